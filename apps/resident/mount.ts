import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callsInProcess } from '#platform/http/in-process'
import type { ActorOf, Mounted } from '#platform/http/mount'
import { edgeRefusal } from '#platform/http/words'
import type { Refusal } from '#platform/result'
import type { Services } from '#platform/services'
import { districtIn, sendFaultPage, sendNotFoundPage, sendRefusalPage } from './errors.tsx'
import { openDuty, pressDuty, showDuty } from './duty.tsx'
import { showConfirmation, wishConfirmed } from './confirmation.tsx'
import { callCare, showCare, showHelpWanted } from './care.tsx'
import { askForAnswer, continueChildren, readAnswer, showChildren } from './children.tsx'
import * as follow from './follow.tsx'
import { addToMatter, askForAddition, askToStop, stopMatter } from './own-forms.tsx'
import { leaveBoard, openOwnCard, showPoints, showScheme } from './points.tsx'
import { showHome, showNotice, showWhom } from './home.tsx'
import { askForPhone, listOwn, openOwn, takePhone } from './phone.tsx'
import { openOwnOpinion, sendBoardPhoto, sendSurvey, showBoard, showCouncils, showSurvey } from './council.tsx'
import { showHearings } from './hearings.tsx'
import * as know from './know.tsx'
import { endOwnListing, leaveWord, openOwnListing, showListing, showListings, showOwnListing, tellWrong } from './listings.tsx'
import { showLaw } from './law.tsx'
import { askForMessage, readMessage, sendMessage, showMessages } from './messages.tsx'
import { showFacility, showNearby } from './nearby.tsx'
import { showPaper } from './papers.tsx'
import { askForReview, sendPetition, showPetition, showReview } from './petition.tsx'
import { showPlates } from './plates.tsx'
import { askForNumber, giveNumberBack, showHall, showHalls, showNumber, takeNumber } from './queue.tsx'
import { agreeToOwnSuccessor, joinProject, leaveOwnTakingPart, openOwnTakingPart, showProgrammes, showProject } from './programmes.tsx'
import { showRescue } from './rescue.tsx'
import { agreeToRemote, showInvitation, showRoomToStaff } from './remote.tsx'
import { tellWhetherFixed } from './outcome.tsx'
import { answerRequest, showCounts, startRequest, withdrawRequest } from './requests.tsx'
import { continueReport, reportAgain, startFromPlate, startReport } from './report.tsx'
import { mountScripts } from './scripts.ts'
import { askOnline, handInOnline } from './online.tsx'
import { askForOwnService, askForTime, bookTime, openOwnService, sendChecklist, showService, showServices, stopOwnService } from './services.tsx'
import { changeSetting } from './settings.ts'
import { type Asked, fieldsOf, loadStyleSheet, type Site, viewOf, visitorOf } from './site.ts'
import { showStart, signInAs } from './start.tsx'
import { askForHome, askForHomeAt, bookHome, callOffHome, showHomeUnits, showOwnHome, showPromise } from './visits.tsx'
import { sendWages, showWages } from './wages.tsx'

/** A page for one request; `name` is the part of its address in braces, where it has one. */
type PageHandler = (asked: Asked, name: string) => unknown

/** Pages anybody may open: addresses below `/d/{slug}`. */
const READ: Readonly<Record<string, PageHandler>> = {
  '': (asked) => showHome(asked),
  '/report': (asked) => startReport(asked),
  '/fix': (asked) => startRequest(asked),
  '/fix/:name': (asked, token) => startRequest(asked, token),
  '/tickets': (asked) => showCounts(asked),
  '/a/:name': (asked, token) => startFromPlate(asked, token),
  '/whom': (asked) => showWhom(asked),
  '/notice': (asked) => showNotice(asked),
  '/c': (asked) => follow.askForPin(asked, {}, undefined, queryText(asked.request, 'left') === 'yes'),
  '/c/:name': (asked, code) => follow.showMatter(asked, code, queryText(asked.request, 'done')),
  '/c/:name/slip': (asked, code) => follow.showSlip(asked, code),
  '/c/:name/slip.pdf': (asked, code) => follow.sendSlipPdf(asked, code),
  '/c/:name/confirmation': (asked, code) => showConfirmation(asked, code),
  '/c/:name/review': (asked, code) => showReview(asked, code),
  '/petition': (asked) => showPetition(asked),
  '/c/:name/papers/:kind': (asked, code) => follow.sendOwnPaper(asked, code),
  '/c/:name/add': (asked, code) => askForAddition(asked, code),
  '/c/:name/stop': (asked, code) => askToStop(asked, code),
  '/c/:name/again': (asked, code) => reportAgain(asked, code),
  '/papers/:name': (asked, check) => showPaper(asked, check),
  '/phone': (asked) => askForPhone(asked),
  '/own': (asked) => listOwn(asked),
  '/plates': (asked) => showPlates(asked),
  '/hearings': (asked) => showHearings(asked),
  '/care': (asked) => showCare(asked),
  '/help-wanted': (asked) => showHelpWanted(asked),
  '/nearby': (asked) => showNearby(asked),
  '/nearby/:name': (asked, facilityId) => showFacility(asked, facilityId),
  '/queue': (asked) => showHalls(asked),
  '/queue/:name': (asked, unitId) => askForNumber(asked, unitId),
  '/queue/:name/hall': (asked, unitId) => showHall(asked, unitId),
  '/queue/ticket/:name': (asked, id) => showNumber(asked, id),
  '/rescue': (asked) => showRescue(asked),
  '/services': (asked) => showServices(asked),
  '/services/own': (asked) => askForOwnService(asked),
  '/services/:name': (asked, itemId) => showService(asked, itemId),
  '/services/:name/checklist.pdf': (asked, itemId) => sendChecklist(asked, itemId),
  '/services/:name/book': (asked, itemId) => askForTime(asked, itemId),
  '/services/:name/online': (asked, itemId) => askOnline(asked, itemId),
  '/law': (asked) => showLaw(asked),
  '/know': (asked) => know.showKnow(asked),
  '/know/tips': (asked) => know.showTips(asked),
  '/know/tip/:name': (asked, id) => know.showTip(asked, id),
  '/know/live': (asked) => know.showLive(asked),
  '/know/live/:name': (asked, id) => know.showSession(asked, id),
  '/know/guides': (asked) => know.showGuides(asked),
  '/know/guides/:name': (asked, id) => know.showGuide(asked, id),
  '/know/practice': (asked) => know.showPractice(asked),
  '/know/listings': (asked) => showListings(asked),
  '/know/listings/:name': (asked, id) => showListing(asked, id),
  '/know/own': (asked) => showOwnListing(asked),
  '/messages': (asked) => showMessages(asked),
  '/messages/read': (asked) => askForMessage(asked),
  '/children': (asked) => showChildren(asked),
  '/children/read': (asked) => askForAnswer(asked),
  '/remote/:name': (asked, invitation) => showInvitation(asked, invitation),
  '/remote-rooms/:name': (asked, roomId) => showRoomToStaff(asked, roomId),
  '/wages/:name': (asked, link) => showWages(asked, link),
  '/home-service': (asked) => showHomeUnits(asked),
  '/home-service/:name': (asked, unitId) => askForHome(asked, unitId),
  '/home-service/at/:name': (asked, plate) => askForHomeAt(asked, plate),
  '/home-service/own/:name': (asked, link) => showOwnHome(asked, link),
  '/promise/:name': (asked, link) => showPromise(asked, link),
  '/council': (asked) => showCouncils(asked),
  '/council/own': (asked) => showCouncils(asked),
  '/council/survey': (asked) => showSurvey(asked),
  '/council/:name': (asked, unitId) => showBoard(asked, unitId),
  '/council/photos/:name': (asked, photo) => sendBoardPhoto(asked, photo),
  '/duty': (asked) => showDuty(asked),
  '/points': (asked) => showPoints(asked),
  '/points/:name': (asked, unitId) => showScheme(asked, unitId),
  '/programmes': (asked) => showProgrammes(asked),
  '/programmes/:name': (asked, id) => showProject(asked, id),
}

const WRITE: Readonly<Record<string, PageHandler>> = {
  '/report': (asked) => continueReport(asked),
  '/care': (asked) => callCare(asked),
  '/c': (asked) => follow.openMatter(asked),
  '/c/:name/add': (asked, code) => addToMatter(asked, code),
  '/c/:name/stop': (asked, code) => stopMatter(asked, code),
  '/c/:name/fixed': (asked, code) => tellWhetherFixed(asked, code),
  '/c/:name/solved': (asked, code) => answerRequest(asked, code),
  '/c/:name/withdraw': (asked, code) => withdrawRequest(asked, code),
  '/c/:name/rating': (asked, code) => follow.rate(asked, code),
  '/c/:name/confirmation': (asked, code) => wishConfirmed(asked, code),
  '/c/:name/review': (asked, code) => askForReview(asked, code),
  '/petition': (asked) => sendPetition(asked),
  '/c/:name/leave': (asked) => follow.leaveMatter(asked),
  '/phone': (asked) => takePhone(asked),
  '/messages': (asked) => sendMessage(asked),
  '/messages/read': (asked) => readMessage(asked),
  '/children': (asked) => continueChildren(asked),
  '/children/read': (asked) => readAnswer(asked),
  '/remote/:name': (asked, invitation) => agreeToRemote(asked, invitation),
  '/know/live/:name': (asked, id) => know.askSession(asked, id),
  '/know/listings/:name': (asked, id) => leaveWord(asked, id),
  '/know/listings/:name/wrong': (asked, id) => tellWrong(asked, id),
  '/know/own': (asked) => openOwnListing(asked),
  '/know/own/end': (asked) => endOwnListing(asked),
  '/wages/:name': (asked, link) => sendWages(asked, link),
  '/home-service/:name': (asked, unitId) => bookHome(asked, unitId),
  '/home-service/own/:name': (asked, link) => callOffHome(asked, link),
  '/council/own': (asked) => openOwnOpinion(asked),
  '/council/survey': (asked) => sendSurvey(asked),
  '/duty': (asked) => openDuty(asked),
  '/duty/own': (asked) => pressDuty(asked),
  '/points': (asked) => openOwnCard(asked),
  '/services/own': (asked) => openOwnService(asked),
  '/services/own/stop': (asked) => stopOwnService(asked),
  '/services/:name/book': (asked, itemId) => bookTime(asked, itemId),
  '/services/:name/online': (asked, itemId) => handInOnline(asked, itemId),
  '/points/leave': (asked) => leaveBoard(asked),
  '/programmes/own': (asked) => openOwnTakingPart(asked),
  '/programmes/leave': (asked) => leaveOwnTakingPart(asked),
  '/programmes/agree': (asked) => agreeToOwnSuccessor(asked),
  '/programmes/:name': (asked, id) => joinProject(asked, id),
  '/own': (asked) => openOwn(asked),
  '/queue/:name': (asked, unitId) => takeNumber(asked, unitId),
  '/queue/ticket/:name/leave': (asked, id) => giveNumberBack(asked, id),
  '/sign-in': (asked) => signInAs(asked),
}

/** The resident pages and the start page. Every one works without JavaScript and calls the same operations as programs do. */
export async function mountResident(server: FastifyInstance, services: Services, mounted: readonly Mounted[], actorOf: ActorOf): Promise<void> {
  const site: Site = { services, call: callsInProcess(services, mounted), actorOf, styleSheet: loadStyleSheet() }
  await server.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, page: true }
      route.schema = { ...route.schema, hide: true }
    })
    pages.setErrorHandler((error: FastifyError, request, reply) => answerError(site, error, request, reply))
    pages.get('/', (request, reply) => showStart(site, request, reply))
    pages.get('/show/:value', changeSetting)
    pages.get(site.styleSheet.path, async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(site.styleSheet.text))
    mountScripts(pages)
    for (const [path, page] of Object.entries(READ)) pages.get(`/d/:slug${path}`, (request, reply) => answer(site, request, reply, page))
    for (const [path, page] of Object.entries(WRITE)) {
      pages.post(`/d/:slug${path}`, { config: { rateLimit: {} } }, (request, reply) => answer(site, request, reply, page))
    }
  })
}

/** For whoever asks for a page that does not exist. */
export function notFoundPage(services: Services): (request: FastifyRequest, reply: FastifyReply) => unknown {
  const site = { services, call: callsInProcess(services, []), actorOf: nobody, styleSheet: loadStyleSheet() }
  return (request, reply) => sendNotFoundPage(site, request, reply)
}

const nobody: ActorOf = async (_request, district) => ({ kind: 'public', district: district.id })

async function answer(site: Site, request: FastifyRequest, reply: FastifyReply, page: PageHandler): Promise<unknown> {
  const district = districtIn(site, request)
  if (!district) return sendRefusalPage({ reply, view: { ...viewOf(site, request), path: '/' } }, edgeRefusal('no-such-district', {}))
  const asked: Asked = { site, request, reply, district, view: viewOf(site, request, district), visitor: await visitorOf(site, request, reply, district) }
  await page(asked, fieldsOf(request.params)['name'] ?? '')
  return reply
}

function queryText(request: FastifyRequest, name: string): string | undefined {
  return fieldsOf(request.query)[name]
}

/** A refusal in words on a page of its own; a fault is logged once, without what anybody typed, and answered with its number. */
function answerError(site: Site, error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const view = { ...viewOf(site, request, districtIn(site, request)), path: '/' }
  if ('say' in error) return sendRefusalPage({ reply, view }, error)
  const status = error.statusCode ?? 500
  if (status === 413) return sendRefusalPage({ reply, view }, edgeRefusal('body-too-large', {}))
  if (status >= 400 && status < 500) return sendRefusalPage({ reply, view }, edgeRefusal('unreadable-body', {}))
  const where = (error.stack ?? '').split('\n').filter((line) => line.includes(' at ')).slice(0, 8).map((line) => line.trim())
  request.log.error({ id: request.id, route: request.routeOptions.url, fault: { name: error.name, code: error.code, where } }, 'fault')
  return sendFaultPage(site, request, reply)
}
