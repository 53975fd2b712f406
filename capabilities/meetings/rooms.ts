import { derivedId } from '#platform/derived-id'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { openConsultation } from '#cap/remote-room'
import { addEntry, type Command, type MeetingNow, readMeeting } from './commands.ts'
import { refusal } from './words.ts'

/**
 * A joint consultation in the remote room on the day of the meeting, of staff alone; the meeting keeps its address. Refuses
 * `no-such-meeting`, `other-unit-writes`, `meeting-is-over` and what the room refuses (`times-do-not-fit`, `no-such-colleague`).
 */
export async function openRoom(services: Services, command: Command, asked: { readonly from: string; readonly to: string; readonly staffIds: string[] }): Promise<Result<MeetingNow>> {
  const { by, meetingId } = command
  const found = await inDistrict(services.db, by.district, (tx) => readMeeting(tx, by, meetingId), { readOnly: true })
  if (!found.ok) return found
  const { row, meeting } = found.value
  if (row.unit_id !== by.unitId) return refuse(refusal('other-unit-writes', {}))
  if (row.state !== 'prepared') return refuse(refusal('meeting-is-over', {}))
  const room = await openConsultation(services, by, derivedId<'command'>(command.commandId, 'room'), { topic: meeting.title, on: row.on_day, ...asked })
  if (!room.ok) return room
  return addEntry(services, command, ({ today }) => ok({ kind: 'room-opened', on: today, by: by.id, roomId: room.value.roomId }))
}
