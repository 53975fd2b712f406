import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, daysBetween } from '#platform/time'
import { uncharged, type UnchargedRow } from '#cap/cases'
import { listUnits, rememberedTree, type Unit } from '#cap/organisation'
import { personsIn } from '#cap/people'
import type { ForCharge } from '../contract/routing.ts'
import { chargeRuleFor, type MatterInNumbers, type RoutingRule } from '../domain.ts'
import { whenWords } from '../routing-words.ts'
import { namesOf } from '../screen.ts'
import { rememberedRules } from './remembered.ts'

/** Open cases looked at in one go, and the lines that are shown. */
const PAGE = 2_000
const MOST_SHOWN = 50

/**
 * Open cases of the viewer's unit and below that the rules in force would give to a leader, and that no leader has yet, the oldest
 * first: every open case is looked at, page by page. Numbers only.
 */
export function listForCharge(services: Services, by: StaffActor): Promise<Result<ForCharge>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const [units, tree, { rules }] = await Promise.all([listUnits(tx, today), rememberedTree(tx, services, today), rememberedRules(tx, services, today)])
    const judged: Judged[] = []
    for await (const page of pagesOf(tx, by.unitPath)) {
      judged.push(...judge(page, await personsIn(tx, page.map((each) => each.id)), { units: new Map(units.map((each) => [each.id, each])), today, rules }))
    }
    const names = namesOf({ categories: tree.categories, units })
    const cases = judged
      .sort((one, other) => other.matter.openDays - one.matter.openDays || (one.row.id < other.row.id ? -1 : 1))
      .slice(0, MOST_SHOWN)
      .map(({ row, unit, rule, matter }) => ({ caseId: row.id, code: row.code, unit: { ...unit.name }, why: { ...whenWords(rule.when, names) }, ...matter }))
    return ok({ cases, all: judged.length })
  }, { readOnly: true })
}

async function* pagesOf(tx: Tx, unitPath: string): AsyncGenerator<readonly UnchargedRow[]> {
  let page: readonly UnchargedRow[] = []
  do {
    const last = page.at(-1)
    page = await uncharged(tx, unitPath, last && { dueOn: last.due_on, id: last.id }, PAGE)
    yield page
  } while (page.length === PAGE)
}

interface Judged {
  readonly row: UnchargedRow
  readonly unit: Unit
  readonly rule: RoutingRule
  readonly matter: Pick<MatterInNumbers, 'openDays' | 'reports' | 'people'>
}

interface Judging {
  readonly units: ReadonlyMap<string, Unit>
  readonly today: Day
  readonly rules: readonly RoutingRule[]
}

function judge(rows: readonly UnchargedRow[], persons: ReadonlyMap<string, number>, { units, today, rules }: Judging): readonly Judged[] {
  const hub = [...units.values()].find((each) => each.kind === 'district-centre')
  return rows.flatMap((row) => {
    const unit = units.get(row.unit_id)
    if (!unit || !hub) return []
    const matter = { openDays: daysBetween(row.registered_on, today), reports: row.reports, people: persons.get(row.id) ?? 0 }
    const rule = chargeRuleFor({ ...matter, category: row.category, unit, hub }, today, rules)
    return rule ? [{ row, unit, rule, matter }] : []
  })
}
