import { said } from '#platform/words'
import type { Said } from '#platform/words'

export const ownPages = {
  title: said('我的值守', 'My shifts'),
  about: said('志愿者看班、报名、换班、签到', 'Volunteers: shifts, signing up, swapping, checking in'),
  why: said('护学岗、巡逻队、值守的志愿者在这里看自己的班。编号和密码在登记时给的纸条上。', 'Volunteers of school posts, patrols and watches see their shifts here. Number and PIN are on the slip given when they joined.'),
  number: said('编号', 'Number'), pin: said('密码', 'PIN'), open: said('打开', 'Open'),
  join: said('想参加？到社区的窗口说一声，成年人都可以。不参加不影响任何服务。', 'Would you like to join? Tell the community’s counter; every adult may. Whoever does not join misses no service.'),
  never: said('这里不记位置、不记路线，不排名，也不算积分。签到只是一个时间点；不想签到，可以请带班人勾。', 'No position and no route is kept, nobody is ranked, and nothing earns points. Checking in is a point in time; if you would rather not, whoever leads ticks it.'),
  hello: (name: string): Said => ({ zh: `${name}，您好`, en: name }),
  ahead: said('我的班', 'My shifts'), noAhead: said('接下来没有排您的班。', 'No shift of yours is ahead.'),
  checkIn: said('我到岗了', 'I am here'), here: said('已签到', 'checked in'), offered: said('在等人换', 'offered to others'),
  offer: said('请人换', 'Offer it to others'), offerBack: said('不换了', 'Keep it'), offerWhy: said('有人接之前，还是您的班。', 'Until somebody takes it, it stays yours.'),
  round: said('点位', 'Places'), seen: said('巡到了', 'passed'), see: (name: string): Said => ({ zh: `${name}：巡到了`, en: `${name}: passed` }),
  offers: said('有人请换的班', 'Shifts others offer'), take: said('我来', 'I take it'), open2: said('还缺人的班', 'Shifts that need people'), signUp: said('我报名', 'I sign up'),
  noOpen: said('现在没有缺人的班。', 'No shift needs people now.'), missing: (n: number): Said => ({ zh: `还缺 ${n} 人`, en: `${n} missing` }),
  away: said('这些天我不在', 'I am away'), awayWhy: said('不问原因。那几天已经排了的班会空出来。', 'No reason is asked. Shifts you have on these days become free.'), dayHint: said('写成 2026-03-16 这样', 'such as 2026-03-16'), from: said('从哪天', 'From'), until: said('到哪天', 'Until'), awaySend: said('记下', 'Note it'),
  awayLine: (from: Said, until: Said): Said => ({ zh: `${from.zh}到${until.zh}不在`, en: `away from ${from.en} to ${until.en}` }),
  finding: said('巡逻中看到的', 'Something found on a round'), findingWhy: said('写事和物，不写人，不写姓名电话。危险正在发生，先打110、119、120。', 'Things and events, no people, no names or telephones. If danger is happening, call 110, 119 or 120 first.'),
  what: said('看到什么', 'What'), where: said('在哪里', 'Where'), kind: said('是哪一种', 'Which kind'), send: said('告诉社区', 'Tell the community'), told: said('已经告诉社区，谢谢。', 'The community was told. Thank you.'),
  hours: (n: number, shifts: number, year: number): Said => ({ zh: `${year}年到岗 ${shifts} 次，共 ${n} 小时（只给您自己看）`, en: `${year}: ${shifts} shifts attended, ${n} hours (for you alone)` }),
  certificate: said('打印服务时间证明', 'Print a certificate of my hours'),
  choices: said('我的选择', 'My choices'), wall: said('墙上的值班表写我的名字（不选就只写编号后两位）', 'My name on the sheet on the wall (otherwise the last two digits of my number)'),
  ticked: said('我不签到，请带班人勾', 'I do not check in: whoever leads ticks me'), save: said('保存', 'Save'), saved: said('已保存。', 'Saved.'),
  leave: said('退出', 'Leave'), leaveWhy: said('姓名、电话、编号和排好的班当场删除，不能恢复。', 'Name, telephone, number and planned shifts are erased at once; they cannot be brought back.'), left: said('您已退出，姓名已删除。谢谢您。', 'You have left, and your name was erased. Thank you.'),
  check: (on: Said): Said => ({ zh: `入职查询有效到${on.zh}`, en: `Your record check holds until ${on.en}` }),
  yes: said('是', 'yes'), confirmLeave: said('我要退出', 'I want to leave'),
} as const

export const paperWords = {
  sheet: said('值班表', 'Duty roster'), hours: said('志愿服务时间证明', 'Certificate of volunteer hours'),
  member: (number: string): Said => ({ zh: `队员${number.slice(-2)}`, en: `member ${number.slice(-2)}` }), missing: said('（缺）', '(missing)'),
} as const
