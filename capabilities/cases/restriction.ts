import type { Json, JsonObject } from '#platform/canonical'

/** Violence at home, a child harmed, a crisis of the mind: being seen could hurt somebody (`docs/law.md` §3.5). */
export const RESTRICTING_GATES: readonly string[] = ['G-03', 'G-04', 'G-10']

/**
 * The restricting gates after a fact, whoever asked and in whichever procedure. A no lifts one, except where details are
 * merely completed: what was found dangerous is cleared only by asking again with a reason. Pure.
 */
export function restrictedAfter(before: readonly string[], kind: string, data: JsonObject): readonly string[] {
  const answers = new Map(answersIn(data['gates']))
  return RESTRICTING_GATES.filter((gate) => {
    const answer = answers.get(gate)
    if (answer === 'yes') return true
    return before.includes(gate) && (answer !== 'no' || kind === 'details-stated')
  })
}

/** Answers as facts carry them: `{ 'G-03': 'yes' }` or `[{ gate, answer }]`. */
function answersIn(gates: Json | undefined): readonly (readonly [string, Json | undefined])[] {
  if (typeof gates !== 'object' || gates === null) return []
  if (!Array.isArray(gates)) return Object.entries(gates)
  return gates.flatMap((each: Json) => (isObject(each) ? [[String(each['gate']), each['answer']] as const] : []))
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As the row keeps it; empty where nothing restricts. */
export function restrictionText(gates: readonly string[]): string {
  return gates.join(',')
}

export function restrictionIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(',')
}
