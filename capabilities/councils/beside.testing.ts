import type { Product } from '../../tools/testing/product.ts'
import { councilsOperations as ops, type OpinionBody } from './contract.ts'
import type { SurveyAnswer } from './domain.ts'
import { tokensOf } from './surveys/commands.ts'

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
