import type { DeskModule } from '#platform/ui/desk'
import { TICKET_READERS } from '../domain.ts'
import { deskWords } from './words.ts'

const READERS = [...TICKET_READERS, 'supervisor']

export const ticketsDesk: DeskModule = {
  name: 'tickets',
  places: [{ path: 'tickets', label: deskWords.place, about: deskWords.about, letter: 'g', position: 45, roles: READERS }],
  routes: [
    { path: 'tickets', lazy: () => import('./list.tsx') },
    { path: 'tickets/of/:caseId', lazy: () => import('./of-case.ts') },
    { path: 'tickets/:ticketId', lazy: () => import('./ticket.tsx') },
  ],
}
