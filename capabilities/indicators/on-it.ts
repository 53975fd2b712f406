import { inHands } from '#cap/cases'
import { postsInCharge } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import type { QueryOf } from '#platform/http/operation'
import type { OnItLine, OnItSource } from '#platform/on-it'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { said } from '#platform/words'
import { categoryNames, unitWithin } from './behind.ts'
import type { OnItShown, onItOperations } from './contract/on-it.ts'

const sources: OnItSource[] = []

/** The assembly names whoever does something about what got worse; the order is that of what is due alike. Registering twice is once. */
export function registerOnItSources(wanted: readonly OnItSource[]): void {
  for (const each of wanted) if (!sources.some((known) => known.name === each.name)) sources.push(each)
}

/** Longest list of what is done: more is on the pages of those who do it. */
const MOST_LINES = 30

/** Who is on it: open matters by unit, the posts and teams in charge, and what each capability has open. Refuses `unit-out-of-reach`. */
export function readOnIt(services: Services, viewer: StaffActor, query: QueryOf<(typeof onItOperations)['readOnIt']>): Promise<Result<OnItShown>> {
  const today = services.today(viewer.district)
  const category = query.category ?? null
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<OnItShown>> => {
    const unit = await unitWithin(tx, viewer, query.unit)
    if (!unit.ok) return unit
    const { id, path, name } = unit.value
    const [hands, charge, names, found] = await Promise.all([
      inHands(tx, path, category), postsInCharge(tx, path, today), categoryNames(tx, today),
      Promise.all(sources.map((each) => each.read(tx, { unit: { id, path }, category, viewer, today }))),
    ])
    const lines = found.flatMap((each) => each.lines).sort(byDay).slice(0, MOST_LINES)
    return ok({
      unit: { ...name }, category: category === null ? null : { ...(names.get(category) ?? said(category, category)) },
      hands: hands.map((each) => ({ unit: { zh: each.zh, en: each.en }, open: each.open, unclaimed: each.unclaimed })),
      posts: charge.posts.map((each) => ({ ...each })), postsOf: { ...charge.of }, teams: charge.teams.map((each) => ({ ...each })),
      lines: lines.map((each) => ({ ...each, what: { ...each.what }, who: each.who && { ...each.who }, state: { ...each.state } })),
      offers: found.flatMap((each) => each.offers).map((each) => ({ words: { ...each.words }, path: each.path })),
    })
  }, { readOnly: true })
}

/** What has no day yet comes last. */
const byDay = (one: OnItLine, other: OnItLine): number => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')
