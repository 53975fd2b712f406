import { call } from '#platform/ui/desk'
import { petitionsOperations as ops } from '../contract.ts'
import type { Outcome, RepeatName, ReviewOutcome, RouteName } from '../domain.ts'
import { OUTCOME_WORDS, REPEAT_WORDS, REVIEW_OUTCOME_WORDS, ROUTE_WORDS } from '../words.ts'

/** What a form holds: texts by name, as they were typed. */
export type Typed = Readonly<Record<string, string | undefined>>

interface Sending {
  readonly district: string
  readonly params: { readonly caseId: string }
  readonly typed: Typed
  readonly commandId: string
}

const text = (typed: Typed, name: string) => (typed[name] ?? '').trim()
const given = (typed: Typed, name: string) => (text(typed, name) === '' ? {} : { [name]: text(typed, name) })
const keyIn = <Key extends string>(table: Readonly<Record<Key, unknown>>, value: string, otherwise: Key): Key =>
  Object.keys(table).find((each): each is Key => each === value) ?? otherwise

const repeatOf = (typed: Typed): RepeatName => keyIn(REPEAT_WORDS, text(typed, 'repeat'), 'first')
const routeOf = (typed: Typed): RouteName => keyIn(ROUTE_WORDS, text(typed, 'route'), 'other-organ')
const outcomeOf = (typed: Typed): Outcome => keyIn(OUTCOME_WORDS, text(typed, 'outcome'), 'explained')
const reviewOutcomeOf = (typed: Typed): ReviewOutcome => keyIn(REVIEW_OUTCOME_WORDS, text(typed, 'outcome'), 'upheld')

const review = ({ district, params, typed, commandId }: Sending) =>
  call(district, ops.requestReview, { params, commandId, body: { on: text(typed, 'on'), reason: text(typed, 'reason'), ...given(typed, 'unitId'), ...given(typed, 'body') } })
const reviewOpinion = ({ district, params, typed, commandId }: Sending) => call(district, ops.issueReview, {
  params, commandId, body: { outcome: reviewOutcomeOf(typed), facts: text(typed, 'facts'), opinion: text(typed, 'opinion'), basis: text(typed, 'basis') },
})

/** How each step is sent. */
const SENDERS: Readonly<Record<string, (sending: Sending) => ReturnType<typeof review>>> = {
  register: ({ district, params, typed, commandId }) => call(district, ops.registerPetition, { params, commandId, body: { repeat: repeatOf(typed), ...given(typed, 'earlierCaseId') } }),
  direct: ({ district, params, typed, commandId }) =>
    call(district, ops.directPetition, { params, commandId, body: { ...given(typed, 'unitId'), ...given(typed, 'body'), mode: text(typed, 'mode') === 'assigned' ? 'assigned' : 'forwarded', ...given(typed, 'note') } }),
  designate: ({ district, params, typed, commandId }) => call(district, ops.designatePetition, { params, commandId, body: { unitId: text(typed, 'unitId'), reason: text(typed, 'reason') } }),
  'take-up': ({ district, params, commandId }) => call(district, ops.takeUpPetition, { params, commandId, body: {} }),
  object: ({ district, params, typed, commandId }) => call(district, ops.objectCompetence, { params, commandId, body: { reason: text(typed, 'reason') } }),
  'answer-objection': ({ district, params, typed, commandId }) => call(district, ops.answerObjection, { params, commandId, body: { agreed: typed['agreed'] === 'yes', reason: text(typed, 'reason') } }),
  accept: ({ district, params, commandId }) => call(district, ops.acceptPetition, { params, commandId, body: {} }),
  refuse: ({ district, params, typed, commandId }) => call(district, ops.refusePetition, { params, commandId, body: { route: routeOf(typed), reason: text(typed, 'reason'), ...given(typed, 'where') } }),
  'split-off': ({ district, params, typed, commandId }) => call(district, ops.splitPetition, { params, commandId, body: { part: text(typed, 'part'), organ: text(typed, 'organ') } }),
  'give-up': ({ district, params, typed, commandId }) => call(district, ops.giveUpPetition, { params, commandId, body: { reason: text(typed, 'reason') } }),
  'hand-back': ({ district, params, typed, commandId }) => call(district, ops.handBackPetition, { params, commandId, body: { reason: text(typed, 'reason') } }),
  inquire: ({ district, params, typed, commandId }) => call(district, ops.inquirePetition, { params, commandId, body: { text: text(typed, 'text') } }),
  extend: ({ district, params, typed, commandId }) => call(district, ops.extendPetition, { params, commandId, body: { days: Number(text(typed, 'days')), reason: text(typed, 'reason') } }),
  mediate: ({ district, params, typed, commandId }) => call(district, ops.mediatePetition, { params, commandId, body: { unitId: text(typed, 'unitId'), bothAgree: typed['bothAgree'] === 'yes' } }),
  'note-mediated': ({ district, params, typed, commandId }) => call(district, ops.noteMediated, { params, commandId, body: { agreed: typed['agreed'] === 'yes' } }),
  opinion: ({ district, params, typed, commandId }) => call(district, ops.issueOpinion, {
    params, commandId, body: { outcome: outcomeOf(typed), request: text(typed, 'request'), facts: text(typed, 'facts'), opinion: text(typed, 'opinion'), basis: text(typed, 'basis') },
  }),
  answer: ({ district, params, typed, commandId }) => call(district, ops.answerPetition, { params, commandId, body: { text: text(typed, 'text') } }),
  deliver: ({ district, params, typed, commandId }) => call(district, ops.deliverReply, { params, commandId, body: { on: text(typed, 'on'), way: text(typed, 'way') } }),
  review,
  're-review': review,
  'review-opinion': reviewOpinion,
  're-review-opinion': reviewOpinion,
  hearing: ({ district, params, typed, commandId }) => call(district, ops.noteHearing, { params, commandId, body: { on: text(typed, 'on'), days: Number(text(typed, 'days')), note: text(typed, 'note') } }),
  close: ({ district, params, commandId }) => call(district, ops.closePetition, { params, commandId, body: {} }),
}

/** Sends a step by its name. Throws for a name that no table has: our bug. */
export function sendStep(step: string, sending: Sending): ReturnType<typeof review> {
  const sender = SENDERS[step]
  if (!sender) throw new Error(`no sender for ${step}`)
  return sender(sending)
}
