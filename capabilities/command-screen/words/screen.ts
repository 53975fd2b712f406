import { type Said, said } from '#platform/words'

export const screenWords = {
  title: said('指挥大屏', 'Command screen'),
  stock: said('在办', 'Open'),
  inToday: said('今天登记', 'In today'),
  outToday: said('今天办结', 'Out today'),
  soon: said('三天内到期', 'Due in three days'),
  overdue: said('已过期', 'Past their day'),
  unclaimed: said('没人签收', 'Not taken up'),
  below: said('各社区、街道', 'By community or street'),
  atRisk: said('到期和过期', 'Due or past'),
  place: said('单位', 'Place'),
  happenings: said('刚刚发生', 'Just now'),
  quiet: said('两天内没有动静。', 'Nothing in two days.'),
  few: said('不足5', '<5'),
  fewHint: said('“不足5”：少于五件，或会推算出少于五件的，不在大厅显示。', '“<5”: fewer than five, or what would give it away, is not told in a hall.'),
  live: (at: string): Said => said(`实时 · 截至 ${at}`, `Live · as of ${at}`),
  lost: (since: string, at: string): Said => said(`连接中断，自 ${since} 起；数字停在 ${at}，正在重新连接`, `Connection lost since ${since}; figures are of ${at}; trying again`),
  over: said('这个屏幕的地址已停用，或登录已过期。', 'This screen was withdrawn, or the sign-in is over.'),
  overHint: said('请负责人在工作台“指挥大屏”里重新生成地址；自己看的请重新登录。', 'Ask the head for a new address under “Command screen” on the desk; if it is your own, sign in again.'),
  signIn: said('去登录', 'Sign in'),
  opening: said('正在读数……', 'Reading …'),
} as const
