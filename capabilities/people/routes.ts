import { type Actor, isWithin, type StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import type { Id } from '#platform/ids'
import { assemble, type CallerFacts, type Handlers, type Mounted } from '#platform/http/mount'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { edgeRefusal } from '#platform/http/words'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type PostingNow, postingsOf, roleName } from '#cap/organisation'
import { peopleAccess } from './access.ts'
import { type DirectoryEntry, type Me, type PostingShape, peopleOperations } from './contract.ts'
import { demonstrationSignIns } from './demonstration.ts'
import { type DirectoryRow, POSTINGS_PAGE, readDirectory, readPostings, readStaff } from './reads.ts'
import { openOwnReport, ownReports, requestCode, signInWithCode } from './sign-in/residents.ts'
import { forgetSession, type OpenedSession } from './sign-in/sessions.ts'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, secondFactorOf } from './second-factor/commands.ts'
import { changePassword, signIn, signOut, switchRole } from './sign-in/staff.ts'
import { refusal } from './words.ts'

type Ops = typeof peopleOperations

/** The cookie of staff and reporters, and the one of a resident who signed in with a one-time code. */
export const SESSION_COOKIE = 'maplebridge'
export const RESIDENT_COOKIE = 'maplebridge-resident'

export function peopleMounted(services: Services): readonly Mounted[] {
  return assemble(peopleOperations, peopleAccess, { ...staffHandlers(services), ...secondFactorHandlers(services), ...residentHandlers(services) })
}

type StaffOperation = 'signIn' | 'signOut' | 'me' | 'switchRole' | 'changePassword' | 'listDirectory' | 'listPostings' | 'listStaff'

type SecondFactorOperation = 'readSecondFactor' | 'beginSecondFactor' | 'confirmSecondFactor' | 'endSecondFactor'

function secondFactorHandlers(services: Services): Pick<Handlers<Ops>, SecondFactorOperation> {
  return {
    readSecondFactor: async ({ actor }) => ok(await secondFactorOf(services, staffOf(actor))),
    beginSecondFactor: ({ actor, body }) => beginSecondFactor(services, staffOf(actor), body.password),
    confirmSecondFactor: ({ actor, body }) => confirmSecondFactor(services, staffOf(actor), body.code),
    endSecondFactor: ({ actor, body }) => endSecondFactor(services, staffOf(actor), body),
  }
}

function staffHandlers(services: Services): Pick<Handlers<Ops>, StaffOperation> {
  return {
    signIn: async ({ body, district, request }) => {
      const signedIn = await signIn(services, { district: district.id, ...body })
      if (!signedIn.ok) return signedIn
      const { staff, acting, postings } = signedIn.value
      keepSession(services, request, SESSION_COOKIE, signedIn.value)
      return ok({ ...handedOut(signedIn.value), me: meOf({ id: staff.id, name: staff.name }, acting, postings) })
    },
    signOut: async ({ actor, request }) => {
      const done = await signOut(services, staffOf(actor))
      request.setCookie(SESSION_COOKIE, '', 0)
      return done
    },
    me: ({ actor }) => readMe(services, staffOf(actor), staffOf(actor).postingId),
    switchRole: async ({ actor, body }) => {
      const chosen = await switchRole(services, staffOf(actor), body.postingId as Id<'posting'>)
      return chosen.ok ? readMe(services, staffOf(actor), chosen.value.id) : chosen
    },
    changePassword: ({ actor, body }) => changePassword(services, staffOf(actor), body),
    listDirectory: async ({ actor, query, district }) => {
      const question = { unitPath: query.unitPath ?? staffOf(actor).unitPath, role: query.role, on: services.today(district.id) }
      const rows = await inDistrict(services.db, district.id, (tx) => readDirectory(tx, question), { readOnly: true })
      return ok({ people: rows.map(entryOf) })
    },
    listPostings: ({ actor, query }) => listPostings(services, staffOf(actor), query),
    listStaff: async ({ district }) => ok({ staff: await inDistrict(services.db, district.id, readStaff, { readOnly: true }) }),
  }
}

async function listPostings(services: Services, by: StaffActor, query: QueryOf<Ops['listPostings']>): Promise<Result<AnswerOf<Ops['listPostings']>>> {
  const unitPath = query.unitPath ?? by.unitPath
  if (!isWithin(unitPath, by.unitPath)) return refuse(refusal('outside-own-unit', {}))
  const { text, after } = query
  const question = { unitPath, when: query.when ?? 'now', text: text?.trim() || undefined, after, on: services.today(by.district) } as const
  const rows = await inDistrict(services.db, by.district, (tx) => readPostings(tx, question), { readOnly: true })
  return ok({
    next: rows.length === POSTINGS_PAGE ? (rows.at(-1)?.posting_id ?? null) : null,
    postings: rows.map((row) => ({ ...entryOf(row), capacity: row.capacity, fromOn: row.from_on, untilOn: row.until_on })),
  })
}

function entryOf(row: DirectoryRow): DirectoryEntry {
  return {
    postingId: row.posting_id, staffId: row.staff_id, name: row.name, role: row.role, roleName: roleName(row.role),
    unitId: row.unit_id, unitPath: row.unit_path, unitName: { zh: row.unit_name_zh, en: row.unit_name_en }, duty: row.duty,
  }
}

function residentHandlers(services: Services): Omit<Handlers<Ops>, StaffOperation | SecondFactorOperation> {
  return {
    listDemonstrationSignIns: ({ district }) => demonstrationSignIns(services, district),
    requestCode: async ({ body, district }) => {
      const sent = await requestCode(services, district.id, body.phone)
      return sent.ok ? ok({ expiresAt: sent.value.expiresAt.toISOString(), shownCode: sent.value.shownCode }) : sent
    },
    signInWithCode: async ({ body, district, request }) => {
      const opened = await signInWithCode(services, district.id, body)
      if (!opened.ok) return opened
      keepSession(services, request, RESIDENT_COOKIE, opened.value)
      return ok(handedOut(opened.value))
    },
    listOwnReports: async ({ district, request }) => {
      const reports = await ownReports(services, district.id, request.cookies[RESIDENT_COOKIE])
      if (!reports.ok) return reports
      return ok({ reports: reports.value.map((each) => ({ caseId: each.caseId, reportedAt: each.reportedAt.toISOString() })) })
    },
    openOwnReport: async ({ params, district, request }) => {
      const opened = await openOwnReport(services, district.id, request.cookies[RESIDENT_COOKIE], params.caseId)
      if (!opened.ok) return opened
      keepSession(services, request, SESSION_COOKIE, opened.value)
      return ok(handedOut(opened.value))
    },
  }
}

/** Gives the browser its session; also for the operation that opens a case with code and PIN. */
export function keepSession(services: Services, request: CallerFacts, cookie: string, opened: OpenedSession): void {
  const seconds = Math.floor((opened.expiresAt.getTime() - services.clock.now().getTime()) / 1000)
  request.setCookie(cookie, opened.token, seconds)
}

function handedOut(opened: OpenedSession): { token: string; expiresAt: string } {
  return { token: opened.token, expiresAt: opened.expiresAt.toISOString() }
}

/** The access rule has let only staff through. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}

async function readMe(services: Services, actor: StaffActor, actingId: Id<'posting'>): Promise<Result<Me>> {
  const postings = await inDistrict(
    services.db, actor.district, (tx) => postingsOf(tx, actor.id, services.today(actor.district)), { readOnly: true },
  )
  const acting = postings.find((each) => each.id === actingId)
  // The posting may end while the session is remembered; the next look at it would say the same.
  if (!acting) {
    forgetSession(services, actor.sessionId)
    return refuse(edgeRefusal('sign-in-needed', {}))
  }
  return ok(meOf(actor, acting, postings))
}

function meOf(person: { id: Id<'staff'>; name: string }, acting: PostingNow, postings: readonly PostingNow[]): Me {
  return { staffId: person.id, name: person.name, acting: shapeOf(acting), postings: postings.map(shapeOf) }
}

function shapeOf(posting: PostingNow): PostingShape {
  const { id, role, capacity, unitId, unitPath, unitName, gridId, duty, fromOn, untilOn } = posting
  return { id, role, roleName: roleName(role), capacity, unitId, unitPath, unitName: { ...unitName }, gridId, duty, fromOn, untilOn }
}
