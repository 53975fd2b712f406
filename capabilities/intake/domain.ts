import type { GateAnswers } from './contract/shapes.ts'

export * from './domain/likeness.ts'
export * from './domain/links.ts'
export * from './domain/own-case.ts'
export * from './domain/same-matter.ts'

/** Longest title that a list shows in one line. */
const TITLE_LENGTH = 24

/** The first words of the matter, cut at the first stop: what a list shows until somebody writes a better title. */
export function titleOf(text: string): string {
  const first = text.trim().split(/[。！？!?\n；;]/)[0]?.trim() ?? ''
  const characters = [...(first || text.trim())]
  return characters.length <= TITLE_LENGTH ? characters.join('') : `${characters.slice(0, TITLE_LENGTH - 1).join('')}…`
}

/** Every gate has an answer; what nobody asked yet is `unknown`, never silently “no” (decision 19). */
export function completeGates(codes: readonly string[], answers: GateAnswers): GateAnswers {
  return Object.fromEntries(codes.map((code) => [code, answers[code] ?? 'unknown']))
}

/** The first answer to a question that does not exist, if any. */
export function unknownGate(codes: readonly string[], answers: GateAnswers): string | undefined {
  return Object.keys(answers).find((code) => !codes.includes(code))
}
