import { dueDaysOf, showCaseCode, termOn } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { Day } from '#platform/time'
import type { DecideBody, ReceiveBody, StepBody } from '../contract.ts'
import { acceptedByLaw, dueAfter, dueAfterPause, type Ground, HALL_TERMS, inTime, type HowAccepted, type News, type Step, stepRefusal } from '../domain.ts'
import { newCode, pinFor } from '../codes.ts'
import { sealTexts } from '#platform/sealed-texts'
import * as store from '../store/applications.ts'
import { counted, one } from '../store/counts.ts'
import { addNews } from '../store/letters.ts'
import { findVersion } from '../store/items.ts'
import { refusal } from '../words.ts'
import { appliedItemOn, dayIn, type Made, nameTyped, ownPointOf, phoneTyped } from './parts.ts'

type Row = store.ApplicationRow
export interface Out {
  readonly id: string
  readonly code: string
  readonly pin: string
}

interface Typed {
  readonly name: string
  readonly phone: string
  readonly guardian: string
}

/** What the window needs and no more. Refuses `notice-first` (PIPL Art. 17), `name-missing`, `guardian-needed` (PIPL Art. 31), `personal-data`, `phone-wrong`, `phone-for-news`. */
export function typedIn(body: Omit<ReceiveBody, 'itemId' | 'facilityId' | 'complete'>): Result<Typed> {
  const [name, guardian, phone] = [nameTyped(body.name), nameTyped(body.guardian ?? ''), phoneTyped(body.phone)]
  if (!name.ok) return name
  if (!guardian.ok) return guardian
  if (!phone.ok) return phone
  if (!body.noticeGiven) return refuse(refusal('notice-first', {}))
  if (body.letters && phone.value === '') return refuse(refusal('phone-for-news', {}))
  if (name.value === '') return refuse(refusal('name-missing', {}))
  if (body.child && guardian.value === '') return refuse(refusal('guardian-needed', {}))
  return ok({ name: name.value, phone: phone.value, guardian: body.child ? guardian.value : '' })
}

/**
 * Takes an application at the window; number and PIN go along with whoever brought it. Refuses what `typedIn` and `appliedItemOn` do (N-12:
 * `guided-has-no-file`), `not-for-children`, `no-such-point`; `no-such-application` for a press that another unit’s window sent.
 */
export async function receive(services: Services, by: StaffActor, id: string, body: ReceiveBody): Promise<Result<Out>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Out>> => {
    const known = await store.findApplication(tx, id)
    if (known) return toldAgain(services, by, known)
    const today = services.today(tx.district)
    const item = await appliedItemOn(tx, body.itemId, today)
    if (!item.ok) return item
    const typed = typedIn(body)
    if (!typed.ok) return typed
    const child = body.child ?? false
    if (child && !item.value.guide.children) return refuse(refusal('not-for-children', {}))
    const place = await ownPointOf(tx, by, body.itemId, body.facilityId)
    if (!place.ok) return place
    const told = dueDaysOf(services.calendar(), termOn(HALL_TERMS, 'DL-20', today), today)
    const made = {
      id, code: newCode(), item_id: body.itemId, version_id: item.value.id, facility_id: body.facilityId, unit_id: by.unitId, unit_path: by.unitPath, child,
      received_on: today, received_at: services.clock.now(), told_by_on: told.rawOn, provisional: told.provisional, words: sealTexts(services.keys, tx.district, { ...typed.value }), by: by.id,
      files: [], ...lettersOf(body),
    }
    await store.insertApplication(tx, made)
    counted(tx, { id: by.unitId, path: by.unitPath }, today, one('received'))
    if (body.complete) await acceptFrom(tx, services, { ...made, term_days: item.value.term_days }, today, 'on-the-spot')
    return ok(outOf(services, made))
  })
}

/** Without saying so nobody is written to; the language is that of whoever asked. */
export const lettersOf = ({ letters = false, language = 'zh' }: Pick<ReceiveBody, 'letters' | 'language'>) => ({ letters, language })

/** Sent twice: number and PIN are told again to its own window only. */
const toldAgain = (services: Services, by: StaffActor, known: Row): Result<Out> =>
  known.unit_id === by.unitId ? ok(outOf(services, known)) : refuse(refusal('no-such-application', {}))

export const outOf = (services: Services, { id, code }: Pick<Row, 'id' | 'code'>): Out => ({ id, code: showCaseCode(code), pin: pinFor(services.keys, id) })

type ToAccept = Pick<Row, 'id' | 'unit_id' | 'unit_path' | 'term_days'>

/** What whoever agreed to letters is to be told; whoever stands at the window hears it there. */
async function tellNews(tx: Tx, row: Pick<Row, 'id' | 'letters'>, news: News, on: Day): Promise<void> {
  if (row.letters) await addNews(tx, { id: row.id, news, on })
}

async function accept(tx: Tx, services: Services, row: ToAccept & Pick<Row, 'letters'>, on: Day, how: HowAccepted): Promise<void> {
  await acceptFrom(tx, services, row, on, how)
  await tellNews(tx, row, 'accepted', services.today(tx.district))
}

/** From the day of acceptance the time limit runs. */
async function acceptFrom(tx: Tx, services: Services, row: ToAccept, on: Day, how: HowAccepted): Promise<void> {
  const due = dueAfter(services.calendar(), on, row.term_days)
  await store.setAccepted(tx, row.id, { on, how, dueOn: due.day, provisional: due.provisional })
  counted(tx, placeOf(row), services.today(tx.district), one('accepted', how))
}

const placeOf = (row: Pick<Row, 'unit_id' | 'unit_path'>) => ({ id: row.unit_id, path: row.unit_path })

/** Nobody told in time: accepted since it was handed in (DL-20, ALL Art. 32). Answers the row as it stands then. */
async function settled(tx: Tx, services: Services, row: Row): Promise<Row> {
  if (!acceptedByLaw(row, services.today(tx.district))) return row
  await accept(tx, services, row, row.received_on, 'not-told-in-time')
  return (await store.findApplication(tx, row.id)) ?? row
}

interface Held {
  readonly tx: Tx
  readonly row: Row
  readonly today: Day
}

/** One application of the actor’s unit, locked, and whether the step fits. Refuses `no-such-application` and what `stepRefusal` does. */
export function stepping(services: Services, by: StaffActor, id: string, step: Step, work: (held: Held) => Made): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const locked = await store.lockApplication(tx, id)
    return locked?.unit_id === by.unitId ? stepLocked(tx, services, locked, step, work) : refuse(refusal('no-such-application', {}))
  })
}

/** The same, once it is locked. */
export async function stepLocked(tx: Tx, services: Services, locked: Row, step: Step, work: (held: Held) => Made): Made {
  const today = services.today(tx.district)
  const notice = await store.noticeOf(tx, locked.id)
  const open = notice ? notice.missing.filter((each) => !notice.supplied.includes(each)).length : 0
  const refused = stepRefusal({ ...locked, open }, step, today)
  return refused ? refuse(refused) : work({ tx, row: await settled(tx, services, locked), today })
}

/**
 * D25: everything that is missing, once. Refuses `nothing-missing`, `not-asked-for` (nothing beyond the published list), `told-once`,
 * `told-too-late` and what `stepping` does.
 */
export function tell(services: Services, by: StaffActor, id: string, asked: { readonly missing: readonly number[]; readonly handInBy?: string }): Made {
  return stepping(services, by, id, 'tell', async ({ tx, row, today }): Made => {
    const missing = [...new Set(asked.missing)].sort((one, other) => one - other)
    if (missing.length === 0) return refuse(refusal('nothing-missing', {}))
    const item = await findVersion(tx, row.version_id)
    if (missing.some((each) => item?.guide.materials[each] === undefined)) return refuse(refusal('not-asked-for', {}))
    const by_ = asked.handInBy === undefined ? ok(null) : dayIn(asked.handInBy)
    if (!by_.ok) return by_
    await store.insertNotice(tx, { applicationId: id, on: today, by: by.id, missing, handInBy: by_.value })
    await store.setState(tx, id, 'told', null)
    await tellNews(tx, row, 'told', today)
    counted(tx, placeOf(row), today, one('notices'))
    return ok({ id })
  })
}

/** What was handed in of what was told; once everything is there it is accepted by itself. Refuses `not-asked-for` and what `stepping` does. */
export function supply(services: Services, by: StaffActor, id: string, supplied: readonly number[]): Made {
  return stepping(services, by, id, 'supply', async ({ tx, row, today }): Made => {
    const notice = await store.noticeOf(tx, id)
    if (!notice || supplied.some((each) => !notice.missing.includes(each))) return refuse(refusal('not-asked-for', {}))
    const all = [...new Set([...notice.supplied, ...supplied])]
    await store.setSupplied(tx, id, all)
    if (notice.missing.every((each) => all.includes(each))) await accept(tx, services, row, today, 'complete')
    return ok({ id })
  })
}

/** Accept, pause with its ground, go on, collected, withdrawn. Refuses what `stepping` does, `out-of-turn` for a pause without ground. */
export function move(services: Services, by: StaffActor, id: string, commandId: string, { step, ground }: StepBody): Made {
  if (step === 'pause' && ground === undefined) return Promise.resolve(refuse(refusal('out-of-turn', {})))
  return stepping(services, by, id, step, async (held): Made => {
    await MOVES[step](services, held, { id: commandId, ground })
    return ok({ id })
  })
}

type Move = (services: Services, held: Held, pausing: { readonly id: string; readonly ground: Ground | undefined }) => Promise<void>

const MOVES: Readonly<Record<StepBody['step'], Move>> = {
  accept: (services, { tx, row, today }) => accept(tx, services, row, today, row.state === 'told' ? 'complete' : 'on-the-spot'),
  collect: (_services, { tx, row, today }) => store.setState(tx, row.id, 'collected', today),
  withdraw: async (_services, { tx, row, today }) => {
    await store.setState(tx, row.id, 'withdrawn', today)
    await tellNews(tx, row, 'withdrawn', today)
  },
  resume: (services, held) => resume(services, held),
  pause: async (_services, held, { id, ground }) => {
    if (ground) await pause(held, id, ground)
  },
}

async function pause({ tx, row, today }: Held, id: string, ground: Ground): Promise<void> {
  await store.insertPause(tx, { id, applicationId: row.id, ground, on: today })
  await store.setPaused(tx, row.id, { on: today, dueOn: row.due_on, provisional: row.provisional })
}

async function resume(services: Services, { tx, row, today }: Held): Promise<void> {
  const due = row.due_on && row.paused_on ? dueAfterPause(services.calendar(), row.due_on, row.paused_on, today) : undefined
  await store.endPauses(tx, row.id, today)
  await store.setPaused(tx, row.id, { on: null, dueOn: due?.day ?? row.due_on, provisional: row.provisional || (due?.provisional ?? false) })
}

/** Granted, or refused with its reason (ALL Art. 38). Refuses `reason-missing` and what `stepping` does. */
export function decide(services: Services, by: StaffActor, id: string, { outcome, reason }: DecideBody): Made {
  return stepping(services, by, id, 'decide', async ({ tx, row, today }): Made => {
    const text = cleanText(reason ?? '')
    if (outcome === 'refused' && text === '') return refuse(refusal('reason-missing', {}))
    await store.setDecided(tx, id, { on: today, outcome, reason: text === '' ? null : sealTexts(services.keys, tx.district, { reason: text }) })
    await tellNews(tx, row, 'decided', today)
    counted(tx, placeOf(row), today, one('decided', outcome), ...(inTime(today, row.due_on) ? [one('in-time')] : []))
    return ok({ id })
  })
}

/** Applications nobody answered in time become accepted, each once, district by district. Answers how many. */
export async function acceptUntold(services: Services): Promise<number> {
  let done = 0
  for (const { id } of services.districts()) done += await inDistrict(services.db, id, (tx) => acceptIn(tx, services))
  return done
}

async function acceptIn(tx: Tx, services: Services): Promise<number> {
  const late = await store.untold(tx, services.today(tx.district))
  for (const { id } of late) {
    const row = await store.lockApplication(tx, id)
    if (row) await settled(tx, services, row)
  }
  return late.length
}
