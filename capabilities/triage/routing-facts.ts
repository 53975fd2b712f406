import type { Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { type Day, daysBetween } from '#platform/time'
import type { CaseFile, FactRead } from '#cap/cases'
import { type AddressId, type Category, type Committee, committeesFor, type Gate, listUnits, lowestCentreFor, placeOf, rememberedTree, type Unit } from '#cap/organisation'
import { partiesWithNames, type PartyInFull } from '#cap/people'
import { type Answers, concernsOf, type Counts, firedIn, leadUnitFor, type PlaceKind, proposeRoute, type Route, type RouteFacts, type RuleSet } from './domain.ts'
import { rememberedRules } from './routing/remembered.ts'

/** What a triage decision rests on, gathered once in the transaction that reads or decides. */
export interface Ground {
  readonly gates: readonly Gate[]
  readonly categories: readonly Category[]
  readonly units: readonly Unit[]
  readonly rules: RuleSet
  readonly centre: Unit | null
  /** Where the case is now, and the district's own centre. */
  readonly present: Unit
  readonly hub: Unit
  readonly committees: readonly Committee[]
  readonly place: PlaceKind
  readonly towns: number
  readonly people: number
  readonly openDays: number
}

/** Rules, categories and gates are remembered for a minute; units, place and parties are asked as they are now. */
export async function groundOf(tx: Tx, services: Services, file: CaseFile): Promise<Ground> {
  const today = services.today(tx.district)
  const [{ gates, categories }, rules, units, lowest, parties] = await Promise.all([
    rememberedTree(tx, services, today), rememberedRules(tx, services, today), listUnits(tx, today),
    file.state.microGridId === null ? undefined : lowestCentreFor(tx, file.state.microGridId as never),
    partiesWithNames(tx, services.keys, file.state.id),
  ])
  const centre = lowest ?? null
  const present = units.find((each) => (each.id as string) === file.state.unitId)
  const hub = units.find((each) => each.kind === 'district-centre')
  if (!present || !hub) throw new Error('the unit that has a case exists, and every district has a centre')
  const [committees, spread] = await Promise.all([committeesFor(tx, (centre ?? present).path), spreadOf(tx, file, parties, today)])
  return { gates, categories, units, rules, centre, present, hub, committees, openDays: daysBetween(file.state.registeredOn, today), ...spread }
}

/** More addresses than these say nothing new about how many towns a matter concerns. */
const MOST_ADDRESSES = 40

/** Towns and streets that the place and the parties' addresses lie in, and how many parties there are; never whose. */
async function spreadOf(tx: Tx, file: CaseFile, parties: readonly PartyInFull[], today: Day): Promise<Pick<Ground, 'towns' | 'people' | 'place'>> {
  const own = file.state.addressId as string | null
  const addresses = [...new Set([own, ...parties.map((each) => each.addressId as string | null)])].filter((each) => each !== null).slice(0, MOST_ADDRESSES)
  const places = await Promise.all(addresses.map((addressId) => placeOf(tx, { addressId: addressId as AddressId }, today)))
  const towns = new Set(places.flatMap((each) => each?.streetUnitId ?? []))
  const atHome = places.some((each, index) => each !== undefined && addresses[index] === own && !each.publicPlace)
  const place: PlaceKind = atHome ? 'home' : file.state.microGridId === null ? 'unknown' : 'public'
  return { towns: towns.size, people: parties.reduce((sum, each) => sum + each.persons, 0), place }
}

export interface Choice {
  readonly category: string | null
  readonly answers: Answers
  readonly sectorAgreed: boolean
  /** Units that the matter concerns besides the one that leads. */
  readonly coUnitIds: readonly string[]
  readonly reports: number
}

export interface Proposed {
  readonly route: Route
  readonly sector: Unit | null
  readonly category: Category | null
  readonly counts: Counts
  readonly rules: RuleSet
}

/** The route that the rules propose for a choice of category and answers. */
export function proposedFor(ground: Ground, choice: Choice, today: Day): Proposed {
  const { present, hub, committees } = ground
  const category = ground.categories.find((each) => each.code === choice.category) ?? null
  const sectoral = committees.find((each) => category !== null && each.sectors.includes(category.code))
  const sector = ground.units.find((each) => each.id === sectoral?.unitId) ?? null
  const concerned = ground.units.filter((each) => choice.coUnitIds.includes(each.id))
  const counts: Counts = { towns: ground.towns, people: ground.people, reports: choice.reports, 'open-days': ground.openDays, ...concernsOf(concerned) }
  const facts: RouteFacts = {
    fired: firedIn(choice.answers), category, centre: ground.centre, present, hub, sector, sectorAgreed: choice.sectorAgreed,
    lead: leadUnitFor(category?.leadKinds ?? [], ground.centre, ground.units), place: ground.place, counts, units: ground.units,
  }
  return { route: proposeRoute(facts, today, ground.rules.rules), sector, category, counts, rules: ground.rules }
}

/** How often a matter was reported: its own registration, and each case that was merged into it. */
export function reportsOf(facts: readonly Pick<FactRead, 'kind'>[]): number {
  return 1 + facts.filter((each) => each.kind === 'merge-received').length
}

/** Questions that triage waits for: those of registration. */
export function requiredGates(gates: readonly Gate[]): readonly string[] {
  return gates.filter((each) => each.asked.includes('intake')).map((each) => each.code)
}
