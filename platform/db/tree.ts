import { type Sql, sql } from './sql.ts'

/** Whether a row stands at a unit or below it, by the path of its unit: `isWithin` for statements. Two comparisons that an index answers. */
export function withinUnit(path: Sql, unitPath: string): Sql {
  return sql`(${path} = ${unitPath} or (${path} >= ${`${unitPath}.`} and ${path} < ${`${unitPath}/`}))`
}
