import type { JsonObject } from '#platform/canonical'
import { parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import type { LetterRule } from '../domain.ts'
import { dayWords, LETTER_WORDS } from '../words.ts'

/** When and where a session is, to those who are invited and to nobody else; a place in words is not sent, only a room's name. */
export const sessionArranged: LetterRule = {
  name: 'session-arranged',
  hears: 'session-arranged',
  to: ['reporters', 'told-parties'],
  text: ({ code, data, personId }) => {
    const when = whenOf(data)
    return when && isInvited(data, personId) ? LETTER_WORDS.sessionArranged(code, when, roomOf(data)) : undefined
  },
}

export const sessionCalledOff: LetterRule = {
  name: 'session-called-off',
  hears: 'session-called-off',
  to: ['reporters', 'told-parties'],
  text: ({ code, data, personId }) => {
    const when = whenOf(data)
    return when && isInvited(data, personId) ? LETTER_WORDS.sessionCalledOff(code, when) : undefined
  },
}

/** Somebody who only reported is not invited. */
export function isInvited(data: JsonObject, personId: string): boolean {
  const told = data['toldPartyIds']
  return Array.isArray(told) && told.includes(personId)
}

/** 3月20日 15:00. */
function whenOf({ on, from }: JsonObject): Said | undefined {
  const day = parseDay(String(on))
  if (!day.ok || typeof from !== 'string') return undefined
  const { zh, en } = dayWords(day.value)
  return { zh: `${zh} ${from} `, en: `${en}, ${from}` }
}

function roomOf({ room }: JsonObject): Said | null {
  if (typeof room !== 'object' || room === null || Array.isArray(room)) return null
  const { zh, en } = room as JsonObject
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null
}
