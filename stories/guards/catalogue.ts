import type pg from 'pg'
import { withClient } from '#platform/postgres/roles'

/** Schemas of the product; the job library keeps its own and is judged apart. */
const OWN = "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'graphile_worker')"

export interface Relation {
  readonly name: string
  readonly kind: 'table' | 'view'
  readonly rowSecurity: boolean
  readonly forced: boolean
  readonly options: readonly string[]
  readonly owner: string
  readonly columns: readonly Column[]
}

export interface Column {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

export interface Right {
  readonly table: string
  readonly role: string
  /** `select`, or `update (sealed)` for a right on one column. */
  readonly right: string
}

/** Every table and view of the product, from the catalogue. */
export async function relationsOf(url: string): Promise<Relation[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Omit<Relation, 'columns'> & { oid: number }>(
      `select c.oid, n.nspname || '.' || c.relname as name, case when c.relkind = 'v' then 'view' else 'table' end as kind,
              c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced, coalesce(c.reloptions, '{}') as options,
              pg_get_userbyid(c.relowner) as owner
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${OWN} and c.relkind in ('r', 'p', 'v', 'm') order by 2`,
    )
    const relations: Relation[] = []
    for (const { oid, ...row } of rows) relations.push({ ...row, columns: await columnsOf(client, oid) })
    return relations
  })
}

async function columnsOf(client: pg.Client, oid: number): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required
       from pg_attribute a where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [oid],
  )
  return rows
}

/** What each role other than the owner may do with each table: whole tables first, then columns given one by one. */
export async function rightsOf(url: string): Promise<Right[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Right>(
      `select n.nspname || '.' || c.relname as table, pg_get_userbyid(x.grantee) as role, lower(x.privilege_type) as right
         from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
        where ${OWN} and x.grantee <> c.relowner
        union all
       select n.nspname || '.' || c.relname, pg_get_userbyid(x.grantee), lower(x.privilege_type) || ' (' || a.attname || ')'
         from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
              aclexplode(a.attacl) x
        where ${OWN} and x.grantee <> c.relowner
        order by 1, 2, 3`,
    )
    return rows
  })
}

export interface Routine {
  readonly name: string
  readonly owner: string
  readonly definer: boolean
  readonly arguments: number
  readonly allText: boolean
}

export async function routinesOf(url: string): Promise<Routine[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Routine>(
      `select n.nspname || '.' || p.proname as name, pg_get_userbyid(p.proowner) as owner, p.prosecdef as definer,
              p.pronargs::int as arguments, coalesce((select bool_and(t = 'text'::regtype) from unnest(p.proargtypes) t), true) as "allText"
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OWN} order by 1`,
    )
    return rows
  })
}

/** One row a table and district, past foreign keys and checks: the same made-up values everywhere, so that joins meet. */
export async function fillEveryTable(superUrl: string, tables: readonly Relation[], districts: readonly number[]): Promise<void> {
  await withClient(superUrl, async (client) => {
    const { rows } = await client.query<{ sql: string }>(
      `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as sql
         from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${OWN} and k.contype = 'c' and k.conrelid <> 0`,
    )
    for (const { sql } of rows) await client.query(sql)
    await client.query("set session_replication_role = 'replica'")
    for (const table of tables) {
      for (const district of districts) await client.query(`insert into ${table.name} select * from json_populate_record(null::${table.name}, $1)`, [rowFor(table, district)])
    }
  })
}

function rowFor(table: Relation, district: number): string {
  const values = table.columns
    .filter((column) => column.required)
    .map((column) => [column.name, column.name === 'district_id' ? district : valueFor(column.type)])
  return JSON.stringify(Object.fromEntries(values))
}

function valueFor(type: string): unknown {
  if (type.endsWith('[]')) return []
  const values: Readonly<Record<string, unknown>> = {
    uuid: '01900000-0000-7000-8000-000000000001', boolean: false, date: '2026-03-16', bytea: '\\x00', jsonb: {}, text: 'x',
    'timestamp with time zone': '2026-03-16T06:00:00Z', 'time without time zone': '09:00',
  }
  return values[type] ?? 1
}
