import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type OpenedProcedure, type ProcedureId, repeatsUntil, type StationCommand } from '#cap/cases'
import { committeeOf, type UnitId } from '#cap/organisation'
import type {
  DesignateBody, DirectBody, Done, OpinionBody, RefuseBody, RegisterBody, ReviewBody, ReviewOpinionBody,
} from '../contract.ts'
import { accusedRefusal, NOT_HANDLED_AGAIN, OBJECTED, decisionDue, petitionDue, replyLevel, type RouteName, sameFactsAre, UNDER_REVIEW } from '../domain.ts'
import { earlierOf } from '../reads.ts'
import { takeFirstRepeat } from '../store.ts'
import { REPEAT_WORDS, refusal } from '../words.ts'
import { type At, innerMediation, type Move, onPetition, otherUnit, pastDay } from './on.ts'

type Answer = Promise<Result<Done>>

/**
 * PET Art. 22: the office registers, and says whether it is a repeat: about two petitions, never about a person (I-14). The first
 * repeat of a first petition, within the days of the term, carries the day on which that one was registered (I-16).
 * Refuses `earlier-missing`, `chain-not-repeat`.
 */
export function registerPetition(services: Services, command: StationCommand, body: RegisterBody): Answer {
  return onPetition(services, command, 'register', async (at) => {
    const { repeat, earlierCaseId } = body
    if (repeat === 'first' || repeat === 'new-facts') return ok({ kind: 'petition-registered', data: { repeat } })
    const earlier = (await earlierOf(at.tx, at.row, at.today)).find((each) => each.case_id === earlierCaseId)
    if (!earlier) return refuse(refusal('earlier-missing', {}))
    const lawful = sameFactsAre({ state: earlier.state, windowOpen: earlier.window_open, reReviewed: earlier.re_reviewed })
    if (repeat !== lawful && (repeat === 'repeat' || NOT_HANDLED_AGAIN.includes(repeat))) return refuse(refusal('chain-not-repeat', { suggested: REPEAT_WORDS[lawful] }))
    const firstOn = repeat === 'repeat' ? await takeFirstRepeat(at.tx, earlier.case_id, at.row.id) : undefined
    const inTime = firstOn !== undefined && at.today <= repeatsUntil(firstOn)
    return ok({ kind: 'petition-registered', data: { repeat, earlierCaseId: earlier.case_id, ...(inTime ? { firstOn } : {}) } })
  })
}

const wroteIt = ({ now }: At, unitId: string): boolean => now.written.some((each) => each.unitId === unitId)

/** Refuses `no-such-unit`, `same-body-reviews`, `accused-unit`. */
async function sentTo(at: At, unitId: string, kind: string, data: Move['data'], content: Move['content']): Promise<Result<Move>> {
  if (wroteIt(at, unitId)) return refuse(refusal('same-body-reviews', {}))
  const unit = await otherUnit(at, unitId)
  if (!unit.ok) return unit
  const accused = accusedRefusal(at.row.shut_out_path, unit.value.path)
  if (accused) return refuse(accused)
  return ok({ kind, data: { toUnitId: unit.value.id, toKind: unit.value.kind, assigneeId: null, ...data }, unitPath: unit.value.path, ...(content ? { content } : {}) })
}

/**
 * PET Art. 22: forwarded, or assigned with a report. A review is handed on to the organ that is competent for it, also to one outside
 * the district, whose opinion the office writes down (35, 36). Refuses `returned-twice`, `reviewed-there`, `no-such-unit`,
 * `same-body-reviews`, `accused-unit`.
 */
export function directPetition(services: Services, command: StationCommand, { unitId, body, mode, note }: DirectBody): Answer {
  return onPetition(services, command, 'direct', (at) => {
    const words = note === undefined ? {} : { note: note.trim() }
    if (unitId !== undefined) return sentTo(at, unitId, 'petition-directed', { mode }, words)
    if (body === undefined || !UNDER_REVIEW.includes(at.now.state)) return refuse(refusal('no-such-unit', {}))
    return ok(outsideOf(at, 'petition-directed', { mode }, { ...words, body: body.trim() }))
  })
}

/** An organ outside the district has it: the office keeps the file and writes down what comes back. */
function outsideOf({ row }: At, kind: string, data: Move['data'], content: Move['content']): Move {
  return { kind, data: { ...data, toUnitId: row.office_unit_id, assigneeId: null, outside: true }, unitPath: row.office_path, ...(content ? { content } : {}) }
}

/** PET Art. 24: the centre's director says for good which unit handles it. Refuses `not-objected-yet`, `no-such-unit`, `same-body-reviews`, `accused-unit`. */
export function designatePetition(services: Services, command: StationCommand, body: DesignateBody): Answer {
  return onPetition(services, command, 'designate', async (at) => {
    // The unit that objected may be the one: then it stays where it is.
    if (body.unitId === at.now.unitId && OBJECTED.includes(at.now.state)) {
      return ok({ kind: 'petition-designated', data: { toUnitId: body.unitId, assigneeId: null }, content: { reason: body.reason.trim() }, unitPath: at.row.unit_path })
    }
    return sentTo(at, body.unitId, 'petition-designated', {}, { reason: body.reason.trim() })
  })
}

/** Somebody of the unit takes it up and reads the case from now on. Refuses `already-taken-up`. */
export function takeUpPetition(services: Services, command: StationCommand): Answer {
  return onPetition(services, command, 'take-up', ({ by }) => ok({ kind: 'petition-taken-up', data: { handlerId: by.id, assigneeId: by.id } }))
}

/** PET Art. 23: within five working days, with reasons. Refuses `designated-for-good`, `already-objected`, `objection-too-late`. */
export function objectCompetence(services: Services, command: StationCommand, reason: string): Answer {
  return onPetition(services, command, 'object', () => ok({ kind: 'competence-objected', content: { reason: reason.trim() } }))
}

/** PET Art. 23: the sender verifies; agreed, the papers come back, otherwise the unit goes on. */
export function answerObjection(services: Services, command: StationCommand, body: { readonly agreed: boolean; readonly reason: string }): Answer {
  return onPetition(services, command, 'answer-objection', () => ok({
    kind: body.agreed ? 'objection-agreed' : 'objection-refused', content: { reason: body.reason.trim() }, ...(body.agreed ? { data: { assigneeId: null } } : {}),
  }))
}

/** Accepted, and told in writing; the sixty days of a claim begin (PET Art. 23, 34). */
export function acceptPetition(services: Services, command: StationCommand): Answer {
  return onPetition(services, command, 'accept', () => ok({ kind: 'petition-accepted' }))
}

/** Not accepted, with the right way (PET Art. 19, 28, 31, 36). */
export function refusePetition(services: Services, command: StationCommand, body: RefuseBody): Answer {
  const route: RouteName = body.route
  return onPetition(services, command, 'refuse', () => ok({
    kind: 'petition-not-accepted', data: { route }, content: { reason: body.reason.trim(), ...(body.where === undefined ? {} : { where: body.where.trim() }) },
  }))
}

/** The handler, or the head of the unit, frees it for a colleague of the unit; nothing else changes. Refuses `nobody-has-it`. */
export function giveUpPetition(services: Services, command: StationCommand, reason: string): Answer {
  return onPetition(services, command, 'give-up', () => ok({ kind: 'petition-given-up', data: { assigneeId: null }, content: { reason: reason.trim() } }))
}

/**
 * After acceptance the unit finds that it is not the one: back to the office with a written ground, a return like any other. The
 * sixty days run on, and whoever gets it next does not accept it again. Refuses `office-has-it`, `designated-for-good`,
 * `mediation-there`, `hand-back-too-late`. Source: PET Art. 22, 24, 34.
 */
export function handBackPetition(services: Services, command: StationCommand, reason: string): Answer {
  return onPetition(services, command, 'hand-back', () => ok({ kind: 'petition-handed-back', data: { assigneeId: null }, content: { reason: reason.trim() } }))
}

/** PET Art. 28: the part that belongs to court, procuratorate or police is taken out; the rest goes on. */
export function splitPetition(services: Services, command: StationCommand, body: { readonly part: string; readonly organ: string }): Answer {
  return onPetition(services, command, 'split-off', () => ok({ kind: 'petition-split-off', content: { part: body.part.trim(), organ: body.organ.trim() } }))
}

/** PET Art. 31 (6): heard, and the facts looked into. */
export function inquirePetition(services: Services, command: StationCommand, text: string): Answer {
  return onPetition(services, command, 'inquire', () => ok({ kind: 'petition-inquired', content: { text: text.trim() } }))
}

/** PET Art. 34: the head of the unit, never whoever handles it, adds at most thirty days, once, and the petitioner is told. */
export function extendPetition(services: Services, command: StationCommand, body: { readonly days: number; readonly reason: string }): Answer {
  return onPetition(services, command, 'extend', (at) => {
    const { now, by } = at
    if (now.handlerId === by.id) return refuse(refusal('another-person-approves', {}))
    const running = at.file.state.deadlines.find((each) => each.procedureId === now.id && each.clock === 'DL-17')
    const due = running && petitionDue(services.calendar(), 'DL-17', running.startsOn, body.days)
    return ok({ kind: 'petition-extended', data: { days: body.days, ...(due ? { dueOn: due.rolledOn } : {}) }, content: { reason: body.reason.trim() } })
  })
}

/** PET Art. 33: where both sides agree, a committee mediates inside the petition. Refuses `both-agree-first`, `no-committee`. */
export function mediatePetition(services: Services, command: StationCommand, body: { readonly unitId: string; readonly bothAgree: boolean }): Answer {
  return onPetition(services, command, 'mediate', async (at) => {
    if (!body.bothAgree) return refuse(refusal('both-agree-first', {}))
    const committee = await committeeOf(at.tx, body.unitId as UnitId)
    if (!committee) return refuse(refusal('no-committee', {}))
    const opened: OpenedProcedure = { id: newId<'procedure'>(services.clock) as ProcedureId, kind: 'mediation', parentId: at.now.id as ProcedureId }
    const data = { mediationId: opened.id, unitId: committee.unitId, assigneeId: null, fromUnitId: at.file.state.unitId }
    return ok({ kind: 'petition-mediation-opened', data, opens: [opened], caseUnitPath: committee.path })
  })
}

/** What came of it, read off the mediation itself: a sealed written agreement, or the handling goes on. Refuses `not-agreed-yet`, `agreed-there`. */
export function noteMediated(services: Services, command: StationCommand, agreed: boolean): Answer {
  return onPetition(services, command, 'note-mediated', (at) => {
    const really = innerMediation(at.file.state, at.now) === 'agreed'
    if (really !== agreed) return refuse(really ? refusal('agreed-there', {}) : refusal('not-agreed-yet', {}))
    const data = { unitId: at.row.office_unit_id, assigneeId: at.now.handlerId }
    return ok({ kind: agreed ? 'petition-mediated' : 'petition-mediation-failed', data, caseUnitPath: at.row.office_path })
  })
}

/** PET Art. 32: request, facts, opinion and what it rests on. Refuses `only-claims`. */
export function issueOpinion(services: Services, command: StationCommand, body: OpinionBody): Answer {
  const { outcome, ...content } = body
  return onPetition(services, command, 'opinion', () => ok({ kind: 'petition-opinion', data: { outcome }, content }))
}

/** PET Art. 29, 30: what was done about a suggestion or an accusation is told. Refuses `claims-need-opinion`. */
export function answerPetition(services: Services, command: StationCommand, text: string): Answer {
  return onPetition(services, command, 'answer', () => ok({ kind: 'petition-answered', content: { text: text.trim() } }))
}

/** The day on which the written reply was received: the thirty days for review run from it (PET Art. 35, 36). */
export function deliverReply(services: Services, command: StationCommand, body: { readonly on: string; readonly way: string }): Answer {
  return onPetition(services, command, 'deliver', ({ now, today }) => {
    const on = pastDay(body.on, today)
    if (!on.ok) return on
    const level = replyLevel(now)
    const askBy = petitionDue(services.calendar(), level === 'review' ? 'DL-19' : 'DL-18', on.value).safeOn
    return ok({ kind: 'petition-delivered', data: { on: on.value, level, askBy }, content: { way: body.way.trim() } })
  })
}

const chainStep = (now: At['now']): 'review' | 're-review' => (now.state === 'review-issued' ? 're-review' : 'review')

/**
 * A request for review or re-review, as received on a day; the organ one level up decides within thirty days of receipt.
 * Refuses `not-delivered`, `review-too-late`, `same-body-reviews`, `accused-unit`. Source: PET Art. 35, 36.
 */
export function requestReview(services: Services, command: StationCommand, body: ReviewBody): Answer {
  return onPetition(services, command, chainStep, async (at) => {
    const on = pastDay(body.on, at.today)
    if (!on.ok) return on
    const content = { reason: body.reason.trim(), ...(body.body === undefined ? {} : { body: body.body.trim() }) }
    const level = chainStep(at.now)
    const kind = `${level}-requested`
    const data = { on: on.value, dueOn: decisionDue(services.calendar(), level, on.value) }
    if (body.unitId !== undefined) return sentTo(at, body.unitId, kind, data, content)
    return body.body === undefined ? refuse(refusal('same-body-reviews', {})) : ok(outsideOf(at, kind, data, content))
  })
}

const opinionStep = (now: At['now']): 'review-opinion' | 're-review-opinion' => (now.state === 're-review' ? 're-review-opinion' : 'review-opinion')

/** The review or re-review opinion. Revoked, the unit that wrote the first one handles it again. Source: PET Art. 35, 36. */
export function issueReview(services: Services, command: StationCommand, body: ReviewOpinionBody): Answer {
  return onPetition(services, command, opinionStep, async (at) => {
    const { outcome, ...content } = body
    const kind = opinionStep(at.now)
    if (kind === 're-review-opinion' || outcome !== 'revoked') return ok({ kind, data: { outcome }, content })
    const first = at.now.written.find((each) => each.level === 'opinion')
    const back = first && (await otherUnit(at, first.unitId))
    if (!back?.ok) return ok({ kind, data: { outcome, assigneeId: null }, content })
    return ok({ kind, data: { outcome, backToUnitId: back.value.id, assigneeId: null }, content, unitPath: back.value.path })
  })
}

/** A hearing in the re-review: its days are not counted in the thirty (PET Art. 36). */
export function noteHearing(services: Services, command: StationCommand, body: { readonly on: string; readonly days: number; readonly note: string }): Answer {
  return onPetition(services, command, 'hearing', ({ now, today }) => {
    const on = pastDay(body.on, today)
    if (!on.ok) return on
    return ok({ kind: 'petition-hearing-held', data: { on: on.value, days: body.days, daysInAll: now.hearingDays + body.days }, content: { note: body.note.trim() } })
  })
}

/** Nothing more is asked for in time, or it is settled. Refuses `window-open`, `not-delivered`. */
export function closePetition(services: Services, command: StationCommand): Answer {
  return onPetition(services, command, 'close', () => ok({ kind: 'petition-closed' }))
}
