import type { Day } from '#platform/time'
import type { Council, Entry, Meeting, NoticeNow, Publishing, TaskNow, Vote } from './entries.ts'
import { noticeFits } from './notices.ts'
import { countVote, ownersRuleOn, type VoteResult } from './votes.ts'

/** What a council’s list comes to. The first entry opens it. */
export function councilOf(entries: readonly Entry[]): Council | undefined {
  const [first, ...rest] = entries
  if (first?.kind !== 'opened') return undefined
  const opened: Council = {
    kind: first.councilKind ?? 'resident', topic: first.topic, place: first.place, caseId: first.caseId, openedOn: first.on, members: [], notices: [], meetings: [],
    statements: [], resolutions: [], tasks: [], votes: [], measures: [], closedOn: null, outcome: '',
  }
  return rest.reduce(withEntry, opened)
}

function withEntry(council: Council, entry: Entry): Council {
  switch (entry.kind) {
    case 'opened':
      return council
    case 'members-joined':
      return { ...council, members: [...council.members, ...entry.members] }
    case 'member-left':
      return { ...council, members: council.members.filter((each) => each.id !== entry.memberId) }
    case 'meeting-called':
    case 'meeting-called-off':
    case 'meeting-held':
    case 'statement-noted':
    case 'resolution-made':
    case 'published':
      return withGathering(council, entry)
    case 'tasks-set':
      return { ...council, tasks: [...council.tasks, ...entry.tasks.map((each) => ({ ...each, doneOn: null, doneBy: null, doneNote: '', verifiedOn: null, verifiedNote: '' }))] }
    case 'task-done':
      return withTask(council, entry.taskId, (task) => ({ ...task, doneOn: entry.on, doneBy: entry.by, doneNote: entry.note }))
    case 'task-verified':
      return withTask(council, entry.taskId, (task) => verified(task, entry))
    case 'vote-opened': {
      const { voteId: id, matter, voteKind: kind, on: openedOn, voters } = entry
      return { ...council, votes: [...council.votes, { id, matter, kind, openedOn, voters, ballots: [], countedOn: null }] }
    }
    case 'ballots-cast':
      return withVote(council, entry.voteId, (vote) => ({ ...vote, ballots: [...vote.ballots, ...entry.ballots] }))
    case 'vote-counted':
      return withVote(council, entry.voteId, (vote) => ({ ...vote, countedOn: entry.on }))
    case 'measure-added':
      return { ...council, measures: [...council.measures, entry.measure] }
    case 'closed':
      return { ...council, closedOn: entry.on, outcome: entry.outcome }
  }
}

type GatheringEntry = Extract<Entry, { kind: 'meeting-called' | 'meeting-called-off' | 'meeting-held' | 'statement-noted' | 'resolution-made' | 'published' }>

/** What has to do with a meeting and with what comes out of it. */
function withGathering(council: Council, entry: GatheringEntry): Council {
  switch (entry.kind) {
    case 'meeting-called':
      return { ...council, notices: [...council.notices, { ...entry.notice, calledOn: entry.on, state: 'coming' }] }
    case 'meeting-called-off':
      return { ...council, notices: noticesWith(council, entry.noticeId, 'called-off') }
    case 'meeting-held':
      return { ...council, meetings: [...council.meetings, entry.meeting], notices: noticesWith(council, entry.meeting.noticeId ?? null, 'held') }
    case 'statement-noted':
      return { ...council, statements: [...council.statements, { ...entry.statement, writtenBy: entry.by, publishedOn: null }] }
    case 'resolution-made':
      return { ...council, resolutions: [...council.resolutions, { ...entry.resolution, madeOn: entry.on, writtenBy: entry.by, publishedOn: null }] }
    case 'published': {
      const out = <Text extends Publishing & { readonly id: string }>(texts: readonly Text[]) => texts.map((each) => (each.id === entry.id ? { ...each, publishedOn: entry.on } : each))
      return { ...council, statements: out(council.statements), resolutions: out(council.resolutions) }
    }
  }
}

function noticesWith(council: Council, id: string | null, state: NoticeNow['state']): readonly NoticeNow[] {
  return council.notices.map((each) => (each.id === id ? { ...each, state } : each))
}

/** Not good enough means that it is to be done again. */
function verified(task: TaskNow, { good, on, note }: { readonly good: boolean; readonly on: Day; readonly note: string }): TaskNow {
  return good ? { ...task, verifiedOn: on, verifiedNote: note } : { ...task, doneOn: null, doneBy: null, verifiedNote: note }
}

function withTask(council: Council, id: string, change: (task: TaskNow) => TaskNow): Council {
  return { ...council, tasks: council.tasks.map((each) => (each.id === id ? change(each) : each)) }
}

function withVote(council: Council, id: string, change: (vote: Vote) => Vote): Council {
  return { ...council, votes: council.votes.map((each) => (each.id === id ? change(each) : each)) }
}

/** The result of a vote by the rule of the day on which it was opened. */
export function resultOf(vote: Vote): VoteResult {
  return countVote(ownersRuleOn(vote.openedOn), vote.kind, vote.voters, vote.ballots)
}

export type CouncilFault =
  | 'council-closed' | 'no-such-task' | 'not-done-yet' | 'already-done' | 'already-verified' | 'verified-by-another' | 'no-such-member' | 'no-such-vote' | 'vote-counted'
  | 'no-such-voter' | 'voter-twice' | 'tasks-open' | 'vote-open' | 'no-case' | 'notice-too-short' | 'no-such-notice' | 'no-such-text' | 'already-published' | 'second-look'
  | 'no-such-resolution'

/** Why an entry may not be written now, or nothing. */
export function faultOf(council: Council, entry: Entry): CouncilFault | undefined {
  if (council.closedOn !== null) return 'council-closed'
  switch (entry.kind) {
    case 'member-left':
      return council.members.some((each) => each.id === entry.memberId) ? undefined : 'no-such-member'
    case 'meeting-called':
      return noticeFits(entry.notice.gathering, entry.on, entry.notice.on) ? undefined : 'notice-too-short'
    case 'meeting-called-off':
      return noticeFault(council, entry.noticeId)
    case 'meeting-held':
      return meetingFault(council, entry.meeting)
    case 'published':
      return publishingFault([...council.statements, ...council.resolutions].find((each) => each.id === entry.id), entry.by)
    case 'tasks-set':
      return entry.tasks.every(({ resolutionId: id }) => id == null || council.resolutions.some((each) => each.id === id)) ? undefined : 'no-such-resolution'
    case 'task-done':
    case 'task-verified':
      return taskFault(council.tasks.find((each) => each.id === entry.taskId), entry)
    case 'vote-opened':
      return new Set(entry.voters.map((each) => each.doors)).size === entry.voters.length ? undefined : 'voter-twice'
    case 'ballots-cast':
    case 'vote-counted':
      return voteFault(council.votes.find((each) => each.id === entry.voteId), entry)
    case 'measure-added':
      return council.caseId === null ? 'no-case' : undefined
    case 'closed':
      return closingFault(council)
    default:
      return undefined
  }
}

function noticeFault(council: Council, id: string): CouncilFault | undefined {
  return council.notices.find((each) => each.id === id)?.state === 'coming' ? undefined : 'no-such-notice'
}

function meetingFault(council: Council, meeting: Meeting): CouncilFault | undefined {
  if (meeting.noticeId != null && noticeFault(council, meeting.noticeId)) return 'no-such-notice'
  return meeting.presentIds.every((id) => council.members.some((each) => each.id === id)) ? undefined : 'no-such-member'
}

/** Another person than the writer lets a text out (PR-20). */
function publishingFault(text: Publishing | undefined, by: string): CouncilFault | undefined {
  if (!text) return 'no-such-text'
  if (text.publishedOn !== null) return 'already-published'
  return text.writtenBy === by ? 'second-look' : undefined
}

function taskFault(task: TaskNow | undefined, entry: Entry): CouncilFault | undefined {
  if (!task) return 'no-such-task'
  if (task.verifiedOn !== null) return 'already-verified'
  if (entry.kind === 'task-done') return task.doneOn === null ? undefined : 'already-done'
  if (task.doneOn === null) return 'not-done-yet'
  return task.doneBy === entry.by ? 'verified-by-another' : undefined
}

function voteFault(vote: Vote | undefined, entry: Entry): CouncilFault | undefined {
  if (!vote) return 'no-such-vote'
  if (vote.countedOn !== null) return 'vote-counted'
  if (entry.kind !== 'ballots-cast') return undefined
  return entry.ballots.every((each) => vote.voters.some((voter) => voter.id === each.voterId)) ? undefined : 'no-such-voter'
}

function closingFault(council: Council): CouncilFault | undefined {
  if (council.tasks.some((each) => each.verifiedOn === null)) return 'tasks-open'
  return council.votes.some((each) => each.countedOn === null) ? 'vote-open' : undefined
}
