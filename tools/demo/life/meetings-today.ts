import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { bookingOperations } from '../../../capabilities/booking/contract.ts'
import { mediationOperations } from '../../../capabilities/mediation/contract.ts'
import type { StaffActor } from '#platform/access'
import { type CallInProcess, callsInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'
import { talkedAbout } from './remote-today.ts'

const MEDIATOR = 'mediator.shili'
const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }

/** Fictional neighbours who agreed to be listed, and what they are good at. */
const HELPERS = [['热心居民甲', '退休教师，会劝人'], ['热心居民乙', '懂水电维修'], ['热心居民丙', '会看账，懂小区规矩']] as const
/** Plain ways of talking; the list is the district's own to edit. */
const METHODS = [
  ['face-to-face', '面对面谈', 'face to face'], ['apart', '背对背谈', 'each side apart'], ['on-site', '到现场看', 'on the spot'],
  ['acquaintances', '请熟人一起劝', 'with somebody both know'], ['law', '对着法条讲', 'with the article at hand'],
] as const
/** Days from today and hours of the sessions to come. */
const SESSIONS = [[2, '09:30', '10:30'], [3, '14:00', '15:00'], [5, '15:30', '16:30']] as const

interface Scene {
  readonly call: CallInProcess
  readonly services: Services
  readonly today: Day
  visitor(actor: StaffActor): Parameters<CallInProcess>[1]
}

/**
 * What the coming days look like in the demonstration: sessions arranged in booked rooms, days that do not suit, a talk apart,
 * a register of helpers and a list of methods; made by the commands that everybody uses. Answers how many sessions there are.
 */
export async function arrangeMeetings(services: Services, structure: DistrictStructure): Promise<number> {
  const district = structure.plan.id
  const acting = neighbourhoodsOf(structure)[0]
  if (!acting) return 0
  const call = callsInProcess(services, CAPABILITIES.flatMap((each) => each.mounted(services)))
  const visitor = (actor: StaffActor) => ({ actor, district: services.district(district), language: 'zh', request: NOBODY }) as const
  const scene = { call, services, today: services.today(district), visitor }
  await fillCircle(scene, acting.acting('committee.shili', 'committee-head'), acting.acting('admin.qu'))
  return arrangeAll(scene, acting.acting(MEDIATOR))
}

async function fillCircle({ call, today, visitor }: Scene, head: StaffActor, administrator: StaffActor): Promise<void> {
  for (const [name, field] of HELPERS) {
    const on = addDays(today, -90)
    await call(mediationOperations.listHelper, visitor(head), { body: { name, field, consentedOn: on, consentForm: 'written', activeFrom: on } })
  }
  for (const [code, zh, en] of METHODS) {
    await call(mediationOperations.reviseMethod, visitor(administrator), { params: { code }, body: { version: 0, zh, en, active: true } })
  }
}

async function arrangeAll(scene: Scene, mediator: StaffActor): Promise<number> {
  const { call, visitor } = scene
  const by = visitor(mediator)
  const rooms = await call(bookingOperations.listRooms, by, { query: {} })
  const roomId = rooms.ok ? rooms.value.rooms[0]?.id : undefined
  let made = 0
  for (const caseId of await talkedAbout(scene.services, mediator)) {
    const when = SESSIONS[made]
    if (!when || roomId === undefined) break
    const desk = await call(mediationOperations.readMediationDesk, by, { params: { caseId } })
    if (!desk.ok || desk.value.arranged.length > 0 || desk.value.parties.length < 2) continue
    if (await arrangeOne(scene, mediator, { caseId, roomId, when, partyIds: desk.value.parties.map((each) => each.id) })) made += 1
  }
  return made
}

interface Wanted {
  readonly caseId: string
  readonly roomId: string
  readonly when: (typeof SESSIONS)[number]
  readonly partyIds: readonly string[]
}

async function arrangeOne({ call, today, visitor }: Scene, mediator: StaffActor, { caseId, roomId, when, partyIds }: Wanted): Promise<boolean> {
  const by = visitor(mediator)
  const params = { caseId }
  const [ahead, from, to] = when
  const on = addDays(today, ahead)
  const [first = '', second = ''] = partyIds
  const arranged = await call(mediationOperations.arrangeSession, by, { params, body: { room: { roomId, on, from, to }, partyIds: [...partyIds] } })
  if (!arranged.ok) return false
  const spans = [{ from: addDays(on, 2), until: addDays(on, 4) }]
  await call(mediationOperations.noteAway, by, { params, body: { partyId: second, spans } })
  const note = '说事情不大，主要是气不顺；希望对方先打声招呼。'
  await call(mediationOperations.noteTalkApart, by, { params, body: { partyId: first, at: `${today}T00:05`, note } })
  return true
}
