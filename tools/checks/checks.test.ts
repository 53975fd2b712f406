import { expect, test } from 'vitest'
import { checkBoundaries, checkPlan } from './boundaries.ts'
import { checkCitations } from './citations.ts'
import { checkClocks } from './clocks.ts'
import { checkQueryRules, queryProblems } from './query-rules.ts'
import { checkSchemaRules } from './schema-rules.ts'
import { checkSizes } from './sizes.ts'
import type { Source, Violation } from './sources.ts'
import { checkComponents, checkWording } from './wording.ts'

const file = (path: string, text: string): Source => ({ path, text })
const problems = (violations: readonly Violation[]) => violations.map((violation) => violation.problem)
const PLAN = { cases: [], mediation: ['cases'], dispatch: ['cases'] }

test.each([
  ['mediation/commands.ts', "import { record } from '#cap/cases'", 0],
  ['mediation/commands.ts', "import { assign } from '#cap/dispatch'", 1],
  ['mediation/commands.ts', "export * from '#cap/dispatch'", 1],
  ['mediation/commands.ts', "const later = await import('#cap/dispatch')", 1],
  ['mediation/commands.ts', "import { lockCase } from '../cases/store.ts'", 1],
  ['mediation/commands.ts', "import { rule } from './domain.ts'", 0],
  ['mediation/mediation.test.ts', "import { anything } from '../dispatch/store.ts'", 0],
  ['mediation/domain.ts', "import { ok } from '#platform/result'", 0],
  ['mediation/domain.ts', "import { readFileSync } from 'node:fs'", 1],
  ['mediation/domain.ts', "import { inDistrict } from '#platform/db/database'", 1],
  ['mediation/domain.ts', "import type { CaseId } from '#cap/cases'", 0],
  ['mediation/domain.ts', "import { record } from '#cap/cases'", 1],
  ['mediation/domain.ts', "import lodash from 'lodash'", 1],
  ['mediation/contract.ts', "import { Type } from 'typebox'", 0],
  ['mediation/contract.sessions.ts', "import Type from 'typebox'", 0],
  ['mediation/contract/sessions.ts', "import Type from 'typebox'", 0],
  ['mediation/contract.sessions.ts', "import { readFileSync } from 'node:fs'", 1],
  ['mediation/domain.sessions.ts', "import Type from 'typebox'", 1],
  ['mediation/desk/panel.tsx', "import { sessions } from '../contract.sessions.ts'", 0],
  ['mediation/desk/panel.tsx', "import { TRANSITIONS } from '../domain.ts'", 0],
  ['mediation/desk/panel.tsx', "import { words } from '../../cases/words.ts'", 0],
  ['mediation/desk/panel.tsx', "import { Button } from 'antd'", 0],
  ['mediation/desk/panel.tsx', "import '../../../platform/ui/desk/desk.css'", 0],
  ['mediation/desk/panel.tsx', "import { record } from '#cap/cases'", 1],
  ['mediation/desk/panel.tsx', "import { insert } from '../store.ts'", 1],
  ['mediation/desk/panel.tsx', "import { other } from '../../dispatch/desk/panel.tsx'", 1],
  ['mediation/desk/panel.tsx', "import { inDistrict } from '#platform/db/database'", 1],
])('a wall has a door or it has none: capabilities/%s %s', (path, text, found) => {
  expect(checkBoundaries([file(`capabilities/${path}`, text)], PLAN)).toHaveLength(found)
})

test('what a pure file imports from beside it must be pure as well', () => {
  const domain = file('capabilities/mediation/domain.ts', "import { numbers } from './numbers.ts'")
  const impure = file('capabilities/mediation/numbers.ts', "import { randomInt } from 'node:crypto'")
  expect(problems(checkBoundaries([domain, impure], PLAN))).toEqual(['a pure file does no IO: node:crypto'])
})

test.each([
  ['platform/jobs.ts', "import { record } from '#cap/cases'"],
  ['platform/jobs.ts', "import { record } from '../capabilities/cases/public.ts'"],
  ['apps/server/main.ts', "import { insert } from '../../capabilities/cases/store.ts'"],
  ['capabilities/unplanned/commands.ts', "import { record } from '#cap/cases'"],
])('the platform knows nothing above it, and apps only assemble: %s', (path, text) => {
  expect(checkBoundaries([file(path, text)], PLAN)).toHaveLength(1)
})

test('a floor plan with a way back up is refused', () => {
  expect(checkPlan(PLAN)).toEqual([])
  expect(checkPlan({ cases: ['mediation'], mediation: ['cases'] })).toHaveLength(1)
})

test.each([
  ['new Date()', 1],
  ['new Date(row.at)', 0],
  ['Date.now()', 1],
  ['Date()', 1],
  ['Date.parse(text)', 0],
  ['performance.now()', 0],
  ['sql`select 1 where due_at < now()`', 1],
  ['sql`select 1 where due_at < ${now}`', 0],
  ['tx`insert into t values (current_timestamp)`', 1],
  ['// new Date() is forbidden\n0', 0],
])('a hidden clock is found: %s', (text, found) => {
  expect(checkClocks([file('capabilities/cases/commands.ts', text)])).toHaveLength(found)
  expect(checkClocks([file('platform/time.ts', text)])).toEqual([])
})

test('a clock in a table definition is found, in a comment it is not', () => {
  const text = '-- now() is forbidden\ncreate table t (at timestamptz default now());'
  expect(checkClocks([file('migrations/0001.a.sql', text)])).toMatchObject([{ line: 2 }])
})

const tenant = (body: string, rest = '') =>
  `create table c.t (${body});\nselect platform.tenant_table('c.t', 'select');\n${rest}`
const sound = 'district_id int not null, id uuid not null, constraint t_pk primary key (district_id, id)'

test.each([
  ['sound', tenant(sound), 0],
  ['a key of its own', tenant('district_id int not null, id uuid, constraint t_pk primary key (id)'), 1],
  ['no key', tenant('district_id int not null, id uuid'), 1],
  ['district not first', tenant('id uuid, district_id int not null, constraint t_pk primary key (district_id, id)'), 1],
  ['unnamed unique', tenant(`${sound}, unique (district_id, id)`), 1],
  ['unique without district', tenant(`${sound}, constraint t_u unique (id)`), 1],
  ['inline reference', tenant(`${sound}, other uuid references c.o (id)`), 1],
  ['foreign key across districts', tenant(`${sound}, constraint t_f foreign key (o) references c.o (district_id)`), 1],
  [
    'set null',
    tenant(`${sound}, constraint t_f foreign key (district_id, o) references c.o (district_id, id) on delete set null`),
    1,
  ],
  ['index without district', tenant(sound, 'create index t_i on c.t (id);'), 1],
  ['index with district', tenant(sound, 'create index t_i on c.t (district_id, id);'), 0],
  ['text index', tenant(sound, 'create index t_i on c.t using gin (district_id, id);'), 1],
  ['range', tenant(`${sound}, during daterange`), 1],
  ['enum', "create type c.s as enum ('a')", 1],
  ['trigger', 'create trigger t before update on c.t execute function f()', 1],
  ['identity', tenant(`${sound}, n int generated always as identity`), 1],
  ['undeclared', 'create table c.t (id int)', 1],
  ['view', 'create view c.v as select 1', 1],
  ['safe view', 'create view c.v with (security_invoker) as select 1', 0],
  ['two columns', 'alter table c.t add column a int, add column b int', 0],
  ['two changes', 'alter table c.t add constraint t_a check (a > 0), add constraint t_b check (b > 0)', 1],
  ['unnamed constraint', 'alter table c.t add unique (district_id, a)', 1],
  ['a word in a comment', tenant(`${sound} -- no trigger, no daterange\n`), 0],
])('a table that would not spread over nodes is found: %s', (_name, text, found) => {
  expect(problems(checkSchemaRules([file('migrations/0001.a.sql', text)]))).toHaveLength(found)
})

const TENANTS = new Set(['cases.case_file'])

test.each([
  ['select c.id from cases.case_file c where c.district_id = $1 limit 50', 0],
  ['select c.id from cases.case_file c limit 50', 1],
  ['select d.id from platform.district d limit 50', 0],
  ['select * from platform.district', 1],
  ["select set_config('app.district', $1, true)", 1],
  ['update cases.case_file set at = now() where district_id = $1', 1],
  ['update cases.case_file set n = random() where district_id = $1', 1],
  ["update cases.case_file set at = at + interval '1 day' where district_id = $1", 1],
  ['update cases.case_file set district_id = $1 where district_id = $2', 1],
  [
    'insert into cases.case_file (district_id, n) values ($1, $2) on conflict (district_id) do update set n = random()',
    1,
  ],
  [
    'insert into cases.case_file (district_id, n) values ($1, $2) on conflict (district_id) do update set n = excluded.n',
    0,
  ],
  ['select 1; select 2', 1],
  ['select 1 -- and no more', 1],
  ['merge into cases.case_file using x on district_id = $1', 1],
  ['select c.recorded_at::date from cases.case_file c where c.district_id = $1', 1],
  ['update cases.case_file as c set told = true from (select o.id from cases.case_file o where o.district_id = $1 limit 100) w where c.id = w.id', 1],
  ['delete from cases.case_file as c using (select o.id from cases.case_file o where o.district_id = $1 limit $1) w where c.id = w.id', 1],
  ['update cases.case_file as c set told = true from (select o.id from cases.case_file o where o.district_id = $1 limit 100 for update skip locked) w where c.id = w.id', 0],
])('a statement that would not run on several nodes is found: %s', (text, found) => {
  expect(queryProblems(text, TENANTS)).toHaveLength(found)
})

test('SQL outside store and reads is found, also in a piece of a statement', () => {
  const text = 'const rows = await tx<Row>`select c.id from cases.case_file c where c.district_id = ${tx.district}`'
  expect(problems(checkQueryRules([file('capabilities/cases/commands.ts', text)], TENANTS))).toHaveLength(1)
  expect(problems(checkQueryRules([file('capabilities/cases/store.ts', text)], TENANTS))).toEqual([])
})

test.each(['store', 'reads', 'store-facts', 'reads-facts', 'store.facts', 'reads.facts', 'store/facts', 'facts-reads'])(
  'SQL may live in %s.ts',
  (name) => {
    const text = 'tx`select c.id from cases.case_file c where c.district_id = ${tx.district} limit 50`'
    expect(problems(checkQueryRules([file(`capabilities/cases/${name}.ts`, text)], TENANTS))).toEqual([])
  },
)

test.each([
  ['capabilities/cases/store.ts', "client.query('select 1 limit 1')", 1],
  ['capabilities/cases/store.ts', 'pool.query(`select 1 limit 1`)', 1],
  ['apps/worker/relay.ts', "client.query('select 1 limit 1')", 0],
  ['apps/worker/relay.ts', "client.query('select 1; select 2')", 1],
  ['capabilities/cases/routes.ts', 'const place = new URL(address).searchParams.query(name)', 0],
])('a statement handed to the driver as text is found: %s %s', (path, text, found) => {
  expect(problems(checkQueryRules([file(path, text)], TENANTS))).toHaveLength(found)
})

test.each([
  ['select u.id from organisation.unit u where u.district_id = $1 order by u.path', 1],
  ['select u.id from organisation.unit u where u.district_id = $1 order by u.path limit 50', 0],
  ['select u.id from organisation.unit u where u.district_id = $1 and u.id = $1', 0],
  ['select array_agg(u.id order by u.path) as ids from organisation.unit u where u.district_id = $1', 0],
  ['with page as ($1) select p.a from page p order by p.a', 0],
  ['select f.id from cases.fact f where f.district_id = $1 and f.case_id = any($1) order by f.seq', 0],
  ['order by u.path', 0],
])('a list without an end is found: %s', (text, found) => {
  expect(problems(checkQueryRules([file('capabilities/cases/reads.ts', `tx\`${text}\``)], TENANTS))).toHaveLength(found)
})

test('a long file and a long function are found', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_line, index) => `const line${index} = ${index}`).join('\n')
  expect(checkSizes([file('platform/a.ts', lines(300))])).toEqual([])
  expect(checkSizes([file('platform/a.ts', lines(301))])).toHaveLength(1)
  expect(checkSizes([file('platform/a.ts', `function f() {\n${lines(48)}\n}`)])).toEqual([])
  expect(checkSizes([file('platform/a.ts', `const f = () => {\n${lines(49)}\n}`)])).toHaveLength(1)
  expect(checkSizes([file('platform/a.test.ts', `const f = () => {\n${lines(49)}\n}`)])).toEqual([])
})

test.each([
  ["said('共 3 件', 'three cases')", 0],
  ["said('共 3 件', '3 件')", 1],
  ["said('有', '')", 1],
  ['said(`共 ${n} 件`, `${n} cases`)', 0],
  ['said(`共 ${n} 件`, `cases`)', 1],
  ['said(`由${name.zh}办理`, `handled by ${name.en}`)', 0],
  ['({ zh: `${list.map((item) => item.zh).join("、")}`, en: `${list.map((entry) => entry.en).join(", ")}` })', 0],
  ['({ zh: `第 ${zh} 件，${nameZh}`, en: `case ${en}, ${nameEn}` })', 0],
  ['({ zh: `${ZH_DAYS[day]}日`, en: `on ${EN_DAYS[day]}` })', 0],
  ['({ zh: `${money(fen)}`, en: `${moneyEn(fen)}` })', 0],
  ["({ zh: said('中文', 'Chinese'), en: said('英文', 'English') })", 0],
  ["({ zh: '只有中文' })", 1],
  ["({ en: 'only English' })", 1],
])('two languages that do not say the same are found: %s', (text, found) => {
  expect(problems(checkWording([file('capabilities/cases/words.ts', `const x = ${text}`)]))).toHaveLength(found)
})

test('a sentence in a component is found, a comment is not', () => {
  const screen = 'export const A = () => <p title="标题">{/* 说明 */}正文{`模板`}</p>'
  expect(checkComponents([file('capabilities/cases/desk/a.tsx', screen)])).toHaveLength(3)
})

const CITABLE = {
  paths: new Set(['docs/law.md', 'docs/decisions/0003-roles.md', 'capabilities/cases/README.md']),
  law: '# Law\n\n## 3.2 States\n\nN-17 and PR-24 are explained.\n',
  groundRules: '**Decision 2. Apart.**\n**Decision 10. Roles.**\n',
}

test.each([
  ['see `docs/law.md` §3.2, N-17', 0],
  ['see [roles](0003-roles.md)', 0],
  ['decisions 2, 10 and decision 0003', 0],
  ['after PR-24', 0],
  ['see `domain.md`', 1],
  ['see scale.md §9', 2],
  ['decisions 2, 11', 1],
  ['decision 0009', 1],
  ['because of N-99', 1],
  ['Source: CPL-I-355, every *.md file', 0],
])('a citation in %j breaks %i times', (text, count) => {
  expect(checkCitations([file('docs/decisions/page.md', text)], CITABLE)).toHaveLength(count)
})
