import type { Product } from '../../tools/testing/product.ts'
import { councilsOperations as ops, type OpinionBody } from './contract.ts'
import type { SurveyAnswer } from './domain.ts'
import { tokensOf } from './surveys/commands.ts'
import { forgetOpinions } from './sweep.ts'

/** A council of the small district’s community. */
export async function aCouncil(product: Product, more: { readonly kind?: 'resident' | 'property' | 'opinion'; readonly topic?: string } = {}) {
  return (await product.call(ops.openCouncil, { as: 'clerk', body: { topic: '电梯常停', place: '示例小区', ...more } })).value
}

export function anOpinion(more: Partial<OpinionBody>): OpinionBody {
  return { subject: 'lifts', text: '电梯一周停了三次', reply: '', mayPublish: true, ...more }
}

export const SATISFIED: SurveyAnswer = { needed: 'yes', agreed: 'yes', accepted: 'yes', satisfied: 'yes' }

/** The tokens on the slips of a survey. */
export function tokensPrinted(product: Product, surveyId: string, households: number): readonly string[] {
  return tokensOf(product.services, surveyId, households)
}

/** So many more opinions like one, about another subject, without telephones. */
export function alikeOpinions(product: Product, like: string, subject: OpinionBody['subject'], n: number) {
  return product.rows(`
    insert into councils.opinion (district_id, id, council_id, unit_id, unit_path, code, subject, words, may_publish, noted_on, noted_at, noted_by, first_due_on, due_on, publishing)
    select o.district_id, gen_random_uuid(), o.council_id, o.unit_id, o.unit_path, 'T' || n, $2, o.words, false, o.noted_on, o.noted_at, o.noted_by, o.noted_on, o.noted_on, 'no'
      from councils.opinion o, generate_series(1, $3::int) n where o.id = $1`, [like, subject, n])
}

/** How many opinions of a project hold a telephone and words once the clocks of a day have run. */
export async function keptOf(product: Product, projectId: string, today: string) {
  product.clock.set(`${today} 09:00`)
  await forgetOpinions(product.services)
  return product.rows('select count(contact)::int as phones, count(words)::int as words from councils.opinion where project_id = $1', [projectId])
}
