import { type UnitId, unitOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { AnswerBody, GivenBody, HearingBody, OpinionBody, QuestionBody } from './contract.ts'
import { answerRefusal, hearingDayRefusal, opinionDayRefusal, textRefusal } from './domain.ts'
import * as store from './store.ts'
import { refusal } from './words.ts'

type Made = Promise<Result<{ id: string }>>

/** Asks a court in general; the command's id is the question's. Refuses `personal-data`, `no-such-court`. */
export function askCourt(services: Services, by: StaffActor, commandId: string, body: QuestionBody): Made {
  const [title, text] = [cleanText(body.title), cleanText(body.text)]
  return inDistrict(services.db, by.district, async (tx): Made => {
    const court = await unitOf(tx, body.unitId as UnitId)
    const refused = textRefusal(title, text) ?? (court?.kind === 'tribunal' ? undefined : refusal('no-such-court', {}))
    if (refused) return refuse(refused)
    const { subject, unitId: courtUnitId } = body
    await store.insertQuestion(tx, { id: commandId, unitId: by.unitId, courtUnitId, subject, title, text, by: by.id, on: services.today(tx.district), at: services.clock.now() })
    return ok({ id: commandId })
  })
}

/** A judge's answer, through the liaison of the court that was asked, once. Refuses `no-such-request`, `already-answered`, `personal-data`. */
export function answerQuestion(services: Services, by: StaffActor, id: string, body: AnswerBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const asked = await store.lockQuestion(tx, id)
    const refused = answerRefusal(asked && { toUnitId: asked.to_unit_id, answered: asked.answered }, by.unitId) ?? textRefusal(body.text)
    if (refused) return refuse(refused)
    await store.answerQuestion(tx, id, { text: cleanText(body.text), law: body.law ?? null, by: by.id, on: services.today(tx.district) })
    return ok({ id })
  })
}

/** Asks a department for its dated opinion. Refuses `personal-data`, `no-such-department`, `day-does-not-fit`. */
export function askOpinion(services: Services, by: StaffActor, commandId: string, body: OpinionBody): Made {
  const [title, text] = [cleanText(body.title), cleanText(body.text)]
  return inDistrict(services.db, by.district, async (tx): Made => {
    const today = services.today(tx.district)
    const department = await unitOf(tx, body.unitId as UnitId)
    const refused = textRefusal(title, text) ?? (department?.kind === 'department' ? undefined : refusal('no-such-department', {}))
    if (refused) return refuse(refused)
    const dueOn = parseDay(body.dueOn)
    if (!dueOn.ok || dueOn.value < today) return refuse(refusal('day-does-not-fit', {}))
    await store.insertOpinion(tx, { id: commandId, unitId: by.unitId, departmentUnitId: body.unitId, title, text, by: by.id, on: today, dueOn: dueOn.value, at: services.clock.now() })
    return ok({ id: commandId })
  })
}

/** The department's opinion with its day, once. Refuses `no-such-request`, `already-answered`, `day-does-not-fit`, `personal-data`. */
export function giveOpinion(services: Services, by: StaffActor, id: string, body: GivenBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const asked = await store.lockOpinion(tx, id)
    const refused = answerRefusal(asked && { toUnitId: asked.to_unit_id, answered: asked.answered }, by.unitId) ?? textRefusal(body.text)
    if (refused || !asked) return refuse(refused ?? refusal('no-such-request', {}))
    const on = parseDay(body.on)
    if (!on.ok) return refuse(refusal('day-does-not-fit', {}))
    const misdated = opinionDayRefusal(on.value, asked.asked_on, services.today(tx.district))
    if (misdated) return refuse(misdated)
    await store.giveOpinion(tx, id, { text: cleanText(body.text), by: by.id, on: on.value })
    return ok({ id })
  })
}

/** Announces a circuit hearing of the liaison's court: place, day, hour, kind. Refuses `day-does-not-fit`, `personal-data`. */
export function planHearing(services: Services, by: StaffActor, commandId: string, body: HearingBody): Made {
  const on = parseDay(body.on)
  const place = cleanText(body.place)
  return inDistrict(services.db, by.district, async (tx): Made => {
    const refused = textRefusal(place) ?? dayRefusal(on.ok ? on.value : null, services.today(tx.district))
    if (refused || !on.ok) return refuse(refused ?? refusal('day-does-not-fit', {}))
    const { startsAt, kind } = body
    await store.insertHearing(tx, { id: commandId, courtUnitId: by.unitId, on: on.value, startsAt, place, kind, at: services.clock.now() })
    return ok({ id: commandId })
  })
}

const dayRefusal = (on: Day | null, today: Day) => (on === null ? refusal('day-does-not-fit', {}) : hearingDayRefusal(on, today))

/** It is shown as cancelled, not taken away: who planned to come learns of it. Refuses `no-such-hearing`. */
export function cancelHearing(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => ((await store.cancelHearing(tx, id, by.unitId)) ? ok({ id }) : refuse(refusal('no-such-hearing', {}))))
}
