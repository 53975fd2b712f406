import { staff } from '#cap/cases'
import { assemble, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { reportsAccess } from './access.ts'
import { correctReport, writeNote } from './commands/correct.ts'
import { freezeByHand } from './commands/freeze.ts'
import { publishMapping, readForm } from './commands/mapping.ts'
import { setSchedule } from './commands/schedules.ts'
import { reportsOperations } from './contract.ts'
import { download } from './papers/download.ts'
import { list, read, schedules } from './queries.ts'

export function reportsMounted(services: Services): readonly Mounted[] {
  return assemble(reportsOperations, reportsAccess, {
    listReports: ({ actor, query }) => list(services, staff(actor), query),
    readReport: ({ actor, params }) => read(services, staff(actor), params.reportId),
    freezeReport: ({ actor, commandId, body }) => freezeByHand(services, staff(actor), commandId, body),
    writeReportNote: ({ actor, commandId, params, body }) => writeNote(services, staff(actor), commandId, params.reportId, body),
    correctReport: ({ actor, params, body }) => correctReport(services, staff(actor), params.reportId, body.reason),
    downloadReport: ({ actor, params, query }) => download(services, staff(actor), params.reportId, query.as),
    listSchedules: ({ actor }) => schedules(services, staff(actor)),
    setSchedule: ({ actor, body }) => setSchedule(services, staff(actor), body),
    readMediationForm: ({ actor, query }) => readForm(services, staff(actor), query),
    publishFormMapping: ({ actor, body }) => publishMapping(services, staff(actor), body),
  })
}
