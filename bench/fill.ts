import pg from 'pg'
import type { BenchDistrict } from './districts.ts'

/** One case in this many is still open: a district with years of history behind it. */
export const OPEN_EVERY = 40

interface Filling {
  readonly superUrl: string
  readonly districts: readonly BenchDistrict[]
  /** Numbers of the matters, from the first to before the last; spread evenly over the districts. */
  readonly from: number
  readonly to: number
  /** Tables of the spine that are filled. */
  readonly tables: readonly string[]
  /** What is filled for one district: from its first number, so many. */
  fill(client: pg.Client, district: BenchDistrict, first: number, count: number): Promise<void>
}

/** Districts that are filled side by side. */
const FILLERS = 2

/** Fills tables past row security without waiting for the disk, then makes them ready to be measured. */
export async function filling({ superUrl, districts, from, to, tables, fill }: Filling): Promise<void> {
  const clients = Array.from({ length: FILLERS }, () => new pg.Client({ connectionString: superUrl }))
  for (const client of clients) await client.connect()
  try {
    for (const client of clients) await client.query('set synchronous_commit = off')
    for (const table of tables) await clients[0]?.query(`alter table cases.${table} set (autovacuum_enabled = false)`)
    const each = Math.floor((to - from) / districts.length)
    const first = Math.floor(from / districts.length)
    await Promise.all(
      clients.map(async (client, part) => {
        for (const district of districts.filter((_one, index) => index % FILLERS === part)) await fill(client, district, first, each)
      }),
    )
    const [one] = clients
    for (const table of tables) await one?.query(`vacuum analyze cases.${table}`)
    for (const table of tables) await one?.query(`alter table cases.${table} reset (autovacuum_enabled)`)
    await one?.query('checkpoint')
  } finally {
    for (const client of clients) await client.end()
  }
}

/**
 * Fills the database with past cases, spread evenly over the districts: case, two procedures, four facts with contents,
 * two deadlines each. Straight SQL past row security; the rows have the shapes of real ones but no chain.
 */
export function fillTo(superUrl: string, districts: readonly BenchDistrict[], from: number, to: number): Promise<void> {
  return filling({ superUrl, districts, from, to, tables: ['case_file', 'procedure', 'fact', 'fact_content', 'deadline', 'counter'], fill: fillDistrict })
}

/** A uuid from a kind, the district and a number: distinct, and older than anything made now. */
export const idOf = (kind: number) =>
  `(lpad(to_hex(24000000 + g / 65536), 8, '0') || '-' || lpad(to_hex(g % 65536), 4, '0') || '-7${kind}00-8000-' || lpad(to_hex($1::int), 12, '0'))::uuid`

const opens = (kind: string, id: string) => `jsonb_build_array(jsonb_build_object('id', ${id}, 'kind', '${kind}', 'parentId', null))`
/** Registration opens the entry, dispatch the mediation. */
const OPENS = `case s when 1 then ${opens('entry', idOf(2))} when 3 then ${opens('mediation', idOf(3))} else '[]' end`

async function fillDistrict(client: pg.Client, district: BenchDistrict, first: number, count: number): Promise<void> {
  const values = [district.id, first, first + count - 1]
  const series = 'from generate_series($2::int, $3::int) g'
  await client.query(
    `
    insert into cases.case_file (district_id, id, code, title, place_text, category, channel, address_id, micro_grid_id, grid_id, unit_id, unit_path,
      registered_unit_id, assignee_id, stage_kind, stage, open, sealed, urgent, merged_into, registered_on, registered_at, changed_at, due_on, seq, chain_head)
    select $1, ${idOf(1)}, 'B' || lpad(to_hex(g), 7, '0'), '楼上漏水，卧室天花板湿了', '测速小区1栋' || (101 + g % 40), 'NBR-0' || (1 + g % 3), 'visit',
      ($5::uuid[])[1 + g % array_length($5::uuid[], 1)], null, null, $4::uuid, '1.1.1', $4::uuid, $6::uuid, 'mediation',
      case when g % ${OPEN_EVERY} = 0 then 'mediating' else 'archived' end, g % ${OPEN_EVERY} = 0, false, false, null,
      date '2024-01-01' + g % 800, timestamptz '2024-01-01 02:00Z' + (g % 800) * interval '1 day', timestamptz '2024-02-01 02:00Z',
      case when g % ${OPEN_EVERY} = 0 then date '2026-01-01' + g % 365 else date '9999-12-31' end, 4, decode(md5(g::text) || md5(g::text), 'hex')
    ${series}`,
    [...values, district.communityId, district.addressIds, district.mediatorId],
  )
  await client.query(
    `
    insert into cases.procedure (district_id, id, case_id, kind, state, parent_id, opened_on, ended_on)
    select $1, ${idOf(2)}, ${idOf(1)}, 'entry', 'dispatched', null::uuid, date '2024-01-01', date '2024-01-02' ${series}
    union all
    select $1, ${idOf(3)}, ${idOf(1)}, 'mediation', case when g % ${OPEN_EVERY} = 0 then 'mediating' else 'archived' end, null::uuid, date '2024-01-02', null::date ${series}`,
    values,
  )
  await client.query(
    `
    insert into cases.fact (district_id, id, case_id, seq, kind, v, procedure_id, opens, actor_kind, actor_id, actor_role, actor_unit_id, occurred_on, recorded_at, data, content_hash, hash)
    select $1, (lpad(to_hex(24000000 + g / 65536), 8, '0') || '-' || lpad(to_hex(g % 65536), 4, '0') || '-7' || (4 + s) || '00-8000-' || lpad(to_hex($1::int), 12, '0'))::uuid, ${idOf(1)}, s,
      (array['case-registered', 'triaged', 'assigned', 'claimed'])[s], 1, ${idOf(2)}, ${OPENS}, 'staff', $4::uuid, 'clerk', $4::uuid, date '2024-01-01' + g % 800,
      timestamptz '2024-01-01 02:00Z' + (g % 800) * interval '1 day' + s * interval '1 minute',
      jsonb_build_object('channel', 'visit', 'category', 'NBR-01', 'unitId', $4::uuid, 'gates', '{}'::jsonb), decode(md5(g::text) || md5(s::text), 'hex'), decode(md5(g::text) || md5(s::text), 'hex')
    from generate_series($2::int, $3::int) g, generate_series(1, 4) s`,
    [...values, district.communityId],
  )
  await client.query(
    `
    insert into cases.fact_content (district_id, fact_id, case_id, salt, content, sealed)
    select $1, (lpad(to_hex(24000000 + g / 65536), 8, '0') || '-' || lpad(to_hex(g % 65536), 4, '0') || '-7500-8000-' || lpad(to_hex($1::int), 12, '0'))::uuid, ${idOf(1)}, decode(md5(g::text), 'hex'),
      '{"text":"卧室天花板湿了一大片，楼上在漏水，物业来看过，说是楼上卫生间的管子。"}', false ${series}`,
    values,
  )
  await client.query(
    `
    insert into cases.deadline (district_id, case_id, key, opened_seq, clock, procedure_id, starts_on, raw_on, rolled_on, safe_on, provisional, audience, optional, state, ended_on)
    select $1, ${idOf(1)}, 'DL-01', 1, 'DL-01', ${idOf(2)}, date '2024-01-01', date '2024-01-04', date '2024-01-04', date '2024-01-04', false, 'staff', false, 'met', date '2024-01-02' ${series}
    union all
    select $1, ${idOf(1)}, 'DL-04c', 3, 'DL-04c', ${idOf(3)}, date '2024-01-02', date '2024-02-01', date '2024-02-01', date '2024-02-01', false, 'staff', false,
      case when g % ${OPEN_EVERY} = 0 then 'open' else 'met' end, null::date ${series}`,
    values,
  )
}
