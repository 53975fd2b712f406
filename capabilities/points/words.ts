import { said } from '#platform/words'
import type { ActivityKind, DecidingBody, Measure, Outcome } from './domain.ts'
import type { Said } from '#platform/words'

export { refusal } from './words/refusals.ts'

export const words = { tag: said('积分与爱心超市', 'Points and the love supermarket') } as const

export const KIND_WORDS: Readonly<Record<ActivityKind, Said>> = {
  'village-rules': said('村规民约', 'Village rules kept together'), patrol: said('义务巡逻', 'Patrol'), hygiene: said('环境卫生', 'Hygiene'), 'outside-work': said('外出务工', 'Work outside'),
  industry: said('发展产业', 'Own trade'), volunteering: said('志愿服务', 'Volunteering'), learning: said('学习培训', 'Learning'), 'neighbour-help': said('邻里互助', 'Help among neighbours'),
  council: said('参加议事', 'Sitting in a council'),
}

export const BODY_WORDS: Readonly<Record<DecidingBody, Said>> = {
  'villagers-assembly': said('村民会议', 'Villagers’ assembly'), 'village-representatives': said('村民代表会议', 'Assembly of village representatives'),
  'residents-assembly': said('居民会议', 'Residents’ assembly'), 'resident-representatives': said('居民代表会议', 'Assembly of residents’ representatives'),
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, Said>> = {
  waiting: said('等批准', 'waiting'), posted: said('已入账', 'posted'), 'month-full': said('本月已满，未记', 'month is full, not posted'), 'card-closed': said('卡已退出，未记', 'card was given back, not posted'),
  'year-closed': said('年度已结清，未记', 'year is closed, not posted'), declined: said('未批准', 'declined'), reversed: said('已冲正', 'taken back'),
}

/** What each figure counts, as it is shown beside it. */
export const MEASURE_WORDS: Readonly<Record<Measure, { readonly name: Said; readonly means: Said }>> = {
  issued: { name: said('发出积分', 'Points issued'), means: said('批准当天入账的积分；冲正另记', 'points posted to cards on the day of approval; what was taken back is counted apart') },
  redeemed: { name: said('兑换积分', 'Points redeemed'), means: said('兑换当天扣的积分；退回另记', 'points paid for goods on the day; what was given back is counted apart') },
  expired: { name: said('到期积分', 'Points expired'), means: said('年度结清和退出时到期的积分', 'points that ended at the closing of a year or when somebody left') },
  returned: { name: said('冲正积分', 'Points taken back or returned'), means: said('有依据、经第二人同意的冲正：收回的发放和退回的兑换，按绝对值相加', 'corrections with ground and second person: issues taken back and exchanges returned, added up without sign') },
  exchanges: { name: said('兑换次数', 'Exchanges'), means: said('柜台兑换的笔数，冲正不减', 'exchanges at the counter; a correction does not lower it') },
  cards: { name: said('新办卡', 'Cards taken'), means: said('新同意办卡的人次，补卡不计', 'new cards by consent; replacements are not counted') },
}

/** On the page of service figures. */
export const bookName = said('积分与爱心超市', 'Points and the love supermarket')

export const ENTRY_WORDS: Readonly<Record<string, Said>> = {
  earned: said('活动积分', 'Activity'), redeemed: said('兑换物品', 'Goods'), expired: said('年度结清', 'Closing of a year'), left: said('退出', 'Left'),
}
export const TAKEN_BACK = said('（冲正）', ' (taken back)')

export const cardPages = {
  title: said('积分与爱心超市', 'Points and the love supermarket'),
  about: said('看规则、物品和自己的卡', 'Rules, goods and your own card'),
  why: said('参加村（社区）的活动可以记积分，到爱心超市换东西。办不办卡都自愿，不办不影响任何服务。', 'Taking part in what the village does earns points, and the shop has goods for them. A card is voluntary; without it no service suffers.'),
  own: said('看我的卡', 'My card'), ownWhy: said('卡号在卡上，密码在办卡时给的纸条上。', 'The number is on the card, the PIN on the slip that came with it.'),
  number: said('卡号', 'Card number'), pin: said('密码', 'PIN'), open: said('打开', 'Open'),
  places: said('各村（社区）的规则和物品', 'Rules and goods by place'), noPlaces: said('还没有村（社区）定下积分规则。', 'No village or community has decided on rules yet.'),
  rules: said('怎样得积分', 'What earns points'), goods: said('能换什么', 'What is in the shop'), noGoods: said('还没有上架的物品。', 'No goods are on the shelf yet.'),
  never: said('投诉、信访、诉讼、调解都不加分，也不扣分；举报他人不得积分。积分不会因为行使权利减少。', 'Complaints, petitions, lawsuits and mediation neither earn nor cost points; nobody earns by reporting people. No right that is used takes any away.'),
  each: (n: number, most: number): Said => ({ zh: `每次 ${n} 分，每月最多 ${most} 次`, en: `${n} each time, at most ${most} a month` }),
  evidence: (text: string): Said => ({ zh: `凭据：${text}`, en: `Evidence: ${text}` }),
  basis: (body: Said, on: Said, title: string, file: string): Said => ({ zh: `依据：${body.zh}${on.zh}《${title}》，存${file}`, en: `Basis: ${body.en}, ${on.en}: “${title}”, kept at ${file}` }),
  from: (on: Said): Said => ({ zh: `${on.zh}起`, en: `from ${on.en}` }),
  price: (n: number, measure: string): Said => ({ zh: `${n} 分一${measure}`, en: `${n} points a ${measure}` }),
  none: said('暂时没有', 'none at the moment'), there: said('有', 'in stock'),
  yearEnds: said('到期', 'Last days'), yearEnd: (year: number, on: Said): Said => ({ zh: `${year}年得的积分，可用到${on.zh}`, en: `Points earned in ${year} can be used until ${on.en}` }),
  noYearEnd: said('还没有公告到期的日子；定了会提前三十天告诉大家。', 'No last day is announced; it will be told thirty days before.'),
  board: said('公示', 'Board'), boardWhy: said('只有单独同意的人在这里，用化名，按日期排。不排名次。', 'Only who agreed to it is here, under another name, by day. Nobody is ranked.'),
  noBoard: said('还没有人同意公示。', 'Nobody has agreed to be shown.'),
  balance: (n: number): Said => ({ zh: `可用 ${n} 分`, en: `${n} points` }),
  heldOf: (year: number, n: number): Said => ({ zh: `${year}年得的：${n} 分`, en: `earned in ${year}: ${n}` }),
  history: said('明细', 'History'), noHistory: said('还没有记录。', 'Nothing yet.'),
  onBoard: (name: string): Said => ({ zh: `您同意以“${name}”公示。`, en: `You agreed to be shown as “${name}”.` }),
  leaveBoard: said('不再公示', 'Leave the board'), leaveWhy: said('再输一次密码，马上撤下。', 'Type the PIN once more; it is taken down at once.'),
  notOnBoard: said('您没有公示。', 'You are not on the board.'),
  leave: said('退出办卡：带卡到爱心超市，姓名当场删除。', 'To give the card back, bring it to the shop; the name is erased at once.'),
  kept: said('我们留了您办卡时的姓名（加密）；只有您在柜台输密码时才会显示。', 'The name given for the card is kept encrypted; it is shown only when you type the PIN at the counter.'),
} as const
