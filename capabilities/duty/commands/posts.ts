import type { StaffActor } from '#platform/access'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { PostBody, SlotBody, TermBody } from '../contract.ts'
import { WALKED } from '../domain.ts'
import { teamsOf } from '../store/members.ts'
import * as store from '../store/posts.ts'
import { refusal } from '../words.ts'
import { dayIn, inUnit, type Made } from './here.ts'

/** A post of the unit. A school post is work with children whatever is said (LPM Art. 62). Refuses `no-such-team`, `name-missing`. */
export function addPost(services: Services, by: StaffActor, id: string, body: PostBody): Made {
  return inUnit(services, by, async ({ tx, home, today }): Made => {
    const name = cleanText(body.name)
    if (name === '') return refuse(refusal('name-missing', {}))
    if (body.teamId !== undefined && !(await teamsOf(tx, home.id, today)).some((each) => each.id === body.teamId)) return refuse(refusal('no-such-team', {}))
    const withChildren = body.kind === 'school' || body.withChildren
    await store.insertPost(tx, home, { id, team_id: body.teamId ?? null, kind: body.kind, name, place: cleanText(body.place), with_children: withChildren, from_on: today, by: by.id })
    return ok({ id })
  })
}

/** No shift of it is proposed any more; published ones stay. Refuses `no-such-post`. */
export function endPost(services: Services, by: StaffActor, id: string): Made {
  return inUnit(services, by, async ({ tx, home, today }): Made => {
    if (!(await store.postOf(tx, home.id, id))) return refuse(refusal('no-such-post', {}))
    await store.endPost(tx, id, today)
    return ok({ id })
  })
}

/** When, and how many are needed. Refuses `no-such-post`, `no-time`. */
export function addSlot(services: Services, by: StaffActor, id: string, postId: string, body: SlotBody): Made {
  return inUnit(services, by, async ({ tx, home }): Made => {
    if (!(await store.postOf(tx, home.id, postId))) return refuse(refusal('no-such-post', {}))
    if (body.begins === body.ends) return refuse(refusal('no-time', {}))
    await store.insertSlot(tx, { id, post_id: postId, ...body })
    return ok({ id })
  })
}

/** Refuses `no-such-post`. */
export function endSlot(services: Services, by: StaffActor, id: string): Made {
  return inUnit(services, by, async ({ tx, home, today }): Made => {
    if ((await store.unitOfSlot(tx, id)) !== home.id) return refuse(refusal('no-such-post', {}))
    await store.endSlot(tx, id, today)
    return ok({ id })
  })
}

/** A place a round passes. Refuses `no-such-post`, `not-walked`, `name-missing`. */
export function addPlace(services: Services, by: StaffActor, id: string, postId: string, typed: string): Made {
  return inUnit(services, by, async ({ tx, home }): Made => {
    const post = await store.postOf(tx, home.id, postId)
    if (!post) return refuse(refusal('no-such-post', {}))
    if (!WALKED.includes(post.kind)) return refuse(refusal('not-walked', {}))
    const name = cleanText(typed)
    if (name === '') return refuse(refusal('name-missing', {}))
    await store.insertPlace(tx, { id, post_id: postId, name })
    return ok({ id })
  })
}

/** Refuses `no-such-post`. */
export function endPlace(services: Services, by: StaffActor, id: string): Made {
  return inUnit(services, by, async ({ tx, home, today }): Made => ((await store.endPlace(tx, home.id, id, today)) ? ok({ id }) : refuse(refusal('no-such-post', {}))))
}

/** A school term with where it was published, for the unit and those below it. Refuses `not-a-day`, `term-days`. */
export function addTerm(services: Services, by: StaffActor, id: string, body: TermBody): Made {
  return inUnit(services, by, async ({ tx, home }): Made => {
    const [from, until] = [dayIn(body.from, 'from'), dayIn(body.until, 'until')]
    if (!from.ok) return from
    if (!until.ok) return until
    const others = await store.termsOf(tx)
    const crosses = others.some((each) => each.unit_path === home.path && each.id !== id && each.from_on <= until.value && from.value <= each.until_on)
    if (until.value <= from.value || crosses) return refuse(refusal('term-days', {}))
    await store.insertTerm(tx, home, { id, name: cleanText(body.name), from_on: from.value, until_on: until.value, source: cleanText(body.source), by: by.id })
    return ok({ id })
  })
}
