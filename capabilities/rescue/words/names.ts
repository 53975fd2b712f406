import { said } from '#platform/words'
import type { CallResult, CallState, CallStep } from '../domain/line.ts'
import type { SettledBy } from '../domain/aid.ts'
import type { Figure } from '../domain/figures.ts'
import type { Age, Arrangement, DormitoryFor, Gender, ServiceKind, ServiceResult, SixOne, SixState, State } from '../domain/path.ts'
import type { PlaceKind, SettingName, ShiftPart } from '../domain/settings.ts'
import type { Said } from '#platform/words'

type Names<Key extends string> = Readonly<Record<Key, Said>>

export const STATE_WORDS = {
  encountered: said('刚遇到', 'just met'),
  aided: said('给了东西', 'aided'),
  offered: said('问过愿不愿意来站', 'asked to come'),
  admitted: said('在站里', 'at the station'),
  'identity-stated': said('在站里，说了情况', 'at the station, has told'),
  arranged: said('下一步已安排', 'next step arranged'),
  left: said('离开了', 'left'),
} as const satisfies Names<State>

export const GENDER_WORDS = { woman: said('女', 'woman'), man: said('男', 'man'), unsaid: said('没说', 'not said') } as const satisfies Names<Gender>
export const AGE_WORDS = {
  adult: said('成年', 'adult'), minor: said('不满18岁', 'under 18'), unsure: said('可能不满18岁', 'may be under 18'),
} as const satisfies Names<Age>

export const ARRANGEMENT_WORDS = {
  ticket: said('给一张回家的票', 'a ticket home'),
  'family-pickup': said('家人来接', 'family comes'),
  'home-government': said('家乡政府接回', 'fetched by the home government'),
  hospital: said('送医院', 'hospital'),
  'child-protection': said('民政临时监护', 'civil-affairs custody'),
} as const satisfies Names<Arrangement>

export const SIX_WORDS = {
  greeting: said('一声问候', 'a greeting'),
  tea: said('一杯热水', 'a hot drink'),
  hair: said('理一次发', 'a hair-cut'),
  shower: said('洗一次热水澡', 'a hot shower'),
  clothes: said('换一身衣服', 'a change of clothes'),
  meal: said('吃一顿热饭', 'a hot meal'),
} as const satisfies Names<SixOne>
export const SIX_STATE_WORDS = {
  done: said('做了', 'done'), declined: said('本人不要', 'declined'), 'not-needed': said('不需要', 'not needed'),
} as const satisfies Names<SixState>

export const SERVICE_WORDS = {
  tracing: said('帮找家人', 'tracing relatives'), medical: said('看病', 'medical care'), escort: said('护送回家', 'escorted return'),
} as const satisfies Names<ServiceKind>
export const RESULT_WORDS = {
  found: said('找到了', 'found'),
  'not-found': said('没找到', 'not found'),
  treated: said('治好出院', 'treated'),
  'passed-on': said('转别的医院', 'passed on'),
  'handed-over': said('交到家人或当地手里', 'handed over'),
  'stopped-by-wish': said('本人不要了', 'stopped by own wish'),
} as const satisfies Names<ServiceResult>

export const PLACE_WORDS = {
  station: said('火车站', 'railway station'),
  'bus-depot': said('汽车站', 'bus depot'),
  underpass: said('地下通道', 'underpass'),
  bridge: said('桥洞涵洞', 'bridge or culvert'),
  'bank-lobby': said('银行自助区', 'bank lobby'),
  'empty-building': said('空楼', 'empty building'),
  site: said('工地', 'building site'),
  'shopping-street': said('商业街', 'shopping street'),
  fringe: said('城乡结合部', 'urban fringe'),
  other: said('其他', 'other'),
} as const satisfies Names<PlaceKind>

export const SHIFT_WORDS = {
  day: said('白班 8–16点', 'day, 8–16'), evening: said('晚班 16–24点', 'evening, 16–24'), night: said('夜班 0–8点', 'night, 0–8'),
} as const satisfies Names<ShiftPart>

export const SETTING_WORDS = {
  'rounds-a-day': said('每天巡几趟', 'Rounds a day'),
  'call-minutes': said('接电话后几分钟到', 'Minutes to reach a caller'),
  'stay-days': said('最多住几天', 'Days of a stay at most'),
  'keep-days': said('详细内容留几天', 'Days details are kept'),
} as const satisfies Names<SettingName>

export const DORMITORY_WORDS = {
  women: said('女宿舍', 'women'), men: said('男宿舍', 'men'), children: said('儿童房', 'children'),
} as const satisfies Names<DormitoryFor>

export const CALL_STATE_WORDS = {
  logged: said('接到电话', 'logged'), dispatched: said('出发了', 'on the way'), arrived: said('到了', 'arrived'), ended: said('结束', 'ended'),
} as const satisfies Names<CallState>
export const CALL_STEP_WORDS = {
  dispatched: said('出发', 'Leave'), arrived: said('到了', 'Arrived'), ended: said('结束', 'End'),
} as const satisfies Names<CallStep>
export const CALL_RESULT_WORDS = {
  aided: said('给了东西', 'aided'),
  admitted: said('来站了', 'came to the station'),
  hospital: said('送医院了', 'taken to hospital'),
  declined: said('本人不要', 'declined'),
  'nobody-found': said('没找到人', 'nobody found'),
  'other-service': said('转给别的部门', 'passed to another service'),
} as const satisfies Names<CallResult>

export const SETTLED_WORDS = {
  'late-entry': said('入库晚记了', 'came in, entered late'), gift: said('当场捐的', 'given on the spot'), miscount: said('以前数错了', 'miscounted before'),
} as const satisfies Names<SettledBy>

export const FIGURE_WORDS = {
  'rounds-done': said('巡查趟数', 'Rounds done'),
  'rounds-planned': said('计划趟数', 'Rounds planned'),
  aided: said('街面救助', 'Aided'),
  admitted: said('进站', 'Admitted'),
  medical: said('医疗救助', 'Medical care'),
  'sent-home': said('返乡', 'Sent home'),
  tickets: said('给票', 'Tickets'),
  declined: said('不愿受助', 'Declined'),
  calls: said('来电', 'Calls'),
  'calls-late': said('超时来电', 'Calls reached late'),
} as const satisfies Names<Figure>

export const FIGURE_MEANINGS = {
  'rounds-done': said('看过至少一个点并已结束的巡查', 'Rounds that looked at a place at least and have ended'),
  'rounds-planned': said('按当天有效的每天趟数相加', 'The rounds a day in force, added up over the days'),
  aided: said('人次：得到东西的每次遇见算一次，同一个人再来再算', 'Person-times: each meeting in which something was given; the same person again counts again'),
  admitted: said('人次：每次进站算一次', 'Person-times: each admission'),
  medical: said('人次：先送医院或在站看病，每次遇见最多算一次', 'Person-times: hospital or medical care, once a meeting at most'),
  'sent-home': said('人次：离开时以票、家人接、家乡政府接回方式走的', 'Person-times: left by ticket, with family or fetched by the home government'),
  tickets: said('人次：离开时拿了票的，包含在返乡里', 'Person-times: left with a ticket; part of those sent home'),
  declined: said('人次：只记数和地点，不留别的', 'Person-times: a count and the place, nothing else is kept'),
  calls: said('24小时电话接到的求助', 'Calls to the line'),
  'calls-late': said('期限内没有到达的来电', 'Calls that nobody reached within the limit'),
} as const satisfies Names<Figure>

/** On the page of service figures. */
export const bookWords = {
  name: said('救助', 'Rescue'),
  rounds: said('巡查完成', 'Rounds done of those planned'),
  roundsMean: said('看过至少一个点并已结束的巡查，除以按当天有效趟数算出的计划趟数（到今天为止）', 'Rounds that looked at a place at least and have ended, of the rounds a day in force added up over the days until today'),
} as const

/** Said after a press, where there is something to do at once or to know. */
export const NOTICE_WORDS = {
  'beyond-stock': said('架子上不够，已经照给的数存了，多出来的记为缺口，请站长补账。', 'The shelf held fewer; what was given is saved, and the rest stands as a shortage for the head to settle.'),
  'minor-police': said('未成年人：请马上报警（110），再联系民政临时监护。', 'A minor: tell the police (110) at once, then ask civil affairs for custody.'),
  'minor-left': said('未成年人离开了：请马上告诉公安（110）和民政部门。', 'A minor has left: tell the police (110) and the civil-affairs department at once.'),
  'things-here': said('还有物品在站里保管，本人随时可以来取。', 'Things of theirs are still in custody; they may fetch them any time.'),
  'treat-first': said('先治病。登记等好了再说。', 'Treatment first. Registration can wait.'),
} as const
export type Notice = keyof typeof NOTICE_WORDS
export const NOTICES = ['beyond-stock', 'minor-police', 'minor-left', 'things-here', 'treat-first'] as const satisfies readonly Notice[]
