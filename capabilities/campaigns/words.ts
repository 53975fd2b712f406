import { said } from '#platform/words'

export * from './words/names.ts'
export { plainDay } from './words/days.ts'
export { refusal } from './words/refusals.ts'

export const words = { tag: said('走访与专项行动', 'Campaigns and visits') } as const
export const NOT_DECIDED = said('还没有去向，或不用办', 'not decided yet, or nothing to do')
export const TAKEN_UP = said('已列入本次走访的需求或项目，有人负责、有期限。', 'Taken up as a need or project of the campaign, with somebody who keeps it and a day.')
export const paperWords = { sheet: said('走访表', 'Round sheet'), name: (code: string) => said(`走访表 ${code}`, `Round sheet ${code}`) } as const
