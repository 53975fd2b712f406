import { expect, test } from 'vitest'
import { campaignsAccess } from '../campaigns/access.ts'
import { meetingsAccess } from '../meetings/access.ts'
import { preventionAccess } from '../prevention/access.ts'
import { providersAccess } from '../providers/access.ts'
import { reportsAccess } from '../reports/access.ts'
import { supervisionAccess } from '../supervision/access.ts'
import { wageAccess } from '../wage-clearing/access.ts'
import { NOTICE_READERS, NOTICES, noticesOf, type NoticeRule } from './domain.ts'

/** The page to which each notice leads, by the rule of access of what that page reads. */
const LEADS_TO: readonly (readonly [RegExp, { readonly who: readonly string[] }])[] = [
  [/^meeting-(called|called-off)$/, meetingsAccess.readMeeting], [/^meeting-missed$/, meetingsAccess.readMeetingCalendar], [/^decision-/, meetingsAccess.listDecisions],
  [/^order-/, supervisionAccess.readOrder], [/^wages-/, wageAccess.readWageMonth], [/^promises-/, campaignsAccess.listPromises], [/^report-/, reportsAccess.readReport],
  [/^risen$/, preventionAccess.listAlarms], [/^(measure|review)-/, preventionAccess.readMeasure], [/^items-/, providersAccess.listServiceItems],
]

test('whoever finds a notice on the desk may open the page to which it leads', () => {
  for (const [rule, readers] of Object.entries(NOTICES)) {
    const page = LEADS_TO.find(([pattern]) => pattern.test(rule))?.[1]
    expect(page?.who, rule).toEqual(expect.arrayContaining([...readers]))
  }
})

test.each<[string, readonly NoticeRule[]]>([
  ['statistician', ['report-due', 'report-frozen', 'report-late']], ['observer', []], ['invited-observer', []], ['administrator', []],
])('a %s finds %j and nothing else', (role, rules) => {
  expect(noticesOf(role)).toEqual(rules)
  expect(NOTICE_READERS.includes(role)).toBe(rules.length > 0)
})
