import type { StaffActor } from '#platform/access'
import { isWithin } from '#platform/access'
import { insertChange } from '#platform/audit'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { LOOK_HOURS, plainRefusal } from '../domain.ts'
import { sealWords } from '../sealed.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/people.ts'
import { refusal } from '../words.ts'
import { close } from './ending.ts'
import { dayIn, type Done, here, kept, stepped } from './here.ts'
import { longer, type Renewed } from './renewing.ts'

/** Whoever asked to join is in. Refuses `out-of-turn`. */
export function takeIn(services: Services, by: StaffActor, id: string): Done {
  return kept(services, by, id, async ({ tx }, found): Done => {
    if (found.state === 'running') return ok({ id })
    const after = stepped(found.state, 'take-in')
    if (!after.ok) return after
    await store.setState(tx, id, after.value)
    return ok({ id })
  })
}

/** Goes on with a ground and everybody’s consent anew. Refuses `consent-missing`, `out-of-turn`, and what `longer` does. */
export function renewTakingPart(services: Services, by: StaffActor, id: string, commandId: string, body: Renewed & { readonly agreed: boolean }): Done {
  if (!body.agreed) return Promise.resolve(refuse({ ...refusal('consent-missing', {}), field: 'agreed' }))
  return kept(services, by, id, async (at, found): Done => {
    const after = stepped(found.state, 'renew')
    if (!after.ok) return after
    return longer(at, { id: commandId, kind: 'participation', subjectId: id, was: found.until_on }, body, (until) => store.setLonger(at.tx, id, until))
  })
}

/** What was to be done is done. Refuses `out-of-turn`. */
export function endTakingPart(services: Services, by: StaffActor, id: string): Done {
  return kept(services, by, id, async ({ tx, today }, found): Done => {
    if (found.state === 'ended') return ok({ id })
    const after = stepped(found.state, 'end')
    if (!after.ok) return after
    await close(tx, found, 'purpose', today)
    return ok({ id })
  })
}

/** They said that they withdraw: one press erases everything, and nothing refuses it (PIPL Art. 15, 47). */
export function withdrawTold(services: Services, by: StaffActor, id: string): Done {
  return here(services, by, async ({ tx, today }): Done => {
    const found = await store.lockKept(tx, by.id, id)
    if (!found) return refuse(refusal('no-such-participation', {}))
    if (found.state !== 'withdrawn') await close(tx, found, 'withdrawn', today)
    return ok({ id })
  })
}

/** Refuses `not-a-day`, `out-of-turn`, `until-wrong` beyond the last day. */
export function planVisit(services: Services, by: StaffActor, id: string, commandId: string, typed: string): Done {
  const on = dayIn(typed)
  if (!on.ok) return Promise.resolve(on)
  return kept(services, by, id, async ({ tx }, found): Done => {
    if (found.state !== 'running') return refuse(refusal('out-of-turn', {}))
    if (on.value > found.until_on || on.value < found.from_on) return refuse({ ...refusal('until-wrong', { last: found.until_on }), field: 'on' })
    await store.insertVisit(tx, { id: commandId, participationId: id, on: on.value })
    return ok({ id: commandId })
  })
}

/** Kept or not, and nothing else. Refuses `no-such-visit`, `day-to-come`. */
export function noteVisit(services: Services, by: StaffActor, visitId: string, isKept: boolean): Done {
  const state = isKept ? 'kept' : 'not-kept'
  return here(services, by, async ({ tx, today }): Done => {
    const visit = await store.findVisit(tx, visitId)
    const found = visit ? await store.lockKept(tx, by.id, visit.participation_id) : undefined
    if (!visit || !found) return refuse(refusal('no-such-visit', {}))
    if (visit.state === state) return ok({ id: visitId })
    if (isKept && visit.on_day > today) return refuse(refusal('day-to-come', {}))
    if (!(await store.setVisit(tx, visitId, state))) return refuse(refusal('no-such-visit', {}))
    addCounts(tx, { id: found.unit_id, path: found.unit_path }, visit.on_day, [['visits', isKept ? 1 : 0, found.kind]])
    return ok({ id: visitId })
  })
}

/** Asks for one look at a child’s particulars, with the reason (MNR Art. 36). Refuses `no-child-here`, `reason-missing`, `labels`. */
export function askLook(services: Services, by: StaffActor, id: string, commandId: string, typed: string): Done {
  return kept(services, by, id, async ({ tx, now }, found): Done => {
    const reason = cleanText(typed)
    if (!(await store.hasChild(tx, id))) return refuse(refusal('no-child-here', {}))
    const refused = reason === '' ? refusal('reason-missing', {}) : plainRefusal('reason', reason)
    if (refused) return refuse(refused)
    await store.insertLook(tx, { id: commandId, participationId: id, unitPath: found.unit_path, by: by.id, at: now, reason: sealWords(services.keys, tx.district, { reason }) })
    return ok({ id: commandId })
  })
}

const HOUR_MS = 3_600_000

/** Grants it for four hours, at the unit or above it; nobody grants their own. Refuses `no-such-look`, `look-own`. */
export function grantLook(services: Services, by: StaffActor, lookId: string): Done {
  return here(services, by, async ({ tx, now }): Done => {
    const look = await store.lockLook(tx, lookId)
    if (!look || !isWithin(look.unit_path, by.unitPath)) return refuse(refusal('no-such-look', {}))
    if (look.asked_by === by.id) return refuse(refusal('look-own', {}))
    if (look.decided_by !== null) return look.decided_by === by.id ? ok({ id: lookId }) : refuse(refusal('no-such-look', {}))
    await store.grantLook(tx, lookId, by.id, new Date(now.getTime() + LOOK_HOURS * HOUR_MS))
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'programmes.look-granted', subjectKind: 'programmes-look', subjectId: lookId, data: {} }))
    return ok({ id: lookId })
  })
}
