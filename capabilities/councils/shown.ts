import type { StaffActor } from '#platform/access'
import { WRITING } from './access.ts'
import { voteOf } from './board/look.ts'
import type { CouncilNow } from './commands.ts'
import type { CouncilLine, CouncilShown, VoteShown } from './contract.ts'
import { ownersRuleOn, resultOf, type Vote, type VoteResult } from './domain.ts'
import type { CouncilRow } from './store.ts'

/** A council as its screen needs it. Ballots stay behind: totals, and who has voted. */
export function shownOf({ row, council }: CouncilNow, viewer: StaffActor): CouncilShown {
  const { kind, topic, place, caseId, openedOn, closedOn, outcome } = council
  return {
    id: row.id, kind, topic, place, caseId, openedOn, closedOn, outcome,
    members: council.members.map(({ partyId: _partyId, ...member }) => ({ ...member })),
    notices: council.notices.map((each) => ({ ...each })),
    meetings: council.meetings.map(({ noticeId: _noticeId, ...each }) => ({ ...each, presentIds: [...each.presentIds] })),
    statements: council.statements.map(({ writtenBy, ...each }) => ({ ...each, mayPublish: each.publishedOn === null && writtenBy !== viewer.id })),
    resolutions: council.resolutions.map(({ writtenBy, vote, ...each }) => ({ ...each, vote: vote && voteOf(vote), mayPublish: each.publishedOn === null && writtenBy !== viewer.id })),
    tasks: council.tasks.map(({ doneBy, ...task }) => ({ ...task, resolutionId: task.resolutionId ?? null, mayVerify: task.doneOn !== null && task.verifiedOn === null && doneBy !== viewer.id })),
    votes: council.votes.map(voteShown),
    measures: council.measures.map((each) => ({ ...each })),
    mayWrite: closedOn === null && WRITING.includes(viewer.role),
  }
}

function voteShown(vote: Vote): VoteShown {
  const result = resultOf(vote)
  const voted = new Set(vote.ballots.map((each) => each.voterId))
  const { id, matter, kind, openedOn, countedOn } = vote
  return {
    id, matter, kind, openedOn, countedOn, law: ownersRuleOn(openedOn).law, needed: result.needed,
    voters: vote.voters.map((each) => ({ ...each, voted: voted.has(each.id) })),
    participation: halfOf(result.participation),
    approval: countedOn === null ? null : halfOf(result.approval),
    passed: countedOn === null ? null : result.passed,
  }
}

function halfOf({ heads, area, reached }: VoteResult['participation']) {
  return { heads: { ...heads }, area: { ...area }, reached }
}

export function lineOf(row: CouncilRow): CouncilLine {
  return {
    id: row.id, kind: row.kind, topic: row.topic, state: row.state === 'closed' ? 'closed' : 'open', openedOn: row.opened_on, members: row.members, tasksOpen: row.tasks_open,
    nextDueOn: row.next_due_on,
  }
}
