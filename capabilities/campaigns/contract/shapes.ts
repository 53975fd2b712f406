import { Made } from '#platform/shapes'

export const tag = 'campaigns'
export const post = { method: 'POST', tag, answer: Made, success: 201 } as const
export const get = { method: 'GET', tag } as const
