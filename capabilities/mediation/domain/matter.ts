import type { DeadlineState } from '#cap/cases'
import type { Day } from '#platform/time'
import { type ClockRule, MEDIATING_CLOCKS, ruleOfClock } from './clocks.ts'
import type { MediationFile } from './file.ts'
import type { Lifted } from './gates.ts'
import { textOf } from './reading.ts'

/** A party as guards see it: no name. */
export interface PartyView {
  readonly id: string
  readonly side: 'applicant' | 'respondent' | 'third'
  readonly minor: boolean
}

/** Everything a guard of this capability may look at, gathered by the command or by the screen's read alike. */
export interface Matter {
  readonly state: string
  /** State of the performance, once there is an agreement. */
  readonly performance: string | null
  readonly category: { readonly code: string; readonly writtenOnly: boolean; readonly paperOnly: boolean } | null
  readonly channel: string
  /** The case is handled as a petition, or this mediation was opened inside one (PET Art. 33). */
  readonly insidePetition: boolean
  /** The day the matter was registered: a labour clock starts with the application (LDM Art. 14). */
  readonly registeredOn: Day
  readonly placeKnown: boolean
  readonly merged: boolean
  /** Somebody has taken the case up. */
  readonly claimed: boolean
  /** A committee that gives its number covers the case. True where nobody asked: only acceptance needs it. */
  readonly committeeThere: boolean
  /** Whoever acts is trained to mediate where there is violence at home. True where nobody asked: only G-03 needs it. */
  readonly trained: boolean
  /** Whoever acts mediates this matter, or has it in hand. True where nobody asked: only stepping aside needs it. */
  readonly mine: boolean
  readonly parties: readonly PartyView[]
  /** Children of eight or more whose own wish was not asked yet. */
  readonly unheard: readonly string[]
  readonly file: MediationFile
  readonly deadlines: readonly DeadlineState[]
  readonly today: Day
}

/** The open clock of mediating. */
export function mediatingClock(matter: Matter): DeadlineState | undefined {
  return matter.deadlines.find((each) => MEDIATING_CLOCKS.some((clock) => clock === each.key))
}

/** The rule that the open clock, or the one that is stopped, was chosen by. */
export function mediatingRule(matter: Matter): ClockRule | undefined {
  const clock = mediatingClock(matter)?.key ?? textOf(matter.file.suspended ?? {}, 'clock')
  return clock === null ? undefined : ruleOfClock(clock, matter.file.clockRule)
}

/** Parties for whom nothing of the given list is there yet. */
export function partiesWithout(matter: Matter, done: readonly string[]): readonly string[] {
  return matter.parties.map((each) => each.id).filter((id) => !done.includes(id))
}

export function refusedParties(matter: Matter): readonly string[] {
  return matter.file.consents.filter((each) => !each.given).map((each) => each.partyId)
}

/** What has been done about fired gates. `sideMattersOnly` undefined: still to be chosen, so the button may be pressed. */
export function liftedBy(matter: Matter, sideMattersOnly?: boolean): Lifted {
  const { file } = matter
  return {
    policeLinkNoted: file.policeLinkNoted,
    safetyPlanRecorded: file.safetyPlanRecorded,
    reportedFor: file.reportedFor,
    guardianActs: file.consents.some((each) => each.by === 'guardian'),
    sideMattersOnly: sideMattersOnly ?? true,
    referredByCourt: file.referral !== null,
    partiesAgreeToMediator: file.disclosureAccepted !== null && partiesWithout(matter, file.disclosureAccepted).length === 0,
  }
}

/** Respondents whom nobody reached, and how often it was tried. */
export function unreached(matter: Matter): { readonly attempts: number; readonly everybodyReached: boolean } {
  const respondents = matter.parties.filter((each) => each.side === 'respondent').map((each) => each.id)
  const reached = new Set(matter.file.attempts.filter((each) => each.reached).map((each) => each.partyId))
  const left = respondents.filter((id) => !reached.has(id))
  const tried = left.map((id) => matter.file.attempts.filter((each) => each.partyId === id).length)
  return { attempts: tried.length === 0 ? 0 : Math.max(...tried), everybodyReached: left.length === 0 }
}

/** Who learns that a matter is not accepted: who asked for it, and on the other side only whoever was reached. */
export function toldOfNotAccepting(matter: Matter): readonly string[] {
  return [...matter.parties.filter((each) => each.side === 'applicant').map((each) => each.id), ...toldOfWithdrawal(matter)]
}

/** Parties on other sides who already know of the matter: only they are told of a withdrawal (SC-11 b). */
export function toldOfWithdrawal(matter: Matter): readonly string[] {
  const applicants = new Set(matter.parties.filter((each) => each.side === 'applicant').map((each) => each.id))
  const reached = matter.file.attempts.filter((each) => each.reached).map((each) => each.partyId)
  return [...new Set(reached)].filter((id) => !applicants.has(id))
}
