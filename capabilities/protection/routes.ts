import { type CaseId, factsWithContentOf, paperVerification, rememberPaper, lookAtCase, staff } from '#cap/cases'
import { DOCUMENT_NAMES, type DocumentOf, cannotPrint, missingFields, renderPdf } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { instant } from '#platform/time'
import type { Static } from 'typebox'
import { protectionAccess } from './access.ts'
import { type ReportLine, type ReportView, protectionOperations } from './contract.ts'
import * as danger from './danger.ts'
import { DANGERS, type Danger, DIRECTOR_FROM_TRY } from './domain.ts'
import * as safety from './safety.ts'
import { listReports, type ReportRow } from './store.ts'
import * as support from './support.ts'
import { DANGER_STATES, DANGER_WORDS, refusal, RESULT_WORDS } from './words.ts'

type Ops = typeof protectionOperations

interface AskedOnCase {
  readonly actor: Parameters<typeof staff>[0]
  readonly params: { readonly caseId: string }
  readonly commandId: string
  readonly body: object
}
interface AskedOnReport {
  readonly actor: Parameters<typeof staff>[0]
  readonly params: { readonly reportId: string }
  readonly commandId: string
  readonly body: object
}

const onCase = ({ actor, params, commandId, body }: AskedOnCase) => ({ caseId: params.caseId as CaseId, commandId, by: staff(actor), body: { ...body } })
const onReport = ({ actor, params, commandId, body }: AskedOnReport) => ({ reportId: params.reportId, commandId, by: staff(actor), body: { ...body } })

export function protectionMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    reportDanger: ({ actor, commandId, body }) => danger.reportDanger(services, staff(actor), commandId, body),
    listDangerReports: ({ actor }) => list(services, staff(actor)),
    readDangerReport: ({ actor, params }) => read(services, staff(actor), params.reportId),
    acknowledgeDanger: (call) => danger.acknowledgeDanger(services, onReport(call), call.body.receivedBy),
    finishDanger: (call) => danger.finishDanger(services, onReport(call), call.body.result, call.body.toldBy),
    printDangerReport: ({ actor, params }) => print(services, staff(actor), params.reportId),
    readSafety: ({ actor, params }) => safety.readSafety(services, staff(actor), params.caseId as CaseId),
    confirmSafeContact: (call) => safety.confirmSafeContact(services, onCase(call), call.body),
    offerHelp: (call) => safety.offerHelp(services, onCase(call), call.body),
    noteWarning: (call) => safety.noteWarning(services, onCase(call), call.body),
    giveSafeVisit: (call) => safety.giveSafeVisit(services, onCase(call), call.body),
    tellPostponed: (call) => safety.tellPostponed(services, onCase(call), call.body.partyId),
    openSupport: (call) => support.openSupport(services, onReport(call)),
    readSupport: ({ actor, params }) => support.readSupport(services, staff(actor), params.reportId),
    giveSupportTask: (call) => support.giveSupportTask(services, onReport(call), call.body),
    informPerson: (call) => support.informPerson(services, onReport(call), call.body),
    closeSupport: (call) => support.closeSupport(services, onReport(call), call.body.note),
    listMyTasks: ({ actor }) => support.listMyTasks(services, staff(actor)),
    finishTask: ({ actor, params, commandId, body }) =>
      support.finishTask(services, { taskId: params.taskId, commandId, by: staff(actor), body: { ...body } }, body.note),
    writeNote: ({ actor, commandId, body }) => support.writeNote(services, staff(actor), commandId, body),
    readNotes: ({ actor, body }) => support.readNotes(services, staff(actor), body),
  }
  return assemble(protectionOperations, protectionAccess, handlers)
}

/** The director first sees what was sent more than once and not taken. */
async function list(services: Services, by: StaffActor): Promise<Result<{ reports: ReportLine[] }>> {
  const all = by.role === 'director' || by.role === 'dpo'
  const rows = await inDistrict(services.db, by.district, (tx) => listReports(tx, by, all), { readOnly: true })
  const pressing = (row: ReportRow) => row.state === 'sent' && row.tries >= DIRECTOR_FROM_TRY
  const ordered = all ? [...rows.filter(pressing), ...rows.filter((each) => !pressing(each))] : rows
  return ok({ reports: ordered.filter((row) => danger.mayRead(row, by)).map((row) => lineOf(row, by)) })
}

function dangerOf(row: ReportRow): Danger {
  return DANGERS.find((each) => each === row.danger) ?? 'other'
}

function lineOf(row: ReportRow, by: StaffActor): ReportLine {
  const states: Readonly<Record<string, { zh: string; en: string }>> = DANGER_STATES
  const results: Readonly<Record<string, { zh: string; en: string }>> = RESULT_WORDS
  const result = row.result_class === null ? undefined : results[row.result_class]
  return {
    id: row.id, danger: row.danger, dangerWords: { ...DANGER_WORDS[dangerOf(row)] }, state: row.state, stateWords: { ...(states[row.state] ?? DANGER_STATES.sent) },
    policeUnitName: row.police_zh !== null && row.police_en !== null ? { zh: row.police_zh, en: row.police_en } : null,
    reportedByName: row.reported_name, sentAt: instant(row.sent_at), acknowledgedAt: row.acknowledged_at ? instant(row.acknowledged_at) : null,
    tries: row.tries, resultWords: result ? { ...result } : null,
    may: {
      acknowledge: row.state === 'sent' && by.role !== 'dpo', finish: danger.mayFinish(row, by) && row.state === 'acknowledged',
      openGroup: by.role === 'director', print: row.state !== 'sent',
    },
  }
}

async function read(services: Services, by: StaffActor, id: string): Promise<Result<Static<typeof ReportView>>> {
  const opened = await danger.openReport(services, by, id, 'danger.read')
  if (!opened.ok) return opened
  const { row, code, fact } = opened.value
  const text = (key: string): string | null => (typeof fact.content?.[key] === 'string' ? String(fact.content[key]) : null)
  return ok({
    report: lineOf(row, by), caseId: row.case_id, code, observedAt: text('observedAt') ?? '', place: text('place') ?? '', facts: text('facts') ?? '',
    toProtect: text('toProtect'), measures: text('measures'),
  })
}

/** D21, once it was taken: with the name of who took it and the minute. Refuses `no-such-report`, `not-taken-yet`, `cannot-print`. */
async function print(services: Services, by: StaffActor, id: string): Promise<Result<SentFile>> {
  const opened = await danger.openReport(services, by, id, 'danger.print')
  if (!opened.ok) return opened
  const { row, code, fact, unit } = opened.value
  if (row.acknowledged_at === null) return refuse(refusal('not-taken-yet', {}))
  const taken = row.acknowledged_at
  const zone = services.district(by.district).zone
  const made = await lookAtCase(services, { by, caseId: row.case_id, need: async () => undefined, action: 'document.print' }, async (tx, file) => {
    const acknowledged = (await factsWithContentOf(tx, row.case_id)).find((each) => each.kind === 'danger-acknowledged' && (each.procedureId as string) === id)
    const words = { ...fact.content }
    const paper: DocumentOf<'D21'> = {
      kind: 'D21', committee: unit?.name.zh ?? services.district(by.district).name.zh, caseCode: code, madeOn: fact.occurredOn,
      to: row.police_zh ?? '110', happenedAt: String(words['observedAt'] ?? ''), place: String(words['place'] ?? ''), facts: String(words['facts'] ?? ''),
      danger: dangerOf(row), reporter: String(words['reporter'] ?? ''), receivedBy: String(acknowledged?.content?.['receivedBy'] ?? ''),
      receivedAt: localMinute(taken, zone),
      ...(typeof words['toProtect'] === 'string' ? { toProtect: words['toProtect'] } : {}),
      ...(typeof words['measures'] === 'string' ? { measures: words['measures'] } : {}),
    }
    const missing = missingFields(paper)
    if (missing.length > 0) return refuse(refusal('cannot-print', cannotPrint(DOCUMENT_NAMES.D21, missing)))
    return ok({ paper, check: await rememberPaper(tx, services, file.row, { kind: 'D21', number: null, madeOn: paper.madeOn, data: paper }) })
  })
  if (!made.ok) return made
  const verification = paperVerification(services, by.district, made.value.check)
  const bytes = await renderPdf(made.value.paper, { verification, printedAt: services.clock.now(), timeZone: zone })
  return ok({ bytes, type: 'application/pdf', name: 'D21.pdf' })
}

function localMinute(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T')
}
