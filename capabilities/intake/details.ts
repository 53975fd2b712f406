import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import { handlesCase, type CaseFile, onCase, type Recording, type UnitId } from '#cap/cases'
import { type Place, unitOf } from '#cap/organisation'
import {
  endParty, insertParty, type PartyDraft, type PartyId, type PartyInFull, partiesWithNames, readParty, representParty, type WriteContext,
} from '#cap/people'
import type { DetailsBody, DetailsStated, PartyInput } from './contract.ts'
import { detailsStop } from './domain/details.ts'
import { entryOf, type StaffCommand } from './merge.ts'
import { checkCodes, defined, findPlace } from './register.ts'
import { refusal } from './words.ts'
import { stageOf } from './withdraw.ts'

type Details = StaffCommand & { readonly details: DetailsBody }

/**
 * Completes or corrects place, category, safety answers, title and parties. Before dispatch a new place moves the case to
 * its centre; afterwards only the handler or the head states details, and the unit stays until it is reassigned.
 * Refuses `nothing-stated`, `details-by-handler`, `details-too-late`, `no-such-place`, `no-such-category`, `no-such-gate`,
 * `no-such-party`, `bad-phone`, `bad-identity-number`, `name-missing`.
 */
export function stateDetails(services: Services, command: Details): Promise<Result<DetailsStated>> {
  return onCase<DetailsStated>(services, command, 'content', async (tx, file) => {
    const refused = detailsRefusal(file, command)
    if (refused) return refuse(refused)
    const today = services.today(tx.district)
    const place = await findPlace(tx, command.details, today)
    if (!place.ok) return place
    const codes = await checkCodes(tx, services, command.details, today)
    if (!codes.ok) return codes
    const unit = await unitAfter(tx, file, place.value)
    const known = await partiesWithNames(tx, services.keys, file.state.id)
    const people = readPeople(services, file, command.details, known, today)
    if (!people.ok) return people
    const centreId = unit?.id ?? file.state.unitId
    const context: WriteContext = { district: tx.district, keys: services.keys, centreId, at: services.clock.now(), sealed: file.row.sealed }
    return ok(recordingOf(file, command.details, place.value, unit, people.value, context))
  })
}

function detailsRefusal(file: CaseFile, { details, by }: Details): Refusal | undefined {
  if (Object.values(details).every((each) => each === undefined)) return refusal('nothing-stated', {})
  const stop = detailsStop({
    dispatched: entryOf(file).state === 'dispatched',
    mediation: file.procedure('mediation')?.state ?? null,
    mine: handlesCase(by, file.state) || by.role === 'committee-head',
  })
  if (stop === 'too-late') return refusal('details-too-late', { state: stageOf(file) })
  return stop === 'by-handler' ? refusal('details-by-handler', {}) : undefined
}

async function unitAfter(tx: Tx, file: CaseFile, place: Place | undefined): Promise<{ id: UnitId; path: string } | undefined> {
  if (!place?.communityUnitId || entryOf(file).state === 'dispatched') return undefined
  const unit = await unitOf(tx, place.communityUnitId)
  return unit && { id: unit.id as UnitId, path: unit.path }
}

interface Change {
  readonly draft: PartyDraft
  readonly replaces: PartyInFull | undefined
}

interface People {
  readonly changes: readonly Change[]
  readonly ended: readonly PartyInFull[]
  /** Parties whose representative was corrected: they follow the new row. */
  readonly followers: readonly { readonly party: PartyInFull; readonly by: PartyId }[]
}

function readPeople(services: Services, file: CaseFile, details: DetailsBody, known: readonly PartyInFull[], today: Day): Result<People> {
  const find = (id: string | undefined) => known.find((each) => each.id === id)
  const changes: Change[] = []
  for (const typed of details.parties ?? []) {
    const missing = [typed.replaces, typed.representedBy].some((id) => id !== undefined && !find(id))
    if (missing) return refuse(refusal('no-such-party', {}))
    const { replaces: _replaces, ...person } = typed
    const read = readParty({ ...defined(person), id: newId<'party'>(services.clock) as PartyId, caseId: file.state.id } as Parameters<typeof readParty>[0], today)
    if (!read.ok) return read
    changes.push({ draft: keepUnstated(read.value, typed, find(typed.replaces)), replaces: find(typed.replaces) })
  }
  const ended = (details.endParties ?? []).map(find)
  if (ended.includes(undefined)) return refuse(refusal('no-such-party', {}))
  const gone = new Set([...changes.map((each) => each.replaces?.id), ...(details.endParties ?? [])])
  const followers = changes.flatMap(({ draft, replaces }) =>
    known.filter((each) => replaces && each.representedBy === replaces.id && !gone.has(each.id)).map((party) => ({ party, by: draft.id })))
  return ok({ changes, ended: ended.filter((each) => each !== undefined), followers })
}

/** A correction that does not speak of something leaves it as it was: masked fields are not typed again. */
function keepUnstated(draft: PartyDraft, typed: PartyInput, before: PartyInFull | undefined): PartyDraft {
  if (!before) return draft
  return {
    ...draft,
    kind: typed.kind ?? before.kind,
    phone: typed.phone === undefined ? before.phone : draft.phone,
    identityNumber: typed.identityNumber === undefined ? before.identityNumber : draft.identityNumber,
    addressId: typed.addressId === undefined ? before.addressId : draft.addressId,
    addressText: typed.addressText === undefined ? before.addressText : draft.addressText,
    ageBand: typed.ageBand === undefined && typed.identityNumber === undefined ? before.ageBand : draft.ageBand,
    minor: typed.ageBand === undefined && typed.identityNumber === undefined ? before.minor : draft.minor,
    representedBy: typed.representedBy === undefined ? before.representedBy : draft.representedBy,
    representation: typed.representation === undefined ? before.representation : draft.representation,
    persons: typed.persons ?? before.persons,
  }
}

function recordingOf(
  file: CaseFile, details: DetailsBody, place: Place | undefined, unit: { id: UnitId; path: string } | undefined, people: People, context: WriteContext,
): Recording<DetailsStated> {
  const title = cleanText(details.title ?? '')
  const placeText = place?.text ?? cleanText(details.placeText ?? '')
  return {
    facts: [{
      kind: 'details-stated', procedureId: entryOf(file).id,
      data: { ...dataOf(details, place, unit), parties: partyData(people) },
      content: { ...(title === '' ? {} : { title }), ...(placeText === '' ? {} : { placeText }) },
    }],
    also: partyStatements(people, context),
    columns: { ...(title === '' ? {} : { title }), ...(placeText === '' ? {} : { placeText }), ...(unit ? { unitPath: unit.path } : {}) },
    answer: { caseId: file.state.id, partyIds: people.changes.map((each) => each.draft.id), unitId: unit?.id ?? file.state.unitId },
  }
}

function dataOf(details: DetailsBody, place: Place | undefined, unit: { id: UnitId } | undefined): JsonObject {
  const inWords = place === undefined && details.placeText !== undefined
  return {
    ...(details.category ? { category: details.category } : {}),
    ...(details.gates ? { gates: details.gates } : {}),
    ...(place ? { addressId: place.addressId, microGridId: place.microGridId, gridId: place.gridId } : {}),
    ...(inWords ? { addressId: null, microGridId: null, gridId: null } : {}),
    ...(unit ? { unitId: unit.id } : {}),
  }
}

function partyData(people: People): readonly JsonObject[] {
  return [
    ...people.changes.map(({ draft, replaces }) => ({ id: draft.id, side: draft.side, minor: draft.minor, replaces: replaces?.id ?? null })),
    ...people.ended.map((each) => ({ id: each.id, side: each.side, ended: true })),
  ]
}

function partyStatements(people: People, context: WriteContext): readonly Sql[] {
  return [
    ...people.changes.map(({ draft }) => insertParty(context, draft)),
    ...people.changes.flatMap(({ replaces }) => (replaces ? [endParty(context.district, replaces.id, context.at)] : [])),
    ...people.ended.map((each) => endParty(context.district, each.id, context.at)),
    ...people.followers.map(({ party, by }) => representParty(context.district, party.id, by, party.representation ?? 'agent')),
  ]
}
