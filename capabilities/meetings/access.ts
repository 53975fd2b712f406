import type { AccessRules } from '#platform/access'
import type { meetingsOperations } from './contract.ts'
import { CONFIRMING, HEARING, READING, RHYTHM_SETTING, WRITING } from './domain.ts'

const writing = { who: WRITING, on: 'unit' } as const
const reading = { who: READING, on: 'unit' } as const

export const meetingsAccess: AccessRules<typeof meetingsOperations> = {
  readMeetingCalendar: reading,
  countMissedMeetings: { who: HEARING, on: 'unit' },
  listMeetings: reading,
  readMeeting: reading,
  prepareMeeting: writing,
  takeMeetingFigures: writing,
  // Of the case that is named the adder must know as well.
  addAgendaItem: writing,
  withdrawAgendaItem: writing,
  recordMeeting: writing,
  correctMinutes: writing,
  callMeetingOff: writing,
  openMeetingRoom: writing,
  printMeeting: reading,
  listDecisions: reading,
  reportDecision: writing,
  confirmDecision: { who: CONFIRMING, on: 'unit' },
  listRhythms: { who: [...READING, 'administrator'], on: 'unit' },
  setRhythm: { who: RHYTHM_SETTING, on: 'unit' },
}
