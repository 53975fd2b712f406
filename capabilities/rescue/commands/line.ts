import type { StaffActor } from '#platform/access'
import { findsSomebody } from '#platform/finds-somebody'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { CallBody, CallStepBody } from '../contract.ts'
import { CALL_STATES, callDue, callRefusal, one, settingOn } from '../domain.ts'
import { sealTexts } from '#platform/sealed-texts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/line.ts'
import { settingsOf } from '../store/station.ts'
import { refusal } from '../words.ts'
import { atStation, type Made } from './here.ts'

/** A call: where, and what in few words; nobody’s name or number. Refuses `personal-data`. */
export function logCall(services: Services, by: StaffActor, commandId: string, body: CallBody): Made {
  const texts = { place: cleanText(body.place), said: cleanText(body.said) }
  if (findsSomebody(texts.place, texts.said)) return Promise.resolve(refuse(refusal('personal-data', {})))
  return atStation(services, by, async ({ tx, station, now, today }): Made => {
    const minutes = settingOn(await settingsOf(tx, station.id), 'call-minutes', today)
    const fresh = await store.insertCall(tx, {
      id: commandId, unitId: station.id, unitPath: station.path, on: today, at: now, dueAt: callDue(now, minutes), by: by.id, words: sealTexts(services.keys, tx.district, texts),
    })
    if (fresh) addCounts(tx, station, today, [one('calls')])
    return ok({ id: commandId })
  })
}

/** On the way, arrived, ended. Refuses `no-such-call`, `call-out-of-turn`, `call-result-missing`. */
export function moveCall(services: Services, by: StaffActor, id: string, { step, result }: CallStepBody): Made {
  return atStation(services, by, async ({ tx, station, now, today }): Made => {
    const call = await store.lockCall(tx, station.id, id)
    const state = CALL_STATES.find((each) => each === call?.state)
    if (!state) return refuse(refusal('no-such-call', {}))
    const refused = callRefusal(state, step, result)
    if (refused) return refuse(refused)
    await store.moveCall(tx, id, step, now, today, step === 'ended' ? (result ?? null) : null)
    return ok({ id })
  })
}
