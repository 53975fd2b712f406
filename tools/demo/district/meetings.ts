import { rhythmOn, meetingsOf } from '../../../capabilities/meetings/domain.ts'
import { derivedId } from '#platform/derived-id'
import type { WorkCalendar } from '#platform/calendar'
import { addDays, type Day, day } from '#platform/time'
import type { Entry, Rhythm } from '#cap/meetings'
import type { DistrictStructure } from './structure.ts'
import type { UnitSeed } from './units.ts'

type Row = readonly unknown[]

/** Rhythms of three kinds of units, and some weeks of meetings of the first community and the district. */
export interface DemonstrationMeetings {
  readonly rhythms: readonly Row[]
  readonly meetings: readonly Row[]
  readonly entries: readonly Row[]
  readonly decisions: readonly Row[]
}

const FROM = day('2024-01-01')
const RHYTHMS: readonly Omit<Rhythm, 'unitId' | 'fromOn'>[] = [
  { unitKind: 'community-centre', pattern: 'weekly', weekday: 1, monthDay: null, at: '09:00', place: '社区会议室' },
  { unitKind: 'district-centre', pattern: 'monthly', weekday: null, monthDay: 8, at: '14:30', place: '区综治中心三楼' },
  { unitKind: 'department', pattern: 'weekly', weekday: 5, monthDay: null, at: '15:00', place: '本单位会议室' },
]

const MINUTES = [
  '2栋立管一个月漏了两次，物业说明检测进度；网格员每周看一次楼道积水。\n转出的两件还没有签收，当场打电话催办。',
  '烧烤油烟的反映少了，净化器装好后没有新的登记。\n加装电梯的意见分歧，先听一楼住户的想法。',
  '临时停车挤占消防通道，物业画线，民警来讲一次。\n上周的决定办成两项。',
  '农民工工资的反映比上月多，和劳动监察约好到工地摆摊。',
  '雨季前排查地下车库，列出六个点位。',
] as const
const DECISIONS = [
  ['请有资质的单位检测2栋立管', '检测结论贴在单元门口', 7], ['画出消防通道的停车线', '现场看过，线画好了', 14], ['到工地讲一次工资怎么要', '活动照片和人数报到例会', 10],
  ['地下车库六个点位装挡水板', '逐个点位看过', 12], ['一楼住户意见汇总成一页', '发给议事会成员', 6],
] as const

export function meetingsOfDemonstration(structure: DistrictStructure, today: Day, at: Date, calendar: WorkCalendar): DemonstrationMeetings {
  const { units, postings } = structure
  const first = units.find((each) => each.slug === 'shili')
  const top = units.find((each) => each.kind === 'district-centre')
  const property = units.find((each) => each.slug === 'wuye')
  if (!first || !top || !property) throw new Error('the district has a centre, a first community and a property company')
  // The kinds begin today; the first community and the district have met before.
  const rhythms: readonly Rhythm[] = [
    ...RHYTHMS.map((each) => ({ ...each, unitId: null, fromOn: today })),
    ...[first, top].flatMap((unit) => RHYTHMS.filter((each) => each.unitKind === unit.kind).map((each) => ({ ...each, unitId: unit.id, unitKind: null, fromOn: FROM }))),
  ]
  const by = (unit: UnitSeed) => postings.find((each) => each.unitId === unit.id)?.staffId ?? postings[0]?.staffId ?? ''
  // The last of a week each back, without the newest but one: that one was missed.
  const told = [...past(rhythms, first, calendar, today, 40).filter((_each, index, all) => index !== all.length - 2), ...past(rhythms, top, calendar, today, 70)]
  const plays = told.map((meets, index) => ({ ...meets, id: derivedId<'row'>(meets.unit.id, `meeting-${index}`), staffId: by(meets.unit), said: MINUTES[index % MINUTES.length] ?? MINUTES[0], index }))
  return {
    rhythms: rhythms.map((each, index) => [derivedId<'row'>(top.id, `rhythm-${index}`), each.unitId, each.unitKind, each.pattern, each.weekday, each.monthDay, each.at, each.place, each.fromOn, by(top), at]),
    meetings: plays.map((each) => [each.id, each.unit.id, each.unit.path, 'regular', each.plannedOn, each.on, each.title, 'held', at]),
    entries: plays.flatMap((each) => entriesOf(each).map(({ kind, on, by: staffId, ...body }, seq) =>
      [derivedId<'row'>(each.id, `entry-${seq}`), each.id, seq + 1, kind, on, staffId, JSON.stringify(body), at])),
    decisions: plays.map(({ id, unit, on, index, staffId }) => {
      const [what, doneWhen, days] = DECISIONS[index % DECISIONS.length] ?? DECISIONS[0]
      const done = addDays(on, 14) < today
      const ended = done ? ['done', addDays(on, days), staffId, '已经办好。', addDays(on, days)] : ['open', null, null, null, null]
      return [derivedId<'row'>(id, 'decision'), id, unit.id, index % 2 === 0 ? property.id : first.id, what, doneWhen, on, addDays(on, days), ...ended, at]
    }),
  }
}

interface Played {
  readonly unit: UnitSeed
  readonly plannedOn: Day
  readonly on: Day
  readonly at: string
  readonly place: string
  readonly title: string
  readonly pattern: Rhythm['pattern']
}

function past(rhythms: readonly Rhythm[], unit: UnitSeed, calendar: WorkCalendar, today: Day, days: number): readonly Played[] {
  const span = { from: addDays(today, -days), to: addDays(today, -1) }
  return meetingsOf(rhythms, unit, calendar, span).filter((each) => each.on < today).map(({ plannedOn, on, at, place }) => {
    const pattern = rhythmOn(rhythms, unit, plannedOn)?.pattern ?? 'weekly'
    return { unit, plannedOn, on, at, place, title: pattern === 'monthly' ? '每月分析例会' : '每周分析例会', pattern }
  })
}

function entriesOf(play: Played & { readonly staffId: string; readonly said: string }): readonly Entry[] {
  const written = { on: play.on, by: play.staffId }
  const days = play.pattern === 'monthly' ? 30 : 7
  return [
    { ...written, kind: 'prepared', meetingKind: 'regular', title: play.title, plannedOn: play.plannedOn, day: play.on, at: play.at, place: play.place, pattern: play.pattern, invitedIds: [] },
    {
      ...written, kind: 'figures-taken',
      figures: {
        from: addDays(play.on, -days), to: addDays(play.on, -1), beforeFrom: addDays(play.on, -2 * days), beforeTo: addDays(play.on, -days - 1), asOf: play.on,
        lines: [{ about: 'rose', words: { zh: '漏水渗水：登记增多', en: 'Leaks: more were registered' }, n: 7, before: 3 }, { about: 'returned', words: { zh: '转出后又退回', en: 'Came back after a transfer' }, n: 2, before: 1 }],
      },
    },
    {
      ...written, kind: 'held', heldOn: play.on, minutes: play.said,
      attendance: [{ unitId: play.unit.id, role: 'clerk', presence: 'present' }, { unitId: play.unit.id, role: 'grid-worker', presence: 'present' }, { unitId: play.unit.id, role: 'community-officer', presence: 'represented' }],
    },
  ]
}
