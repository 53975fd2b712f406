import Type, { type Static } from 'typebox'
import { closed, DayText, orNull, SaidShape, Uuid, Words } from '#platform/shapes'
import { CONTACTS, ENDINGS, GROUNDS, LEADS_TO, LISTING_KINDS, MEASURES, NOTICE_KINDS, NOTICE_STATES, QUESTION_STATES, TOPICS, WRONGS } from '../domain.ts'

export const Loose = (maxLength: number) => Type.String({ maxLength })
export const Done = Type.Object({ id: Uuid })
export const One = Type.Object({ id: Uuid })
export const Next = orNull(Type.String())

// Live sessions.
export const SessionBody = Type.Object({
  title: Words(80), agenda: Words(1000), hostPost: Words(60), on: DayText, startsAt: Type.String({ maxLength: 5 }), minutes: Type.Integer({ minimum: 10, maximum: 480 }), platform: Loose(60), link: Loose(300),
}, closed)
export type SessionBody = Static<typeof SessionBody>
export const SessionState = Type.Enum(['planned', 'held', 'called-off'])
export const SessionShown = Type.Object({
  id: Uuid, unit: SaidShape, title: Type.String(), agenda: Type.String(), hostPost: Type.String(), on: DayText, startsAt: Type.String(), minutes: Type.Integer(), platform: Type.String(), link: Type.String(),
  state: SessionState, takesQuestions: Type.Boolean(), waiting: Type.Integer(), answered: Type.Integer(),
})
export type SessionShown = Static<typeof SessionShown>
export const QuestionShown = Type.Object({
  id: Uuid, text: orNull(Type.String()), state: Type.Enum([...QUESTION_STATES]), ground: orNull(Type.Enum([...GROUNDS])), answer: orNull(Type.String()), became: orNull(Type.Enum(['guide', 'law-card'])),
})
export type QuestionShown = Static<typeof QuestionShown>
/** `answer` for `answered`, `ground` for `declined`. */
export const SettleBody = Type.Object({ to: Type.Enum(['chosen', 'answered', 'declined']), answer: Type.Optional(Loose(2000)), ground: Type.Optional(Type.Enum([...GROUNDS])) }, closed)
export type SettleBody = Static<typeof SettleBody>

const Told = (most: number, least = 1) => Type.Object({ zh: Type.String({ minLength: 1, maxLength: most }), en: Type.String({ minLength: least, maxLength: most }) }, closed)
/** As `knowledge` takes a guide; the topic is one of its topics. */
export const GuideFromAnswer = Type.Object({ topic: Words(20), title: Told(80, 0), body: Told(3000, 0), basis: Loose(200), link: Loose(300), checkedOn: orNull(DayText) }, closed)
export type GuideFromAnswer = Static<typeof GuideFromAnswer>
/** As `knowledge` takes a law card. */
export const CardFromAnswer = Type.Object({
  code: Words(20), law: Told(60), article: Told(40), categories: Type.Array(Type.String({ maxLength: 10 }), { maxItems: 40, uniqueItems: true }), effectiveFrom: DayText, effectiveTo: Type.Optional(DayText),
  summary: Told(600), link: Loose(300), verifiedOn: Type.Optional(DayText),
}, closed)
export type CardFromAnswer = Static<typeof CardFromAnswer>

// The log of publicity.
const Topic = Type.Enum([...TOPICS])
export const PublicityBody = Type.Object({ topic: Topic, title: Words(100), place: Words(100), on: DayText, audience: Type.Integer({ minimum: 0, maximum: 100_000 }), materials: Loose(300) }, closed)
export type PublicityBody = Static<typeof PublicityBody>
export const PublicityShown = Type.Object({
  id: Uuid, unit: SaidShape, topic: Topic, title: Type.String(), place: Type.String(), on: DayText, audience: Type.Integer(), materials: Type.String(), takenBack: orNull(Type.String()), mayTakeBack: Type.Boolean(),
})
export type PublicityShown = Static<typeof PublicityShown>

// Tips and good practice.
const Kind = Type.Enum([...NOTICE_KINDS])
/** Of a tip: how the trick works, what to do. Of good practice: what it was about, what was done, what came of it. English may be empty. */
export const NoticeBody = Type.Object({
  kind: Kind, titleZh: Words(80), titleEn: Loose(120), happensZh: Words(1500), happensEn: Loose(2500), todoZh: Words(1500), todoEn: Loose(2500), resultZh: Loose(1000), resultEn: Loose(1500),
  /** Good practice: whether somebody could be recognised; then day and keeping place of their own consent. */
  recognisable: Type.Boolean(), consentOn: orNull(DayText), consentFile: Loose(200),
}, closed)
export type NoticeBody = Static<typeof NoticeBody>
export const NoticeShown = Type.Object({
  id: Uuid, unit: SaidShape, kind: Kind, title: SaidShape, happens: SaidShape, todo: SaidShape, result: SaidShape, state: Type.Enum([...NOTICE_STATES]), on: orNull(DayText), consentOn: orNull(DayText),
  consentFile: Type.String(), note: Type.String(), mayDecide: Type.Boolean(), mayWithdraw: Type.Boolean(),
})
export type NoticeShown = Static<typeof NoticeShown>
export const PublicNotice = Type.Object({ id: Uuid, unit: SaidShape, kind: Kind, title: SaidShape, happens: SaidShape, todo: SaidShape, result: SaidShape, on: DayText })
export type PublicNotice = Static<typeof PublicNotice>
export const DecideBody = Type.Object({ agreed: Type.Boolean(), note: Loose(500) }, closed)
export const EvidenceBody = Type.Object({ title: Words(80), item: Words(200), keptAt: Loose(200), there: Type.Boolean() }, closed)
export type EvidenceBody = Static<typeof EvidenceBody>
export const EvidenceShown = Type.Object({ id: Uuid, title: Type.String(), item: Type.String(), keptAt: Type.String(), thereOn: orNull(DayText) })
export type EvidenceShown = Static<typeof EvidenceShown>

// Posters and where they hang.
const LeadsTo = Type.Enum([...LEADS_TO])
export const PosterBody = Type.Object({ leadsTo: LeadsTo, subjectId: orNull(Uuid), title: Words(30), lines: Loose(240) }, closed)
export type PosterBody = Static<typeof PosterBody>
export const PosterShown = Type.Object({ id: Uuid, leadsTo: LeadsTo, title: Type.String(), lines: Type.String(), address: Type.String(), madeOn: DayText, hanging: Type.Integer() })
export type PosterShown = Static<typeof PosterShown>
export const HangBody = Type.Object({ place: Words(100), from: DayText, until: DayText }, closed)
export type HangBody = Static<typeof HangBody>
export const HangingShown = Type.Object({ id: Uuid, title: Type.String(), place: Type.String(), from: DayText, until: DayText, downOn: orNull(DayText), state: Type.Enum(['down', 'over', 'due', 'hanging']) })
export type HangingShown = Static<typeof HangingShown>

// Listings.
const ListingKind = Type.Enum([...LISTING_KINDS])
export const ListingBody = Type.Object({
  kind: ListingKind, title: Words(60), whereabouts: Words(100), details: Words(1000), squareMetres: orNull(Type.Integer({ minimum: 1, maximum: 100_000 })), monthlyFen: orNull(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  contact: Type.Enum([...CONTACTS]), ownerName: Words(60), phone: Words(40), consent: Type.Boolean(), until: DayText,
}, closed)
export type ListingBody = Static<typeof ListingBody>
/** Number and PIN, told once: with both the owner takes the listing down. */
export const ListingEntered = Type.Object({ id: Uuid, number: Type.String(), pin: Type.String(), address: Type.String(), qr: Type.String() })
export type ListingEntered = Static<typeof ListingEntered>
const common = {
  id: Uuid, unit: SaidShape, kind: ListingKind, title: Type.String(), whereabouts: Type.String(), details: Type.String(), squareMetres: orNull(Type.Integer()), monthlyFen: orNull(Type.Integer()),
  contact: Type.Enum([...CONTACTS]), until: DayText,
}
export const ListingShown = Type.Object({
  ...common, number: Type.String(), state: Type.Enum(['waiting', 'open', 'declined', 'ended']), why: orNull(Type.Enum([...ENDINGS])), consentOn: DayText, consentVersion: Type.String(), words: Type.Integer(), mayDecide: Type.Boolean(),
})
export type ListingShown = Static<typeof ListingShown>
/** `phone`: the unit’s own, never the owner’s. */
export const PublicListing = Type.Object({ ...common, phone: orNull(Type.String()) })
export type PublicListing = Static<typeof PublicListing>
export const OwnListing = Type.Object({ ...common, number: Type.String(), state: Type.Enum(['waiting', 'open', 'declined', 'ended']) })
export type OwnListing = Static<typeof OwnListing>
export const NumberAndPin = Type.Object({ number: Words(300), pin: Words(20) }, closed)
export type NumberAndPin = Static<typeof NumberAndPin>
export const WordBody = Type.Object({ text: Words(500), phone: Words(40) }, closed)
export type WordBody = Static<typeof WordBody>
export const WrongBody = Type.Object({ reason: Type.Enum([...WRONGS]), text: Loose(500) }, closed)
export type WrongBody = Static<typeof WrongBody>
export const WordShown = Type.Object({
  id: Uuid, listingId: Uuid, number: Type.String(), title: Type.String(), kind: Type.Enum(['message', 'wrong']), reason: orNull(Type.Enum([...WRONGS])), text: Type.String(), phoneMasked: Type.String(), on: DayText,
})
export type WordShown = Static<typeof WordShown>
export const CountLine = Type.Object({ measure: Type.Enum([...MEASURES]), kind: Type.String(), n: Type.Integer() })
