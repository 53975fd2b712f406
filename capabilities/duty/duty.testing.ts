import type { Product } from '../../tools/testing/product.ts'
import { TEST_SLUG, UNITS } from '../../tools/testing/small-district.ts'
import { officeOperations } from '../organisation/contract/office.ts'
import { dutyOperations as ops, type EnlistBody, type OwnDuty } from './contract.ts'
import type { PostBody } from './contract.ts'

/** A team of the community, set up by its head. */
export async function aTeam(product: Product, kind: 'patrol' | 'school-post' | 'young-guardians', name: string): Promise<string> {
  const body = { unitId: UNITS.community, kind, name, area: '示例小区', fromOn: '2026-03-01' }
  return (await product.call(officeOperations.createTeam, { as: 'unit-head', body })).value.teamId
}

let people = 0

export interface Member {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly pin: string
}

/** An adult resident who agreed. */
export async function aMember(product: Product, teamId: string, more: Partial<EnlistBody> = {}): Promise<Member> {
  people += 1
  const name = `示例志愿者${'甲乙丙丁戊己庚辛壬癸'.charAt(people % 10)}${people}`
  const made = (await product.call(ops.enlistMember, { as: 'clerk', body: { teamId, part: 'member', name, adult: true, consent: true, wall: false, ...more } })).value
  return { id: made.id, name, number: made.slip?.number ?? '', pin: made.slip?.pin ?? '' }
}

/** A post with one slot. */
export async function aPost(product: Product, body: Partial<PostBody> & { readonly name: string; readonly begins: string; readonly ends: string; readonly needed: number; readonly days?: 'school-days' | 'every-day' }): Promise<{ readonly postId: string; readonly slotId: string }> {
  const { name, begins, ends, needed, days = 'every-day', kind = 'street', teamId, withChildren = false } = body
  const { id: postId } = (await product.call(ops.addDutyPost, { as: 'clerk', body: { kind, name, place: '示例路口', withChildren, ...(teamId ? { teamId } : {}) } })).value
  const { id: slotId } = (await product.call(ops.addDutySlot, { as: 'clerk', params: { id: postId }, body: { begins, ends, days, needed } })).value
  return { postId, slotId }
}

/** The member’s page, with its pass. */
export async function ownPage(product: Product, { number, pin }: Member): Promise<OwnDuty> {
  return (await product.call(ops.openOwnDuty, { body: { number, pin } })).value
}

export async function plan(product: Product, from: string, publish = true): Promise<void> {
  ;(await product.call(ops.proposeDutyWeek, { as: 'clerk', body: { from } })).value
  if (publish) (await product.call(ops.publishDutyWeek, { as: 'clerk', body: { from } })).value
}

/** The shift of a post on a day, as the clerk sees it. */
export async function shiftOf(product: Product, post: string, on: string) {
  const { days } = (await product.call(ops.readDutyWeek, { as: 'clerk', query: { from: on } })).value
  const found = days.flatMap((each) => each.shifts).find((each) => each.post === post && each.on === on)
  if (!found) throw new Error(`no shift of ${post} on ${on}`)
  return found
}

/** What a page without a script sends. */
export function sendForm(product: Product, path: string, fields: Readonly<Record<string, string>>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: 'language=zh' }
  return product.app.inject({ method: 'POST', url: `/d/${TEST_SLUG}${path}`, headers, payload: new URLSearchParams(fields).toString() })
}

/** A turn of a shift that has begun and that nobody published. */
export async function begunDraft(product: Product, on: string, member: Member): Promise<string> {
  await aPost(product, { kind: 'hall', name: '没公布的岗', begins: '18:10', ends: '19:00', needed: 1 })
  await plan(product, on, false)
  const { id } = await shiftOf(product, '没公布的岗', on)
  return (await product.call(ops.putOnDuty, { as: 'clerk', params: { id }, body: { memberId: member.id } })).value.id
}

/** Rounds of a day that stand among the figures as planned. */
export async function roundsPlanned(product: Product, on: string): Promise<number | undefined> {
  const [sum] = await product.rows<{ n: number }>(`select sum(n)::int as n from duty.day_count where measure = 'rounds-planned' and on_day = $1`, [on])
  return sum?.n
}
