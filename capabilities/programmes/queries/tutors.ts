import type { StaffActor } from '#platform/access'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { ActionShown, TutorShown } from '../contract.ts'
import { here } from '../commands/here.ts'
import { BODIES, endsSoon, isOver, TUTOR_ROLES } from '../domain.ts'
import { renewalsOf } from '../reads/programmes.ts'
import * as reads from '../reads/tutors.ts'
import { BODY_WORDS, LIST_WORDS, TUTOR_WORDS } from '../words.ts'
import { renewalShown } from './programmes.ts'

/** Appointments of a unit and those below it; what ends first on top. */
export function listTutors(services: Services, viewer: StaffActor): Promise<Result<{ tutors: TutorShown[] }>> {
  return here(services, viewer, async ({ tx, today }) => {
    const rows = await reads.listTutors(tx, viewer.unitPath)
    const ids = rows.map((each) => each.id)
    const [lessons, renewals] = await Promise.all([reads.lessonsOf(tx, ids), renewalsOf(tx, ids)])
    return ok({
      tutors: rows.map((row) => ({
        id: row.id, name: row.name, body: { ...BODY_WORDS[BODIES.find((each) => each === row.body) ?? 'police'] }, role: { ...TUTOR_WORDS[TUTOR_ROLES.find((each) => each === row.role) ?? 'tutor'] }, school: row.school,
        fromOn: row.from_on, untilOn: row.ended_on ?? row.until_on, over: row.ended_on !== null || isOver(row.until_on, today), endsSoon: row.ended_on === null && endsSoon(row.until_on, today),
        renewals: renewals.filter((each) => each.subject_id === row.id).map(renewalShown),
        lessons: lessons.filter((each) => each.tutor_id === row.id).map((each) => ({ id: each.id, on: each.on_day, topic: each.topic, audience: each.audience, cards: [...each.cards] })),
      })),
    })
  }, true)
}

export function listActions(services: Services, viewer: StaffActor): Promise<Result<{ actions: ActionShown[] }>> {
  return here(services, viewer, async ({ tx, today }) => ok({
    actions: (await reads.listActions(tx, viewer.unitPath)).map((row) => ({
      id: row.id, list: row.list, listWords: { ...LIST_WORDS[row.list] }, measure: row.measure, owner: row.owner, dueOn: row.due_on, evidence: row.evidence, doneOn: row.done_on, late: row.done_on === null && isOver(row.due_on, today),
    })),
  }), true)
}
