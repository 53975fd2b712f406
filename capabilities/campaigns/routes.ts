import { staff } from '#cap/cases'
import { qrSvg } from '#cap/documents'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { DistrictId } from '#platform/ids'
import { campaignsAccess } from './access.ts'
import * as campaigns from './commands/campaigns.ts'
import * as home from './commands/home.ts'
import { linkOf } from './commands/links.ts'
import * as promises from './commands/promises.ts'
import { pressDoors, type Pressed, takeVisitNote } from './commands/rounds.ts'
import { campaignsOperations, type DoorsNow, type PromiseSlip } from './contract.ts'
import { printSheet } from './papers.ts'
import * as queries from './queries.ts'
import { gridShown } from './shown.ts'
import type { StaffActor } from '#platform/access'

type Ops = typeof campaignsOperations
type Part<Names extends keyof Ops> = Pick<Handlers<Ops>, Names>

export function campaignsMounted(services: Services): readonly Mounted[] {
  return assemble(campaignsOperations, campaignsAccess, { ...ofCampaigns(services), ...ofRounds(services), ...ofPromises(services), ...ofHome(services), ...ofTeam(services) })
}

function ofCampaigns(services: Services): Part<
  'listCampaigns' | 'readCampaign' | 'readCampaignGrounds' | 'openCampaign' | 'closeCampaign' | 'renewCampaign' | 'addCampaignTopic' | 'endCampaignTopic'
> {
  return {
    listCampaigns: ({ actor, query }) => queries.listCampaigns(services, staff(actor), query.before),
    readCampaign: ({ actor, params }) => queries.readCampaign(services, staff(actor), params.id),
    readCampaignGrounds: ({ actor }) => queries.readGrounds(services, staff(actor)),
    openCampaign: ({ actor, commandId, body }) => campaigns.openCampaign(services, staff(actor), commandId, body),
    closeCampaign: ({ actor, params, body }) => campaigns.closeCampaign(services, staff(actor), params.id, body.result),
    renewCampaign: ({ actor, params, commandId, body }) => campaigns.renewCampaign(services, staff(actor), { id: params.id, commandId }, body),
    addCampaignTopic: ({ actor, commandId, body }) => campaigns.addTopic(services, staff(actor), commandId, body),
    endCampaignTopic: ({ actor, params }) => campaigns.endTopic(services, staff(actor), params.id),
  }
}

function doorsNow({ grid, tally, doors }: Pressed, by: StaffActor): DoorsNow {
  const now = { ...grid, visited: grid.visited + tally.visited, not_answered: grid.not_answered + tally['not-answered'], declined: grid.declined + tally.declined }
  return { grid: gridShown(now, by), doors: [...doors].map(([id, door]) => ({ id, outcome: door?.outcome ?? null, on: door?.on ?? null })) }
}

function ofRounds(services: Services): Part<'readRoundSheet' | 'printRoundSheet' | 'pressDoors' | 'takeVisitNote'> {
  return {
    readRoundSheet: ({ actor, params }) => queries.readSheet(services, staff(actor), params, 'campaigns.sheet'),
    printRoundSheet: ({ actor, params }) => printSheet(services, staff(actor), params),
    pressDoors: async ({ actor, params, body }) => {
      const done = await pressDoors(services, staff(actor), params, body)
      return done.ok ? ok(doorsNow(done.value, staff(actor))) : done
    },
    takeVisitNote: ({ actor, params, commandId, body }) => takeVisitNote(services, staff(actor), params.id, commandId, body),
  }
}

interface At {
  readonly id: DistrictId
  readonly slug: string
}

/** What goes on the slip: the address that shows what became of a promise. */
function slip(services: Services, district: At, id: string): PromiseSlip {
  const address = `${services.publicUrl}/d/${district.slug}/promise/${linkOf(services, 'promise-link', district.id, id)}`
  return { id, address, qr: qrSvg(address) }
}

function ofPromises(services: Services): Part<'makePromise' | 'takeUpNote' | 'listPromises' | 'readPromisePlace' | 'answerPromise' | 'handPromise' | 'readOwnPromise'> {
  const withSlip = async (district: At, made: Promise<Result<{ id: string }>>): Promise<Result<PromiseSlip>> => {
    const done = await made
    return done.ok ? ok(slip(services, district, done.value.id)) : done
  }
  return {
    makePromise: ({ actor, district, commandId, body }) => withSlip(district, promises.makePromise(services, staff(actor), commandId, body)),
    takeUpNote: ({ actor, district, params, commandId, body }) => withSlip(district, promises.takeUpNote(services, staff(actor), params.id, commandId, body)),
    listPromises: ({ actor, query }) => queries.listPromises(services, staff(actor), query),
    readPromisePlace: async ({ actor, district, params }) => {
      const place = await promises.readPlace(services, staff(actor), params.id)
      return place.ok ? ok({ place: place.value, ...slip(services, district, params.id) }) : place
    },
    answerPromise: ({ actor, params, body }) => promises.answerPromise(services, staff(actor), params.id, body),
    handPromise: ({ actor, params, body }) => promises.handPromise(services, staff(actor), params.id, body.keeperId),
    readOwnPromise: ({ actor, params }) => queries.readOwnPromise(services, actor, params.link),
  }
}

function ofHome(services: Services): Part<'listHomeOffers' | 'readHomeOffer' | 'bookHomeService' | 'bookHomeServiceFor' | 'readOwnHomeService' | 'callOffHomeService'> {
  return {
    listHomeOffers: ({ actor }) => queries.listOffers(services, actor),
    readHomeOffer: ({ actor, query }) => queries.readOffer(services, actor, query),
    bookHomeService: ({ actor, language, commandId, body }) => home.bookHome(services, { kind: 'public', district: actor.district }, commandId, { ...body, language }),
    bookHomeServiceFor: ({ actor, commandId, body }) => home.bookHome(services, staff(actor), commandId, { ...body, language: 'zh' }),
    readOwnHomeService: ({ actor, params }) => queries.readOwnBooking(services, actor, params.link),
    callOffHomeService: async ({ actor, params }) => {
      const done = await home.callOffOwn(services, actor, params.link)
      return done.ok ? queries.readOwnBooking(services, actor, params.link) : done
    },
  }
}

function ofTeam(services: Services): Part<'listHomeServices' | 'moveHomeService' | 'addHomeItem' | 'endHomeItem' | 'setHomeCapacity'> {
  return {
    listHomeServices: ({ actor, query }) => queries.listBookings(services, staff(actor), query),
    moveHomeService: ({ actor, params, body }) => home.moveHome(services, staff(actor), params.id, body.step, body.answer ?? ''),
    addHomeItem: ({ actor, commandId, body }) => home.addItem(services, staff(actor), commandId, body),
    endHomeItem: ({ actor, params }) => home.endItem(services, staff(actor), params.id),
    setHomeCapacity: ({ actor, body }) => home.setCapacity(services, staff(actor), body),
  }
}
