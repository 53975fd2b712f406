import { makeCaseCode, registeredProcedures } from '#cap/cases'
import { categoriesOn, committeesFor, mediationNumber } from '#cap/organisation'
import { isWorkingDay } from '#platform/calendar'
import { type Database, inDistrict } from '#platform/db/database'
import type { StoredFile } from '#platform/files'
import type { Services } from '#platform/services'
import { cityDay, type Day, daysBetween, yearOf } from '#platform/time'
import type { Said } from '#platform/words'
import { fraction } from '../district/chance.ts'
import type { DistrictStructure } from '../district/structure.ts'
import { type Cast, cast } from './cast.ts'
import { type Ground, inHouse, keepScan } from './house.ts'
import { type Mould, rehearsed } from './mould.ts'
import { type Neighbourhood, neighbourhoodsOf } from './places.ts'
import { type Draft, draftsOf, type Stock, workingAfter } from './plan.ts'
import { REPERTOIRE } from './repertoire.ts'
import { CountSheet } from './sheets.ts'
import type { CastHouse, GivenNumber, Order } from './translation.ts'
import { writeCasts, writeRows, writeSeries } from './write.ts'

/** What was loaded, for the operator. */
export interface Loaded {
  readonly cases: number
  readonly open: number
  readonly facts: number
  readonly rows: number
}

export interface LifeOptions {
  /** Past lives besides those asked for today. */
  readonly lives: number
  readonly progress: (done: number, of: number) => void
}

/** Lives written in one statement a table. */
const BATCH = 150

/** Rehearses, orders and casts a year of life into a district without cases, in one transaction. */
export async function loadLife(ground: Ground, services: Services, structure: DistrictStructure, options: LifeOptions): Promise<Loaded> {
  const stock = await stockOf(ground, services, structure)
  const drafts = draftsOf(stock, options.lives)
  return inDistrict(ground.db, ground.district, async (tx) => {
    const { orders, numbers } = numbered(drafts, await abbreviationsOf(ground.db, stock))
    const counts = new CountSheet()
    const loaded = { cases: 0, open: 0, facts: 0, rows: 0 }
    let written: Promise<void> = Promise.resolve()
    for (let start = 0; start < orders.length; start += BATCH) {
      const casts = orders.slice(start, start + BATCH).map((order) => cast(stock.house, order, counts))
      // The database writes one batch while the next is being cast.
      await written
      written = writeCasts(tx, casts)
      for (const each of casts) addUp(loaded, each)
      options.progress(start, orders.length)
    }
    await written
    await writeSeries(tx, numbers)
    const [sums, places] = [counts.rows(ground.district), counts.placeRows(ground.district)]
    await writeRows(tx, 'cases.counter', sums)
    await writeRows(tx, 'cases.place_counter', places)
    return { ...loaded, rows: loaded.rows + sums.length + places.length }
  })
}

function addUp(loaded: { cases: number; open: number; facts: number; rows: number }, { rows }: Cast): void {
  const files = rows['cases.case_file'] ?? []
  loaded.cases += files.length
  loaded.open += files.filter((each) => each['open'] === true).length
  loaded.facts += rows['cases.fact']?.length ?? 0
  loaded.rows += Object.values(rows).reduce((sum, each) => sum + each.length, 0)
}

/** Moulds of every piece, rehearsed where a mediator works and where the head is alone. */
export async function stockOf(ground: Ground, services: Services, structure: DistrictStructure): Promise<Stock> {
  const places = neighbourhoodsOf(structure)
  const scan = await keepScan(services, ground.district)
  const lanes = await Promise.all(STAGES.map((_street, lane) => rehearseLane(ground, scan, places, lane)))
  const moulds = new Map(lanes.flat())
  const now = services.clock.now()
  const mouldOf: Stock['mouldOf'] = (piece, place) => {
    const found = moulds.get(mouldKey(piece.name, place)) ?? moulds.get(`${piece.name}/true`)
    if (!found) throw new Error(`${piece.name} was not rehearsed`)
    return found
  }
  const today = cityDay(now, services.district(ground.district).zone)
  const house = castHouse(ground, services, structure, await namesIn(ground, structure, today))
  return { places, now, today, mouldOf, house, isWorkingAfter: workingAfter(today, house.isWorking) }
}

/** What units and categories are called, by id and by code: sentences in facts name them. */
async function namesIn(ground: Ground, structure: DistrictStructure, today: Day): Promise<ReadonlyMap<string, Said>> {
  const categories = await inDistrict(ground.db, ground.district, (tx) => categoriesOn(tx, today), { readOnly: true })
  return new Map<string, Said>([
    ...structure.units.map((each): [string, Said] => [each.id, { zh: each.nameZh, en: each.nameEn }]),
    ...categories.map((each): [string, Said] => [each.code, each.name]),
  ])
}

const mouldKey = (piece: string, place: Neighbourhood) => `${piece}/${place.staffed}`

/**
 * Streets whose dispatcher is another person than their clerk: rehearsals go on in all of them at once. Each keeps to its
 * own street, so that none waits for a committee's numbers in another.
 */
const STAGES = ['dong', 'bei', 'qiao'] as const

async function rehearseLane(ground: Ground, scan: StoredFile, places: readonly Neighbourhood[], lane: number): Promise<[string, Mould][]> {
  // The first community has more staff than any other, so nothing is rehearsed there.
  const near = places.slice(1).filter((each) => each.street.slug === STAGES[lane])
  const wanted = REPERTOIRE.filter((_piece, index) => index % STAGES.length === lane).flatMap((piece) =>
    [near.find((each) => each.staffed), piece.alone ? near.find((each) => !each.staffed) : undefined]
      .flatMap((place) => (place ? [{ piece, place }] : [])))
  return inHouse(ground, scan, async (house) => {
    const made: [string, Mould][] = []
    for (const { piece, place } of wanted) made.push([mouldKey(piece.name, place), await rehearsed(house, piece, place)])
    return made
  })
}

export function castHouse(ground: Ground, services: Services, structure: DistrictStructure, names: ReadonlyMap<string, Said>): CastHouse {
  const calendar = services.calendar()
  const lists = [structure.units, structure.staff, structure.postings, structure.grids, structure.microGrids, structure.addresses, structure.rooms]
  const working = new Map<Day, boolean>()
  return {
    district: services.district(ground.district), keys: ground.keys, calendar, definitions: registeredProcedures(),
    own: new Set(lists.flatMap((list) => list.map((each): string => each.id))),
    codeOf: (caseId) => {
      let digit = 0
      return makeCaseCode(() => {
        digit += 1
        return Math.floor(fraction('code', caseId, digit) * 32)
      })
    },
    nameOf: (idOrCode) => names.get(idOrCode),
    saltOf: (factId) => ground.keys.hmac('demonstration-salt', factId).subarray(0, 16),
    isWorking: (on) => {
      const known = working.get(on)
      if (known !== undefined) return known
      const found = isWorkingDay(calendar, on).working
      working.set(on, found)
      return found
    },
  }
}

type Committees = ReadonlyMap<string, (year: number, n: number) => string>

async function abbreviationsOf(db: Database, stock: Stock): Promise<Committees> {
  const paths = [...new Set(stock.places.flatMap((each) => [each.unit.path, each.street.path]))]
  return inDistrict(db, stock.house.district.id, async (tx) => {
    const found = new Map<string, (year: number, n: number) => string>()
    for (const path of paths) {
      const [committee] = await committeesFor(tx, path)
      if (committee) found.set(committee.unitId, (year, n) => mediationNumber(committee, year, n))
    }
    return found
  }, { readOnly: true })
}

interface Acceptance {
  readonly at: number
  readonly draft: Draft
  readonly committeeId: string
}

/** Gives every acceptance its committee's next number of the year, in the order in which they happened. */
export function numbered(drafts: readonly Draft[], committees: Committees): { orders: readonly Order[]; numbers: readonly GivenNumber[] } {
  const acceptances = drafts.flatMap(acceptancesOf).sort((one, other) => one.at - other.at || (one.draft.key < other.draft.key ? -1 : 1))
  const next = new Map<string, number>()
  const given = new Map<string, GivenNumber[]>()
  const numbers = acceptances.map(({ at, draft, committeeId }): GivenNumber => {
    const year = yearOf(cityDay(new Date(at)))
    const n = (next.get(`${committeeId}/${year}`) ?? 0) + 1
    next.set(`${committeeId}/${year}`, n)
    const number = { committeeId, year, n, text: committees.get(committeeId)?.(year, n) ?? '' }
    given.set(draft.key, [...(given.get(draft.key) ?? []), number])
    return number
  })
  return { orders: drafts.map((draft) => ({ ...draft, numbers: given.get(draft.key) ?? [] })), numbers }
}

function acceptancesOf(draft: Draft): readonly Acceptance[] {
  const { mould, given, moment, steps } = draft
  const shift = daysBetween(mould.firstDay, moment.firstDay) * 86_400_000 + moment.minutes * 60_000
  return mould.steps.slice(0, steps).flatMap((step) => step.facts.filter(({ fact }) => fact.kind === 'accepted').map(({ fact }) => ({
    at: step.at.getTime() + shift, draft,
    committeeId: fact.data['committeeId'] === mould.given.units.street ? given.units.street : given.units.own,
  })))
}
