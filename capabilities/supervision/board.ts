import { processBelow, stateWords } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok } from '#platform/result'
import type { Services } from '#platform/services'
import type { BoardCase, BoardGroup, BoardOrder } from './contract.ts'
import { cursorOf, lineOf, unitNames } from './queries.ts'
import { handedOver, listGroups, listOrders, PAGE } from './reads.ts'

interface Asked {
  readonly after?: string
}

const BEGINNING = { dueOn: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' }
const NEVER = '9999-12-31'

/** How orders go: built field by field, so that nothing else passes. Refuses `bad-cursor`. */
export async function boardOrders(services: Services, viewer: StaffActor, asked: Asked) {
  const after = cursorOf(asked.after)
  if (!after.ok) return after
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listOrders(tx, viewer, { view: 'open', today, after: after.value })
    const page = rows.slice(0, PAGE)
    const [names, over] = await Promise.all([unitNames(tx, page.map((each) => each.unit_id)), handedOver(tx, page.map((each) => each.id))])
    const last = rows.length > PAGE ? page.at(-1) : undefined
    const orders = page.map((row): BoardOrder => {
      const { number, aboutWords: about, groundWords: ground, unit, stateWords: state, issuedOn, dueOn, late, escalations } = lineOf(row, { today, names, cases: new Map() })
      return { number, about, ground, unit, state, issuedOn, dueOn, late, escalations, handedOver: over.has(row.id) }
    })
    return ok({ orders, next: last ? `${last.due_on}~${last.id}` : null })
  }, { readOnly: true })
}

/** How cases go and by when. Never a sealed case, nor one in which somebody has to be protected. Refuses `bad-cursor`. */
export async function boardCases(services: Services, viewer: StaffActor, asked: Asked) {
  const after = cursorOf(asked.after)
  if (!after.ok) return after
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await processBelow(tx, viewer.unitPath, after.value ?? BEGINNING, PAGE + 1)
    const page = rows.slice(0, PAGE)
    const names = await unitNames(tx, page.map((each) => each.unit_id))
    const last = rows.length > PAGE ? page.at(-1) : undefined
    const cases = page.map((row): BoardCase => ({
      code: row.code, unit: names(row.unit_id), state: { ...stateWords(row.stage_kind, row.stage) }, registeredOn: row.registered_on,
      dueOn: row.due_on === NEVER ? null : row.due_on, late: row.due_on < today,
    }))
    return ok({ cases, next: last ? `${last.due_on}~${last.id}` : null })
  }, { readOnly: true })
}

/** Caseloads of groups: no name of a group or of anybody in it. Refuses `bad-cursor`. */
export async function boardGroups(services: Services, viewer: StaffActor, asked: Asked) {
  const after = cursorOf(asked.after)
  if (!after.ok) return after
  const today = services.today(viewer.district)
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listGroups(tx, viewer.unitPath, after.value && { untilOn: after.value.dueOn, id: after.value.id })
    const page = rows.slice(0, PAGE)
    const names = await unitNames(tx, page.map((each) => each.unit_id))
    const last = rows.length > PAGE ? page.at(-1) : undefined
    const groups = page.map((row): BoardGroup => ({
      id: row.id, unit: names(row.unit_id), fromOn: row.from_on, untilOn: row.until_on, over: row.until_on < today, open: row.cases_open, ended: row.cases_ended,
    }))
    return ok({ groups, next: last ? `${last.until_on}~${last.id}` : null })
  }, { readOnly: true })
}
