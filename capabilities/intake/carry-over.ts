import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import type { Services } from '#platform/services'
import { type CaseFile, type FactDraft, factsOf, type ProcedureId } from '#cap/cases'
import { endParty, insertParty, type PartyId, partiesWithNames, type WriteContext } from '#cap/people'

/** What was learned on a case that is merged and nobody should have to ask again: its people and safety answers. */
export interface Carried {
  readonly facts: readonly FactDraft[]
  readonly also: readonly Sql[]
  readonly partyIds: readonly PartyId[]
}

/**
 * Copies onto the case that goes on what it does not know yet: the parties of a side that it lacks, answers to safety questions
 * and the category. Consents, numbers and clocks are never carried over: nobody agreed to the other case.
 */
export async function carryOver(tx: Tx, services: Services, source: CaseFile, target: CaseFile, entryId: ProcedureId): Promise<Carried> {
  const [theirs, ours, sourceFacts, targetFacts] = await Promise.all([
    partiesWithNames(tx, services.keys, source.state.id),
    partiesWithNames(tx, services.keys, target.state.id),
    factsOf(tx, source.state.id),
    factsOf(tx, target.state.id),
  ])
  // A side that the other case knows is its own: whoever else belongs to it is added by hand, with their own consent.
  const parties = theirs.filter((each) => !ours.some((known) => known.side === each.side))
  const copies = parties.map((each) => ({ ...each, id: newId<'party'>(services.clock) as PartyId, caseId: target.state.id, representedBy: null, representation: null }))
  const gates = newAnswers(gatesOf(sourceFacts), gatesOf(targetFacts))
  const category = target.state.category === null && source.state.category !== null ? { category: source.state.category } : {}
  if (copies.length === 0 && Object.keys(gates).length === 0 && !('category' in category)) return { facts: [], also: [], partyIds: [] }
  const context: WriteContext = { district: tx.district, keys: services.keys, centreId: target.state.unitId, at: services.clock.now(), sealed: target.row.sealed }
  const stated = copies.map((each) => ({ id: each.id, side: each.side, minor: each.minor, replaces: null }))
  return {
    facts: [{ kind: 'details-stated', procedureId: entryId, data: { ...category, gates, parties: stated, fromCaseId: source.state.id } }],
    also: copies.map((each) => insertParty(context, each)),
    partyIds: copies.map((each) => each.id),
  }
}

/** The parties that a merge brought end with it when it is undone. */
export function takeBack(tx: Tx, services: Services, carried: unknown): readonly Sql[] {
  if (!Array.isArray(carried)) return []
  return carried.map((id) => endParty(tx.district, id as PartyId, services.clock.now()))
}

type Answers = Readonly<Record<string, string>>

/** The latest answer to each question that anybody gave. */
function gatesOf(facts: readonly { readonly data: JsonObject }[]): Answers {
  const found: Record<string, string> = {}
  for (const { data } of facts) {
    const { gates } = data
    if (typeof gates !== 'object' || gates === null || Array.isArray(gates)) continue
    for (const [gate, answer] of Object.entries(gates)) if (answer === 'yes' || answer === 'no') found[gate] = answer
  }
  return found
}

/** A danger known on either side is a danger; a “no” only fills a gap. */
function newAnswers(theirs: Answers, ours: Answers): Answers {
  return Object.fromEntries(Object.entries(theirs).filter(([gate, answer]) => (answer === 'yes' ? ours[gate] !== 'yes' : ours[gate] === undefined)))
}
