import type { Desk } from './commands/desk.ts'
import type { MediationDesk } from './contract.ts'
import { awayIn } from './domain/meetings.ts'
import { objectOf, textOf } from './domain/reading.ts'

/** Sessions people are invited to, and the days that do not suit them, for the screen. */
export function aboutMeetings(desk: Desk, own: Desk['facts'], bookings: MediationDesk['bookings']): Pick<MediationDesk, 'arranged' | 'away'> {
  return {
    arranged: arrangedOf(desk, bookings),
    away: awayIn(own).map(({ partyId, spans }) => ({ partyId, spans: spans.map((each) => ({ ...each })) })),
  }
}

function arrangedOf({ matter, facts }: Desk, bookings: MediationDesk['bookings']): MediationDesk['arranged'] {
  const coming = [...matter.file.arranged].sort((left, right) => `${left.on}${left.from}`.localeCompare(`${right.on}${right.from}`))
  return coming.map(({ factId, bookingId, on, from, to, partyIds }) => {
    const fact = facts.find((each) => each.id === factId)
    const place = textOf(fact?.content ?? {}, 'place') ?? ''
    const room = objectOf(fact?.data ?? {}, 'room')
    return {
      id: factId, bookingId, on, from, to, partyIds: [...partyIds], place: { zh: textOf(room, 'zh') ?? place, en: textOf(room, 'en') ?? place },
      roomGone: bookingId !== null && !bookings.some((each) => each.id === bookingId),
    }
  })
}
