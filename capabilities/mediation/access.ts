import type { AccessRules } from '#platform/access'
import type { mediationOperations } from './contract.ts'
import { STEP_RIGHTS } from './domain/roles.ts'
import type { StepName } from './domain/steps.ts'

/** Which operation takes which step: the button and the route share one right. */
export const STEP_OPERATIONS = {
  'ask-gates': 'askGates',
  'deliver-notice': 'deliverNotice',
  'record-contact': 'recordContact',
  'record-consent': 'recordConsent',
  'check-identity': 'checkIdentity',
  'note-police': 'notePolice',
  'record-safety-plan': 'recordSafetyPlan',
  'report-emergency': 'reportEmergency',
  'record-investigation': 'recordInvestigation',
  'receive-evidence': 'receiveEvidence',
  'return-evidence': 'returnEvidence',
  'record-data-consent': 'recordDataConsent',
  accept: 'acceptMatter',
  'not-accept': 'notAcceptMatter',
  designate: 'designateMediator',
  'add-co-handler': 'addCoHandler',
  'hold-session': 'holdSession',
  suspend: 'suspendMediation',
  'approve-suspension': 'approveSuspension',
  resume: 'resumeMediation',
  extend: 'extendMediation',
  draft: 'draftAgreement',
  sign: 'signAgreement',
  seal: 'sealAgreement',
  'agree-orally': 'agreeOrally',
  terminate: 'terminateMediation',
  'approve-termination': 'approveTermination',
  withdraw: 'withdrawMatter',
  perform: 'recordPerformance',
  urge: 'urgePerformance',
  breach: 'recordBreach',
  'void-number': 'voidNumber',
  reopen: 'reopenMatter',
} as const satisfies Readonly<Record<StepName, keyof typeof mediationOperations>>

const right = (step: StepName) => STEP_RIGHTS[step]
const readers = { who: [...right('hold-session').who], on: 'content' } as const

/** `docs/law.md` §8.2: who may take a step at all; how near to the very case they must stand is judged with it. */
export const mediationAccess: AccessRules<typeof mediationOperations> = {
  askGates: right('ask-gates'),
  deliverNotice: right('deliver-notice'),
  recordContact: right('record-contact'),
  recordConsent: right('record-consent'),
  checkIdentity: right('check-identity'),
  notePolice: right('note-police'),
  recordSafetyPlan: right('record-safety-plan'),
  reportEmergency: right('report-emergency'),
  recordInvestigation: right('record-investigation'),
  receiveEvidence: right('receive-evidence'),
  returnEvidence: right('return-evidence'),
  recordDataConsent: right('record-data-consent'),
  acceptMatter: right('accept'),
  notAcceptMatter: right('not-accept'),
  designateMediator: right('designate'),
  addCoHandler: right('add-co-handler'),
  holdSession: right('hold-session'),
  suspendMediation: right('suspend'),
  approveSuspension: right('approve-suspension'),
  resumeMediation: right('resume'),
  extendMediation: right('extend'),
  draftAgreement: right('draft'),
  signAgreement: right('sign'),
  sealAgreement: right('seal'),
  agreeOrally: right('agree-orally'),
  terminateMediation: right('terminate'),
  approveTermination: right('approve-termination'),
  withdrawMatter: right('withdraw'),
  recordPerformance: right('perform'),
  urgePerformance: right('urge'),
  recordBreach: right('breach'),
  voidNumber: right('void-number'),
  reopenMatter: right('reopen'),
  readMediationDesk: readers,
  printPaper: readers,
  // A sheet about a kind of paper, not about anybody.
  explainPaper: { who: ['public'], on: 'nothing' },
  // Whoever holds a paper may ask whether it was printed here; the answer names nobody.
  verifyPaper: { who: ['public'], on: 'nothing' },
  listNumbers: { who: ['committee-head', 'mediator', 'sector-mediator', 'judicial-office', 'archivist'], on: 'unit' },
  listWaitingForSeal: { who: ['committee-head'], on: 'unit' },
}
