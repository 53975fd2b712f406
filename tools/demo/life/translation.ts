import type { Json, JsonObject } from '#platform/canonical'
import { sha256 } from '#platform/canonical'
import type { WorkCalendar } from '#platform/calendar'
import type { Keys } from '#platform/crypto'
import type { District } from '#platform/services'
import { addDays, type Day, daysBetween, type Instant, instant } from '#platform/time'
import type { Said } from '#platform/words'
import type { Definitions } from '#cap/cases'
import type { Given, Moment } from './given.ts'
import type { Mould } from './mould.ts'
import { bytes } from './sheets.ts'

/** What casting needs of the district. */
export interface CastHouse {
  readonly district: District
  readonly keys: Keys
  readonly calendar: WorkCalendar
  readonly definitions: Definitions
  /** Ids of the district itself: units, people, places. They are named by `Given` or stay as they are. */
  readonly own: ReadonlySet<string>
  codeOf(caseId: string): string
  saltOf(factId: string): Buffer
  isWorking(on: Day): boolean
  /** What a unit or a category is called, where a fact's sentence names it. */
  nameOf(idOrCode: string): Said | undefined
}

/** A number of a committee, given in the order of acceptance. */
export interface GivenNumber {
  readonly committeeId: string
  readonly year: number
  readonly n: number
  readonly text: string
}

/** One life to cast. */
export interface Order {
  /** Everything that is made up is made from this. */
  readonly key: string
  readonly mould: Mould
  readonly given: Given
  readonly moment: Moment
  /** Commands of the mould that happened until today. */
  readonly steps: number
  readonly numbers: readonly GivenNumber[]
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** What a part is, not who plays it. */
const SAME_FOR_ALL = new Set(['kind', 'role', 'unitName', 'sessionId', 'district'])
const DAY_LENGTH = 10
const [NINE, SMALL_A, SMALL_F] = [57, 97, 102]
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** The key under which triage keeps its reason. */
const SENTENCE = 'because'

function namesOf(house: CastHouse, from: string, to: string): [string, string][] {
  const [before, now] = [house.nameOf(from), house.nameOf(to)]
  return before && now ? [[before.zh, now.zh], [before.en, now.en]] : []
}

/** Says every value of a mould in the words, days and ids of one order. */
export class Translation {
  readonly name: string
  private readonly said = new Map<string, string>()
  private readonly sums = new Map<number, number>()
  private readonly days: number
  private readonly shiftMs: number
  /** Names of units, at the rehearsal and now. */
  private readonly named: readonly (readonly [from: string, to: string])[]
  private made = 0

  constructor(private readonly house: CastHouse, private readonly order: Order) {
    const { mould, given, moment, numbers } = order
    this.name = mould.piece.name
    this.days = daysBetween(mould.firstDay, moment.firstDay)
    this.shiftMs = this.days * DAY_MS + moment.minutes * MINUTE_MS
    this.pair(mould.given as unknown as Json, given as unknown as Json)
    // Units before the category: the name of a committee may hold that of its category.
    this.named = [
      ...namesOf(house, mould.given.staff.sector.unitId, given.staff.sector.unitId),
      ...(['own', 'street', 'station'] as const).flatMap((part) => namesOf(house, mould.given.units[part], given.units[part])),
      ...namesOf(house, mould.given.category, given.category),
    ]
    const accepted = mould.steps.flatMap((each) => each.facts).filter((each) => each.fact.kind === 'accepted')
    accepted.forEach(({ fact }, index) => {
      const number = numbers[index]
      if (number) this.learn(String(fact.data['number']), number.text)
    })
  }

  learn(from: string, to: string): void {
    this.said.set(from, to)
  }

  text(value: string): string {
    const known = this.said.get(value)
    if (known !== undefined) return known
    const made = this.shaped(value)
    this.said.set(value, made)
    return made
  }

  id<Kind extends string>(value: Kind): Kind {
    return this.text(value) as Kind
  }

  day(value: Day): Day {
    return addDays(value, this.days)
  }

  instant(value: string): Instant {
    return instant(new Date(Date.parse(value) + this.shiftMs))
  }

  object(value: JsonObject): JsonObject {
    // Seventy thousand facts pass here: a plain loop leaves no arrays behind.
    const made: Record<string, Json> = {}
    for (const key of Object.keys(value)) made[key] = key === SENTENCE ? this.sentence(value[key] ?? null) : this.value(value[key] ?? null)
    return made
  }

  /** Why a unit was proposed, in both languages: only the names in it are other ones. */
  private sentence(value: Json): Json {
    if (typeof value === 'string') return this.named.reduce((text, [from, to]) => text.replaceAll(from, to), value)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.sentence(each ?? null)]))
  }

  /** A row of a station's table, with what was encrypted for one person encrypted anew for another. */
  row(table: string, row: JsonObject): JsonObject {
    const plain = this.object(row)
    if (table === 'people.party') return { ...plain, ...this.phone(plain['side'] === 'applicant' ? 'applicant' : 'respondent', row) }
    if (table === 'people.reporter') return { ...plain, ...this.phone('applicant', row), ...this.signIn(row) }
    if (table === 'mediation.number') return { ...plain, ...this.number(String(plain['text'])) }
    return plain
  }

  private phone(side: 'applicant' | 'respondent', row: JsonObject): JsonObject {
    if (row['phone_sealed'] === null) return {}
    const { keys, district } = this.house
    const { phone } = this.order.given[side]
    const scope = { district: district.id, unitId: this.order.given.units.own }
    return { phone_sealed: keys.encrypt(district.id, 'phone', phone), phone_hash: bytes(keys.keyedHash(scope, 'phone', phone)) }
  }

  private signIn(row: JsonObject): JsonObject {
    if (row['sign_in_hash'] === null) return {}
    const { keys, district } = this.house
    return { sign_in_hash: bytes(keys.keyedHash({ district: district.id }, 'phone', this.order.given.applicant.phone)) }
  }

  private number(text: string): JsonObject {
    const given = this.order.numbers.find((each) => each.text === text)
    if (!given) throw new Error(`no number was given to a cast of ${this.name}`)
    return { year: given.year, n: given.n }
  }

  private value(value: Json): Json {
    if (typeof value === 'string') return this.text(value)
    if (typeof value === 'number') return this.sums.get(value) ?? value
    if (value === null || typeof value === 'boolean') return value
    if (Array.isArray(value)) return value.map((each: Json) => this.value(each))
    return this.object(value as JsonObject)
  }

  private shaped(value: string): string {
    // Whatever has a shape of its own begins with a digit or, for an id, with one of the first letters.
    const first = value.charCodeAt(0)
    if (value.length < DAY_LENGTH || !(first <= NINE || (first >= SMALL_A && first <= SMALL_F))) return value
    if (UUID.test(value)) return this.house.own.has(value) ? value : this.newId(value)
    if (DAY.test(value)) return addDays(value as Day, this.days)
    if (MINUTE.test(value)) return new Date(Date.parse(`${value}Z`) + this.shiftMs).toISOString().slice(0, 16)
    return INSTANT.test(value) ? this.instant(value) : value
  }

  /** The id of something that only this life has: its time is shifted like everything else's. */
  private newId(value: string): string {
    this.made += 1
    const digest = sha256(this.order.key, '|', String(this.made)).toString('hex')
    const at = Number.parseInt(value.slice(0, 8) + value.slice(9, 13), 16) + this.shiftMs
    const time = at.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`
  }

  /** What stood for something at the rehearsal, beside what stands for it now. */
  private pair(marked: Json, real: Json): void {
    if (typeof marked === 'string' && typeof real === 'string') this.pairText(marked, real)
    if (typeof marked === 'number' && typeof real === 'number') this.sums.set(marked, real)
    if (typeof marked !== 'object' || marked === null || typeof real !== 'object' || real === null) return
    for (const [key, each] of Object.entries(marked as JsonObject)) {
      if (!SAME_FOR_ALL.has(key)) this.pair(each ?? null, (real as JsonObject)[key] ?? null)
    }
  }

  private pairText(marked: string, real: string): void {
    const known = this.said.get(marked)
    if (known !== undefined && known !== real) throw new Error(`“${marked}” stands for two things in ${this.name}: ${known}, ${real}`)
    this.said.set(marked, real)
  }
}
