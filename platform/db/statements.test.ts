import { expect, test } from 'vitest'
import { splitStatements } from './statements.ts'

test.each<[string, string, string[]]>([
  ['two statements', 'select 1; select 2;', ['select 1', 'select 2']],
  ['no semicolon at the end', 'select 1', ['select 1']],
  ['nothing but comments', '-- only words;\n/* and; more */ ;', []],
  [
    'a semicolon in a string',
    "insert into t values ('a;b', 'it''s; here'); select 2",
    ["insert into t values ('a;b', 'it''s; here')", 'select 2'],
  ],
  ['a backslash string', "select E'a\\';b'; select 2", ["select E'a\\';b'", 'select 2']],
  ['a quoted name', 'select "a;b"; select 2', ['select "a;b"', 'select 2']],
  [
    'a function body',
    'create function f() returns int as $$ select 1; $$ language sql; select 2',
    ['create function f() returns int as $$ select 1; $$ language sql', 'select 2'],
  ],
  [
    'a tagged body holding another',
    'do $body$ begin; $$ ; $$ end; $body$; select 2',
    ['do $body$ begin; $$ ; $$ end; $body$', 'select 2'],
  ],
  ['a dollar inside a name', 'select a$b$c; select 2', ['select a$b$c', 'select 2']],
  ['parameters are not quotes', 'select $1, $2; select 2', ['select $1, $2', 'select 2']],
  [
    'a comment before and within',
    '-- why;\ncreate table t ( -- a;\n  id int /* b; /* c; */ */\n);',
    ['create table t ( -- a;\n  id int /* b; /* c; */ */\n)'],
  ],
  [
    'Chinese text',
    "comment on table t is '事项；案件;';\nselect 2",
    ["comment on table t is '事项；案件;'", 'select 2'],
  ],
])('statements are split where they end: %s', (_name, text, expected) => {
  expect(splitStatements(text)).toEqual(expected)
})
