import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { cursorOf, pageOf } from '#platform/pages'
import { ok } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import { type CaseId, lookAtCase, staff } from '#cap/cases'
import { councilsAccess } from './access.ts'
import { addEntry, addMeasure, comingDay, openCouncil, pastDay, readCouncil } from './commands.ts'
import { councilsOperations } from './contract.ts'
import type { Task } from './domain.ts'
import { printCouncil, printVote } from './papers.ts'
import { councilsOf, listCouncils, PAGE } from './reads.ts'
import { command, gatheringsOf, opinionsOf, projectsOf, shown, surveysOf } from './routes-beside.ts'
import { lineOf } from './shown.ts'
import { refusal } from './words.ts'

type Ops = typeof councilsOperations

export function councilsMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = { ...looks(services), ...people(services), ...plans(services), ...votes(services), ...papers(services), ...gatheringsOf(services), ...opinionsOf(services), ...surveysOf(services), ...projectsOf(services) }
  return assemble(councilsOperations, councilsAccess, handlers)
}

function looks(services: Services): Pick<Handlers<Ops>, 'listCouncils' | 'listCaseCouncils' | 'readCouncil'> {
  return {
    listCouncils: ({ actor, query }) => list(services, staff(actor), query),
    listCaseCouncils: ({ actor, params }) =>
      lookAtCase(services, { by: staff(actor), caseId: params.caseId as CaseId, need: 'content', action: 'case.councils' }, async (tx) =>
        ok({ councils: (await councilsOf(tx, params.caseId)).map(lineOf) })),
    readCouncil: ({ actor, params }) =>
      shown(staff(actor), inDistrict(services.db, staff(actor).district, (tx) => readCouncil(tx, staff(actor), params.councilId), { readOnly: true })),
  }
}

async function list(services: Services, viewer: StaffActor, query: { view?: 'open' | 'closed'; before?: string }) {
  const before = cursorOf(query.before, refusal('bad-cursor', {}))
  if (!before.ok) return before
  const rows = await inDistrict(services.db, viewer.district, (tx) => listCouncils(tx, viewer, { closed: query.view === 'closed', before: before.value }), { readOnly: true })
  const { here, next } = pageOf(rows, PAGE, (row) => row.changed_at)
  return ok({ councils: here.map(lineOf), next })
}

function papers(services: Services): Pick<Handlers<Ops>, 'printCouncil' | 'printVote'> {
  return {
    printCouncil: ({ actor, params }) => printCouncil(services, staff(actor), params.councilId),
    printVote: ({ actor, params }) => printVote(services, staff(actor), params.councilId, params.voteId),
  }
}

function people(services: Services): Pick<Handlers<Ops>, 'openCouncil' | 'joinMembers' | 'leaveMember' | 'holdMeeting' | 'closeCouncil'> {
  return {
    openCouncil: ({ actor, commandId, body }) => shown(staff(actor), openCouncil(services, staff(actor), commandId, body)),
    joinMembers: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today, newId }) => ok({
      kind: 'members-joined', on: today, by: staff(call.actor).id,
      members: call.body.members.map(({ name, partyId, ...each }) => ({ ...each, id: newId(), name: cleanText(name), partyId: partyId ?? null })),
    }))),
    leaveMember: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today }) =>
      ok({ kind: 'member-left', on: today, by: staff(call.actor).id, memberId: call.body.memberId }))),
    holdMeeting: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today, newId }) => {
      const on = pastDay(call.body.on, today)
      if (!on.ok) return on
      const { place, presentIds, summary, noticeId } = call.body
      return ok({ kind: 'meeting-held', on: on.value, by: staff(call.actor).id, meeting: { id: newId(), on: on.value, place, presentIds, summary, noticeId: noticeId ?? null } })
    })),
    closeCouncil: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today }) =>
      ok({ kind: 'closed', on: today, by: staff(call.actor).id, outcome: call.body.outcome }))),
  }
}

function plans(services: Services): Pick<Handlers<Ops>, 'setTasks' | 'reportTaskDone' | 'verifyTask' | 'addMeasure'> {
  return {
    setTasks: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today, newId }) => {
      const tasks: Task[] = []
      for (const { what, owner, dueOn, resolutionId } of call.body.tasks) {
        const due = comingDay(dueOn, today)
        if (!due.ok) return due
        tasks.push({ id: newId(), what: cleanText(what), owner: cleanText(owner), dueOn: due.value, resolutionId: resolutionId ?? null })
      }
      return ok({ kind: 'tasks-set', on: today, by: staff(call.actor).id, tasks })
    })),
    reportTaskDone: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today }) => {
      const on = pastDay(call.body.on, today)
      return on.ok ? ok({ kind: 'task-done', on: on.value, by: staff(call.actor).id, taskId: call.body.taskId, note: call.body.note }) : on
    })),
    verifyTask: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today }) => {
      const on = pastDay(call.body.on, today)
      const { taskId, good, note } = call.body
      return on.ok ? ok({ kind: 'task-verified', on: on.value, by: staff(call.actor).id, taskId, good, note }) : on
    })),
    addMeasure: (call) => shown(staff(call.actor), addMeasure(services, command(call), call.body)),
  }
}

function votes(services: Services): Pick<Handlers<Ops>, 'openVote' | 'castBallots' | 'countVote'> {
  return {
    openVote: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today, newId }) => ok({
      kind: 'vote-opened', on: today, by: staff(call.actor).id, voteId: newId(), matter: cleanText(call.body.matter), voteKind: call.body.kind,
      voters: call.body.voters.map(({ doors, areaCentiares }) => ({ id: newId(), doors: cleanText(doors), areaCentiares })),
    }))),
    castBallots: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today }) =>
      ok({ kind: 'ballots-cast', on: today, by: staff(call.actor).id, voteId: call.body.voteId, ballots: call.body.ballots }))),
    countVote: (call) => shown(staff(call.actor), addEntry(services, command(call), ({ today }) =>
      ok({ kind: 'vote-counted', on: today, by: staff(call.actor).id, voteId: call.body.voteId }))),
  }
}
