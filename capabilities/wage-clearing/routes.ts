import type { Actor, StaffActor } from '#platform/access'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Result } from '#platform/result'
import type { Services } from '#platform/services'
import { staff } from '#cap/cases'
import { wageAccess } from './access.ts'
import { checkIn, checkInByLink, endRegistration, registerEmployer, renewLink, setCutOff, type Step } from './commands.ts'
import { type EmployerPage, wageOperations } from './contract.ts'
import { readEmployer, readLink, readMonth } from './queries.ts'

type Ops = typeof wageOperations

interface Asked {
  readonly actor: Actor
  readonly commandId: string
  readonly params: { readonly employerId: string }
}

const step = ({ actor, commandId, params }: Asked): Step => ({ by: staff(actor), commandId, employerId: params.employerId })

export function wageMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    ...byStaff(services),
    readWageLink: ({ district, params }) => readLink(services, district.id, params.link),
    checkInWagesByLink: async ({ district, commandId, params, body }) => {
      const done = await checkInByLink(services, district.id, commandId, params.link, body)
      return done.ok ? readLink(services, district.id, params.link) : done
    },
  }
  return assemble(wageOperations, wageAccess, handlers)
}

function byStaff(services: Services): Omit<Handlers<Ops>, 'readWageLink' | 'checkInWagesByLink'> {
  const after = async (by: StaffActor, id: string, done: Promise<Result<null>>): Promise<Result<EmployerPage>> => {
    const moved = await done
    return moved.ok ? readEmployer(services, by, id) : moved
  }
  return {
    readWageMonth: ({ actor, query }) => readMonth(services, staff(actor), query),
    readWageEmployer: ({ actor, params }) => readEmployer(services, staff(actor), params.employerId),
    registerWageEmployer: ({ actor, commandId, body }) => registerEmployer(services, staff(actor), commandId, body),
    endWageEmployer: (call) => after(staff(call.actor), call.params.employerId, endRegistration(services, step(call), call.body)),
    checkInWages: (call) => after(staff(call.actor), call.params.employerId, checkIn(services, step(call), call.body)),
    renewWageLink: (call) => after(staff(call.actor), call.params.employerId, renewLink(services, step(call), call.body.alive)),
    setWageCutOff: ({ actor, commandId, body }) => setCutOff(services, staff(actor), commandId, body),
  }
}
