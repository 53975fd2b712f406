import type { AccessRules } from '#platform/access'
import type { calendarOperations } from './contract.ts'

export const calendarAccess: AccessRules<typeof calendarOperations> = {
  readCaseCalendar: { who: ['staff'], on: 'content' },
  readMyCalendar: { who: ['staff'], on: 'own' },
  makeFeed: { who: ['staff'], on: 'own' },
  revokeFeed: { who: ['staff'], on: 'own' },
  // The token itself is the right to it: a calendar program cannot sign in.
  readFeed: { who: ['public'], on: 'nothing' },
}
