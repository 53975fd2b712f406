import type { Json, JsonObject } from '#platform/canonical'

/** Violence at home, a child harmed, a crisis of the mind, a risk of escalation: being seen could hurt somebody (`docs/law.md` §3.5). */
export const RESTRICTING_GATES: readonly string[] = ['G-03', 'G-04', 'G-10', 'G-13']

/** The ones that seal the whole record (decision 4): violence at home, a child harmed or at risk, danger of escalation. */
export const SEALING_GATES: readonly string[] = ['G-03', 'G-04', 'G-13']

/** Sealing gates that were not fired before a command and are after it: they seal the case in that very command. Pure. */
export function newlySealing(before: readonly string[], after: readonly string[]): readonly string[] {
  return SEALING_GATES.filter((gate) => after.includes(gate) && !before.includes(gate))
}

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

/** Sealing and unsealing are facts of their own: an answer that is taken back unseals nothing. Pure. */
export function sealedAfter(before: boolean, kind: string): boolean {
  if (kind === 'case-sealed') return true
  return kind === 'case-unsealed' ? false : before
}

/** Limiting is a fact as well; it ends where the ground for keeping ends and is said so. Pure. */
export function limitedAfter(before: boolean, kind: string): boolean {
  if (kind === 'processing-limited') return true
  return kind === 'processing-resumed' ? false : before
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
