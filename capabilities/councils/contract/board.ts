import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { GATHERINGS } from '../domain/notices.ts'
import { tag } from './shapes.ts'

const Fraction = Type.Tuple([Type.Integer(), Type.Integer()])
const Half = Type.Object({ heads: Fraction, area: Fraction })
export const VoteBehindShape = Type.Object({ matter: Type.String(), needed: Type.Enum(['ordinary', 'special']), took: Half, agreed: Half })

/** What anybody may read of one community: nobody is named in it. */
export const CouncilBoard = Type.Object({
  unitId: Uuid, unit: SaidShape,
  meetings: Type.Array(Type.Object({ id: Uuid, on: DayText, time: Type.String(), place: Type.String(), topic: Type.String(), gathering: Type.Enum([...GATHERINGS]) })),
  replies: Type.Array(Type.Object({ id: Uuid, question: Type.String(), answer: Type.String(), subjectWords: SaidShape, on: DayText })),
  resolutions: Type.Array(Type.Object({
    id: Uuid, topic: Type.String(), text: Type.String(), on: DayText, vote: orNull(VoteBehindShape),
    voices: Type.Array(Type.Object({ id: Uuid, asWords: SaidShape, text: Type.String() })),
    tasks: Type.Array(Type.Object({ id: Uuid, what: Type.String(), owner: Type.String(), dueOn: DayText, state: Type.Enum(['open', 'reported', 'verified']), verifiedOn: orNull(DayText) })),
  })),
  projects: Type.Array(Type.Object({
    id: Uuid, title: Type.String(), owner: Type.String(), dueOn: DayText, budget: Type.String(), stageWords: SaidShape, outcome: Type.String(), doneOn: orNull(DayText),
    photos: Type.Array(Type.Object({ id: Uuid, of: Type.Enum(['before', 'after']) })),
  })),
})
export type CouncilBoard = Static<typeof CouncilBoard>

export const boardOperations = {
  readCouncilBoard: operation({
    method: 'GET', path: '/councils/boards/:unitId', tag, params: Type.Object({ unitId: Uuid }), answer: CouncilBoard, summary: { zh: '一个社区的议事公开', en: 'What a community’s councils publish' },
  }),
  /** Only of projects that are done: another person has looked at the photos. */
  readBoardPhoto: operation({
    method: 'GET', path: '/councils/boards/photos/:projectId/:photoId', tag, params: Type.Object({ projectId: Uuid, photoId: Uuid }), answer: Type.Any(), sends: 'file',
    summary: { zh: '公开的项目照片', en: 'A published photo of a project' },
  }),
} as const
