import { type UnitId, unitOf } from '#cap/organisation'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, startOfDay } from '#platform/time'
import type { CouncilBoard } from '../contract.ts'
import { type Council, councilOf, PUBLIC_STAGES, type ResolutionNow, type TaskNow, type VoteBehind } from '../domain.ts'
import { photosOf } from '../projects/looks.ts'
import { publicProjects, type ProjectRow } from '../projects/store.ts'
import { readEntry } from '../store.ts'
import { ONE_OF_THEM, refusal, STAGE_WORDS, SUBJECT_WORDS } from '../words.ts'
import { boardEntries, heldNotices, publishedReplies } from './store.ts'

/** How far back resolutions are shown, in days. */
const LOOKING_BACK = 365

/** What one community’s councils tell everybody. Refuses `no-such-council` where there is no such unit. */
export function readBoard(services: Services, district: DistrictId, unitId: string): Promise<Result<CouncilBoard>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<CouncilBoard>> => {
    const unit = await unitOf(tx, unitId as UnitId)
    if (!unit) return refuse(refusal('no-such-council', {}))
    const today = services.today(district)
    const since = startOfDay(addDays(today, -LOOKING_BACK), services.district(district).zone)
    const [councils, held, replies, projects] = await Promise.all([
      councilsOf(tx, unitId, since), heldNotices(tx, unitId, since), publishedReplies(tx, unitId), publicProjects(tx, unitId, PUBLIC_STAGES),
    ])
    return ok({
      unitId, unit: { ...unit.name }, meetings: meetingsOf(councils, held, today),
      replies: replies.map((each) => ({ id: each.id, question: each.question, answer: each.answer, subjectWords: { ...SUBJECT_WORDS[each.subject] }, on: each.published_on })),
      resolutions: councils.flatMap(resolutionsOf).sort((one, other) => (one.on < other.on ? 1 : -1)),
      projects: projects.map(projectOf),
    })
  }, { readOnly: true })
}

async function councilsOf(tx: Tx, unitId: string, since: Date): Promise<readonly Council[]> {
  const rows = await boardEntries(tx, unitId, since)
  const ids = [...new Set(rows.map((each) => each.council_id))]
  return ids.flatMap((id) => councilOf(rows.filter((each) => each.council_id === id).map(readEntry)) ?? [])
}

function meetingsOf(councils: readonly Council[], held: ReadonlySet<string>, today: Day): CouncilBoard['meetings'] {
  return councils
    .flatMap((each) => each.notices)
    .filter((each) => each.state === 'coming' && each.on >= today && !held.has(each.id))
    .map(({ id, on, time, place, topic, gathering }) => ({ id, on, time, place, topic, gathering }))
    .sort((one, other) => (`${one.on} ${one.time}` < `${other.on} ${other.time}` ? -1 : 1))
}

/** Published resolutions with their tasks, and the published statements of their council. */
function resolutionsOf(council: Council): CouncilBoard['resolutions'] {
  const published = council.resolutions.filter((each) => each.publishedOn !== null)
  const voices = council.statements.filter((each) => each.publishedOn !== null).map((each) => ({ id: each.id, asWords: { ...ONE_OF_THEM[each.as] }, text: each.text }))
  return published.map((each, index) => resolutionOf(council, each, index === published.length - 1 ? voices : []))
}

function resolutionOf(council: Council, { id, text, madeOn, vote }: ResolutionNow, voices: CouncilBoard['resolutions'][number]['voices']): CouncilBoard['resolutions'][number] {
  return { id, topic: council.topic, text, on: madeOn, vote: vote && voteOf(vote), voices, tasks: council.tasks.filter((each) => each.resolutionId === id).map(taskOf) }
}

/** Totals of a vote as the wire carries them. */
export function voteOf({ matter, needed, took, agreed }: VoteBehind) {
  const half = ({ heads, area }: VoteBehind['took']): { heads: [number, number]; area: [number, number] } => ({ heads: [heads[0], heads[1]], area: [area[0], area[1]] })
  return { matter, needed, took: half(took), agreed: half(agreed) }
}

function taskOf({ id, what, owner, dueOn, doneOn, verifiedOn }: TaskNow) {
  const state = verifiedOn !== null ? ('verified' as const) : doneOn !== null ? ('reported' as const) : ('open' as const)
  return { id, what, owner, dueOn, state, verifiedOn }
}

/** Photos and outcome once another person has verified it. */
function projectOf(row: ProjectRow): CouncilBoard['projects'][number] {
  const done = row.stage === 'done'
  return {
    id: row.id, title: row.title, owner: row.owner_text, dueOn: row.due_on, budget: row.budget_text, stageWords: { ...STAGE_WORDS[row.stage] }, outcome: done ? row.outcome : '',
    doneOn: row.done_on, photos: done ? photosOf(row) : [],
  }
}
