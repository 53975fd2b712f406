import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { READ_WORDS } from '../words/papers.ts'
import { RightShape } from './shapes.ts'

const TimeText = Type.String({ pattern: '^\\d{2}:\\d{2}$' })

/** Papers that a party may read of their own matter: what they agreed to, and the notices written to them. */
export const OWN_PAPER_KINDS = ['D09', 'D10', 'D17', 'D18'] as const

/**
 * What a reporter sees of the mediation. Everything below `party` is null or empty for whoever reported without being a
 * party. No name, address, word or consent of anybody else.
 */
export const MyMediation = Type.Object({
  party: Type.Boolean(),
  mediators: Type.Array(Type.String()),
  /** The day by which mediation ends unless all sides agree to a later one. */
  endsBy: orNull(Type.Object({ on: DayText, provisional: Type.Boolean() })),
  /** The reader's own word. */
  consent: orNull(Type.Object({ state: Type.Enum(['asked', 'given', 'refused']), on: orNull(DayText) })),
  /** Sessions to come to which the reader is invited. */
  sessions: Type.Array(Type.Object({ on: DayText, from: TimeText, to: TimeText, place: SaidShape, address: orNull(Type.String()) })),
  /** A text is ready: whether the reader has put their mark on it. */
  signing: orNull(Type.Object({ marked: Type.Boolean(), sealWaits: Type.Boolean() })),
  agreement: orNull(Type.Object({
    form: Type.Enum(['written', 'oral']),
    effectiveOn: DayText,
    obligations: Type.Array(Type.Object({
      ref: Type.String(),
      /** Whose turn it is, as the reader sees it. */
      role: Type.Enum(['yours', 'for-you', 'others']),
      what: Type.String(), way: Type.String(), place: Type.String(),
      /** Fen. */
      fen: orNull(Type.Integer()), paidFen: Type.Integer(),
      dueOn: DayText,
      /** The last working day on or before the due day, while it is still to come. */
      safeOn: orNull(DayText), provisional: Type.Boolean(),
      state: Type.Enum(['open', 'partly', 'done', 'late']),
    })),
  })),
  /** Rights with a time of their own before another body, which run whatever happens here (DL-12, DL-13, DL-14). */
  rights: Type.Array(RightShape),
  /** What was handed in: the reader's own, and what everybody may look at. `own` tells which; never whose the others are. */
  evidence: Type.Array(Type.Object({ what: Type.String(), form: Type.Enum(['original', 'copy', 'electronic', 'object']), on: DayText, own: Type.Boolean(), returned: Type.Boolean() })),
  papers: Type.Array(Type.Object({ kind: Type.Enum([...OWN_PAPER_KINDS]), ref: Uuid, on: DayText, name: SaidShape })),
})
export type MyMediation = Static<typeof MyMediation>

export const ownMediationOperations = {
  readMyMediation: operation({ method: 'GET', path: '/my-case/mediation', tag: 'mediation', summary: READ_WORDS.own, answer: MyMediation }),
  printMyPaper: operation({
    method: 'GET', path: '/my-case/documents/:kind', tag: 'mediation', summary: READ_WORDS.ownPaper,
    params: Type.Object({ kind: Type.Enum([...OWN_PAPER_KINDS]) }),
    query: Type.Object({ ref: Type.Optional(Uuid) }, closed),
    answer: Type.Unknown(), sends: 'file',
  }),
}
