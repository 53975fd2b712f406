import Type from 'typebox'
import { Uuid } from '#platform/shapes'

export const tag = 'councils'
/** May be left empty. */
export const Note = (maxLength: number) => Type.String({ maxLength })
/** As typed, spoken or scanned. */
export const Code = Type.String({ minLength: 1, maxLength: 40 })
export const Pin = Type.String({ minLength: 1, maxLength: 20 })
export const CouncilParams = Type.Object({ councilId: Uuid })
/** Token of an uploaded photo. */
export const PhotoToken = Type.String({ maxLength: 600 })
