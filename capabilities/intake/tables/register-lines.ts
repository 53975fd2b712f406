import { bodyHash, type UnitId } from '#cap/cases'
import { addressNamed, type Unit } from '#cap/organisation'
import type { SystemActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Refusal, Result } from '#platform/result'
import type { Services } from '#platform/services'
import { registerMatter } from '../register.ts'
import { lineRefusal } from '../words/tables.ts'
import { bodyOf, commandIdOf, type ReadLine } from './lines.ts'
import { knownCommands } from './store.ts'

/** Where the lines of a file go. */
export interface LineOrder {
  readonly district: DistrictId
  /** Names the file's origin: a line is known by source and id, in whichever file it comes. */
  readonly source: string
  /** Where a matter goes whose place is not known. */
  readonly unitId: UnitId
  /** Communities among whose addresses a place is looked for. */
  readonly communities: readonly Unit['id'][]
  /** Ends the run after the lines in hand. */
  readonly stopped: () => boolean
}

export interface ReadOrNot<Line> {
  readonly line: Line
  readonly read: Result<ReadLine>
}

export interface LinesDone<Line> {
  registered: number
  present: number
  readonly rejected: { readonly line: Line; readonly refusal: Refusal }[]
}

/** Lines that are handed over together at most, and commands in flight. */
export const LINES_TOGETHER = 400
const CONCURRENCY = 8

interface Wanted<Line> {
  readonly line: Line
  readonly read: ReadLine
  readonly commandId: string
  readonly hash: string
}

/** Registers lines, one case each, through the command that every door uses. Safe to stop and to repeat. */
export async function registerLines<Line>(services: Services, order: LineOrder, lines: readonly ReadOrNot<Line>[]): Promise<LinesDone<Line>> {
  const done: LinesDone<Line> = { registered: 0, present: 0, rejected: [] }
  const wanted = sortOut(order.source, lines, done)
  const fresh = await leaveOutKnown(services, order, wanted, done)
  await inParallel(fresh, async (each) => {
    if (order.stopped()) return
    const refused = await registerLine(services, order, each)
    if (refused) done.rejected.push({ line: each.line, refusal: refused })
    else done.registered += 1
  })
  return done
}

/** What the same lines would come to, without registering any. */
export async function tryLines<Line>(services: Services, order: LineOrder, lines: readonly ReadOrNot<Line>[], seen: Map<string, string>): Promise<LinesDone<Line>> {
  const done: LinesDone<Line> = { registered: 0, present: 0, rejected: [] }
  const fresh = await leaveOutKnown(services, order, sortOut(order.source, lines, done), done, seen)
  done.registered = fresh.length
  return done
}

function sortOut<Line>(source: string, lines: readonly ReadOrNot<Line>[], done: LinesDone<Line>): Wanted<Line>[] {
  const wanted: Wanted<Line>[] = []
  for (const { line, read } of lines) {
    if (!read.ok) done.rejected.push({ line, refusal: read.refusal })
    else wanted.push({ line, read: read.value, ...markOf(source, read.value) })
  }
  return wanted
}

/** What a line is known by, and what a repeated one is compared by. */
export function markOf(source: string, read: ReadLine): { commandId: string; hash: string } {
  return { commandId: commandIdOf(source, read.id), hash: bodyHash(bodyOf(read)).toString('hex') }
}

/** Lines that were registered before, in another run or above in this very file, are not sent again. */
async function leaveOutKnown<Line>(services: Services, order: LineOrder, wanted: readonly Wanted<Line>[], done: LinesDone<Line>, seen = new Map<string, string>()): Promise<Wanted<Line>[]> {
  const found = await inDistrict(services.db, order.district, (tx) => knownCommands(tx, wanted.map((each) => each.commandId), LINES_TOGETHER), { readOnly: true })
  return wanted.filter(({ line, read, commandId, hash }) => {
    const before = found.get(commandId) ?? seen.get(commandId)
    if (before === undefined) {
      seen.set(commandId, hash)
      return true
    }
    if (before === hash) done.present += 1
    else done.rejected.push({ line, refusal: lineRefusal('same-id-other-content', { id: read.id }) })
    return false
  })
}

async function registerLine<Line>(services: Services, order: LineOrder, { read, commandId }: Wanted<Line>): Promise<Refusal | undefined> {
  const by: SystemActor = { kind: 'system', district: order.district, name: 'import' }
  const { text, place, name, phone, category, reportedOn } = read
  const addressId = place === undefined ? undefined : await addressOf(services, order, place)
  const registered = await registerMatter(services, { by, commandId, body: bodyOf(read) }, {
    text, channel: 'import', addressId, placeText: place, category, danger: false, language: 'zh', reportedOn, counterUnitId: order.unitId,
    reporter: phone === undefined && name === undefined ? undefined : { name: name ?? '', phone },
    // Nobody was asked here: no notice is claimed and no letter is sent.
    noticeGiven: false, lettersWanted: false,
  })
  return registered.ok ? undefined : registered.refusal
}

/** A place that names one address of the register goes to its grid; any other stays as words. */
function addressOf(services: Services, { district, communities }: LineOrder, place: string): Promise<string | undefined> {
  return inDistrict(services.db, district, (tx) => addressNamed(tx, place, communities, services.today(district)), { readOnly: true })
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, items.length) }, worker))
}
