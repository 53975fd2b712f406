import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Json } from '#platform/canonical'
import type { Services } from '#platform/services'
import { staff, type UnitId } from '#cap/cases'
import { intakeAccess } from './access.ts'
import { intakeOperations } from './contract.ts'
import { registerMatter } from './register.ts'
import { reportMatter } from './report.ts'

type Ops = typeof intakeOperations

export function intakeMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    registerCase: ({ actor, body, commandId, language }) => {
      const clerk = staff(actor)
      const matter = { ...body, danger: false, language: body.language ?? language, counterUnitId: clerk.unitId as UnitId }
      return registerMatter(services, { by: clerk, commandId, body: body as Json }, matter)
    },
    reportMatter: ({ actor, body, commandId, language }) =>
      reportMatter(services, { by: actor, commandId, body: body as Json }, { ...body, language: body.language ?? language }),
  }
  return assemble(intakeOperations, intakeAccess, handlers)
}
