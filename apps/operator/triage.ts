import { accessSync, constants, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { FOR_ALL, learn, measureSuggestions, type Model, modelFile, readModel } from '#cap/organisation'
import { CannotStart } from '#platform/cannot-start'
import type { Config } from '#platform/config'
import { complain, tell } from './telling.ts'
import { collect } from './triage/collect.ts'
import { type Lines, readLines } from './triage/lines.ts'
import { words } from './triage/words.ts'

const WHATS = ['eval', 'train', 'collect'] as const

interface Asked {
  readonly what: (typeof WHATS)[number]
  readonly file: string
  readonly district: string | undefined
}

/**
 * `./maplebridge triage eval FILE.jsonl`: how well categories are suggested, as lines `name value unit`.
 * `train FILE.jsonl`: learns from decided matters, for one district or all. `collect FILE.jsonl`: writes a district's own.
 */
export async function run(options: string[], config: Config): Promise<number> {
  const asked = readOptions(options)
  if (!asked) {
    complain(words.usage)
    return 2
  }
  if (asked.what === 'collect') return collect(asked, config)
  const lines = await linesOf(asked.file)
  if (lines.decided.length === 0) {
    complain(words.nothing)
    return 1
  }
  const file = modelFile(config.dataDir, asked.district ?? FOR_ALL)
  if (asked.what === 'train') train(lines, file)
  else evaluate(lines, (await readModel(file)) ?? (await readModel(modelFile(config.dataDir, FOR_ALL))))
  return 0
}

function readOptions(options: readonly string[]): Asked | undefined {
  const [given, file, flag, district, ...more] = options
  const what = WHATS.find((each) => each === given)
  if (!what || !file || file.startsWith('--') || more.length > 0) return undefined
  if (flag !== undefined && (flag !== '--district' || !district || !/^[a-z0-9-]{1,40}$/.test(district))) return undefined
  return { what, file, district }
}

async function linesOf(file: string): Promise<Lines> {
  try {
    accessSync(file, constants.R_OK)
  } catch {
    throw new CannotStart(words.noFile(file))
  }
  const lines = await readLines(file)
  for (const line of lines.bad.slice(0, 20)) complain(words.badLine(line))
  return lines
}

function train({ decided }: Lines, file: string): void {
  const model = learn(decided)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // The server may read at any moment: the new file takes the old one's place whole.
  writeFileSync(`${file}.new`, JSON.stringify(model), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  tell(words.trained(model.texts, model.labels.length, file))
}

function evaluate({ decided, bad }: Lines, model: Model | undefined): void {
  tell(model ? words.learnedFrom(model.texts) : words.alone)
  const labels = [...new Set(decided.map((each) => each.label))].sort()
  const start = process.hrtime.bigint()
  const measured = measureSuggestions(decided, labels, model)
  const microseconds = Number(process.hrtime.bigint() - start) / 1000 / measured.texts
  const print = (name: string, value: string, unit: string) => process.stdout.write(`${name} ${value} ${unit}\n`)
  print('texts', String(measured.texts), 'lines')
  print('unusable', String(bad.length), 'lines')
  print('labels', String(labels.length), 'labels')
  print('accuracy', (measured.accuracy * 100).toFixed(1), '%')
  print('top-3-accuracy', (measured.topThree * 100).toFixed(1), '%')
  print('macro-F1', (measured.macroF1 * 100).toFixed(1), '%')
  print('per-text', microseconds.toFixed(0), 'microseconds')
}
