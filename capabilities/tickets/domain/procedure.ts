import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import { parseDay } from '#platform/time'
import { FACT_WORDS, TICKET_CLOCKS, TICKET_STATES } from '../words/states.ts'
import { ticketCounts } from './counts.ts'

const SAME = 'same'
/** Somebody has it and the clock runs. */
export const RUNNING = ['dispatched', 'accepted', 'contacted', 'in-progress', 'reopened'] as const
export const WITH_UNIT = [...RUNNING, 'paused'] as const
export const UNDONE = ['new', ...WITH_UNIT, 'exclusion-asked'] as const
const ALL = [...UNDONE, 'done', 'revisited', 'closed', 'rejected-unreasonable'] as const

/** Facts whose own values name the state they lead to: a contact moves only the first time, a resumed ticket goes back. */
const stated = (fact: Pick<Fact, 'data'>): string => String(fact.data['state'])

/** §3.7 of the domain, with pauses and exclusions as states of their own so that nothing else happens meanwhile. */
export const TICKET_TRANSITIONS: readonly Transition[] = [
  { id: 'K01', fact: 'ticket-opened', from: ['new'], to: SAME, law: '[D]', label: FACT_WORDS['ticket-opened'] },
  { id: 'K02', fact: 'ticket-dispatched', from: ['new', ...RUNNING], to: 'dispatched', law: '[D]', label: FACT_WORDS['ticket-dispatched'] },
  { id: 'K02b', fact: 'ticket-handed-back', from: ['dispatched', 'accepted', 'reopened'], to: 'new', law: '[D]', label: FACT_WORDS['ticket-handed-back'] },
  { id: 'K02c', fact: 'ticket-reclassified', from: ['new', ...RUNNING], to: SAME, law: '[D]', label: FACT_WORDS['ticket-reclassified'] },
  { id: 'K03', fact: 'ticket-accepted', from: ['dispatched', 'reopened'], to: 'accepted', law: '[D]', label: FACT_WORDS['ticket-accepted'] },
  { id: 'K04', fact: 'ticket-contact-tried', from: ['accepted', 'contacted', 'in-progress', 'paused'], to: stated, law: '[D]', label: FACT_WORDS['ticket-contact-tried'] },
  { id: 'K05', fact: 'ticket-started', from: ['accepted', 'contacted'], to: 'in-progress', law: '[D]', label: FACT_WORDS['ticket-started'] },
  { id: 'K06', fact: 'ticket-done', from: ['contacted', 'in-progress'], to: 'done', law: '[D]', label: FACT_WORDS['ticket-done'] },
  { id: 'K07', fact: 'ticket-revisited', from: ['done', 'revisited', 'closed'], to: stated, law: '[D]', label: FACT_WORDS['ticket-revisited'] },
  { id: 'K08', fact: 'ticket-reopened', from: ['done', 'revisited', 'closed'], to: 'reopened', law: '[D]', label: FACT_WORDS['ticket-reopened'] },
  { id: 'K09', fact: 'ticket-closed', from: ['revisited'], to: 'closed', law: '[D]', label: FACT_WORDS['ticket-closed'] },
  { id: 'K10', fact: 'ticket-paused', from: ['accepted', 'contacted', 'in-progress'], to: 'paused', law: '[D]', label: FACT_WORDS['ticket-paused'] },
  { id: 'K10b', fact: 'ticket-resumed', from: ['paused'], to: stated, law: '[D]', label: FACT_WORDS['ticket-resumed'] },
  { id: 'K11', fact: 'ticket-exclusion-asked', from: ['new', ...RUNNING], to: 'exclusion-asked', law: '[D]', label: FACT_WORDS['ticket-exclusion-asked'] },
  { id: 'K11b', fact: 'ticket-exclusion-approved', from: ['exclusion-asked'], to: 'rejected-unreasonable', law: '[D]', label: FACT_WORDS['ticket-exclusion-approved'] },
  { id: 'K11c', fact: 'ticket-exclusion-declined', from: ['exclusion-asked'], to: stated, law: '[D]', label: FACT_WORDS['ticket-exclusion-declined'] },
  { id: 'K12', fact: 'ticket-escalated', from: UNDONE, to: SAME, law: '[D]', label: FACT_WORDS['ticket-escalated'] },
  { id: 'K12b', fact: 'ticket-overdue', from: UNDONE, to: SAME, law: '[D]', label: FACT_WORDS['ticket-overdue'] },
  { id: 'K14', fact: 'ticket-turned-dispute', from: ['new', ...WITH_UNIT], to: 'turned-dispute', law: '[D]', label: FACT_WORDS['ticket-turned-dispute'] },
  { id: 'K15', fact: 'ticket-withdrawn', from: UNDONE, to: 'withdrawn', law: '[D]', label: FACT_WORDS['ticket-withdrawn'] },
  { id: 'K13', fact: 'ticket-also-reported', from: ALL, to: SAME, law: '[D]', label: FACT_WORDS['ticket-also-reported'] },
]

/** Every ticket has one deadline of its own at a time, whatever its class is called in the catalogue. */
export const DUE_KEY = 'ticket-due'

const OPENING = ['ticket-opened', 'ticket-reclassified', 'ticket-resumed', 'ticket-reopened', 'ticket-exclusion-declined']
const RESTING = ['ticket-paused', 'ticket-exclusion-approved', 'ticket-turned-dispute', 'ticket-withdrawn']

function deadlinesOf(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  // A revisit that says “not solved” opens it again with a limit of its own.
  if (OPENING.includes(fact.kind) || (fact.kind === 'ticket-revisited' && fact.data['state'] === 'reopened')) return opened(fact, context)
  const isOpen = context.before.deadlines.some((each) => each.key === DUE_KEY)
  if (!isOpen) return []
  if (fact.kind === 'ticket-done') return [{ change: 'met', key: DUE_KEY }]
  return RESTING.includes(fact.kind) ? [{ change: 'cancelled', key: DUE_KEY }] : []
}

/** The day of the due instant: a limit of hours never rolls over a holiday. */
function opened(fact: Fact, { procedure }: FactContext): readonly DeadlineChange[] {
  const due = parseDay(String(fact.data['dueOn'] ?? ''))
  if (!due.ok) return []
  const on = due.value
  const deadline = {
    key: DUE_KEY, clock: clockIn(fact.data), procedureId: procedure.id, startsOn: fact.occurredOn,
    rawOn: on, rolledOn: on, safeOn: on, provisional: false, audience: 'staff', optional: false,
  } as const
  return [{ change: 'open', deadline }]
}

function clockIn(data: JsonObject): string {
  return data['class'] === 'care' ? 'DL-33' : 'DL-32'
}

function countsOf(fact: Fact): readonly CountChange[] {
  return ticketCounts(fact)
}

export const ticketProcedure: ProcedureDefinition = {
  kind: 'ticket', initial: 'new', transitions: TICKET_TRANSITIONS, ended: ['closed', 'rejected-unreasonable', 'turned-dispute', 'withdrawn'], states: TICKET_STATES,
  clocks: TICKET_CLOCKS,
  // Stars and answers are about the work, and nobody reads them beside a worker's name (I-09).
  hushed: ['ticket-revisited'],
  deadlinesOf, countsOf,
}
