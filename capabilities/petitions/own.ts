import { type CaseId, factsWithContentOf, lookAtCase, onCase } from '#cap/cases'
import { unitOf, type UnitId } from '#cap/organisation'
import type { ReporterActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Said } from '#platform/words'
import type { Done, MyPetition } from './contract.ts'
import { contextOf, told } from './commands/on.ts'
import { decisionClock, decisionDue, petitionOf, type PetitionNow, petitionRefusal, type PetitionState } from './domain.ts'
import { wordOf } from './events.ts'
import { movePetition, petitionOfCase } from './store.ts'
import { OWN_NEXT, OWN_NOW, OWN_REVIEW, refusal, ROUTE_WORDS, TYPE_WORDS } from './words.ts'

/** Where the reader's own petition stands, who has it, what comes next and what they may do; null where it is none. */
export function readMyPetition(services: Services, by: ReporterActor): Promise<Result<MyPetition | null>> {
  return lookAtCase(services, { by, caseId: by.caseId as CaseId, need: 'content', action: 'petitions.own' }, async (tx, file): Promise<Result<MyPetition | null>> => {
    const facts = (await factsWithContentOf(tx, file.row.id)).filter((each) => file.procedure('petition')?.id === each.procedureId)
    const now = petitionOf(facts.map(told))
    if (!now) return ok(null)
    const unit = await unitOf(tx, now.unitId as UnitId)
    const refused = facts.find((each) => each.kind === 'petition-not-accepted')
    const route = Object.entries(ROUTE_WORDS).find(([key]) => key === refused?.data['route'])?.[1]
    return ok({
      type: { ...TYPE_WORDS[now.type] }, now: { ...OWN_NOW[now.state] }, with: { zh: unit?.name.zh ?? '', en: unit?.name.en ?? '' }, next: nextWords(now),
      route: route ? { ...route } : null, where: wordOf(refused, 'where') || null, review: reviewOpen(now, contextOf({ file, now, today: services.today(tx.district) }), file),
    })
  })
}

function nextWords(now: PetitionNow): { zh: string; en: string } | null {
  const words: Said | undefined = OWN_NEXT[now.state]
  return words ? { ...words } : null
}

type Context = ReturnType<typeof contextOf>
type Deadlines = { readonly state: { readonly deadlines: readonly { readonly clock: string; readonly rolledOn: string; readonly safeOn: string }[] } }

const ASKED: Readonly<Partial<Record<PetitionState, 'review' | 're-review'>>> = { 'opinion-issued': 'review', 'review-issued': 're-review' }

function reviewOpen(now: PetitionNow, context: Context, file: Deadlines): MyPetition['review'] {
  const level = ASKED[now.state]
  if (!level || petitionRefusal(level, now, context)) return null
  const clock = file.state.deadlines.find((each) => each.clock === (level === 'review' ? 'DL-18' : 'DL-19'))
  return clock ? { level, safeOn: clock.safeOn, latestOn: clock.rolledOn, words: { ...OWN_REVIEW[level] } } : null
}

/**
 * The petitioner asks for review or re-review on their own page; received that day. The petition office hands it to the organ one
 * level up. Refuses `no-petition`, `not-delivered`, `review-too-late`, `only-claims`. Source: PET Art. 35, 36.
 */
export function askForReview(services: Services, by: ReporterActor, commandId: string, reason: string): Promise<Result<Done>> {
  const command = { caseId: by.caseId as CaseId, commandId, by, body: { reason } }
  return onCase<Done & JsonObject>(services, command, 'content', async (tx, file) => {
    const row = await petitionOfCase(tx, file.row.id)
    const now = petitionOf((await factsWithContentOf(tx, file.row.id)).map(told))
    if (!row || !now) return refuse(refusal('no-petition', {}))
    const level = ASKED[now.state]
    if (!level) return refuse(refusal('not-delivered', {}))
    const today = services.today(tx.district)
    const refused = petitionRefusal(level, now, contextOf({ file, now, today }))
    if (refused) return refuse(refused)
    const dueOn = decisionDue(services.calendar(), level, today)
    const data = { on: today, dueOn, toUnitId: row.office_unit_id, assigneeId: null, asked: true, type: now.type }
    const line = { ...row, state: level, unit_id: row.office_unit_id, unit_path: row.office_path, handler_id: null, window_until: null, due_on: dueOn, due_clock: decisionClock(level) }
    return ok({
      facts: [{ kind: `${level}-requested`, procedureId: now.id as never, data, content: { reason: reason.trim() } }], answer: { state: level },
      also: [movePetition(tx, line, services.clock.now())],
    })
  })
}
