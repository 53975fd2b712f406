import type { AccessRules } from '#platform/access'
import type { outreachOperations } from './contract.ts'
import { COUNTING, LISTING, LOGGING, PRACTICE_SECOND, READING_LIVE, READING_POSTERS, READING_TEXTS, SECOND, SEEING, WRITING } from './domain.ts'

const open = { who: ['public'], on: 'nothing' } as const
/** Number and PIN open one’s own listing. */
const own = { who: ['public'], on: 'own' } as const
const writing = { who: WRITING, on: 'unit' } as const
const listing = { who: LISTING, on: 'unit' } as const
const posters = { who: READING_POSTERS, on: 'unit' } as const
const second = { who: [...new Set([...SECOND, ...PRACTICE_SECOND])], on: 'unit' } as const

export const outreachAccess: AccessRules<typeof outreachOperations> = {
  listLive: open,
  readLive: open,
  askLive: open,
  planLiveSession: writing,
  endLiveSession: writing,
  listLiveSessions: { who: READING_LIVE, on: 'unit' },
  readLiveSession: { who: READING_LIVE, on: 'unit' },
  settleQuestion: writing,
  answerToGuide: writing,
  answerToLawCard: writing,
  enterPublicity: { who: LOGGING, on: 'unit' },
  listPublicity: { who: [...new Set([...LOGGING, 'director'])], on: 'unit' },
  takeBackPublicity: { who: LOGGING, on: 'unit' },
  listPublicNotices: open,
  readPublicNotice: open,
  writeNotice: writing,
  listNotices: { who: READING_TEXTS, on: 'unit' },
  decideNotice: second,
  withdrawNotice: second,
  listEvidence: { who: SEEING, on: 'unit' },
  addEvidence: writing,
  setEvidence: writing,
  makePoster: posters,
  listPosters: posters,
  printPoster: posters,
  hangPoster: posters,
  listHangings: posters,
  renewHanging: posters,
  takeDownPoster: posters,
  listPublicListings: open,
  readPublicListing: open,
  writeToOwner: open,
  reportListing: open,
  readOwnListing: own,
  endOwnListing: own,
  enterListing: listing,
  listListings: listing,
  decideListing: listing,
  endListing: listing,
  revealOwner: listing,
  listListingWords: listing,
  revealWord: listing,
  settleListingWord: listing,
  readOutreachFigures: { who: COUNTING, on: 'unit' },
}
