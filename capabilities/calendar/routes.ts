import { type CaseId, staff } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { calendarAccess } from './access.ts'
import { calendarOperations } from './contract.ts'
import { makeFeed, readFeed, revokeFeed } from './feed.ts'
import { readCaseCalendar, readMyCalendar } from './queries.ts'

export function calendarMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof calendarOperations> = {
    readCaseCalendar: ({ actor, params }) => readCaseCalendar(services, staff(actor), params.caseId as CaseId),
    readMyCalendar: ({ actor, query }) => readMyCalendar(services, staff(actor), query),
    makeFeed: ({ actor }) => makeFeed(services, staff(actor)),
    revokeFeed: ({ actor }) => revokeFeed(services, staff(actor)),
    readFeed: ({ actor, params, language }) => readFeed(services, actor, { token: params.token, language }),
  }
  return assemble(calendarOperations, calendarAccess, handlers)
}
