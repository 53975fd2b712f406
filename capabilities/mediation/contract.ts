import Type, { type TSchema } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, SaidShape, Uuid } from '#platform/shapes'
import * as body from './contract/bodies.ts'
import { circleOperations } from './contract/circle.ts'
import * as inquiry from './contract/inquiry.ts'
import * as meeting from './contract/meetings.ts'
import { MediationDesk, NumberLine, WaitingLine } from './contract/desk.ts'
import { ownMediationOperations } from './contract/own.ts'
import { CaseParams, Recorded } from './contract/shapes.ts'
import { STEP_WORDS } from './words/steps.ts'
import { PAPER_KINDS } from './words/document-titles.ts'
import { READ_WORDS } from './words/papers.ts'

export type { MediationDesk } from './contract/desk.ts'
export type { MyMediation } from './contract/own.ts'

const tag = 'mediation'

/** Every step is one POST below its case and answers the states it left behind. */
function stepOperation<const Path extends string, const Body extends TSchema>(step: keyof typeof STEP_WORDS, path: Path, schema: Body) {
  return operation({ method: 'POST', path: `/cases/:caseId/${path}`, tag, summary: STEP_WORDS[step], params: CaseParams, body: schema, answer: Recorded, success: 201 })
}

export const mediationOperations = {
  askGates: stepOperation('ask-gates', 'gates', body.AskGatesBody),
  deliverNotice: stepOperation('deliver-notice', 'notices', body.NoticeBody),
  recordContact: stepOperation('record-contact', 'contacts', body.ContactBody),
  recordConsent: stepOperation('record-consent', 'consents', body.ConsentBody),
  recordConsents: stepOperation('record-consent', 'consents/many', body.ConsentsBody),
  checkIdentity: stepOperation('check-identity', 'identity-checks', body.IdentityBody),
  notePolice: stepOperation('note-police', 'police-link', body.PoliceLinkBody),
  recordSafetyPlan: stepOperation('record-safety-plan', 'safety-plan', body.SafetyPlanBody),
  reportEmergency: stepOperation('report-emergency', 'emergency-reports', body.EmergencyBody),
  recordInvestigation: stepOperation('record-investigation', 'investigations', inquiry.InvestigationBody),
  receiveEvidence: stepOperation('receive-evidence', 'evidence', inquiry.EvidenceBody),
  returnEvidence: stepOperation('return-evidence', 'evidence/return', inquiry.EvidenceReturnBody),
  recordDataConsent: stepOperation('record-data-consent', 'data-consents', inquiry.DataConsentBody),
  acceptMatter: stepOperation('accept', 'acceptance', body.AcceptBody),
  acceptTogether: stepOperation('accept-together', 'acceptance/together', body.AcceptTogetherBody),
  notAcceptMatter: stepOperation('not-accept', 'non-acceptance', body.NotAcceptBody),
  designateMediator: stepOperation('designate', 'mediators', body.DesignateBody),
  stepAside: stepOperation('step-aside', 'mediators/stepping-aside', body.StepAsideBody),
  addCoHandler: stepOperation('add-co-handler', 'co-handlers', body.CoHandlerBody),
  arrangeSession: stepOperation('arrange-session', 'session-arrangements', meeting.ArrangeBody),
  callOffSession: stepOperation('call-off-session', 'session-arrangements/calling-off', meeting.CallOffBody),
  noteAway: stepOperation('note-away', 'days-away', meeting.AwayBody),
  noteTalkApart: stepOperation('note-talk-apart', 'talks-apart', meeting.TalkApartBody),
  recordSiteVisit: stepOperation('record-visit', 'visits-on-site', meeting.VisitBody),
  holdSession: stepOperation('hold-session', 'sessions', body.SessionBody),
  suspendMediation: stepOperation('suspend', 'suspension', body.SuspendBody),
  approveSuspension: stepOperation('approve-suspension', 'suspension/approval', body.NothingBody),
  resumeMediation: stepOperation('resume', 'resumption', body.ResumeBody),
  extendMediation: stepOperation('extend', 'extension', body.ExtendBody),
  draftAgreement: stepOperation('draft', 'agreement-drafts', body.DraftBody),
  signAgreement: stepOperation('sign', 'agreement-marks', body.MarkBody),
  sealAgreement: stepOperation('seal', 'agreement-seal', body.SealBody),
  deliverCopies: stepOperation('deliver-copies', 'agreement-copies', body.CopiesBody),
  agreeOrally: stepOperation('agree-orally', 'oral-agreement', body.OralAgreementBody),
  terminateMediation: stepOperation('terminate', 'termination', body.TerminateBody),
  approveTermination: stepOperation('approve-termination', 'termination/approval', body.NothingBody),
  withdrawMatter: stepOperation('withdraw', 'withdrawal', body.WithdrawBody),
  recordPerformance: stepOperation('perform', 'performance', body.PerformBody),
  urgePerformance: stepOperation('urge', 'performance/urging', body.UrgeBody),
  recordBreach: stepOperation('breach', 'performance/breach', body.NothingBody),
  voidNumber: stepOperation('void-number', 'number/void', body.VoidNumberBody),
  reopenMatter: stepOperation('reopen', 'reopening', body.ReopenBody),
  readMediationDesk: operation({
    method: 'GET', path: '/cases/:caseId/mediation', tag, summary: READ_WORDS.desk, params: CaseParams, answer: MediationDesk,
  }),
  printPaper: operation({
    method: 'GET', path: '/cases/:caseId/documents/:kind', tag, summary: READ_WORDS.paper,
    params: Type.Object({ caseId: Uuid, kind: Type.Enum(PAPER_KINDS) }),
    /** `ref` chooses one of several of a kind (the fact's id); the latest where none is given. `copy` of the originals. `format`: D01, D08 and D09 as an editable file too. */
    query: Type.Object({ ref: Type.Optional(Uuid), copy: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })), format: Type.Optional(Type.Enum(['pdf', 'docx'])) }, closed),
    answer: Type.Unknown(), sends: 'file',
  }),
  explainPaper: operation({
    method: 'GET', path: '/papers-explained/:kind', tag, summary: READ_WORDS.explanation,
    params: Type.Object({ kind: Type.Enum(PAPER_KINDS) }),
    answer: Type.Unknown(), sends: 'file',
  }),
  verifyPaper: operation({
    method: 'GET', path: '/papers/:check', tag, summary: READ_WORDS.verify,
    params: Type.Object({ check: Type.String({ pattern: '^[0-9a-f]{16}$' }) }),
    /** What the page compares with the paper in somebody's hand: its name, number and day; never a person or a case. */
    answer: Type.Object({
      known: Type.Boolean(),
      name: Type.Union([SaidShape, Type.Null()]),
      number: Type.Union([Type.String(), Type.Null()]),
      madeOn: Type.Union([Type.String(), Type.Null()]),
    }),
  }),
  listNumbers: operation({
    method: 'GET', path: '/committees/:unitId/numbers', tag, summary: READ_WORDS.numbers,
    params: Type.Object({ unitId: Uuid }),
    /** `after` is the last number of the page before. */
    query: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2200 }), after: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })) }, closed),
    answer: Type.Object({ numbers: Type.Array(NumberLine), next: Type.Union([Type.Integer(), Type.Null()]) }),
  }),
  listWaitingForSeal: operation({
    method: 'GET', path: '/agreements-waiting', tag, summary: READ_WORDS.waiting,
    answer: Type.Object({ agreements: Type.Array(WaitingLine) }),
  }),
  ...circleOperations,
  ...ownMediationOperations,
} as const
