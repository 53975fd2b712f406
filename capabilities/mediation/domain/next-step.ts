import { missingMarks } from './agreement.ts'
import { unansweredGates } from './gates.ts'
import { type Matter, partiesWithout, refusedParties } from './matter.ts'
import type { StepName } from './steps.ts'

type Natural = (matter: Matter) => StepName | undefined

/**
 * The one step that the procedure itself waits for, whoever may take it; undefined where it waits for another station (the
 * details of the report, the visit, the closing). It only orders what `stepsOf` allows: a step is never possible because of it.
 */
export function naturalStep(matter: Matter): StepName | undefined {
  if (matter.merged) return undefined
  return NATURAL[matter.state]?.(matter)
}

const detailsMissing = (matter: Matter) =>
  !matter.placeKnown || !matter.category || !matter.parties.some((each) => each.side === 'respondent')

/** Decision 19: what is not known yet is asked first; then the other party hears of it. */
const atRegistration: Natural = (matter) => {
  if (detailsMissing(matter)) return undefined
  return unansweredGates(matter.file.gates).length > 0 ? 'ask-gates' : 'record-contact'
}

/** PMA Art. 17, 23: each party is told its rights, then says its own yes or no. A refusal ends it. */
const whileAsking: Natural = (matter) => {
  if (refusedParties(matter).length > 0) return 'not-accept'
  if (unansweredGates(matter.file.gates).length > 0) return 'ask-gates'
  const { notified, consents } = matter.file
  const silent = partiesWithout(matter, consents.map((each) => each.partyId))
  if (silent.length > 0 && !hasReached(matter, silent)) return 'record-contact'
  if (silent.length > 0) return partiesWithout(matter, notified).length > 0 ? 'deliver-notice' : 'record-consent'
  return partiesWithout(matter, notified).length > 0 ? 'deliver-notice' : 'accept'
}

/** Whether somebody spoke with one of the other parties who have not answered; the applicant came by themselves. */
function hasReached({ parties, file }: Matter, silent: readonly string[]): boolean {
  const reached = file.attempts.filter((each) => each.reached).map((each) => each.partyId)
  const others = parties.filter((each) => each.side !== 'applicant' && silent.includes(each.id))
  return others.length === 0 || others.some((each) => reached.includes(each.id))
}

/** PMA Art. 29: talk, write it down, sign, seal. What was proposed waits for the head first. */
const whileMediating: Natural = (matter) => {
  const { file } = matter
  if (file.termination) return 'approve-termination'
  if (file.suspension) return 'approve-suspension'
  if (file.steppedAside.length > 0 && file.mediatorIds.length === 0) return 'designate'
  if (file.disclosureAccepted !== null && partiesWithout(matter, file.disclosureAccepted).length > 0) return 'designate'
  if (file.sessions === 0) return 'hold-session'
  if (!file.draft) return 'draft'
  return missingMarks(file.draft, file.marks).length > 0 ? 'sign' : 'seal'
}

/** What is owed is performed; what is late is urged once before anything else. An oral agreement being written down is finished first. */
const afterAgreement: Natural = ({ file, performance }) => {
  if (file.agreement?.form === 'oral' && file.draft) return missingMarks(file.draft, file.marks).length > 0 ? 'sign' : 'seal'
  if (performance === null || performance === 'breached') return undefined
  const owed = file.progress.filter((each) => !each.settled)
  if (owed.some((each) => each.overdue && !file.urged.includes(each.ref))) return 'urge'
  return owed.length > 0 ? 'perform' : undefined
}

/** Beside `MEDIATION_TRANSITIONS`: one row a state. An ended mediation waits for follow-up and archive only. */
const NATURAL: Readonly<Record<string, Natural>> = {
  registered: atRegistration,
  'awaiting-consent': whileAsking,
  accepted: (matter) => (matter.file.termination ? 'approve-termination' : 'designate'),
  mediating: whileMediating,
  suspended: (matter) => (matter.file.termination ? 'approve-termination' : 'resume'),
  agreed: afterAgreement,
}
