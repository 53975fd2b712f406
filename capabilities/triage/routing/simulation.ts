import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, daysBetween, parseDay, startOfDay } from '#platform/time'
import { casesById, type CaseId, type DecidedRoute, decidedRoutes, nearnessOf } from '#cap/cases'
import { committeesFor, listUnits, rememberedTree } from '#cap/organisation'
import type { SimulationView } from '../contract/routing.ts'
import { type RoutingRule, type RouteUnit, type Today, whereabouts } from '../domain.ts'
import { routingRefusal } from '../routing-words.ts'
import { UNIT_GONE } from '../words.ts'
import { rememberedRules } from './remembered.ts'
import { advanceSimulation, centresOf, findDraft, findSimulation, insertSimulation, lockSimulation, type Move, type SimulationRow } from './store.ts'

const PAGE = 500
/** Most decisions that one trial takes, and most cases whose ids it keeps. */
const MOST_COUNTED = 20_000
const MOST_KEPT = 200
const LONGEST_DAYS = 366
const NO_ID = '00000000-0000-0000-0000-000000000000'

type Seen = Result<SimulationView>

/** Begins a trial of the draft on decisions of a period, and takes its first page. Refuses `bad-span`, `no-draft`, `draft-changed`. */
export async function startSimulation(services: Services, by: StaffActor, asked: { readonly seq: number; readonly from: string; readonly to: string }): Promise<Seen> {
  const today = services.today(by.district)
  const [from, to] = [parseDay(asked.from), parseDay(asked.to)]
  if (!from.ok || !to.ok || from.value > to.value || to.value > today || daysBetween(from.value, to.value) > LONGEST_DAYS) return refuse(routingRefusal('bad-span', {}))
  const zone = services.district(by.district).zone
  const id: string = newId<'simulation'>(services.clock)
  const begun = await inDistrict(services.db, by.district, async (tx): Promise<Result<string>> => {
    const draft = await findDraft(tx)
    if (draft?.state !== 'open') return refuse(routingRefusal('no-draft', {}))
    if (draft.seq !== asked.seq) return refuse(routingRefusal('draft-changed', {}))
    await insertSimulation(tx, {
      id, draft_seq: draft.seq, from_on: from.value, to_on: to.value, reached_at: startOfDay(from.value, zone), reached_id: NO_ID,
      counted: 0, moves: [], case_ids: [], state: 'running', started_name: by.name, started_at: services.clock.now(),
    })
    return ok(id)
  })
  return begun.ok ? continueSimulation(services, by, id) : begun
}

/** Takes one page more. Refuses `no-such-simulation`, `draft-changed` where the draft went on meanwhile. */
export function continueSimulation(services: Services, by: StaffActor, id: string): Promise<Seen> {
  return inDistrict(services.db, by.district, async (tx): Promise<Seen> => {
    const row = await lockSimulation(tx, id)
    if (!row) return refuse(routingRefusal('no-such-simulation', {}))
    if (row.state !== 'running') return ok(await viewOf(tx, by, row, services.today(tx.district)))
    const draft = await findDraft(tx)
    if (draft?.state !== 'open' || draft.seq !== row.draft_seq) return refuse(routingRefusal('draft-changed', {}))
    const next = await advanced(tx, services, row, draft.rules)
    await advanceSimulation(tx, next)
    return ok(await viewOf(tx, by, next, services.today(tx.district)))
  })
}

export function readSimulation(services: Services, by: StaffActor, id: string): Promise<Seen> {
  return inDistrict(services.db, by.district, async (tx): Promise<Seen> => {
    const row = await findSimulation(tx, id)
    return row ? ok(await viewOf(tx, by, row, services.today(tx.district))) : refuse(routingRefusal('no-such-simulation', {}))
  }, { readOnly: true })
}

async function advanced(tx: Tx, services: Services, row: SimulationRow, draft: readonly RoutingRule[]): Promise<SimulationRow> {
  const { zone } = services.district(tx.district)
  const span = { from: startOfDay(row.from_on, zone), to: startOfDay(addDays(row.to_on, 1), zone) }
  const page = await decidedRoutes(tx, span, { at: row.reached_at, id: row.reached_id }, PAGE)
  const shared = await sharedToday(tx, services)
  const now = (await rememberedRules(tx, services, shared.on)).rules
  const elsewhere = await elsewhereIn(tx, page, shared, now, draft)
  const last = page.at(-1)
  const counted = row.counted + page.length
  return {
    ...row, counted, moves: added(row.moves, elsewhere), case_ids: [...row.case_ids, ...elsewhere.map((each) => each.caseId)].slice(0, MOST_KEPT),
    ...(last ? { reached_at: last.recordedAt, reached_id: last.factId } : {}),
    state: page.length < PAGE ? 'finished' : counted >= MOST_COUNTED ? 'full' : 'running',
  }
}

async function sharedToday(tx: Tx, services: Services): Promise<Today> {
  const on = services.today(tx.district)
  const units = await listUnits(tx, on)
  const hub = units.find((each) => each.kind === 'district-centre')
  if (!hub) throw new Error('every district has a centre')
  const { categories } = await rememberedTree(tx, services, on)
  const sectoral = (await committeesFor(tx, hub.path)).filter((each) => each.sectors.length > 0)
  const sectorOf = (category: string): RouteUnit | null => {
    const committee = sectoral.find((each) => each.sectors.includes(category))
    return units.find((each) => each.id === committee?.unitId) ?? null
  }
  return { units, hub, categories, sectorOf, on }
}

interface Elsewhere {
  readonly caseId: string
  readonly from: string
  readonly to: string
}

async function elsewhereIn(tx: Tx, page: readonly DecidedRoute[], shared: Today, now: readonly RoutingRule[], draft: readonly RoutingRule[]): Promise<Elsewhere[]> {
  const grids = [...new Set(page.flatMap((each) => (each.microGridId === null ? [] : [each.microGridId])))]
  const centres = grids.length === 0 ? new Map<string, string>() : await centresOf(tx, grids)
  const unit = (id: string | undefined) => shared.units.find((each) => (each.id as string) === id) ?? null
  return page.flatMap(({ caseId, data, microGridId, registeredUnitId }) => {
    const centre = unit(centres.get(microGridId ?? ''))
    const { from, to } = whereabouts({ data, centre, registeredAt: unit(registeredUnitId) ?? shared.hub }, shared, now, draft)
    return from.id === to.id ? [] : [{ caseId, from: from.id, to: to.id }]
  })
}

function added(moves: readonly Move[], more: readonly Elsewhere[]): readonly Move[] {
  const sums = new Map(moves.map((each) => [`${each.from} ${each.to}`, each]))
  for (const { from, to } of more) {
    const key = `${from} ${to}`
    sums.set(key, { from, to, n: (sums.get(key)?.n ?? 0) + 1 })
  }
  return [...sums.values()].sort((left, right) => right.n - left.n)
}

/** Counts for everybody who may read the rules; codes only for those who may know of the very case. */
export async function viewOf(tx: Tx, by: StaffActor, row: SimulationRow, today: Day): Promise<SimulationView> {
  const units = await listUnits(tx, today)
  const name = (id: string) => ({ ...(units.find((each) => (each.id as string) === id)?.name ?? UNIT_GONE) })
  return {
    simulationId: row.id, from: row.from_on, to: row.to_on, state: row.state, counted: row.counted,
    elsewhere: row.moves.reduce((sum, each) => sum + each.n, 0), moves: row.moves.map((each) => ({ from: name(each.from), to: name(each.to), n: each.n })),
    cases: await casesFor(tx, by, row.case_ids),
  }
}

const READ_AT_ONCE = 50

async function casesFor(tx: Tx, by: StaffActor, ids: readonly string[]): Promise<SimulationView['cases']> {
  const seen: SimulationView['cases'] = []
  for (let at = 0; at < ids.length && KNOWING.includes(by.role); at += READ_AT_ONCE) {
    const rows = await casesById(tx, ids.slice(at, at + READ_AT_ONCE) as CaseId[])
    for (const row of rows) {
      const near = nearnessOf(by, {
        id: row.id, unitId: row.unit_id, unitPath: row.unit_path, registeredUnitId: row.registered_unit_id, assigneeId: row.assignee_id,
        mergedInto: null, restricted: row.restricted_by !== '', stageKind: row.stage_kind, stage: row.stage, parts: [],
      })
      if (near === 'none' || row.restricted_by !== '') continue
      seen.push({ caseId: row.id, code: row.code, registeredOn: row.registered_on, unitName: { zh: row.unit_zh, en: row.unit_en } })
    }
  }
  return seen
}

/** Posts that see the cases of their reach; an administrator keeps the rules and knows of no case. */
const KNOWING: readonly string[] = ['dispatcher', 'director', 'committee-head', 'unit-head']
