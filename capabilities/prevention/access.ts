import type { AccessRules } from '#platform/access'
import type { preventionOperations } from './contract.ts'
import { DECIDING, LOOKING, MARKING, OWNING, PREPARING, PROPOSING, SEEING } from './contract/who.ts'

export const preventionAccess: AccessRules<typeof preventionOperations> = {
  listAlarms: { who: LOOKING, on: 'unit' },
  readAlarm: { who: LOOKING, on: 'unit' },
  markAlarm: { who: MARKING, on: 'unit' },
  listSites: { who: SEEING, on: 'unit' },
  listSiteMatters: { who: SEEING, on: 'unit' },
  openSiteCouncil: { who: PREPARING, on: 'unit' },
  readCauses: { who: LOOKING, on: 'unit' },
  listMeasures: { who: [...new Set([...LOOKING, ...PROPOSING, ...OWNING])], on: 'unit' },
  readMeasure: { who: [...new Set([...LOOKING, ...PROPOSING, ...OWNING])], on: 'unit' },
  proposeMeasure: { who: PROPOSING, on: 'unit' },
  decideMeasure: { who: DECIDING, on: 'unit' },
  setAsideMeasure: { who: DECIDING, on: 'unit' },
  takeUpMeasure: { who: [...new Set([...OWNING, ...DECIDING])], on: 'unit' },
  reportMeasureDone: { who: [...new Set([...OWNING, ...DECIDING])], on: 'unit' },
  reviewMeasure: { who: DECIDING, on: 'unit' },
}
