import Type from 'typebox'
import { Made } from '#platform/shapes'

export const post = { method: 'POST', tag: 'reception', answer: Made, success: 201 } as const
export const get = { method: 'GET', tag: 'reception' } as const
/** Eight characters, with or without their hyphen. */
export const CodeText = Type.String({ minLength: 8, maxLength: 12 })
