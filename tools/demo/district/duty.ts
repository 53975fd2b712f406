import { CONSENT_VERSION, count, type Count, memberNumber, mondayOf, type PostKind, type SlotDays, slotFalls, timesOf, weekdayNumber } from '../../../capabilities/duty/domain.ts'
import { sealWords } from '../../../capabilities/duty/sealed-words.ts'
import type { WorkCalendar } from '#platform/calendar'
import type { Keys } from '#platform/crypto'
import { derivedId } from '#platform/derived-id'
import { addDays, type Day, day, yearOf } from '#platform/time'
import type { DistrictStructure } from './structure.ts'
import type { UnitSeed } from './units.ts'

type Row = readonly unknown[]

/** Teams, posts, three weeks behind, this one and the next as a draft, of the first community; all invented. */
export interface DemonstrationDuty {
  readonly members: readonly Row[]
  readonly parts: readonly Row[]
  readonly posts: readonly Row[]
  readonly slots: readonly Row[]
  readonly places: readonly Row[]
  readonly terms: readonly Row[]
  readonly pattern: readonly Row[]
  readonly shifts: readonly Row[]
  readonly turns: readonly Row[]
  readonly seen: readonly Row[]
  readonly findings: readonly Row[]
  readonly dayCounts: readonly Row[]
}

/** The five teams of the source, 179 people together; beside them the way to school. */
const TEAMS = [['patrol', 62], ['mutual-aid', 38], ['safety-information', 31], ['online-work', 20], ['mediation', 28], ['school-post', 10], ['young-guardians', 8]] as const
type TeamKind = (typeof TEAMS)[number][0] | 'community-police'

interface PostPlan {
  readonly kind: PostKind
  readonly name: string
  readonly place: string
  readonly team: TeamKind
  readonly hours: readonly (readonly [string, string])[]
  readonly days: SlotDays
  readonly needed: number
  readonly round: readonly string[]
}

const POSTS: readonly PostPlan[] = [
  { kind: 'school', name: '示例小学校门', place: '示例小学', team: 'school-post', hours: [['07:20', '08:00'], ['16:20', '17:10']], days: 'school-days', needed: 2, round: [] },
  { kind: 'street', name: '傍晚平安巡逻', place: '示例小区一带', team: 'patrol', hours: [['18:30', '20:00']], days: 'every-day', needed: 3, round: ['示例公园北门', '老旧小区楼道', '电动车车棚', '沿街商铺'] },
  { kind: 'night', name: '夜间值守', place: '社区值班室', team: 'patrol', hours: [['21:00', '00:30']], days: 'every-day', needed: 2, round: ['3号楼消防通道', '小区西门'] },
  { kind: 'hall', name: '大厅导办', place: '便民服务大厅', team: 'mutual-aid', hours: [['09:00', '11:30'], ['14:00', '16:30']], days: 'working-days', needed: 1, round: [] },
  { kind: 'line', name: '接待电话', place: '社区值班室', team: 'mutual-aid', hours: [['08:30', '12:00']], days: 'every-day', needed: 1, round: [] },
]
/** What stands at the police station of the first street: its team with volunteers, two posts. */
const STATION_TEAMS: readonly (readonly [TeamKind, number])[] = [['community-police', 12]]
const STATION_POSTS: readonly PostPlan[] = [
  { kind: 'hall', name: '户籍窗口导办', place: '派出所大厅', team: 'community-police', hours: [['08:30', '12:00'], ['13:30', '17:00']], days: 'working-days', needed: 1, round: [] },
  { kind: 'street', name: '街面联合巡逻', place: '示例东街道沿街', team: 'community-police', hours: [['19:00', '21:30']], days: 'every-day', needed: 2, round: ['地铁口', '夜市', '学校围墙外'] },
]
const FINDINGS = [['hazard', '消防通道停了两辆电动车', '3号楼西侧'], ['note', '路灯三天不亮，问谁来修', '示例公园北门'], ['hazard', '井盖松动', '沿街商铺门口']] as const
const WEEKS_BACK = 3

interface Person {
  readonly id: string
  readonly team: TeamKind
}

/** Whose duty it is: a unit, who keeps its week, its teams and posts. */
interface Setting {
  readonly home: UnitSeed
  readonly by: string
  readonly teams: readonly (readonly [TeamKind, number])[]
  readonly posts: readonly PostPlan[]
  /** Numbers and names of its members begin here. */
  readonly first: number
  readonly findings: readonly (typeof FINDINGS)[number][]
}

interface Scene extends Setting {
  readonly today: Day
  readonly now: Date
  readonly counts: Map<string, { readonly on: Day; readonly what: Count; n: number }>
  idOf(name: string): string
  count(on: Day, ...counts: readonly Count[]): void
}

/** The first community, and the police station that serves it. */
function settingsOf({ units, postings }: DistrictStructure): readonly Setting[] {
  const of = (kind: UnitSeed['kind'], role: string, more: Omit<Setting, 'home' | 'by'>): Setting => {
    const home = units.find((each) => each.kind === kind)
    const by = postings.find((each) => each.unitId === home?.id && each.role === role)?.staffId
    if (!home || !by) throw new Error(`the first ${kind} has a ${role}`)
    return { home, by, ...more }
  }
  return [
    of('community-centre', 'clerk', { teams: TEAMS, posts: POSTS, first: 0, findings: FINDINGS }),
    of('police-station', 'community-officer', { teams: STATION_TEAMS, posts: STATION_POSTS, first: 300, findings: [] }),
  ]
}

function sceneOf(setting: Setting, today: Day, now: Date): Scene {
  const { home } = setting
  const counts: Scene['counts'] = new Map()
  const add = (on: Day, what: Count) => {
    const key = `${on} ${what.measure} ${what.kind}`
    const known = counts.get(key) ?? { on, what, n: 0 }
    known.n += what.n
    counts.set(key, known)
  }
  return { ...setting, today, now, counts, idOf: (name) => derivedId<'row'>(home.id, `duty ${name}`), count: (on, ...all) => all.forEach((each) => { add(on, each) }) }
}

function peopleOf({ home, today, by, teams, first, idOf, count: counted }: Scene, structure: DistrictStructure, keys: Keys) {
  const joined = addDays(today, -120)
  const all = teams.flatMap(([team, n]) => Array.from({ length: n }, (_each, index) => ({ team, index, id: idOf(`member ${team} ${index}`) })))
  const withChildren = (team: TeamKind) => team === 'school-post' || team === 'young-guardians'
  const members = all.map(({ team, index, id }, place): Row => {
    const name = keys.encrypt(structure.plan.id, 'contact', `示例队员${String(first + place + 1).padStart(3, '0')}`)
    // One check has run out: it is told to the head.
    const check = withChildren(team) ? [addDays(today, -200), '示例东派出所', addDays(today, team === 'young-guardians' && index === 7 ? -3 : 160)] : [null, null, null]
    return [id, home.id, home.path, 'active', null, name, null, memberNumber(`26${String(10_000 + (first + place) * 37)}`), CONSENT_VERSION, joined, place % 3 !== 0, place % 10 === 9, ...check, joined, null, by]
  })
  const parts = all.map(({ team, index, id }): Row => {
    counted(joined, count('joined', team))
    const alliance = (['parent', 'guard', 'teacher', 'police'] as const)[index % 4] ?? 'parent'
    const part = team === 'young-guardians' ? alliance : team === 'school-post' ? 'parent' : index === 0 ? 'lead' : 'member'
    return [idOf(`part ${team} ${index}`), teamId(structure, home, team), team, home.id, home.path, id, part, joined, null]
  })
  return { people: all.map(({ id, team }): Person => ({ id, team })), members, parts }
}

function teamId({ teams }: DistrictStructure, home: UnitSeed, kind: TeamKind): string {
  const team = teams.find((each) => each.kind === kind && each.unitId === home.id)
  if (!team) throw new Error(`${home.nameEn} has a team ${kind}`)
  return team.id
}

interface Slot {
  readonly id: string
  readonly postId: string
  readonly begins: string
  readonly ends: string
  readonly index: number
  /** Which of the unit's posts it is. */
  readonly at: number
  readonly post: PostPlan
}

function slotsOf({ idOf, posts }: Scene): readonly Slot[] {
  return posts.flatMap((post, at) => post.hours.map(([begins, ends], index) => ({ id: idOf(`slot ${at} ${index}`), postId: idOf(`post ${at}`), begins, ends, index: at * 2 + index, at, post })))
}

/** Whoever usually stands there: by turns through the team, the same on the same day of the week. */
function usual(slot: Slot, weekday: number, people: readonly Person[]): readonly string[] {
  const { kind, team, needed } = slot.post
  const able = people.filter((each) => each.team === team)
  // The late shift of a Friday lacks somebody.
  const n = weekday === 5 && kind === 'night' ? needed - 1 : needed
  return Array.from({ length: n }, (_each, index) => able[(weekday * 3 + slot.index * 2 + index) % able.length]?.id ?? '')
}

interface Played {
  readonly shifts: Row[]
  readonly turns: Row[]
  readonly seen: Row[]
}

function playShift(scene: Scene, slot: Slot, on: Day, provisional: boolean, people: readonly Person[], played: Played): void {
  const { home, today, now, idOf, count: counted } = scene
  const { kind, needed, round: places } = slot.post
  const { begins, ends } = timesOf(on, slot, 'Asia/Shanghai')
  const id = derivedId<'shift'>(slot.id, on)
  const who = usual(slot, weekdayNumber(on), people)
  const over = ends < now
  const published = on <= addDays(mondayOf(today), 6)
  // Now and then somebody did not come.
  const came = who.map((_each, index) => over && (Number(on.slice(8)) + slot.index + index) % 11 !== 0)
  const attended = came.filter(Boolean).length
  const done = over && places.length > 0 && (Number(on.slice(8)) + slot.index) % 9 !== 0
  played.shifts.push([id, slot.postId, slot.id, home.id, home.path, on, begins, ends, needed, who.length, attended, published ? 'published' : 'draft', provisional, done])
  who.forEach((memberId, index) => {
    const offered = !over && published && begins > now && on === today && index === 0 && places.length > 0
    played.turns.push([derivedId<'turn'>(id, memberId), id, memberId, begins, ends, on, 'proposed', offered ? now : null, null, over ? came[index] : null, null, null])
  })
  if (done) played.seen.push(...places.map((_each, index) => [id, idOf(`place ${slot.at} ${index}`), new Date(begins.getTime() + (index + 1) * 600_000)]))
  if (!published) return
  const minutes = Math.round((ends.getTime() - begins.getTime()) / 60_000) * attended
  counted(on, count('shifts', kind), count('needed', kind, needed), count('filled', kind, who.length), count('attended', kind, attended), count('minutes', kind, minutes))
  if (places.length > 0) counted(on, count('rounds-planned', kind), count('rounds', kind, done ? 1 : 0))
}

function weeksOf(scene: Scene, slots: readonly Slot[], people: readonly Person[], calendar: WorkCalendar, terms: readonly { readonly from: Day; readonly until: Day }[]): Played {
  const played: Played = { shifts: [], turns: [], seen: [] }
  const monday = addDays(mondayOf(scene.today), -7 * WEEKS_BACK)
  for (const on of Array.from({ length: 7 * (WEEKS_BACK + 2) }, (_each, index) => addDays(monday, index))) {
    for (const slot of slots) {
      const { falls, provisional } = slotFalls(slot.post.days, calendar, terms, on)
      if (falls) playShift(scene, slot, on, provisional, people, played)
    }
  }
  return played
}

/** The terms of a school year in the invented district. */
function termsOf(today: Day) {
  const year = yearOf(today)
  return [[`${year - 1}-09-01`, `${year}-01-23`, '上学期'], [`${year}-02-24`, `${year}-07-03`, '下学期'], [`${year}-09-01`, `${year + 1}-01-22`, '上学期']]
    .map(([from = '', until = '', name = '']) => ({ from: day(from), until: day(until), name: `${from.slice(0, 4)}学年${name}` }))
}

export function dutyOf(structure: DistrictStructure, keys: Keys, calendar: WorkCalendar, today: Day, now: Date): readonly DemonstrationDuty[] {
  return settingsOf(structure).map((setting) => dutyIn(sceneOf(setting, today, now), structure, keys, calendar))
}

function dutyIn(scene: Scene, structure: DistrictStructure, keys: Keys, calendar: WorkCalendar): DemonstrationDuty {
  const { home, by, today, now, posts, idOf } = scene
  const { people, members, parts } = peopleOf(scene, structure, keys)
  const slots = slotsOf(scene)
  const terms = termsOf(today)
  const begun = addDays(today, -120)
  const findings = scene.findings.map(([kind, text, place], index): Row => {
    scene.count(today, count('findings', kind))
    return [idOf(`finding ${index}`), home.id, home.path, null, kind, 'waiting', sealWords(keys, structure.plan.id, { text, place }), today, now, null]
  })
  return {
    members, parts, findings, ...weeksOf(scene, slots, people, calendar, terms),
    posts: posts.map(({ kind, name, place, team }, index) => [idOf(`post ${index}`), home.id, home.path, teamId(structure, home, team), kind, name, place, kind === 'school', begun, null, by]),
    slots: slots.map((each) => [each.id, each.postId, each.begins, each.ends, each.post.days, each.post.needed, null]),
    places: posts.flatMap((post, at) => post.round.map((name, index): Row => [idOf(`place ${at} ${index}`), idOf(`post ${at}`), name, null])),
    terms: terms.map((each, index) => [idOf(`term ${index}`), home.id, home.path, each.name, each.from, each.until, '示例区教育局校历', by]),
    pattern: slots.flatMap((slot) => [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => usual(slot, weekday, people).map((id): Row => [slot.id, weekday, id]))),
    dayCounts: [...scene.counts.values()].filter((each) => each.n !== 0).map(({ on, what, n }) => [home.id, on, what.measure, what.kind, 0, home.path, n]),
  }
}
