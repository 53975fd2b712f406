import { type CaseFile, type CaseId, type FactDraft, factsWithContentOf, joinCase, lookAtCase, onCase, type ProcedureId, type StaffId } from '#cap/cases'
import { partiesWithNames } from '#cap/people'
import { postingsOf } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { Static } from 'typebox'
import type { SafetyView } from './contract.ts'
import * as store from './store.ts'
import { taskLine } from './support.ts'
import { HELP, POSTPONED, refusal } from './words.ts'

export interface SafetyCommand {
  readonly caseId: CaseId
  readonly commandId: string
  readonly by: StaffActor
  readonly body: Json
}

type Drafted = { readonly fact: Omit<FactDraft, 'procedureId'>; readonly also?: readonly (Sql | undefined)[] }

/** One note for somebody's safety; the first opens the procedure that carries them. Refuses what the spine and `work` refuse. */
function onSafety(services: Services, command: SafetyCommand, work: (tx: Tx, file: CaseFile) => Promise<Result<Drafted>>): Promise<Result<{ state: string }>> {
  return onCase<{ state: string }>(services, command, 'handle', async (tx, file) => {
    const drafted = await work(tx, file)
    if (!drafted.ok) return drafted
    const there = file.procedure('safety')
    const procedureId = there?.id ?? (newId<'procedure'>(services.clock) as ProcedureId)
    const opens = there ? [] : [{ id: procedureId, kind: 'safety', parentId: null } as const]
    return ok({ facts: [{ ...drafted.value.fact, procedureId, opens }], also: drafted.value.also ?? [], answer: { state: 'open' } })
  })
}

async function isParty(tx: Tx, services: Services, caseId: CaseId, partyId: string): Promise<boolean> {
  return (await partiesWithNames(tx, services.keys, caseId)).some((each) => (each.id as string) === partyId)
}

/** Agreed with the person alone: how they may be reached. A channel that others at home share is refused. Refuses `shared-channel`, `no-such-party`. */
export function confirmSafeContact(
  services: Services, command: SafetyCommand, body: { readonly partyId: string; readonly channel: string; readonly how: string; readonly shared: boolean },
): Promise<Result<{ state: string }>> {
  return onSafety(services, command, async (tx) => {
    if (body.shared) return refuse(refusal('shared-channel', {}))
    if (!(await isParty(tx, services, command.caseId, body.partyId))) return refuse(refusal('no-such-party', {}))
    return ok({ fact: { kind: 'safe-contact-confirmed', data: { partyId: body.partyId, channel: body.channel }, content: { how: body.how } } })
  })
}

/** All help is offered together, with the person's own wish written down (DVL Arts. 16, 18, 23; Legal Aid Law Art. 32). Refuses `no-such-party`. */
export function offerHelp(services: Services, command: SafetyCommand, body: { readonly partyId: string; readonly wish: string }): Promise<Result<{ state: string }>> {
  return onSafety(services, command, async (tx) => {
    if (!(await isParty(tx, services, command.caseId, body.partyId))) return refuse(refusal('no-such-party', {}))
    return ok({ fact: { kind: 'help-offered', data: { partyId: body.partyId, help: Object.keys(HELP) }, content: { wish: body.wish } } })
  })
}

/** A police warning: its day and its number, nothing of what it says. Refuses `day-gone`. */
export function noteWarning(services: Services, command: SafetyCommand, body: { readonly on: string; readonly number: string }): Promise<Result<{ state: string }>> {
  return onSafety(services, command, async (tx) => {
    const on = parseDay(body.on)
    if (!on.ok || on.value > services.today(tx.district)) return refuse(refusal('day-gone', {}))
    return ok({ fact: { kind: 'warning-noted', data: { on: on.value }, content: { number: body.number } } })
  })
}

/** A safe visit is given to a trained person by name (DVL Art. 17). Refuses `not-trained`, `day-gone`. */
export function giveSafeVisit(
  services: Services, command: SafetyCommand, body: { readonly staffId: string; readonly what: string; readonly dueOn: string },
): Promise<Result<{ state: string }>> {
  return onSafety(services, command, async (tx, file) => {
    const today = services.today(tx.district)
    const visitor = (await store.trainedStaff(tx)).find((each) => (each.id as string) === body.staffId)
    if (!visitor) return refuse(refusal('not-trained', {}))
    const dueOn = parseDay(body.dueOn)
    if (!dueOn.ok || dueOn.value < today) return refuse(refusal('day-gone', {}))
    const id = newId<'task'>(services.clock)
    const [posting] = await postingsOf(tx, visitor.id, today)
    const task = {
      id, caseId: command.caseId, kind: 'safe-visit', unitId: posting?.unitId ?? file.state.unitId, staffId: visitor.id,
      what: services.keys.encrypt(tx.district, 'content', body.what), dueOn: dueOn.value,
    } as const
    const fact = { kind: 'safe-visit-given', data: { taskId: id, staffId: visitor.id, dueOn: dueOn.value } }
    return ok({ fact, also: [store.insertTask(tx, task), joinCase(tx, command.caseId, visitor.id as StaffId, 'safe-visitor', services.clock.now())] })
  })
}

/** The other side is told one sentence, the same for every reason. Refuses `no-such-party`. */
export async function tellPostponed(services: Services, command: SafetyCommand, partyId: string): Promise<Result<{ state: string; words: { zh: string; en: string } }>> {
  const done = await onSafety(services, command, async (tx) => {
    if (!(await isParty(tx, services, command.caseId, partyId))) return refuse(refusal('no-such-party', {}))
    return ok({ fact: { kind: 'postponement-told', data: { partyId } } })
  })
  return done.ok ? ok({ ...done.value, words: { ...POSTPONED } }) : done
}

/** What keeps people safe in this case, for its handlers; the look is recorded. */
export function readSafety(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<Static<typeof SafetyView>>> {
  return lookAtCase(services, { by, caseId, need: 'handle', action: 'safety.read' }, async (tx) => {
    const facts = await factsWithContentOf(tx, caseId)
    const of = (kind: string) => facts.filter((each) => each.kind === kind)
    const wish = of('help-offered').at(-1)?.content?.['wish']
    const parties = await partiesWithNames(tx, services.keys, caseId)
    const tasks = await store.tasksOfCase(tx, caseId)
    return ok({
      parties: parties.map(({ id, name, side }) => ({ id, name, side })),
      contacts: of('safe-contact-confirmed').map((each) => ({
        partyId: String(each.data['partyId']), channel: String(each.data['channel']), how: String(each.content?.['how'] ?? ''), on: each.occurredOn,
      })),
      offered: Object.entries(HELP).map(([help, { words, how, law }]) => ({ help, words: { ...words }, how: { ...how }, law, wish: typeof wish === 'string' ? wish : null })),
      warnings: of('warning-noted').map((each) => ({ on: String(each.data['on']), number: String(each.content?.['number'] ?? '') })),
      visits: tasks.filter((each) => each.kind === 'safe-visit').map((each) => taskLine(services, tx, each)),
      trained: (await store.trainedStaff(tx)).map(({ id, name }) => ({ id, name })),
      postponedWords: { ...POSTPONED },
    })
  })
}
