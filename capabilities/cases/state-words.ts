import type { Said } from '#platform/result'
import type { JsonObject } from '#platform/canonical'
import { type ProcedureKind, transitionFor, type WordsFor } from './procedure.ts'
import { CLOCK_WORDS } from './clock-words.ts'
import { registeredProcedures } from './registry.ts'

/** What staff call a state of a procedure. */
export function stateWords(kind: string, state: string): Said {
  return registeredProcedures()[kind as ProcedureKind]?.states[state] ?? { zh: state, en: state }
}

/** What a clock asks for: no name, no place. */
export function clockName(clock: string): Said {
  const owner = Object.values(registeredProcedures()).find((each) => each.clocks?.[clock] !== undefined)
  return owner?.clocks?.[clock] ?? CLOCK_WORDS[clock] ?? { zh: clock, en: clock }
}

/** Whether a timeline shows only that it happened: no value, no word, nobody's name. */
export function isHushed(kind: string, fact: string): boolean {
  return registeredProcedures()[kind as ProcedureKind]?.hushed?.includes(fact) ?? false
}

/** Whose eyes the words of a fact are for: the readers of the case, where its procedure names nobody closer. */
export function wordsFor(kind: string, fact: string, data: JsonObject): WordsFor {
  return registeredProcedures()[kind as ProcedureKind]?.wordsFor?.({ kind: fact, data }) ?? 'readers'
}

/** Whether a procedure's table has this step from this state: what a screen asks without knowing the station. */
export function hasStep(kind: string, state: string, fact: string): boolean {
  const definition = registeredProcedures()[kind as ProcedureKind]
  return definition !== undefined && transitionFor(definition, state, fact) !== undefined
}

/** What a timeline calls a step, and the article behind it. */
export function stepWords(kind: string, fact: string): { words: Said; law: string | null } {
  const step = registeredProcedures()[kind as ProcedureKind]?.transitions.find((each) => each.fact === fact)
  return { words: step?.label ?? { zh: fact, en: fact }, law: step && step.law !== '[D]' ? step.law : null }
}
