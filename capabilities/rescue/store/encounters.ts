import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface EncounterMade {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly placeId: string | null
  readonly roundId: string | null
  readonly callId: string | null
  readonly on: Day
  readonly at: Date
  readonly by: string
  readonly state: string
  readonly gender: string
  readonly age: string
  readonly ill: boolean
  readonly aided: boolean
}

/** False where this press was saved before. */
export async function insertEncounter(tx: Tx, each: EncounterMade): Promise<boolean> {
  const made = await tx`insert into rescue.encounter
      (district_id, id, unit_id, unit_path, place_id, round_id, call_id, on_day, met_at, met_by, state, gender, age, ill, aided, medical)
    values (${tx.district}, ${each.id}, ${each.unitId}, ${each.unitPath}, ${each.placeId}, ${each.roundId}, ${each.callId}, ${each.on}, ${each.at}, ${each.by},
      ${each.state}, ${each.gender}, ${each.age}, ${each.ill}, ${each.aided}, false) on conflict do nothing returning id`
  return made.length > 0
}

export interface EncounterRow {
  readonly id: string
  readonly unit_id: string
  readonly place_id: string | null
  readonly on_day: Day
  readonly met_at: Date
  readonly state: string
  readonly gender: string
  readonly age: string
  readonly ill: boolean
  readonly aided: boolean
  readonly medical: boolean
  readonly words: Buffer | null
  readonly admitted_at: Date | null
  readonly due_on: Day | null
  readonly extended_until: Day | null
  readonly dormitory_id: string | null
  readonly arranged: string | null
  readonly arranged_at: Date | null
  readonly arrangement: Buffer | null
  readonly police_told_at: Date | null
  readonly custody_at: Date | null
  readonly left_at: Date | null
  readonly left_on: Day | null
}

export const ENCOUNTER_COLUMNS = sql`e.id, e.unit_id, e.place_id, e.on_day, e.met_at, e.state, e.gender, e.age, e.ill, e.aided, e.medical, e.words, e.admitted_at, e.due_on,
  e.extended_until, e.dormitory_id, e.arranged, e.arranged_at, e.arrangement, e.police_told_at, e.custody_at, e.left_at, e.left_on`

/** Of this station only, locked first. */
export async function lockEncounter(tx: Tx, unitId: string, id: string): Promise<EncounterRow | undefined> {
  const [found] = await tx<EncounterRow>`
    select ${ENCOUNTER_COLUMNS} from rescue.encounter e where e.district_id = ${tx.district} and e.id = ${id} and e.unit_id = ${unitId} limit 1 for update`
  return found
}

/** Writes one change of an encounter that is locked. */
async function change(tx: Tx, id: string, what: Sql): Promise<void> {
  await tx.run(sql`update rescue.encounter set ${what} where district_id = ${tx.district} and id = ${id}`)
}

export const setState = (tx: Tx, id: string, state: string) => change(tx, id, sql`state = ${state}`)
export const setAided = (tx: Tx, id: string, state: string) => change(tx, id, sql`state = ${state}, aided = true`)
export const setMedical = (tx: Tx, id: string) => change(tx, id, sql`medical = true`)
export const setPoliceTold = (tx: Tx, id: string, at: Date) => change(tx, id, sql`police_told_at = ${at}`)
export const setCustody = (tx: Tx, id: string, at: Date) => change(tx, id, sql`custody_at = ${at}`)
export const setBed = (tx: Tx, id: string, dormitoryId: string) => change(tx, id, sql`dormitory_id = ${dormitoryId}`)
export const setLeft = (tx: Tx, id: string, at: Date, on: Day) => change(tx, id, sql`state = 'left', left_at = ${at}, left_on = ${on}, dormitory_id = null`)

export const setStatement = (tx: Tx, id: string, state: string, age: string, words: Buffer) =>
  change(tx, id, sql`state = ${state}, age = ${age}, words = ${words}, dormitory_id = case when age = ${age} then dormitory_id else null end`)

export const setAdmitted = (tx: Tx, id: string, how: { readonly state: string; readonly at: Date; readonly dueOn: Day; readonly gender: string; readonly age: string }) =>
  change(tx, id, sql`state = ${how.state}, admitted_at = ${how.at}, due_on = ${how.dueOn}, gender = ${how.gender}, age = ${how.age}`)

export const setArranged = (tx: Tx, id: string, how: { readonly state: string; readonly to: string; readonly at: Date; readonly words: Buffer | null; readonly medical: boolean }) =>
  change(tx, id, sql`state = ${how.state}, arranged = ${how.to}, arranged_at = ${how.at}, arrangement = ${how.words}, medical = ${how.medical}`)

export const setLonger = (tx: Tx, id: string, until: Day, words: Buffer) => change(tx, id, sql`extended_until = ${until}, extension = ${words}`)

export interface AidMade {
  readonly encounterId: string
  readonly entryId: string
  readonly at: Date
  readonly lines: readonly { readonly itemId: string; readonly n: number; readonly beyond: number }[]
}

export async function insertAid(tx: Tx, { encounterId, entryId, at, lines }: AidMade): Promise<void> {
  const values = lines.map((each) => [tx.district, entryId, each.itemId, encounterId, each.n, each.beyond, at])
  await tx.run(sql`insert into rescue.aid (district_id, entry_id, item_id, encounter_id, n, beyond, given_at) values ${rows(values)}`)
}

/** The aid of this press was saved before. */
export async function aidSaved(tx: Tx, entryId: string): Promise<boolean> {
  const found = await tx<{ entry_id: string }>`select a.entry_id from rescue.aid a where a.district_id = ${tx.district} and a.entry_id = ${entryId} limit 1`
  return found.length > 0
}

/** The person and everything about them goes; the children first, all in one round trip. */
export async function removeEncounters(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await Promise.all([
    tx`delete from rescue.aid where district_id = ${tx.district} and encounter_id = any(${ids}::uuid[])`,
    tx`delete from rescue.six_one where district_id = ${tx.district} and encounter_id = any(${ids}::uuid[])`,
    tx`delete from rescue.belonging where district_id = ${tx.district} and encounter_id = any(${ids}::uuid[])`,
    tx`delete from rescue.service where district_id = ${tx.district} and encounter_id = any(${ids}::uuid[])`,
    tx`delete from rescue.child_look where district_id = ${tx.district} and encounter_id = any(${ids}::uuid[])`,
    tx`delete from rescue.encounter where district_id = ${tx.district} and id = any(${ids}::uuid[])`,
  ])
}

/** Ended before a day, met before it and never admitted, or staying by a day before it that nobody ended: their time is over. At most 200. */
export async function timeOver(tx: Tx, unitId: string, before: Day): Promise<string[]> {
  const found = await tx<{ id: string }>`
    select e.id from rescue.encounter e
     where e.district_id = ${tx.district} and e.unit_id = ${unitId}
       and ((e.state = 'left' and e.left_on < ${before}) or (e.state in ('encountered', 'aided', 'offered') and e.on_day < ${before})
         or (e.state in ('admitted', 'identity-stated', 'arranged') and coalesce(e.extended_until, e.due_on) < ${before}))
     order by e.id limit 200 for update skip locked`
  return found.map((each) => each.id)
}
