import type { Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import type { CaseFile } from '#cap/cases'
import { type AddressId, type Category, categoriesOn, committeesFor, type Gate, gatesOn, listUnits, lowestCentreFor, placeOf, type Unit } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import { type Answers, firedIn, leadUnitFor, proposeRoute, type Route, type RouteFacts } from './domain.ts'

/** What a triage decision rests on, gathered once in the transaction that reads or decides. */
export interface Ground {
  readonly gates: readonly Gate[]
  readonly categories: readonly Category[]
  readonly units: readonly Unit[]
  readonly centre: Unit | null
  readonly towns: number
}

export async function groundOf(tx: Tx, services: Services, file: CaseFile): Promise<Ground> {
  const today = services.today(tx.district)
  const gates = await gatesOn(tx, today)
  const categories = await categoriesOn(tx, today)
  const units = await listUnits(tx, today)
  const centre = file.state.microGridId === null ? undefined : await lowestCentreFor(tx, file.state.microGridId as never)
  return { gates, categories, units, centre: centre ?? null, towns: await townsOf(tx, services, file) }
}

/** Towns and streets that the place and the parties' addresses lie in; how many, never whose. */
async function townsOf(tx: Tx, services: Services, file: CaseFile): Promise<number> {
  const today = services.today(tx.district)
  const parties = await partiesWithNames(tx, services.keys, file.state.id)
  const addresses = new Set([file.state.addressId as string | null, ...parties.map((each) => each.addressId as string | null)])
  const towns = new Set<string>()
  for (const addressId of [...addresses].slice(0, 40)) {
    const place = addressId === null ? undefined : await placeOf(tx, { addressId: addressId as AddressId }, today)
    if (place?.streetUnitId) towns.add(place.streetUnitId)
  }
  return towns.size
}

export interface Choice {
  readonly category: string | null
  readonly answers: Answers
  readonly sectorAgreed: boolean
}

export interface Proposed {
  readonly route: Route
  readonly sector: Unit | null
  readonly category: Category | null
}

/** The route that the rules propose for a choice of category and answers. */
export async function proposedFor(tx: Tx, services: Services, file: CaseFile, ground: Ground, choice: Choice): Promise<Proposed> {
  const category = ground.categories.find((each) => each.code === choice.category) ?? null
  const present = ground.units.find((each) => (each.id as string) === file.state.unitId)
  const hub = ground.units.find((each) => each.kind === 'district-centre')
  if (!present || !hub) throw new Error('the unit that has a case exists, and every district has a centre')
  const committees = await committeesFor(tx, (ground.centre ?? present).path)
  const sectoral = committees.find((each) => category !== null && each.sectors.includes(category.code))
  const sector = ground.units.find((each) => each.id === sectoral?.unitId) ?? null
  const facts: RouteFacts = {
    fired: firedIn(choice.answers), category, centre: ground.centre, present, hub, sector, sectorAgreed: choice.sectorAgreed,
    lead: leadUnitFor(category?.leadKinds ?? [], ground.centre, ground.units), towns: ground.towns,
  }
  return { route: proposeRoute(facts, services.today(tx.district)), sector, category }
}

/** Questions that triage waits for: those of registration. */
export function requiredGates(gates: readonly Gate[]): readonly string[] {
  return gates.filter((each) => each.asked.includes('intake')).map((each) => each.code)
}
