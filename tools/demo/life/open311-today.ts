import { CAPABILITIES } from '../../../apps/server/capabilities.ts'
import { integrationsOperations } from '../../../capabilities/integrations/contract.ts'
import { answerOpen311 } from '#cap/integrations'
import { middleOf } from '#cap/organisation'
import { callsInProcess } from '#platform/http/in-process'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import type { DistrictStructure } from '../district/structure.ts'
import { neighbourhoodsOf } from './places.ts'

const NOBODY = { cookies: {}, address: '127.0.0.1', setCookie: () => undefined }
const CLERK = 'clerk.shili'

interface Seen {
  readonly service: string
  readonly said: string
  readonly answers?: Readonly<Record<string, string>>
  /** What the clerk let everybody read; null: kind and place only; left out: nobody has looked yet. */
  readonly shown?: string | null
}

/** What residents' apps sent in, and what the clerk did with it. */
const SEEN: readonly Seen[] = [
  { service: 'road', said: '井盖松了，车一过就响。', answers: { ROAD_KIND: 'cover' }, shown: '井盖松动，已放警示桩。' },
  { service: 'lamp', said: '小区门口路灯不亮。', answers: { LAMP_STATE: 'out', POLE_NUMBER: 'L-0217' }, shown: null },
  { service: 'waste', said: '大件垃圾堆了三天。', answers: { WASTE_KINDS: 'bulky' }, shown: '大件垃圾，约好明天清运。' },
  { service: 'green', said: '健身器材的把手断了。', shown: null },
  { service: 'hazard-exit', said: '消防通道停着两辆车。', answers: { BLOCKED_BY: 'vehicles' }, shown: '消防通道被占，已请车主挪车。' },
  { service: 'lamp', said: '路灯白天也亮着。', answers: { LAMP_STATE: 'by-day' } },
  { service: 'road', said: '下雨后路口积水。', answers: { ROAD_KIND: 'water' } },
]

/**
 * Requests that came in today by Open311, most of them released; and one key for another system. By the same commands that
 * everybody uses. Answers how many are public.
 */
export async function openToPublic(services: Services, structure: DistrictStructure): Promise<number> {
  const neighbourhood = neighbourhoodsOf(structure)[0]
  if (!neighbourhood) return 0
  const call = callsInProcess(services, CAPABILITIES.flatMap((each) => each.mounted(services)))
  const district = services.district(structure.plan.id)
  const as = (login: string) => ({ actor: neighbourhood.acting(login), district, language: 'zh', request: NOBODY }) as const
  const expiresOn = addDays(services.today(district.id), 300)
  await call(integrationsOperations.createApiKey, as('admin.qu'), { body: { system: '示例区热线平台', purpose: '转来居民报事', scopes: ['reference', 'reports'], expiresOn } })
  const microGrids = structure.microGrids.filter((each) => each.unitId === neighbourhood.unit.id)
  for (const [index, seen] of SEEN.entries()) {
    const microGrid = microGrids[index % microGrids.length]
    if (microGrid) await file(services, district.slug, seen, middleOf(microGrid.geometry))
  }
  return release(call, as(CLERK))
}

function file(services: Services, slug: string, { service, said, answers = {} }: Seen, [long, lat]: readonly [number, number]) {
  const asked = Object.fromEntries(Object.entries(answers).map(([code, value]) => [`attribute[${code}]`, value]))
  const parameters = { api_key: 'demo', jurisdiction_id: slug, service_code: service, lat: String(lat), long: String(long), description: said, ...asked }
  return answerOpen311(services, {
    method: 'POST', resource: 'requests.json', id: undefined, parameters, accept: undefined, language: 'zh', bearer: undefined, idempotencyKey: undefined, photo: undefined,
  })
}

type Call = ReturnType<typeof callsInProcess>

/** The clerk goes through the queue; whatever a request is called there tells which one it is. */
async function release(call: Call, clerk: Parameters<Call>[1]): Promise<number> {
  const queue = await call(integrationsOperations.listOpen311Requests, clerk, { query: {} })
  if (!queue.ok) return 0
  let shown = 0
  for (const line of queue.value.requests) {
    const seen = SEEN.find((each) => line.title?.includes(each.said.slice(0, 8)))
    if (!seen || seen.shown === undefined) continue
    const released = await call(integrationsOperations.releaseOpen311Request, clerk, { params: { id: line.id }, body: seen.shown === null ? {} : { words: seen.shown } })
    if (released.ok) shown += 1
  }
  return shown
}
