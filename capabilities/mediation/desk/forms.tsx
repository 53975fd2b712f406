import { RecordConsents } from './consents.tsx'
import type { ComponentType } from 'react'
import type { StepName } from '../domain.ts'
import { Accept, Designate, NotAccept } from './acceptance.tsx'
import type { FormProps } from './case-desk.ts'
import { AddCoHandler } from './inviting.tsx'
import { ArrangeSession } from './arranging.tsx'
import { CallOffSession, NoteAway } from './calling-off.tsx'
import { DeliverCopies } from './copies.tsx'
import { NotePolice, RecordSafetyPlan, ReportEmergency } from './danger.tsx'
import { DraftAgreement } from './draft.tsx'
import { ApproveTermination, Reopen, Terminate, VoidNumber, Withdraw } from './ending.tsx'
import { ReceiveEvidence, ReturnEvidence } from './evidence.tsx'
import { RecordDataConsent, RecordInvestigation } from './inquiry.tsx'
import { RecordMark, Seal } from './marks.tsx'
import { AskGates, CheckIdentity, DeliverNotice, RecordContact } from './opening.tsx'
import { AgreeOrally } from './oral.tsx'
import { Perform, RecordBreach, Urge } from './performance.tsx'
import { NoteTalkApart, RecordVisit } from './on-site.tsx'
import { HoldSession } from './session.tsx'
import { StepAside } from './stepping-aside.tsx'
import { AcceptTogether } from './together.tsx'
import { ApproveSuspension, Extend, Resume, Suspend } from './timing.tsx'

/** A form for every step of the tables: one without a form does not compile. */
const FORMS: Readonly<Record<StepName, ComponentType<FormProps>>> = {
  'ask-gates': AskGates,
  'deliver-notice': DeliverNotice,
  'record-contact': RecordContact,
  'record-consent': RecordConsents,
  'check-identity': CheckIdentity,
  'note-police': NotePolice,
  'record-safety-plan': RecordSafetyPlan,
  'report-emergency': ReportEmergency,
  'record-investigation': RecordInvestigation,
  'receive-evidence': ReceiveEvidence,
  'return-evidence': ReturnEvidence,
  'record-data-consent': RecordDataConsent,
  accept: Accept,
  'accept-together': AcceptTogether,
  'not-accept': NotAccept,
  designate: Designate,
  'step-aside': StepAside,
  'add-co-handler': AddCoHandler,
  'arrange-session': ArrangeSession,
  'call-off-session': CallOffSession,
  'note-away': NoteAway,
  'note-talk-apart': NoteTalkApart,
  'record-visit': RecordVisit,
  'hold-session': HoldSession,
  suspend: Suspend,
  'approve-suspension': ApproveSuspension,
  resume: Resume,
  extend: Extend,
  draft: DraftAgreement,
  sign: RecordMark,
  seal: Seal,
  'deliver-copies': DeliverCopies,
  'agree-orally': AgreeOrally,
  terminate: Terminate,
  'approve-termination': ApproveTermination,
  withdraw: Withdraw,
  perform: Perform,
  urge: Urge,
  breach: RecordBreach,
  'void-number': VoidNumber,
  reopen: Reopen,
}

const byName: ReadonlyMap<string, ComponentType<FormProps>> = new Map(Object.entries(FORMS))

export default function MediationForm({ step, given }: { step: string; given: FormProps }) {
  const Form = byName.get(step)
  return Form ? <Form {...given} /> : null
}
