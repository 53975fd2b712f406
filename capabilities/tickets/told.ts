import {
  type CaseId, caseRefusal, countsFor, describeHandler, factsOf, factsWithContentOf, type FactRead, lookAtCase, runningFrom, sumsByCategory, suppressed, type ToldCount, toldFigures,
} from '#cap/cases'
import { listUnits } from '#cap/organisation'
import type { PublicActor, ReporterActor, StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, addMonths, type Day, firstOfMonth, instant, lastOfMonth, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import type { FiguresShape, MyTicket, SameTicket, ServiceShape } from './contract.ts'
import { CLASSES, type Limit, limitOn, publishedParts, type Rate, ratesOf, REOPEN_DAYS, type Sums, serviceOn, servicesOn, withdrawalRefusal } from './domain.ts'
import { findTicketPlace } from './file.ts'
import { serviceName } from './looks.ts'
import { ownAnswerRefusal } from './revisit.ts'
import { sameNearby } from './reads.ts'
import { ticketOfCase, type TicketRow } from './store.ts'
import { withdrawingOf } from './withdrawal.ts'
import { CLASS_WORDS, CONTACT_PROGRESS, COUNT_WORDS, limitWords, NOW_WORDS, PROGRESS_WORDS, RATE_WORDS, refusal } from './words.ts'

const copy = ({ zh, en }: Said): { zh: string; en: string } => ({ zh, en })

export function listServices(services: Services, by: { readonly district: PublicActor['district'] }): Result<{ services: ServiceShape[] }> {
  const today = services.today(by.district)
  return ok({
    services: servicesOn(today).map((each) => {
      const limit = limitOn(each.class, today)
      return { code: each.code, group: each.group, name: copy(each.name), hint: copy(each.hint), class: each.class, common: each.common, limit: copy(limitWords(limit.amount, limit.unit)) }
    }),
  })
}

/** Days back within which an open request is offered as “that is it too”. */
const SAME_DAYS = 30

/** Category and day of open requests in the same common place, and nothing else (decision 17). */
export function listSame(
  services: Services, district: PublicActor['district'], asked: { service: string; addressToken?: string; addressId?: string },
): Promise<Result<{ same: SameTicket[] }>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<{ same: SameTicket[] }>> => {
    const today = services.today(tx.district)
    const service = serviceOn(asked.service, today)
    if (!service) return refuse(refusal('no-such-service', {}))
    const place = await findTicketPlace(tx, asked, today)
    if (!place.ok || !service.common || !place.value?.microGridId) return ok({ same: [] })
    const found = await sameNearby(tx, service.code, place.value.microGridId, addDays(today, -SAME_DAYS))
    return ok({ same: found.map((each) => ({ ticketId: each.id, service: copy(service.name), reportedOn: each.opened_on })) })
  }, { readOnly: true })
}

/** A reporter's own request; none once it is handled as a dispute, whose page it is then. Whoever joined sees how it goes, never the words, the place or the photos of the first. */
export async function readMyTicket(services: Services, by: ReporterActor): Promise<Result<MyTicket>> {
  const known = await inDistrict(services.db, by.district, (tx) => ticketOfCase(tx, by.caseId), { readOnly: true })
  if (!known || known.state === 'turned-dispute') return refuse(refusal('no-such-ticket', {}))
  return lookAtCase<MyTicket>(services, { by, caseId: by.caseId as CaseId, need: 'content', action: 'own-ticket.read' }, async (tx, file) => {
    const row = await ticketOfCase(tx, by.caseId)
    if (!row) return refuse(caseRefusal('no-such-case', {}))
    const first = row.reporter_id === by.id
    const facts = first ? await factsWithContentOf(tx, row.case_id as CaseId) : await factsOf(tx, row.case_id as CaseId)
    const handler = await describeHandler(tx, { ...file.row, assignee_id: null })
    const joined = facts.find((each) => each.kind === 'ticket-also-reported' && each.data['reporterId'] === by.id)
    return ok({
      publicId: row.public_id, code: file.row.code, service: serviceName(row), words: first ? wordsIn(facts) : '', place: first ? row.place_text : '',
      reportedOn: joined?.occurredOn ?? row.opened_on, now: copy(NOW_WORDS[row.state]), handler: copy(handler),
      ...dueOfOwn(row), progress: progressOf(facts, joined), answer: answerOf(row, by, services.today(tx.district)), mayWithdraw: withdrawalRefusal(withdrawingOf(row), by.id) === undefined,
    })
  })
}

function wordsIn(facts: readonly FactRead[]): string {
  const text = facts.find((each) => each.kind === 'case-registered')?.content?.['text']
  return typeof text === 'string' ? text : ''
}

const NO_LONGER_DUE: readonly string[] = ['done', 'revisited', 'closed', 'rejected-unreasonable', 'turned-dispute', 'withdrawn', 'paused']

function dueOfOwn(row: TicketRow): Pick<MyTicket, 'dueAt' | 'dueOn' | 'due'> {
  if (NO_LONGER_DUE.includes(row.state)) return { dueAt: null, dueOn: null, due: null }
  const limit = limitOn(row.class, row.opened_on)
  return { dueAt: instant(row.due_at), dueOn: row.due_on, due: copy(limitWords(limit.amount, limit.unit)) }
}

/** From the day they joined on, for whoever joined. */
function progressOf(facts: readonly FactRead[], joined: FactRead | undefined): MyTicket['progress'] {
  return facts.filter((each) => joined === undefined || each.seq > joined.seq).flatMap((each) => {
    const words = each.kind === 'ticket-contact-tried' ? contactWords(each, joined) : PROGRESS_WORDS[each.kind]
    return words ? [{ at: each.recordedAt, words: copy(words) }] : []
  })
}

/** Whether the first was reached is theirs alone. */
function contactWords(fact: FactRead, joined: FactRead | undefined): Said | undefined {
  if (joined) return undefined
  return fact.data['reached'] === true ? CONTACT_PROGRESS.reached : CONTACT_PROGRESS.missed
}

function answerOf(row: TicketRow, by: ReporterActor, today: Day): MyTicket['answer'] {
  const may = ownAnswerRefusal({ row, today }) === undefined
  return { may, given: row.answers?.[by.id] !== undefined, until: row.done_on === null ? null : addDays(row.done_on, REOPEN_DAYS) }
}

const RATE_INDICATORS = [
  'ticket-dispatched', 'ticket-responded', 'ticket-solved', 'ticket-answered', 'ticket-satisfied', 'ticket-rated', 'ticket-rating-asked',
  'ticket-care-in-time', 'ticket-care-dispatched',
] as const
const COUNTED = Object.keys(COUNT_WORDS) as readonly (keyof typeof COUNT_WORDS)[]

interface Period {
  readonly from: Day
  readonly to: Day
}

type Summed = { readonly sums: Readonly<Record<string, number>>; readonly byService: ReadonlyMap<string, number> }

async function sumsOf(tx: Tx, unitPath: string, period: Period): Promise<Summed> {
  const rows = await sumsByCategory(tx, { indicators: ALL_COUNTED, unitPath, ...period })
  const sums: Record<string, number> = {}
  const byService = new Map<string, number>()
  for (const { indicator, category, n } of rows) {
    sums[indicator] = (sums[indicator] ?? 0) + Number(n)
    if (indicator === 'ticket-registered') byService.set(category, Number(n))
  }
  return { sums, byService }
}

const ALL_COUNTED = [...RATE_INDICATORS, ...COUNTED]

const byIndicator = (counts: readonly ToldCount[]): Sums => Object.fromEntries(counts.map(({ indicator, n }) => [indicator, n]))

/** The sums of a month of the district as everybody is told them; of one that is over as whoever only counts is told them, so that the two are one. */
async function publicSums(tx: Tx, unitPath: string, month: Period, today: Day, sums: Summed['sums']): Promise<Sums> {
  if (month.to >= runningFrom(today)) return byIndicator(suppressed(ALL_COUNTED.map((indicator) => ({ indicator, n: sums[indicator] ?? 0 }))))
  const told = await toldFigures(tx, { ...month, unitPath, asOf: today, today, only: ALL_COUNTED })
  return byIndicator(ALL_COUNTED.map((indicator) => ({ indicator, n: told.of(unitPath, indicator, month) || null })))
}

function countsOf(sums: Sums): FiguresShape['counts'] {
  return COUNTED.map((indicator) => ({ indicator, label: copy(COUNT_WORDS[indicator]), n: sums[indicator] === undefined ? 0 : sums[indicator] }))
}

function rateShape(rate: Rate): FiguresShape['rates'][number] {
  return { ...rate, label: copy(RATE_WORDS[rate.name]) }
}

/** Figures of the viewer's unit and those below it: sums of units, never of a person. Whoever only counts is told whole months that are over, and no few (PR-24). Refuses `bad-period`. */
export async function readFigures(services: Services, viewer: StaffActor, period: { from: string; to: string }): Promise<Result<FiguresShape>> {
  const [begin, end] = [parseDay(period.from), parseDay(period.to)]
  if (!begin.ok || !end.ok) return refuse(refusal('bad-period', {}))
  const { from, to } = { from: begin.value, to: end.value }
  const shape = (span: Period, sums: Sums): FiguresShape => ({ from: span.from, to: span.to, rates: ratesOf(sums).map(rateShape), counts: countsOf(sums) })
  if (viewer.role === 'statistician') {
    const told = await countsFor(services, viewer, { from, to, only: ALL_COUNTED })
    return told.ok ? ok(shape(told.value, byIndicator(told.value.counts))) : told
  }
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<FiguresShape>> => ok(shape({ from, to }, (await sumsOf(tx, viewer.unitPath, { from, to })).sums)), { readOnly: true })
}

type Published = FiguresShape & { services: { service: { zh: string; en: string }; n: number | null }[]; limits: { class: { zh: string; en: string }; basis: { zh: string; en: string }; from: string }[] }

/** The month's counts of the whole district, for everybody: one to four are not told. Without a month, the last whole one. Refuses `bad-period`, `month-to-come`. */
export async function readCounts(services: Services, district: PublicActor['district'], month: string | undefined): Promise<Result<Published>> {
  const today = services.today(district)
  const asked = month === undefined ? ok(addMonths(firstOfMonth(today), -1)) : parseDay(`${month}-01`)
  if (!asked.ok) return refuse(refusal('bad-period', {}))
  const first = asked.value
  if (first > today) return refuse(refusal('month-to-come', {}))
  const period = { from: first, to: lastOfMonth(first) }
  return inDistrict(services.db, district, async (tx): Promise<Result<Published>> => {
    const top = (await listUnits(tx, today)).find((each) => each.kind === 'district-centre')
    const { sums, byService } = await sumsOf(tx, top?.path ?? '', period)
    const told = await publicSums(tx, top?.path ?? '', period, today, sums)
    const parts = publishedParts(servicesOn(today).map((each) => [each, byService.get(each.code) ?? 0] as const))
    return ok({
      ...period, rates: ratesOf(told).map(rateShape), counts: countsOf(told),
      services: [...parts].map(([each, n]) => ({ service: copy(each.name), n })),
      limits: CLASSES.map((each) => limitLine(limitOn(each, today))),
    })
  }, { readOnly: true })
}

function limitLine(limit: Limit): Published['limits'][number] {
  return { class: copy(CLASS_WORDS[limit.class]), basis: copy(limit.basis), from: limit.effectiveFrom }
}
