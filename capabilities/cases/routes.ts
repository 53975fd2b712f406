import type { StaffActor } from '#platform/access'
import { assemble, type Call, type Handlers, type Mounted } from '#platform/http/mount'
import { isWithin, type Actor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay, type Day } from '#platform/time'
import { unitOf, type UnitId } from '#cap/organisation'
import { casesAccess } from './access.ts'
import { casesOperations } from './contract.ts'
import type { CaseId } from './procedure.ts'
import { findCaseByCode, listCases, readCase, readFigures } from './queries.ts'
import { countOpenOf, MOST_COUNTED } from './reads.ts'
import { previewCalendar } from './redate-preview.ts'
import { suppressed, withoutFewInDanger, type ToldCount } from './suppression.ts'
import { refusal } from './words.ts'

type Ops = typeof casesOperations

export function casesMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    listCases: ({ actor, query }) => listCases(services, staff(actor), query),
    readCase: ({ actor, params }) => readCase(services, staff(actor), params.caseId as CaseId),
    findCaseByCode: ({ actor, params }) => findCaseByCode(services, staff(actor), params.code),
    countOpenCasesOf: async ({ actor, params }) => {
      const by = staff(actor)
      const open = await inDistrict(services.db, by.district, (tx) => countOpenOf(tx, by, params.staffId), { readOnly: true })
      return ok({ open, most: MOST_COUNTED })
    },
    readFigures: (call) => figures(services, call),
    previewCalendar: ({ actor, params, body }) => previewCalendar(services, staff(actor), { year: Number(params.year), ...body }),
  }
  return assemble(casesOperations, casesAccess, handlers)
}

/** The access rule has let only staff through. */
export function staff(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}

async function figures(services: Services, { actor, query }: Call<Ops['readFigures']>): Promise<Result<Figures>> {
  const viewer = staff(actor)
  const period = periodOf(query, services.today(viewer.district))
  if (!period.ok) return period
  const unit = query.unit
    ? await inDistrict(services.db, viewer.district, (tx) => unitOf(tx, query.unit as UnitId), { readOnly: true })
    : { path: viewer.unitPath }
  if (!unit || !isWithin(unit.path, viewer.unitPath)) return refuse(refusal('unit-out-of-reach', {}))
  const counts = await readFigures(services, viewer, { ...period.value, unitPath: unit.path })
  return ok({ ...period.value, counts: viewer.role === 'statistician' ? suppressed(counts) : withoutFewInDanger(counts) })
}

interface Period {
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
}

interface Figures extends Period {
  counts: ToldCount[]
}

function periodOf(query: { from: string; to: string; asOf?: string }, today: Day): Result<Period> {
  const [from, to, asOf] = [parseDay(query.from), parseDay(query.to), parseDay(query.asOf ?? today)]
  if (!from.ok) return refuse(refusal('not-a-day', { field: 'from' }))
  if (!to.ok) return refuse(refusal('not-a-day', { field: 'to' }))
  if (!asOf.ok) return refuse(refusal('not-a-day', { field: 'asOf' }))
  if (to.value < from.value) return refuse(refusal('period-reversed', {}))
  return ok({ from: from.value, to: to.value, asOf: asOf.value })
}
