import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { type DecisionRow, decisionColumns, type MeetingRow, meetingColumns, type MissedRow } from './store.ts'

export const PAGE = 50

/** True for the meeting of a unit at or below the viewer's, or one to which the viewer's unit was invited. */
const seenBy = ({ unitPath, unitId }: StaffActor): Sql => sql`(${withinUnit(sql`m.unit_path`, unitPath)} or exists (select 1 from meetings.invited i
  where i.district_id = m.district_id and i.meeting_id = m.id and i.unit_id = ${unitId}))`

export interface MeetingLineRow extends MeetingRow {
  readonly decisions_open: number
}

/** Meetings that a viewer may see, the latest first. `before`: the last line of the page before. */
export async function listMeetings(tx: Tx, viewer: StaffActor, before: { readonly on: Day; readonly id: string } | undefined): Promise<MeetingLineRow[]> {
  const after = before === undefined ? sql`` : sql`and (m.on_day, m.id) < (${before.on}, ${before.id}::uuid)`
  return tx<MeetingLineRow>`
    select ${meetingColumns}, (select count(*)::int from meetings.decision d
        where d.district_id = m.district_id and d.meeting_id = m.id and d.state <> 'done') as decisions_open
      from meetings.meeting m
     where m.district_id = ${tx.district} and ${seenBy(viewer)} ${after}
     order by m.on_day desc, m.id desc limit ${PAGE + 1}`
}

export async function isInvited(tx: Tx, meetingId: string, unitId: string): Promise<boolean> {
  const found = await tx<{ unit_id: string }>`
    select i.unit_id from meetings.invited i where i.district_id = ${tx.district} and i.meeting_id = ${meetingId} and i.unit_id = ${unitId} limit 1`
  return found.length > 0
}

/** Regular meetings that were planned since a day, of whatever state: what the calendar knows of already. */
export async function plannedSince(tx: Tx, unitPath: string, from: Day): Promise<MeetingRow[]> {
  return tx<MeetingRow>`
    select ${meetingColumns} from meetings.meeting m
     where m.district_id = ${tx.district} and ${withinUnit(sql`m.unit_path`, unitPath)} and m.planned_on >= ${from}
     order by m.planned_on, m.id limit 5000`
}

export interface MissedLineRow extends MissedRow {
  readonly held_on: Day | null
  readonly meeting_id: string | null
}

/** Meetings that were not held on their day, the latest first, and whether one was held for them since. */
export async function missedSince(tx: Tx, unitPath: string, from: Day): Promise<MissedLineRow[]> {
  return tx<MissedLineRow>`
    select x.unit_id, x.planned_on, x.on_day, case when m.state = 'held' then m.on_day end as held_on, m.id as meeting_id
      from meetings.missed x
      left join meetings.meeting m on m.district_id = x.district_id and m.unit_id = x.unit_id and m.planned_on = x.planned_on
     where x.district_id = ${tx.district} and ${withinUnit(sql`x.unit_path`, unitPath)} and x.on_day >= ${from}
     order by x.on_day desc, x.unit_id limit 200`
}

/** Meetings that were not held, and neither held nor called off since; of the unit itself, and of those below it. */
export async function missedCount(tx: Tx, { unitId, unitPath }: StaffActor, from: Day): Promise<{ own: number; below: number }> {
  const [found] = await tx<{ own: number; below: number }>`
    select count(*) filter (where x.unit_id = ${unitId})::int as own, count(*) filter (where x.unit_id <> ${unitId})::int as below
      from meetings.missed x
      left join meetings.meeting m on m.district_id = x.district_id and m.unit_id = x.unit_id and m.planned_on = x.planned_on
     where x.district_id = ${tx.district} and ${withinUnit(sql`x.unit_path`, unitPath)} and x.on_day >= ${from} and coalesce(m.state, 'prepared') = 'prepared'
     limit 1`
  return found ?? { own: 0, below: 0 }
}

const MOST_CARRIED = 100

/** What a unit decided before a meeting and is not done, the earliest due first. */
export async function carriedTo(tx: Tx, unitId: string, meetingId: string): Promise<DecisionRow[]> {
  return tx<DecisionRow>`
    select ${decisionColumns} from meetings.decision d
     where d.district_id = ${tx.district} and d.unit_id = ${unitId} and d.state in ('open', 'reported') and d.meeting_id <> ${meetingId}
     order by d.due_on, d.id limit ${MOST_CARRIED}`
}

export async function decisionsOf(tx: Tx, meetingId: string): Promise<DecisionRow[]> {
  return tx<DecisionRow>`
    select ${decisionColumns} from meetings.decision d where d.district_id = ${tx.district} and d.meeting_id = ${meetingId} order by d.id limit 100`
}

export interface DecisionsAsked {
  readonly owned: boolean
  readonly done: boolean
  readonly after: { readonly on: Day; readonly id: string } | undefined
}

/** Decisions of a unit, or those it owns, the earliest due first. */
export async function listDecisions(tx: Tx, unitId: string, { owned, done, after }: DecisionsAsked): Promise<DecisionRow[]> {
  const whose = owned ? sql`d.owner_unit_id = ${unitId}` : sql`d.unit_id = ${unitId}`
  const state = done ? sql`d.state = 'done'` : sql`d.state in ('open', 'reported')`
  const from = after === undefined ? sql`` : sql`and (d.due_on, d.id) > (${after.on}, ${after.id}::uuid)`
  return tx<DecisionRow>`
    select ${decisionColumns} from meetings.decision d where d.district_id = ${tx.district} and ${whose} and ${state} ${from} order by d.due_on, d.id limit ${PAGE + 1}`
}

/** A unit that was invited to a meeting, which is still to be held or was called off. */
export interface InvitationRow {
  readonly id: string
  readonly unit_id: string
  readonly state: 'prepared' | 'called-off'
  readonly on_day: Day
}

/** Invitations to meetings from a day on, the next first; whoever writes them does so once. At most 500. */
export async function invitationsFrom(tx: Tx, from: Day): Promise<InvitationRow[]> {
  return tx<InvitationRow>`
    select m.id, i.unit_id, m.state, m.on_day from meetings.meeting m
      join meetings.invited i on i.district_id = m.district_id and i.meeting_id = m.id
     where m.district_id = ${tx.district} and m.on_day >= ${from} and m.state in ('prepared', 'called-off')
     order by m.on_day, m.id, i.unit_id limit 500`
}

export interface GivenRow {
  readonly id: string
  readonly owner_unit_id: string
  readonly due_on: Day
}

/** Open decisions since a day that another unit carries out, the latest first. At most 500. */
export async function decisionsGiven(tx: Tx, since: Day): Promise<GivenRow[]> {
  return tx<GivenRow>`
    select d.id, d.owner_unit_id, d.due_on from meetings.decision d
     where d.district_id = ${tx.district} and d.state = 'open' and d.decided_on >= ${since} and d.owner_unit_id <> d.unit_id
     order by d.decided_on desc, d.id limit 500`
}
