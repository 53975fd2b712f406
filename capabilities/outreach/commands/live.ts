import { proposeCardIn, proposeGuideIn } from '#cap/knowledge'
import type { Actor, StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import type { CardFromAnswer, GuideFromAnswer, SessionBody, SettleBody } from '../contract.ts'
import { isOutsideAddress, mayStep, MOST_DAYS_AHEAD, MOST_QUESTIONS, one, takesQuestions } from '../domain.ts'
import * as store from '../store/live.ts'
import { refusal } from '../words.ts'
import { addCounts, dayIn, homeOf, isOurs, type Made, placeOf, publicTexts, questionIn } from './parts.ts'

/** Told to everybody at once. Refuses `not-a-day`, `day-does-not-fit`, `time-wrong`, `link-wrong`, `text-empty`, `leads-to-somebody`, `names-somebody`. */
export async function planSession(services: Services, by: StaffActor, id: string, body: SessionBody): Promise<Made> {
  const on = dayIn(body.on)
  if (!on.ok) return on
  const today = services.today(by.district)
  if (on.value < today || on.value > addDays(today, MOST_DAYS_AHEAD)) return refuse(refusal('day-does-not-fit', {}))
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(body.startsAt)) return refuse(refusal('time-wrong', {}))
  if (body.link !== '' && !isOutsideAddress(body.link)) return refuse(refusal('link-wrong', {}))
  const texts = publicTexts({ title: body.title, agenda: body.agenda, host_post: body.hostPost, platform: body.platform }, ['title', 'agenda', 'host_post'])
  if (!texts.ok) return texts
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    await store.insertSession(tx, homeOf(by), { id, ...texts.value, on_day: on.value, starts_at: body.startsAt, minutes: body.minutes, link: body.link }, { by: by.id, at: services.clock.now() })
    return ok({ id })
  })
}

/** It was held, or is called off. Refuses `no-such-session`, `session-over`, `session-not-yet`. */
export function endSession(services: Services, by: StaffActor, id: string, held: boolean): Promise<Made> {
  const state = held ? 'held' : 'called-off'
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const session = await store.lockSession(tx, id)
    if (!session || !isOurs(session, by)) return refuse(refusal('no-such-session', {}))
    if (session.state === state) return ok({ id })
    if (session.state !== 'planned') return refuse(refusal('session-over', {}))
    if (held && session.on_day > services.today(tx.district)) return refuse(refusal('session-not-yet', {}))
    await store.setSessionState(tx, id, state)
    if (held) addCounts(tx, placeOf(session), session.on_day, [one('live', '')])
    return ok({ id })
  })
}

/** Asked by anybody, kept of nobody. Refuses as `questionIn`, and `no-such-session`, `session-over`, `session-full`. */
export async function askQuestion(services: Services, by: Actor, sessionId: string, id: string, typed: string): Promise<Made> {
  const text = questionIn(typed)
  if (!text.ok) return text
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const session = await store.lockSession(tx, sessionId)
    if (!session) return refuse(refusal('no-such-session', {}))
    const today = services.today(tx.district)
    if (!takesQuestions({ state: session.state, on: session.on_day }, today)) return refuse(refusal('session-over', {}))
    const counts = await store.questionCounts(tx, [sessionId])
    if (counts(sessionId, ['waiting', 'chosen', 'answered', 'declined']) >= MOST_QUESTIONS) return refuse(refusal('session-full', {}))
    if (await store.insertQuestion(tx, { id, sessionId, body: text.value, at: services.clock.now() })) addCounts(tx, placeOf(session), today, [one('asked', '')])
    return ok({ id })
  })
}

type Held = Result<{ readonly question: store.QuestionRow; readonly session: store.SessionRow }>

/** A question of a session of one’s own unit, or of one below. */
async function lockedOurs(tx: Tx, by: StaffActor, id: string): Promise<Held> {
  const question = await store.lockQuestion(tx, id)
  const session = question && (await store.findSession(tx, question.session_id))
  return question && session && isOurs(session, by) ? ok({ question, session }) : refuse(refusal('no-such-question', {}))
}

/** What a step leaves behind. Refuses `answer-needed`, `leads-to-somebody`, `names-somebody`. */
function settledOf(body: SettleBody): Result<Pick<store.Settled, 'ground' | 'answer'>> {
  if (body.to === 'chosen') return ok({ ground: null, answer: null })
  if (body.to === 'declined') return body.ground ? ok({ ground: body.ground, answer: null }) : refuse(refusal('answer-needed', {}))
  if (!body.answer?.trim()) return refuse(refusal('answer-needed', {}))
  const texts = publicTexts({ answer: body.answer }, ['answer'])
  return texts.ok ? ok({ ground: null, answer: texts.value.answer }) : texts
}

/**
 * Chosen for the session, answered for everybody, or declined with its ground; a declined one’s words are erased.
 * Refuses `no-such-question`, `question-settled`, `answer-needed`, `leads-to-somebody`, `names-somebody`.
 */
export async function settleQuestion(services: Services, by: StaffActor, id: string, body: SettleBody): Promise<Made> {
  const settled = settledOf(body)
  if (!settled.ok) return settled
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const held = await lockedOurs(tx, by, id)
    if (!held.ok) return held
    const { question, session } = held.value
    if (question.state === body.to && question.settled_by === by.id) return ok({ id })
    if (!mayStep(question.state, body.to)) return refuse(refusal('question-settled', {}))
    await store.settleQuestion(tx, id, { ...settled.value, state: body.to, body: body.to === 'declined' ? null : question.body, by: by.id, at: services.clock.now() })
    if (body.to !== 'chosen') addCounts(tx, placeOf(session), services.today(tx.district), [one(body.to, '')])
    return ok({ id })
  })
}

async function become(services: Services, by: StaffActor, id: string, kind: 'guide' | 'law-card', propose: (tx: Tx) => Promise<Made>): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const held = await lockedOurs(tx, by, id)
    if (!held.ok) return held
    const { question } = held.value
    if (question.state !== 'answered' || question.became !== null) return refuse(refusal('not-answered-yet', {}))
    const made = await propose(tx)
    if (!made.ok) return made
    await store.questionBecame(tx, id, kind, made.value.id)
    tx.atEnd(insertChange(tx, services.clock, by, { action: `outreach.answer-to-${kind}`, subjectKind: kind, subjectId: made.value.id, data: {} }))
    return made
  })
}

/** The answer as a guide that waits for a second person. Refuses `no-such-question`, `not-answered-yet`, and as `knowledge` refuses a guide. */
export function answerToGuide(services: Services, by: StaffActor, command: { readonly id: string; readonly commandId: string }, body: GuideFromAnswer): Promise<Made> {
  return become(services, by, command.id, 'guide', (tx) => proposeGuideIn(tx, services, by, { id: command.commandId, cameFrom: `live-question:${command.id}` }, body))
}

/** The answer as a law card that waits for a second person. Refuses as above, and as `knowledge` refuses a card. */
export function answerToCard(services: Services, by: StaffActor, command: { readonly id: string; readonly commandId: string }, body: CardFromAnswer): Promise<Made> {
  return become(services, by, command.id, 'law-card', (tx) => proposeCardIn(tx, services, by, { id: command.commandId, cameFrom: `live-question:${command.id}` }, body))
}
