import Type from 'typebox'
import { guarded } from '#cap/people'
import { sameSecret } from '#platform/crypto'
import { inDistrict } from '#platform/db/database'
import { readState, signState } from '#platform/http/signed-state'
import type { DistrictId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { readMemberNumber } from '../domain.ts'
import { lockMembers, memberByNumber, memberOf, type MemberRow, type PartRow, partsOf, setChoices } from '../store/members.ts'
import { postsByIds } from '../store/posts.ts'
import * as store from '../store/shifts.ts'
import type { FindingBody } from '../contract.ts'
import { refusal } from '../words.ts'
import { checkIn, seePlace } from './attendance.ts'
import { enter } from './findings.ts'
import type { Here, Made } from './here.ts'
import { type Choices, erase, pinFor } from './members.ts'
import { aheadOf, markAway, put } from './turns.ts'

const PASS = 'duty-own'
const PASS_MINUTES = 20
const PassShape = Type.Tuple([Type.String(), Type.Number(), Type.Number(), Type.String()])

/** After number and PIN the page carries this pass for twenty minutes; nothing is stored. A new number ends the passes of the old one. */
export function passFor(services: Services, district: DistrictId, { id, number }: Pick<MemberRow, 'id' | 'number'>): string {
  return signState(services.keys, PASS, [id, district, services.clock.now().getTime() + PASS_MINUTES * 60_000, number ?? ''])
}

/** The member whom number and PIN open. Refuses `wrong-number-or-pin`, and after five wrong tries at one number `locked-for-a-while`. */
export function openByPin(services: Services, district: DistrictId, typed: { readonly number: string; readonly pin: string }): Promise<Result<MemberRow>> {
  const number = readMemberNumber(typed.number)
  const subject = services.keys.keyedHash({ district }, 'code', `duty-member ${number ?? typed.number.slice(0, 40)}`).toString('hex')
  return guarded(services, district, {
    kind: 'pin', subject, wrong: refusal('wrong-number-or-pin', {}),
    attempt: async () => {
      const member = number === undefined ? undefined : await inDistrict(services.db, district, (tx) => memberByNumber(tx, number), { readOnly: true })
      const right = sameSecret(Buffer.from(pinFor(services, district, number ?? 'none')), Buffer.from(typed.pin.normalize('NFKC').replace(/\s/g, '')))
      return member && right ? member : undefined
    },
  })
}

/** A member at their own page; `home` is the unit of the team they joined first. */
export interface OwnHere extends Here {
  readonly member: MemberRow
  readonly parts: readonly PartRow[]
}

/** Runs what a member does by themselves. Refuses `pass-over` where the pass is over, the number is another one, or somebody left. */
export function asMember<Value>(services: Services, district: DistrictId, pass: string, work: (here: OwnHere) => Promise<Result<Value>>, readOnly = false): Promise<Result<Value>> {
  const [memberId = '', at, until = 0, number] = readState(services.keys, PASS, PassShape, pass) ?? []
  const now = services.clock.now()
  if (at !== district || until < now.getTime()) return Promise.resolve(refuse(refusal('pass-over', {})))
  return inDistrict(services.db, district, async (tx): Promise<Result<Value>> => {
    const member = await memberOf(tx, memberId)
    const today = services.today(district)
    const parts = member?.state === 'active' ? await partsOf(tx, [memberId], today) : []
    const [first] = parts
    if (!member || !first || member.number !== number) return refuse(refusal('pass-over', {}))
    return work({ tx, services, now, today, member, parts, home: { id: first.unit_id, path: first.unit_path } })
  }, readOnly ? { readOnly: true } : {})
}

/** Whether a shift is for somebody’s teams: of one of them, or of no team in particular at a unit where they are in one. */
export function isFor(shift: Pick<store.ShiftRow, 'unit_id' | 'team_id'>, parts: readonly PartRow[]): boolean {
  return parts.some((each) => each.unit_id === shift.unit_id && (shift.team_id === null || shift.team_id === each.team_id))
}

/** Refuses `no-such-shift`, `begun-already`, and what stands in the way. */
export async function signUp(here: OwnHere, turnId: string, shiftId: string): Made {
  const shift = aheadOf(await store.lockShift(here.tx, shiftId), here.now)
  if (!shift.ok) return shift
  return isFor(shift.value, here.parts) ? put(here, { turnId, shift: shift.value, memberId: here.member.id, cameBy: 'signed-up' }) : refuse(refusal('no-such-shift', {}))
}

/** I offer my shift, or take the offer back. Until somebody takes it, it is mine. Refuses `no-such-shift`, `begun-already`. */
export async function offer(here: OwnHere, turnId: string, offered: boolean): Made {
  const found = await store.turnOf(here.tx, turnId)
  if (found?.member_id !== here.member.id) return refuse(refusal('no-such-shift', {}))
  const shift = aheadOf(await store.lockShift(here.tx, found.shift_id), here.now)
  if (!shift.ok) return shift
  await store.setOffered(here.tx, turnId, offered ? here.now : null)
  return ok({ id: turnId })
}

/** I take a shift that somebody offers: theirs ends as mine begins. Refuses `no-such-shift`, `not-offered`, `begun-already`, and what stands in the way. */
export async function takeOffer(here: OwnHere, turnId: string, offeredId: string): Made {
  const found = await store.turnOf(here.tx, offeredId)
  if (!found) return (await store.turnOf(here.tx, turnId)) ? ok({ id: turnId }) : refuse(refusal('not-offered', {}))
  const shift = aheadOf(await store.lockShift(here.tx, found.shift_id), here.now)
  if (!shift.ok) return shift
  const instead = await store.turnOf(here.tx, offeredId)
  if (!instead?.offered_at || !isFor(shift.value, here.parts)) return refuse(refusal('not-offered', {}))
  return put(here, { turnId, shift: shift.value, memberId: here.member.id, cameBy: 'swapped', instead })
}

export const away = (here: OwnHere, id: string, asked: { readonly from: string; readonly until: string }): Made => markAway(here, id, here.member, asked)

export const checkInOwn = (here: OwnHere, turnId: string): Made => checkIn(here, here.member.id, turnId)

/** A place of a round on which somebody is. Refuses `no-such-shift`, `not-now`. */
export async function seeOwnPlace(here: OwnHere, shiftId: string, placeId: string): Made {
  const turns = await store.turnsOfShifts(here.tx, [shiftId])
  const shift = turns.some((each) => each.member_id === here.member.id) ? await store.lockShift(here.tx, shiftId) : undefined
  return seePlace(here, shift, placeId)
}

/** What somebody found on a shift of theirs of today or yesterday, else for the unit of their team. The finder is not kept. */
export async function tell(here: OwnHere, id: string, body: FindingBody): Made {
  const turns = await store.turnsOfMembers(here.tx, [here.member.id], addDays(here.today, -1), here.today)
  const [shift] = await store.shiftsByIds(here.tx, turns.filter((each) => each.begins_at <= here.now).slice(-1).map((each) => each.shift_id))
  const [post] = shift ? await postsByIds(here.tx, [shift.post_id]) : []
  const home = post ? { id: post.unit_id, path: post.unit_path } : here.home
  return enter({ ...here, home }, id, body, { shift, by: null })
}

export async function chooseOwn(here: OwnHere, chosen: Choices): Made {
  await lockMembers(here.tx, [here.member.id])
  await setChoices(here.tx, here.member.id, chosen)
  return ok({ id: here.member.id })
}

/** Somebody leaves by themselves, at once: nobody is asked. */
export const leaveOwn = (here: OwnHere): Made => erase(here, here.member.id)
