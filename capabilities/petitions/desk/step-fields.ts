import type { Said } from '#platform/words'
import { UNDER_REVIEW } from '../domain.ts'
import { MODE_WORDS, OUTCOME_WORDS, REPEAT_WORDS, REVIEW_OUTCOME_WORDS, ROUTE_WORDS } from '../words.ts'
import { deskWords as words } from './words.ts'

/** One input of a step's form, as data. */
export interface StepField {
  readonly name: string
  readonly label: Said
  readonly as: 'line' | 'area' | 'day' | 'number' | 'choice' | 'pick' | 'unit' | 'earlier'
  readonly options?: Readonly<Record<string, Said>>
  readonly optional?: boolean
}

const area = (name: string, label: Said): StepField => ({ name, label, as: 'area' })
const choice = (name: string, label: Said, options: StepField['options'] & object): StepField => ({ name, label, as: 'choice', options })
const unit: StepField = { name: 'unitId', label: words.unit, as: 'unit' }
const reason = area('reason', words.reason)
const review: readonly StepField[] = [
  { name: 'on', label: words.requestedOn, as: 'day' }, { ...unit, label: words.reviewUnit, optional: true }, { name: 'body', label: words.reviewBody, as: 'line', optional: true }, reason,
]
const reviewOpinion: readonly StepField[] = [choice('outcome', words.outcome, REVIEW_OUTCOME_WORDS), area('facts', words.facts), area('opinion', words.opinion), area('basis', words.basis)]

const direction: readonly StepField[] = [unit, choice('mode', words.mode, MODE_WORDS), { ...area('note', words.note), optional: true }]
/** A review goes to the organ that is competent for it, in the district or outside. */
const handingOn: readonly StepField[] = [
  { ...unit, label: words.reviewUnit, optional: true }, { name: 'body', label: words.reviewBody, as: 'line', optional: true }, { ...area('note', words.note), optional: true },
]

/** What a step asks where the petition stands. */
export function fieldsOf(step: string, state: string): readonly StepField[] {
  return step === 'direct' && UNDER_REVIEW.some((each) => each === state) ? handingOn : (STEP_FIELDS[step] ?? [])
}

/** What each step asks; a step without fields only asks to be sure. */
const STEP_FIELDS: Readonly<Record<string, readonly StepField[]>> = {
  register: [choice('repeat', words.repeat, REPEAT_WORDS), { name: 'earlierCaseId', label: words.earlier, as: 'earlier', optional: true }],
  direct: direction,
  designate: [unit, reason],
  object: [reason],
  'answer-objection': [choice('agreed', words.agreed, words.agreedWords), reason],
  refuse: [{ name: 'route', label: words.route, as: 'pick', options: ROUTE_WORDS }, { name: 'where', label: words.where, as: 'line', optional: true }, reason],
  'split-off': [area('part', words.part), { name: 'organ', label: words.organ, as: 'line' }],
  'give-up': [reason],
  'hand-back': [reason],
  inquire: [area('text', words.inquiry)],
  extend: [{ name: 'days', label: words.days, as: 'number' }, reason],
  mediate: [{ ...unit, label: words.committee }, choice('bothAgree', words.bothAgree, words.bothWords)],
  'note-mediated': [choice('agreed', words.mediated, words.mediatedWords)],
  opinion: [choice('outcome', words.outcome, OUTCOME_WORDS), area('request', words.request), area('facts', words.facts), area('opinion', words.opinion), area('basis', words.basis)],
  answer: [area('text', words.answer)],
  deliver: [{ name: 'on', label: words.deliveredOn, as: 'day' }, { name: 'way', label: words.way, as: 'line' }],
  review,
  're-review': review,
  'review-opinion': reviewOpinion,
  're-review-opinion': reviewOpinion,
  hearing: [{ name: 'on', label: words.hearingOn, as: 'day' }, { name: 'days', label: words.hearingDays, as: 'number' }, area('note', words.hearingNote)],
}
