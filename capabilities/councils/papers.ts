import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CouncilSheet, type NoticeSheet, renderSheet, type VoteLine, type VotingSheet } from '#cap/documents'
import { type UnitId, unitOf } from '#cap/organisation'
import { type CouncilNow, readCouncil } from './commands.ts'
import { type Council, noticeRuleOn, resultOf, type TaskNow, type Vote, type VoteResult } from './domain.ts'
import { GATHERING_WORDS, MEMBER_ROLE_WORDS, paperWords, refusal, VOTE_KIND_WORDS, words } from './words.ts'

/** The council as A4 sheets: members, meetings, plan, totals of votes. One row in the access log. Refuses `no-such-council`. */
export function printCouncil(services: Services, by: StaffActor, councilId: string): Promise<Result<SentFile>> {
  return printed(services, by, councilId, ({ council }, unit) => ok(councilSheet(council, unit)))
}

/** One ballot an owner, by doors and area; once counted, the result instead. Refuses `no-such-council`, `no-such-vote`. */
export function printVote(services: Services, by: StaffActor, councilId: string, voteId: string): Promise<Result<SentFile>> {
  return printed(services, by, councilId, ({ council }, unit) => {
    const vote = council.votes.find((each) => each.id === voteId)
    return vote ? ok(votingSheet(council, vote, unit)) : refuse(refusal('no-such-vote', {}))
  })
}

/** The notice of a meeting, to hang up. Refuses `no-such-council`, `no-such-notice`. */
export function printNotice(services: Services, by: StaffActor, councilId: string, noticeId: string): Promise<Result<SentFile>> {
  const address = (unitId: string) => `${services.publicUrl}/d/${services.district(by.district).slug}/council/${unitId}`
  return printed(services, by, councilId, ({ row, council }, unit) => {
    const notice = council.notices.find((each) => each.id === noticeId)
    if (!notice) return refuse(refusal('no-such-notice', {}))
    const { topic, on, time, place, gathering, calledOn } = notice
    const rule = noticeRuleOn(gathering, calledOn)
    return ok({ kind: 'council-notice', unit, gathering: GATHERING_WORDS[gathering].zh, topic, on, time, place, calledOn, scanUrl: address(row.unit_id), ...(rule ? { rule: paperWords.noticeRule(rule.days) } : {}) })
  })
}

type Paper = CouncilSheet | VotingSheet | NoticeSheet

/** What a paper is called when it is sent. */
const NAMES: Readonly<Record<Paper['kind'], string>> = { council: words.printCouncil.zh, voting: words.printVote.zh, 'council-notice': words.printNotice.zh }

async function printed(
  services: Services, by: StaffActor, councilId: string, make: (now: CouncilNow, unit: string) => Result<Paper>,
): Promise<Result<SentFile>> {
  const sheet = await inDistrict(services.db, by.district, async (tx): Promise<Result<Paper>> => {
    const now = await readCouncil(tx, by, councilId)
    if (!now.ok) return now
    const made = make(now.value, await unitName(tx, services, now.value))
    if (made.ok) await recordAccess(tx, services.clock, by, { action: 'councils.print', caseId: now.value.council.caseId })
    return made
  })
  if (!sheet.ok) return sheet
  const { zone } = services.district(by.district)
  const bytes = await renderSheet(sheet.value, { printedAt: services.clock.now(), timeZone: zone })
  return ok({ bytes, type: 'application/pdf', name: `${NAMES[sheet.value.kind]}.pdf` })
}

async function unitName(tx: Tx, services: Services, { row }: Pick<CouncilNow, 'row'>): Promise<string> {
  const unit = await unitOf(tx, row.unit_id as UnitId)
  return unit?.name.zh ?? services.district(tx.district).name.zh
}

function councilSheet(council: Council, unit: string): CouncilSheet {
  const nameOf = (id: string) => council.members.find((each) => each.id === id)?.name ?? ''
  return {
    kind: 'council', unit, topic: council.topic, place: council.place, openedOn: council.openedOn,
    ...(council.closedOn === null ? {} : { closedOn: council.closedOn, outcome: council.outcome }),
    members: council.members.map(({ name, role, body, standsFor }) => ({
      name, role: MEMBER_ROLE_WORDS[role].zh, ...(body === '' ? {} : { body }), ...(standsFor === 0 ? {} : { standsFor }),
    })),
    meetings: council.meetings.map(({ on, place, presentIds, summary }) => ({ on, place, summary, present: presentIds.map(nameOf).filter((each) => each !== '') })),
    tasks: council.tasks.map((each) => ({ what: each.what, owner: each.owner, dueOn: each.dueOn, state: stateOf(each) })),
    votes: council.votes.map((vote) => ({ matter: vote.matter, kind: VOTE_KIND_WORDS[vote.kind].zh, lines: linesOf(vote), verdict: verdictOf(vote) })),
    measures: council.measures.map(({ what, owner, on }) => ({ what, owner, on })),
  }
}

function stateOf({ doneOn, verifiedOn }: TaskNow): string {
  if (verifiedOn !== null) return paperWords.verified(verifiedOn)
  return doneOn === null ? paperWords.open : paperWords.done(doneOn)
}

function votingSheet(council: Council, vote: Vote, unit: string): VotingSheet {
  const { participation, needed } = resultOf(vote)
  const counted = vote.countedOn === null ? {} : { result: { on: vote.countedOn, lines: linesOf(vote), verdict: verdictOf(vote) } }
  return {
    kind: 'voting', unit, topic: council.topic, matter: vote.matter, matterKind: VOTE_KIND_WORDS[vote.kind].zh, openedOn: vote.openedOn,
    rule: paperWords.rule[needed], owners: vote.voters.length, area: squareMetres(participation.area.outOf),
    ballots: vote.countedOn === null ? vote.voters.map(({ doors, areaCentiares }) => ({ doors, area: squareMetres(areaCentiares) })) : [],
    ...counted,
  }
}

/** Only once it is counted does anybody learn how many agreed. */
function linesOf(vote: Vote): readonly VoteLine[] {
  const { participation, approval } = resultOf(vote)
  const took = lineOf(paperWords.took, participation)
  return vote.countedOn === null ? [took] : [took, lineOf(paperWords.agreed, approval)]
}

function lineOf(label: string, { heads, area, reached }: VoteResult['participation']): VoteLine {
  return {
    label, reached, heads: paperWords.fraction(String(heads.count), String(heads.outOf)),
    area: paperWords.fraction(squareMetres(area.count), squareMetres(area.outOf)),
  }
}

function verdictOf(vote: Vote): string {
  if (vote.countedOn === null) return paperWords.notCounted
  return resultOf(vote).passed ? paperWords.passed : paperWords.notPassed
}

function squareMetres(centiares: number): string {
  return `${Math.floor(centiares / 100)}.${String(centiares % 100).padStart(2, '0')}`
}
