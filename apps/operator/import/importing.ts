import { bodyHash, type UnitId } from '#cap/cases'
import { registerMatter } from '#cap/intake'
import { addressNamed, type Unit } from '#cap/organisation'
import type { SystemActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import type { Services } from '#platform/services'
import { type FoundLine, linesOf } from './lines.ts'
import type { Progress } from './progress.ts'
import { bodyOf, commandIdOf, type ReadLine, readLine } from './reading.ts'
import type { Rejected, SideFile } from './side-file.ts'
import { rejection } from './words.ts'

export interface ImportOrder {
  readonly path: string
  readonly district: DistrictId
  readonly source: string
  /** Where a matter goes whose place is not known. */
  readonly unitId: UnitId
  /** Communities among whose addresses a place is looked for. */
  readonly communities: readonly Unit['id'][]
  /** Ends the run after the lines in hand. */
  readonly stopped: () => boolean
}

export interface Tally {
  readonly registered: number
  readonly present: number
  readonly rejected: number
}

/** Lines whose ids are looked up together, and commands in flight. */
const BATCH = 400
const CONCURRENCY = 8

/** Registers the lines of a file, one case each, through the command that every door uses. Safe to stop and to repeat. */
export async function importFile(services: Services, order: ImportOrder, side: SideFile, progress: Progress): Promise<Tally> {
  const tally = { registered: 0, present: 0, rejected: 0 }
  let batch: FoundLine[] = []
  const carryOut = async () => {
    const done = await importBatch(services, order, batch)
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
    if (batch.length >= BATCH) await carryOut()
  }
  if (!order.stopped() && batch.length > 0) await carryOut()
  return tally
}

interface Wanted {
  readonly line: FoundLine
  readonly read: ReadLine
  readonly commandId: string
  readonly hash: string
}

interface BatchDone {
  registered: number
  present: number
  readonly rejected: Rejected[]
}

async function importBatch(services: Services, order: ImportOrder, lines: readonly FoundLine[]): Promise<BatchDone> {
  const at = { today: services.today(order.district), zone: services.district(order.district).zone }
  const done: BatchDone = { registered: 0, present: 0, rejected: [] }
  const wanted: Wanted[] = []
  for (const line of lines) {
    const read = readLine(line, at)
    if (!read.ok) done.rejected.push({ line, refusal: read.refusal })
    else wanted.push({ line, read: read.value, commandId: commandIdOf(order.source, read.value.id), hash: bodyHash(bodyOf(read.value)).toString('hex') })
  }
  const fresh = await leaveOutKnown(services, order, wanted, done)
  await inParallel(fresh, async (each) => {
    if (order.stopped()) return
    const refused = await registerLine(services, order, each)
    if (refused) done.rejected.push({ line: each.line, refusal: refused })
    else done.registered += 1
  })
  return done
}

/** Lines that were registered before, in another run or above in this very file, are not sent again. */
async function leaveOutKnown(services: Services, order: ImportOrder, wanted: readonly Wanted[], done: BatchDone): Promise<Wanted[]> {
  const known = await inDistrict(services.db, order.district, (tx) => knownCommands(tx, wanted.map((each) => each.commandId)), { readOnly: true })
  return wanted.filter((each) => {
    const before = known.get(each.commandId)
    if (before === undefined) {
      known.set(each.commandId, each.hash)
      return true
    }
    if (before === each.hash) done.present += 1
    else done.rejected.push({ line: each.line, refusal: rejection('same-id-other-content', { id: each.read.id }) })
    return false
  })
}

async function knownCommands(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx<{ id: string; hash: string }>`
    select c.id, encode(c.body_hash, 'hex') as hash from platform.command c
     where c.district_id = ${tx.district} and c.id = any(${[...ids]}::uuid[]) limit ${BATCH}`
  return new Map(rows.map((row) => [row.id, row.hash]))
}

async function registerLine(services: Services, order: ImportOrder, { read, commandId }: Wanted): Promise<Refusal | undefined> {
  const by: SystemActor = { kind: 'system', district: order.district, name: 'import' }
  const { text, place, phone, category, reportedOn } = read
  const addressId = place === undefined ? undefined : await addressOf(services, order, place)
  const registered = await registerMatter(services, { by, commandId, body: bodyOf(read) }, {
    text, channel: 'import', addressId, placeText: place, category, danger: false, language: 'zh', reportedOn, counterUnitId: order.unitId,
    reporter: phone === undefined ? undefined : { name: '', phone },
    // Nobody was asked here: no notice is claimed and no letter is sent.
    noticeGiven: false, lettersWanted: false,
  })
  return registered.ok ? undefined : registered.refusal
}

/** A place that names one address of the register goes to its grid; any other stays as words. */
function addressOf(services: Services, { district, communities }: ImportOrder, place: string): Promise<string | undefined> {
  return inDistrict(services.db, district, (tx) => addressNamed(tx, place, communities, services.today(district)), { readOnly: true })
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, items.length) }, worker))
}
