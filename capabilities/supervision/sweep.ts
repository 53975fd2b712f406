import { type UnitId, unitOf } from '#cap/organisation'
import { derivedId } from '#platform/derived-id'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import { type Entry, isToEscalate, orderOf, soonUntil } from './domain.ts'
import { type After, listPassed } from './reads.ts'
import { entriesOf, insertEntry, lockOrder, moveOrder, type OrderToTell, readEntry, takeDueSoon, takeUntold } from './store.ts'

const PAGE = 200
const BEGINNING: After = { dueOn: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' }

/**
 * Orders whose day passed unanswered, district by district: the level above is told, as a fact of the day after, whenever the sweep
 * ran (decision 24). Safe to repeat. Answers how many went up.
 */
export async function sweepOrders(services: Services): Promise<number> {
  let told = 0
  for (const { id } of services.districts()) {
    const today = services.today(id)
    let after: After | undefined = BEGINNING
    while (after) {
      const from: After = after
      const page = await inDistrict(services.db, id, (tx) => listPassed(tx, today, from, PAGE), { readOnly: true })
      for (const row of page) {
        const went = await escalate(services, id, row.id, today)
        if (went > 0) services.live.touched({ district: id, caseId: row.case_id ?? row.id })
        told += went
      }
      const last = page.length < PAGE ? undefined : page.at(-1)
      after = last && { dueOn: last.due_on, id: last.id }
    }
  }
  return told
}

function escalate(services: Services, district: DistrictId, orderId: string, today: Day): Promise<number> {
  return inDistrict(services.db, district, async (tx) => {
    const row = await lockOrder(tx, orderId)
    const rows = row ? await entriesOf(tx, orderId) : []
    const entries = rows.map(readEntry)
    const order = orderOf(entries)
    if (!row || !order || !isToEscalate(order, today)) return 0
    const unitId = await levelAbove(tx, order.escalations.at(-1)?.unitId ?? row.unit_id)
    const entry: Entry = { kind: 'escalated', on: addDays(order.dueOn, 1), by: null, unitId, dueOn: order.dueOn }
    const at = services.clock.now()
    await tx.run(insertEntry(tx, entry, { id: derivedId<'entry'>(orderId, `escalated ${order.dueOn}`), orderId, seq: rows.length + 1, at }))
    await tx.run(moveOrder(tx, orderId, { order: orderOf([...entries, entry]) ?? order, entry: entry.kind, at }))
    return 1
  })
}

/** The unit above; the highest one is told itself. */
async function levelAbove(tx: Tx, unitId: string): Promise<string> {
  return (await unitOf(tx, unitId as UnitId))?.parentId ?? unitId
}

/** What units are to be told of their orders, each once: what was issued, sent back or went up a level, and what is due by the next working day. */
export async function takeOrdersToTell(tx: Tx, services: Services): Promise<readonly OrderToTell[]> {
  const today = services.today(tx.district)
  return [...(await takeUntold(tx)), ...(await takeDueSoon(tx, today, soonUntil(services.calendar(), today)))]
}
