import { once } from 'node:events'
import { createWriteStream, existsSync, rmSync, type WriteStream } from 'node:fs'
import type { Refusal } from '#platform/result'
import type { FoundLine } from './lines.ts'

export interface Rejected {
  readonly line: FoundLine
  readonly refusal: Refusal
}

/** Lines that were not registered, with number, reason in both languages and the line itself. Opened at the first one. */
export class SideFile {
  #stream: WriteStream | undefined
  #failed: Error | undefined

  constructor(readonly path: string) {
    // Each run passes over the whole file, so each run's side file is complete.
    if (existsSync(path)) rmSync(path)
  }

  async write(rejected: readonly Rejected[]): Promise<void> {
    for (const { line, refusal } of [...rejected].sort((left, right) => left.line.number - right.line.number)) {
      const { code, say, field } = refusal
      const record = { line: line.number, code, ...(field ? { field } : {}), reason: { zh: say.zh, en: say.en }, original: line.text }
      const stream = this.#open()
      if (!stream.write(`${JSON.stringify(record)}\n`)) await once(stream, 'drain')
      if (this.#failed) throw this.#failed
    }
  }

  async close(): Promise<void> {
    const stream = this.#stream
    if (!stream) return
    stream.end()
    await once(stream, 'finish')
  }

  #open(): WriteStream {
    if (!this.#stream) {
      this.#stream = createWriteStream(this.path, { mode: 0o600 })
      this.#stream.on('error', (error) => {
        this.#failed = error
      })
    }
    return this.#stream
  }
}
