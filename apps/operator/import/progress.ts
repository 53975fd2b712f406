import type { Clock } from '#platform/time'
import type { Tally } from './importing.ts'
import { progressLine } from './words.ts'

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const TERMINAL_MS = 200
const LOG_MS = 5000

/** Says how far it is: one line that moves on a terminal, else a line every five seconds. */
export class Progress {
  readonly #began: number
  #said: number
  #open = false

  constructor(readonly terminal: Terminal, readonly clock: Clock, readonly sizeBytes: number) {
    this.#began = clock.now().getTime()
    this.#said = this.#began
  }

  get seconds(): number {
    return (this.clock.now().getTime() - this.#began) / 1000
  }

  at(readTo: number, tally: Tally): void {
    const now = this.clock.now().getTime()
    if (now - this.#said < (this.terminal.isTTY ? TERMINAL_MS : LOG_MS)) return
    this.#said = now
    this.#say(readTo, tally)
  }

  end(tally: Tally): void {
    if (this.#open) this.#say(this.sizeBytes, tally)
    if (this.#open) this.terminal.write('\n')
  }

  #say(readTo: number, tally: Tally): void {
    const percent = this.sizeBytes === 0 ? 100 : Math.floor((100 * readTo) / this.sizeBytes)
    const { zh, en } = progressLine({ ...tally, percent, perSecond: perSecond(tally.registered, this.seconds) })
    const line = `${zh}  |  ${en}`
    this.terminal.write(this.terminal.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    this.#open = this.terminal.isTTY === true
  }
}

/** Rounded to a whole number; 0 where nothing was measured. */
export function perSecond(count: number, seconds: number): number {
  return seconds > 0 ? Math.round(count / seconds) : 0
}
