import { boxDueOn, firstExpiry, nextCheck, type Thing } from '../../../capabilities/care/domain.ts'
import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { sealTexts } from '#platform/sealed-texts'
import { addDays, addMonths, cityDay, type Clock, type Day } from '#platform/time'
import { demoId } from './chance.ts'
import type { DistrictStructure } from './structure.ts'

type InsertAll = (tx: Tx, into: Sql, records: readonly (readonly unknown[])[]) => Promise<void>

/** Months ago a box was handed out; months ago it was looked at last, if ever; months until the plasters end. */
const BOXES: readonly (readonly [given: number, looked: number | null, plasters: number])[] = [
  [7, 4, -1], [5, null, 9], [6, 3, 4], [4, 1, 1], [3, 0, 18], [8, 2, 7], [2, null, 12], [1, null, 20],
]
const HOLDERS = '甲乙丙丁戊己庚辛'
const MONTHS = 3

/** Puts medicine boxes of the first community into a district that is being loaded: one has expired, one look is late. */
export async function loadCare(tx: Tx, structure: DistrictStructure, { clock, keys }: { readonly clock: Clock; readonly keys: Keys }, insertAll: InsertAll): Promise<void> {
  const today = cityDay(clock.now())
  const unit = structure.units.find((each) => each.kind === 'community-centre')
  const worker = structure.postings.find((each) => each.unitId === unit?.id && each.role === 'grid-worker') ?? structure.postings.find((each) => each.unitId === unit?.id)
  if (!unit || !worker) return
  const homes = structure.addresses.filter((each) => each.unitId === unit.id && !each.publicPlace)
  const made = BOXES.flatMap(([given, looked, plasters], index) => {
    const home = homes[index * 5 + 2]
    if (!home) return []
    const givenOn = addMonths(today, -given)
    const lookedOn = looked === null ? null : addMonths(today, -looked)
    const contents: readonly { readonly thing: Thing; readonly expiresOn: Day }[] = [
      { thing: 'plasters', expiresOn: addMonths(today, plasters) }, { thing: 'iodine-swabs', expiresOn: addMonths(today, plasters + 8) }, { thing: 'gauze', expiresOn: addMonths(today, 30) }, { thing: 'thermometer', expiresOn: addMonths(today, 48) },
    ]
    return [{ id: demoId(structure.plan.id, 'medicine-box', index), home, givenOn, lookedOn, contents, holder: `当事人${HOLDERS.charAt(index)}` }]
  })
  await insertAll(tx, sql`care.box (district_id, id, unit_id, unit_path, state, address_id, place_text, holder, agreed_by, agreed_on, given_on, given_by, check_on, expires_on, checked_on, removed_on)`,
    made.map((each) => [
      each.id, unit.id, unit.path, 'out', each.home.id, each.home.textZh, sealTexts(keys, structure.plan.id, { name: each.holder, phone: '' }), 'holder', each.givenOn, each.givenOn, worker.staffId,
      nextCheck(each.lookedOn ?? each.givenOn, MONTHS), firstExpiry(each.contents) ?? today, each.lookedOn, null,
    ]))
  await insertAll(tx, sql`care.box_content (district_id, box_id, thing, expires_on, put_on)`, made.flatMap((each) => each.contents.map(({ thing, expiresOn }) => [each.id, thing, expiresOn, each.givenOn])))
  const looks = made.flatMap((each) => {
    if (each.lookedOn === null) return []
    const dueOn = boxDueOn({ checkOn: nextCheck(each.givenOn, MONTHS), expiresOn: addDays(each.givenOn, 3660) })
    return [{ id: demoId(structure.plan.id, 'box-check', each.home.id), box: each.id, on: each.lookedOn, dueOn }]
  })
  await insertAll(tx, sql`care.box_check (district_id, id, box_id, on_day, due_on, exchanged, checked_by)`, looks.map((each) => [each.id, each.box, each.on, each.dueOn, '[]', worker.staffId]))
  const counted = [
    ...made.map((each) => [unit.id, each.givenOn, 'boxes-given'] as const), ...looks.map((each) => [unit.id, each.on, 'checks'] as const),
    ...looks.filter((each) => each.on <= each.dueOn).map((each) => [unit.id, each.on, 'checks-in-time'] as const),
    ...[40, 25, 12].flatMap((ago) => [[unit.id, addDays(today, -ago), 'homecomings'] as const, [unit.id, addDays(today, -ago), 'brought-home'] as const]),
  ]
  const sums = new Map<string, { readonly key: readonly unknown[]; n: number }>()
  for (const key of counted) {
    const known = sums.get(key.join(' ')) ?? { key, n: 0 }
    known.n += 1
    sums.set(key.join(' '), known)
  }
  await insertAll(tx, sql`care.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, [...sums.values()].map(({ key, n }) => [...key, '', 0, unit.path, n]))
}
