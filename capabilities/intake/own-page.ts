import type { Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseFile, type CaseId, onCase } from '#cap/cases'
import {
  actingParties, insertReporter, PAGE_ONLY, type PartyId, type PartyInFull, partiesWithNames, type Reporter, type ReporterId, reportersOf, tieReporter,
} from '#cap/people'
import type { PageGiven, TiedReporter } from './contract.ts'
import { entryOf, type StaffCommand } from './merge.ts'
import { refusal } from './words.ts'

/** How the counter knows who stands there. */
export type Seen = 'identity-card' | 'known-in-person'

interface Gathered {
  readonly parties: readonly PartyInFull[]
  readonly reporters: readonly Reporter[]
}

async function gather(tx: Tx, services: Services, caseId: CaseId): Promise<Gathered> {
  return { parties: actingParties(await partiesWithNames(tx, services.keys, caseId)), reporters: await reportersOf(tx, services.keys, caseId) }
}

/** A page tells who reads it when talks are held: while somebody has to be protected nobody gets one, and nobody is tied to one. */
const keptApart = ({ row }: CaseFile): Refusal | undefined => (row.sealed || row.restricted_by !== '' ? refusal('page-kept-apart', {}) : undefined)

/**
 * A party who reported nothing gets a page of their own: the case's code and a PIN, printed on a slip at the counter after
 * their identity was seen. The page shows nothing that a reporter said or gave. Refuses `page-kept-apart`, `page-too-early`,
 * `no-such-party-here`, `page-not-for-children`, `has-page-already`. Source: [D]; PIPL Art. 45.
 */
export function givePage(services: Services, command: StaffCommand & { readonly partyId: PartyId; readonly seen: Seen; readonly language: 'zh' | 'en' }): Promise<Result<PageGiven>> {
  const { caseId, partyId, seen, language } = command
  return onCase<PageGiven>(services, command, 'content', async (tx, file) => {
    const entry = entryOf(file)
    const known = await gather(tx, services, caseId)
    const party = known.parties.find((each) => each.id === partyId)
    const refused = keptApart(file) ?? (entry.state === 'dispatched' ? undefined : refusal('page-too-early', {})) ?? pageRefusal(party, known.reporters)
    if (refused || !party) return refuse(refused ?? refusal('no-such-party-here', {}))
    const reporterId = newId<'reporter'>(services.clock) as ReporterId
    const context = { district: tx.district, keys: services.keys, centreId: file.row.unit_id as never, at: services.clock.now(), sealed: false }
    const reporter = { id: reporterId, caseId, channel: PAGE_ONLY, language, name: party.name, phone: null, addressId: null, partyId, lettersWanted: false }
    return ok({
      facts: [{ kind: 'party-page-given', procedureId: entry.id, data: { partyId, reporterId, seen } }],
      also: [insertReporter(context, reporter)],
      answer: { reporterId },
    })
  })
}

function pageRefusal(party: PartyInFull | undefined, reporters: readonly Reporter[]): Refusal | undefined {
  if (!party) return refusal('no-such-party-here', {})
  if (party.minor) return refusal('page-not-for-children', {})
  return reporters.some((each) => each.partyId === party.id) ? refusal('has-page-already', {}) : undefined
}

/**
 * Says which party a reporter is, or that they are none; from then on their page shows that party's own matter. Nothing is
 * guessed from a name. Refuses `page-kept-apart`, `no-such-reporter-here`, `no-such-party-here`, `has-page-already`. Source: [D].
 */
export function tie(services: Services, command: StaffCommand & { readonly reporterId: ReporterId; readonly partyId: PartyId | null; readonly seen: Seen }): Promise<Result<TiedReporter>> {
  const { caseId, reporterId, partyId, seen } = command
  return onCase<TiedReporter>(services, command, 'content', async (tx, file) => {
    const known = await gather(tx, services, caseId)
    const reporter = known.reporters.find((each) => each.id === reporterId && each.channel !== PAGE_ONLY)
    const refused = keptApart(file) ?? (reporter ? tieRefusal(partyId, known, reporterId) : refusal('no-such-reporter-here', {}))
    if (refused) return refuse(refused)
    return ok({
      facts: [{ kind: 'reporter-tied', procedureId: entryOf(file).id, data: { partyId, reporterId, seen } }],
      also: [tieReporter(tx.district, reporterId, partyId)],
      answer: { reporterId, partyId },
    })
  })
}

function tieRefusal(partyId: PartyId | null, { parties, reporters }: Gathered, reporterId: ReporterId): Refusal | undefined {
  if (partyId === null) return undefined
  if (!parties.some((each) => each.id === partyId)) return refusal('no-such-party-here', {})
  return reporters.some((each) => each.partyId === partyId && each.id !== reporterId) ? refusal('has-page-already', {}) : undefined
}
