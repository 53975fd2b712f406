import { teamKindName } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { sumDayCounts } from '#platform/db/day-counts'
import { cursorOf, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, daysBetween, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import { inUnit } from '../commands/here.ts'
import type { CoverageShown, DutyFigures, FindingShown } from '../contract.ts'
import { FINDING_KINDS, hoursTold, type Measure, MEASURES, POST_KINDS } from '../domain.ts'
import { stationTeams, teamHours, teamsByKind } from '../reads/figures.ts'
import { listFindings as readFindings, PAGE } from '../reads/findings.ts'
import { openWords } from '../sealed-words.ts'
import { DAY_COUNTS } from '../store/counts.ts'
import type { FindingRow } from '../store/findings.ts'
import { FINDING_STATES, FINDING_WORDS, POST_WORDS, refusal } from '../words.ts'

const SHOWN_DAYS = 30
const MOST_DAYS = 366

function kindWords(measure: Measure, kind: string): Said {
  const post = POST_KINDS.find((each) => each === kind)
  const finding = FINDING_KINDS.find((each) => each === kind)
  if (measure === 'findings' && finding) return { ...FINDING_WORDS[finding] }
  return post ? { ...POST_WORDS[post] } : teamKindName(kind)
}

/** Figures of a span over a unit and those below it; hours by team, never by person. Without days: the last thirty. Refuses `period-wrong`. */
export function readFigures(services: Services, viewer: StaffActor, asked: { readonly from?: string; readonly to?: string }): Promise<Result<DutyFigures>> {
  const today = services.today(viewer.district)
  const [to, from] = [parseDay(asked.to ?? today), parseDay(asked.from ?? addDays(today, 1 - SHOWN_DAYS))]
  if (!to.ok || !from.ok || from.value > to.value || daysBetween(from.value, to.value) > MOST_DAYS) return Promise.resolve(refuse(refusal('period-wrong', {})))
  return inUnit(services, viewer, async ({ tx }): Promise<Result<DutyFigures>> => {
    const sums = await sumDayCounts(tx, DAY_COUNTS, viewer.unitPath, from.value, to.value)
    const teams = await teamHours(tx, viewer.unitPath, from.value, to.value)
    return ok({
      from: from.value, to: to.value,
      sums: sums.flatMap((each) => {
        const measure = MEASURES.find((name) => name === each.measure)
        return measure ? [{ measure, kind: each.kind, kindWords: kindWords(measure, each.kind), n: each.n }] : []
      }),
      teams: teams.map((each) => ({
        kindWords: teamKindName(each.kind), name: { zh: each.name_zh, en: each.name_en }, hours: hoursTold({ ...each, isOwn: each.unit_id === viewer.unitId }), members: each.members,
      })),
    })
  }, true)
}

/** Stations with their community police teams (row 48), and how many teams of each kind there are. */
export function readCoverage(services: Services, viewer: StaffActor): Promise<Result<CoverageShown>> {
  return inUnit(services, viewer, async ({ tx, today }): Promise<Result<CoverageShown>> => ok({
    stations: (await stationTeams(tx, viewer.unitPath, today)).map((each) => ({ unitId: each.id, station: { zh: each.name_zh, en: each.name_en }, teams: each.teams, members: each.members })),
    kinds: (await teamsByKind(tx, viewer.unitPath, today)).map((each) => ({ kind: each.kind, kindWords: teamKindName(each.kind), teams: each.teams })),
  }), true)
}

/** Findings of the unit, the newest first; settled ones without words. Refuses `bad-cursor`. */
export function listFindings(services: Services, viewer: StaffActor, asked: { readonly view?: 'waiting' | 'settled'; readonly before?: string }): Promise<Result<{ findings: FindingShown[]; next: string | null }>> {
  const before = cursorOf(asked.before, refusal('bad-cursor', {}))
  if (!before.ok) return Promise.resolve(before)
  return inUnit(services, viewer, async ({ tx, home }): Promise<Result<{ findings: FindingShown[]; next: string | null }>> => {
    const { here, next } = pageOf(await readFindings(tx, home.id, asked.view === 'settled', before.value), PAGE, (each) => each.found_at)
    return ok({ findings: here.map((each) => findingShown(services, viewer, each)), next })
  }, true)
}

function findingShown(services: Services, viewer: StaffActor, row: FindingRow): FindingShown {
  const words = row.words ? openWords(services.keys, viewer.district, row.words) : undefined
  return {
    id: row.id, kind: row.kind, kindWords: { ...FINDING_WORDS[row.kind] }, state: row.state, stateWords: { ...FINDING_STATES[row.state] }, foundOn: row.found_on, post: row.post_name,
    text: words?.text ?? null, place: words?.place ?? null, passedTo: row.passed_to, passedId: row.passed_id,
  }
}
