import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '#platform/services'

/** A letter on its way out. The phone is masked: whoever sends for real reads it at that moment, and nothing keeps it. */
export interface Outgoing {
  readonly id: string
  readonly district: number
  readonly day: string
  readonly rule: string
  readonly language: string
  readonly to: string
  readonly body: string
}

export interface Sender {
  readonly name: string
  send(letter: Outgoing): Promise<void>
}

/** One file a letter, named by the letter's id: sending it twice writes the same file again. */
export function fileSender(dataDir: string): Sender {
  return {
    name: 'file',
    async send(letter) {
      const folder = join(dataDir, 'letters', String(letter.district), letter.day)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(join(folder, `${letter.id}.json`), `${JSON.stringify(letter, null, 2)}\n`, { mode: 0o600 })
    },
  }
}

/** One line on the terminal, for trying the product out. */
export function consoleSender(write: (line: string) => void): Sender {
  return { name: 'console', send: async (letter) => write(`[${letter.rule} → ${letter.to}] ${letter.body}\n`) }
}

export function senderOf(services: Pick<Services, 'letters' | 'dataDir'>): Sender {
  return services.letters === 'console' ? consoleSender((line) => void process.stdout.write(line)) : fileSender(services.dataDir)
}
