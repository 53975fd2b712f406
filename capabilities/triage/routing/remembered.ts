import { remembered } from '#platform/remembered'
import { SHIPPED_SET } from '../domain.ts'
import { findSetOn } from './store.ts'

const rules = remembered(async (tx, on) => (await findSetOn(tx, on)) ?? SHIPPED_SET)

/** The rules of a district on a day, so that triage costs no statement more; a decision names the set that it was made by. */
export const rememberedRules = rules.on

/** After publishing: the next decision here is made by the new set. */
export const forgetRules = rules.forget
