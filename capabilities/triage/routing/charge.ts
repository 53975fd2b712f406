import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { daysBetween } from '#platform/time'
import { uncharged } from '#cap/cases'
import { listUnits, rememberedTree } from '#cap/organisation'
import { personsIn } from '#cap/people'
import type { ForCharge } from '../contract/routing.ts'
import { chargeRuleFor } from '../domain.ts'
import { whenWords } from '../routing-words.ts'
import { namesOf } from '../screen.ts'
import { rememberedRules } from './remembered.ts'

/** The oldest open cases that are looked at, and the lines that are shown. */
const MOST_LOOKED_AT = 5_000
const MOST_SHOWN = 50

/** Open cases of the viewer's unit and below that the rules in force would give to a leader, and that no leader has yet. Numbers only. */
export function listForCharge(services: Services, by: StaffActor): Promise<Result<ForCharge>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const [open, units, tree, { rules }] = await Promise.all([
      uncharged(tx, by.unitPath, MOST_LOOKED_AT), listUnits(tx, today), rememberedTree(tx, services, today), rememberedRules(tx, services, today),
    ])
    const persons = await personsIn(tx, open.map((each) => each.id))
    const names = namesOf({ categories: tree.categories, units })
    const hub = units.find((each) => each.kind === 'district-centre')
    const cases = open.flatMap((row) => {
      const unit = units.find((each) => (each.id as string) === row.unit_id)
      if (!unit || !hub) return []
      const matter = { openDays: daysBetween(row.registered_on, today), reports: row.reports, people: persons.get(row.id) ?? 0 }
      const rule = chargeRuleFor({ ...matter, category: row.category, unit, hub }, today, rules)
      return rule ? [{ caseId: row.id, code: row.code, unit: { ...unit.name }, why: { ...whenWords(rule.when, names) }, ...matter }] : []
    })
    return ok({ cases: cases.slice(0, MOST_SHOWN), all: cases.length })
  }, { readOnly: true })
}
