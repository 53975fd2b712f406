import type { DeskModule } from '#platform/ui/desk'
import { READING } from '../domain.ts'
import { MissedLine } from './missed-line.tsx'
import { deskWords } from './words.ts'

export const meetingsDesk: DeskModule = {
  name: 'meetings',
  places: [{ path: 'meetings', label: deskWords.place, about: deskWords.about, letter: 'G', position: 42, roles: [...READING, 'administrator'] }],
  firstLine: MissedLine,
  routes: [
    { path: 'meetings', lazy: () => import('./meetings.tsx') },
    { path: 'meetings/:meetingId', lazy: () => import('./meeting.tsx') },
  ],
}
