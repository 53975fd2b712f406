import { isPersonal } from '#platform/points-at-somebody'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { addEntry, comingDay, type Command, type CouncilNow, findCouncilNow } from './commands.ts'
import type { Gathering } from './domain/notices.ts'
import { type MemberRole, resultOf, type Vote, type VoteBehind } from './domain.ts'
import { refusal } from './words.ts'

export interface NoticeAsked {
  readonly on: string
  readonly time: string
  readonly place: string
  readonly topic: string
  readonly gathering: Gathering
}

/** Calls a meeting: on the residents’ page at once. Refuses `notice-too-short` (PMREG Art. 14), `day-does-not-fit`, `personal-data`. */
export async function callMeeting(services: Services, command: Command, asked: NoticeAsked): Promise<Result<CouncilNow>> {
  const [place, topic] = [cleanText(asked.place), cleanText(asked.topic)]
  if (isPersonal(topic, place)) return refuse(refusal('personal-data', {}))
  return addEntry(services, command, ({ today, newId }) => {
    const on = comingDay(asked.on, today)
    if (!on.ok) return on
    return ok({ kind: 'meeting-called', on: today, by: command.by.id, notice: { id: newId(), on: on.value, time: asked.time, place, topic, gathering: asked.gathering } })
  })
}

/** Writes down what somebody said. Refuses `consent-to-note` (PIPL Art. 13), `personal-data`. */
export async function noteStatement(services: Services, command: Command, asked: { readonly as: MemberRole; readonly text: string; readonly consent: boolean }): Promise<Result<CouncilNow>> {
  if (!asked.consent) return refuse(refusal('consent-to-note', {}))
  const text = cleanText(asked.text)
  if (isPersonal(text)) return refuse(refusal('personal-data', {}))
  return addEntry(services, command, ({ today, newId }) => ok({ kind: 'statement-noted', on: today, by: command.by.id, statement: { id: newId(), as: asked.as, text } }))
}

/** Writes down what was decided, with the totals of the vote behind it. Refuses `no-such-vote`, `vote-not-passed` (CC Art. 278), `personal-data`. */
export async function makeResolution(services: Services, command: Command, asked: { readonly text: string; readonly voteId?: string }): Promise<Result<CouncilNow>> {
  const text = cleanText(asked.text)
  if (isPersonal(text)) return refuse(refusal('personal-data', {}))
  const behind = asked.voteId === undefined ? ok(null) : await voteBehind(services, command, asked.voteId)
  if (!behind.ok) return behind
  return addEntry(services, command, ({ today, newId }) => ok({ kind: 'resolution-made', on: today, by: command.by.id, resolution: { id: newId(), text, vote: behind.value } }))
}

async function voteBehind(services: Services, command: Command, voteId: string): Promise<Result<VoteBehind>> {
  const found = await findCouncilNow(services, command)
  if (!found.ok) return found
  const vote = found.value.council.votes.find((each) => each.id === voteId)
  if (!vote) return refuse(refusal('no-such-vote', {}))
  return vote.countedOn === null || !resultOf(vote).passed ? refuse(refusal('vote-not-passed', {})) : ok(totalsOf(vote))
}

/** Counted votes do not change: their totals stand with the resolution. */
function totalsOf(vote: Vote): VoteBehind {
  const { participation, approval, needed } = resultOf(vote)
  const half = ({ heads, area }: typeof participation): VoteBehind['took'] => ({ heads: [heads.count, heads.outOf], area: [area.count, area.outOf] })
  return { matter: vote.matter, needed, took: half(participation), agreed: half(approval) }
}
