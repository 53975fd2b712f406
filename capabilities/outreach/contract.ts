import Type from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Words } from '#platform/shapes'
import * as shapes from './contract/shapes.ts'
import { NOTICE_KINDS } from './domain.ts'
import { words } from './words.ts'

export type * from './contract/shapes.ts'

const tag = 'outreach'
const { Done, Next, One } = shapes
const made = { answer: Done, success: 201 } as const

export const liveOperations = {
  listLive: operation({ method: 'GET', path: '/outreach/live', tag, summary: words.listLive, answer: Type.Object({ coming: Type.Array(shapes.SessionShown), past: Type.Array(shapes.SessionShown) }) }),
  readLive: operation({ method: 'GET', path: '/outreach/live/:id', tag, params: One, summary: words.readLive, answer: Type.Object({ session: shapes.SessionShown, questions: Type.Array(shapes.QuestionShown) }) }),
  /** Refuses `leads-to-somebody`, `names-somebody`, `own-matter`, `text-empty`, `session-over`, `session-full`. */
  askLive: operation({ method: 'POST', path: '/outreach/live/:id/questions', tag, params: One, body: Type.Object({ text: Words(300) }, closed), summary: words.askLive, ...made }),
  planLiveSession: operation({ method: 'POST', path: '/outreach/live-sessions', tag, body: shapes.SessionBody, summary: words.planLive, ...made }),
  endLiveSession: operation({ method: 'POST', path: '/outreach/live-sessions/:id/end', tag, params: One, body: Type.Object({ held: Type.Boolean() }, closed), summary: words.endLive, ...made }),
  listLiveSessions: operation({ method: 'GET', path: '/outreach/live-sessions', tag, query: Type.Object({ before }, closed), summary: words.listSessions, answer: Type.Object({ sessions: Type.Array(shapes.SessionShown), next: Next }) }),
  readLiveSession: operation({ method: 'GET', path: '/outreach/live-sessions/:id', tag, params: One, summary: words.readSession, answer: Type.Object({ session: shapes.SessionShown, questions: Type.Array(shapes.QuestionShown) }) }),
  settleQuestion: operation({ method: 'POST', path: '/outreach/questions/:id', tag, params: One, body: shapes.SettleBody, summary: words.settleQuestion, ...made }),
  answerToGuide: operation({ method: 'POST', path: '/outreach/questions/:id/guide', tag, params: One, body: shapes.GuideFromAnswer, summary: words.answerToGuide, ...made }),
  answerToLawCard: operation({ method: 'POST', path: '/outreach/questions/:id/law-card', tag, params: One, body: shapes.CardFromAnswer, summary: words.answerToCard, ...made }),
} as const

export const logOperations = {
  enterPublicity: operation({ method: 'POST', path: '/outreach/publicity', tag, body: shapes.PublicityBody, summary: words.enterPublicity, ...made }),
  listPublicity: operation({ method: 'GET', path: '/outreach/publicity', tag, query: Type.Object({ before }, closed), summary: words.listPublicity, answer: Type.Object({ entries: Type.Array(shapes.PublicityShown), next: Next }) }),
  takeBackPublicity: operation({ method: 'POST', path: '/outreach/publicity/:id/take-back', tag, params: One, body: Type.Object({ ground: Words(300) }, closed), summary: words.takeBack, ...made }),
} as const

const KindQuery = Type.Object({ kind: Type.Enum([...NOTICE_KINDS]), before }, closed)

export const noticeOperations = {
  listPublicNotices: operation({ method: 'GET', path: '/outreach/notices/public', tag, query: KindQuery, summary: words.publicNotices, answer: Type.Object({ notices: Type.Array(shapes.PublicNotice), next: Next }) }),
  readPublicNotice: operation({ method: 'GET', path: '/outreach/notices/public/:id', tag, params: One, summary: words.publicNotice, answer: shapes.PublicNotice }),
  writeNotice: operation({ method: 'POST', path: '/outreach/notices', tag, body: shapes.NoticeBody, summary: words.writeNotice, ...made }),
  listNotices: operation({ method: 'GET', path: '/outreach/notices', tag, query: KindQuery, summary: words.listNotices, answer: Type.Object({ notices: Type.Array(shapes.NoticeShown), next: Next }) }),
  decideNotice: operation({ method: 'POST', path: '/outreach/notices/:id/decide', tag, params: One, body: shapes.DecideBody, summary: words.decideNotice, ...made }),
  withdrawNotice: operation({ method: 'POST', path: '/outreach/notices/:id/withdraw', tag, params: One, body: Type.Object({ note: Words(300) }, closed), summary: words.withdrawNotice, ...made }),
  listEvidence: operation({ method: 'GET', path: '/outreach/evidence', tag, summary: words.listEvidence, answer: Type.Object({ items: Type.Array(shapes.EvidenceShown) }) }),
  addEvidence: operation({ method: 'POST', path: '/outreach/evidence', tag, body: shapes.EvidenceBody, summary: words.addEvidence, ...made }),
  setEvidence: operation({ method: 'POST', path: '/outreach/evidence/:id', tag, params: One, body: Type.Object({ keptAt: shapes.Loose(200), there: Type.Boolean() }, closed), summary: words.setEvidence, ...made }),
} as const

export const posterOperations = {
  makePoster: operation({ method: 'POST', path: '/outreach/posters', tag, body: shapes.PosterBody, summary: words.makePoster, ...made }),
  listPosters: operation({ method: 'GET', path: '/outreach/posters', tag, query: Type.Object({ before }, closed), summary: words.listPosters, answer: Type.Object({ posters: Type.Array(shapes.PosterShown), next: Next }) }),
  printPoster: operation({ method: 'GET', path: '/outreach/posters/:id/print', tag, params: One, query: Type.Object({ size: Type.Enum(['a4', 'a3']) }, closed), summary: words.printPoster, sends: 'file', answer: Type.Unknown() }),
  hangPoster: operation({ method: 'POST', path: '/outreach/posters/:id/hangings', tag, params: One, body: shapes.HangBody, summary: words.hangPoster, ...made }),
  listHangings: operation({ method: 'GET', path: '/outreach/hangings', tag, query: Type.Object({ view: Type.Enum(['hanging', 'down']), before }, closed), summary: words.listHangings, answer: Type.Object({ hangings: Type.Array(shapes.HangingShown), next: Next, today: DayText }) }),
  renewHanging: operation({ method: 'POST', path: '/outreach/hangings/:id/renew', tag, params: One, body: Type.Object({ until: DayText }, closed), summary: words.renewHanging, ...made }),
  takeDownPoster: operation({ method: 'POST', path: '/outreach/hangings/:id/take-down', tag, params: One, body: Type.Object({}, closed), summary: words.takeDown, ...made }),
} as const

export const listingOperations = {
  listPublicListings: operation({ method: 'GET', path: '/outreach/listings/public', tag, query: Type.Object({ before }, closed), summary: words.publicListings, answer: Type.Object({ listings: Type.Array(shapes.PublicListing), next: Next }) }),
  readPublicListing: operation({ method: 'GET', path: '/outreach/listings/public/:id', tag, params: One, summary: words.publicListing, answer: shapes.PublicListing }),
  writeToOwner: operation({ method: 'POST', path: '/outreach/listings/public/:id/words', tag, params: One, body: shapes.WordBody, summary: words.writeToOwner, ...made }),
  reportListing: operation({ method: 'POST', path: '/outreach/listings/public/:id/wrong', tag, params: One, body: shapes.WrongBody, summary: words.reportListing, ...made }),
  readOwnListing: operation({ method: 'POST', path: '/outreach/own-listing', tag, body: shapes.NumberAndPin, summary: words.ownListing, answer: shapes.OwnListing }),
  endOwnListing: operation({ method: 'POST', path: '/outreach/own-listing/end', tag, body: shapes.NumberAndPin, summary: words.endOwn, answer: shapes.OwnListing, success: 201 }),
  enterListing: operation({ method: 'POST', path: '/outreach/listings', tag, body: shapes.ListingBody, summary: words.enterListing, answer: shapes.ListingEntered, success: 201 }),
  listListings: operation({ method: 'GET', path: '/outreach/listings', tag, query: Type.Object({ view: Type.Enum(['waiting', 'open', 'ended']), before }, closed), summary: words.listListings, answer: Type.Object({ listings: Type.Array(shapes.ListingShown), next: Next }) }),
  decideListing: operation({ method: 'POST', path: '/outreach/listings/:id/decide', tag, params: One, body: Type.Object({ agreed: Type.Boolean() }, closed), summary: words.decideListing, ...made }),
  endListing: operation({ method: 'POST', path: '/outreach/listings/:id/end', tag, params: One, body: Type.Object({ why: Type.Enum(['owner', 'let', 'wrong']) }, closed), summary: words.endListing, ...made }),
  revealOwner: operation({ method: 'POST', path: '/outreach/listings/:id/owner', tag, params: One, summary: words.revealOwner, answer: Type.Object({ name: Type.String(), phone: Type.String() }) }),
  listListingWords: operation({ method: 'GET', path: '/outreach/listing-words', tag, query: Type.Object({ before }, closed), summary: words.listWords, answer: Type.Object({ words: Type.Array(shapes.WordShown), next: Next }) }),
  revealWord: operation({ method: 'POST', path: '/outreach/listing-words/:id/phone', tag, params: One, summary: words.revealWord, answer: Type.Object({ phone: Type.String() }) }),
  settleListingWord: operation({ method: 'POST', path: '/outreach/listing-words/:id', tag, params: One, body: Type.Object({ outcome: Type.Enum(['owner-asked', 'checked', 'taken-down']) }, closed), summary: words.settleWord, ...made }),
} as const

export const figureOperations = {
  readOutreachFigures: operation({
    method: 'GET', path: '/outreach/figures', tag, query: Type.Object({ from: Type.Optional(DayText), to: Type.Optional(DayText) }, closed), summary: words.figures,
    answer: Type.Object({ from: DayText, to: DayText, figures: Type.Array(Type.Object({ id: Type.String(), name: SaidShape, means: SaidShape, n: orNull(Type.Integer()) })), topics: Type.Array(shapes.CountLine) }),
  }),
} as const

export const outreachOperations = { ...liveOperations, ...logOperations, ...noticeOperations, ...posterOperations, ...listingOperations, ...figureOperations } as const
