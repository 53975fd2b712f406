import { type CaseFileRow, type CaseId, type FactRead, factsOf, listMergedHere } from '#cap/cases'
import { PAGE_ONLY, partiesWithNames, type PartyInFull, type Reporter, reportersOf } from '#cap/people'
import type { JsonObject } from '#platform/canonical'
import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Audience, showsDanger } from './domain.ts'

export interface Recipient {
  readonly id: string
  readonly kind: 'reporter' | 'party'
  /** The recipient's own case. */
  readonly caseId: CaseId
  /** The party's id, else the reporter's: how facts name persons. */
  readonly personId: string
  readonly language: 'zh' | 'en'
}

/** Whether writing could put somebody in danger: looked at now, since what was safe yesterday may not be today. */
export async function isUnsafe(tx: Tx, row: CaseFileRow): Promise<boolean> {
  return isUnsafeBy(row, await factsOf(tx, row.id))
}

export function isUnsafeBy(row: CaseFileRow, facts: readonly FactRead[]): boolean {
  return row.sealed || row.restricted_by !== '' || facts.some(showsDanger)
}

/** Who gets a letter of these audiences, each person once: a reporter who is a party is written to as a reporter. */
export async function recipientsOf(tx: Tx, keys: Keys, caseId: CaseId, audiences: readonly Audience[], data: JsonObject): Promise<readonly Recipient[]> {
  const reporters = audiences.includes('reporters') ? await reportersBelow(tx, keys, caseId) : []
  const toParties = audiences.some((each) => each === 'parties' || each === 'told-parties')
  const own = toParties ? await reportersOf(tx, keys, caseId) : []
  const parties = toParties ? await partiesWithNames(tx, keys, caseId) : []
  const told = audiences.includes('parties') ? parties : parties.filter((each) => isTold(each, data))
  // Who only has a page of their own asked for no letters there: they are written to as a party.
  const writing = own.filter((each) => each.channel !== PAGE_ONLY).map((each): string | null => each.partyId)
  return [...reporters.filter((each) => each.lettersWanted).map(asReporter), ...told.filter((each) => mayWriteTo(each) && !writing.includes(each.id)).map((each) => asParty(each, caseId))]
}

function isTold(party: PartyInFull, data: JsonObject): boolean {
  const told = data['toldPartyIds']
  return Array.isArray(told) && told.includes(party.id)
}

/** A child is not written to, and without a phone nobody can be. */
function mayWriteTo(party: PartyInFull): boolean {
  return party.phone !== null && !party.minor
}

const asReporter = (reporter: Reporter): Recipient =>
  ({ id: reporter.id, kind: 'reporter', caseId: reporter.caseId, personId: reporter.partyId ?? reporter.id, language: reporter.language })
const asParty = (party: PartyInFull, caseId: CaseId): Recipient => ({ id: party.id, kind: 'party', caseId, personId: party.id, language: 'zh' })

/** How deep merges are followed: a merged case receives nothing more, so each level is an older decision. */
const MOST_LEVELS = 5

/** The reporters of a case and of every case that goes on in it. */
async function reportersBelow(tx: Tx, keys: Keys, caseId: CaseId): Promise<readonly Reporter[]> {
  const found: Reporter[] = []
  let level: readonly CaseId[] = [caseId]
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    const answers = await Promise.all(level.map((id) => Promise.all([reportersOf(tx, keys, id), listMergedHere(tx, id)])))
    found.push(...answers.flatMap(([reporters]) => reporters))
    level = answers.flatMap(([, merged]) => merged.map((each) => each.id as CaseId))
  }
  return found
}
