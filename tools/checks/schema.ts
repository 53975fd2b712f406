import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitStatements } from '#platform/db/statements'
import { withClient } from '#platform/postgres/roles'
import { productRoot } from '#platform/root'

const OWN = "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'graphile_worker')"

/** What a database is made of, one line a thing, without the order of columns. */
const CATALOGUE = [
  `select format('schema %s grants %s', n.nspname, n.nspacl) as line from pg_namespace n where ${OWN}`,
  `select format('%s %I.%I row security %s forced %s options %s grants %s', c.relkind, n.nspname, c.relname,
            c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relacl) as line
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OWN} and c.relkind in ('r', 'p', 'v', 'm', 'S')`,
  `select format('column %I.%I.%I %s not null %s default %s generated %s collation %s grants %s', n.nspname, c.relname,
            a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid),
            a.attgenerated, a.attcollation::regcollation, a.attacl) as line
     from pg_attribute a
     join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where ${OWN} and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')`,
  `select format('constraint %I.%I.%I %s validated %s', n.nspname, c.relname, k.conname,
            pg_get_constraintdef(k.oid), k.convalidated) as line
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OWN}`,
  `select format('index %s', pg_get_indexdef(i.indexrelid)) as line
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OWN}`,
  `select format('policy %I.%I.%I %s permissive %s roles %s using %s check %s', n.nspname, c.relname, p.polname,
            p.polcmd, p.polpermissive, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid),
            pg_get_expr(p.polwithcheck, p.polrelid)) as line
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OWN}`,
  `select format('function %s security definer %s settings %s grants %s: %s', p.oid::regprocedure, p.prosecdef,
            p.proconfig, p.proacl, md5(pg_get_functiondef(p.oid))) as line
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OWN} and p.prokind in ('f', 'p')`,
  `select format('view %I.%I %s', schemaname, viewname, definition) as line from pg_views n where ${OWN.replaceAll('n.nspname', 'n.schemaname')}`,
  `select format('trigger %s', pg_get_triggerdef(t.oid)) as line
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OWN} and not t.tgisinternal`,
]

/** The runner's own table is in no file. */
const RUNNERS_OWN = /platform\.migration\b|platform\.migration_/

/** Everything in the database that a program could notice, sorted. */
export async function describeDatabase(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const lines: string[] = []
    for (const question of CATALOGUE) {
      const { rows } = await client.query<{ line: string }>(question)
      lines.push(...rows.map((row) => row.line))
    }
    return lines.filter((line) => !RUNNERS_OWN.test(line)).sort()
  })
}

/** What stands in one description and not in the other: `- ` only migrations, `+ ` only schema.sql. */
export function differences(migrations: readonly string[], schema: readonly string[]): string[] {
  const [left, right] = [new Set(migrations), new Set(schema)]
  return [
    ...migrations.filter((line) => !right.has(line)).map((line) => `- only migrations: ${line}`),
    ...schema.filter((line) => !left.has(line)).map((line) => `+ only schema.sql: ${line}`),
  ]
}

/** The `schema.sql` files of the platform and of every capability, in the order of the floors. */
export function schemaFiles(capabilities: readonly string[]): string[] {
  const places = ['platform', ...capabilities.map((name) => `capabilities/${name}`)]
  return places.map((place) => join(productRoot(), place, 'schema.sql')).filter((file) => existsSync(file))
}

/** Builds an empty database from schema files, as owner. */
export async function buildFromSchema(ownerUrl: string, files: readonly string[]): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const file of files) {
      for (const statement of splitStatements(readFileSync(file, 'utf8'))) await client.query(statement)
    }
  })
}
