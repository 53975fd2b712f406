import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { INPUT_GROUPS, INPUT_KINDS } from '../domain/inputs.ts'
import { NETWORKS, PASSING } from '../domain/networks.ts'

const tag = 'inputs'
const Params = Type.Object({ seriesId: Uuid })
const Group = Type.Enum([...INPUT_GROUPS])
const KindCode = Type.Enum(INPUT_KINDS.map((each) => each.code))
const said = (zh: string, en: string) => ({ zh, en })

/** Who sees figures of other bodies; all of them are sums, none is of a person. */
export const INPUT_READERS = ['committee-head', 'unit-head', 'director', 'supervisor', 'statistician']
/** Who types them in and checks what somebody else typed. */
export const INPUT_KEEPERS = ['committee-head', 'unit-head', 'director', 'statistician']
export const NETWORK_READERS = [...INPUT_READERS, 'administrator']

const SourceShape = {
  value: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }), source: Type.String({ minLength: 2, maxLength: 200 }), page: Type.String({ maxLength: 60 }),
  url: Type.Optional(Type.String({ maxLength: 500, pattern: '^https?://[^\\s<>"]+$' })),
}
export const EnterBody = Type.Object({ unit: Type.Optional(Uuid), kind: KindCode, from: DayText, to: DayText, ...SourceShape, note: Type.Optional(Type.String({ maxLength: 300 })) }, closed)
export const VersionBody = Type.Object({ version: Type.Integer({ minimum: 1 }), ...SourceShape, note: Type.String({ minLength: 2, maxLength: 300 }) }, closed)
export const CheckBody = Type.Object({ version: Type.Integer({ minimum: 1 }), result: Type.Enum(['confirmed', 'objected']), note: Type.Optional(Type.String({ maxLength: 300 })) }, closed)
export const NetworkBody = Type.Object({ version: Type.Integer({ minimum: 0 }), state: Type.Enum(['none', 'planned', 'connected']), keeper: Type.String({ maxLength: 100 }), passes: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10, uniqueItems: true }), note: Type.String({ maxLength: 300 }) }, closed)
export type EnterBody = Static<typeof EnterBody>
export type VersionBody = Static<typeof VersionBody>
export type CheckBody = Static<typeof CheckBody>
export type NetworkBody = Static<typeof NetworkBody>

const VersionShown = Type.Object({
  version: Type.Integer(), value: Type.Integer(), source: Type.String(), page: Type.String(), url: orNull(Type.String()), note: Type.String(), enteredBy: Type.String(), enteredAt: Type.String(),
  checked: orNull(Type.Object({ result: Type.Enum(['confirmed', 'objected']), by: Type.String(), at: Type.String(), note: Type.String() })), mayCheck: Type.Boolean(),
})
const ChangeShown = Type.Object({ words: SaidShape, base: Type.Integer(), from: DayText, to: DayText, kind: Type.Enum(['new', 'counts', 'percent']), percent: orNull(Type.String()) })

/** A part beside its whole, of the same unit and period: what the arithmetic says of the two. */
const VerdictShown = Type.Object({ of: SaidShape, kind: Type.Enum(['holds', 'impossible', 'differs', 'careful']), say: SaidShape })

/** A figure of another body: always shown as such, with its source. `current` is the latest version that a second person confirmed. */
export const InputShown = Type.Object({
  id: Uuid, unit: SaidShape, kind: Type.String(), name: SaidShape, group: Group, measure: SaidShape, money: Type.Boolean(), from: DayText, to: DayText,
  current: orNull(Type.Integer()), versions: Type.Array(VersionShown), changes: Type.Array(ChangeShown), verdicts: Type.Array(VerdictShown), mayKeep: Type.Boolean(),
})
export type InputShown = Static<typeof InputShown>

export const InputLine = Type.Object({
  id: Uuid, unit: SaidShape, name: SaidShape, measure: SaidShape, money: Type.Boolean(), from: DayText, to: DayText, version: Type.Integer(), value: Type.Integer(), source: Type.String(),
  state: Type.Enum(['waiting', 'confirmed', 'objected']),
})
export type InputLine = Static<typeof InputLine>

const Fact = Type.Object({ kind: Type.String(), name: SaidShape, group: Group, measure: SaidShape, money: Type.Boolean(), value: Type.Integer(), from: DayText, to: DayText, source: Type.String(), page: Type.String(), version: Type.Integer(), seriesId: Uuid })
export const ProfileShown = Type.Object({
  unit: SaidShape, facts: Type.Array(Fact),
  /** I-13 for each ten thousand people, where all four parts are confirmed for the same period; else null. */
  litigation: orNull(Type.Object({ rate: Type.String(), from: DayText, to: DayText })),
})
export type ProfileShown = Static<typeof ProfileShown>

const NetworkShown = Type.Object({
  network: Type.Enum([...NETWORKS]), name: SaidShape, version: Type.Integer(), state: Type.Enum(['none', 'planned', 'connected']), keeper: Type.String(),
  passes: Type.Array(Type.Object({ what: Type.Enum([...PASSING]), name: SaidShape })), mayPass: Type.Array(Type.Object({ what: Type.Enum([...PASSING]), name: SaidShape })), note: Type.String(), changedBy: orNull(Type.String()),
})
export const NetworksShown = Type.Object({
  networks: Type.Array(NetworkShown), never: Type.Array(Type.Object({ what: Type.String(), name: SaidShape, why: SaidShape, law: Type.String() })), mayChange: Type.Boolean(),
})
export type NetworksShown = Static<typeof NetworksShown>

export const inputsOperations = {
  listInputs: operation({
    method: 'GET', path: '/inputs', tag, summary: said('手工录入的外部数据', 'Figures of other bodies'),
    query: Type.Object({ group: Type.Optional(Group), before }, closed), answer: Type.Object({ inputs: Type.Array(InputLine), next: orNull(Type.String()), mayKeep: Type.Boolean() }),
  }),
  readInput: operation({ method: 'GET', path: '/inputs/:seriesId', tag, params: Params, answer: InputShown, summary: said('看一个外部数据的各版', 'Read a figure with its versions') }),
  /** Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`, `input-known`, `names-somebody`. */
  enterInput: operation({ method: 'POST', path: '/inputs', tag, body: EnterBody, answer: InputShown, success: 201, summary: said('录入外部数据', 'Enter a figure') }),
  /** A correction is a new version. Refuses `no-such-input`, `version-changed`, `names-somebody`. */
  correctInput: operation({ method: 'POST', path: '/inputs/:seriesId/versions', tag, params: Params, body: VersionBody, answer: InputShown, success: 201, summary: said('更正外部数据', 'Correct a figure') }),
  /** By a second person. Refuses `no-such-input`, `version-changed`, `checked-already`, `checked-by-another`. */
  checkInput: operation({ method: 'POST', path: '/inputs/:seriesId/check', tag, params: Params, body: CheckBody, answer: InputShown, summary: said('复核外部数据', 'Check a figure') }),
  readProfile: operation({ method: 'GET', path: '/area-profile', tag, query: Type.Object({ unit: Type.Optional(Uuid) }, closed), answer: ProfileShown, summary: said('区域概况', 'Area profile') }),
  readNetworks: operation({ method: 'GET', path: '/networks', tag, answer: NetworksShown, summary: said('五网登记：通过什么，不通过什么', 'The five networks: what passes and what does not') }),
  /** Refuses `never-passes`, `not-through-this`, `version-changed`. */
  setNetwork: operation({ method: 'PUT', path: '/networks/:network', tag, params: Type.Object({ network: Type.Enum([...NETWORKS]) }), body: NetworkBody, answer: NetworksShown, summary: said('登记一个网络', 'Register a network') }),
} as const
