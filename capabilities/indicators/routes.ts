import { BEGINNING, countsFor, firstRecordedDay, repeatsUntil, staff } from '#cap/cases'
import { inDistrict } from '#platform/db/database'
import { assemble, type Mounted } from '#platform/http/mount'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { StaffActor } from '#platform/access'
import { indicatorsAccess } from './access.ts'
import { listBehind, listWaiting } from './behind.ts'
import { indicatorsOperations } from './contract.ts'
import { asksForReview, CATALOGUE, comparisonsOf, type Counts, isEarly, type Period, OF_ALL_YEARS, wasRegistered } from './domain.ts'
import { readOnIt } from './on-it.ts'
import { readOverview } from './overview.ts'
import { readServiceFigures } from './services.ts'
import { shownOf } from './shown.ts'

type Ops = typeof indicatorsOperations

export function indicatorsMounted(services: Services): readonly Mounted[] {
  return assemble(indicatorsOperations, indicatorsAccess, {
    readIndicators: ({ actor, query }) => readIndicators(services, staff(actor), query),
    readServiceFigures: ({ actor, query }) => readServiceFigures(services, staff(actor), query),
    readOverview: ({ actor, query }) => readOverview(services, staff(actor), query),
    readOnIt: ({ actor, query }) => readOnIt(services, staff(actor), query),
    listBehind: ({ actor, query }) => listBehind(services, staff(actor), query),
    listWaiting: ({ actor, query }) => listWaiting(services, staff(actor), query),
  })
}

/**
 * Every indicator of a unit and a period as of a day. Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`.
 * Four reads of the maintained counters, whatever the history.
 */
async function readIndicators(services: Services, viewer: StaffActor, query: QueryOf<Ops['readIndicators']>): Promise<Result<AnswerOf<Ops['readIndicators']>>> {
  const now = await countsFor(services, viewer, query)
  if (!now.ok) return now
  const { from, to, asOf, toldFrom, nothingYet } = now.value
  const compared = comparisonsOf({ from, to }, asOf)
  const read = async (period: Period, only?: readonly string[]): Promise<Counts> => {
    const found = await countsFor(services, viewer, { ...query, ...period, asOf, ...(only ? { only } : {}) })
    return new Map(found.ok ? found.value.counts.map((each) => [each.indicator, each.n]) : [])
  }
  const inPeriod: Counts = new Map(now.value.counts.map((each) => [each.indicator, each.n]))
  const [first, all, before, yearBefore] = await Promise.all([
    inDistrict(services.db, viewer.district, firstRecordedDay, { readOnly: true }), nothingYet ? inPeriod : read({ from: BEGINNING, to }, OF_ALL_YEARS), read(compared.before), read(compared.yearBefore),
  ])
  const registered = { before: wasRegistered(compared.before, first), yearBefore: wasRegistered(compared.yearBefore, first) }
  const shown = CATALOGUE.map((each) => shownOf(each, each.basis === 'flow' || each.basis === 'cohort' ? inPeriod : all, { before, yearBefore, registered }, isEarly(each, repeatsUntil(to), asOf)))
  return ok({ from, to, asOf, toldFrom, before: { ...compared.before }, yearBefore: { ...compared.yearBefore }, review: asksForReview(shown.map((each) => each.figure)), figures: shown.map((each) => each.line) })
}
