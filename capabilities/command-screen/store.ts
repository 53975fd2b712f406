import type { Tx } from '#platform/db/database'

export interface DisplayRow {
  readonly id: string
  readonly name: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly made_at: Date
  readonly revoked_at: Date | null
}

export interface NewDisplay {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly name: string
  readonly hash: string
  readonly madeBy: string
  readonly at: Date
}

export async function insertDisplay(tx: Tx, { id, unitId, unitPath, name, hash, madeBy, at }: NewDisplay): Promise<void> {
  await tx`insert into command_screen.display (district_id, id, unit_id, unit_path, name, token_hash, made_by, made_at, revoked_at)
    values (${tx.district}, ${id}, ${unitId}, ${unitPath}, ${name}, ${hash}, ${madeBy}, ${at}, null)`
}

/** Ends a display of this unit at once. Answers whether there was one in use. */
export async function revokeDisplay(tx: Tx, id: string, unitId: string, at: Date): Promise<boolean> {
  const ended = await tx<{ id: string }>`update command_screen.display set revoked_at = ${at}
    where district_id = ${tx.district} and id = ${id} and unit_id = ${unitId} and revoked_at is null returning id`
  return ended.length > 0
}

/** The displays of a unit: those in use first, the youngest first. */
export async function listDisplays(tx: Tx, unitId: string): Promise<DisplayRow[]> {
  return tx<DisplayRow>`
    select d.id, d.name, d.unit_id, d.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, d.made_at, d.revoked_at
      from command_screen.display d
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = d.unit_id
     where d.district_id = ${tx.district} and d.unit_id = ${unitId}
     order by d.revoked_at is not null, d.made_at desc, d.id limit 60`
}

/** The display in use that a token opens. */
export async function findDisplay(tx: Tx, hash: string): Promise<DisplayRow | undefined> {
  const [row] = await tx<DisplayRow>`
    select d.id, d.name, d.unit_id, d.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, d.made_at, d.revoked_at
      from command_screen.display d
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = d.unit_id
     where d.district_id = ${tx.district} and d.token_hash = ${hash} and d.revoked_at is null limit 1`
  return row
}
