import { caseRefusal, monthsOver, SMALLEST_TOLD } from '#cap/cases'
import { categoriesOn } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, day, instant, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import { cleanText } from '#platform/validators'
import type { FormShown, MappingBody } from '../contract.ts'
import { FORM_KEEPERS } from '../contract/readers.ts'
import { COLUMNS, faultOf, type FormMapping, formTable, SHIPPED_MAPPING, type ToldCounts, totalOf, UNMAPPED } from '../domain.ts'
import { formOf } from '../counting.ts'
import { findMappingOn, insertMapping, listMappings } from '../store-settings.ts'
import { type FormAsked, toldForm } from '../told.ts'
import { FORM_FAULTS, refusal } from '../words/refusals.ts'
import { unitAsked } from './freeze.ts'

const MOST_VERSIONS = 20

interface FormQuery {
  readonly unit?: string
  readonly from: string
  readonly to: string
}

/** The form of a unit and a period as of today, by the mapping of the period’s last day. Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`. */
export function readForm(services: Services, by: StaffActor, query: FormQuery): Promise<Result<FormShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<FormShown>> => {
    const [from, to] = [parseDay(query.from), parseDay(query.to)]
    if (!from.ok || !to.ok) return refuse(caseRefusal('not-a-day', { field: from.ok ? 'to' : 'from' }))
    if (to.value < from.value) return refuse(caseRefusal('period-reversed', {}))
    const unit = await unitAsked(tx, by, query.unit)
    if (!unit.ok) return unit
    const asOf = services.today(tx.district)
    const mapping = (await findMappingOn(tx, to.value)) ?? SHIPPED_MAPPING
    const asked = { unitPath: unit.value.path, span: { from: from.value, to: to.value }, mapping, today: asOf }
    return ok(await formShown(tx, by, by.role === 'statistician' ? await formForCounting(tx, asked) : await formFor(tx, asked)))
  }, { readOnly: true })
}

type FormRead = Pick<FormShown, 'from' | 'to' | 'asOf' | 'onlyCounts' | 'toldFrom' | 'total'> & { readonly mapping: FormMapping; readonly rows: readonly { readonly key: string; readonly name: Said; readonly counts: ToldCounts }[] }
type Asked = FormAsked & { readonly today: Day }

async function formFor(tx: Tx, { unitPath, span, mapping, today }: Asked): Promise<FormRead> {
  const { form } = await formOf(tx, { unitPath, span, asOf: today }, mapping)
  return { ...span, asOf: today, onlyCounts: false, toldFrom: null, mapping, rows: form, total: { ...totalOf(form) } }
}

/** Whole months that are over, with what may be told of them (PR-24). */
async function formForCounting(tx: Tx, asked: Asked): Promise<FormRead> {
  const { nothingYet, toldFrom, ...span } = monthsOver(asked.span, asked.today)
  const told = await toldForm(tx, { ...asked, span })
  const tell = (n: number | null) => (nothingYet || n === null || n < SMALLEST_TOLD ? null : n)
  const counts = (cell: (counter: string) => number | null): ToldCounts => Object.fromEntries(COLUMNS.map((counter) => [counter, tell(cell(counter))]))
  const rows = formTable(new Map(), asked.mapping).map(({ code, name }) => ({ key: code, name, counts: counts((counter) => told.line(code, counter)) }))
  return { ...span, asOf: asked.today, onlyCounts: true, toldFrom, mapping: asked.mapping, rows, total: { ...counts(told.total) } }
}

async function formShown(tx: Tx, by: StaffActor, { mapping, rows, ...read }: FormRead): Promise<FormShown> {
  const categories = (await categoriesOn(tx, day(read.to))).map(({ code, name }) => ({ code, name: { ...name } }))
  const standing = (code: string) => categories.filter((each) => (mapping.assigned[each.code] ?? UNMAPPED) === code).map((each) => each.name)
  const versions = await listMappings(tx, MOST_VERSIONS)
  return {
    ...read, version: mapping.version, effectiveFrom: mapping.effectiveFrom, lines: mapping.lines.map((each) => ({ ...each })), assigned: { ...mapping.assigned }, categories,
    rows: rows.map(({ key, name, counts }) => ({ code: key, name: { ...name }, counts: { ...counts }, categories: standing(key) })),
    versions: versions.map((each) => ({ version: each.version, effectiveFrom: each.effective_from, note: each.note, by: each.published_name, at: instant(each.published_at) })),
    mayChange: FORM_KEEPERS.includes(by.role),
  }
}

/** The next version of the mapping, from a day on that is not over. Refuses `mapping-changed`, `mapping-in-past`, `mapping-faulty`. */
export function publishMapping(services: Services, by: StaffActor, body: MappingBody): Promise<Result<{ version: number }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ version: number }>> => {
    const [last] = await listMappings(tx, 1)
    if ((last?.version ?? 0) !== body.version) return refuse(refusal('mapping-changed', {}))
    const today = services.today(tx.district)
    const earliest = last && last.effective_from > today ? addDays(last.effective_from, 1) : today
    const from = parseDay(body.effectiveFrom)
    if (!from.ok || from.value < earliest) return refuse(refusal('mapping-in-past', { after: earliest }))
    const fault = faultOf(body, (await categoriesOn(tx, from.value)).map((each) => each.code))
    if (fault) return refuse(refusal('mapping-faulty', FORM_FAULTS[fault.fault](fault.about)))
    const version = body.version + 1
    const made = await tx.run(insertMapping(tx, {
      version, effective_from: from.value, lines: body.lines, assigned: body.assigned, note: cleanText(body.note), published_name: by.name, published_at: services.clock.now(),
    }, by.id))
    if (made.length === 0) return refuse(refusal('mapping-changed', {}))
    await tx.run(insertChange(tx, services.clock, by, { action: 'report.form-mapping', subjectKind: 'form-mapping', subjectId: null, data: { version, from: from.value } }))
    return ok({ version })
  })
}
