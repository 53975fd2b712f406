import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Ground, HowAccepted, Outcome, State } from '../domain.ts'

export interface ApplicationRow {
  readonly id: string
  readonly code: string
  readonly item_id: string
  readonly version_id: string
  readonly facility_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly state: State
  readonly child: boolean
  readonly words: Buffer | null
  readonly received_on: Day
  readonly received_at: Date
  readonly told_by_on: Day
  readonly accepted_on: Day | null
  readonly accepted_how: HowAccepted | null
  readonly due_on: Day | null
  readonly provisional: boolean
  readonly paused_on: Day | null
  readonly decided_on: Day | null
  readonly outcome: Outcome | null
  readonly decision: Buffer | null
  readonly ended_on: Day | null
  readonly term_days: number
  /** Handed in without coming. */
  readonly online: boolean
  readonly files: readonly string[]
  readonly letters: boolean
  readonly language: 'zh' | 'en'
  readonly name_zh: string
  readonly name_en: string
}

export const APPLICATION_COLUMNS = sql`a.id, a.code, a.item_id, a.version_id, a.facility_id, a.unit_id, a.unit_path, a.state, a.child, a.words, a.received_on, a.received_at, a.told_by_on,
    a.accepted_on, a.accepted_how, a.due_on, a.provisional, a.paused_on, a.decided_on, a.outcome, a.decision, a.ended_on, a.received_by is null as online, a.files, a.letters, a.language, v.term_days, v.name_zh, v.name_en`
export const APPLICATIONS = sql`service_hall.application a join service_hall.item_version v on v.district_id = a.district_id and v.id = a.version_id`

export interface ApplicationMade extends Pick<ApplicationRow, 'id' | 'code' | 'item_id' | 'version_id' | 'facility_id' | 'unit_id' | 'unit_path' | 'child' | 'received_on' | 'received_at' | 'told_by_on' | 'provisional' | 'letters' | 'language'> {
  readonly words: Buffer
  /** Who took it at the window; null where it was handed in online. */
  readonly by: string | null
  readonly files: readonly string[]
}

/** Answers false where the same command made it before. */
export async function insertApplication(tx: Tx, each: ApplicationMade): Promise<boolean> {
  const made = await tx<{ id: string }>`
    insert into service_hall.application (district_id, id, code, item_id, version_id, facility_id, unit_id, unit_path, state, child, words, received_on, received_at, received_by, told_by_on, provisional, letters, language, files)
    values (${tx.district}, ${each.id}, ${each.code}, ${each.item_id}, ${each.version_id}, ${each.facility_id}, ${each.unit_id}, ${each.unit_path}, 'received', ${each.child}, ${each.words},
      ${each.received_on}, ${each.received_at}, ${each.by}, ${each.told_by_on}, ${each.provisional}, ${each.letters}, ${each.language}, ${JSON.stringify(each.files)}) on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function lockApplication(tx: Tx, id: string): Promise<ApplicationRow | undefined> {
  const [found] = await tx<ApplicationRow>`select ${APPLICATION_COLUMNS} from ${APPLICATIONS} where a.district_id = ${tx.district} and a.id = ${id} limit 1 for update of a`
  return found
}

export async function findApplication(tx: Tx, id: string): Promise<ApplicationRow | undefined> {
  const [found] = await tx<ApplicationRow>`select ${APPLICATION_COLUMNS} from ${APPLICATIONS} where a.district_id = ${tx.district} and a.id = ${id} limit 1`
  return found
}

export async function applicationByCode(tx: Tx, code: string): Promise<ApplicationRow | undefined> {
  const [found] = await tx<ApplicationRow>`select ${APPLICATION_COLUMNS} from ${APPLICATIONS} where a.district_id = ${tx.district} and a.code = ${code} limit 1`
  return found
}

export async function setAccepted(tx: Tx, id: string, accepted: { readonly on: Day; readonly how: HowAccepted; readonly dueOn: Day; readonly provisional: boolean }): Promise<void> {
  await tx`update service_hall.application set state = 'accepted', accepted_on = ${accepted.on}, accepted_how = ${accepted.how}, due_on = ${accepted.dueOn}, provisional = ${accepted.provisional}
     where district_id = ${tx.district} and id = ${id}`
}

export async function setState(tx: Tx, id: string, state: State, endedOn: Day | null): Promise<void> {
  await tx`update service_hall.application set state = ${state}, ended_on = ${endedOn} where district_id = ${tx.district} and id = ${id}`
}

export async function setDecided(tx: Tx, id: string, decided: { readonly on: Day; readonly outcome: Outcome; readonly reason: Buffer | null }): Promise<void> {
  await tx`update service_hall.application set state = 'decided', decided_on = ${decided.on}, outcome = ${decided.outcome}, decision = ${decided.reason} where district_id = ${tx.district} and id = ${id}`
}

export async function setPaused(tx: Tx, id: string, paused: { readonly on: Day | null; readonly dueOn: Day | null; readonly provisional: boolean }): Promise<void> {
  await tx`update service_hall.application set paused_on = ${paused.on}, due_on = ${paused.dueOn}, provisional = ${paused.provisional} where district_id = ${tx.district} and id = ${id}`
}

export async function insertPause(tx: Tx, each: { readonly id: string; readonly applicationId: string; readonly ground: Ground; readonly on: Day }): Promise<void> {
  await tx`insert into service_hall.pause (district_id, id, application_id, ground, from_on) values (${tx.district}, ${each.id}, ${each.applicationId}, ${each.ground}, ${each.on})
    on conflict (district_id, id) do nothing`
}

export async function endPauses(tx: Tx, applicationId: string, on: Day): Promise<void> {
  await tx`update service_hall.pause set until_on = ${on} where district_id = ${tx.district} and application_id = ${applicationId} and until_on is null`
}

export interface NoticeRow {
  readonly application_id: string
  readonly given_on: Day
  readonly missing: readonly number[]
  readonly supplied: readonly number[]
  readonly hand_in_by: Day | null
}

export async function noticeOf(tx: Tx, applicationId: string): Promise<NoticeRow | undefined> {
  const [found] = await tx<NoticeRow>`
    select n.application_id, n.given_on, n.missing, n.supplied, n.hand_in_by from service_hall.notice n where n.district_id = ${tx.district} and n.application_id = ${applicationId} limit 1`
  return found
}

export async function insertNotice(tx: Tx, each: { readonly applicationId: string; readonly on: Day; readonly by: string; readonly missing: readonly number[]; readonly handInBy: Day | null }): Promise<void> {
  await tx`insert into service_hall.notice (district_id, application_id, given_on, given_by, missing, supplied, hand_in_by)
    values (${tx.district}, ${each.applicationId}, ${each.on}, ${each.by}, ${JSON.stringify(each.missing)}, '[]', ${each.handInBy})`
}

export async function setSupplied(tx: Tx, applicationId: string, supplied: readonly number[]): Promise<void> {
  await tx`update service_hall.notice set supplied = ${JSON.stringify(supplied)} where district_id = ${tx.district} and application_id = ${applicationId}`
}

/** Applications nobody answered in time. At most 200. */
export async function untold(tx: Tx, today: Day): Promise<{ id: string }[]> {
  return tx<{ id: string }>`select a.id from service_hall.application a where a.district_id = ${tx.district} and a.state = 'received' and a.told_by_on < ${today} order by a.told_by_on, a.id limit 200`
}

/** Names, telephones and reasons whose time is over are gone for good; what was settled stays. `left`: of what nobody completed or collected. Answers the files of each that are to go with them. */
export async function eraseEndedBefore(tx: Tx, before: Day, left: Day): Promise<{ files: readonly string[] }[]> {
  return tx<{ files: readonly string[] }>`
    update service_hall.application as a set words = null, decision = null, files = '[]' from (
      select e.district_id, e.id, e.files from service_hall.application e
       where e.district_id = ${tx.district} and e.words is not null
         and (e.ended_on < ${before} or (e.state in ('told', 'decided') and coalesce(e.decided_on, e.told_by_on) < ${left})) order by e.received_at, e.id limit 500 for update skip locked) over
     where a.district_id = ${tx.district} and over.district_id = a.district_id and a.id = over.id returning over.files`
}

/** Why somebody asked to look at a child’s application goes with what stood in it; that they asked, and who granted it, stays. */
export async function eraseLookReasons(tx: Tx): Promise<number> {
  const gone = await tx<{ id: string }>`
    update service_hall.child_look as l set reason = null from (
      select e.district_id, e.id from service_hall.child_look e join service_hall.application a on a.district_id = e.district_id and a.id = e.application_id
       where e.district_id = ${tx.district} and e.reason is not null and a.words is null order by e.asked_at, e.id limit 500 for update of e skip locked) over
     where l.district_id = ${tx.district} and over.district_id = l.district_id and l.id = over.id returning l.id`
  return gone.length
}

export interface LookRow {
  readonly id: string
  readonly application_id: string
  readonly asked_by: string
  readonly decided_at: Date | null
  readonly until_at: Date | null
  readonly unit_path: string
}

const LOOKS = sql`select l.id, l.application_id, l.asked_by, l.decided_at, l.until_at, a.unit_path from service_hall.child_look l
    join service_hall.application a on a.district_id = l.district_id and a.id = l.application_id`

/** The last look somebody asked for. */
export async function lastLook(tx: Tx, applicationId: string, by: string): Promise<LookRow | undefined> {
  const [found] = await tx<LookRow>`${LOOKS} where l.district_id = ${tx.district} and l.application_id = ${applicationId} and l.asked_by = ${by} order by l.asked_at desc, l.id desc limit 1`
  return found
}

export async function insertLook(tx: Tx, each: { readonly id: string; readonly applicationId: string; readonly unitId: string; readonly by: string; readonly at: Date; readonly reason: Buffer }): Promise<void> {
  await tx`insert into service_hall.child_look (district_id, id, application_id, unit_id, asked_by, asked_at, reason)
    values (${tx.district}, ${each.id}, ${each.applicationId}, ${each.unitId}, ${each.by}, ${each.at}, ${each.reason}) on conflict (district_id, id) do nothing`
}

/** A look that waits, locked. */
export async function lockLook(tx: Tx, id: string): Promise<LookRow | undefined> {
  const [found] = await tx<LookRow>`${LOOKS} where l.district_id = ${tx.district} and l.id = ${id} and l.decided_at is null limit 1 for update of l`
  return found
}

export async function grantLook(tx: Tx, id: string, granted: { readonly by: string; readonly at: Date; readonly until: Date }): Promise<void> {
  await tx`update service_hall.child_look set decided_by = ${granted.by}, decided_at = ${granted.at}, until_at = ${granted.until} where district_id = ${tx.district} and id = ${id}`
}
