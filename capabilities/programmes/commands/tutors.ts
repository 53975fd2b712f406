import { isWithin, type StaffActor } from '#platform/access'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { ActionBody, LessonBody, TutorBody } from '../contract.ts'
import { plainRefusal, termRefusal, TUTOR_MOST_DAYS } from '../domain.ts'
import { addCounts } from '../store/counts.ts'
import * as store from '../store/tutors.ts'
import { refusal } from '../words.ts'
import { dayIn, type Done, here, type Here } from './here.ts'
import { longer, type Renewed } from './renewing.ts'

/** For a term of at most three years [D]. Refuses `not-a-day`, `until-wrong`, `labels`, `finds-somebody`. */
export function appoint(services: Services, by: StaffActor, commandId: string, body: TutorBody): Done {
  const [from, until] = [dayIn(body.fromOn, 'fromOn'), dayIn(body.untilOn, 'untilOn')]
  if (!from.ok) return Promise.resolve(from)
  if (!until.ok) return Promise.resolve(until)
  return here(services, by, async ({ tx, home, today }): Done => {
    const texts = { name: cleanText(body.name), school: cleanText(body.school) }
    const refused = termRefusal(from.value, until.value, today, TUTOR_MOST_DAYS) ?? plainRefusal('school', texts.name, texts.school)
    if (refused) return refuse(refused)
    await store.insertTutor(tx, home, { id: commandId, body: body.body, role: body.role, ...texts, from: from.value, until: until.value, by: by.id })
    return ok({ id: commandId })
  })
}

/** Refuses `no-such-tutor`. */
export async function tutorHere({ tx, by }: Pick<Here, 'tx' | 'by'>, id: string): Promise<Result<store.TutorRow>> {
  const found = await store.lockTutor(tx, id)
  return found && isWithin(found.unit_path, by.unitPath) ? ok(found) : refuse(refusal('no-such-tutor', {}))
}

/** Also after it ran out, as long as nobody ended it. Refuses `no-such-tutor`, `out-of-turn`, and what `longer` does. */
export function renewTutor(services: Services, by: StaffActor, id: string, commandId: string, body: Renewed): Done {
  return here(services, by, async (at): Done => {
    const found = await tutorHere(at, id)
    if (!found.ok) return found
    if (found.value.ended_on !== null) return refuse(refusal('out-of-turn', {}))
    return longer(at, { id: commandId, kind: 'tutor', subjectId: id, was: found.value.until_on }, body, (until) => store.setTerm(at.tx, id, until, null), TUTOR_MOST_DAYS)
  })
}

export function endTutor(services: Services, by: StaffActor, id: string): Done {
  return here(services, by, async (at): Done => {
    const found = await tutorHere(at, id)
    if (!found.ok) return found
    if (found.value.ended_on === null) await store.setTerm(at.tx, id, found.value.until_on, at.today)
    return ok({ id })
  })
}

/** Day, topic, how many listened, which law cards; nobody’s name. Refuses `day-to-come`, `tutor-over`, `labels`, `finds-somebody`. */
export function noteLesson(services: Services, by: StaffActor, id: string, commandId: string, body: LessonBody): Done {
  const on = dayIn(body.on)
  if (!on.ok) return Promise.resolve(on)
  return here(services, by, async (at): Done => {
    const { tx, today } = at
    const found = await tutorHere(at, id)
    if (!found.ok) return found
    const { from_on: from, until_on: until, ended_on: ended, unit_id: unitId, unit_path: path } = found.value
    const topic = cleanText(body.topic)
    if (on.value > today) return refuse(refusal('day-to-come', {}))
    if (on.value < from || on.value > (ended ?? until)) return refuse(refusal('tutor-over', {}))
    const refused = plainRefusal('topic', topic)
    if (refused) return refuse(refused)
    const fresh = await store.insertLesson(tx, { id: commandId, tutorId: id, on: on.value, topic, audience: body.audience, cards: body.cards })
    if (fresh) addCounts(tx, { id: unitId, path }, on.value, [['tutor-sessions', 1]])
    return ok({ id: commandId })
  })
}

/** A measure of a list for a title: who, until when. Refuses `not-a-day`, `labels`, `finds-somebody`. */
export function addAction(services: Services, by: StaffActor, commandId: string, body: ActionBody): Done {
  const due = dayIn(body.dueOn, 'dueOn')
  if (!due.ok) return Promise.resolve(due)
  return here(services, by, async ({ tx, home }): Done => {
    const texts = { measure: cleanText(body.measure), owner: cleanText(body.owner) }
    const refused = plainRefusal('measure', texts.measure, texts.owner)
    if (refused) return refuse(refused)
    await store.insertAction(tx, home, { id: commandId, list: body.list, ...texts, due: due.value, by: by.id })
    return ok({ id: commandId })
  })
}

/** Refuses `no-such-action`, `labels`, `finds-somebody`. */
export function finishAction(services: Services, by: StaffActor, id: string, typed: string): Done {
  return here(services, by, async ({ tx, home, today }): Done => {
    const evidence = cleanText(typed)
    const refused = plainRefusal('evidence', evidence)
    if (refused) return refuse(refused)
    return (await store.finishAction(tx, home.id, id, evidence, today)) ? ok({ id }) : refuse(refusal('no-such-action', {}))
  })
}
