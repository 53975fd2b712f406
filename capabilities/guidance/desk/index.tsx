import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from '../words.ts'

const ROLES = ['mediator', 'sector-mediator', 'committee-head', 'judicial-office', 'court-liaison', 'department-handler']

export const guidanceDesk: DeskModule = {
  name: 'guidance',
  places: [{ path: 'guidance', label: deskWords.place, about: deskWords.about, letter: 'b', position: 58, roles: ROLES }],
  routes: [{ path: 'guidance', lazy: () => import('./station.tsx') }],
}
