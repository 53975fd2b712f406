import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { mediationOperations } from '../../../capabilities/mediation/contract.ts'
import { remoteOperations } from '../../../capabilities/remote-room/contract.ts'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { callsInProcess } from '#platform/http/in-process'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import { startOfDay } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'

const HOST = 'mediator.shili'
const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }

/**
 * One remote session that begins now, in a case that the mediator of the start page is talking about: arranged and opened by the
 * same commands that everybody uses. Answers whether there was such a case.
 */
export async function openRemoteToday(services: Services, structure: DistrictStructure): Promise<boolean> {
  const district = structure.plan.id
  const actor = neighbourhoodsOf(structure)[0]?.acting(HOST)
  if (!actor) return false
  const call = callsInProcess(services, CAPABILITIES.flatMap((each) => each.mounted(services)))
  const visitor = { actor, district: services.district(district), language: 'zh', request: NOBODY } as const
  const times = timesFromNow(services, district)
  for (const caseId of await talkedAbout(services, actor)) {
    const params = { caseId }
    const desk = await call(mediationOperations.readMediationDesk, visitor, { params })
    const partyIds = desk.ok && desk.value.draft === null ? desk.value.parties.map((each) => each.id) : []
    if (partyIds.length !== 2) continue
    const body = { ...times, place: '远程（各自在家，用手机）', partyIds }
    const arranged = await call(mediationOperations.arrangeSession, visitor, { params, body })
    if (!arranged.ok) continue
    const rooms = await call(remoteOperations.readCaseRooms, visitor, { params })
    const [session] = rooms.ok ? rooms.value.arranged : []
    if (!session) continue
    return (await call(remoteOperations.openRemoteRoom, visitor, { params, body: { arrangedId: session.arrangedId } })).ok
  }
  return false
}

/** Cases in the mediator's hands in which talks go on, the youngest first. */
export function talkedAbout(services: Services, { district, id }: StaffActor): Promise<string[]> {
  return inDistrict(services.db, district, async (tx) => {
    const found = await tx<{ id: string }>`
      select cf.id from cases.case_file cf
       where cf.district_id = ${tx.district} and cf.assignee_id = ${id} and cf.open and cf.stage_kind = 'mediation'
         and cf.stage in ('mediating', 'accepted') and cf.restricted_by = ''
       order by cf.stage desc, cf.id desc limit 20`
    return found.map((each) => each.id)
  }, { readOnly: true })
}

const QUARTER_MS = 15 * 60_000
const LENGTH_QUARTERS = 6
const LAST_QUARTER = 95

/** From the quarter that is running for an hour and a half, within today. */
function timesFromNow(services: Services, district: DistrictId): { on: string; from: string; to: string } {
  const on = services.today(district)
  const start = startOfDay(on, services.district(district).zone).getTime()
  const from = Math.min(Math.floor((services.clock.now().getTime() - start) / QUARTER_MS), LAST_QUARTER - 1)
  return { on, from: clockOf(from), to: clockOf(Math.min(from + LENGTH_QUARTERS, LAST_QUARTER)) }
}

function clockOf(quarter: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`
}
