import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Decided } from '#cap/organisation'

export interface Lines {
  readonly decided: readonly Decided[]
  /** Numbers of the lines that could not be used, from 1. */
  readonly bad: readonly number[]
}

const LONGEST = 5_000

/** Reads lines of `{"text", "label"}`; empty lines are passed over. */
export async function readLines(file: string): Promise<Lines> {
  const decided: Decided[] = []
  const bad: number[] = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const read = readLine(line)
    if (read) decided.push(read)
    else bad.push(number)
  }
  return { decided, bad }
}

function readLine(line: string): Decided | undefined {
  try {
    const { text, label }: { text?: unknown; label?: unknown } = JSON.parse(line)
    if (typeof text !== 'string' || typeof label !== 'string' || text.trim() === '' || label === '') return undefined
    return { text: text.slice(0, LONGEST), label }
  } catch {
    return undefined
  }
}
