import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { SPANS } from '../domain/spans.ts'
import { IndicatorFigure, PeriodShape } from './shapes.ts'

/** Now, and in the equal period before. */
const Beside = Type.Object({ now: Type.Integer(), before: Type.Integer() })

/** A unit below, its own cases, or a grid: what can be pressed to go further down. */
export const Branch = Type.Object({
  kind: Type.Enum(['unit', 'own', 'grid', 'no-place']),
  /** Unit or grid; null for its own cases and for what has no known place. */
  id: orNull(Uuid),
  name: SaidShape,
  /** A unit that has units or grids below it is opened as an overview of its own. */
  opens: Type.Boolean(),
  registered: Beside,
  ended: Beside,
  agreed: Beside,
  withoutAgreement: Beside,
  returned: Beside,
  stock: Type.Integer(),
  /** Null by grid: what waits is counted by unit. */
  overdue: orNull(Type.Integer()),
  unclaimed: orNull(Type.Integer()),
})
export type Branch = Static<typeof Branch>

export const Kind = Type.Object({ code: Type.String(), name: SaidShape, registered: Beside, agreed: Beside, withoutAgreement: Beside })
export type Kind = Static<typeof Kind>

/** One thing that got worse, where, and the list that says which matters these are and with whom. */
export const WorseLine = Type.Object({
  on: Type.Enum(['unit', 'category', 'channel']),
  where: SaidShape,
  what: Type.String(),
  name: SaidShape,
  now: Type.Integer(),
  before: Type.Integer(),
  percent: orNull(Type.String()),
  rates: orNull(Type.Object({ now: Type.String(), before: Type.String() })),
  unitId: Uuid,
  category: orNull(Type.String()),
  channel: orNull(Type.String()),
  of: Type.Array(Type.String()),
  less: Type.Array(Type.String()),
})
export type WorseLine = Static<typeof WorseLine>

const UnitName = Type.Object({ id: Uuid, name: SaidShape, level: Type.Integer() })

export const Overview = Type.Object({
  unit: UnitName,
  /** Units above it that the viewer may open, the highest first. */
  above: Type.Array(UnitName),
  from: DayText, to: DayText, asOf: DayText,
  before: PeriodShape,
  /** What kind of comparison it is, in words. */
  compared: SaidShape,
  /** Whether all of the period before was registered here: it begins after the first day on which anything was recorded. */
  registered: Type.Boolean(),
  running: Type.Boolean(),
  today: DayText,
  /** In stock as of the day, by days since registration; `from` null in the last band. */
  stock: Type.Object({ n: Type.Integer(), came: Beside, left: Beside, bands: Type.Array(Type.Object({ days: Type.String(), from: orNull(DayText), to: DayText, n: Type.Integer() })) }),
  /** What waits today, whatever the period; `returned` came back within it. */
  work: Type.Object({ overdue: Type.Integer(), soon: Type.Integer(), unclaimed: Type.Integer(), returned: Type.Integer() }),
  figures: Type.Array(IndicatorFigure),
  /** I-17: days from acceptance to the end; null where nothing ended. */
  handling: Type.Object({ ended: Type.Integer(), median: orNull(Type.Integer()), p90: orNull(Type.Integer()) }),
  /** I-20: agreements by the level of the unit that reached them. */
  levels: Type.Array(Type.Object({ level: Type.Integer(), name: SaidShape, n: Type.Integer(), percent: orNull(Type.String()) })),
  worse: Type.Array(WorseLine),
  branches: Type.Array(Branch),
  categories: Type.Array(Kind),
  channels: Type.Array(Kind),
  months: Type.Array(Type.Object({ month: DayText, registered: Type.Integer(), ended: Type.Integer(), agreed: Type.Integer() })),
})
export type Overview = Static<typeof Overview>

/** A line behind a figure. Codes, never names: `code` is null where the case is sealed or stands with a unit the viewer has no part in. */
export const BehindLine = Type.Object({
  /** Null where the viewer may not open it. */
  caseId: orNull(Uuid),
  code: orNull(Type.String()),
  hidden: orNull(Type.Enum(['sealed', 'elsewhere'])),
  on: DayText,
  n: Type.Integer(),
  category: orNull(SaidShape),
  state: orNull(SaidShape),
  /** Which unit has it now; null where that is not told. */
  unit: orNull(SaidShape),
  unclaimed: Type.Boolean(),
})
export type BehindLine = Static<typeof BehindLine>

const Names = Type.String({ pattern: '^[a-z0-9-]+(,[a-z0-9-]+){0,11}$', maxLength: 400 })
export const WAITING = ['overdue', 'soon', 'unclaimed'] as const

export const overviewOperations = {
  readOverview: operation({
    method: 'GET', path: '/overview', tag: 'indicators',
    summary: { zh: '总览：存量、流量、到期、成功率、变差的地方，逐级点到名单', en: 'Overview of a unit: stock, flow, deadlines, rates, what got worse' },
    query: Type.Object({ unit: Type.Optional(Uuid), span: Type.Optional(Type.Enum(SPANS)), on: Type.Optional(DayText), asOf: Type.Optional(DayText) }, { additionalProperties: false }),
    answer: Overview,
  }),
  /** The list behind a figure. `total` is what it adds up to: the same as the counter of that pair of period and as-of day. */
  listBehind: operation({
    method: 'GET', path: '/indicators/behind', tag: 'indicators',
    summary: { zh: '一个数后面的名单：只有案件码', en: 'The list behind a figure: codes only' },
    query: Type.Object({
      unit: Type.Optional(Uuid), from: DayText, to: DayText, asOf: Type.Optional(DayText), of: Names, less: Type.Optional(Names),
      category: Type.Optional(Type.String({ maxLength: 10 })), channel: Type.Optional(Type.String({ maxLength: 40 })),
      /** A grid of the unit; `none`: counted without a known place. */
      grid: Type.Optional(Type.Union([Uuid, Type.Literal('none')])),
      after: Type.Optional(Type.String({ maxLength: 120 })),
    }, { additionalProperties: false }),
    answer: Type.Object({
      unit: UnitName, from: DayText, to: DayText, asOf: DayText,
      /** What is counted, in words, in the order asked. */
      counters: Type.Array(Type.Object({ counter: Type.String(), words: SaidShape, less: Type.Boolean() })),
      narrowed: Type.Array(SaidShape),
      /** Null beside a later page. Money in fen where `money`. */
      total: orNull(Type.Integer()),
      money: Type.Boolean(),
      lines: Type.Array(BehindLine),
      next: orNull(Type.String()),
    }),
  }),
  listWaiting: operation({
    method: 'GET', path: '/overview/waiting', tag: 'indicators',
    summary: { zh: '到期、快到期、没人接的名单：只有案件码', en: 'What is overdue, due soon or taken up by nobody: codes only' },
    query: Type.Object({ unit: Type.Optional(Uuid), which: Type.Enum(WAITING), after: Type.Optional(Type.String({ maxLength: 80 })) }, { additionalProperties: false }),
    answer: Type.Object({ unit: UnitName, lines: Type.Array(BehindLine), next: orNull(Type.String()) }),
  }),
}
