import { day } from '#platform/time'
import { moved } from './moved.ts'
import type {
  CaseState, CountChange, DeadlineChange, DeadlineState, Fact, FactContext, ProcedureDefinition, Transition,
} from './procedure.ts'
import { SAME } from './procedure.ts'
import { dueDaysOf, type Term, termOn } from './terms.ts'
import { HANDED_OVER, TRANSFER_TERMS, transferable, TRANSFERRED } from './transferred.ts'

/** Terms of the entry procedure. DL-01: the reporter is told the result of the registration. */
export const ENTRY_TERMS: readonly Term[] = [
  { clock: 'DL-01', length: 3, unit: 'wd', law: '[D]', effectiveFrom: day('2020-01-01') },
  ...TRANSFER_TERMS,
]

const OPEN = ['registered', 'triaged']
/** While somebody may still be found to act for somebody. */
const STANDING = [...OPEN, 'dispatched']
/** A service request or a hazard found without a case: what is done about it is a procedure of its own, and nothing of a dispute is asked. */
const AS_SERVICE = 'as-service'
const ALL = ['registered', 'triaged', 'dispatched', 'merged', 'withdrawn', AS_SERVICE, TRANSFERRED, HANDED_OVER]

const isService = (fact: Pick<Fact, 'data'>) => fact.data['handledAs'] === 'ticket' || fact.data['handledAs'] === 'hazard'

/** What may happen to a matter before and beside the procedure that handles it (`docs/law.md` §3.2, T01–T02b). */
export const ENTRY_TRANSITIONS: readonly Transition[] = [
  { id: 'T01', fact: 'case-registered', from: ['registered'], to: (fact) => (isService(fact) ? AS_SERVICE : 'registered'), law: 'PMA-17', label: { zh: '登记', en: 'Registered' } },
  { id: 'E01', fact: 'details-stated', from: [...OPEN, 'dispatched'], to: SAME, law: '[D]', label: { zh: '补齐要素', en: 'Details completed' } },
  { id: 'E02', fact: 'supplemented', from: ALL, to: SAME, law: '[D]', label: { zh: '补充情况', en: 'Information added' } },
  { id: 'P01', fact: 'standing-stated', from: STANDING, to: SAME, law: '[D]', label: { zh: '说明身份和同户', en: 'Standing and household stated' } },
  { id: 'P02', fact: 'guardian-named', from: STANDING, to: SAME, law: 'CC-23', label: { zh: '写明监护人', en: 'Guardian named' } },
  { id: 'P03', fact: 'authority-given', from: STANDING, to: SAME, law: 'CC-165', label: { zh: '登记书面授权', en: 'Written authority recorded' } },
  { id: 'P04', fact: 'authority-ended', from: STANDING, to: SAME, law: 'CC-173', label: { zh: '授权结束', en: 'Authority ended' } },
  { id: 'P05', fact: 'child-heard', from: STANDING, to: SAME, law: 'CC-1084', label: { zh: '听取孩子的意愿', en: 'Child’s own wish heard' } },
  { id: 'P06', fact: 'preventive-measure-added', from: STANDING, to: SAME, law: '[D]', label: { zh: '补上一条防范措施', en: 'Preventive measure added' } },
  { id: 'E03', fact: 'triaged', from: OPEN, to: 'triaged', law: '[D]', label: { zh: '分流', en: 'Triaged' } },
  { id: 'E04', fact: 'assigned', from: ['triaged'], to: 'dispatched', law: '[D]', label: { zh: '派单', en: 'Dispatched' } },
  { id: 'E05', fact: 'claimed', from: ['dispatched'], to: SAME, law: '[D]', label: { zh: '签收', en: 'Taken up' } },
  { id: 'E06', fact: 'reassigned', from: ['dispatched'], to: SAME, law: '[D]', label: { zh: '改派', en: 'Reassigned' } },
  { id: 'T02', fact: 'merged-into', from: ['registered', 'triaged', 'dispatched'], to: 'merged', law: '[D]', label: { zh: '并入另一件', en: 'Merged into another case' } },
  { id: 'T02', fact: 'merge-received', from: ['registered', 'triaged', 'dispatched'], to: SAME, law: '[D]', label: { zh: '接收并案', en: 'Merged case received' } },
  { id: 'T02b', fact: 'unmerged', from: ['merged'], to: (fact) => String(fact.data['state']), law: '[D]', label: { zh: '撤销并案', en: 'Merge taken back' } },
  { id: 'T02b', fact: 'merge-undone', from: ALL, to: SAME, law: '[D]', label: { zh: '并案已撤销', en: 'Merge undone' } },
  // A repeated request is a case of its own (SC-11 c): the two know of each other, and nothing else changes.
  { id: 'L01', fact: 'linked-to-earlier', from: STANDING, to: SAME, law: '[D]', label: { zh: '关联以前的一件', en: 'Linked to an earlier case' } },
  { id: 'L01', fact: 'linked-by-later', from: ALL, to: SAME, law: '[D]', label: { zh: '后来的一件关联到这里', en: 'Linked from a later case' } },
  { id: 'L02', fact: 'link-undone', from: ALL, to: SAME, law: '[D]', label: { zh: '解除关联', en: 'Link undone' } },
  { id: 'E07', fact: 'case-sealed', from: ALL, to: SAME, law: '[D]', label: { zh: '封存案卷', en: 'Record sealed' } },
  { id: 'E08', fact: 'case-unsealed', from: ALL, to: SAME, law: '[D]', label: { zh: '解除封存', en: 'Record unsealed' } },
  { id: 'E09', fact: 'reporter-tied', from: ALL, to: SAME, law: '[D]', label: { zh: '确认反映人是哪一方', en: 'Reporter tied to a party' } },
  { id: 'E10', fact: 'party-page-given', from: STANDING, to: SAME, law: '[D]', label: { zh: '给当事人开查询页', en: 'Page given to a party' } },
  { id: 'E11', fact: 'filed-as-petition', from: OPEN, to: 'dispatched', law: 'PET-22', label: { zh: '按信访办理', en: 'Handled as a petition' } },
  // A request that turns out to be a dispute goes the way of one from here on: same case, same code, same reporters.
  { id: 'E12', fact: 'taken-as-dispute', from: [AS_SERVICE], to: 'registered', law: '[D]', label: { zh: '登记为矛盾纠纷', en: 'Registered as a dispute' } },
  { id: 'T16', fact: 'request-withdrawn', from: OPEN, to: 'withdrawn', law: 'PMA-23', label: { zh: '撤回', en: 'Withdrawn' } },
]

function tellTheReporter(fact: Fact, { procedure, calendar }: FactContext): readonly DeadlineChange[] {
  const term = termOn(ENTRY_TERMS, 'DL-01', fact.occurredOn)
  const deadline: DeadlineState = {
    key: 'DL-01', clock: 'DL-01', procedureId: procedure.id, startsOn: fact.occurredOn,
    ...dueDaysOf(calendar, term, fact.occurredOn), audience: 'staff', optional: false,
  }
  return [{ change: 'open', deadline }]
}

function deadlinesOf(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const { before } = context
  if (fact.kind === 'case-registered') return isService(fact) ? [] : tellTheReporter(fact, context)
  if (fact.kind === 'taken-as-dispute') return tellTheReporter(fact, context)
  if (fact.kind === 'assigned' || fact.kind === 'filed-as-petition') return closing(before, 'met')
  if (fact.kind === 'request-withdrawn') return closing(before, 'met')
  if (fact.kind === 'merged-into') return before.deadlines.map((each) => ({ change: 'cancelled', key: each.key }))
  if (fact.kind === 'unmerged') return restored(fact)
  return []
}

function closing(before: CaseState, change: 'met' | 'cancelled'): readonly DeadlineChange[] {
  return before.deadlines.filter((each) => each.key === 'DL-01').map((each) => ({ change, key: each.key }))
}

/** The deadlines that the merge stopped come back as they were: the fact carries them. */
function restored(fact: Fact): readonly DeadlineChange[] {
  const carried = fact.data['deadlines']
  if (!Array.isArray(carried)) return []
  return carried.map((each: unknown) => ({ change: 'open', deadline: each as DeadlineState }))
}

function countsOf(fact: Fact, { before }: FactContext): readonly CountChange[] {
  const on = fact.occurredOn
  switch (fact.kind) {
    case 'case-registered':
      // A report of danger or a service request is no dispute: each is counted as what it is.
      return fact.data['channel'] === 'danger' || isService(fact) ? [] : [{ indicator: 'registered', n: 1, effectiveOn: on }, { indicator: 'stock-in', n: 1, effectiveOn: on }]
    case 'taken-as-dispute':
      return registeredAgain(1, before)
    case 'request-withdrawn':
      return [{ indicator: 'withdrawn', n: 1, effectiveOn: on }, { indicator: 'stock-out', n: 1, effectiveOn: on }]
    case 'preventive-measure-added':
      return [{ indicator: 'preventive-measure', n: 1, effectiveOn: on }]
    case 'merged-into':
      return [...registeredAgain(-1, before), { indicator: 'merged', n: 1, effectiveOn: on }]
    case 'unmerged':
      return [...registeredAgain(1, before), { indicator: 'merged', n: -1, effectiveOn: on }]
    case 'case-sealed':
      return gatesFired(fact) && before.channel !== 'danger' ? [{ indicator: 'safety-gated', n: 1, effectiveOn: on }] : []
    case 'reassigned':
      // Back at a unit that had it before: counted about units, never about a person.
      return [...moved(fact, before), ...(fact.data['again'] === true ? [{ indicator: 'sent-around', n: 1, effectiveOn: on, unitId: before.unitId }] : [])]
    default:
      return moved(fact, before)
  }
}

/** A safety question sealed it, not somebody by hand. */
function gatesFired(fact: Fact): boolean {
  return Array.isArray(fact.data['gates']) && fact.data['gates'].length > 0
}

/** A duplicate was never one more matter (I-01): it leaves the day it was counted on. What was a dispute all along joins that day. */
function registeredAgain(n: 1 | -1, before: CaseState): readonly CountChange[] {
  return ['registered', 'stock-in'].map((indicator) => ({ indicator, n, effectiveOn: before.registeredOn }))
}

const entry: ProcedureDefinition = {
  kind: 'entry',
  initial: 'registered',
  transitions: ENTRY_TRANSITIONS,
  ended: ['dispatched', 'merged', 'withdrawn', AS_SERVICE],
  states: {
    registered: { zh: '已登记', en: 'registered' },
    triaged: { zh: '已分流', en: 'triaged' },
    dispatched: { zh: '已派单', en: 'dispatched' },
    merged: { zh: '已并案', en: 'merged' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
    [AS_SERVICE]: { zh: '按服务工单或隐患办', en: 'handled as a request or a hazard' },
  },
  deadlinesOf,
  countsOf,
}

/** Back in the queue, or with another unit of the house, the reporter is told again where the matter is. */
export const entryProcedure: ProcedureDefinition = transferable(entry, OPEN, tellTheReporter)
