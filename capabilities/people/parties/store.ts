import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { DistrictId, Id } from '#platform/ids'
import type { CaseId, ConsentDraft, PartyDraft, PartyId, PartyInFull, ReporterDraft, ReporterId } from '../domain.ts'

/** What every piece for a command's single statement needs besides its draft. */
export interface WriteContext {
  readonly district: DistrictId
  readonly keys: Keys
  /** The handling centre, within which duplicates may be seen (decision 16). */
  readonly centreId: Id<'unit'>
  readonly at: Date
  /** True in a sealed case: the row is hidden like the case. */
  readonly sealed: boolean
}

const HOURS_PIN_IS_SHOWN = 24

/** One `insert` without RETURNING, to stand beside others in one statement. */
export function insertParty(context: WriteContext, party: PartyDraft): Sql {
  const { district, keys } = context
  return sql`insert into people.party (district_id, id, case_id, side, kind, name, phone_sealed, phone_hash,
      identity_sealed, identity_hash, address_id, address_text, age_band, minor, represented_by, representation,
      persons, sealed, since, until, standing, household_id, legal_capacity)
    values (${district}::int, ${party.id}::uuid, ${party.caseId}::uuid, ${party.side}, ${party.kind}, ${party.name},
      ${sealPhone(keys, district, party.phone)}, ${hashPhone(context, party.phone)}::bytea,
      ${party.identityNumber === null ? null : keys.encrypt(district, 'identity', party.identityNumber)},
      ${hashIdentity(context, party.identityNumber)}::bytea,
      ${party.addressId}::uuid, ${party.addressText}, ${party.ageBand}, ${party.minor}::boolean,
      ${party.representedBy}::uuid, ${party.representation}, ${party.persons}::int, ${context.sealed}::boolean,
      ${context.at}::timestamptz, null, ${party.standing}, ${party.householdId}::uuid, ${party.legalCapacity})`
}

export function insertReporter(context: WriteContext, reporter: ReporterDraft): Sql {
  const { district, keys } = context
  const shownUntil = new Date(context.at.getTime() + HOURS_PIN_IS_SHOWN * 3_600_000)
  return sql`insert into people.reporter (district_id, id, case_id, channel, language, name, phone_sealed, phone_hash,
      sign_in_hash, address_id, party_id, pin_epoch, pin_shown_until, letters_wanted, sealed, since)
    values (${district}::int, ${reporter.id}::uuid, ${reporter.caseId}::uuid, ${reporter.channel},
      ${reporter.language}, ${reporter.name}, ${sealPhone(keys, district, reporter.phone)},
      ${hashPhone(context, reporter.phone)}::bytea, ${signInHash(keys, district, reporter.phone)}::bytea,
      ${reporter.addressId}::uuid, ${reporter.partyId}::uuid, 1, ${shownUntil}::timestamptz,
      ${reporter.lettersWanted}::boolean, ${context.sealed}::boolean, ${context.at}::timestamptz)`
}

export function insertConsent(context: WriteContext, consent: ConsentDraft): Sql {
  return sql`insert into people.consent (district_id, id, case_id, party_id, reporter_id, purpose, version, form,
      channel, answer, answered_on, witness, recorded_by, file_id, sealed, recorded_at)
    values (${context.district}::int, ${consent.id}::uuid, ${consent.caseId}::uuid, ${consent.partyId}::uuid,
      ${consent.reporterId}::uuid, ${consent.purpose}, ${consent.version}, ${consent.form}, ${consent.channel},
      ${consent.answer}, ${consent.answeredOn}::date, ${consent.witness}, ${consent.recordedBy}::uuid,
      ${consent.fileId}::uuid, ${context.sealed}::boolean, ${context.at}::timestamptz)`
}

/**
 * Hides the people of a case together with it (decision 4): three updates for the sealing command's statement. The
 * transaction must name the case (`sealedCase`): PostgreSQL lets nobody write a row that they could not read afterwards.
 */
export function sealPeople(district: DistrictId, caseId: CaseId): Sql[] {
  return [
    sql`update people.party set sealed = true where district_id = ${district}::int and case_id = ${caseId}::uuid`,
    sql`update people.reporter set sealed = true where district_id = ${district}::int and case_id = ${caseId}::uuid`,
    sql`update people.consent set sealed = true where district_id = ${district}::int and case_id = ${caseId}::uuid`,
  ]
}

/** Shows them again, when two persons decided to unseal the case. The transaction names the case. */
export function unsealPeople(district: DistrictId, caseId: CaseId): Sql[] {
  return [
    sql`update people.party set sealed = false where district_id = ${district}::int and case_id = ${caseId}::uuid`,
    sql`update people.reporter set sealed = false where district_id = ${district}::int and case_id = ${caseId}::uuid`,
    sql`update people.consent set sealed = false where district_id = ${district}::int and case_id = ${caseId}::uuid`,
  ]
}

/** Ends a party's part: entered by mistake, or replaced by a corrected one. The row stays. */
export function endParty(district: DistrictId, partyId: PartyId, at: Date): Sql {
  return sql`update people.party set until = ${at}::timestamptz
    where district_id = ${district}::int and id = ${partyId}::uuid and until is null`
}

/** Names who acts for a party: guardian, legal representative or agent, who is a party row of the same case. */
export function representParty(district: DistrictId, partyId: PartyId, by: PartyId, as: string): Sql {
  return sql`update people.party set represented_by = ${by}::uuid, representation = ${as}
    where district_id = ${district}::int and id = ${partyId}::uuid`
}

/** How a party stands, what they can do by law and whom they live or own with; the caller has read the row. */
export function placeParty(district: DistrictId, partyId: PartyId, placed: Pick<PartyDraft, 'standing' | 'legalCapacity' | 'householdId'>): Sql {
  return sql`update people.party set standing = ${placed.standing}, legal_capacity = ${placed.legalCapacity}, household_id = ${placed.householdId}::uuid
    where district_id = ${district}::int and id = ${partyId}::uuid`
}

function sealPhone(keys: Keys, district: DistrictId, phone: string | null): string | null {
  return phone === null ? null : keys.encrypt(district, 'phone', phone)
}

function hashPhone(context: WriteContext, phone: string | null): Buffer | null {
  if (phone === null) return null
  return context.keys.keyedHash({ district: context.district, unitId: context.centreId }, 'phone', phone)
}

function hashIdentity(context: WriteContext, identity: string | null): Buffer | null {
  if (identity === null) return null
  return context.keys.keyedHash({ district: context.district, unitId: context.centreId }, 'identity', identity)
}

function signInHash(keys: Keys, district: DistrictId, phone: string | null): Buffer | null {
  return phone === null ? null : keys.keyedHash({ district }, 'phone', phone)
}

interface PartyRow {
  id: PartyId
  side: PartyInFull['side']
  kind: PartyInFull['kind']
  name: string
  phone_sealed: string | null
  identity_sealed: string | null
  address_id: PartyInFull['addressId']
  address_text: string
  age_band: PartyInFull['ageBand']
  minor: boolean
  represented_by: PartyId | null
  representation: PartyInFull['representation']
  persons: number
  standing: PartyInFull['standing']
  household_id: PartyInFull['householdId']
  legal_capacity: PartyInFull['legalCapacity']
}

/** The parties of a case in full, for its handlers and its documents. At most 500; applicants first. */
export async function partiesWithNames(tx: Tx, keys: Keys, caseId: CaseId): Promise<PartyInFull[]> {
  const rows = await tx<PartyRow>`
    select p.id, p.side, p.kind, p.name, p.phone_sealed, p.identity_sealed, p.address_id, p.address_text, p.age_band,
           p.minor, p.represented_by, p.representation, p.persons, p.standing, p.household_id, p.legal_capacity
      from people.party p
     where p.district_id = ${tx.district} and p.case_id = ${caseId} and p.until is null
     order by p.side, p.id
     limit 500`
  return rows.map((row) => readPartyRow(row, keys, tx.district))
}

/** How many persons stand on all sides of each case named, those of a group among them: a number, never who. */
export async function personsIn(tx: Tx, caseIds: readonly CaseId[]): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map()
  const found = await tx<{ case_id: string; n: number }>`
    select p.case_id, sum(p.persons)::int as n from people.party p
     where p.district_id = ${tx.district} and p.case_id = any(${[...caseIds]}::uuid[]) and p.until is null
     group by p.case_id limit ${caseIds.length}`
  return new Map(found.map((each) => [each.case_id, each.n]))
}

function readPartyRow(row: PartyRow, keys: Keys, district: DistrictId): PartyInFull {
  return {
    id: row.id,
    side: row.side,
    kind: row.kind,
    name: row.name,
    phone: row.phone_sealed === null ? null : keys.decrypt(district, 'phone', row.phone_sealed),
    identityNumber: row.identity_sealed === null ? null : keys.decrypt(district, 'identity', row.identity_sealed),
    addressId: row.address_id,
    addressText: row.address_text,
    ageBand: row.age_band,
    minor: row.minor,
    representedBy: row.represented_by,
    representation: row.representation,
    persons: row.persons,
    standing: row.standing,
    householdId: row.household_id,
    legalCapacity: row.legal_capacity,
  }
}

/** Cases of one centre that the same phone reported or is a party of, newest first; staff alone may see them (decision 17). */
export async function duplicatesByPhone(
  tx: Tx,
  keys: Keys,
  question: { readonly centreId: Id<'unit'>; readonly phone: string; readonly since: Date },
): Promise<CaseId[]> {
  const hash = keys.keyedHash({ district: tx.district, unitId: question.centreId }, 'phone', question.phone)
  const rows = await tx<{ case_id: CaseId }>`
    select found.case_id, max(found.since) as since
      from (select p.case_id, p.since from people.party p
             where p.district_id = ${tx.district} and p.phone_hash = ${hash} and p.since >= ${question.since}
            union all
            select r.case_id, r.since from people.reporter r
             where r.district_id = ${tx.district} and r.phone_hash = ${hash} and r.since >= ${question.since}) found
     group by found.case_id
     order by since desc
     limit 20`
  return rows.map((row) => row.case_id)
}

/** Which party a reporter is, or null where they are none. */
export function tieReporter(district: DistrictId, reporterId: ReporterId, partyId: PartyId | null): Sql {
  return sql`update people.reporter set party_id = ${partyId}::uuid where district_id = ${district}::int and id = ${reporterId}::uuid`
}

/** A reporter as letters, slips and progress pages need them. The phone is decrypted only by who sends a letter. */
export interface Reporter {
  readonly id: ReporterId
  readonly caseId: CaseId
  readonly channel: string
  readonly language: 'zh' | 'en'
  readonly name: string
  readonly phone: string | null
  readonly addressId: Id<'address'> | null
  readonly partyId: PartyId | null
  readonly pinEpoch: number
  readonly pinShownUntil: Date
  readonly lettersWanted: boolean
}

interface ReporterRow {
  id: ReporterId
  case_id: CaseId
  channel: string
  language: 'zh' | 'en'
  name: string
  phone_sealed: string | null
  address_id: Reporter['addressId']
  party_id: PartyId | null
  pin_epoch: number
  pin_shown_until: Date
  letters_wanted: boolean
}

/** The reporters of one case, in the order they came; at most 200. */
export async function reportersOf(tx: Tx, keys: Keys, caseId: CaseId): Promise<Reporter[]> {
  const rows = await tx<ReporterRow>`
    select r.id, r.case_id, r.channel, r.language, r.name, r.phone_sealed, r.address_id, r.party_id, r.pin_epoch,
           r.pin_shown_until, r.letters_wanted
      from people.reporter r
     where r.district_id = ${tx.district} and r.case_id = ${caseId}
     order by r.since, r.id
     limit 200`
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    channel: row.channel,
    language: row.language,
    name: row.name,
    phone: row.phone_sealed === null ? null : keys.decrypt(tx.district, 'phone', row.phone_sealed),
    addressId: row.address_id,
    partyId: row.party_id,
    pinEpoch: row.pin_epoch,
    pinShownUntil: row.pin_shown_until,
    lettersWanted: row.letters_wanted,
  }))
}

/** The newest answer of each party to each purpose; at most 500. */
export async function consentsOf(tx: Tx, caseId: CaseId): Promise<ConsentStanding[]> {
  const rows = await tx<ConsentRow>`
    select distinct on (c.party_id, c.reporter_id, c.purpose) c.id, c.party_id, c.reporter_id, c.purpose, c.form,
           c.channel, c.answer, c.answered_on, c.witness
      from people.consent c
     where c.district_id = ${tx.district} and c.case_id = ${caseId}
     order by c.party_id, c.reporter_id, c.purpose, c.recorded_at desc, c.id desc
     limit 500`
  return rows.map((row) => ({
    id: row.id,
    partyId: row.party_id,
    reporterId: row.reporter_id,
    purpose: row.purpose,
    form: row.form,
    channel: row.channel,
    answer: row.answer,
    answeredOn: row.answered_on,
    witness: row.witness,
  }))
}

export type ConsentStanding = Pick<
  ConsentDraft,
  'id' | 'partyId' | 'reporterId' | 'purpose' | 'form' | 'channel' | 'answer' | 'answeredOn' | 'witness'
>

interface ConsentRow {
  id: ConsentDraft['id']
  party_id: PartyId | null
  reporter_id: ReporterId | null
  purpose: string
  form: ConsentDraft['form']
  channel: string
  answer: ConsentDraft['answer']
  answered_on: ConsentDraft['answeredOn']
  witness: string | null
}
