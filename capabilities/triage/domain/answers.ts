import type { JsonObject } from '#platform/canonical'

export type Answer = 'yes' | 'no' | 'unknown'
export type Answers = Readonly<Record<string, Answer>>

/** The answers that a case's facts leave: the last one counts, and `unknown` never wipes out an answer. */
export function answersOf(facts: readonly { readonly data: JsonObject }[]): Answers {
  return facts.reduce<Answers>((before, fact) => mergeAnswers(before, answersIn(fact.data)), {})
}

export function mergeAnswers(before: Answers, asked: Answers): Answers {
  const given = Object.entries(asked).filter(([gate, answer]) => answer !== 'unknown' || before[gate] === undefined)
  return { ...before, ...Object.fromEntries(given) }
}

function answersIn(data: JsonObject): Answers {
  const { gates } = data
  if (typeof gates !== 'object' || gates === null || Array.isArray(gates)) return {}
  return Object.fromEntries(Object.entries(gates).flatMap(([gate, answer]) => (isAnswer(answer) ? [[gate, answer]] : [])))
}

function isAnswer(value: unknown): value is Answer {
  return value === 'yes' || value === 'no' || value === 'unknown'
}

/** Questions of registration that still have no answer; triage waits for them (decision 19). */
export function unanswered(required: readonly string[], answers: Answers): readonly string[] {
  return required.filter((gate) => (answers[gate] ?? 'unknown') === 'unknown')
}

/** Answers that turn from yes to no: each needs its reason. */
export function takenBack(before: Answers, asked: Answers): readonly string[] {
  return Object.keys(asked).filter((gate) => before[gate] === 'yes' && asked[gate] === 'no')
}

export function firedIn(answers: Answers): readonly string[] {
  return Object.keys(answers).filter((gate) => answers[gate] === 'yes').sort()
}
