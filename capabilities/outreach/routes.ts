import { staff } from '#cap/cases'
import { qrSvg } from '#cap/documents'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { outreachAccess } from './access.ts'
import * as listings from './commands/listings.ts'
import * as words from './commands/listing-words.ts'
import * as live from './commands/live.ts'
import * as log from './commands/log.ts'
import * as notices from './commands/notices.ts'
import * as posters from './commands/posters.ts'
import { type liveOperations, type ListingEntered, type listingOperations, type logOperations, type noticeOperations, outreachOperations, type posterOperations } from './contract.ts'
import { readFigures } from './figures.ts'
import * as queries from './queries.ts'

export function outreachMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof outreachOperations> = {
    ...liveHandlers(services), ...logHandlers(services), ...noticeHandlers(services), ...posterHandlers(services), ...publicListings(services), ...listingHandlers(services),
    readOutreachFigures: ({ actor, query }) => readFigures(services, staff(actor), query),
  }
  return assemble(outreachOperations, outreachAccess, handlers)
}

function liveHandlers(services: Services): Handlers<typeof liveOperations> {
  return {
    listLive: ({ district }) => queries.listLive(services, district.id),
    readLive: ({ district, params }) => queries.readSession(services, district.id, params.id, undefined),
    askLive: ({ actor, params, commandId, body }) => live.askQuestion(services, actor, params.id, commandId, body.text),
    planLiveSession: ({ actor, commandId, body }) => live.planSession(services, staff(actor), commandId, body),
    endLiveSession: ({ actor, params, body }) => live.endSession(services, staff(actor), params.id, body.held),
    listLiveSessions: ({ actor, query }) => queries.listSessions(services, staff(actor), query),
    readLiveSession: ({ actor, params }) => queries.readSession(services, actor.district, params.id, staff(actor)),
    settleQuestion: ({ actor, params, body }) => live.settleQuestion(services, staff(actor), params.id, body),
    answerToGuide: ({ actor, params, commandId, body }) => live.answerToGuide(services, staff(actor), { id: params.id, commandId }, body),
    answerToLawCard: ({ actor, params, commandId, body }) => live.answerToCard(services, staff(actor), { id: params.id, commandId }, body),
  }
}

function logHandlers(services: Services): Handlers<typeof logOperations> {
  return {
    enterPublicity: ({ actor, commandId, body }) => log.enterPublicity(services, staff(actor), commandId, body),
    listPublicity: ({ actor, query }) => queries.listLog(services, staff(actor), query),
    takeBackPublicity: ({ actor, params, body }) => log.takeBackPublicity(services, staff(actor), params.id, body.ground),
  }
}

function noticeHandlers(services: Services): Handlers<typeof noticeOperations> {
  return {
    listPublicNotices: ({ district, query }) => queries.listPublicNotices(services, district.id, query),
    readPublicNotice: ({ district, params }) => queries.readPublicNotice(services, district.id, params.id),
    writeNotice: ({ actor, commandId, body }) => notices.writeNotice(services, staff(actor), commandId, body),
    listNotices: ({ actor, query }) => queries.listNotices(services, staff(actor), query),
    decideNotice: ({ actor, params, body }) => notices.decideNotice(services, staff(actor), params.id, body),
    withdrawNotice: ({ actor, params, body }) => notices.withdrawNotice(services, staff(actor), params.id, body.note),
    listEvidence: ({ actor }) => queries.listEvidence(services, staff(actor)),
    addEvidence: ({ actor, commandId, body }) => notices.addEvidence(services, staff(actor), commandId, body),
    setEvidence: ({ actor, params, body }) => notices.setEvidence(services, staff(actor), params.id, body),
  }
}

function posterHandlers(services: Services): Handlers<typeof posterOperations> {
  return {
    makePoster: ({ actor, commandId, body }) => posters.makePoster(services, staff(actor), commandId, body),
    listPosters: ({ actor, query }) => queries.listPosters(services, staff(actor), query),
    printPoster: ({ actor, params, query }) => posters.printPoster(services, staff(actor), params.id, query.size),
    hangPoster: ({ actor, params, commandId, body }) => posters.hangPoster(services, staff(actor), params.id, commandId, body),
    listHangings: ({ actor, query }) => queries.listHangings(services, staff(actor), query),
    renewHanging: ({ actor, params, body }) => posters.renewHanging(services, staff(actor), params.id, body.until),
    takeDownPoster: ({ actor, params }) => posters.takeDown(services, staff(actor), params.id),
  }
}

type PublicName = 'listPublicListings' | 'readPublicListing' | 'writeToOwner' | 'reportListing' | 'readOwnListing' | 'endOwnListing'

function publicListings(services: Services): Pick<Handlers<typeof listingOperations>, PublicName> {
  return {
    listPublicListings: ({ district, query }) => queries.listPublicListings(services, district.id, query),
    readPublicListing: ({ district, params }) => queries.readPublicListing(services, district.id, params.id),
    writeToOwner: ({ actor, params, commandId, body }) => words.writeToOwner(services, actor, params.id, commandId, body),
    reportListing: ({ actor, params, commandId, body }) => words.reportListing(services, actor, params.id, commandId, body),
    readOwnListing: async ({ district, body }) => queries.ownShown(services, district.id, await listings.openOwn(services, district.id, body)),
    endOwnListing: async ({ actor, body }) => queries.ownShown(services, actor.district, await listings.endOwn(services, actor, body)),
  }
}

/** Number, PIN and a code that leads to the owner’s page; the PIN is not in the code. */
function entered(services: Services, slug: string, made: Result<listings.Entered>): Result<ListingEntered> {
  if (!made.ok) return made
  const address = `${services.publicUrl}/d/${slug}/know/own?listing=${made.value.number}`
  return ok({ ...made.value, address, qr: qrSvg(address) })
}

function listingHandlers(services: Services): Omit<Handlers<typeof listingOperations>, PublicName> {
  return {
    enterListing: async ({ actor, district, commandId, body }) => entered(services, district.slug, await listings.enterListing(services, staff(actor), commandId, body)),
    listListings: ({ actor, query }) => queries.listListings(services, staff(actor), query),
    decideListing: ({ actor, params, body }) => listings.decideListing(services, staff(actor), params.id, body.agreed),
    endListing: ({ actor, params, body }) => listings.endListing(services, staff(actor), params.id, body.why),
    revealOwner: ({ actor, params }) => listings.revealOwner(services, staff(actor), params.id),
    listListingWords: ({ actor, query }) => queries.listWords(services, staff(actor), query),
    revealWord: ({ actor, params }) => words.revealWord(services, staff(actor), params.id),
    settleListingWord: ({ actor, params, body }) => words.settleListingWord(services, staff(actor), params.id, body.outcome),
  }
}
