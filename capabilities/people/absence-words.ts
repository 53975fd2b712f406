import { defineRefusals } from '#platform/result'
import { said } from '#platform/words'

export const absenceRefusal = defineRefusals({
  'bad-absence-span': () => ({
    status: 422, field: 'fromOn',
    zh: '请从今天或者以后开始，写明哪天回来，最长 92 天。更久的，请改派案件或者调整岗位。',
    en: 'Begin today or later and name the day of return, 92 days at most. For longer, reassign the cases or change the posting.',
  }),
  'no-such-handler': () => ({
    status: 422, field: 'staffId',
    zh: '这个人这段时间不在您管的单位办案。请从名单里选。',
    en: 'This person does not handle cases at a unit of yours in that time. Choose from the list.',
  }),
  'delegate-elsewhere': () => ({
    status: 422, field: 'delegateId',
    zh: '代办的人要在同一个单位办案，而且整段时间都在岗。请另选一个人，或者把案件改派出去。',
    en: 'Whoever stands in handles cases at the same unit for the whole time. Choose somebody else, or reassign the cases.',
  }),
  'same-person': () => ({ status: 422, field: 'delegateId', zh: '不能由本人代办本人的。请选同单位的另一个人。', en: 'Nobody stands in for themselves. Choose another person of the unit.' }),
  'away-already': () => ({
    status: 409, field: 'fromOn',
    zh: '这个人这段时间已经登记过请假。要改日期，请先结束原来那一条。',
    en: 'An absence of this person in that time is on record. End that one first to change the days.',
  }),
  'delegate-away': () => ({
    status: 409, field: 'delegateId',
    zh: '代办的人这段时间自己也不在。请另选一个人。',
    en: 'Whoever should stand in is away in that time as well. Choose somebody else.',
  }),
  'stands-in-already': () => ({
    status: 409, field: 'staffId',
    zh: '这个人这段时间正在替别人代办。请先把那边换成别人，再登记。',
    en: 'This person stands in for somebody else in that time. Have another take that over first.',
  }),
  'no-such-absence': () => ({ status: 404, zh: '没有这条记录，或者已经结束。请刷新页面。', en: 'There is no such entry, or it has ended. Reload the page.' }),
})

export const absenceWords = {
  list: said('谁不在、谁代办', 'Who is away and who stands in'),
  record: said('登记请假和代办', 'Record an absence'),
  end: said('提前结束', 'End it early'),
} as const
