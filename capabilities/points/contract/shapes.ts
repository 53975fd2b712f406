import Type from 'typebox'
import { closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { ACTIVITY_KINDS, DECIDING_BODIES, MEASURES, MOST_CARDS, OUTCOMES } from '../domain.ts'

const Kind = Type.Enum([...ACTIVITY_KINDS])
/** As typed, spoken or scanned: the address of the code is understood. */
export const CardNumber = Type.String({ minLength: 1, maxLength: 300 })
export const Pin = Type.String({ minLength: 1, maxLength: 20 })

export const RuleBody = Type.Object({
  kind: Words(40), title: Words(100), n: Type.Integer({ minimum: 1, maximum: 100 }), evidence: Words(200), mostAMonth: Type.Integer({ minimum: 0, maximum: 31 }), fromOn: DayText,
  decidedBy: Type.Enum([...DECIDING_BODIES]), decidedOn: DayText, decision: Words(200), decisionFile: Words(200),
}, closed)
export const DecideBody = Type.Object({ agreed: Type.Boolean(), note: Type.String({ maxLength: 500 }) }, closed)
export const EarningBody = Type.Object({ kind: Kind, on: DayText, evidence: Words(1000), numbers: Type.Array(CardNumber, { minItems: 1, maxItems: MOST_CARDS }) }, closed)
export const IssueBody = Type.Object({ name: Words(60), phone: Words(40), consent: Type.Boolean(), byWhom: Type.Enum(['holder', 'guardian']) }, closed)
export const ReplaceBody = Type.Object({ name: Words(60), phone: Words(40) }, closed)
export const NumberBody = Type.Object({ number: CardNumber }, closed)
export const WithPinBody = Type.Object({ number: CardNumber, pin: Pin }, closed)
/** `boardName` null: the consent is taken back. */
export const BoardBody = Type.Object({ number: CardNumber, boardName: orNull(Words(40)), byWhom: Type.Enum(['holder', 'guardian']) }, closed)
export const GoodsBody = Type.Object({ name: Words(60), measure: Words(10), price: Type.Integer({ minimum: 1, maximum: 10_000 }) }, closed)
export const PriceBody = Type.Object({ price: Type.Integer({ minimum: 1, maximum: 10_000 }), fromOn: DayText }, closed)
export const ReceiptBody = Type.Object({
  n: Type.Integer({ minimum: 1, maximum: 100_000 }), cameFrom: Type.Enum(['donation', 'bought']), donor: Type.String({ maxLength: 100 }), bestBefore: orNull(DayText),
}, closed)
export const RedeemBody = Type.Object({
  number: CardNumber, items: Type.Array(Type.Object({ goodsId: Uuid, pieces: Type.Integer({ minimum: 1, maximum: 1000 }) }, closed), { minItems: 1, maxItems: 20 }),
}, closed)
export const AskBody = Type.Object({
  about: Type.Enum(['earning', 'redemption', 'stock']), subjectId: Uuid, difference: Type.Integer({ minimum: -100_000, maximum: 100_000 }), ground: Words(500),
}, closed)
export const YearEndBody = Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }), lastDay: DayText, decidedOn: DayText, decision: Words(200), decisionFile: Words(200) }, closed)

export const RuleShown = Type.Object({
  id: Uuid, kind: Kind, title: Type.String(), n: Type.Integer(), evidence: Type.String(), mostAMonth: Type.Integer(), fromOn: DayText, decidedBy: Type.Enum([...DECIDING_BODIES]),
  decidedOn: DayText, decision: Type.String(), decisionFile: Type.String(), state: Type.Enum(['waiting', 'confirmed', 'declined']), mayConfirm: Type.Boolean(),
})
export const GoodsShown = Type.Object({
  id: Uuid, name: Type.String(), measure: Type.String(), price: orNull(Type.Integer()), left: Type.Integer(),
  lots: Type.Array(Type.Object({ id: Uuid, left: Type.Integer(), cameFrom: Type.Enum(['donation', 'bought']), donor: Type.String(), bestBefore: orNull(DayText), receivedOn: DayText, expired: Type.Boolean() })),
})
export const YearEndShown = Type.Object({ id: Uuid, year: Type.Integer(), lastDay: DayText, decision: Type.String(), decidedOn: DayText, decisionFile: Type.String(), announcedOn: DayText, closed: Type.Boolean() })
export const HeldShown = Type.Array(Type.Object({ year: Type.Integer(), n: Type.Integer(), closed: Type.Boolean() }))
export const HistoryShown = Type.Array(Type.Object({ id: Uuid, on: DayText, entry: Type.String(), activity: orNull(Kind), n: Type.Integer(), takenBack: Type.Boolean(), reversed: Type.Boolean() }))
export const CardShown = Type.Object({
  number: Type.String(), issuedOn: DayText, usable: Type.Integer(), held: HeldShown, history: HistoryShown, boardName: orNull(Type.String()), unit: SaidShape, today: DayText,
})
export const CardIssued = Type.Object({ number: Type.String(), pin: Type.String(), address: Type.String(), qr: Type.String() })
export const EarningShown = Type.Object({
  id: Uuid, kind: Kind, on: DayText, evidence: Type.String(), state: Type.Enum(['waiting', 'approved', 'declined']), note: Type.String(), mayDecide: Type.Boolean(),
  lines: Type.Array(Type.Object({ id: Uuid, number: orNull(Type.String()), n: Type.Integer(), outcome: Type.Enum([...OUTCOMES]) })),
})
export const RedemptionShown = Type.Object({
  id: Uuid, number: orNull(Type.String()), n: Type.Integer(), on: DayText, reversed: Type.Boolean(), lines: Type.Array(Type.Object({ name: Type.String(), measure: Type.String(), pieces: Type.Integer(), price: Type.Integer() })),
})
export const RequestShown = Type.Object({
  id: Uuid, about: Type.Enum(['earning', 'redemption', 'stock']), subjectId: Uuid, difference: Type.Integer(), ground: Type.String(), state: Type.Enum(['waiting', 'done', 'declined']), on: DayText, mayDecide: Type.Boolean(),
})
export const FiguresShown = Type.Object({
  from: DayText, to: DayText, sum: Type.Array(Type.Object({ measure: Type.Enum([...MEASURES]), n: Type.Integer() })),
  units: Type.Array(Type.Object({ unit: SaidShape, measure: Type.Enum([...MEASURES]), n: Type.Integer() })),
})
