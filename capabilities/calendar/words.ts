import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

export const ENTRY_WORDS = {
  mediation: said('调解', 'Mediation session'),
  consultation: said('会商', 'Consultation'),
  meeting: said('会议', 'Meeting'),
  other: said('预约的房间', 'Room booked'),
} as const satisfies Readonly<Record<string, Said>>

export const FEED_WORDS = {
  title: said('枫桥日程（只有案件码）', 'Maplebridge (case codes only)'),
  optional: said('自愿，可以不办', 'Optional: may be left'),
  provisional: said('放假安排还没公布，暂定', 'Provisional: the year’s calendar is not published yet'),
  latest: (day: string): Said => said(`最晚 ${day}`, `Latest ${day}`),
} as const

export const refusal = defineRefusals({
  'stretch-too-long': () => ({
    status: 422, field: 'to',
    zh: '起止日期不对，或者超过四百天。请缩短一些。',
    en: 'The days are the wrong way round, or more than four hundred. Choose a shorter stretch.',
  }),
  'no-such-feed': () => ({
    status: 404,
    zh: '没有这个日程订阅，或者已经停用。请登录后重新生成地址。',
    en: 'There is no such feed, or it was revoked. Sign in and make a new address.',
  }),
})
