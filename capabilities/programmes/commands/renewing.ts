import { ok, refuse } from '#platform/result'
import type { Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import { MOST_DAYS, plainRefusal, renewalRefusal } from '../domain.ts'
import { insertRenewal, type RenewalMade, renewedBefore } from '../store/programmes.ts'
import { refusal } from '../words.ts'
import { dayIn, type Done, type Here } from './here.ts'

export interface Renewed {
  readonly untilOn: string
  readonly ground: string
}

type Subject = Pick<RenewalMade, 'id' | 'kind' | 'subjectId' | 'was'>

/** Something goes on, on purpose. Sent twice it is renewed once. Refuses `not-a-day`, `ground-missing`, `renewed-to-less`, `until-wrong`, and what `plainRefusal` does. */
export async function longer({ tx, by, today }: Here, subject: Subject, body: Renewed, extend: (until: Day) => Promise<void>, most = MOST_DAYS): Done {
  const until = dayIn(body.untilOn, 'untilOn')
  if (!until.ok) return until
  if (await renewedBefore(tx, subject.id)) return ok({ id: subject.subjectId })
  const ground = cleanText(body.ground)
  if (ground === '') return refuse(refusal('ground-missing', {}))
  const refused = renewalRefusal(subject.was, until.value, today, most) ?? plainRefusal('ground', ground)
  if (refused) return refuse(refused)
  await insertRenewal(tx, { ...subject, until: until.value, ground, on: today, by: by.id })
  await extend(until.value)
  return ok({ id: subject.subjectId })
}
