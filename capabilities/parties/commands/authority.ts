import { readFileToken } from '#platform/file-token'
import { findFile, insertFile } from '#platform/files'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import { actsAlone, authoritiesOf, groupRuleFor, insertParty, type PartyDraft, type PartyInFull, representParty } from '#cap/people'
import type { AuthorityBody, EndAuthorityBody } from '../contract.ts'
import { refusal } from '../words.ts'
import { type Command, type Desk, findAll, noted, takeUp } from './desk.ts'
import { readNew } from './people.ts'

/** How far ahead an authority may begin. */
const MOST_DAYS_AHEAD = 366

type Given = { readonly authorityId: string; readonly agentIds: string[] }

/**
 * A written authority: who lets whom act, in which matters, how far, how long, with the scan of its paper. One paper may carry
 * many givers: eleven workers sign one. Refuses `agent-unnamed`, `authority-to-oneself`, `agent-not-capable`,
 * `giver-not-capable`, `representative-outside`, `too-many-representatives`, `period-wrong`, `paper-unknown`, `no-such-party`,
 * `line-wrong`. Source: CC Arts. 165–168; LDM Art. 7; PET Art. 20; D05.
 */
export function giveAuthority(services: Services, command: Command, body: AuthorityBody): Promise<Result<Given>> {
  return takeUp<Given>(services, command, 'voices', async (desk) => {
    const givers = findAll(desk, body.principalIds)
    if (!givers.ok) return givers
    const agents = agentsOf(desk, body, givers.value)
    if (!agents.ok) return agents
    const refused = rightsRefusal(desk, body, givers.value, agents.value.known)
    if (refused) return refuse(refused)
    const period = periodOf(desk, body)
    if (!period.ok) return period
    const paper = await attach(desk, body.file)
    if (!paper.ok) return paper
    return ok(writingOf(desk, body, { agentIds: agents.value.ids, draft: agents.value.draft, period: period.value, ...paper.value }, givers.value))
  })
}

interface Agents {
  readonly ids: string[]
  readonly known: readonly PartyInFull[]
  readonly draft: PartyDraft | undefined
}

function agentsOf(desk: Desk, body: AuthorityBody, givers: readonly PartyInFull[]): Result<Agents> {
  const known = findAll(desk, body.agentIds ?? [])
  if (!known.ok) return known
  const side = givers[0]?.side ?? 'applicant'
  const typed = body.agent === undefined ? undefined : readNew(desk, body.agent, side, 'speaker')
  if (typed && !typed.ok) return refuse(refusal('line-wrong', { line: 1, why: typed.refusal.say }))
  const draft = typed?.value
  const ids = [...known.value.map((each) => each.id), ...(draft ? [draft.id] : [])]
  return ids.length === 0 ? refuse(refusal('agent-unnamed', {})) : ok({ ids, known: known.value, draft })
}

/** CC Art. 168: nobody acts for both sides; LDM Art. 7 and PET Art. 20: representatives come from the group itself. */
function rightsRefusal(desk: Desk, body: AuthorityBody, givers: readonly PartyInFull[], agents: readonly PartyInFull[]): Refusal | undefined {
  if (givers.some((each) => !actsAlone(each))) return refusal('giver-not-capable', {})
  if (agents.some((each) => !actsAlone(each))) return refusal('agent-not-capable', {})
  const sides = new Set(givers.map((each) => each.side))
  const forOthers = givers.some((each) => !agents.some((agent) => agent.id === each.id) || agents.length > 1 || body.agent !== undefined)
  if (sides.size > 1 || !forOthers || agents.some((each) => actsForOther(desk, each, givers))) return refusal('authority-to-oneself', {})
  if (body.kind === 'agent') return undefined
  const strangers = body.agent !== undefined || agents.some((each) => each.side !== givers[0]?.side || each.standing === 'speaker')
  if (strangers) return refusal('representative-outside', {})
  const { most } = groupRuleFor(desk.file.state.category, desk.file.state.channel)
  return most !== null && agents.length > most ? refusal('too-many-representatives', { most }) : undefined
}

/** An agent who is a party of the other side, or acts for it already. */
function actsForOther(desk: Desk, agent: PartyInFull, givers: readonly PartyInFull[]): boolean {
  const side = givers[0]?.side
  if (agent.standing !== 'speaker' && agent.side !== side && agent.side !== 'third') return true
  const others = authoritiesOf(desk.facts).filter((each) => each.endedOn === null && each.agentIds.includes(agent.id)).flatMap((each) => each.principalIds)
  return desk.people.some((each) => others.includes(each.id) && each.side !== side)
}

interface Period {
  readonly fromOn: Day
  readonly untilOn: Day | null
}

function periodOf(desk: Desk, body: AuthorityBody): Result<Period> {
  const from = parseDay(body.fromOn)
  const until = body.untilOn === undefined ? undefined : parseDay(body.untilOn)
  if (!from.ok || (until && !until.ok)) return refuse(refusal('period-wrong', {}))
  const untilOn = until?.value ?? null
  const wrong = from.value > addDays(desk.today, MOST_DAYS_AHEAD) || (untilOn !== null && untilOn < from.value)
  return wrong ? refuse(refusal('period-wrong', {})) : ok({ fromOn: from.value, untilOn })
}

interface Paper {
  readonly fileId: string
  readonly statement: ReturnType<typeof insertFile> | undefined
}

/** One paper may carry several authorities: what the case has already is named again. Refuses `paper-unknown`. */
async function attach(desk: Desk, token: string): Promise<Result<Paper>> {
  const file = readFileToken(desk.services.keys, desk.tx.district, token)
  if (!file) return refuse(refusal('paper-unknown', {}))
  const known = await findFile(desk.tx, file.id)
  if (known && known.case_id !== desk.file.row.id) return refuse(refusal('paper-unknown', {}))
  const statement = known ? undefined : insertFile(desk.tx, file, { caseId: desk.file.row.id, purpose: 'authority', at: desk.context.at })
  return ok({ fileId: file.id, statement })
}

interface Ready extends Paper {
  readonly agentIds: string[]
  readonly draft: PartyDraft | undefined
  readonly period: Period
}

/** An agent from outside is also written beside each giver who has nobody yet: papers and lists show who speaks for them. */
function writingOf(desk: Desk, body: AuthorityBody, ready: Ready, givers: readonly PartyInFull[]) {
  const authorityId = newId<'authority'>(desk.services.clock)
  const { agentIds, draft, period, fileId, statement } = ready
  const data = {
    authorityId, kind: body.kind, principalIds: body.principalIds, agentIds, powers: body.powers, together: body.together && agentIds.length > 1, fileId, ...period,
  }
  const beside = draft ? givers.filter((each) => each.representedBy === null).map((each) => representParty(desk.tx.district, each.id, draft.id, 'agent')) : []
  return {
    facts: [noted(desk, 'authority-given', data, { matters: body.matters })],
    also: [statement, draft && insertParty(desk.context, draft), ...beside],
    answer: { authorityId, agentIds },
  }
}

/** The giver takes it back, the agent gives it up, or it was entered by mistake (CC Art. 173). Refuses `no-such-authority`. */
export function endAuthority(services: Services, command: Command & { readonly authorityId: string }, body: EndAuthorityBody): Promise<Result<{ authorityId: string }>> {
  return takeUp<{ authorityId: string }>(services, command, 'voices', (desk) => {
    const found = authoritiesOf(desk.facts).find((each) => each.id === command.authorityId && each.endedOn === null)
    if (!found) return refuse(refusal('no-such-authority', {}))
    return ok({
      facts: [noted(desk, 'authority-ended', { authorityId: found.id, reason: body.reason })], also: [], answer: { authorityId: found.id },
    })
  })
}
