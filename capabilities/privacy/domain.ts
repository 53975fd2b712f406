import type { JsonObject } from '#platform/canonical'
import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import { termOfWorkingDays } from '#platform/calendar'
import { FACT_WORDS, STATES } from './words.ts'

export const KINDS = ['access', 'copy', 'correct', 'delete', 'explain'] as const
export type Kind = (typeof KINDS)[number]

/** DL-34: "promptly" (PIPL Art. 50) is fifteen working days with us [D]. */
export const ANSWER_WORKING_DAYS = 15

const SAME = 'same'
export const PRIVACY_TRANSITIONS: readonly Transition[] = [
  { id: 'R01', fact: 'privacy-requested', from: ['received'], to: SAME, law: 'PIPL-50', label: FACT_WORDS['privacy-requested'] },
  { id: 'R02', fact: 'identity-verified', from: ['received'], to: 'verified', law: 'PIPL-50', label: FACT_WORDS['identity-verified'] },
  { id: 'R03', fact: 'processing-limited', from: ['verified'], to: SAME, law: 'PIPL-47', label: FACT_WORDS['processing-limited'] },
  { id: 'R04', fact: 'privacy-answered', from: ['verified'], to: 'answered', law: 'PIPL-50', label: FACT_WORDS['privacy-answered'] },
]

const keyOf = (procedureId: string) => `DL-34:${procedureId}`

function deadlinesOf(fact: Fact, { procedure, calendar, before }: FactContext): readonly DeadlineChange[] {
  const key = keyOf(procedure.id)
  if (fact.kind === 'privacy-requested') {
    const days = termOfWorkingDays(calendar, fact.occurredOn, ANSWER_WORKING_DAYS)
    return [{ change: 'open', deadline: { ...days, key, clock: 'DL-34', procedureId: procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional: false } }]
  }
  return fact.kind === 'privacy-answered' && before.deadlines.some((each) => each.key === key) ? [{ change: 'met', key }] : []
}

/** At the district alone, without a category. */
function countsOf(fact: Fact): readonly CountChange[] {
  const unitId = fact.data['countedAt']
  if (typeof unitId !== 'string') return []
  const at = { unitId: unitId as NonNullable<CountChange['unitId']>, category: '', effectiveOn: fact.occurredOn }
  if (fact.kind === 'privacy-requested') return [{ indicator: 'privacy-request', n: 1, ...at }]
  return fact.kind === 'privacy-answered' && fact.data['inTime'] === true ? [{ indicator: 'privacy-on-time', n: 1, ...at }] : []
}

/** Who asks, and what for, is for nobody who handles the case. */
export const privacyProcedure: ProcedureDefinition = {
  kind: 'privacy', initial: 'received', transitions: PRIVACY_TRANSITIONS, ended: ['answered'], states: STATES, deadlinesOf, countsOf,
  hushed: ['privacy-requested', 'identity-verified', 'privacy-answered'],
}

/** Parts of a content that say who told it, and what was offered for the sake of settling only: never in a copy for somebody else (N-09, §3.4). */
const TELLERS = ['compromiseOnly', 'reporter', 'receivedBy', 'recordedBy', 'witness', 'reason', 'lastFour']
/** Kinds of facts that only who handles the case reads: no copy opens what somebody said alone (N-04). */
const SAID_APART = ['talk-apart-noted', 'safety-plan-recorded', 'child-heard']

/** Whether a fact's words may go into a person's own copy at all. Pure. */
export function isCopied({ kind, data, content }: { readonly kind: string; readonly data: JsonObject; readonly content: JsonObject | null }): boolean {
  const apart = SAID_APART.includes(kind) || (kind === 'session-held' && data['mode'] === 'separate')
  return content !== null && !apart && !kind.startsWith('privacy-') && kind !== 'identity-verified'
}

const BLACK = '■■'

/** A content as its own person may have it: without who told it, and every name of another person blacked out. Pure. */
export function redacted(content: Readonly<Record<string, unknown>>, othersNames: readonly string[]): Record<string, string> {
  const names = othersNames.filter((each) => each.length > 1)
  const own = Object.entries(content).filter(([key, value]) => !TELLERS.includes(key) && typeof value === 'string')
  return Object.fromEntries(own.map(([key, value]) => [key, names.reduce((text, name) => text.replaceAll(name, BLACK), String(value))]))
}
