import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Refusal } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay, yearOf } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { AdviceBody, ReceiptBody, ReferralBody, ResultBody, TopicBody } from '../contract.ts'
import { receiptAfter, REFERRAL_STATES, referralRefusal, type ReferralState, resultAfter, textRefusal } from '../domain.ts'
import * as store from '../store/advice.ts'
import { addCounts, markOpen } from '../store/counts.ts'
import { refusal } from '../words.ts'
import { hallOf } from '../halls.ts'
import type { Made } from './visits.ts'

/** A new topic at the end of the list; written down as a change. */
export function addTopic(services: Services, by: StaffActor, commandId: string, body: TopicBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const topics = await store.topicsInUse(tx)
    await store.insertTopic(tx, { id: commandId, position: topics.length + 1, nameZh: cleanText(body.nameZh), nameEn: cleanText(body.nameEn) })
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'reception.topic-added', subjectKind: 'topic', subjectId: commandId, data: {} }))
    return ok({ id: commandId })
  })
}

/** The topic is not offered any more; its past stays. Refuses `no-such-topic`. */
export function retireTopic(services: Services, by: StaffActor, id: string): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    if (!(await store.retireTopic(tx, id, services.today(tx.district)))) return refuse(refusal('no-such-topic', {}))
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'reception.topic-retired', subjectKind: 'topic', subjectId: id, data: {} }))
    return ok({ id })
  })
}

/** Advice by its topic; what was said is kept nowhere. Refuses `no-such-topic`. */
export function logAdvice(services: Services, by: StaffActor, commandId: string, body: AdviceBody): Made {
  return inDistrict(services.db, by.district, async (tx): Made => {
    const on = services.today(tx.district)
    if (!(await store.topicInUse(tx, body.topicId))) return refuse(refusal('no-such-topic', {}))
    const made = await store.insertAdvice(tx, { id: commandId, unitId: by.unitId, topicId: body.topicId, on, at: services.clock.now(), way: body.way, by: by.id })
    if (!made) return ok({ id: commandId })
    if (body.way === 'counter') markOpen(tx, hallOf(by), on)
    addCounts(tx, hallOf(by), on, [{ measure: 'advice', kind: body.topicId, n: 1 }])
    return ok({ id: commandId })
  })
}

/** A numbered slip without a name. Refuses `no-such-topic`, `basis-missing`, `personal-data`. Source: Legal Aid Law Art. 31, 32, 42. */
export function giveReferral(services: Services, by: StaffActor, commandId: string, body: ReferralBody): Made {
  const bodyName = cleanText(body.bodyName ?? '')
  const refused = referralRefusal(body.body, body.basis) ?? textRefusal(bodyName)
  if (refused) return Promise.resolve(refuse(refused))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const on = services.today(tx.district)
    if (await store.lockReferral(tx, commandId)) return ok({ id: commandId })
    if (!(await store.topicInUse(tx, body.topicId))) return refuse(refusal('no-such-topic', {}))
    const year = yearOf(on)
    const number = await store.nextReferralNumber(tx, by.unitId, year)
    const basis = body.body === 'legal-aid' ? (body.basis ?? null) : null
    await store.insertReferral(tx, {
      id: commandId, unitId: by.unitId, unitPath: by.unitPath, year, number, topicId: body.topicId, body: body.body, bodyName, basis, on, at: services.clock.now(), by: by.id,
    })
    addCounts(tx, hallOf(by), on, [{ measure: 'referrals', kind: body.body, n: 1 }])
    return ok({ id: commandId })
  })
}

const stateOf = (text: string): ReferralState => REFERRAL_STATES.find((each) => each === text) ?? 'ended'

/** Who took the slip and when. Refuses `no-such-referral`, `referral-out-of-turn`, `referral-day`, `personal-data`. */
export function recordReceipt(services: Services, by: StaffActor, id: string, body: ReceiptBody): Made {
  const takenBy = cleanText(body.by ?? '')
  return changed(services, by, id, body.on, textRefusal(takenBy), async (tx, found, on, today) => {
    const after = receiptAfter(found, on, today)
    if (!after.ok) return after
    await store.setReceived(tx, id, on, takenBy === '' ? null : takenBy)
    return ok({ id })
  })
}

/** How it came out. Refuses `no-such-referral`, `receipt-first`, `referral-out-of-turn`, `referral-day`. */
export function recordResult(services: Services, by: StaffActor, id: string, body: ResultBody): Made {
  return changed(services, by, id, body.on, undefined, async (tx, found, on, today) => {
    const after = resultAfter(found, body.result, on, today)
    if (!after.ok) return after
    await store.setResult(tx, id, body.result, on)
    return ok({ id })
  })
}

type Change = (
  tx: Parameters<typeof store.lockReferral>[0], found: Parameters<typeof receiptAfter>[0], on: Parameters<typeof store.setResult>[3], today: string,
) => Made

function changed(services: Services, by: StaffActor, id: string, typedDay: string, wrong: Refusal | undefined, change: Change): Made {
  const on = parseDay(typedDay)
  if (wrong || !on.ok) return Promise.resolve(refuse(wrong ?? refusal('referral-day', {})))
  return inDistrict(services.db, by.district, async (tx): Made => {
    const found = await store.lockReferral(tx, id)
    if (!found || found.unit_id !== by.unitId) return refuse(refusal('no-such-referral', {}))
    return change(tx, { state: stateOf(found.state), givenOn: found.given_on, receivedOn: found.received_on }, on.value, services.today(tx.district))
  })
}
