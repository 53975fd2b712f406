import type { JsonObject } from '#platform/canonical'
import { parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import { letter, type LetterRule } from '../domain.ts'
import { dayWords } from '../words.ts'

/** When and where a session is, to those who are invited and to nobody else; a place in words is not sent, only a room's name. */
export const sessionArranged: LetterRule = {
  name: 'session-arranged',
  hears: 'session-arranged',
  to: ['reporters', 'told-parties'],
  letter: ({ code, data, personId }) => {
    const when = whenOf(data)
    if (!when || !isInvited(data, personId)) return undefined
    const place = roomOf(data)
    return place ? letter('session-arranged', { code, when, place }) : letter('session-arranged-elsewhere', { code, when })
  },
}

export const sessionCalledOff: LetterRule = {
  name: 'session-called-off',
  hears: 'session-called-off',
  to: ['reporters', 'told-parties'],
  letter: ({ code, data, personId }) => {
    const when = whenOf(data)
    return when && isInvited(data, personId) ? letter('session-called-off', { code, when }) : undefined
  },
}

/** Somebody who only reported is not invited. */
export function isInvited(data: JsonObject, personId: string): boolean {
  const told = data['toldPartyIds']
  return Array.isArray(told) && told.includes(personId)
}

/** 3月20日（周五）15:00. */
function whenOf({ on, from }: JsonObject): Said | undefined {
  const day = parseDay(String(on))
  if (!day.ok || typeof from !== 'string') return undefined
  const { zh, en } = dayWords(day.value)
  return { zh: `${zh}${from}`, en: `${en}, ${from}` }
}

function roomOf({ room }: JsonObject): Said | null {
  if (typeof room !== 'object' || room === null || Array.isArray(room)) return null
  const { zh, en } = room as JsonObject
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null
}
