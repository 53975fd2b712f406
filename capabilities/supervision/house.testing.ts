import { expect } from 'vitest'
import { signIn } from '#cap/people'
import { casesOperations } from '../cases/contract.ts'
import type { Product } from '../../tools/testing/product.ts'
import { id, staffIdOf, TEST_DISTRICT, TEST_PASSWORD, UNITS } from '../../tools/testing/small-district.ts'

export const GUEST = id(7, 167)

/** An invited observer of the small district, who signs in as `guest`. */
export async function seedGuest(product: Product): Promise<void> {
  await product.rows(
    `insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
     select district_id, $2, 'guest', '特邀甲', password_hash, 'active', false, created_at, password_changed_at from people.staff where district_id = $1 and id = $3`,
    [TEST_DISTRICT, GUEST, staffIdOf('observer')])
  await product.rows(
    `insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on) values ($1, $2, $3, $4, 'invited-observer', 'main', '', '2025-01-01')`,
    [TEST_DISTRICT, id(8, 167), GUEST, UNITS.district])
}

/** A session of its own, made after somebody's post changed. */
export async function fresh({ services }: Product, login: string): Promise<string> {
  const signed = await signIn(services, { district: TEST_DISTRICT, login, password: TEST_PASSWORD })
  if (!signed.ok) throw new Error(signed.refusal.say.en)
  return signed.value.token
}

/** Letters that name an order: rule and the unit written to. */
export async function lettersAbout(product: Product, { line }: { readonly line: { readonly number: string } }): Promise<(readonly [string, string])[]> {
  const found = await product.rows<{ rule: string; recipient_id: string }>('select rule, recipient_id from notifications.letter where body like $1 order by rule', [`%${line.number}%`])
  return found.map((each) => [each.rule, each.recipient_id] as const)
}

/** So many cases of units that are not below the one who looks came back twice, all of them later. */
export const returnedElsewhere = (product: Product, n: number) =>
  product.rows(
    `insert into transfers.slip (district_id, id, case_id, number, code, from_unit_id, from_path, from_zh, from_en, to_zh, to_en, state, sent_on, due_on, changed_at)
     select $1, gen_random_uuid(), ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, number, 'X', $2, '9.1', '别处', 'elsewhere', '别处', 'elsewhere', 'returned', '2026-03-31', '2026-04-07', '2026-03-31'
       from generate_series(1, $3::int) n, generate_series(1, 2) number`, [TEST_DISTRICT, UNITS.otherCommunity, n])

/** The house's own directory names colleagues to all members of staff, beside any process. */
export const COLLEAGUES: readonly string[] = ['listDirectory']

/** In lists and timelines the post of whoever had a hand in it, and for everybody else the name. */
export async function postsStand(product: Product, caseId: string): Promise<void> {
  const of = async (as: string) => (await product.call(casesOperations.readCase, { as, params: { caseId } })).value
  const [seen, known] = [await of('observer'), await of('supervisor')]
  expect(seen.timeline.map((each) => [each.actorRole, each.actorName])).toEqual(known.timeline.map((each) => [each.actorRole, null]))
  expect([seen.case.assigneeName, known.case.assigneePost]).toEqual([null, null])
  expect(seen.case.assigneePost === null).toBe(known.case.assigneeName === null)
  const listed = (await product.call(casesOperations.listCases, { as: 'observer', query: { view: 'unit' } })).value.cases
  expect(listed.map((each) => each.assigneeName)).toEqual(listed.map(() => null))
  expect(listed.map((each) => each.assigneePost?.zh)).toContain('调解员')
}
