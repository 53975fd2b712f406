import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { CaseId, StaffId } from './procedure.ts'

/** A case as somebody compares it with a matter in hand: where, what, when and who has it; no content but the title. */
export interface CaseLikeRow {
  readonly id: CaseId
  readonly code: string
  readonly title: string
  readonly category: string | null
  readonly address_id: string | null
  readonly micro_grid_id: string | null
  readonly stage_kind: string
  readonly stage: string
  readonly open: boolean
  readonly registered_on: Day
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly registered_unit_id: string
  readonly assignee_id: StaffId | null
  readonly restricted_by: string
}

const MOST = 50

const likeColumns: Sql = sql`cf.id, cf.code, cf.title, cf.category, cf.address_id, cf.micro_grid_id, cf.stage_kind, cf.stage,
  cf.open, cf.registered_on, cf.unit_id, cf.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, cf.registered_unit_id,
  cf.assignee_id, cf.restricted_by`

/**
 * Cases at one address, or in one micro-grid, registered since an instant; merged ones are left out,
 * since the case that goes on stands for them. The newest fifty of each.
 */
export async function casesNearPlace(
  tx: Tx,
  place: { readonly addressId: string | null; readonly microGridId: string | null; readonly since: Date },
): Promise<CaseLikeRow[]> {
  const atAddress = place.addressId === null ? [] : await tx<CaseLikeRow>`
    select ${likeColumns} from cases.case_file cf
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
     where cf.district_id = ${tx.district} and cf.address_id = ${place.addressId} and cf.registered_at >= ${place.since}
       and cf.merged_into is null
     order by cf.registered_at desc limit ${MOST}`
  const inGrid = place.microGridId === null ? [] : await tx<CaseLikeRow>`
    select ${likeColumns} from cases.case_file cf
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
     where cf.district_id = ${tx.district} and cf.micro_grid_id = ${place.microGridId} and cf.registered_at >= ${place.since}
       and cf.merged_into is null
     order by cf.registered_at desc limit ${MOST}`
  return [...atAddress, ...inGrid.filter((each) => !atAddress.some((known) => known.id === each.id))]
}

/** The same of cases that are already known by id, such as those one telephone number leads to. */
export async function casesById(tx: Tx, ids: readonly CaseId[]): Promise<CaseLikeRow[]> {
  if (ids.length === 0) return []
  return tx<CaseLikeRow>`
    select ${likeColumns} from cases.case_file cf
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
     where cf.district_id = ${tx.district} and cf.id = any(${[...ids]}::uuid[]) and cf.merged_into is null
     order by cf.registered_at desc limit ${MOST}`
}

/** Those of at most two hundred cases that show themselves to this transaction: none that is sealed and was not opened. */
export async function shownAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = ids.length === 0 ? [] : await tx<{ id: string }>`
    select cf.id from cases.case_file cf where cf.district_id = ${tx.district} and cf.id = any(${[...ids]}::uuid[]) limit 200`
  return new Set(found.map((each) => each.id))
}
