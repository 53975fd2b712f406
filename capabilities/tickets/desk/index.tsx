import type { DeskModule } from '#platform/ui/desk'
import { OVERSEERS, WORKERS } from '../domain.ts'
import { deskWords } from './words.ts'

const READERS = [...new Set<string>([...OVERSEERS, ...WORKERS, 'supervisor'])]

export const ticketsDesk: DeskModule = {
  name: 'tickets',
  places: [{ path: 'tickets', label: deskWords.place, about: deskWords.about, letter: 'g', position: 45, roles: READERS }],
  routes: [
    { path: 'tickets', lazy: () => import('./list.tsx') },
    { path: 'tickets/:ticketId', lazy: () => import('./ticket.tsx') },
  ],
}
