import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '#platform/postgres/roles'
import { productRoot } from '#platform/root'
import { describeDatabase } from '../../tools/checks/schema.ts'
import { LOCAL_TABLES, tablesRegistered } from '../../tools/checks/schema-rules.ts'
import { readSources } from '../../tools/checks/sources.ts'
import { createTestDatabase, type TestDatabase } from '../../tools/testing/database.ts'
import { fillEveryTable, type Relation, relationsOf, type Right, rightsOf, routinesOf, type Routine } from './catalogue.ts'

const HERE = 111_111
const THERE = 222_222
const HOW = 'Read what changed; to accept it: REGENERATE=1 npx vitest run stories/guards/row-security'

let database: TestDatabase
let relations: readonly Relation[]
let rights: readonly Right[]
let routines: readonly Routine[]
let heldByOthers: ReadonlySet<string>
const migrations = readSources((path) => /^migrations\/.*\.sql$/.test(path))
const tenants = tablesRegistered(migrations, 'tenant_table')
const references = tablesRegistered(migrations, 'reference_table')

beforeAll(async () => {
  database = await createTestDatabase()
  relations = await relationsOf(database.superUrl)
  rights = await rightsOf(database.superUrl)
  routines = await routinesOf(database.superUrl)
  const keys = await attempt(database.superUrl, undefined, `select distinct confrelid::regclass::text as name from pg_constraint where contype = 'f'`)
  heldByOthers = new Set(keys.rows.map((each) => String(each.name)))
  await fillEveryTable(database.superUrl, tenantTables(), [HERE, THERE])
})
afterAll(async () => {
  await Promise.all([...connections.values()].map((each) => each.end()))
  await database.drop()
})

const tables = () => relations.filter((each) => each.kind === 'table')
const tenantTables = () => tables().filter((each) => each.rowSecurity)
const has = (role: string, table: string, right: string) =>
  rights.some((each) => each.role === `maplebridge_${role}` && each.table === table && each.right === right)

/** Runs one statement as a role, in a district or in none, and takes it back. */
async function attempt(url: string, district: number | undefined, text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = await signedIn(url)
  await client.query(district === undefined ? 'begin' : `begin; set local app.district = '${district}'`)
  try {
    return await client.query(text, [...values])
  } finally {
    await client.query('rollback')
  }
}

/** One connection a role for the whole file: signing in anew for each of some hundred tables would be most of the time. */
const connections = new Map<string, pg.Client>()
async function signedIn(url: string): Promise<pg.Client> {
  const known = connections.get(url)
  if (known) return known
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  connections.set(url, client)
  return client
}

/** The code of the refusal, or `allowed` with the number of rows. */
async function outcome(url: string, district: number | undefined, text: string, values: readonly unknown[] = []): Promise<string> {
  try {
    const { rowCount } = await attempt(url, district, text, values)
    return `allowed: ${rowCount}`
  } catch (error) {
    return error instanceof pg.DatabaseError ? `${error.code}` : String(error)
  }
}

const REFUSED = '42501'
const FOREIGN_KEY = '23503'

describe('what the migrations declare is what the database has', () => {
  test('every table is tenant, reference or local; the rights on each were reviewed', () => {
    const kindOf = (name: string) =>
      tenants.has(name) ? 'tenant' : references.has(name) ? 'reference' : LOCAL_TABLES.has(name) ? 'local' : 'UNDECLARED'
    const lines = tables().map(({ name }) => {
      const of = (role: string) => rights.filter((each) => each.table === name && each.role === `maplebridge_${role}`).map((each) => each.right)
      const held = ['app', 'steward', 'queue'].filter((role) => of(role).length > 0).map((role) => `${role}: ${of(role).join(', ')}`)
      return `${kindOf(name).padEnd(9)}  ${name.padEnd(34)}  ${held.join('; ')}`
    })
    const present = `${[...lines].sort().join('\n')}\n`
    const file = join(productRoot(), 'stories/guards/tables.txt')
    if (process.env.REGENERATE === '1') writeFileSync(file, present)
    expect(present).not.toContain('UNDECLARED')
    expect(readFileSync(file, 'utf8'), HOW).toBe(present)
  })

  test('a tenant table is keyed by its district and forces row security; no other table is', () => {
    expect(tables().filter((each) => each.rowSecurity !== tenants.has(each.name))).toEqual([])
    expect(tenantTables().filter((each) => !each.forced)).toEqual([])
    const first = tenantTables().map((each) => each.columns[0])
    expect(first.every((column) => column?.name === 'district_id' && column.type === 'integer' && column.required)).toBe(true)
  })

  test('the only rule that lets rows through is the district; every other rule narrows it', async () => {
    const { rows } = await attempt(
      database.superUrl,
      undefined,
      `select c.oid::regclass::text as table, count(*) filter (where p.polpermissive) as wide,
              bool_and(p.polpermissive = (p.polname = 'tenant')) as named,
              bool_and(not p.polpermissive or pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)) as same
         from pg_policy p join pg_class c on c.oid = p.polrelid group by c.oid`,
    )
    const own = rows.filter((row) => !String(row.table).startsWith('graphile_worker.'))
    expect(own.map((row) => String(row.table)).sort()).toEqual(tenantTables().map((each) => each.name).sort())
    expect(own.filter((row) => row.wide !== '1' || row.named !== true || row.same !== true)).toEqual([])
  })
})

/** Rows that show only to a transaction which names them (decision 4): a child's words. */
const SHOWN_WHEN_NAMED = ['leads.child_letter_words']

describe('the application, in a district or in none', () => {
  test('sees no row of any table or view without a district', async () => {
    for (const { name } of relations.filter((each) => each.kind === 'view' || tenants.has(each.name))) {
      if (has('app', name, 'select')) expect([name, await outcome(database.appUrl, undefined, `select 1 from ${name}`)]).toEqual([name, 'allowed: 0'])
    }
  })

  test('sees its own row of every table, and none of another district in any table or view', async () => {
    for (const { name, kind, columns } of relations) {
      if (!has('app', name, 'select') || !columns.some((column) => column.name === 'district_id')) continue
      const { rows } = await attempt(database.appUrl, HERE, `select district_id from ${name}`)
      expect([name, rows.filter((row) => row.district_id !== HERE)]).toEqual([name, []])
      if (kind === 'table') expect([name, rows.length]).toEqual([name, SHOWN_WHEN_NAMED.includes(name) ? 0 : 1])
    }
  })

  test('a view tells its district, and asks with the rights of whoever looks', () => {
    for (const view of relations.filter((each) => each.kind === 'view')) {
      expect([view.name, view.options.some((option) => /^security_invoker=(true|on)$/.test(option))]).toEqual([view.name, true])
      expect([view.name, view.columns.some((column) => column.name === 'district_id')]).toEqual([view.name, true])
    }
  })

  test('a writer cannot put a row into another district, nor move one there', async () => {
    for (const { name, columns } of tenantTables()) {
      const names = columns.map((column) => `"${column.name}"`).join(', ')
      const { rows } = await attempt(database.superUrl, undefined, `select ${names} from ${name} where district_id = ${THERE}`)
      const values = columns.map((column) => plain(rows[0]?.[column.name]))
      const places = columns.map((_column, index) => `$${index + 1}`).join(', ')
      const inserted = await outcome(database.appUrl, HERE, `insert into ${name} (${names}) values (${places})`, values)
      expect([name, inserted]).toEqual([name, REFUSED])
      const moved = await outcome(database.appUrl, HERE, `update ${name} set district_id = ${THERE}`)
      expect([name, moved]).toEqual([name, REFUSED])
    }
  })

  test('a change or a deletion touches no row of another district', async () => {
    for (const { name } of tenantTables()) {
      const columns = updatable(name)
      const first = columns[0]
      if (first) expect([name, await outcome(database.appUrl, HERE, `update ${name} set ${first} = ${first}`)]).toEqual([name, changingOwn(name)])
      const may = has('app', name, 'delete')
      // What other rows hold on to goes after them: then the whole deletion is refused for that.
      const own = heldByOthers.has(name) ? FOREIGN_KEY : 'allowed: 1'
      expect([name, await outcome(database.appUrl, HERE, `delete from ${name}`)]).toEqual([name, may ? own : REFUSED])
      const there = await outcome(database.appUrl, HERE, `delete from ${name} where district_id = ${THERE}`)
      expect([name, there]).toEqual([name, may ? 'allowed: 0' : REFUSED])
    }
  })

  /** What a change of every row that is seen touches: one’s own row, or none where it must be named first. */
  const changingOwn = (name: string): string => {
    if (name === 'cases.fact_content') return REFUSED
    return SHOWN_WHEN_NAMED.includes(name) ? 'allowed: 0' : 'allowed: 1'
  }

  const updatable = (name: string): string[] => {
    const given = rights.filter((each) => each.role === 'maplebridge_app' && each.table === name && each.right.startsWith('update'))
    const named = given.flatMap((each) => /\((\w+)\)/.exec(each.right)?.[1] ?? [])
    const whole = given.some((each) => each.right === 'update')
    const columns = tenantTables().find((each) => each.name === name)?.columns ?? []
    return whole ? columns.map((column) => column.name).filter((column) => column !== 'district_id') : named
  }

  test.each(['cases.fact', 'audit.change', 'audit.access', 'audit.daily_seal', 'platform.command'])('%s is only ever added to', async (name) => {
    expect(updatable(name)).toEqual([])
    expect(await outcome(database.appUrl, HERE, `update ${name} set district_id = district_id`)).toBe(REFUSED)
    expect(await outcome(database.appUrl, HERE, `delete from ${name}`)).toBe(REFUSED)
    expect(await outcome(database.appUrl, HERE, `truncate ${name}`)).toBe(REFUSED)
  })

  test('of a fact’s content it may change the seal, and the words only where it names the case (decision 0011)', async () => {
    expect(updatable('cases.fact_content')).toEqual(['content', 'sealed'])
    expect(await outcome(database.appUrl, HERE, `update cases.fact_content set content = 'x'`)).toBe(REFUSED)
    expect(await outcome(database.appUrl, HERE, 'delete from cases.fact_content')).toBe(REFUSED)
  })

  test('a sealed case shows itself only to whoever names it', async () => {
    const open = await attempt(database.appUrl, HERE, 'select id from cases.case_file')
    await withClient(database.superUrl, (client) => client.query(`update cases.case_file set sealed = true where district_id = ${HERE}`))
    const looked = await outcome(database.appUrl, HERE, 'select id from cases.case_file')
    const named = await withClient(database.appUrl, async (client) => {
      await client.query('begin')
      await client.query(`set local app.district = '${HERE}'`)
      await client.query(`set local app.sealed_case = '${open.rows[0]?.id}'`)
      return client.query('select id from cases.case_file')
    })
    await withClient(database.superUrl, (client) => client.query(`update cases.case_file set sealed = false where district_id = ${HERE}`))
    expect([looked, named.rowCount]).toEqual(['allowed: 0', 1])
  })

  test('takes nothing from a function: none runs with more rights than its caller, none changes the database', async () => {
    expect(routines.filter((each) => each.definer)).toEqual([])
    const before = await describeDatabase(database.superUrl)
    const given = ['cases.fact', 'select, insert, update, delete', 'x', 'x']
    for (const { name, arguments: count, allText } of routines) {
      expect([name, allText], 'a function of another shape needs its own attempt here').toEqual([name, true])
      const places = given.slice(0, count).map((_value, index) => `$${index + 1}`).join(', ')
      await outcome(database.appUrl, HERE, `select ${name}(${places})`, given.slice(0, count))
    }
    expect(await describeDatabase(database.superUrl)).toEqual(before)
  })
})

describe('roles', () => {
  const ROLES = ['maplebridge_owner', 'maplebridge_app', 'maplebridge_steward', 'maplebridge_queue']

  test.each(ROLES)('%s is bound by row security and is no one else', async (role) => {
    const { rows } = await attempt(
      database.superUrl,
      undefined,
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
              (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships
         from pg_roles r where rolname = $1`,
      [role],
    )
    const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, memberships: 0 }
    expect(rows).toEqual([none])
  })

  test('everything of ours belongs to the owner; application and steward own nothing and make nothing', async () => {
    expect(relations.filter((each) => each.owner !== 'maplebridge_owner')).toEqual([])
    expect(routines.filter((each) => each.owner !== 'maplebridge_owner')).toEqual([])
    const { rows } = await attempt(
      database.superUrl,
      undefined,
      `select r.rolname, n.nspname, has_schema_privilege(r.oid, n.oid, 'create') as makes, n.nspowner = r.oid as owns
         from pg_roles r, pg_namespace n
        where r.rolname in ('maplebridge_app', 'maplebridge_steward') and n.nspname not like 'pg\\_%'`,
    )
    expect(rows.filter((row) => row.makes || row.owns)).toEqual([])
  })

  test('the application may not look into the queue, and only adds to what is due', async () => {
    expect(await outcome(database.appUrl, HERE, 'select 1 from graphile_worker.jobs')).toBe(REFUSED)
    expect(rights.filter((each) => each.table === 'jobs.due' && each.role === 'maplebridge_app').map((each) => each.right)).toEqual(['insert'])
  })

  test('the steward reads what destruction must find, a district at a time, and writes one thing: content replaced by a certificate (decisions 2, 10)', async () => {
    const read = rights.filter((each) => each.role === 'maplebridge_steward' && each.right === 'select').map((each) => each.table)
    expect(read).toEqual(['cases.case_file', 'cases.fact', 'cases.fact_content', 'cases.sealing', 'platform.district'])
    for (const { name } of relations.filter((each) => !read.includes(each.name))) {
      expect([name, await outcome(database.stewardUrl, HERE, `select 1 from ${name}`)]).toEqual([name, REFUSED])
    }
    const written = rights.filter((each) => each.role === 'maplebridge_steward' && each.right !== 'select')
    expect(written.map((each) => `${each.table} ${each.right}`)).toEqual([
      'cases.fact_content update (certificate)',
      'cases.fact_content update (content)',
      'cases.fact_content update (erased_at)',
      'cases.sealing update (certificate)',
      'cases.sealing update (destroyed_at)',
      'cases.sealing update (wrapped_key)',
    ])
    expect(await outcome(database.stewardUrl, undefined, 'select 1 from cases.fact_content')).toBe('allowed: 0')
    const erase = `update cases.fact_content set content = null, erased_at = $1, certificate = $2`
    expect(await outcome(database.stewardUrl, HERE, erase, ['2026-03-16T06:00:00Z', 'x'])).toBe('allowed: 1')
    expect(await outcome(database.stewardUrl, HERE, 'delete from cases.fact_content')).toBe(REFUSED)
  })

  test('the queue takes what is due and reads nothing else', async () => {
    const held = rights.filter((each) => each.role === 'maplebridge_queue')
    expect(held.map((each) => `${each.table} ${each.right}`)).toEqual(['jobs.due delete', 'jobs.due select', 'jobs.due update (run_at)'])
    expect(await outcome(database.queueUrl, HERE, 'select 1 from cases.case_file')).toBe(REFUSED)
  })

  test('nobody else was given anything, and no one may empty a table or hang a trigger on it', () => {
    const known = new Set(ROLES)
    expect(rights.filter((each) => !known.has(each.role))).toEqual([])
    expect(rights.filter((each) => /truncate|trigger|references|maintain/.test(each.right))).toEqual([])
  })
})

/** A value read by the driver, as it can be bound again. */
function plain(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Buffer.isBuffer(value) && !(value instanceof Date)
  return isObject && !Array.isArray(value) ? JSON.stringify(value) : value
}
