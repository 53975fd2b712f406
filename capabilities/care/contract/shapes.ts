import Type from 'typebox'
import { DayText, InstantText, Uuid } from '#platform/shapes'

export const ItemCode = Type.String({ pattern: '^[A-Z][0-9A-Z]{0,5}-\\d{2,3}$' })

/** Where somebody waits, and how to reach them: a plate, an address of the register, or words; the telephone may stay empty. */
export const Where = {
  addressToken: Type.Optional(Type.String({ maxLength: 60 })), addressId: Type.Optional(Uuid), placeText: Type.Optional(Type.String({ maxLength: 200 })),
  words: Type.Optional(Type.String({ maxLength: 1000 })), phone: Type.Optional(Type.String({ maxLength: 40 })), noticeGiven: Type.Optional(Type.Boolean()),
}
/** What a call or a task became: the ticket, its case, code and PIN for its own page, and by when. */
export const Called = Type.Object({ id: Uuid, caseId: Uuid, code: Type.String(), pin: Type.String(), dueAt: InstantText, dueOn: DayText })
