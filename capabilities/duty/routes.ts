import { staff } from '#cap/cases'
import type { Actor } from '#platform/access'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { dutyAccess } from './access.ts'
import { seePlaceByStaff, tick } from './commands/attendance.ts'
import { enterFinding, passFinding } from './commands/findings.ts'
import { inUnit, type Made } from './commands/here.ts'
import * as members from './commands/members.ts'
import * as own from './commands/own.ts'
import * as posts from './commands/posts.ts'
import { dropShift, markAway, putOnShift, takeOff } from './commands/turns.ts'
import { keepPattern, proposeWeek, publishWeek } from './commands/week.ts'
import { dutyOperations, type OwnDuty } from './contract.ts'
import { printOwnHours, printWeek } from './papers.ts'
import { listFindings, readCoverage, readFigures } from './queries/figures.ts'
import { readOwn } from './queries/own.ts'
import { enlistedShown, listPosts, listTeams } from './queries/teams.ts'
import { listGaps, readWeek } from './queries/week.ts'

type Ops = typeof dutyOperations

export function dutyMounted(services: Services): readonly Mounted[] {
  return assemble(dutyOperations, dutyAccess, { ...teams(services), ...postHandlers(services), ...week(services), ...findings(services), ...ownHandlers(services) })
}

type Teams = 'listDutyTeams' | 'enlistMember' | 'joinDutyTeam' | 'leaveDutyTeam' | 'leaveDuty' | 'recordDutyCheck' | 'setDutyChoices' | 'renumberMember' | 'markMemberAway'

function teams(services: Services): Pick<Handlers<Ops>, Teams> {
  return {
    listDutyTeams: ({ actor }) => listTeams(services, staff(actor)),
    enlistMember: async ({ actor, district, commandId, body }) => enlistedShown(services, district, await members.enlist(services, staff(actor), commandId, body)),
    joinDutyTeam: ({ actor, commandId, params, body }) => members.joinTeam(services, staff(actor), commandId, params.id, body),
    leaveDutyTeam: ({ actor, params }) => members.leaveTeam(services, staff(actor), params.id, params.partId),
    leaveDuty: ({ actor, params }) => members.leaveAll(services, staff(actor), params.id),
    recordDutyCheck: ({ actor, params, body }) => members.recordCheck(services, staff(actor), params.id, body),
    setDutyChoices: ({ actor, params, body }) => members.setChoices(services, staff(actor), params.id, body),
    renumberMember: async ({ actor, district, commandId, params }) => enlistedShown(services, district, await members.renumber(services, staff(actor), commandId, params.id)),
    markMemberAway: ({ actor, commandId, params, body }) => inUnit(services, staff(actor), async (here): Made => {
      const member = await members.memberHere(here, params.id)
      return member.ok ? markAway(here, commandId, member.value.row, body) : member
    }),
  }
}

type Posts = 'listDutyPosts' | 'addDutyPost' | 'endDutyPost' | 'addDutySlot' | 'endDutySlot' | 'addPatrolPlace' | 'endPatrolPlace' | 'addSchoolTerm'

function postHandlers(services: Services): Pick<Handlers<Ops>, Posts> {
  return {
    listDutyPosts: ({ actor }) => listPosts(services, staff(actor)),
    addDutyPost: ({ actor, commandId, body }) => posts.addPost(services, staff(actor), commandId, body),
    endDutyPost: ({ actor, params }) => posts.endPost(services, staff(actor), params.id),
    addDutySlot: ({ actor, commandId, params, body }) => posts.addSlot(services, staff(actor), commandId, params.id, body),
    endDutySlot: ({ actor, params }) => posts.endSlot(services, staff(actor), params.id),
    addPatrolPlace: ({ actor, commandId, params, body }) => posts.addPlace(services, staff(actor), commandId, params.id, body.name),
    endPatrolPlace: ({ actor, params }) => posts.endPlace(services, staff(actor), params.id),
    addSchoolTerm: ({ actor, commandId, body }) => posts.addTerm(services, staff(actor), commandId, body),
  }
}

type Week = 'readDutyWeek' | 'proposeDutyWeek' | 'publishDutyWeek' | 'keepDutyPattern' | 'putOnDuty' | 'takeOffDuty' | 'dropDutyShift' | 'tickAttendance' | 'seePatrolPlace' | 'printDutyWeek' | 'listDutyGaps'

function week(services: Services): Pick<Handlers<Ops>, Week> {
  return {
    readDutyWeek: ({ actor, query }) => readWeek(services, staff(actor), query.from),
    proposeDutyWeek: ({ actor, body }) => proposeWeek(services, staff(actor), body.from),
    publishDutyWeek: ({ actor, body }) => publishWeek(services, staff(actor), body.from),
    keepDutyPattern: ({ actor, body }) => keepPattern(services, staff(actor), body.from),
    putOnDuty: ({ actor, commandId, params, body }) => putOnShift(services, staff(actor), commandId, params.id, body.memberId),
    takeOffDuty: ({ actor, params }) => takeOff(services, staff(actor), params.id),
    dropDutyShift: ({ actor, params }) => dropShift(services, staff(actor), params.id),
    tickAttendance: ({ actor, params, body }) => tick(services, staff(actor), params.id, body.attended),
    seePatrolPlace: ({ actor, params }) => seePlaceByStaff(services, staff(actor), params.id, params.placeId),
    printDutyWeek: ({ actor, query }) => printWeek(services, staff(actor), query.from),
    listDutyGaps: ({ actor }) => listGaps(services, staff(actor)),
  }
}

function findings(services: Services): Pick<Handlers<Ops>, 'enterFinding' | 'listFindings' | 'passFinding' | 'readDutyFigures' | 'readDutyCoverage'> {
  return {
    enterFinding: ({ actor, commandId, body }) => enterFinding(services, staff(actor), commandId, body),
    listFindings: ({ actor, query }) => listFindings(services, staff(actor), query),
    passFinding: ({ actor, params, body }) => passFinding(services, staff(actor), params.id, body.to),
    readDutyFigures: ({ actor, query }) => readFigures(services, staff(actor), query),
    readDutyCoverage: ({ actor }) => readCoverage(services, staff(actor)),
  }
}

type Own = 'openOwnDuty' | 'readOwnDuty' | 'signUpForShift' | 'offerOwnShift' | 'takeOfferedShift' | 'beAwayFromDuty' | 'checkInToShift' | 'seeOwnPatrolPlace' | 'tellOwnFinding' | 'chooseOwnDuty' | 'leaveOwnDuty' | 'printOwnHours'

function ownHandlers(services: Services): Pick<Handlers<Ops>, Own> {
  /** What a member does, and their page as it is then. */
  const done = async ({ district }: Pick<Actor, 'district'>, pass: string, work: (here: own.OwnHere) => Made): Promise<Result<OwnDuty>> => {
    const made = await own.asMember(services, district, pass, work)
    return made.ok ? readOwn(services, district, pass) : made
  }
  return {
    openOwnDuty: async ({ actor, body }) => {
      const member = await own.openByPin(services, actor.district, body)
      return member.ok ? readOwn(services, actor.district, own.passFor(services, actor.district, member.value)) : member
    },
    readOwnDuty: ({ actor, body }) => readOwn(services, actor.district, body.pass),
    signUpForShift: ({ actor, commandId, body }) => done(actor, body.pass, (here) => own.signUp(here, commandId, body.shiftId)),
    offerOwnShift: ({ actor, body }) => done(actor, body.pass, (here) => own.offer(here, body.turnId, body.offered)),
    takeOfferedShift: ({ actor, commandId, body }) => done(actor, body.pass, (here) => own.takeOffer(here, commandId, body.turnId)),
    beAwayFromDuty: ({ actor, commandId, body }) => done(actor, body.pass, (here) => own.away(here, commandId, body)),
    checkInToShift: ({ actor, body }) => done(actor, body.pass, (here) => own.checkInOwn(here, body.turnId)),
    seeOwnPatrolPlace: ({ actor, body }) => done(actor, body.pass, (here) => own.seeOwnPlace(here, body.shiftId, body.placeId)),
    tellOwnFinding: ({ actor, commandId, body: { pass, ...finding } }) => done(actor, pass, (here) => own.tell(here, commandId, finding)),
    chooseOwnDuty: ({ actor, body: { pass, ...chosen } }) => done(actor, pass, (here) => own.chooseOwn(here, chosen)),
    leaveOwnDuty: async ({ actor, body }) => {
      const left = await own.asMember(services, actor.district, body.pass, own.leaveOwn)
      return left.ok ? ok({ left: true }) : left
    },
    printOwnHours: ({ actor, body }) => printOwnHours(services, actor.district, body),
  }
}
