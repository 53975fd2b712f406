import { Made } from '#platform/shapes'

export const post = { method: 'POST', tag: 'duty', answer: Made, success: 201 } as const
export const get = { method: 'GET', tag: 'duty' } as const
