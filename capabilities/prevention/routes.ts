import { staff } from '#cap/cases'
import type { Actor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { preventionAccess } from './access.ts'
import { readCauses } from './causes.ts'
import { type Command, decideMeasure, prepareCouncil, proposeMeasure, reportDone, reviewMeasure, sayOfAlarm, setAside, takeUp } from './commands.ts'
import { preventionOperations } from './contract.ts'
import { alarmShown, readAlarms, readMeasures, readSiteMatters, readSites, shownMeasure } from './looks.ts'

type Ops = typeof preventionOperations

export function preventionMounted(services: Services): readonly Mounted[] {
  return assemble(preventionOperations, preventionAccess, { ...alarms(services), ...sites(services), ...measures(services) })
}

interface Asked {
  readonly actor: Actor
  readonly params: { readonly id: string }
  readonly commandId: string
}

const command = ({ actor, params, commandId }: Asked): Command => ({ by: staff(actor), commandId, id: params.id })

function alarms(services: Services): Pick<Handlers<Ops>, 'listAlarms' | 'readAlarm' | 'markAlarm' | 'readCauses'> {
  return {
    listAlarms: ({ actor, query }) => readAlarms(services, staff(actor), query),
    readAlarm: ({ actor, params }) => inDistrict(services.db, actor.district, (tx) => alarmShown(tx, services, staff(actor), params.id), { readOnly: true }),
    readCauses: ({ actor, query }) => readCauses(services, staff(actor), query),
    markAlarm: (call) => sayOfAlarm(services, command(call), call.body),
  }
}

function sites(services: Services): Pick<Handlers<Ops>, 'listSites' | 'listSiteMatters' | 'openSiteCouncil'> {
  return {
    listSites: ({ actor, query }) => readSites(services, staff(actor), query),
    listSiteMatters: ({ actor, params }) => readSiteMatters(services, staff(actor), params.id),
    openSiteCouncil: (call) => prepareCouncil(services, command(call), call.body.category),
  }
}

function measures(services: Services): Omit<Handlers<Ops>, 'listAlarms' | 'readAlarm' | 'markAlarm' | 'readCauses' | 'listSites' | 'listSiteMatters' | 'openSiteCouncil'> {
  return {
    listMeasures: ({ actor, query }) => readMeasures(services, staff(actor), query),
    readMeasure: ({ actor, params }) => inDistrict(services.db, actor.district, (tx) => shownMeasure(tx, services, staff(actor), params.id), { readOnly: true }),
    proposeMeasure: ({ actor, commandId, body }) => proposeMeasure(services, staff(actor), commandId, body),
    decideMeasure: (call) => decideMeasure(services, command(call), call.body),
    setAsideMeasure: (call) => setAside(services, command(call), call.body.note),
    takeUpMeasure: (call) => takeUp(services, command(call)),
    reportMeasureDone: (call) => reportDone(services, command(call), call.body),
    reviewMeasure: (call) => reviewMeasure(services, command(call), call.body),
  }
}
