import type { StaffActor } from '#platform/access'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { AdmitBody, AidBody, MeetBody } from '../contract.ts'
import type { Pressed } from '../contract/shapes.ts'
import { afterStep, type Age, AGES, goesAsMinor, one, stateOf, stayDue, type Step } from '../domain.ts'
import { settingOn } from '../domain/settings.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/encounters.ts'
import { placeInUse } from '../store/rounds.ts'
import { settingsOf } from '../store/station.ts'
import { thingsInCustody } from '../store/stay.ts'
import { type Notice, refusal } from '../words.ts'
import { give } from './aid.ts'
import { atStation, type Here, withEncounter } from './here.ts'
import { checkInRound } from './rounds.ts'

export type Press = Promise<Result<Pressed>>

export const pressed = (id: string, ...notices: readonly (Notice | undefined)[]) => ok({ id, notices: notices.flatMap((each) => each ?? []) })
export const ageOf = (text: string): Age => AGES.find((each) => each === text) ?? 'unsure'

/**
 * Somebody is there. What was given is saved in the same press, and nothing about who they are; in a round the place counts as looked at.
 * Refuses `no-such-item`, `no-such-round`, `round-ended`, `no-such-place`.
 */
export function meet(services: Services, by: StaffActor, commandId: string, body: MeetBody): Press {
  return atStation(services, by, async (here): Press => {
    const fresh = await store.insertEncounter(here.tx, metNow(here, commandId, body))
    return fresh ? withAid(here, commandId, body) : pressed(commandId)
  })
}

function metNow({ station, now, today, by }: Here, id: string, body: MeetBody): store.EncounterMade {
  const aided = body.items.length > 0
  return {
    id, unitId: station.id, unitPath: station.path, placeId: body.placeId ?? null, roundId: body.roundId ?? null, callId: body.callId ?? null, on: today, at: now, by: by.id,
    state: aided ? 'aided' : 'encountered', gender: body.gender, age: body.age, ill: body.ill, aided,
  }
}

async function withAid(here: Here, id: string, body: MeetBody): Press {
  const placed = await place(here, body)
  if (!placed.ok) return placed
  const aided = body.items.length > 0
  const given = aided ? await give(here, id, id, body.items) : ok({ beyond: false })
  if (!given.ok) return given
  if (aided) addCounts(here.tx, here.station, here.today, [one('aided')])
  return pressed(id, body.ill ? 'treat-first' : undefined, given.value.beyond ? 'beyond-stock' : undefined, goesAsMinor(body.age) ? 'minor-police' : undefined)
}

async function place(here: Here, { placeId, roundId }: MeetBody): Promise<Result<unknown>> {
  if (placeId === undefined) return ok(null)
  return roundId === undefined ? inUse(here, placeId) : checkInRound(here, roundId, placeId, 1)
}

async function inUse({ tx, station }: Here, placeId: string): Promise<Result<unknown>> {
  return (await placeInUse(tx, station.id, placeId)) ? ok(null) : refuse(refusal('no-such-place', {}))
}

/** Gives more, in any state as long as somebody is there. Refuses `no-such-encounter`, `out-of-turn`, `no-such-item`. */
export function giveMore(services: Services, by: StaffActor, id: string, commandId: string, { items }: AidBody): Press {
  return withEncounter(services, by, id, async (here, found): Press => {
    const { tx, station, today } = here
    if (await store.aidSaved(tx, commandId)) return pressed(id)
    const after = afterStep(stateOf(found.state), 'aid')
    if (!after) return refuse(refusal('out-of-turn', {}))
    const given = await give(here, id, commandId, items)
    if (!given.ok) return given
    await store.setAided(tx, id, after)
    if (!found.aided) addCounts(tx, station, today, [one('aided')])
    return pressed(id, given.value.beyond ? 'beyond-stock' : undefined)
  })
}

/** They were asked whether they would like to come. Refuses `out-of-turn`. */
export function offer(services: Services, by: StaffActor, id: string): Press {
  return withEncounter(services, by, id, async ({ tx }, found): Press => {
    if (found.state === 'offered') return pressed(id)
    const after = afterStep(stateOf(found.state), 'offer')
    if (!after) return refuse(refusal('out-of-turn', {}))
    await store.setState(tx, id, after)
    return pressed(id)
  })
}

/**
 * They do not want help. The row and all about it are removed; a count and the place stay, and what left the shelf.
 * Pressed again it is as good: there is nothing to find. Refuses `out-of-turn` after admission (they leave then).
 */
export function decline(services: Services, by: StaffActor, id: string): Press {
  return atStation(services, by, async (here): Press => {
    const found = await store.lockEncounter(here.tx, here.station.id, id)
    if (!found) return pressed(id)
    return afterStep(stateOf(found.state), 'decline') === 'gone' ? gone(here, found) : refuse(refusal('out-of-turn', {}))
  })
}

async function gone({ tx, station, today }: Here, found: store.EncounterRow): Press {
  await store.removeEncounters(tx, [found.id])
  addCounts(tx, station, today, [one('declined', found.place_id ?? '')])
  return pressed(found.id)
}

/** They come to the station, of their own will. The limit of the stay begins (DL-24). Refuses `out-of-turn`. */
export function admit(services: Services, by: StaffActor, id: string, body: AdmitBody): Press {
  return withEncounter(services, by, id, async (here, found): Press => {
    const { tx, station, now, today } = here
    if (found.admitted_at && found.state === 'admitted') return pressed(id)
    const after = found.admitted_at ? undefined : afterStep(stateOf(found.state), 'admit')
    if (!after || after === 'gone') return refuse(refusal('out-of-turn', {}))
    const dueOn = stayDue(today, settingOn(await settingsOf(tx, station.id), 'stay-days', today))
    const state = found.words ? 'identity-stated' : after
    await store.setAdmitted(tx, id, { state, at: now, dueOn, gender: body.gender, age: body.age })
    addCounts(tx, station, today, [one('admitted')])
    return pressed(id, goesAsMinor(body.age) && !found.police_told_at ? 'minor-police' : undefined)
  })
}

/**
 * They leave, any time and in one press. Before admission it is a declining: nothing is kept. Nothing refuses it (RES Art. 11, 14);
 * of a child the answer says whom to tell at once. Refuses `no-such-encounter` only.
 */
export function leave(services: Services, by: StaffActor, id: string): Press {
  return withEncounter(services, by, id, async (here, found): Press => {
    const { tx, station, now, today } = here
    if (found.state === 'left') return pressed(id)
    if (afterStep(stateOf(found.state), 'leave') === 'gone') return gone(here, found)
    const things = await thingsInCustody(tx, id)
    await store.setLeft(tx, id, now, today)
    addCounts(tx, station, today, [one('left', found.arranged ?? 'own-way')])
    const guarded = found.arranged === 'child-protection' || found.arranged === 'family-pickup'
    return pressed(id, goesAsMinor(ageOf(found.age)) && !guarded ? 'minor-left' : undefined, things > 0 ? 'things-here' : undefined)
  })
}

/** What may follow now, for the buttons. */
export function stepsFor(row: Pick<store.EncounterRow, 'state' | 'admitted_at'>): readonly Step[] {
  const steps: readonly Step[] = ['aid', 'offer', 'decline', 'admit', 'state', 'hospital', 'arrange', 'leave']
  return steps.filter((each) => afterStep(stateOf(row.state), each) !== undefined && !(each === 'admit' && row.admitted_at !== null))
}
