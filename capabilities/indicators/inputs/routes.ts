import { staff } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { assemble, type Mounted } from '#platform/http/mount'
import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { INPUT_KEEPERS, type InputLine, inputsOperations, type NetworkBody, type NetworksShown, type ProfileShown } from '../contract/inputs.ts'
import { INPUT_KINDS, type InputGroup, litigationRate } from '../domain/inputs.ts'
import { MAY_PASS, type Network, NETWORK_WORDS, NETWORKS, NEVER_PASSES, neverPasses, type Passing, PASSING_WORDS } from '../domain/networks.ts'
import { neverWords, refusal } from '../inputs-words.ts'
import { inputsAccess } from './access.ts'
import { checkInput, correctInput, enterInput, shown, unitAsked } from './commands.ts'
import { inputLine, namedKind } from './shown.ts'
import { confirmedOf, type EntryRow, insertNetwork, listLatest, networksNow, PAGE } from './store.ts'

export function inputsMounted(services: Services): readonly Mounted[] {
  return assemble(inputsOperations, inputsAccess, {
    listInputs: ({ actor, query }) => list(services, staff(actor), query),
    readInput: ({ actor, params }) => inDistrict(services.db, staff(actor).district, (tx) => shown(tx, staff(actor), params.seriesId), { readOnly: true }),
    enterInput: ({ actor, commandId, body }) => enterInput(services, staff(actor), commandId, body),
    correctInput: ({ actor, params, body }) => correctInput(services, staff(actor), params.seriesId, body),
    checkInput: ({ actor, params, body }) => checkInput(services, staff(actor), params.seriesId, body),
    readProfile: ({ actor, query }) => readProfile(services, staff(actor), query.unit),
    readNetworks: ({ actor }) => inDistrict(services.db, staff(actor).district, async (tx) => ok(await networksShown(tx, staff(actor))), { readOnly: true }),
    setNetwork: ({ actor, params, body }) => setNetwork(services, staff(actor), params.network, body),
  })
}

type Listed = Result<{ inputs: InputLine[]; next: string | null; mayKeep: boolean }>

/** Refuses `bad-cursor`. */
async function list(services: Services, by: StaffActor, query: { readonly group?: InputGroup; readonly before?: string }): Promise<Listed> {
  const [at = '', id = ''] = (query.before ?? '').split('~')
  const before = query.before === undefined ? undefined : { at: new Date(at), id }
  if (before && (Number.isNaN(before.at.getTime()) || !isId(before.id))) return refuse(refusal('bad-cursor', {}))
  const kinds = INPUT_KINDS.filter((each) => query.group === undefined || each.group === query.group).map((each) => each.code)
  const found = await inDistrict(services.db, by.district, (tx) => listLatest(tx, { unitPath: by.unitPath, kinds, before }), { readOnly: true })
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return ok({ inputs: page.map(inputLine), next: last ? `${last.entered_at.toISOString()}~${last.series_id}` : null, mayKeep: INPUT_KEEPERS.includes(by.role) })
}

/** The latest confirmed figure of each kind; of I-13 the latest period of which all four parts are known. Refuses `unit-out-of-reach`. */
function readProfile(services: Services, by: StaffActor, asked: string | undefined): Promise<Result<ProfileShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<ProfileShown>> => {
    const unit = await unitAsked(tx, by, asked)
    if (!unit.ok) return unit
    const confirmed = await confirmedOf(tx, unit.value.id)
    const order = INPUT_KINDS.map((each) => each.code)
    const latest = order.flatMap((code) => confirmed.filter((row) => row.kind === code).slice(0, 1))
    const facts = latest.map((row) => ({ kind: row.kind, ...namedKind(row.kind), value: row.value, from: row.from_on, to: row.to_on, source: row.source, page: row.page, version: row.version, seriesId: row.series_id }))
    return ok({ unit: { ...unit.value.name }, facts, litigation: litigationOf(confirmed) })
  }, { readOnly: true })
}

function litigationOf(confirmed: readonly EntryRow[]): ProfileShown['litigation'] {
  for (const { from_on: from, to_on: to } of confirmed.filter((row) => row.kind === 'court-civil')) {
    const of = (kind: string) => confirmed.find((row) => row.kind === kind && row.from_on === from && row.to_on === to)?.value ?? null
    const rate = litigationRate({ civil: of('court-civil'), administrative: of('court-administrative'), residents: of('resident-population'), floating: of('floating-population') })
    if (rate !== null) return { rate, from, to }
  }
  return null
}

async function networksShown(tx: Tx, by: StaffActor): Promise<NetworksShown> {
  const rows = await networksNow(tx)
  const named = (what: Passing) => ({ what, name: { ...PASSING_WORDS[what] } })
  return {
    networks: NETWORKS.map((network) => {
      const row = rows.find((each) => each.network === network)
      return {
        network, name: { ...NETWORK_WORDS[network] }, version: row?.version ?? 0, state: row?.state ?? 'none', keeper: row?.keeper ?? '', note: row?.note ?? '', changedBy: row?.changed_name ?? null,
        passes: MAY_PASS[network].filter((each) => row?.passes.includes(each)).map(named), mayPass: MAY_PASS[network].map(named),
      }
    }),
    never: NEVER_PASSES.map(({ what, name, why, law }) => ({ what, name: { ...name }, why: { ...why }, law })),
    mayChange: by.role === 'administrator',
  }
}

/** Registers what passes through a network. Refuses `never-passes` with its law (N-02, N-04, N-05, N-11), `not-through-this`, `version-changed`. */
function setNetwork(services: Services, by: StaffActor, network: Network, body: NetworkBody): Promise<Result<NetworksShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<NetworksShown>> => {
    for (const what of body.passes) {
      const never = neverPasses(what)
      if (never) return refuse(refusal('never-passes', { ...neverWords(never.name, never.why), law: never.law }))
      if (!MAY_PASS[network].some((each) => each === what)) return refuse(refusal('not-through-this', {}))
    }
    const now = (await networksNow(tx)).find((each) => each.network === network)?.version ?? 0
    const row = { network, version: now + 1, state: body.state, keeper: cleanText(body.keeper), passes: body.passes, note: cleanText(body.note), changed_name: by.name }
    if (now !== body.version || !(await insertNetwork(tx, row, by.id, services.clock.now()))) return refuse(refusal('version-changed', {}))
    await tx.run(insertChange(tx, services.clock, by, { action: 'network.register', subjectKind: 'network', subjectId: null, data: { network, version: now + 1, state: body.state, passes: body.passes } }))
    return ok(await networksShown(tx, by))
  })
}
