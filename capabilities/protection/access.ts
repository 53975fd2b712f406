import type { AccessRules } from '#platform/access'
import type { protectionOperations } from './contract.ts'

/** Whoever is on duty anywhere may see danger and must be able to say so at once (LPM Art. 11, PMA Art. 25). */
const EVERYBODY = [
  'grid-worker', 'clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'police-liaison', 'unit-head', 'director',
  'department-handler', 'judicial-office', 'counsellor', 'rescue-worker', 'petition-officer', 'service-provider', 'supervisor', 'archivist', 'leader',
] as const
const POLICE = ['community-officer', 'auxiliary', 'police-liaison'] as const
/** Who handles cases in which somebody must be kept safe; how near they stand is judged case by case. */
const HANDLERS = ['mediator', 'sector-mediator', 'committee-head', 'community-officer'] as const

export const protectionAccess: AccessRules<typeof protectionOperations> = {
  reportDanger: { who: EVERYBODY, on: 'nothing' },
  listDangerReports: { who: [...EVERYBODY, 'dpo'], on: 'own' },
  readDangerReport: { who: [...EVERYBODY, 'dpo'], on: 'own' },
  acknowledgeDanger: { who: EVERYBODY, on: 'own' },
  // The police themselves, or the centre's director from a call, with the officer's name.
  finishDanger: { who: [...POLICE, 'director'], on: 'unit' },
  printDangerReport: { who: [...EVERYBODY, 'dpo'], on: 'own' },
  readSafety: { who: HANDLERS, on: 'content' },
  confirmSafeContact: { who: HANDLERS, on: 'handle' },
  offerHelp: { who: HANDLERS, on: 'handle' },
  noteWarning: { who: HANDLERS, on: 'handle' },
  giveSafeVisit: { who: HANDLERS, on: 'handle' },
  tellPostponed: { who: HANDLERS, on: 'handle' },
  openSupport: { who: ['director'], on: 'district' },
  readSupport: { who: ['director'], on: 'district' },
  giveSupportTask: { who: ['director'], on: 'district' },
  informPerson: { who: ['director'], on: 'district' },
  closeSupport: { who: ['director'], on: 'district' },
  listMyTasks: { who: EVERYBODY, on: 'unit' },
  finishTask: { who: EVERYBODY, on: 'unit' },
  writeNote: { who: ['counsellor'], on: 'own' },
  readNotes: { who: ['counsellor'], on: 'own' },
}
