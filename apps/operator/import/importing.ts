import { type LineOrder, LINES_TOGETHER, registerLines } from '#cap/intake'
import type { Services } from '#platform/services'
import { type FoundLine, linesOf } from './lines.ts'
import type { Progress } from './progress.ts'
import { readLine } from './reading.ts'
import type { SideFile } from './side-file.ts'

export interface ImportOrder extends LineOrder {
  readonly path: string
}

export interface Tally {
  readonly registered: number
  readonly present: number
  readonly rejected: number
}

/** Registers the lines of a file, one case each, through the command that every door uses. Safe to stop and to repeat. */
export async function importFile(services: Services, order: ImportOrder, side: SideFile, progress: Progress): Promise<Tally> {
  const tally = { registered: 0, present: 0, rejected: 0 }
  const zone = services.district(order.district).zone
  let batch: FoundLine[] = []
  const carryOut = async () => {
    const at = { today: services.today(order.district), zone }
    const done = await registerLines(services, order, batch.map((line) => ({ line, read: readLine(line, at) })))
    tally.registered += done.registered
    tally.present += done.present
    tally.rejected += done.rejected.length
    await side.write(done.rejected)
    progress.at(batch.at(-1)?.readTo ?? 0, tally)
    batch = []
  }
  for await (const line of linesOf(order.path)) {
    if (order.stopped()) break
    batch.push(line)
    if (batch.length >= LINES_TOGETHER) await carryOut()
  }
  if (!order.stopped() && batch.length > 0) await carryOut()
  return tally
}
