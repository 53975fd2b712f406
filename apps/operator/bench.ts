import { runCeilingPart } from '../../bench/ceiling-part.ts'
import { type Bench, benchIndicators, benchIntake, benchLifecycle, benchWorklist, withBench } from '../../bench/main.ts'
import { runServerPart } from '../../bench/server-part.ts'
import type { Config } from '#platform/config'
import { complain } from './telling.ts'
import { words } from './words.ts'

const SUITES: Readonly<Record<string, (bench: Bench) => Promise<void>>> = { intake: benchIntake, lifecycle: benchLifecycle, worklist: benchWorklist, indicators: benchIndicators }

/**
 * `./maplebridge bench [SUITE …] [--quick]`: lines `name value unit`, on a durable database of its own.
 * `--part` is how it starts its own server and its ceiling in processes of their own.
 */
export async function run(options: string[], config: Config): Promise<number> {
  const [first, part, file] = options
  if (first === '--part' && part === 'server' && file) return runServerPart(file)
  if (first === '--part' && part === 'ceiling' && file) return runCeilingPart(file)
  const quick = options.includes('--quick')
  const wanted = options.filter((each) => each !== '--quick')
  const unknown = wanted.find((each) => !Object.hasOwn(SUITES, each))
  if (unknown !== undefined) {
    complain(words.noSuite(unknown, Object.keys(SUITES)))
    return 2
  }
  const suites = Object.entries(SUITES).filter(([name]) => wanted.length === 0 || wanted.includes(name))
  const length = quick ? { seconds: 2, runs: 1 } : { seconds: 5, runs: 5 }
  // Each group has a database of its own: sizes of one must not slow another.
  for (const [, suite] of suites) await withBench({ prepared: config.databasePrepared, quick, ...length }, suite)
  return 0
}
