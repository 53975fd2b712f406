/** Texts of the demonstration: all invented, as general as what a real editor would write. */

type Asked = readonly (readonly [body: string, state: 'waiting' | 'chosen' | 'answered', answer: string | null])[]

export const SESSIONS: readonly { readonly ahead: number; readonly title: string; readonly agenda: string; readonly asked: Asked }[] = [
  { ahead: -24, title: '居住证怎么办', agenda: '谁能办、带什么、几天拿到、在哪里办', asked: [
    ['租房没有合同，能办居住证吗？', 'answered', '可以。请房东写一份出租证明，带房东身份证复印件一起来。'], ['办居住证要钱吗？', 'answered', '首次申领不收费；丢了补办收工本费。'],
    ['孩子可以一起办吗？', 'answered', '可以，由监护人带孩子的户口簿和出生证明来办。'],
  ] },
  { ahead: -10, title: '身份证丢了、到期了怎么办', agenda: '补领、换领、异地办、临时身份证', asked: [
    ['身份证在外地能补办吗？', 'answered', '能，就近到有异地受理点的派出所，带户口簿。'], ['急着坐车没带身份证？', 'answered', '车站窗口可以开临时乘车证明。'],
  ] },
  { ahead: 4, title: '驾驶证换领和老人防骗', agenda: '换领的材料和体检；骗老人的三种新招', asked: [
    ['驾驶证到期前多久可以换？', 'chosen', null], ['“养老项目”高利息是真的吗？', 'waiting', null], ['换证体检在哪里做？', 'waiting', null],
  ] },
]

type Topic = 'fraud' | 'five-preventions' | 'law' | 'traffic' | 'fire' | 'domestic-violence' | 'wages'
export const PUBLICITY: readonly (readonly [back: number, topic: Topic, title: string, place: string, audience: number, materials: string])[] = [
  [58, 'law', '法官、检察官、民警讲法', '社区活动室', 86, '折页60份'], [45, 'five-preventions', '五防宣传', '东门广场', 120, '展板4块、折页200份'], [36, 'fraud', '妇女志愿队讲“三不”', '菜市场', 65, '围裙、折页'],
  [27, 'fire', '电动车不进楼', '各楼道', 210, '海报30张'], [19, 'fraud', '给老人讲诈骗短信', '老年食堂', 42, '大字卡片'], [12, 'wages', '工地讲工资怎么要', '示例工地食堂', 73, '折页80份'], [6, 'traffic', '校门口交通安全', '小学门口', 150, '反光贴150个'],
  [2, 'fraud', '集市防骗台', '赶集日便民摊', 95, '宣传单100份'], [0, 'domestic-violence', '反家暴法宣传', '社区活动室', 31, '告诫书说明'],
]

interface Told {
  readonly back: number
  readonly title: string
  readonly titleEn: string
  readonly happens: string
  readonly happensEn: string
  readonly todo: string
  readonly todoEn: string
  readonly result: string
  readonly resultEn: string
  readonly waits: boolean
}

export const TIPS: readonly Told[] = [
  {
    back: 3, waits: false, title: '冒充客服退款', titleEn: 'The false refund',
    happens: '打电话说您买的东西有问题，要给您退钱、赔钱。发来一个链接，让您填卡号，再要手机上的验证码。', happensEn: 'Somebody rings: what you bought is faulty and you will be paid back. A link asks for your card, then for the code on your telephone.',
    todo: '马上挂断。不点链接，不说验证码，不下载软件。真要退款，自己打开购物软件去看。', todoEn: 'Hang up. Open no link, tell no code, install nothing. If there is a refund, you find it in the shop’s own app.',
    result: '不轻信、不透露、不转账', resultEn: 'Believe nothing, tell nothing, send nothing.',
  },
  {
    back: 16, waits: false, title: '“我是警察，您涉案了”', titleEn: 'The false policeman',
    happens: '自称公安局、检察院，说您的银行卡洗钱，要您把钱转到“安全账户”，还不许告诉家里人。', happensEn: 'Somebody claims to be the police: your card is part of a crime, your money must go to a “safe account”, and nobody may know.',
    todo: '公安没有“安全账户”，也不会在电话里做笔录。挂断，打110问。', todoEn: 'The police have no safe account and take no statement by telephone. Hang up and ring 110.', result: '要转账的，都是骗子', resultEn: 'Whoever asks for a transfer is a cheat.',
  },
  {
    back: 33, waits: false, title: '免费领鸡蛋，再卖“保健品”', titleEn: '',
    happens: '在门口发鸡蛋、面条，请老人去听课，几天后推销几千元的“神药”，说医院没有。', happensEn: '', todo: '东西可以不要，课不要听。买药去医院、药店；已经买了，留好单据，打12315。', todoEn: '', result: '便宜是饵', resultEn: '',
  },
  {
    back: 1, waits: true, title: '“孙子出事了，快汇钱”', titleEn: '', happens: '用学来的声音冒充家里人，说出了车祸，要马上汇钱。', happensEn: '', todo: '先挂断，自己打家里人的电话。', todoEn: '', result: '', resultEn: '',
  },
]

export const EXAMPLES: readonly Told[] = [
  {
    back: 22, waits: false, title: '一根水管，两家人', titleEn: 'One pipe, two families',
    happens: '某小区老楼反复漏水，楼上说没动过，楼下的墙一直发霉，两家半年不说话。', happensEn: 'In an old house water came through again and again. Above, nobody had touched anything; below, the wall went mouldy. They had not spoken for half a year.',
    todo: '请水暖工当面打开检修口，三方一起看；把修管、刷墙的钱分开算，写清谁付、哪天付，修完再一起去看一次。', todoEn: 'A plumber opened the pipe before all of them. Pipe and wall were counted apart, who pays what and when was written down, and afterwards everybody looked once more.',
    result: '两家各付一部分，墙干了；楼道立管列入下一年的大修。', resultEn: 'Each paid a part, the wall dried; the riser is renewed next year.',
  },
  {
    back: 1, waits: true, title: '先算账，再说理', titleEn: '', happens: '某工地几名工人和包工头对不上工天数，谁也不认谁的本子。', happensEn: '', todo: '把两本账按天摆在一张表上，只谈对不上的那几天。', todoEn: '', result: '二十七天里只有四天不一样，当天谈妥。', resultEn: '',
  },
]

export const POSTERS: readonly { readonly leadsTo: 'know' | 'report' | 'tip'; readonly title: string; readonly lines: string; readonly places: readonly (readonly [place: string, from: number, until: number])[] }[] = [
  { leadsTo: 'tip', title: '冒充客服退款，都是骗子', lines: '不点链接\n不说验证码\n不转账', places: [['菜市场入口', -3, 87], ['老年食堂', -3, 87]] },
  { leadsTo: 'know', title: '不懂就来看看', lines: '防骗、办证、看直播\n不用登记', places: [['东门公告栏', -80, 5]] },
  { leadsTo: 'report', title: '身边事，扫一扫', lines: '漏水、噪声、隐患、纠纷\n社区来办', places: [['六号门旁', -120, -4]] },
]

export const LISTINGS: readonly {
  readonly kind: 'flat' | 'shop' | 'office' | 'room'
  readonly title: string
  readonly whereabouts: string
  readonly details: string
  readonly metres: number | null
  readonly fen: number | null
  readonly contact: 'message' | 'unit'
  readonly back: number
  readonly until: number
  readonly waits: boolean
}[] = [
  { kind: 'flat', title: '两室一厅，南向', whereabouts: '小学东边，步行五分钟', details: '空着，有暖气和热水，可以先住一个月看看。', metres: 62, fen: 150_000, contact: 'message', back: 9, until: 80, waits: false },
  { kind: 'flat', title: '一室一厅', whereabouts: '公园北门对面', details: '三楼，有电梯，适合一个人住。', metres: 41, fen: 98_000, contact: 'message', back: 20, until: 40, waits: false },
  { kind: 'shop', title: '临街小铺', whereabouts: '菜市场南口', details: '原来做早点，水电齐全。', metres: 28, fen: 260_000, contact: 'message', back: 5, until: 100, waits: false },
  { kind: 'room', title: '社区活动室', whereabouts: '社区综治中心一层', details: '居民开会、排练、给孩子写作业，提前一天打电话。', metres: 90, fen: 0, contact: 'unit', back: 30, until: 150, waits: false },
  { kind: 'office', title: '两间办公室', whereabouts: '街道办公楼旁', details: '适合小微企业，家具齐。', metres: 55, fen: 320_000, contact: 'message', back: 1, until: 120, waits: true },
]

export const GUIDES: readonly { readonly topic: 'residence' | 'identity' | 'resettlement' | 'pension' | 'old-age' | 'legal-aid'; readonly title: string; readonly titleEn: string; readonly body: string; readonly bodyEn: string; readonly basis: string; readonly waits: boolean }[] = [
  {
    topic: 'residence', waits: false, title: '居住证怎么办', titleEn: 'How to get a residence permit',
    body: '谁能办：离开户口所在地，在这里住满半年，有稳定工作、住处或在读。\n带什么：身份证、照片、住处或工作证明（租房合同、单位证明都行）。\n去哪里：社区警务室或派出所。\n几天：十五日内；偏远的三十日内。首次不收费。',
    bodyEn: 'Who: whoever left the place of their household register and has lived here half a year, with steady work, a dwelling or studies.\nBring: identity card, photo, and a paper of dwelling or work.\nWhere: the community police room or the station.\nHow long: fifteen days; no fee the first time.',
    basis: '《居住证暂行条例》第2条、第9条、第10条',
  },
  {
    topic: 'resettlement', waits: false, title: '刚回来，找谁帮忙', titleEn: 'Just back: who helps',
    body: '刚从外面回来，要落户口、找工作、看病、找住处，可以到社区窗口或司法所问，不用说原因。\n能帮的：临时救助、就业培训、社会保险、法律援助。\n去不去由您自己定，不登记名单。',
    bodyEn: 'If you have just come back and need a register entry, work, a doctor or a room, ask at the community counter or the judicial office; you need not say why.\nThere is temporary aid, training, insurance and legal aid.\nIt is for you to decide, and no list is kept.', basis: '《社会救助暂行办法》第47条',
  },
  { topic: 'pension', waits: false, title: '养老金资格怎么认证', titleEn: '', body: '每年一次，手机上自己拍就行；不会用手机的，到社区窗口，有人帮您做。\n不收费，不用交身份证复印件。', bodyEn: '', basis: '' },
  { topic: 'old-age', waits: false, title: '高龄津贴', titleEn: '', body: '满八十岁，带身份证和银行卡到社区窗口。\n按月发，换了银行卡要来说一声。', bodyEn: '', basis: '《老年人权益保障法》第33条' },
  { topic: 'legal-aid', waits: false, title: '请不起律师怎么办', titleEn: '', body: '打12348，或到法律援助窗口。\n要工资、工伤、赡养费、被家暴的，都可以申请；有的不看收入。', bodyEn: '', basis: '《法律援助法》第31条、第32条' },
  { topic: 'identity', waits: true, title: '身份证丢了怎么办', titleEn: '', body: '就近到派出所补领，带户口簿。急用可以办临时身份证。', bodyEn: '', basis: '《居民身份证法》第11条' },
]
