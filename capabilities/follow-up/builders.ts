import { day } from '#platform/time'
import type { Ending, FollowUpFile } from './domain.ts'

export function aFile(changes: Partial<FollowUpFile> = {}): FollowUpFile {
  return {
    number: '（2026）示例社区民调字第1号', mediatorIds: [], agreedOn: day('2026-03-16'), form: 'written', dueDays: [day('2026-03-16')],
    acceptedOn: day('2026-03-16'), endedOn: day('2026-03-16'), concludedOn: day('2026-03-16'), dueOn: day('2026-04-15'), visits: [], hazard: null, asked: [], answered: [],
    proposal: null, closedOn: null, archivedOn: null, enforcement: null, told: [], reopeningAsked: false, escalated: false, unsafe: false, ...changes,
  }
}

/** A matter that has just come to its agreement. */
export function anEnding(changes: Partial<Ending> = {}): Ending {
  return {
    state: 'agreed', performance: 'performed', followUp: 'planned', merged: false, sealed: false, file: aFile(), toAsk: [],
    today: day('2026-04-15'), ...changes,
  }
}
