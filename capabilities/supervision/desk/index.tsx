import type { DeskModule } from '#platform/ui/desk'
import { ANSWERING, BOARD_READERS, ISSUING } from '../domain.ts'
import { deskWords } from '../words/desk.ts'

const READERS = [...new Set([...ISSUING, ...ANSWERING])]

export const supervisionDesk: DeskModule = {
  name: 'supervision',
  places: [
    { path: 'supervision', label: deskWords.place, about: deskWords.about, letter: 'S', position: 66, roles: READERS },
    { path: 'process', label: deskWords.boardPlace, about: deskWords.boardAbout, letter: 'B', position: 67, roles: BOARD_READERS },
  ],
  routes: [
    { path: 'supervision', lazy: () => import('./orders.tsx') },
    { path: 'supervision/suggestions', lazy: () => import('./suggestions.tsx') },
    { path: 'supervision/groups', lazy: () => import('./groups.tsx') },
    { path: 'supervision/groups/:groupId', lazy: () => import('./group.tsx') },
    { path: 'supervision/orders/:orderId', lazy: () => import('./order.tsx') },
    { path: 'process', lazy: () => import('./board.tsx') },
  ],
}
