import { once } from 'node:events'
import { createWriteStream, existsSync, rmSync, type WriteStream } from 'node:fs'
import { importTable } from '#cap/intake'
import type { Services } from '#platform/services'
import { complain } from '../telling.ts'
import type { ImportOrder, Tally } from './importing.ts'
import { Progress } from './progress.ts'
import { sidePath } from './side-path.ts'

/** Far more than a line has: progress counts in such steps. */
const STEPS = 1_000_000

interface Done {
  readonly tally: Tally
  readonly seconds: number
  readonly side: string
}

interface TableChoice {
  readonly map: string | undefined
  readonly sheet: string | undefined
}

/** A CSV or XLSX table; undefined, and said in words, where it cannot be taken in as a whole. */
export async function importTableFile(services: Services, order: ImportOrder, { map, sheet }: TableChoice): Promise<Done | undefined> {
  const side = new Sheet(sidePath(order.path, 'csv'))
  const progress = new Progress(process.stderr, services.clock, STEPS)
  const done = await importTable(services, {
    ...order, map: readMap(map), sheet, language: 'zh', refused: (line) => side.write(line),
    progress: (part, tally) => progress.at(Math.round(part * STEPS), tally),
  })
  await side.close()
  if (!done.ok) {
    complain(done.refusal.say)
    return undefined
  }
  progress.end(done.value)
  return { tally: done.value, seconds: progress.seconds, side: side.path }
}

/** `反映内容=text,备注=-`; a heading may hold an equals sign, a field never does. */
export function readMap(map: string | undefined): Readonly<Record<string, string>> {
  const pairs = (map ?? '').split(',').filter((each) => each.includes('='))
  return Object.fromEntries(pairs.map((each) => [each.slice(0, each.lastIndexOf('=')).trim(), each.slice(each.lastIndexOf('=') + 1).trim()]))
}

/** The error sheet, opened at its first line; each run passes over the whole table, so each run's sheet is complete. */
class Sheet {
  #stream: WriteStream | undefined
  #failed: Error | undefined

  constructor(readonly path: string) {
    if (existsSync(path)) rmSync(path)
  }

  async write(line: string): Promise<void> {
    const stream = this.#open()
    if (!stream.write(`${line}\r\n`)) await once(stream, 'drain')
    if (this.#failed) throw this.#failed
  }

  async close(): Promise<void> {
    this.#stream?.end()
    if (this.#stream) await once(this.#stream, 'finish')
  }

  #open(): WriteStream {
    if (!this.#stream) {
      this.#stream = createWriteStream(this.path, { mode: 0o600 })
      this.#stream.on('error', (error) => {
        this.#failed = error
      })
      // Spreadsheet programs read Chinese by this mark.
      this.#stream.write('\uFEFF')
    }
    return this.#stream
  }
}
