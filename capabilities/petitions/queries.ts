import { type CaseId, factsWithContentOf, type FactRead, lookAtCase, postsBehind, seesPostsOnly } from '#cap/cases'
import { listUnits, type Unit } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { ok, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Said } from '#platform/words'
import type { PetitionLine, PetitionView } from './contract.ts'
import { HANDLING_POSTS, OBJECTED, readsWords, sameFactsAre, standingsIn, type Step, STEPS, UNDER_REVIEW } from './domain.ts'
import { type At, NEVER, openPetition, permitFor, placeOf, stepRefusal } from './commands/on.ts'
import { linesOf, textOf } from './events.ts'
import { papersReady } from './paper-list.ts'
import { earlierOf, type ListRow, listLines, namesOf, PAGE } from './reads.ts'
import { CLOCK_NAMES, FACT_WORDS, FORM_WORDS, PETITION_STATES, REPEAT_WORDS, REVIEW_DIRECTION, STEP_WORDS, TYPE_WORDS } from './words.ts'

export function wordsIn(table: Readonly<Record<string, Said>>, key: string): { zh: string; en: string } {
  const found = table[key]
  return { zh: found?.zh ?? key, en: found?.en ?? key }
}

const NAME_OF = (units: readonly Unit[], id: string) => {
  const unit = units.find((each) => (each.id as string) === id)
  return { zh: unit?.name.zh ?? '', en: unit?.name.en ?? '' }
}

/** Where a petition stands, with every step and its refusal. One row in the access log. Refuses `no-petition`, `no-such-case`. */
export function readPetition(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<PetitionView>> {
  return lookAtCase(services, { by: viewer, caseId, need: permitFor(viewer), action: 'petitions.read' }, async (tx, file): Promise<Result<PetitionView>> => {
    const opened = await openPetition(tx, services, file, viewer)
    if (!opened.ok) return opened
    const at = opened.value
    const facts = (await factsWithContentOf(tx, caseId)).filter((each) => each.procedureId === at.now.id)
    const units = await listUnits(tx, at.today)
    const reads = readsWords(at.standings, at.now.type)
    return ok({
      ...headOf(at, units), ...(await handlerOf(tx, viewer, at.now.handlerId)), dues: duesOf(at),
      events: facts.map((fact) => eventOf(fact, units, reads)),
      steps: stepsOf(at), papers: papersReady(facts, at.now, at.standings), units: directs(at) ? unitsFor(units, at) : [],
      earlier: at.standings.includes('office') && at.now.state === 'received' ? await earlierLines(at) : [],
    })
  })
}

/** Who has it: by name, and by post for whoever sees the process and nobody by name (§8.2). */
async function handlerOf(tx: Tx, viewer: StaffActor, handlerId: string | null): Promise<Pick<PetitionView, 'handler' | 'handlerPost'>> {
  if (handlerId === null) return { handler: null, handlerPost: null }
  if (!seesPostsOnly(viewer)) return { handler: (await namesOf(tx, [handlerId])).get(handlerId) ?? null, handlerPost: null }
  const post = (await postsBehind(tx, [handlerId])).get(handlerId)
  return { handler: null, handlerPost: post ? { ...post } : null }
}

function headOf({ row, now }: At, units: readonly Unit[]) {
  return {
    caseId: row.case_id, code: row.code, type: now.type, typeWords: { ...TYPE_WORDS[now.type] }, form: { ...FORM_WORDS[now.form] }, state: now.state,
    stateWords: { ...PETITION_STATES[now.state] }, people: now.people, receivedOn: now.receivedOn, office: NAME_OF(units, row.office_unit_id),
    unit: NAME_OF(units, now.unitId), repeat: now.repeat === null ? null : { ...REPEAT_WORDS[now.repeat] },
  }
}

function duesOf({ file, now }: At): PetitionView['dues'] {
  return file.state.deadlines.filter((each) => each.procedureId === now.id).map((each) => (
    { clock: each.clock, words: wordsIn(CLOCK_NAMES, each.clock), on: each.rolledOn, safeOn: each.safeOn, optional: each.optional }
  )).sort((one, other) => (one.on < other.on ? -1 : 1))
}

function eventOf(fact: FactRead, units: readonly Unit[], reads: boolean): PetitionView['events'][number] {
  return { kind: fact.kind, words: wordsIn(FACT_WORDS, fact.kind), on: fact.occurredOn, lines: linesOf(fact, (id) => NAME_OF(units, id)), text: reads ? textOf(fact) : null }
}

function stepsOf(at: At): PetitionView['steps'] {
  const steps = Object.keys(STEPS).filter((each): each is Step => each in STEPS)
  return steps.flatMap((step) => {
    const may = STEPS[step].who.some((each) => at.standings.includes(each) || (each === 'handler' && at.standings.includes('unit')))
    if (!may) return []
    return [{ step, label: { ...labelOf(step, at) }, refusal: shown(stepRefusal(step, at)) }]
  })
}

const labelOf = (step: Step, { now }: At): Said => (step === 'direct' && UNDER_REVIEW.includes(now.state) ? REVIEW_DIRECTION : STEP_WORDS[step])

function shown(refused: Refusal | undefined) {
  return refused ? { code: refused.code, say: { ...refused.say }, law: refused.law ?? null } : null
}

const directs = ({ standings }: At) => standings.some((each) => each === 'office' || each === 'dispatcher' || each === 'designator' || each === 'handler')

/** Units that may be given it: not the one that has it, never one that the accusation is about, nor one whose opinion is reviewed. */
function unitsFor(units: readonly Unit[], { row, now }: At): PetitionView['units'] {
  const shut = (path: string) => row.shut_out_path !== null && (path === row.shut_out_path || path.startsWith(`${row.shut_out_path}.`))
  const designating = OBJECTED.includes(now.state)
  const wrote = now.written.map((each) => each.unitId)
  return units.filter((each) => !shut(each.path) && !wrote.includes(each.id) && (designating || (each.id as string) !== now.unitId)).map((each) => ({ unitId: each.id, name: { ...each.name } }))
}

async function earlierLines({ tx, row, today }: At): Promise<PetitionView['earlier']> {
  return (await earlierOf(tx, row, today)).map((each) => {
    const suggested = sameFactsAre({ state: each.state, windowOpen: each.window_open, reReviewed: each.re_reviewed })
    return {
      caseId: each.case_id, code: each.code, receivedOn: each.received_on, stateWords: { ...PETITION_STATES[each.state] }, suggested, suggestedWords: { ...REPEAT_WORDS[suggested] },
    }
  })
}

const ABOVE = ['unit-head', 'director', 'supervisor', 'observer', 'dispatcher']

/** The petition window's list, the nearest duty first; no word of any petition. */
export function listPetitions(services: Services, viewer: StaffActor, isOpen: boolean, cursor: string | undefined) {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const by = { id: viewer.id, unitId: viewer.unitId, unitPath: viewer.unitPath, above: ABOVE.includes(viewer.role) }
    const found = await listLines(tx, by, isOpen, cursor)
    const today = services.today(tx.district)
    const lines = found.slice(0, PAGE).filter((row) => standingsIn(viewer, placeOf(row)).length > 0)
    const last = found.length > PAGE ? found[PAGE - 1] : undefined
    return ok({ petitions: lines.map((row) => lineOf(row, viewer, today)), next: last ? `${last.due_on}~${last.id}` : null })
  }, { readOnly: true })
}

/** Sent to a unit, and nobody there has taken it up. */
const WAITING = ['directed', 'accepted', 'handling', 'review', 're-review']
const TO_TAKE_UP = ['registered', ...WAITING]

function lineOf(row: ListRow, viewer: StaffActor, today: string): PetitionLine {
  const standings = standingsIn(viewer, placeOf(row))
  const unit = standings.includes('unit')
  const due = row.due_on === NEVER ? null : row.due_on
  return {
    caseId: row.case_id, code: row.code, typeWords: wordsIn(TYPE_WORDS, row.type), state: row.state, stateWords: wordsIn(PETITION_STATES, row.state),
    unit: { zh: row.unit_zh, en: row.unit_en }, mine: row.handler_id === viewer.id, unclaimed: row.handler_id === null && WAITING.includes(row.state), receivedOn: row.received_on, dueOn: due,
    dueWords: row.due_clock === null ? null : wordsIn(CLOCK_NAMES, row.due_clock), overdue: due !== null && due < today,
    opens: row.handler_id === viewer.id || standings.includes('office') || standings.includes('head'),
    takeUp: unit && row.handler_id === null && TO_TAKE_UP.includes(row.state) && HANDLING_POSTS.some((each) => each === viewer.role),
  }
}

/** Units that somebody may name when they accuse one: names only. */
export function listAccusable(services: Services, district: DistrictId) {
  return inDistrict(services.db, district, async (tx) => {
    const units = await listUnits(tx, services.today(district))
    return ok({ units: units.map((each) => ({ unitId: each.id, name: { ...each.name } })) })
  }, { readOnly: true })
}

