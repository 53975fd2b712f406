import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, Uuid, Words } from '#platform/shapes'
import { boardOperations, VoteBehindShape } from './contract/board.ts'
import { opinionOperations } from './contract/opinions.ts'
import { projectOperations } from './contract/projects.ts'
import { CouncilParams, tag } from './contract/shapes.ts'
import { surveyOperations } from './contract/surveys.ts'
import { words } from './words.ts'
import { CHOICES, COUNCIL_KINDS, GATHERINGS, MEMBER_ROLES, VOTE_KINDS } from './domain.ts'

export type { CouncilBoard } from './contract/board.ts'
export { type Opinion, type OpinionBody, type OpinionNoted, type OpinionView, OPINION_VIEWS, type OwnOpinion } from './contract/opinions.ts'
export type { ProjectBody, ProjectShown, StepBody } from './contract/projects.ts'
export type { SurveyOpen, SurveyShown } from './contract/surveys.ts'

const Params = CouncilParams
const Fraction = Type.Object({ count: Type.Integer(), outOf: Type.Integer() })
const Half = Type.Object({ heads: Fraction, area: Fraction, reached: Type.Boolean() })
const VoteKind = Type.Enum([...VOTE_KINDS])

export const OpenBody = Type.Object({ topic: Words(200), place: Words(200), caseId: Type.Optional(Uuid), kind: Type.Optional(Type.Enum([...COUNCIL_KINDS])) }, closed)
export const MembersBody = Type.Object(
  {
    members: Type.Array(
      Type.Object({
        name: Words(60), role: Type.Enum([...MEMBER_ROLES]), body: Type.String({ maxLength: 100 }),
        standsFor: Type.Integer({ minimum: 0, maximum: 10_000 }), partyId: Type.Optional(Uuid),
      }, closed),
      { minItems: 1, maxItems: 200 },
    ),
  },
  closed,
)
export const LeftBody = Type.Object({ memberId: Uuid }, closed)
export const MeetingBody = Type.Object({ on: DayText, place: Words(200), presentIds: Type.Array(Uuid, { maxItems: 500, uniqueItems: true }), summary: Words(5000), noticeId: Type.Optional(Uuid) }, closed)
/** Public from the moment it is called: write it for everybody. */
export const NoticeBody = Type.Object({
  on: DayText, time: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }), place: Words(100), topic: Words(200), gathering: Type.Enum([...GATHERINGS]),
}, closed)
export const CallOffBody = Type.Object({ noticeId: Uuid, why: Words(500) }, closed)
/** Only with the speaker’s consent, and never with a name. */
export const StatementBody = Type.Object({ as: Type.Enum([...MEMBER_ROLES]), text: Words(1000), consent: Type.Boolean() }, closed)
export const ResolutionBody = Type.Object({ text: Words(2000), voteId: Type.Optional(Uuid) }, closed)
export const PublishBody = Type.Object({ of: Type.Enum(['statement', 'resolution']), id: Uuid }, closed)
export const TasksBody = Type.Object(
  { tasks: Type.Array(Type.Object({ what: Words(500), owner: Words(100), dueOn: DayText, resolutionId: Type.Optional(Uuid) }, closed), { minItems: 1, maxItems: 50 }) }, closed,
)
export const DoneBody = Type.Object({ taskId: Uuid, on: DayText, note: Words(1000) }, closed)
export const VerifyBody = Type.Object({ taskId: Uuid, on: DayText, good: Type.Boolean(), note: Words(1000) }, closed)
export const VoteBody = Type.Object(
  {
    matter: Words(500), kind: VoteKind,
    voters: Type.Array(Type.Object({ doors: Words(100), areaCentiares: Type.Integer({ minimum: 1, maximum: 10_000_000 }) }, closed), { minItems: 1, maxItems: 3000 }),
  },
  closed,
)
/** What each owner decided, from the paper in hand. Nobody is presumed to agree. */
export const BallotsBody = Type.Object(
  { voteId: Uuid, ballots: Type.Array(Type.Object({ voterId: Uuid, choice: Type.Enum([...CHOICES]) }, closed), { minItems: 1, maxItems: 3000 }) }, closed,
)
export const CountBody = Type.Object({ voteId: Uuid }, closed)
export const MeasureBody = Type.Object({ what: Words(500), owner: Words(100) }, closed)
export const CloseBody = Type.Object({ outcome: Words(2000) }, closed)

const MemberShown = Type.Object({ id: Uuid, name: Type.String(), role: Type.Enum([...MEMBER_ROLES]), body: Type.String(), standsFor: Type.Integer() })
const MeetingShown = Type.Object({ id: Uuid, on: DayText, place: Type.String(), presentIds: Type.Array(Uuid), summary: Type.String() })
const TaskShown = Type.Object({
  id: Uuid, what: Type.String(), owner: Type.String(), dueOn: DayText, doneOn: orNull(DayText), doneNote: Type.String(), verifiedOn: orNull(DayText), verifiedNote: Type.String(),
  mayVerify: Type.Boolean(), resolutionId: orNull(Uuid),
})
const NoticeShown = Type.Object({
  id: Uuid, on: DayText, time: Type.String(), place: Type.String(), topic: Type.String(), gathering: Type.Enum([...GATHERINGS]), calledOn: DayText,
  state: Type.Enum(['coming', 'held', 'called-off']),
})
const Publishing = { publishedOn: orNull(DayText), mayPublish: Type.Boolean() }
/** Totals and who has voted, never what somebody chose. */
const VoteShown = Type.Object({
  id: Uuid, matter: Type.String(), kind: VoteKind, openedOn: DayText, countedOn: orNull(DayText), law: Type.String(), needed: Type.Enum(['ordinary', 'special']),
  voters: Type.Array(Type.Object({ id: Uuid, doors: Type.String(), areaCentiares: Type.Integer(), voted: Type.Boolean() })),
  participation: Half,
  /** Only once it is counted: half a count would tell how the last ones voted. */
  approval: orNull(Half),
  passed: orNull(Type.Boolean()),
})
export type VoteShown = Static<typeof VoteShown>

export const CouncilShown = Type.Object({
  id: Uuid, kind: Type.Enum([...COUNCIL_KINDS]), topic: Type.String(), place: Type.String(), caseId: orNull(Uuid), openedOn: DayText, closedOn: orNull(DayText), outcome: Type.String(),
  members: Type.Array(MemberShown), meetings: Type.Array(MeetingShown), tasks: Type.Array(TaskShown), votes: Type.Array(VoteShown),
  measures: Type.Array(Type.Object({ id: Uuid, what: Type.String(), owner: Type.String(), on: DayText })),
  notices: Type.Array(NoticeShown),
  statements: Type.Array(Type.Object({ id: Uuid, as: Type.Enum([...MEMBER_ROLES]), text: Type.String(), ...Publishing })),
  resolutions: Type.Array(Type.Object({ id: Uuid, text: Type.String(), madeOn: DayText, vote: orNull(VoteBehindShape), ...Publishing })),
  mayWrite: Type.Boolean(),
})
export type CouncilShown = Static<typeof CouncilShown>

export const CouncilLine = Type.Object({
  id: Uuid, kind: Type.Enum([...COUNCIL_KINDS]), topic: Type.String(), state: Type.Enum(['open', 'closed']), openedOn: DayText, members: Type.Integer(), tasksOpen: Type.Integer(), nextDueOn: orNull(DayText),
})
export type CouncilLine = Static<typeof CouncilLine>

const post = <const Path extends string, const Body extends Parameters<typeof Type.Array>[0]>(path: Path, body: Body, zh: string, en: string) =>
  operation({ method: 'POST', path: `/councils/:councilId/${path}`, tag, params: Params, body, answer: CouncilShown, success: 201, summary: { zh, en } })

export const councilsOperations = {
  openCouncil: operation({
    method: 'POST', path: '/councils', tag, body: OpenBody, answer: CouncilShown, success: 201, summary: { zh: '开一个议事会', en: 'Open a council' },
  }),
  listCouncils: operation({
    method: 'GET', path: '/councils', tag, summary: { zh: '议事会列表', en: 'List councils' },
    query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'closed'])), before }, closed),
    answer: Type.Object({ councils: Type.Array(CouncilLine), next: orNull(Type.String()) }),
  }),
  listCaseCouncils: operation({
    method: 'GET', path: '/cases/:caseId/councils', tag, params: Type.Object({ caseId: Uuid }), answer: Type.Object({ councils: Type.Array(CouncilLine) }),
    summary: { zh: '案件旁的议事会', en: 'Councils beside a case' },
  }),
  readCouncil: operation({ method: 'GET', path: '/councils/:councilId', tag, params: Params, answer: CouncilShown, summary: { zh: '看一个议事会', en: 'Read a council' } }),
  /** The council as A4 sheets (PDF). Refuses `no-such-council`. */
  printCouncil: operation({
    method: 'GET', path: '/councils/:councilId/sheet', tag, params: Params, answer: Type.Any(), sends: 'file', summary: words.printCouncil,
  }),
  /** One ballot an owner; once it is counted, the result. PDF. Refuses `no-such-council`, `no-such-vote`. */
  printVote: operation({
    method: 'GET', path: '/councils/:councilId/votes/:voteId/sheet', tag, params: Type.Object({ councilId: Uuid, voteId: Uuid }), answer: Type.Any(), sends: 'file',
    summary: words.printVote,
  }),
  joinMembers: post('members', MembersBody, '请来成员', 'Invite members'),
  leaveMember: post('members/left', LeftBody, '成员退出', 'A member leaves'),
  holdMeeting: post('meetings', MeetingBody, '记一次会', 'Record a meeting'),
  setTasks: post('tasks', TasksBody, '定计划', 'Set tasks'),
  reportTaskDone: post('tasks/done', DoneBody, '报完成', 'Report a task done'),
  verifyTask: post('tasks/verified', VerifyBody, '验收', 'Verify a task'),
  openVote: post('votes', VoteBody, '发起业主表决', 'Open an owners’ vote'),
  castBallots: post('votes/ballots', BallotsBody, '录入选票', 'Enter ballots'),
  countVote: post('votes/count', CountBody, '计票', 'Count a vote'),
  addMeasure: post('measures', MeasureBody, '补上一条防范措施', 'Add a preventive measure'),
  closeCouncil: post('close', CloseBody, '结束议事会', 'Close a council'),
  /** Refuses `notice-too-short` (Property Management Regulations Art. 14), `personal-data`. */
  callMeeting: post('notices', NoticeBody, '发会议通知', 'Call a meeting'),
  callOffMeeting: post('notices/off', CallOffBody, '取消一次会', 'Call a meeting off'),
  /** Refuses `consent-to-note`, `personal-data`. */
  noteStatement: post('statements', StatementBody, '经本人同意记下发言', 'Note what somebody said, with their consent'),
  /** Refuses `vote-not-passed`, `personal-data`. */
  makeResolution: post('resolutions', ResolutionBody, '写下决议', 'Write down a resolution'),
  /** Refuses `second-look` for whoever wrote it. */
  publishText: post('publications', PublishBody, '公开发言或决议', 'Publish a statement or a resolution'),
  /** The notice to hang up. Refuses `no-such-notice`. */
  printNotice: operation({
    method: 'GET', path: '/councils/:councilId/notices/:noticeId/sheet', tag, params: Type.Object({ councilId: Uuid, noticeId: Uuid }), answer: Type.Any(), sends: 'file',
    summary: words.printNotice,
  }),
  ...opinionOperations,
  ...surveyOperations,
  ...projectOperations,
  ...boardOperations,
} as const
