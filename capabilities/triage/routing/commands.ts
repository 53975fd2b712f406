import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { listUnits, rememberedTree } from '#cap/organisation'
import type { ChangeShape } from '../contract/routing.ts'
import { changeRules, type DraftChange, type Fault, faultsOf, type Known, ROUTING_RULES, type RoutingRule } from '../domain.ts'
import { FAULT_WORDS, routingRefusal } from '../routing-words.ts'
import { forgetRules } from './remembered.ts'
import { type DraftRow, insertSet, lastSet, latestSimulation, lockDraft, writeDraft } from './store.ts'

type Changed = Result<{ seq: number }>

/** One change of the draft, which begins as a copy of the last set. Refuses `draft-changed` and what `changeRules` refuses. */
export function changeRouting(services: Services, by: StaffActor, asked: { readonly seq: number; readonly change: ChangeShape }): Promise<Changed> {
  return inDistrict(services.db, by.district, async (tx): Promise<Changed> => {
    const change = readChange(asked.change)
    if (!change.ok) return change
    const known = await lockDraft(tx)
    const published = (await lastSet(tx))?.rules ?? ROUTING_RULES
    const open = known?.state === 'open' ? known : undefined
    if ((open?.seq ?? 0) !== asked.seq) return refuse(routingRefusal('draft-changed', {}))
    const context = { author: by.name, today: services.today(tx.district), published }
    const rules = changeRules(open?.rules ?? published, change.value, context)
    if (!rules.ok) return rules
    return write(tx, services, by, known, { state: 'open', rules: rules.value }, change.value.kind)
  })
}

/** Days of a change as days. Refuses `rule-in-past` for a day that does not exist. */
function readChange(change: ChangeShape): Result<DraftChange> {
  if (change.kind === 'end') {
    const on = parseDay(change.on)
    return on.ok ? ok({ ...change, on: on.value }) : refuse(routingRefusal('rule-in-past', {}))
  }
  if (change.kind !== 'add' && change.kind !== 'replace') return ok(change)
  const from = parseDay(change.effectiveFrom)
  return from.ok ? ok({ ...change, effectiveFrom: from.value }) : refuse(routingRefusal('rule-in-past', {}))
}

async function write(
  tx: Tx, services: Services, by: StaffActor, known: DraftRow | undefined, next: Pick<DraftRow, 'state' | 'rules'>, action: string,
): Promise<Changed> {
  const seq = (known?.seq ?? 0) + 1
  const written = await writeDraft(tx, { ...next, seq, changed_name: by.name, changed_at: services.clock.now() }, known?.seq ?? 0)
  if (!written) return refuse(routingRefusal('draft-changed', {}))
  await tx.run(insertChange(tx, services.clock, by, { action: `routing.${action}`, subjectKind: 'routing', subjectId: null, data: { seq, rules: next.rules.length } }))
  return ok({ seq })
}

/** Forgets the draft. Refuses `no-draft`, `draft-changed`. */
export function dropRoutingDraft(services: Services, by: StaffActor, asked: { readonly seq: number }): Promise<Changed> {
  return inDistrict(services.db, by.district, async (tx): Promise<Changed> => {
    const known = await lockDraft(tx)
    if (known?.state !== 'open') return refuse(routingRefusal('no-draft', {}))
    if (known.seq !== asked.seq) return refuse(routingRefusal('draft-changed', {}))
    return write(tx, services, by, known, { state: 'dropped', rules: [] }, 'drop-draft')
  })
}

/** Units, categories and gates that a rule may name today. */
export async function knownTo(tx: Tx, services: Services): Promise<Known> {
  const today = services.today(tx.district)
  const { categories, gates } = await rememberedTree(tx, services, today)
  const units = await listUnits(tx, today)
  return { units: units.map((each) => each.id as string), categories: categories.map((each) => each.code), gates: gates.map((each) => each.code) }
}

export const faultWords = ({ fault, ruleId }: Fault) => FAULT_WORDS[fault]?.(ruleId ?? '') ?? { zh: fault, en: fault }

interface Publication {
  readonly seq: number
  readonly effectiveFrom: string
  readonly note: string
}

/**
 * Makes the draft the next version, from a day on. It was tried on past matters as it is now.
 * Refuses `no-draft`, `draft-changed`, `publish-in-past`, `draft-faulty`, `not-tried`.
 */
export async function publishRouting(services: Services, by: StaffActor, asked: Publication): Promise<Result<{ version: number }>> {
  const done = await inDistrict(services.db, by.district, async (tx): Promise<Result<{ version: number }>> => {
    const draft = await lockDraft(tx)
    if (draft?.state !== 'open') return refuse(routingRefusal('no-draft', {}))
    if (draft.seq !== asked.seq) return refuse(routingRefusal('draft-changed', {}))
    const before = await lastSet(tx)
    const from = firstDay(asked.effectiveFrom, services.today(tx.district), before?.effective_from)
    if (!from) return refuse(routingRefusal('publish-in-past', {}))
    const faults = faultsOf(draft.rules, from, await knownTo(tx, services))
    if (faults.length > 0) return refuse(routingRefusal('draft-faulty', { faults: faults.map(faultWords) }))
    const tried = await latestSimulation(tx, draft.seq)
    if (!tried || tried.state === 'running') return refuse(routingRefusal('not-tried', {}))
    return publish(tx, services, by, draft, { version: (before?.version ?? 0) + 1, from, note: asked.note.trim() })
  })
  if (done.ok) forgetRules(services, by.district)
  return done
}

function firstDay(text: string, today: Day, before: Day | undefined): Day | undefined {
  const asked = parseDay(text)
  if (!asked.ok || asked.value < today || (before !== undefined && asked.value < before)) return undefined
  return asked.value
}

async function publish(
  tx: Tx, services: Services, by: StaffActor, draft: DraftRow, { version, from, note }: { readonly version: number; readonly from: Day; readonly note: string },
): Promise<Result<{ version: number }>> {
  const at = services.clock.now()
  const rules: readonly RoutingRule[] = draft.rules
  await insertSet(tx, { version, effective_from: from, rules, note, published_name: by.name, published_at: at }, by.id)
  const closed = await write(tx, services, by, draft, { state: 'published', rules: [] }, 'publish')
  return closed.ok ? ok({ version }) : closed
}
