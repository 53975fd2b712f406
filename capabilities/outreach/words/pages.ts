import { type Said, said } from '#platform/words'
import type { LeadsTo } from '../domain.ts'

/** What stands below the code of a poster. */
export const posterWords: { readonly file: Said; readonly scan: Readonly<Record<LeadsTo, Said>> } = {
  file: said('海报', 'poster'),
  scan: {
    report: said('扫一扫，反映身边事', 'Scan to report a matter'), messages: said('扫一扫，给社区留言', 'Scan to leave a message'), children: said('扫一扫，写给信箱', 'Scan to write to the mailbox'),
    know: said('扫一扫，看提示和指南', 'Scan for tips and guides'), live: said('扫一扫，看直播、提问题', 'Scan to watch and to ask'), tip: said('扫一扫，看怎么防骗', 'Scan to see how not to be cheated'),
    listings: said('扫一扫，看房源', 'Scan to see what is to let'), whom: said('扫一扫，看找谁', 'Scan to see whom to ask'), law: said('扫一扫，看法律怎么说', 'Scan to read what the law says'),
    rescue: said('扫一扫，看去哪里求助', 'Scan to see where to find help'), points: said('扫一扫，看积分规则', 'Scan to see what earns points'), queue: said('扫一扫，取号', 'Scan to take a number'),
  },
}

/** The residents’ pages of tips, live sessions, guides and listings. */
export const knowPages = {
  title: said('防骗、直播、指南、房源', 'Against fraud, live sessions, guides, listings'),
  about: said('别上当、看直播、怎么办事、租房', 'Not to be cheated, live sessions, how things are done, to let'),
  why: said('这里写的都给大家看。不用登记，也没有人知道谁看过。', 'All this is for everybody. Nobody signs in, and nobody knows who read it.'),
  tips: said('防骗提示', 'Tips against fraud'), allTips: said('全部防骗提示', 'All tips against fraud'), tipsWhy: said('骗子怎么骗，碰到怎么办', 'how the trick works, what to do'), noTips: said('还没有提示。', 'There are no tips yet.'),
  newest: said('最新提示', 'The latest tip'), happens: said('骗子这样骗', 'How the trick works'), todo: said('碰到了这样做', 'What to do'), result: said('记住', 'Remember'),
  lost: said('已经转了钱？马上打 110 或反诈专线 96110，越快越好。', 'Money already sent? Ring 110 or 96110 at once; every minute counts.'), since: (on: Said): Said => ({ zh: `${on.zh}发布`, en: `published on ${on.en}` }),
  live: said('直播间', 'Live sessions'), liveWhy: said('什么时候播、提问题、看回答', 'when, ask, read the answers'), coming: said('要开的直播', 'To come'), past: said('开过的直播', 'Past'),
  noComing: said('还没有安排新的直播。', 'No session is planned at the moment.'), noPast: said('还没有开过直播。', 'None was held yet.'), host: said('谁来讲', 'Who explains'), agenda: said('讲什么', 'About'),
  when: (on: Said, at: string, minutes: number): Said => ({ zh: `${on.zh} ${at}，${minutes}分钟`, en: `${on.en}, ${at}, ${minutes} minutes` }),
  watch: (platform: string): Said => ({ zh: `到${platform === '' ? '平台' : platform}观看`, en: `Watch on ${platform === '' ? 'the platform' : platform}` }), leaves: said('会打开外面的平台，不在本站。', 'This opens another site.'),
  noLink: said('观看地址到时写在这里。', 'Where to watch will stand here.'), ask: said('提一个问题', 'Ask a question'),
  askWhy: said('人人看得到：不写姓名、电话、门牌，不谈自己家的事。不知道是谁问的，回答写在这一页。', 'Everybody reads it: no names, numbers or doors, and nothing of your own matter. Nobody knows who asked; the answer stands on this page.'),
  question: said('您的问题', 'Your question'), send: said('发出', 'Send'), sent: said('收到了。选中的会在直播里回答，回答也写在这一页。', 'Received. Chosen ones are answered in the session, and the answers stand on this page.'),
  privateDoor: said('问自己家的事：给社区留言', 'About your own matter: leave a message'), answers: said('问答', 'Questions and answers'), noAnswers: said('还没有公开的问答。', 'No answers yet.'),
  toBeAnswered: said('直播时回答', 'will be answered in the session'), notTaken: (n: number): Said => ({ zh: `另有 ${n} 个问题没有收：${'里面有具体的人、是自己家的事或者不是这个主题'}。自己家的事请给社区留言。`, en: `${n} more were not taken: about somebody, about one’s own matter, or another topic. For your own matter leave a message.` }),
  calledOff: said('取消了', 'called off'), held: said('已经播过', 'was held'),
  guides: said('办事指南', 'How things are done'), guidesWhy: said('居住证、养老、安置帮助……', 'residence permit, pension, help to settle in…'),
  listings: said('房源和公共空间', 'To let, and rooms for all'), listingsWhy: said('房主同意登的，社区核对过', 'by their owners’ wish, checked by the community'), noListings: said('现在没有房源。', 'Nothing at the moment.'),
  listingNote: said('房主同意后登出，社区核对过，不收费。这里没有房主电话：请留言，社区替您问。签合同、交钱之前自己去看。', 'Shown by their owners’ wish, checked, free of charge. No owner’s telephone is here: leave word and the community asks. See it yourself before you sign or pay.'),
  metres: (n: number): Said => ({ zh: `${n} 平方米`, en: `${n} m²` }), month: (yuan: Said): Said => ({ zh: `每月 ${yuan.zh}`, en: `${yuan.en} a month` }), free: said('免费', 'free of charge'),
  until: (on: Said): Said => ({ zh: `登到${on.zh}`, en: `shown until ${on.en}` }), ring: said('请打社区电话', 'Ring the community'), noPhone: said('请到社区窗口问。', 'Ask at the community’s counter.'),
  leave: said('请社区问房主', 'Have the owner asked'), leaveWhy: said('电话加密保存，只给房主回您用，问过就删。', 'Kept encrypted, for the owner’s answer only, erased afterwards.'), text: said('想问什么', 'What would you like to ask?'), phone: said('您的电话', 'Your telephone'),
  left: said('留言收到。社区问过房主，愿意的会打给您。', 'Received. The community asks the owner, who rings you if they like.'), wrong: said('这条不对？告诉我们', 'Is it wrong? Tell us'), reason: said('哪里不对', 'What is wrong?'), more: said('补充', 'More'),
  told: said('谢谢，我们去核对。', 'Thank you; somebody will check.'), own: said('房主：看自己的、下架', 'Owners: see yours, take it down'), ownWhy: said('编号和密码在登记时给的纸条上。', 'Number and PIN are on the slip you were given.'), number: said('编号', 'Number'), pin: said('密码', 'PIN'),
  open: said('打开', 'Open'), takeDown: said('马上下架', 'Take it down now'), takeDownWhy: said('再输一次密码，马上撤下，姓名电话当场删除。', 'Type the PIN once more: it goes at once, and your name and telephone are erased.'), down: said('已经下架，您的姓名电话已删除。', 'It is down; your name and telephone are erased.'),
  states: { waiting: said('等另一位同事核对，还没有公开', 'waits for a check, not public yet'), open: said('已公开', 'public'), declined: said('没有通过核对', 'not accepted'), ended: said('已下架', 'taken down') },
  practice: said('好做法', 'Good practice'), practiceWhy: said('不写姓名地名的真实做法', 'what helped, without names'), noPractice: said('还没有案例。', 'There are no examples yet.'), about2: said('什么事', 'What it was about'), did: said('怎么做的', 'What was done'), came: said('结果', 'What came of it'),
  next: said('更多', 'More'), chinese: said('（暂无英文）', '(in Chinese only so far)'),
} as const
