import type { Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { daysBetween } from '#platform/time'
import type { CaseFile, FactRead } from '#cap/cases'
import { type AddressId, type Category, committeesFor, type Gate, listUnits, lowestCentreFor, placeOf, rememberedTree, type Unit } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import { type Answers, concernsOf, type Counts, firedIn, leadUnitFor, type PlaceKind, proposeRoute, type Route, type RouteFacts, type RuleSet } from './domain.ts'
import { rememberedRules } from './routing/remembered.ts'

/** What a triage decision rests on, gathered once in the transaction that reads or decides. */
export interface Ground {
  readonly gates: readonly Gate[]
  readonly categories: readonly Category[]
  readonly units: readonly Unit[]
  readonly rules: RuleSet
  readonly centre: Unit | null
  readonly place: PlaceKind
  readonly towns: number
  readonly people: number
  readonly openDays: number
}

/** Rules, categories and gates are remembered for a minute; units, place and parties are asked as they are now. */
export async function groundOf(tx: Tx, services: Services, file: CaseFile): Promise<Ground> {
  const today = services.today(tx.district)
  const { gates, categories } = await rememberedTree(tx, services, today)
  const rules = await rememberedRules(tx, services, today)
  const units = await listUnits(tx, today)
  const centre = file.state.microGridId === null ? undefined : await lowestCentreFor(tx, file.state.microGridId as never)
  return { gates, categories, units, rules, centre: centre ?? null, openDays: daysBetween(file.state.registeredOn, today), ...(await spreadOf(tx, services, file)) }
}

/** Towns and streets that the place and the parties' addresses lie in, and how many parties there are; never whose. */
async function spreadOf(tx: Tx, services: Services, file: CaseFile): Promise<Pick<Ground, 'towns' | 'people' | 'place'>> {
  const today = services.today(tx.district)
  const parties = await partiesWithNames(tx, services.keys, file.state.id)
  const own = file.state.addressId as string | null
  const addresses = new Set([own, ...parties.map((each) => each.addressId as string | null)])
  const towns = new Set<string>()
  let place: PlaceKind = file.state.microGridId === null ? 'unknown' : 'public'
  for (const addressId of [...addresses].slice(0, 40)) {
    const found = addressId === null ? undefined : await placeOf(tx, { addressId: addressId as AddressId }, today)
    if (found?.streetUnitId) towns.add(found.streetUnitId)
    if (found && addressId === own && !found.publicPlace) place = 'home'
  }
  return { towns: towns.size, people: parties.length, place }
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
export async function proposedFor(tx: Tx, services: Services, file: CaseFile, ground: Ground, choice: Choice): Promise<Proposed> {
  const category = ground.categories.find((each) => each.code === choice.category) ?? null
  const present = ground.units.find((each) => (each.id as string) === file.state.unitId)
  const hub = ground.units.find((each) => each.kind === 'district-centre')
  if (!present || !hub) throw new Error('the unit that has a case exists, and every district has a centre')
  const committees = await committeesFor(tx, (ground.centre ?? present).path)
  const sectoral = committees.find((each) => category !== null && each.sectors.includes(category.code))
  const sector = ground.units.find((each) => each.id === sectoral?.unitId) ?? null
  const concerned = ground.units.filter((each) => choice.coUnitIds.includes(each.id))
  const counts: Counts = { towns: ground.towns, people: ground.people, reports: choice.reports, 'open-days': ground.openDays, ...concernsOf(concerned) }
  const facts: RouteFacts = {
    fired: firedIn(choice.answers), category, centre: ground.centre, present, hub, sector, sectorAgreed: choice.sectorAgreed,
    lead: leadUnitFor(category?.leadKinds ?? [], ground.centre, ground.units), place: ground.place, counts, units: ground.units,
  }
  return { route: proposeRoute(facts, services.today(tx.district), ground.rules.rules), sector, category, counts, rules: ground.rules }
}

/** How often a matter was reported: its own registration, and each case that was merged into it. */
export function reportsOf(facts: readonly Pick<FactRead, 'kind'>[]): number {
  return 1 + facts.filter((each) => each.kind === 'merge-received').length
}

/** Questions that triage waits for: those of registration. */
export function requiredGates(gates: readonly Gate[]): readonly string[] {
  return gates.filter((each) => each.asked.includes('intake')).map((each) => each.code)
}
