import { type Said, said } from '#platform/words'
import type { Body, List, Measure, ParticipationKind, ProgrammeState, State, TutorRole } from '../domain.ts'

type Words<Key extends string> = Readonly<Record<Key, Said>>

export const PROGRAMME_STATE_WORDS: Words<ProgrammeState> = { forming: said('招人中', 'taking people in'), running: said('进行中', 'running'), ended: said('已结束', 'ended') }
export const KIND_WORDS: Words<ParticipationKind> = { family: said('家庭', 'Family'), pairing: said('结对', 'Pair'), member: said('成员', 'Member') }
export const STATE_WORDS: Words<State> = { asked: said('报了名', 'asked to join'), running: said('参加中', 'taking part'), ended: said('已结束', 'ended'), withdrawn: said('已退出', 'withdrawn') }
export const ENDING_WORDS: Words<'purpose' | 'expired' | 'withdrawn'> = { purpose: said('目标达到，主动结束', 'ended on purpose'), expired: said('到期结束', 'ended by its date'), withdrawn: said('本人退出', 'withdrawn') }
export const ACTIVITY_WORDS: Readonly<Record<string, Said>> = {
  games: said('游戏', 'games'), talking: said('聊天谈心', 'talking'), cooking: said('一起做饭', 'cooking'), craft: said('手工', 'craft'), outing: said('外出', 'an outing'), law: said('学法', 'law'), sport: said('运动', 'sport'),
  training: said('培训', 'training'), making: said('一起做', 'making'), meeting: said('碰头', 'a meeting'), selling: said('摆摊', 'selling'),
}
export const VISIT_WORDS: Words<'planned' | 'kept' | 'not-kept'> = { planned: said('约好', 'planned'), kept: said('去了', 'kept'), 'not-kept': said('没去成', 'not kept') }
export const SESSION_WORDS: Words<'planned' | 'held' | 'called-off'> = { planned: said('安排好', 'planned'), held: said('办了', 'held'), 'called-off': said('取消', 'called off') }
export const AGE_WORDS: Words<'under-14' | 'from-14'> = { 'under-14': said('不满14周岁', 'under 14'), 'from-14': said('14到17周岁', '14 to 17') }
export const WISH_WORDS: Words<'wants' | 'does-not-want' | 'not-asked'> = { wants: said('愿意', 'wants to'), 'does-not-want': said('不愿意', 'does not want to'), 'not-asked': said('还没问', 'not asked yet') }
export const WISH_BY_WORDS: Words<'child' | 'trusted-person'> = { child: said('孩子自己说', 'said by the child'), 'trusted-person': said('孩子信任的人转达', 'told by somebody the child trusts') }
export const BODY_WORDS: Words<Body> = { police: said('公安', 'Police'), court: said('法院', 'Court'), procuratorate: said('检察院', 'Procuratorate'), justice: said('司法行政', 'Justice bureau'), lawyer: said('律师', 'Lawyer') }
export const TUTOR_WORDS: Words<TutorRole> = { 'vice-principal': said('法治副校长', 'Rule-of-law vice-principal'), tutor: said('法治辅导员', 'Rule-of-law tutor') }
export const LIST_WORDS: Words<List> = { 'fengqiao-station': said('枫桥式公安派出所创建', 'Fengqiao-style police station'), 'honest-community': said('诚信社区创建', 'Honest community'), 'six-systems': said('六大体系', 'Six systems') }

/** What each figure counts, as it is shown beside it. */
export const bookName = said('项目与结对', 'Programmes and pairing')
export const MEASURE_WORDS: Words<Measure> = {
  sessions: said('家庭活动场次', 'Family sessions held'), 'training-days': said('培训天数', 'Training days'), pairings: said('新结对', 'Pairs begun'), 'pairings-over': said('结对结束', 'Pairs ended'),
  'tutor-sessions': said('法治课', 'Law lessons at schools'), orders: said('交完的订单', 'Orders delivered'), pieces: said('交付件数', 'Pieces delivered'), visits: said('结对和回访', 'Visits and follow-ups kept'),
}
export const MEASURE_MEANINGS: Words<Measure> = {
  sessions: said('当天办了的家庭活动，取消的不算', 'family sessions held that day; called-off ones are left out'),
  'training-days': said('居民项目里办了培训的场次', 'sessions of residents’ projects with training in them'),
  pairings: said('当天开始的结对', 'pairs that began that day'),
  'pairings-over': said('当天结束的结对：主动结束、到期、退出', 'pairs over that day: on purpose, by their date, or withdrawn'),
  'tutor-sessions': said('法治副校长、辅导员讲的课，按场', 'lessons by vice-principals and tutors'),
  orders: said('当天全部交完的订单', 'orders whose last piece was delivered that day'),
  pieces: said('当天交付的件数', 'pieces delivered that day'),
  visits: said('约好并且去了的回访和陪伴', 'follow-ups and visits that were planned and kept'),
}
export const figureWords = {
  familiesNow: said('正在参加的家庭', 'Families taking part now'), familiesNowMeans: said('期末还在参加的家庭数；单位以外不足五家不显示', 'families taking part at the end of the span; below five nothing is told outside the unit'),
  pairingsNow: said('正在进行的结对', 'Pairs running now'), pairingsNowMeans: said('期末还在进行的结对数；不足五对不显示', 'pairs running at the end of the span; below five nothing is told'),
  onPurpose: said('主动结束的结对', 'Pairs ended on purpose'), onPurposeMeans: said('结束的结对里，目标达到主动结束的', 'of the pairs that ended, those ended on purpose'),
  expired: said('到期的结对', 'Pairs ended by their date'), expiredMeans: said('结束的结对里，到期没有续的', 'of the pairs that ended, those nobody renewed'),
} as const
export const paperWords = { 'programme-consent': said('参加同意书', 'Consent to take part'), 'tutor-appointment': said('聘任书', 'Appointment') } as const
