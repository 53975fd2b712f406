import { createHash } from 'node:crypto'
import { makeCaseCode } from '../../../capabilities/cases/public.ts'
import { sealTexts } from '#platform/sealed-texts'
import type { Keys } from '#platform/crypto'
import { derivedId } from '#platform/derived-id'
import { addDays, cityDay, type Day, weekdayOf } from '#platform/time'
import { COMMUNITY_ITEMS, POLICE_ITEMS, type ShippedItem } from './service-items.ts'
import type { DistrictStructure } from './structure.ts'
import type { UnitSeed } from './units.ts'

type Row = readonly unknown[]

/** Windows whose hall is shown: which unit, of what kinds its places are, what is settled there. */
export interface DemonstrationWindow {
  readonly unit: UnitSeed
  readonly worker: string
  readonly kinds: readonly FacilityOf[]
  readonly items: readonly ShippedItem[]
}

export interface FacilityOf {
  readonly kind: 'service-window' | 'police-post' | 'newborn-window'
  readonly zh: string
  readonly en: string
  readonly only?: readonly string[]
}

/** The police station of the first officer and the community of the first clerk. */
export function windowsOf({ units, postings, staff }: DistrictStructure): readonly DemonstrationWindow[] {
  const of = (login: string, items: readonly ShippedItem[], kinds: readonly FacilityOf[]): readonly DemonstrationWindow[] => {
    const worker = staff.find((each) => each.login === login)?.id
    const unit = units.find((each) => each.id === postings.find((post) => post.staffId === worker)?.unitId)
    return worker && unit ? [{ unit, worker, kinds, items }] : []
  }
  return [
    ...of('officer.dong', POLICE_ITEMS, [
      { kind: 'police-post', zh: '户籍窗口', en: 'Registration Window' }, { kind: 'newborn-window', zh: '示例医院警务室（新生儿落户）', en: 'Newborn Window at Shili Hospital', only: ['newborn'] },
    ]),
    ...of('clerk.shili', COMMUNITY_ITEMS, [{ kind: 'service-window', zh: '便民服务窗口', en: 'Service Window' }]),
  ]
}

export interface HallRows {
  readonly items: readonly Row[]
  readonly versions: readonly Row[]
  readonly points: readonly Row[]
  readonly applications: readonly Row[]
  readonly letters: readonly Row[]
  readonly notices: readonly Row[]
  readonly appointments: readonly Row[]
  readonly assistances: readonly Row[]
  readonly counts: readonly Row[]
}

interface Scene {
  readonly window: DemonstrationWindow
  readonly publisher: string
  readonly now: Date
  readonly today: Day
  facility(item: string): string
  id(name: string): string
  seal(texts: Readonly<Record<string, string>>): Buffer
  code(n: number): string
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const at = (on: Day, hour: number): Date => new Date(Date.parse(`${on}T00:00:00Z`) + (hour - 8) * HOUR_MS)
const SINCE = '2025-01-01'

function codeFrom(name: string): string {
  const drawn = createHash('sha256').update(name).digest().values()
  return makeCaseCode(() => (drawn.next().value ?? 0) % 32)
}

/** Who published: the district’s director, another person than the worker. */
export function hallOf(window: DemonstrationWindow, facilities: readonly { readonly id: string; readonly of: FacilityOf }[], { now, keys, publisher, district }: { readonly now: Date; readonly keys: Keys; readonly publisher: string; readonly district: DistrictStructure['plan']['id'] }): HallRows {
  const { unit } = window
  const scene: Scene = {
    window, publisher, now, today: cityDay(now), id: (name) => derivedId<'row'>(unit.id, `hall ${name}`), seal: (texts) => sealTexts(keys, district, texts),
    facility: (item) => (facilities.find((each) => each.of.only?.includes(item)) ?? facilities.find((each) => !each.of.only))?.id ?? '',
    // Codes of the demonstration are always the same: drawn from the unit, like its other ids.
    code: (n) => codeFrom(`${unit.id} ${n}`),
  }
  return { ...catalogue(scene, facilities), ...applications(scene), appointments: appointments(scene), assistances: assistances(scene), counts: counts(scene) }
}

function catalogue({ window: { unit, items, worker }, publisher, id }: Scene, facilities: readonly { readonly id: string; readonly of: FacilityOf }[]): Pick<HallRows, 'items' | 'versions' | 'points'> {
  const fits = (item: ShippedItem) => facilities.filter(({ of }) => (of.only ? of.only.includes(item.slug) : true))
  return {
    items: items.map((each) => [id(each.slug), unit.id, unit.path, each.kind, null]),
    versions: items.map((each) => [
      id(`version ${each.slug}`), id(each.slug), unit.id, 'published', SINCE, each.name.zh, each.name.en, each.plainWords, each.termDays, each.feeFen, JSON.stringify(each.guide), worker, at(SINCE as Day, 9), publisher,
      at(SINCE as Day, 10),
    ]),
    points: items.flatMap((item) => fits(item).map((each) => [id(item.slug), each.id, 20, item.kind === 'guided' ? 0 : 2, null, each.of.kind === 'police-post' ? WINDOW_HOURS : null])),
  }
}

/** The window of a post that never closes: as other windows, through midday and on Saturday mornings. */
const WINDOW_HOURS = JSON.stringify([[], ...Array.from({ length: 5 }, () => [[510, 1020]]), [[540, 720]]])

/** Applications in every state: days back, item by index, state, how accepted. */
const APPLIED = [
  { back: 0, item: 0, state: 'received', how: null }, { back: 2, item: 1, state: 'told', how: null }, { back: 3, item: 0, state: 'accepted', how: 'complete' }, { back: 5, item: 1, state: 'accepted', how: 'on-the-spot' },
  { back: 9, item: 0, state: 'decided', how: 'on-the-spot' }, { back: 12, item: 1, state: 'collected', how: 'on-the-spot' },
] as const

/** Accepted on, how, due on, provisional, paused on. */
const acceptedOf = (how: string | null, on: Day) => (how === null ? [null, null, null, false, null] : [on, how, addDays(on, 21), false, null])

/** Decided on, outcome, collected on. */
const decidedOf = (state: string, on: Day) =>
  state === 'decided' || state === 'collected' ? [addDays(on, 4), 'granted', state === 'collected' ? addDays(on, 6) : null] : [null, null, null]

/** What somebody who agreed to letters was told by now. */
const TOLD_OF: Readonly<Record<string, readonly string[]>> = { told: ['told'], accepted: ['accepted'], decided: ['accepted', 'decided'] }

function applications(scene: Scene): Pick<HallRows, 'applications' | 'letters' | 'notices'> {
  const { window: { items, worker, unit }, today, id, seal, code } = scene
  const child = items.findIndex((each) => each.slug === 'newborn')
  const played = [...APPLIED.map((each) => ({ ...each, child: false })), ...(child < 0 ? [] : [{ back: 1, item: child, state: 'accepted' as const, how: 'on-the-spot' as const, child: true }])]
  const wantsLetters = (each: (typeof played)[number]) => !each.child && each.back % 2 === 0
  const who = (each: (typeof played)[number], index: number) =>
    each.child ? { name: '孩子丙', phone: '', guardian: '监护人丁' } : { name: `办事人${'甲乙丙丁戊己'.charAt(index)}`, phone: wantsLetters(each) ? `1390000${String(1100 + index)}` : '', guardian: '' }
  return {
    applications: played.map((each, index) => {
      const slug = (items[each.item] ?? items[0])?.slug ?? ''
      const on = addDays(today, -each.back)
      return [
        id(`application ${index}`), code(index), id(slug), id(`version ${slug}`), scene.facility(slug), unit.id, unit.path, each.state, each.child,
        seal(who(each, index)), on, at(on, 9 + index % 6), worker, addDays(on, 7), ...acceptedOf(each.how, on), ...decidedOf(each.state, on), wantsLetters(each),
      ]
    }),
    letters: played.flatMap((each, index) => (wantsLetters(each) ? (TOLD_OF[each.state] ?? []).map((news) => [id(`application ${index}`), news, 'sent', addDays(today, -each.back + (news === 'decided' ? 4 : 0))]) : [])),
    notices: played.flatMap((each, index) => (each.state === 'told' || each.how === 'complete' ? [[id(`application ${index}`), addDays(today, -each.back), worker, '[1]', each.how ? '[1]' : '[]', null]] : [])),
  }
}

/** Today and the next open days: times in the morning and at noon; of today those that are over came. */
function appointments(scene: Scene): readonly Row[] {
  const { window: { items, unit }, today, now, id, code } = scene
  const days = [0, 1, 2, 3, 4, 5].map((ahead) => addDays(today, ahead)).filter((on) => weekdayOf(on) !== 0)
  return days.flatMap((on, index) => [540, 580, 720, 660].slice(0, weekdayOf(on) === 6 ? 2 : 4).map((from, slot) => {
    const item = items[slot % 2] ?? items[0]
    const over = new Date(at(on, 0).getTime() + from * MINUTE_MS) < now
    return [
      id(`appointment ${index} ${slot}`), code(50 + index * 4 + slot), id(item?.slug ?? ''), scene.facility(item?.slug ?? ''), unit.id, unit.path, on, from, 20, 1, over ? 'kept' : 'booked', slot === 3 ? 'counter' : 'page', 'zh', null, 'none',
      at(addDays(on, -2), 10),
    ]
  }))
}

const GUIDED = [{ back: 0, minutes: 5, through: true }, { back: 1, minutes: 12, through: true }, { back: 2, minutes: 20, through: false }, { back: 4, minutes: 8, through: true }]

function assistances({ window: { items, unit, worker }, today, id, now }: Scene): readonly Row[] {
  const item = items.find((each) => each.kind === 'guided') ?? items[0]
  return GUIDED.map(({ back, minutes, through }, index) => {
    const begun = new Date(Math.min(at(addDays(today, -back), 10).getTime(), now.getTime() - HOUR_MS))
    return [
      id(`assistance ${index}`), id(item?.slug ?? ''), unit.id, unit.path, index % 2 === 0 ? 'video' : 'counter', cityDay(begun), begun, worker, through ? (item?.guide.steps.length ?? 0) : 1,
      new Date(begun.getTime() + minutes * MINUTE_MS), minutes, through,
    ]
  })
}

const WEEKS = 8
const A_DAY = [['received', '', 6], ['notices', '', 1], ['accepted', 'on-the-spot', 4], ['accepted', 'complete', 1], ['decided', 'granted', 5], ['in-time', '', 5], ['booked', 'page', 5], ['booked', 'counter', 2], ['kept', '', 6], ['missed', '', 1], ['assisted', 'through', 2]] as const

/** Two months of figures, Monday to Saturday: as many each day as one window settles. */
function counts({ window: { unit }, today }: Scene): readonly Row[] {
  const days = Array.from({ length: WEEKS * 7 }, (_each, back) => addDays(today, -back - 1)).filter((on) => weekdayOf(on) !== 0)
  return days.flatMap((on, index) => A_DAY.map(([measure, kind, n]) => [unit.id, on, measure, kind, 0, unit.path, weekdayOf(on) === 6 ? Math.max(1, Math.floor(n / 2)) : n + (index % 3 === 0 && measure !== 'in-time' && measure !== 'decided' ? 1 : 0)]))
}
