import { staff } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { cursorOf, pageOf } from '#platform/pages'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { guidanceAccess } from './access.ts'
import { answerQuestion, askCourt, askOpinion, cancelHearing, giveOpinion, planHearing } from './commands.ts'
import { guidanceOperations, type Hearing, type Opinion, type Question } from './contract.ts'
import { HEARING_KINDS, SUBJECTS } from './domain.ts'
import { type BodyRow, type HearingRow, listBodies, listHearingsFrom, listOpinions, listQuestions, type OpinionRow, PAGE, type PageAsked, type QuestionRow } from './reads.ts'
import { HEARING_STATES, HEARING_WORDS, NOT_ADJUDICATION, refusal, SUBJECT_WORDS } from './words.ts'

type Ops = typeof guidanceOperations

export function guidanceMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    askCourt: ({ actor, commandId, body }) => askCourt(services, staff(actor), commandId, body),
    answerQuestion: ({ actor, params, body }) => answerQuestion(services, staff(actor), params.id, body),
    askOpinion: ({ actor, commandId, body }) => askOpinion(services, staff(actor), commandId, body),
    giveOpinion: ({ actor, params, body }) => giveOpinion(services, staff(actor), params.id, body),
    planHearing: ({ actor, commandId, body }) => planHearing(services, staff(actor), commandId, body),
    cancelHearing: ({ actor, params }) => cancelHearing(services, staff(actor), params.id),
    ...looks(services),
  }
  return assemble(guidanceOperations, guidanceAccess, handlers)
}

function looks(services: Services): Pick<Handlers<Ops>, 'listQuestions' | 'listOpinions' | 'listAdvisers' | 'listHearings'> {
  return {
    listQuestions: ({ actor, query }) => {
      const viewer = staff(actor)
      return page(services, viewer, { ...query, asCourt: viewer.role === 'court-liaison' }, listQuestions, (rows, next) =>
        ({ questions: rows.map((row) => questionOf(row, viewer)), next }))
    },
    listOpinions: ({ actor, query }) => {
      const viewer = staff(actor)
      const today = services.today(viewer.district)
      return page(services, viewer, { ...query, asCourt: viewer.role === 'department-handler' }, listOpinions, (rows, next) =>
        ({ opinions: rows.map((row) => opinionOf(row, viewer, today)), next }))
    },
    listAdvisers: ({ actor }) => {
      const { district } = staff(actor)
      return inDistrict(services.db, district, async (tx) => {
        const bodies = await listBodies(tx, services.today(district))
        const of = (kind: string) => bodies.filter((each) => each.kind === kind).map(bodyOf)
        return ok({ courts: of('tribunal'), departments: of('department') })
      }, { readOnly: true })
    },
    listHearings: ({ actor }) =>
      inDistrict(services.db, actor.district, async (tx) => ok({ hearings: (await listHearingsFrom(tx, services.today(actor.district))).map(hearingOf) }), { readOnly: true }),
  }
}

interface Asked {
  readonly view?: 'open' | 'answered'
  readonly before?: string
  readonly asCourt: boolean
}

async function page<Row extends { readonly id: string; readonly asked_at: Date }, Shown>(
  services: Services, viewer: StaffActor, asked: Asked,
  list: (tx: Parameters<typeof listQuestions>[0], wanted: PageAsked) => Promise<Row[]>, shown: (rows: readonly Row[], next: string | null) => Shown,
): Promise<Result<Shown>> {
  const before = cursorOf(asked.before, refusal('bad-cursor', {}))
  if (!before.ok) return before
  const wanted = { unitId: viewer.unitId, asCourt: asked.asCourt, answered: asked.view === 'answered', before: before.value }
  const rows = await inDistrict(services.db, viewer.district, (tx) => list(tx, wanted), { readOnly: true })
  const { here, next } = pageOf(rows, PAGE, (row) => row.asked_at)
  return ok(shown(here, next))
}

function questionOf(row: QuestionRow, viewer: StaffActor): Question {
  const subject = SUBJECTS.find((each) => each === row.subject) ?? 'other'
  return {
    id: row.id, subject, subjectWords: { ...SUBJECT_WORDS[subject] }, title: row.title, text: row.body, askedOn: row.asked_on,
    askedBy: { zh: row.by_zh, en: row.by_en }, court: { zh: row.to_zh, en: row.to_en },
    answer: row.answer !== null && row.answered_on !== null ? { text: row.answer, law: row.law, on: row.answered_on, note: { ...NOT_ADJUDICATION } } : null,
    mayAnswer: row.answer === null && row.to_id === viewer.unitId && viewer.role === 'court-liaison',
  }
}

function opinionOf(row: OpinionRow, viewer: StaffActor, today: Day): Opinion {
  return {
    id: row.id, title: row.title, text: row.body, askedOn: row.asked_on, dueOn: row.due_on, askedBy: { zh: row.by_zh, en: row.by_en }, department: { zh: row.to_zh, en: row.to_en },
    given: row.opinion !== null && row.given_on !== null ? { text: row.opinion, on: row.given_on } : null,
    late: row.opinion === null && row.due_on < today, mayGive: row.opinion === null && row.to_id === viewer.unitId && viewer.role === 'department-handler',
  }
}

function hearingOf(row: HearingRow): Hearing {
  const kind = HEARING_KINDS.find((each) => each === row.kind) ?? 'other'
  const state = row.state === 'cancelled' ? 'cancelled' : 'planned'
  return {
    id: row.id, on: row.on_day, startsAt: row.starts_at, place: row.place, kind, kindWords: { ...HEARING_WORDS[kind] }, court: { zh: row.court_zh, en: row.court_en },
    state, stateWords: { ...HEARING_STATES[state] },
  }
}

const bodyOf = (row: BodyRow) => ({ id: row.id, name: { zh: row.name_zh, en: row.name_en } })
