import { type Said, said } from '#platform/words'

export const deskWords = {
  place: said('项目与结对', 'Programmes and pairing'), about: said('家庭活动、结对、居民项目、法治辅导、创建清单', 'family days, pairs, projects, tutors, action lists'),
  never: said('不给任何人贴标签；到期自己结束，续期要写理由。', 'Nobody is labelled; everything ends by its date, and going on needs a ground.'),
  tabs: {
    families: said('家庭活动', 'Families'), pairs: said('结对', 'Pairs'), projects: said('居民项目', 'Projects'), tutors: said('法治辅导', 'Tutors'), actions: said('创建清单', 'Action lists'), looks: said('等批准', 'To grant'),
  },
  saved: said('存好了', 'Saved'), back: said('返回', 'Back'), open: said('打开', 'Open'),
  empty: {
    families: said('还没有家庭活动', 'No family programme yet'), pairs: said('您还没有结对', 'You keep no pair yet'), projects: said('还没有居民项目', 'No project yet'), tutors: said('还没有聘任', 'No appointment yet'),
    actions: said('清单是空的', 'The list is empty'), looks: said('没有等批准的申请', 'No request waits'), mine: said('您没有在跟进的家庭', 'You keep no family yet'),
  },
  hint: {
    families: said('写明目的和结束日期开一个；先打印同意书，大家都同意了再登记一家人。', 'Open one with its purpose and last day. Print the sheet first; a family is entered once everybody agreed.'),
    pairs: said('先打印同意书。孩子要监护人同意、孩子自己愿意，陪的人要有一年内的查询。', 'Print the sheet first. A child needs a guardian’s consent, its own wish, and a checked helper.'),
    projects: said('想学手艺、想一起接单的人可以在居民页面报名。', 'Who wants to learn and take orders together joins on the residents’ page.'),
    tutors: said('聘一位民警、法官、检察官到学校讲法，到期提前提醒。', 'Appoint an officer, judge or prosecutor to a school; ends are pointed out before.'),
    actions: said('一条一项：措施、谁负责、哪天前、凭据。', 'One line each: measure, owner, day, evidence.'), looks: said('看未成年人的内容，要另一位负责人先同意。', 'A child’s particulars are seen after another person in charge agreed.'),
  },
  programme: {
    add: said('开一个', 'Open one'), title: said('名称', 'Title'), purpose: said('目的，用平常话', 'Purpose, in plain words'), partner: said('和谁一起办（可不写）', 'With whom (may be left empty)'), from: said('从哪天', 'From'), until: said('到哪天结束', 'Last day'),
    renew: said('续期', 'Renew'), ground: said('理由', 'Ground'), end: said('主动结束', 'End on purpose'), endWhy: said('大家一起结束；内容保存一年后销毁。', 'It ends for everybody; particulars are destroyed after a year.'), start: said('招够了，开始', 'Begin'),
    session: said('安排一次', 'Plan a session'), on: said('哪一天', 'Day'), place: said('地点', 'Place'), activities: said('做什么', 'What is done'), note: said('记一次', 'Enter'), held: said('办了吗', 'Was it held'),
    came: said('谁来了（编号）', 'Who came, by number'), taking: (n: number): Said => ({ zh: `${n} 个在参加`, en: `${n} taking part` }), sessions: (n: number): Said => ({ zh: `办了 ${n} 次`, en: `${n} held` }),
    ends: (on: string): Said => ({ zh: `${on}结束`, en: `ends ${on}` }), soon: said('快到期', 'ends soon'), renewals: said('续过', 'Renewed'), days: said('活动', 'Sessions'), members: said('参加的（编号）', 'Taking part, by number'),
    orders: said('订单', 'Orders'), order: said('记一笔订单', 'Enter an order'), product: said('做什么', 'Product'), pieces: said('件数', 'Pieces'), due: said('哪天前交', 'Due'), orderer: said('谁订的', 'Ordered by'), deliver: said('交货', 'Deliver'),
    delivered: (n: number, of: number): Said => ({ zh: `交了 ${n}/${of} 件`, en: `${n} of ${of} delivered` }), late: said('过了日子', 'late'), sheet: said('打印同意书', 'Print the consent sheet'), childSheet: said('有孩子的同意书', 'Sheet with a child’s part'),
    cameIn: (n: number): Said => ({ zh: `${n} 个来了`, en: `${n} came` }), heldWords: { yes: said('办了', 'held'), no: said('取消', 'called off') },
  },
  people: {
    family: said('登记一家人', 'Enter a family'), pair: said('登记结对', 'Enter a pair'), adult: (n: number): Said => ({ zh: `第${n}位成年人`, en: `Adult ${n}` }), child: (n: number): Said => ({ zh: `第${n}个孩子`, en: `Child ${n}` }),
    addAdult: said('再加一位成年人', 'Add an adult'), addChild: said('加一个孩子', 'Add a child'), name: said('姓名', 'Name'), phone: said('电话（可不写）', 'Telephone (optional)'), agreed: said('本人同意', 'agrees for themself'), age: said('年龄', 'Age'),
    guardian: said('监护人同意', 'a guardian agrees'), wish: said('孩子自己愿意吗', 'Does the child want to'), wishBy: said('怎么知道的', 'How it is known'), saidWords: said('孩子怎么说的（原话，可不写）', 'What the child said (its words, optional)'),
    goals: said('一起想做的事，用平常话', 'What is to be done together, in plain words'), goalsHint: said('写想做到的事，不写这个人怎么样', 'Write what is to be done, not what somebody is like'), helper: said('陪的志愿者（自己来就不写）', 'Volunteer who comes (empty: yourself)'),
    checkMade: said('从业查询', 'Record check made'), checked: said('从业查询是哪天做的（有孩子必填）', 'Day of the record check (with a child)'), slip: said('请抄给他们：看进度、退出都用它', 'Hand this to them: to look and to leave'), number: said('编号', 'Number'), pin: said('密码', 'PIN'), done: said('好了', 'Done'),
    newSlip: said('纸条丢了', 'Slip lost'), newSlipWhy: said('给新的编号和密码，旧的马上打不开。', 'New number and PIN; the old ones open nothing any more.'),
    mine: said('我跟进的', 'Kept by me'), next: (on: string): Said => ({ zh: `下次 ${on}`, en: `next ${on}` }), takeIn: said('收下', 'Take in'), renew: said('续期', 'Renew'), renewAgreed: said('大家重新同意了', 'Everybody agreed anew'), end: said('目标到了，结束', 'Done: end it'), endWhy: said('结束以后，姓名和笔记都不再显示，也不能改回来。再来要重新同意、重新登记。', 'Names and notes are shown no more, and this is not taken back. To come again, everybody agrees and is entered anew.'),
    withdraw: said('他们要退出', 'They withdraw'), withdrawWhy: said('当场删除姓名、约好的日子和笔记，谁也恢复不了。', 'Names, days and notes are erased at once; nobody brings them back.'), visit: said('约一天', 'Agree a day'), kept: said('去了', 'Kept'), notKept: said('没去成', 'Not kept'),
    visits: said('约好的日子', 'Days'), adults: said('成年人', 'Adults'), children: said('孩子', 'Children'), locked: said('孩子的内容要另一位负责人同意后才能看（未成年人网络保护条例第36条）。', 'A child’s particulars open after another person in charge agreed (MNR Art. 36).'),
    ask: said('申请看', 'Ask to look'), reason: said('为什么要看', 'Why'), asked: said('已申请，等批准', 'asked, waits'), until: (at: string): Said => ({ zh: `可以看到 ${at}`, en: `open until ${at}` }), grant: said('同意，四小时', 'Grant for four hours'),
    over: said('已经结束，内容不再显示。', 'It has ended; particulars are shown no more.'),
  },
  notes: {
    title: said('我的咨询笔记', 'My notes'), why: said('只有您的口令打得开：领导、管理员、派出所、法院都打不开，忘了口令就没有了。评价只写在这里。', 'Only your passphrase opens them: no head, administrator, police or court. A lost passphrase loses them. Assessments belong here alone.'),
    passphrase: said('口令', 'Passphrase'), read: said('打开', 'Open'), write: said('写一条', 'Write one'), text: said('笔记', 'Note'), none: said('还没有笔记。', 'No note yet.'), change: said('换人跟进', 'Hand over'), to: said('换给谁', 'To whom'),
    proposed: (name: string): Said => ({ zh: `已提出换成${name}，等这家人在自己的页面上同意。`, en: `${name} was proposed; the family agrees on its own page.` }), agreed: (name: string): Said => ({ zh: `这家人同意由${name}接手，可以打包笔记。`, en: `The family agreed to ${name}; the notes may be packed.` }),
    pack: said('打包笔记', 'Pack the notes'), codeWhy: said('关掉以后再也看不到，丢了笔记就打不开。请先抄下。', 'Once closed it is shown no more, and without it the notes stay shut. Write it down first.'), codeDone: said('抄好了，关掉', 'Written down: close'), code: said('交接码，只显示这一次，当面告诉接手的人', 'Code, shown this once: tell your successor in person'), packed: said('笔记已打包，等接手的人。', 'The notes are packed and wait for the successor.'),
    waiting: said('等您接手', 'Waits for you'), take: said('接手', 'Take over'), takeCode: said('交接码', 'Code'),
  },
  tutor: {
    add: said('聘一位', 'Appoint'), name: said('姓名', 'Name'), body: said('单位', 'Body'), role: said('聘为', 'As'), school: said('学校', 'School'), from: said('从', 'From'), until: said('到', 'Until'), lesson: said('记一次课', 'Enter a lesson'), topic: said('题目', 'Topic'),
    audience: said('多少人听', 'How many listened'), cards: said('用了哪些法律说明', 'Law cards used'), renew: said('续聘', 'Renew'), end: said('结束', 'End'), slip: said('聘任书', 'Appointment'), over: said('已到期', 'over'), heard: (n: number): Said => ({ zh: `${n} 人`, en: `${n} listened` }),
  },
  action: { add: said('加一项', 'Add a line'), list: said('哪个清单', 'List'), measure: said('措施', 'Measure'), owner: said('谁负责（写岗位）', 'Owner (a post)'), due: said('哪天前', 'Due'), done: said('完成', 'Done'), evidence: said('凭据放在哪里', 'Where the evidence lies'), doneOn: (on: string): Said => ({ zh: `${on} 完成`, en: `done ${on}` }) },
} as const
