import { reporter, staff } from '#cap/cases'
import type { Actor, StaffActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { ticketsAccess } from './access.ts'
import { acceptTicket, closeTicket, dispatchTicket, finishTicket, handBackTicket, reclassifyTicket, startTicket, tryContact } from './commands.ts'
import { type ReportTicketBody, ticketsOperations } from './contract.ts'
import { fileTicket, type TicketWish } from './file.ts'
import { joinTicket } from './join.ts'
import { findOfCase, listOfTickets, listUnitsFor, readContact, readPhoto, readTicket } from './looks.ts'
import { askExclusion, decideExclusion, pauseTicket, resumeTicket } from './pauses.ts'
import { turnIntoDispute } from './dispute.ts'
import { answerOwnTicket, reopenTicket, revisitTicket } from './revisit.ts'
import type { TicketCommand } from './steps.ts'
import { listSame, listServices, readCounts, readFigures, readMyTicket } from './told.ts'
import { withdrawOwnTicket } from './withdrawal.ts'
import { ok } from '#platform/result'

type Ops = typeof ticketsOperations

export function ticketsMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = { ...doors(services), ...own(services), ...looks(services), ...work(services), ...overseeing(services) }
  return assemble(ticketsOperations, ticketsAccess, handlers)
}

type Door = 'listTicketServices' | 'listSameTickets' | 'reportTicket' | 'joinTicket' | 'registerTicket' | 'readTicketCounts'

function doors(services: Services): Pick<Handlers<Ops>, Door> {
  return {
    listTicketServices: async ({ actor }) => listServices(services, actor),
    listSameTickets: ({ actor, params, query }) => listSame(services, actor.district, { ...params, ...query }),
    reportTicket: ({ actor, body, commandId, language }) =>
      shown(fileTicket(services, { by: actor, commandId, body: body as Json }, wishOf(body, body.addressToken === undefined ? 'web' : 'qr', language))),
    joinTicket: async ({ actor, params, body, commandId, language }) => {
      const joined = await joinTicket(services, { by: actor, commandId, body: body as Json }, { language, noticeGiven: false, ...body, ticketId: params.ticketId })
      return joined.ok ? ok({ ticketId: joined.value.ticketId, code: joined.value.code, pin: joined.value.pin, dueOn: joined.value.dueOn }) : joined
    },
    registerTicket: ({ actor, body, commandId, language }) => {
      const clerk = staff(actor)
      return shown(fileTicket(services, { by: clerk, commandId, body: body as Json }, { ...wishOf(body, body.channel, language), cameFrom: body.cameFrom, counterUnitId: clerk.unitId }))
    },
    readTicketCounts: ({ actor, query }) => readCounts(services, actor.district, query.month),
  }
}

function wishOf(body: ReportTicketBody, channel: string, language: 'zh' | 'en'): TicketWish {
  const { service, words, addressToken, addressId, placeText, name, phone, photos } = body
  return {
    service, words, addressToken, addressId, placeText, name, phone, photos, channel, language: body.language ?? language,
    noticeGiven: body.noticeGiven ?? false, lettersWanted: body.lettersWanted,
  }
}

/** What the door answers: no reporter's id. */
async function shown(filing: ReturnType<typeof fileTicket>) {
  const filed = await filing
  if (!filed.ok) return filed
  const { reporterId: _own, ...told } = filed.value
  return ok(told)
}

function own(services: Services): Pick<Handlers<Ops>, 'readMyTicket' | 'answerMyTicket' | 'withdrawMyTicket'> {
  return {
    readMyTicket: ({ actor }) => readMyTicket(services, reporter(actor)),
    answerMyTicket: ({ actor, body, commandId }) => answerOwnTicket(services, reporter(actor), commandId, body),
    withdrawMyTicket: ({ actor, body, commandId }) => withdrawOwnTicket(services, reporter(actor), commandId, body),
  }
}

type Look = 'listTickets' | 'findTicketOfCase' | 'readTicket' | 'readTicketContact' | 'readTicketPhoto' | 'listTicketUnits' | 'readTicketFigures'

function looks(services: Services): Pick<Handlers<Ops>, Look> {
  return {
    listTickets: ({ actor, query }) => listOfTickets(services, staff(actor), query),
    findTicketOfCase: ({ actor, params }) => findOfCase(services, staff(actor), params.caseId),
    readTicket: ({ actor, params }) => readTicket(services, staff(actor), params.ticketId),
    readTicketContact: ({ actor, params }) => readContact(services, staff(actor), params.ticketId),
    readTicketPhoto: ({ actor, params }) => readPhoto(services, staff(actor), params.ticketId, params.photoId),
    listTicketUnits: ({ actor, params }) => listUnitsFor(services, staff(actor), params.ticketId),
    readTicketFigures: ({ actor, query }) => readFigures(services, staff(actor), query),
  }
}

type Work = 'acceptTicket' | 'handBackTicket' | 'tryTicketContact' | 'startTicket' | 'finishTicket' | 'pauseTicket' | 'resumeTicket' | 'askTicketExclusion'

function work(services: Services): Pick<Handlers<Ops>, Work> {
  return {
    acceptTicket: (call) => acceptTicket(services, command(call)),
    handBackTicket: (call) => handBackTicket(services, command(call), call.body.reason),
    tryTicketContact: (call) => tryContact(services, command(call), call.body),
    startTicket: (call) => startTicket(services, command(call)),
    finishTicket: (call) => finishTicket(services, command(call), call.body),
    pauseTicket: (call) => pauseTicket(services, command(call), call.body),
    resumeTicket: (call) => resumeTicket(services, command(call)),
    askTicketExclusion: (call) => askExclusion(services, command(call), call.body),
  }
}

type Overseeing = 'dispatchTicket' | 'reclassifyTicket' | 'decideTicketExclusion' | 'revisitTicket' | 'reopenTicket' | 'closeTicket' | 'turnTicketIntoDispute'

function overseeing(services: Services): Pick<Handlers<Ops>, Overseeing> {
  return {
    dispatchTicket: (call) => dispatchTicket(services, command(call), call.body),
    reclassifyTicket: (call) => reclassifyTicket(services, command(call), call.body),
    decideTicketExclusion: (call) => decideExclusion(services, command(call), call.body),
    revisitTicket: (call) => revisitTicket(services, command(call), call.body),
    reopenTicket: (call) => reopenTicket(services, command(call), call.body.reason),
    turnTicketIntoDispute: (call) => turnIntoDispute(services, command(call), call.body.reason),
    closeTicket: (call) => closeTicket(services, command(call)),
  }
}

interface Asked {
  readonly actor: Actor
  readonly params: { readonly ticketId: string }
  readonly commandId: string
  readonly body: object
}

function command({ actor, params, commandId, body }: Asked): TicketCommand<StaffActor> {
  return { by: staff(actor), ticketId: params.ticketId, commandId, body: body as Json }
}
