import type { Said } from '#platform/result'
import { words } from './words.ts'

/** Says a sentence in both languages; an operator's terminal has no language setting of ours. */
export function tell(sentence: Said): void {
  process.stdout.write(`${sentence.zh}\n${sentence.en}\n`)
}

/** Says what went wrong, apart from the output that programs read. */
export function complain(sentence: Said): void {
  process.stderr.write(`${sentence.zh}\n${sentence.en}\n`)
}

/** For commands without options: true, and said in words, when one was given. */
export function refuseOptions(command: string, options: readonly string[]): boolean {
  const [unknown] = options
  if (unknown === undefined) return false
  complain(words.noOptions(command, unknown))
  return true
}
