import { type CaseFile, type FactRead, factsWithContentOf } from '#cap/cases'
import { committeesFor } from '#cap/organisation'
import { partiesWithNames, type PartyInFull } from '#cap/people'
import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Desk, latest, openDesk } from './commands/desk.ts'
import type { AgreementKnown } from './domain/guards.ts'
import { type Packed, packedFrom } from './domain/package.ts'
import { textsOf } from './domain/reading.ts'
import { staffNames } from './reads.ts'
import { PAPER_WORDS, refusal } from './words.ts'

/** An application with the names that go with it: what the package, its print and the liaison's page are made of. */
export interface Gathered {
  readonly desk: Desk
  readonly packed: Packed
  readonly agreement: AgreementKnown
  readonly applied: FactRead
  /** Parties of the agreement only. */
  readonly parties: readonly PartyInFull[]
  readonly committee: string
  readonly mediators: readonly string[]
}

/** Gathers the package in the transaction of the look. Refuses `not-applied` while the parties have not applied. */
export async function gather(tx: Tx, services: Services, file: CaseFile): Promise<Result<Gathered>> {
  const desk = await lastAppliedFor(tx, services, file)
  const { agreement } = desk.matter
  const applied = latest(desk, 'confirmation-applied')
  if (!agreement || !applied) return refuse(refusal('not-applied', {}))
  const packed = packedFrom(await factsWithContentOf(tx, file.row.id), agreement.draftId, desk.id)
  const people = await partiesWithNames(tx, services.keys, file.row.id)
  const [committee] = await committeesFor(tx, file.row.unit_path)
  const mediatorIds = textsOf(desk.facts.filter((each) => each.kind === 'mediator-designated').at(-1)?.data, 'mediatorIds')
  const names = await staffNames(tx, mediatorIds)
  return ok({
    desk, packed, agreement, applied, parties: people.filter((each) => agreement.partyIds.includes(each.id)),
    committee: committeeName(committee?.name.zh ?? ''), mediators: mediatorIds.flatMap((each) => names.get(each) ?? []),
  })
}

/** The confirmation that goes on; the one before it where nobody has applied for the newer agreement yet. */
async function lastAppliedFor(tx: Tx, services: Services, file: CaseFile): Promise<Desk> {
  const desk = await openDesk(tx, services, file)
  const applied = desk.facts.filter((each) => each.kind === 'confirmation-applied').at(-1)
  return applied === undefined || latest(desk, 'confirmation-applied') ? desk : openDesk(tx, services, file, applied.procedureId)
}

/** A committee that is only called after its place, in full. */
function committeeName(name: string): string {
  return name === '' || name.endsWith('委员会') ? name : PAPER_WORDS.committee(name).zh
}

/** The last four characters of a party's identity paper: from the check of it, else from the number on record; never more. */
export function lastFourOf(packed: Packed, parties: readonly PartyInFull[], partyId: string): string | null {
  const checked = packed.identities.get(partyId)?.lastFour
  const onRecord = parties.find((each) => each.id === partyId)?.identityNumber?.slice(-4)
  return checked ?? onRecord ?? null
}
