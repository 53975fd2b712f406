import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, day, instant } from '#platform/time'
import type { Static } from 'typebox'
import { rememberedTree } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import type { JsonObject } from '#platform/canonical'
import type { Said } from '#platform/words'
import { aboutOf, idsIn, type Names } from './about.ts'
import { ABOUT_PEOPLE, aboutPerson, type NamedParty, namedParties } from './about-people.ts'
import { entryAddress } from './books.ts'
import { readCaseCode } from './code.ts'
import type { CaseLine, CasePage, CaseView, TimelineEntry } from './contract.ts'
import { doorWords } from './door.ts'
import { isNearEnough, listedNearness, type Nearness, nearnessOf, seesPostsOnly } from './nearness.ts'
import type { CaseId, DeadlineState, ProcedureState } from './procedure.ts'
import * as reads from './reads.ts'
import { namesBehind, postsBehind } from './reads-names.ts'
import { logRefused, openSealed, sealedNearness } from './sealing/open.ts'
import { openedRow } from './sealing/seal.ts'
import { findSealedByCode } from './sealing/store.ts'
import { loadCase } from './store.ts'
import { isHushed, stateWords, stepWords, wordsFor } from './state-words.ts'
import { refusal } from './words.ts'

/** A page of one of the viewer's work lists. Refuses `bad-cursor`. */
export async function listCases(
  services: Services,
  viewer: StaffActor,
  wanted: { view?: reads.ListFilter['view']; stage?: string; category?: string; assigneeId?: string; gridId?: string; after?: string },
): Promise<Result<Static<typeof CasePage>>> {
  const after = wanted.after === undefined ? undefined : readCursor(wanted.after)
  if (wanted.after !== undefined && !after) return refuse(refusal('bad-cursor', {}))
  const filter = { view: wanted.view ?? 'mine', stage: wanted.stage, category: wanted.category, assigneeId: wanted.assigneeId, gridId: wanted.gridId, after }
  return inDistrict(services.db, viewer.district, async (tx) => {
    const [found, sums] = await Promise.all([
      reads.listLines(tx, viewer, filter),
      after ? null : reads.sumLines(tx, viewer, filter, services.today(viewer.district)),
    ])
    const shown = found.slice(0, reads.PAGE)
    const last = found.length > reads.PAGE ? shown.at(-1) : undefined
    const posts = await postsFor(tx, viewer, shown)
    return ok({ cases: shown.map((row) => lineOf(row, listedNearness(nearnessTo(viewer, row), row.restricted_by !== ''), posts)), next: last ? `${last.due_on}~${last.id}` : null, sums })
  }, { readOnly: true })
}

function readCursor(text: string): { dueOn: Day; id: string } | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/.exec(text)
  return match?.[1] && match[2] ? { dueOn: day(match[1]), id: match[2] } : undefined
}

function nearnessTo(viewer: StaffActor, row: reads.LineRow): Nearness {
  return nearnessOf(viewer, {
    id: row.id, unitId: row.unit_id, unitPath: row.unit_path, registeredUnitId: row.registered_unit_id,
    assigneeId: row.assignee_id, mergedInto: row.merged_into, parts: row.parts,
    restricted: row.restricted_by !== '', stageKind: row.stage_kind, stage: row.stage,
  })
}

type Posts = ReadonlyMap<string, Said> | undefined

/** The posts of those who have the cases, and of others who are asked for, where the viewer is told posts and no name; else undefined. */
async function postsFor(tx: Tx, viewer: StaffActor, rows: readonly reads.LineRow[], others: readonly string[] = []): Promise<Posts> {
  return seesPostsOnly(viewer) ? postsBehind(tx, [...new Set([...rows.flatMap((each) => each.assignee_id ?? []), ...others])]) : undefined
}

function handlerOf({ assignee_id: id, assignee_name: name }: reads.LineRow, posts: Posts): Pick<CaseLine, 'assigneeName' | 'assigneePost'> {
  const post = id === null ? undefined : posts?.get(id)
  return { assigneeName: posts ? null : name, assigneePost: post ? { ...post } : null }
}

/** Title and place are words of the matter: shown to those who may read it. */
function lineOf(row: reads.LineRow, nearness: Nearness, posts: Posts): CaseLine {
  const readable = nearness === 'content' || nearness === 'handle'
  return {
    id: row.id, code: row.code, title: readable ? row.title : null, place: readable ? row.place_text : null,
    category: row.category, channel: row.channel, stageKind: row.stage_kind, stage: row.stage,
    stageWords: stateWords(row.stage_kind, row.stage), open: row.open, urgent: row.urgent,
    registeredOn: row.registered_on, dueOn: reads.shownDue(row.due_on), ...handlerOf(row, posts),
    unitName: { zh: row.unit_zh, en: row.unit_en },
  }
}

/** One case as its reader may see it; looking is written down in the same transaction. */
export async function readCase(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<CaseView>> {
  const done = await inDistrict(services.db, viewer.district, async (tx): Promise<Result<CaseView>> => {
    const [row, told] = await Promise.all([reads.findLine(tx, viewer.id, caseId), tellOf(tx, viewer, caseId)])
    if (!row) return readSealedCase(tx, services, viewer, caseId)
    const nearness = nearnessTo(viewer, row)
    if (nearness === 'none') return refuse(refusal('no-such-case', {}))
    const [, view] = await Promise.all([
      recordAccess(tx, services.clock, viewer, { action: 'case.read', caseId }),
      viewOf(tx, services, viewer, row, nearness, told),
    ])
    return ok(view)
  }, { readOnly: true })
  if (!done.ok) await logRefused(services, viewer, caseId, 'case.read')
  return done
}

async function readSealedCase(tx: Tx, services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<CaseView>> {
  const nearness = await openSealed(tx, services, viewer, caseId, 'content', 'case.read')
  const row = nearness && (await reads.findLine(tx, viewer.id, caseId))
  if (!row) return refuse(refusal('no-such-case', {}))
  return ok(await viewOf(tx, services, viewer, openedRow(tx, row), nearness, await tellOf(tx, viewer, caseId)))
}

/** What a case has to tell besides its line: asked by its id alone, so that it goes to the database in one go with it. */
async function tellOf(tx: Tx, viewer: StaffActor, caseId: CaseId) {
  const [loaded, timeline, mergedHere, standing] = await Promise.all([
    loadCase(tx, caseId, viewer.id, null), reads.listTimeline(tx, caseId), reads.listMergedHere(tx, caseId), reads.findStanding(tx, caseId),
  ])
  return { loaded, timeline, mergedHere, standing }
}

async function viewOf(
  tx: Tx, services: Services, viewer: StaffActor, row: reads.LineRow, nearness: Nearness, told: Awaited<ReturnType<typeof tellOf>>,
): Promise<CaseView> {
  const { loaded, timeline, mergedHere, standing } = told
  if (!standing) throw new Error('a case that has a line stands somewhere')
  const hidden = row.restricted_by !== '' && nearness === 'metadata'
  const registered = timeline.find((each) => each.kind === 'case-registered')?.data ?? {}
  const [target, named, posts, parties, doorAt] = await Promise.all([
    row.merged_into ? reads.findCodeOf(tx, row.merged_into as CaseId) : undefined, namesIn(tx, services, timeline), postsFor(tx, viewer, [row], idsIn(timeline).staff),
    nearness === 'metadata' ? NOBODY : partiesIn(tx, services, row.id, timeline), nearness === 'metadata' ? null : entryAddress(tx, viewer, registered),
  ])
  const behind = { ...named, ...(posts ? { staff: posts } : {}), parties, isNamed: posts === undefined }
  return {
    case: lineOf(row, nearness, posts), nearness, door: nearness === 'metadata' ? null : { ...doorWords(row.channel, registered) }, doorAt, seq: standing.seq, addressId: hidden ? null : standing.address_id,
    unitId: row.unit_id, assigneeId: row.assignee_id, sealed: row.sealed, limited: row.limited,
    mergedInto: row.merged_into && target ? { id: row.merged_into, code: target } : null,
    mergedHere: mergedHere.map((each) => ({ id: each.id, code: each.code, registeredOn: each.registered_on })),
    procedures: loaded.procedures.map((each) => procedureOf(each, loaded.procedures)),
    deadlines: loaded.deadlines.map(deadlineOf),
    timeline: timeline.map((each) => ({ ...entryOf(each, behind, mayReadWords(viewer, row, nearness, each)), ...(hidden ? { data: {}, about: null } : {}) })),
  }
}

async function namesIn(tx: Tx, services: Services, timeline: readonly reads.TimelineRow[]): Promise<Names> {
  const { categories } = await rememberedTree(tx, services, services.today(tx.district))
  return { ...(await namesBehind(tx, idsIn(timeline))), categories: new Map(categories.map((each) => [each.code, each.name])) }
}

/** What a timeline needs to say what a step was about. */
type Behind = Names & { readonly parties: ReadonlyMap<string, NamedParty>; readonly isNamed: boolean }

/** Whoever may not read the case learns of nobody in it. */
const NOBODY: ReadonlyMap<string, NamedParty> = new Map()

const HANDLED_AS = [
  { kind: 'ticket', words: { zh: '按服务工单办', en: 'handled as a service request' } },
  { kind: 'hazard', words: { zh: '按隐患办', en: 'handled as a hazard' } },
] as const

/** A timeline that names nobody asks nobody. */
async function partiesIn(tx: Tx, services: Services, caseId: CaseId, timeline: readonly reads.TimelineRow[]): Promise<ReadonlyMap<string, NamedParty>> {
  return timeline.some((each) => ABOUT_PEOPLE.includes(each.kind)) ? namedParties(await partiesWithNames(tx, services.keys, caseId)) : NOBODY
}

/** An entry that rests because something else handles the matter says what that is. */
function procedureOf(each: ProcedureState, all: readonly ProcedureState[]): CaseView['procedures'][number] {
  const handledAs = each.kind === 'entry' && each.state === 'as-service' ? HANDLED_AS.find(({ kind }) => all.some((other) => other.kind === kind)) : undefined
  return { ...each, stateWords: handledAs ? { ...handledAs.words } : stateWords(each.kind, each.state) }
}

export function deadlineOf(each: DeadlineState): CaseView['deadlines'][number] {
  const { key, clock, startsOn, rawOn, rolledOn, safeOn, provisional, audience, optional } = each
  return { key, clock, startsOn, rawOn, rolledOn, safeOn, provisional, audience, optional }
}

/** The words of a mediation are for those who handle it; its head reviews records, and nobody else hears separate talks (N-04). */
function mayReadWords(viewer: StaffActor, line: reads.LineRow, nearness: Nearness, row: reads.TimelineRow): boolean {
  if (nearness === 'metadata') return false
  const eyes = wordsFor(row.procedure_kind, row.kind, row.data)
  const handles = line.assignee_id === viewer.id || line.co_handler
  return handles || eyes === 'readers' || (eyes === 'handlers-and-head' && viewer.role === 'committee-head')
}

function entryOf(row: reads.TimelineRow, names: Behind, readable: boolean): TimelineEntry {
  const { words, law } = stepWords(row.procedure_kind, row.kind)
  const entry = { factId: row.id, seq: row.seq, kind: row.kind, words, law, occurredOn: row.occurred_on, recordedAt: instant(row.recorded_at) }
  if (isHushed(row.procedure_kind, row.kind)) return { ...entry, actorRole: '', actorName: null, about: null, data: {}, content: null }
  const content = readable && row.content !== null ? (JSON.parse(row.content) as JsonObject) : null
  return {
    ...entry, actorRole: row.actor_role, actorName: names.isNamed ? row.actor_name : null, about: aboutOf(row.kind, row.data, names) ?? aboutPerson(row.kind, row.data, content, names.parties),
    data: { ...row.data }, content: content && { ...content },
  }
}

/** Finds the id behind a code; whoever may not know of the case is told that there is none. */
export async function findCaseByCode(services: Services, viewer: StaffActor, typed: string): Promise<Result<{ id: string; code: string }>> {
  const code = readCaseCode(typed)
  if (!code) return refuse(refusal('no-such-case', {}))
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<{ id: string; code: string }>> => {
    const id = await reads.findIdByCode(tx, code)
    if (!id) return sealedByCode(tx, services, viewer, code)
    const row = await reads.findLine(tx, viewer.id, id)
    if (!row || nearnessTo(viewer, row) === 'none') return refuse(refusal('no-such-case', {}))
    return ok({ id: row.id, code: row.code })
  }, { readOnly: true })
}

/** A code that leads nowhere may be a sealed case's: only who may open it is told the way. */
async function sealedByCode(tx: Tx, services: Services, viewer: StaffActor, code: string): Promise<Result<{ id: string; code: string }>> {
  const row = await findSealedByCode(tx, code, viewer.id, services.clock.now())
  if (!row || !isNearEnough(sealedNearness(viewer, row), 'content')) return refuse(refusal('no-such-case', {}))
  return ok({ id: row.case_id, code })
}

