import { openCouncil } from '#cap/councils'
import { categoriesOn, type UnitId, unitOf } from '#cap/organisation'
import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { findsSomebody } from '#platform/finds-somebody'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { AlarmShown, DecideBody, MarkBody, MeasureShown, ProposeBody, ReviewBody } from './contract.ts'
import { daysFit, MEASURE_TRANSITIONS, type MeasureStep, needsWords, type Origin } from './domain.ts'
import { alarmShown, countsAround, shownMeasure } from './looks.ts'
import { findSite } from './reads.ts'
import { placeOf, stepRefusal } from './shown.ts'
import { insertEntry, insertMeasure, insertSiteCouncil, lockAlarm, lockMeasure, markAlarm, type MeasureRow, type Moved, moveMeasure } from './store.ts'
import { councilTopic, refusal } from './words.ts'

export interface Command {
  readonly by: StaffActor
  readonly commandId: string
  /** Of the alarm, the place or the measure. */
  readonly id: string
}

/**
 * Says of an alarm what it was. Nothing follows from it by itself. Refuses `no-such-alarm`, `words-missing`, `open-a-measure`
 * (that mark comes with the measure), `personal-data`.
 */
export function sayOfAlarm(services: Services, { by, commandId, id }: Command, { mark, note = '' }: MarkBody): Promise<Result<AlarmShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<AlarmShown>> => {
    const alarm = await lockAlarm(tx, id)
    if (!alarm || !isWithin(alarm.unit_path, by.unitPath)) return refuse(refusal('no-such-alarm', {}))
    const words = cleanText(note)
    if (mark === 'measure-opened') return refuse(refusal('open-a-measure', {}))
    if (needsWords(mark) && words === '') return refuse(refusal('words-missing', {}))
    if (findsSomebody(words)) return refuse(refusal('personal-data', {}))
    await markAlarm(tx, { id: commandId, alarmId: id, mark, note: words, measureId: null, by: by.id, on: services.today(by.district), at: services.clock.now() })
    return alarmShown(tx, services, by, id)
  })
}

/**
 * Prepares a council about what comes back at a place: its topic and place are filled in, and nobody is invited. Refuses
 * `no-such-site`, `topic-not-repeated`.
 */
export async function prepareCouncil(services: Services, { by, commandId, id }: Command, category: string): Promise<Result<{ councilId: string }>> {
  const asked = await inDistrict(services.db, by.district, async (tx): Promise<Result<{ topic: string; place: string }>> => {
    const site = await findSite(tx, id)
    if (!site || !isWithin(site.unit_path, by.unitPath)) return refuse(refusal('no-such-site', {}))
    const counted = site.categories.find((each) => each.category === category)
    const kind = (await categoriesOn(tx, services.today(by.district))).find((each) => each.code === category)
    if (!counted || !kind) return refuse(refusal('topic-not-repeated', {}))
    return ok({ topic: councilTopic(placeOf(site), kind.name.zh, counted.n), place: placeOf(site) })
  }, { readOnly: true })
  if (!asked.ok) return asked
  const opened = await openCouncil(services, by, commandId, asked.value)
  if (!opened.ok) return opened
  const councilId = opened.value.row.id
  await inDistrict(services.db, by.district, (tx) => insertSiteCouncil(tx, { id: commandId, siteId: id, category, councilId, by: by.id, on: services.today(by.district) }))
  return ok({ councilId })
}

/**
 * Proposes a measure, out of an alarm or a place or by itself; the alarm says so from then on. Refuses `unit-out-of-reach`,
 * `no-such-alarm`, `no-such-site`, `personal-data`.
 */
export function proposeMeasure(services: Services, by: StaffActor, commandId: string, body: ProposeBody): Promise<Result<MeasureShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<MeasureShown>> => {
    const from = await originOf(tx, by, body)
    if (!from.ok) return from
    const unit = await unitOf(tx, (body.unitId ?? from.value.unitId ?? by.unitId) as UnitId)
    if (!unit || !isWithin(unit.path, by.unitPath)) return refuse(refusal('unit-out-of-reach', {}))
    const words = { cause: cleanText(body.cause), what: cleanText(body.what), ownerText: cleanText(body.owner ?? '') }
    if (findsSomebody(...Object.values(words))) return refuse(refusal('personal-data', {}))
    const [on, at] = [services.today(by.district), services.clock.now()]
    const { origin, alarmId, siteId, category } = from.value
    await insertMeasure(tx, { id: commandId, unitId: unit.id, unitPath: unit.path, category: body.category ?? category, origin, alarmId, siteId, caseId: null, ...words, on, at })
    await insertEntry(tx, { id: commandId, measureId: commandId, step: 'propose', note: '', by: by.id, on, at })
    if (alarmId !== null) await markAlarm(tx, { id: commandId, alarmId, mark: 'measure-opened', note: '', measureId: commandId, by: by.id, on, at })
    return shownMeasure(tx, services, by, commandId)
  })
}

interface From {
  readonly origin: Origin
  readonly alarmId: string | null
  readonly siteId: string | null
  readonly unitId?: string
  readonly category: string
}

async function originOf(tx: Tx, by: StaffActor, body: ProposeBody): Promise<Result<From>> {
  const [alarmId, siteId] = [body.alarmId ?? null, body.siteId ?? null]
  if (alarmId !== null) {
    const alarm = await lockAlarm(tx, alarmId)
    if (!alarm || !isWithin(alarm.unit_path, by.unitPath)) return refuse(refusal('no-such-alarm', {}))
    return ok({ origin: 'alarm', alarmId, siteId: null, unitId: alarm.unit_id, category: alarm.category })
  }
  if (siteId === null) return ok({ origin: 'own', alarmId, siteId, category: '' })
  const site = await findSite(tx, siteId)
  if (!site || !isWithin(site.unit_path, by.unitPath)) return refuse(refusal('no-such-site', {}))
  return ok({ origin: 'site', alarmId, siteId, unitId: site.unit_id, category: '' })
}

/** One step of a measure, its row locked first; a second click with the same command changes nothing. */
function takeStep(
  services: Services, { by, commandId, id }: Command, step: MeasureStep, note: string, work: (row: MeasureRow, today: Day, tx: Tx) => Promise<Result<Omit<Moved, 'state'>>>,
): Promise<Result<MeasureShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<MeasureShown>> => {
    const row = await lockMeasure(tx, id)
    const mayKnow = row !== undefined && (isWithin(row.unit_path, by.unitPath) || row.owner_unit_id === by.unitId)
    if (!row || !mayKnow) return refuse(refusal('no-such-measure', {}))
    const [on, at] = [services.today(by.district), services.clock.now()]
    if (findsSomebody(note)) return refuse(refusal('personal-data', {}))
    if (!(await insertEntry(tx, { id: commandId, measureId: id, step, note: cleanText(note), by: by.id, on, at }))) return shownMeasure(tx, services, by, id)
    const refused = stepRefusal(step, row, by)
    if (refused) return refuse(refused)
    const moved = await work(row, on, tx)
    if (!moved.ok) return moved
    await moveMeasure(tx, row, { ...moved.value, state: MEASURE_TRANSITIONS[step].to }, at)
    return shownMeasure(tx, services, by, id)
  })
}

/** The unit takes a measure on, with cause, owner and both days. Refuses `no-such-owner`, `days-do-not-fit`, `personal-data` and what every step refuses. */
export function decideMeasure(services: Services, command: Command, body: DecideBody): Promise<Result<MeasureShown>> {
  return takeStep(services, command, 'decide', '', async (_row, today, tx) => {
    const [cause, what, ownerText] = [cleanText(body.cause), cleanText(body.what), cleanText(body.owner ?? '')]
    if (findsSomebody(cause, what, ownerText)) return refuse(refusal('personal-data', {}))
    const owner = body.ownerUnitId === undefined ? undefined : await unitOf(tx, body.ownerUnitId as UnitId)
    if (!owner && (body.ownerUnitId !== undefined || ownerText === '')) return refuse(refusal('no-such-owner', {}))
    const [dueOn, reviewOn] = [parseDay(body.dueOn), parseDay(body.reviewOn)]
    if (!dueOn.ok || !reviewOn.ok || !daysFit(dueOn.value, reviewOn.value, today)) return refuse(refusal('days-do-not-fit', {}))
    return ok({ cause, what, ownerUnitId: owner?.id ?? null, ownerText: owner ? '' : ownerText, dueOn: dueOn.value, reviewOn: reviewOn.value })
  })
}

export function setAside(services: Services, command: Command, note: string): Promise<Result<MeasureShown>> {
  return takeStep(services, command, 'set-aside', note, async () => ok({}))
}

export function takeUp(services: Services, command: Command): Promise<Result<MeasureShown>> {
  return takeStep(services, command, 'take-up', '', async () => ok({}))
}

/** Refuses `done-day-does-not-fit` and what every step refuses. */
export function reportDone(services: Services, command: Command, body: { readonly on: string; readonly note: string }): Promise<Result<MeasureShown>> {
  return takeStep(services, command, 'report-done', body.note, async (row, today) => {
    const on = parseDay(body.on)
    if (!on.ok || on.value > today || on.value < row.proposed_on) return refuse(refusal('done-day-does-not-fit', {}))
    return ok({ doneOn: on.value, doneBy: command.by.id })
  })
}

/** Kept, changed or dropped; the counts before and after stay as they are today. Another person than who reported it done. */
export function reviewMeasure(services: Services, command: Command, body: ReviewBody): Promise<Result<MeasureShown>> {
  return takeStep(services, command, 'review', body.note, async (row, today, tx) => {
    const counted = await countsAround(tx, row, today)
    return ok({ outcome: body.outcome, ...(counted ? { compared: { days: counted.spans.days, before: counted.before, after: counted.after } } : {}) })
  })
}
