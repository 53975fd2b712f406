import type { Actor, StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok } from '#platform/result'
import type { Services } from '#platform/services'
import { casesAccess } from './access.ts'
import { casesOperations } from './contract.ts'
import { eventCountsFor } from './figures.ts'
import type { CaseId } from './procedure.ts'
import { findCaseByCode, listCases, readCase } from './queries.ts'
import { countOpenOf, MOST_COUNTED } from './reads.ts'
import { previewCalendar } from './redate-preview.ts'

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
    readFigures: ({ actor, query }) => eventCountsFor(services, staff(actor), query),
    previewCalendar: ({ actor, params, body }) => previewCalendar(services, staff(actor), { year: Number(params.year), ...body }),
  }
  return assemble(casesOperations, casesAccess, handlers)
}

/** The access rule has let only staff through. */
export function staff(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}
