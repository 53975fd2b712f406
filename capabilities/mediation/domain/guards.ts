import type { Refusal } from '#platform/result'
import { DETAIL_WORDS, PROPOSAL_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { missingMarks, writingRequiredBy } from './agreement.ts'
import { type GatedStep, gateStopping, unansweredGates } from './gates.ts'
import { limitOn } from './limits.ts'
import { liftedBy, type Matter, mediatingClock, mediatingRule, partiesWithout, refusedParties, unreached } from './matter.ts'
import { urgedKey } from './performance.ts'

/** A guard says why not, or nothing. The first reason wins: people fix one thing at a time. */
export type Guard = (matter: Matter) => Refusal | undefined

/** Runs guards in order and gives the first refusal. */
export function firstOf(...guards: readonly Guard[]): Guard {
  return (matter) => {
    for (const guard of guards) {
      const refused = guard(matter)
      if (refused) return refused
    }
    return undefined
  }
}

export const notStoppedBy = (step: GatedStep, sideMattersOnly?: boolean): Guard => (matter) => {
  const rule = gateStopping(step, matter.file.gates, liftedBy(matter, sideMattersOnly))
  return rule && refusal('gate-stops', { gate: rule.gate, law: rule.law })
}

/** Decision 19: place, category and every gate may be unknown at registration, but not at T05 and T06. */
export const detailsKnown: Guard = (matter) => {
  const missing = [
    ...(matter.placeKnown ? [] : ['place']),
    ...(matter.category ? [] : ['category']),
    ...unansweredGates(matter.file.gates),
  ]
  if (missing.length === 0) return undefined
  return refusal('details-unknown', { missing: missing.map((each) => DETAIL_WORDS[each] ?? { zh: each, en: each }) })
}

export const respondentKnown: Guard = (matter) =>
  matter.parties.some((each) => each.side === 'respondent') ? undefined : refusal('no-respondent', {})

/** Before anybody but the applicant is approached, decision 19: what it is about, where, and with whom. */
export const askingOthers: Guard = firstOf(detailsKnown, respondentKnown)

/** PMA Art. 17: if one party clearly refuses, there is no mediation. */
export const nobodyRefused: Guard = (matter) =>
  refusedParties(matter).length === 0 ? undefined : refusal('party-refused', {})

export const everybodyConsented: Guard = (matter) => {
  const partyIds = partiesWithout(matter, matter.file.consents.filter((each) => each.given).map((each) => each.partyId))
  return partyIds.length === 0 ? undefined : refusal('consent-missing', { count: partyIds.length, partyIds })
}

/** Once everybody has answered, the matter is accepted by itself. */
export const somebodyToAsk: Guard = (matter) =>
  partiesWithout(matter, matter.file.consents.map((each) => each.partyId)).length > 0 ? undefined : refusal('nobody-left-to-ask', {})

/** PMA Art. 8: a committee accepts, under its own number. */
export const committeeThere: Guard = (matter) => (matter.committeeThere ? undefined : refusal('no-committee', {}))

/** The notice of rights and duties (PMA Art. 23–24) and of personal information comes before acceptance. */
export const everybodyNotified: Guard = (matter) => {
  const partyIds = partiesWithout(matter, matter.file.notified)
  return partyIds.length === 0 ? undefined : refusal('notice-missing', { count: partyIds.length, partyIds })
}

/** T07: a refusal, a respondent nobody can reach, or an answer that did not come in time. A fired gate is a reason too. */
export const reasonNotToAccept: Guard = (matter) => {
  if (matter.state !== 'awaiting-consent' || refusedParties(matter).length > 0) return undefined
  if (notStoppedBy('accept', false)(matter)) return undefined
  const { attempts, everybodyReached } = unreached(matter)
  const needed = limitOn('T07-attempts', matter.today).length
  if (!everybodyReached && attempts >= needed) return undefined
  const waiting = matter.deadlines.find((each) => each.key === 'T07')
  if (waiting && matter.today > waiting.rolledOn) return undefined
  return refusal('no-reason-yet', { attempts, needed })
}

/** Only whoever mediates, or has the case in hand, can step aside from it. */
export const mediatesThis: Guard = ({ mine }) => (mine ? undefined : refusal('not-your-mediation', {}))

/** G-14: after a disclosure mediation goes on only if every party agrees (OMR Art. 13). */
export const mediatorAccepted: Guard = ({ file, ...matter }) => {
  if (file.steppedAside.length > 0 && file.mediatorIds.length === 0) return refusal('mediator-to-be-named', {})
  if (file.disclosureAccepted === null) return undefined
  return partiesWithout({ file, ...matter }, file.disclosureAccepted).length === 0 ? undefined : refusal('mediator-not-accepted', {})
}

export const sessionRecorded: Guard = (matter) => (matter.file.sessions > 0 ? undefined : refusal('no-session-yet', {}))

/** T12: the extension is agreed before the time runs out (OMR Art. 24). */
export const timeNotOver: Guard = (matter) => {
  const clock = mediatingClock(matter)
  return clock && matter.today > clock.rolledOn ? refusal('time-is-over', { on: clock.rolledOn }) : undefined
}

/** Labour mediation has its fifteen days and no more: the way to arbitration is open afterwards (LDM Art. 14). */
export const extensionKnown: Guard = (matter) => {
  const rule = mediatingRule(matter)
  return rule?.extension === 'none' ? refusal('no-extension', { law: rule.law }) : undefined
}

export const suspensionProposed: Guard = (matter) =>
  matter.file.suspension ? undefined : refusal('nothing-proposed', { what: PROPOSAL_WORDS.suspension })

export const terminationProposed: Guard = (matter) =>
  matter.file.termination ? undefined : refusal('nothing-proposed', { what: PROPOSAL_WORDS.termination })

export const draftThere: Guard = (matter) => (matter.file.draft ? undefined : refusal('no-draft', {}))

export const marksAreMissing: Guard = ({ file }) =>
  file.draft && missingMarks(file.draft, file.marks).length === 0 ? refusal('every-mark-is-made', {}) : undefined

/** PMA Art. 29: the seal is the last mark. */
export const everyMarkMade: Guard = ({ file }) => {
  if (!file.draft) return undefined
  const missing = missingMarks(file.draft, file.marks)
  if (missing.length === 0) return undefined
  const partyIds = missing.filter((each) => each.by === 'party').map((each) => each.whose)
  return refusal('marks-missing', { parties: partyIds.length, mediators: missing.length - partyIds.length, partyIds })
}

export const sessionArranged: Guard = ({ file }) => (file.arranged.length > 0 ? undefined : refusal('nothing-arranged', {}))

/** There is something to give back. */
export const evidenceHeld: Guard = ({ file }) => (file.evidenceHeld > 0 ? undefined : refusal('no-such-evidence', {}))

/** G-05: a child of eight or more is heard before anything is agreed for it (CC Arts. 19, 35, 1084; LPM Art. 4). */
export const everyChildHeard: Guard = ({ unheard }) =>
  unheard.length === 0 ? undefined : refusal('child-not-heard', { partyIds: unheard })

export const mayStayOral: Guard = (matter) => {
  const law = matter.category?.writtenOnly
    ? (writingRequiredBy(matter.category.code, matter.channel, matter.insidePetition) ?? '[D]')
    : writingRequiredBy(matter.category?.code ?? null, matter.channel, matter.insidePetition)
  return law === undefined ? undefined : refusal('writing-required', { law })
}

/** T22: what the court is to confirm after a round of talks is in writing. */
export const notInRound: Guard = ({ file }) => (file.round === null ? undefined : refusal('round-in-writing', {}))

export const somethingToPerform: Guard = ({ file }) =>
  file.progress.some((each) => !each.settled) ? undefined : refusal('nothing-to-perform', {})

/** PMA Art. 29: each party has an original and the committee keeps one; a duty after effect, never its condition. */
export const copiesOwed: Guard = (matter) => {
  if (matter.file.agreement?.form !== 'written') return refusal('no-written-agreement', {})
  return partiesWithout(matter, matter.file.copiesTo).length > 0 ? undefined : refusal('copies-delivered-already', {})
}

export const somethingOverdue: Guard = ({ file }) =>
  file.progress.some((each) => each.overdue && !each.settled) ? undefined : refusal('nothing-overdue', {})

/** T19: fifteen days after the first urging of something that is still owed. */
export const urgedLongEnough: Guard = (matter) => {
  const owed = matter.file.progress.filter((each) => each.overdue && !each.settled)
  const clocks = owed.flatMap(({ ref }) => matter.deadlines.filter((each) => each.key === urgedKey(ref)))
  const [first] = clocks.map((each) => each.rawOn).sort()
  if (first === undefined) return refusal('urge-first', {})
  return matter.today >= first ? undefined : refusal('too-early', { from: first })
}

/** Where an oral agreement stands, it is put in writing for what is still to be done. */
export const toWriteDown: Guard = (matter) => (matter.state === 'agreed' ? somethingToPerform(matter) : undefined)

/** A number is void where it came to nothing; what was agreed under it keeps it (PMA Art. 29). */
export const numberInForce: Guard = ({ file }) => {
  if (!file.number || file.numberVoid) return refusal('no-number', {})
  return file.agreement ? refusal('number-of-agreement', {}) : undefined
}

/** §3.5: while G-03 is fired, only somebody specially trained talks with either side. */
export const trainedForViolence: Guard = (matter) =>
  matter.file.gates['G-03'] === 'yes' && !matter.trained ? refusal('training-needed', {}) : undefined

export const violenceGateFired: Guard = ({ file }) => (file.gates['G-03'] === 'yes' ? undefined : refusal('gate-not-fired', {}))
