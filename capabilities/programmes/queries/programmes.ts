import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { type DistrictId, isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import type { OpenProject, ProgrammeLine, ProgrammeShown, ProjectPage } from '../contract.ts'
import { here } from '../commands/here.ts'
import { COUNSELLORS, endsSoon, type ProgrammeKind, showNumber } from '../domain.ts'
import * as reads from '../reads/programmes.ts'
import { openWords } from '../sealed.ts'
import { ACTIVITY_WORDS, PROGRAMME_STATE_WORDS, refusal, SESSION_WORDS, STATE_WORDS } from '../words.ts'
import { cursorOf, pageOf } from './paging.ts'

const activityWords = (kinds: readonly string[]): Said[] => kinds.flatMap((each) => ACTIVITY_WORDS[each] ?? []).map((each) => ({ ...each }))

function lineOf(row: reads.ProgrammeListed, viewer: StaffActor, today: Day): ProgrammeLine {
  return {
    id: row.id, kind: row.kind, title: row.title, partner: row.partner, state: row.state, stateWords: { ...PROGRAMME_STATE_WORDS[row.state] }, fromOn: row.from_on, untilOn: row.until_on,
    endsSoon: row.state !== 'ended' && endsSoon(row.until_on, today), taking: row.taking, held: row.held,
    mine: row.unit_id === viewer.unitId && (row.kind === 'project' || row.keeper_id === viewer.id),
  }
}

/** Programmes of a unit and those below it. Refuses `bad-cursor`. */
export function listProgrammes(services: Services, viewer: StaffActor, asked: { readonly kind: ProgrammeKind; readonly before?: string }) {
  const before = cursorOf(asked.before)
  if (!before.ok) return Promise.resolve(before)
  return here(services, viewer, async ({ tx, today }) => {
    const { here: rows, next } = pageOf(await reads.listProgrammes(tx, viewer.unitPath, asked.kind, before.value), (row) => row.entered_at)
    return ok({ programmes: rows.map((row) => lineOf(row, viewer, today)), next })
  }, true)
}

/** One of them; who takes part by number, families to their own counsellor alone. Refuses `no-such-programme`. */
export function readProgramme(services: Services, viewer: StaffActor, id: string): Promise<Result<ProgrammeShown>> {
  return here(services, viewer, async ({ tx, today }): Promise<Result<ProgrammeShown>> => {
    const row = await reads.findProgramme(tx, viewer.unitPath, id)
    if (!row) return refuse(refusal('no-such-programme', {}))
    const [sessions, orders, renewals, members] = await Promise.all([reads.sessionsOf(tx, id), reads.ordersOf(tx, id), reads.renewalsOf(tx, [id]), reads.membersOf(tx, id)])
    const line = lineOf(row, viewer, today)
    const isOwn = row.keeper_id === viewer.id && (row.kind === 'project' || COUNSELLORS.includes(viewer.role))
    return ok({
      ...line, purpose: row.purpose, renewals: renewals.map(renewalShown),
      sessions: sessions.map((each) => ({ id: each.id, on: each.on_day, place: each.place, activities: activityWords(each.activities), state: each.state, stateWords: { ...SESSION_WORDS[each.state] }, came: each.came })),
      orders: orders.map((each) => ({
        id: each.id, partner: each.partner, product: each.product, pieces: each.pieces, delivered: each.delivered, dueOn: each.due_on, deliveredOn: each.delivered_on, late: each.delivered_on === null && each.due_on < today,
      })),
      members: isOwn ? members.map((each) => ({ id: each.id, number: showNumber(each.number), state: each.state, stateWords: { ...STATE_WORDS[each.state] } })) : [],
    })
  }, true)
}

export const renewalShown = (row: reads.RenewalRow) => ({ on: row.renewed_on, wasUntil: row.was_until, untilOn: row.until_on, ground: row.ground })

const openOf = (row: reads.OpenRow): OpenProject => ({
  id: row.id, title: row.title, purpose: row.purpose, partner: row.partner, unit: { zh: row.unit_zh, en: row.unit_en }, untilOn: row.until_on, taking: row.taking,
})

/** What anybody may join. */
export function listOpen(services: Services, district: DistrictId): Promise<Result<{ projects: OpenProject[] }>> {
  return inDistrict(services.db, district, async (tx) => ok({ projects: (await reads.openProjects(tx, services.today(district))).map(openOf) }), { readOnly: true })
}

/** One project: names of those alone who want theirs to be seen. Refuses `project-not-open`. */
export function readOpen(services: Services, district: DistrictId, id: string): Promise<Result<ProjectPage>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<ProjectPage>> => {
    const row = isId(id) ? (await reads.openProjects(tx, services.today(district))).find((each) => each.id === id) : undefined
    if (!row) return refuse({ ...refusal('project-not-open', {}), status: 404 })
    const [shown, sessions, orders] = await Promise.all([reads.shownMembers(tx, id), reads.sessionsOf(tx, id), reads.ordersOf(tx, id)])
    return ok({
      ...openOf(row), members: shown.map((each) => openWords(services.keys, tx.district, each.words)('shownAs')),
      training: sessions.filter((each) => each.state === 'planned' && each.activities.includes('training')).map((each) => ({ on: each.on_day, place: each.place })),
      pieces: orders.reduce((sum, each) => sum + each.delivered, 0),
    })
  }, { readOnly: true })
}
