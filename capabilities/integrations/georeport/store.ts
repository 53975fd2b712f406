import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Position } from '#cap/organisation'
import type { Open311State } from '../contract.ts'

/** A request filed by Open311. Words, address, medium and point are what a clerk released, never what the reporter sent. */
export interface RequestRow {
  readonly id: string
  readonly public_id: string
  readonly token: string
  readonly case_id: string
  readonly service_code: string
  readonly unit_path: string
  readonly requested_at: Date
  readonly media_url_sealed: string | null
  readonly file_id: string | null
  readonly state: Open311State
  readonly words: string | null
  readonly address: string | null
  readonly media_url: string | null
  readonly media_shown: boolean
  readonly middle: Position | null
  readonly decided_at: Date | null
  /** Why its last release was taken back. */
  readonly withdrawn_reason: string | null
}

const columns: Sql = sql`r.id, r.public_id, r.token, r.case_id, r.service_code, r.unit_path, r.requested_at, r.media_url_sealed, r.file_id, r.state,
  r.words, r.address, r.media_url, r.media_shown, r.middle, r.decided_at, r.withdrawn_reason`

export interface NewRequest extends Pick<RequestRow, 'id' | 'public_id' | 'token' | 'case_id' | 'service_code' | 'unit_path' | 'requested_at' | 'media_url_sealed' | 'file_id'> {
  readonly key_id: string | null
}

/** The row beside a ticket that is filed; goes into its statement. */
export function insertRequest(tx: Tx, row: NewRequest): Sql {
  return sql`insert into integrations.georeport_request (district_id, id, public_id, token, case_id, service_code, unit_path, key_id, requested_at,
      media_url_sealed, file_id, state, media_shown)
    values (${tx.district}, ${row.id}, ${row.public_id}, ${row.token}, ${row.case_id}, ${row.service_code}, ${row.unit_path}, ${row.key_id},
      ${row.requested_at}, ${row.media_url_sealed}, ${row.file_id}, 'waiting', false)`
}

/** One request, locked: two clerks decide one after the other. */
export async function lockRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  const [row] = await tx<RequestRow>`
    select ${columns} from integrations.georeport_request r where r.district_id = ${tx.district} and r.id = ${id} limit 1 for update`
  return row
}

export interface Shown extends Pick<RequestRow, 'words' | 'address' | 'media_url' | 'media_shown' | 'middle'> {
  readonly state: Open311State
  /** Given where a release is taken back; otherwise it stays as it was. */
  readonly withdrawn_reason?: string
}

export async function decideRequest(tx: Tx, id: string, shown: Shown, by: { readonly staffId: string; readonly at: Date }): Promise<void> {
  const waiting = shown.state === 'waiting'
  await tx`
    update integrations.georeport_request
       set state = ${shown.state}, words = ${shown.words}, address = ${shown.address}, media_url = ${shown.media_url}, media_shown = ${shown.media_shown},
           middle = ${shown.middle && JSON.stringify(shown.middle)}::jsonb, decided_at = ${waiting ? null : by.at}, decided_by = ${waiting ? null : by.staffId},
           withdrawn_reason = coalesce(${shown.withdrawn_reason ?? null}, withdrawn_reason)
     where district_id = ${tx.district} and id = ${id}`
}

export async function findByPublicId(tx: Tx, publicId: string): Promise<RequestRow | undefined> {
  const [row] = await tx<RequestRow>`
    select ${columns} from integrations.georeport_request r where r.district_id = ${tx.district} and r.public_id = ${publicId} limit 1`
  return row
}

export async function findByToken(tx: Tx, token: string): Promise<RequestRow | undefined> {
  const [row] = await tx<RequestRow>`
    select ${columns} from integrations.georeport_request r where r.district_id = ${tx.district} and r.token = ${token} limit 1`
  return row
}

/** Where the next page of a list begins: after this request, towards the past. */
export interface Before {
  readonly at: Date
  readonly id: string
}

export interface ReleasedQuestion {
  readonly publicIds: readonly string[] | undefined
  readonly serviceCodes: readonly string[] | undefined
  readonly from: Date
  readonly to: Date
  readonly before: Before
}

/** Released requests only, the newest first: what the public lists are made of. */
export async function listReleased(tx: Tx, { publicIds, serviceCodes, from, to, before }: ReleasedQuestion, limit: number): Promise<RequestRow[]> {
  return tx<RequestRow>`
    select ${columns} from integrations.georeport_request r
     where r.district_id = ${tx.district} and r.state = 'released' and r.requested_at >= ${from} and r.requested_at <= ${to}
       and (${publicIds ?? null}::text[] is null or r.public_id = any(${publicIds ?? null}::text[]))
       and (${serviceCodes ?? null}::text[] is null or r.service_code = any(${serviceCodes ?? null}::text[]))
       and (r.requested_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid)
     order by r.requested_at desc, r.id desc
     limit ${limit}`
}

/** Requests of a unit and those below it in one state, the newest first. */
export async function listForDesk(tx: Tx, unitPath: string, state: Open311State, before: Before, limit: number): Promise<RequestRow[]> {
  const [from, to] = [`${unitPath}.`, `${unitPath}/`]
  return tx<RequestRow>`
    select ${columns} from integrations.georeport_request r
     where r.district_id = ${tx.district} and r.state = ${state}
       and (r.unit_path = ${unitPath} or (r.unit_path >= ${from} and r.unit_path < ${to}))
       and (r.requested_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid)
     order by r.requested_at desc, r.id desc
     limit ${limit}`
}
