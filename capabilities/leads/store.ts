import { type Sql, sql } from '#platform/db/sql'

/** A unit and everything below it, by the path; `/` follows `.` in the order of bytes. */
export function belowPath(column: Sql, path: string): Sql {
  return sql`(${column} = ${path} or (${column} > ${`${path}.`} and ${column} < ${`${path}/`}))`
}
