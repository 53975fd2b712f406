import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { MOST_TAKEN_UP, SUBJECTS } from '../domain/opinions.ts'
import { ORIGINS, PROJECT_STEPS, STAGES } from '../domain/projects.ts'
import { Note, PhotoToken, tag } from './shapes.ts'

export const ProjectBody = Type.Object({
  title: Words(200), why: Words(1000), subject: Type.Enum([...SUBJECTS]), origin: Type.Enum([...ORIGINS]), owner: Words(100), dueOn: DayText,
  /** In words, such as 维修资金约 3 万元; may be empty. */
  budget: Note(200), councilId: Type.Optional(Uuid),
  /** Opinions that it takes up: whoever raised them is told. */
  opinionIds: Type.Array(Uuid, { maxItems: MOST_TAKEN_UP, uniqueItems: true }),
}, closed)
export type ProjectBody = Static<typeof ProjectBody>
/** `photo`: before with `start`, after with `report`; nobody may be on it. */
export const StepBody = Type.Object({
  step: Type.Enum([...PROJECT_STEPS]), note: Note(1000), photo: Type.Optional(PhotoToken), photoWithoutPeople: Type.Optional(Type.Boolean()),
}, closed)
export type StepBody = Static<typeof StepBody>

export const ProjectShown = Type.Object({
  id: Uuid, unit: SaidShape, title: Type.String(), why: Type.String(), subject: Type.Enum([...SUBJECTS]), subjectWords: SaidShape, originWords: SaidShape,
  owner: Type.String(), dueOn: DayText, budget: Type.String(), stage: Type.Enum([...STAGES]), stageWords: SaidShape, outcome: Type.String(), overdue: Type.Boolean(),
  openedOn: DayText, doneOn: orNull(DayText), councilId: orNull(Uuid), opinions: Type.Integer(),
  photos: Type.Array(Type.Object({ id: Uuid, of: Type.Enum(['before', 'after']) })),
  steps: Type.Array(Type.Object({ step: Type.String(), words: SaidShape, note: Type.String(), on: DayText, by: orNull(Type.String()) })),
  may: Type.Array(Type.Object({ step: Type.Enum([...PROJECT_STEPS]), label: SaidShape, refusal: orNull(Type.Object({ code: Type.String(), say: SaidShape })) })),
})
export type ProjectShown = Static<typeof ProjectShown>
const Params = Type.Object({ projectId: Uuid })

export const projectOperations = {
  /** Refuses `personal-data`, `day-does-not-fit`, `no-such-opinion`. */
  proposeProject: operation({
    method: 'POST', path: '/councils/projects', tag, body: ProjectBody, answer: ProjectShown, success: 201, summary: { zh: '提出一个民生实事项目', en: 'Propose a project' },
  }),
  listProjects: operation({
    method: 'GET', path: '/councils/projects', tag, summary: { zh: '民生实事项目', en: 'Projects' },
    query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'ended'])), before }, closed),
    answer: Type.Object({
      projects: Type.Array(ProjectShown), next: orNull(Type.String()),
      /** Subjects that came up often in the last ninety days and are in no project; `opinionIds`: the newest, as many as one project takes up. */
      frequent: Type.Array(Type.Object({ subject: Type.Enum([...SUBJECTS]), subjectWords: SaidShape, n: Type.Integer(), opinionIds: Type.Array(Uuid) })),
    }),
  }),
  /** Refuses `no-such-project`, `project-out-of-turn`, `decided-by-head`, `decided-by-another`, `project-verified-by-another`, `photo-with-people`, `photo-unknown`, `words-missing`. */
  takeProjectStep: operation({
    method: 'POST', path: '/councils/projects/:projectId/steps', tag, params: Params, body: StepBody, answer: ProjectShown, success: 201, summary: { zh: '项目走一步', en: 'Take a step of a project' },
  }),
  readProjectPhoto: operation({
    method: 'GET', path: '/councils/projects/:projectId/photos/:photoId', tag, params: Type.Object({ projectId: Uuid, photoId: Uuid }), answer: Type.Any(), sends: 'file',
    summary: { zh: '项目的一张照片', en: 'A photo of a project' },
  }),
} as const
