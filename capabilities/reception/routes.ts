import { staff } from '#cap/cases'
import { type UnitId, unitOf } from '#cap/organisation'
import type { Actor, StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { dayCursorOf, pageOf } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { receptionAccess } from './access.ts'
import * as advice from './commands/advice.ts'
import * as booths from './commands/booths.ts'
import * as markets from './commands/markets.ts'
import * as queue from './commands/queue.ts'
import * as visits from './commands/visits.ts'
import { type adviceOperations, type boothOperations, type marketOperations, type queueOperations, receptionOperations, type TakeBody, type Ticket, type visitOperations } from './contract.ts'
import { readDays } from './figures.ts'
import { printBooth, printReferral } from './papers.ts'
import { cursorOf, logOf, queueOf, queuesOf, ticketOf, windowsFor, windowViewOf } from './queries.ts'
import { adviceOfDay, listReferrals } from './reads/advice.ts'
import { listBooths, opinionsOf } from './reads/booths.ts'
import { PAGE } from './reads/visits.ts'
import { boothOf, opinionOf, referralOf, waitingOf } from './shown.ts'
import { topicsInUse } from './store/advice.ts'
import { withoutSealed } from './went-on.ts'
import { refusal } from './words.ts'

export function receptionMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof receptionOperations> = {
    ...visitHandlers(services), ...publicQueue(services), ...windowHandlers(services), ...adviceHandlers(services), ...boothHandlers(services), ...marketHandlers(services),
  }
  return assemble(receptionOperations, receptionAccess, handlers)
}

function visitHandlers(services: Services): Handlers<typeof visitOperations> {
  return {
    logVisit: ({ actor, commandId, body }) => visits.logVisit(services, staff(actor), commandId, body),
    setVisitOutcome: ({ actor, params, body }) => visits.setVisitOutcome(services, staff(actor), params.id, body),
    linkVisit: ({ actor, params, body }) => visits.linkVisit(services, staff(actor), params.id, body),
    listVisits: ({ actor, query }) => logOf(services, staff(actor), query),
    readReceptionDays: ({ actor, query }) => readDays(services, staff(actor), query),
  }
}

const PUBLIC = ['listQueues', 'readQueue', 'takeTicket', 'readQueueTicket', 'leaveQueue'] as const
type PublicName = (typeof PUBLIC)[number]

function publicQueue(services: Services): Pick<Handlers<typeof queueOperations>, PublicName> {
  return {
    listQueues: ({ actor }) => queuesOf(services, actor),
    readQueue: ({ actor, params }) => queueOf(services, actor, params.unitId),
    takeTicket: ({ actor, params, commandId, body }) => take(services, actor, params.unitId, commandId, body),
    readQueueTicket: ({ actor, params }) => ticketOf(services, actor, params.id),
    leaveQueue: async ({ actor, params }) => {
      const left = await queue.leaveQueue(services, actor, params.id)
      return left.ok ? ticketOf(services, actor, params.id) : left
    },
  }
}

async function take(services: Services, by: Actor, unitId: string, commandId: string, body: TakeBody): Promise<Result<Ticket>> {
  const unit = await inDistrict(services.db, by.district, (tx) => unitOf(tx, unitId as UnitId), { readOnly: true })
  if (!unit) return refuse(refusal('no-such-queue', {}))
  const taken = await queue.takeTicket(services, by, { id: unit.id, path: unit.path }, commandId, body)
  return taken.ok ? ticketOf(services, by, taken.value.id) : taken
}

function windowHandlers(services: Services): Omit<Handlers<typeof queueOperations>, PublicName> {
  return {
    listWindows: ({ actor }) => windowsFor(services, staff(actor)),
    setWindow: ({ actor, commandId, body }) => queue.setWindow(services, staff(actor), commandId, body),
    openWindow: ({ actor, params }) => queue.turnWindow(services, staff(actor), params.id, true),
    closeWindow: ({ actor, params }) => queue.turnWindow(services, staff(actor), params.id, false),
    readWindow: ({ actor, params }) => windowViewOf(services, staff(actor), params.id),
    callNext: async ({ actor, params }) => {
      const called = await queue.callNext(services, staff(actor), params.id)
      return called.ok ? ok(waitingOf(called.value, params.id)) : called
    },
    callAgain: ({ actor, params }) => queue.callAgain(services, staff(actor), params.id),
    endTicket: ({ actor, params, body }) => queue.endTicket(services, staff(actor), params.id, body),
    transferTicket: ({ actor, params, body }) => queue.transferTicket(services, staff(actor), params.id, body.windowId),
    bringTicketBack: ({ actor, params }) => queue.bringTicketBack(services, staff(actor), params.id),
  }
}

function adviceHandlers(services: Services): Handlers<typeof adviceOperations> {
  return {
    listTopics: ({ actor }) => {
      const viewer = staff(actor)
      return inDistrict(services.db, viewer.district, async (tx) => {
        const counts = await adviceOfDay(tx, viewer.unitId, services.today(tx.district))
        const topics = await topicsInUse(tx)
        return ok({ topics: topics.map((each) => ({ id: each.id, name: { zh: each.name_zh, en: each.name_en }, today: counts.find((count) => count.kind === each.id)?.n ?? 0 })) })
      }, { readOnly: true })
    },
    addTopic: ({ actor, commandId, body }) => advice.addTopic(services, staff(actor), commandId, body),
    retireTopic: ({ actor, params }) => advice.retireTopic(services, staff(actor), params.id),
    logAdvice: ({ actor, commandId, body }) => advice.logAdvice(services, staff(actor), commandId, body),
    giveReferral: ({ actor, commandId, body }) => advice.giveReferral(services, staff(actor), commandId, body),
    printReferral: ({ actor, params }) => printReferral(services, staff(actor), params.id),
    recordAdviceReceipt: ({ actor, params, body }) => advice.recordReceipt(services, staff(actor), params.id, body),
    recordAdviceResult: ({ actor, params, body }) => advice.recordResult(services, staff(actor), params.id, body),
    listAdviceReferrals: ({ actor, query }) => referrals(services, staff(actor), query),
  }
}

async function referrals(services: Services, viewer: StaffActor, query: { readonly view?: 'open' | 'ended'; readonly before?: string }) {
  const before = cursorOf(query.before)
  if (!before.ok) return before
  return inDistrict(services.db, viewer.district, async (tx) => {
    const rows = await listReferrals(tx, viewer.unitId, query.view === 'ended', before.value)
    const { here, next } = pageOf(rows, PAGE, (row) => row.given_at)
    const today = services.today(tx.district)
    return ok({ referrals: here.map((row) => referralOf(row, today)), next })
  }, { readOnly: true })
}

function boothHandlers(services: Services): Handlers<typeof boothOperations> {
  return {
    planBooth: ({ actor, commandId, body }) => booths.planBooth(services, staff(actor), commandId, body),
    cancelBooth: ({ actor, params }) => booths.cancelBooth(services, staff(actor), params.id),
    listBooths: ({ actor, query }) => boothList(services, staff(actor), query.before),
    readBooth: ({ actor, params }) =>
      inDistrict(services.db, actor.district, async (tx) => {
        const booth = await booths.boothFor(tx, staff(actor), params.id)
        return booth.ok ? ok({ booth: boothOf(booth.value), opinions: (await withoutSealed(tx, await opinionsOf(tx, params.id))).map(opinionOf) }) : booth
      }, { readOnly: true }),
    pressBooth: ({ actor, params, body }) => booths.pressBooth(services, staff(actor), params.id, body),
    noteOpinion: ({ actor, params, commandId, body }) => booths.noteOpinion(services, staff(actor), params.id, commandId, body),
    linkOpinion: ({ actor, params, body }) => booths.linkOpinion(services, staff(actor), params.id, body),
    printBooth: ({ actor, params }) => printBooth(services, staff(actor), params.id),
  }
}

function marketHandlers(services: Services): Handlers<typeof marketOperations> {
  return {
    listMarkets: ({ actor, query }) => markets.listMarkets(services, staff(actor), query.month),
    addMarket: ({ actor, commandId, body }) => markets.addMarket(services, staff(actor), commandId, body),
    endMarket: ({ actor, params }) => markets.endMarket(services, staff(actor), params.id),
    planMarketMonth: ({ actor, params, body }) => markets.planMonth(services, staff(actor), params.id, body),
  }
}

async function boothList(services: Services, viewer: StaffActor, asked: string | undefined) {
  const before = dayCursorOf(asked, refusal('bad-cursor', {}))
  if (!before.ok) return before
  return inDistrict(services.db, viewer.district, async (tx) => {
    const { here, next } = pageOf(await listBooths(tx, viewer.unitPath, before.value), PAGE, (row) => row.on_day)
    return ok({ booths: here.map(boothOf), next })
  }, { readOnly: true })
}
