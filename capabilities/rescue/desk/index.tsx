import type { DeskModule } from '#platform/ui/desk'
import { FIGURE_READERS, WORKERS } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'

export const rescueDesk: DeskModule = {
  name: 'rescue',
  places: [{ path: 'rescue', label: deskWords.place, about: deskWords.about, letter: 'A', position: 61.2, roles: FIGURE_READERS, beginsDayOf: WORKERS }],
  routes: [
    { path: 'rescue', lazy: () => import('./round.tsx') },
    { path: 'rescue/here', lazy: () => import('./here.tsx') },
    { path: 'rescue/people', lazy: () => import('./people.tsx') },
    { path: 'rescue/people/:id', lazy: () => import('./person.tsx') },
    { path: 'rescue/line', lazy: () => import('./line.tsx') },
    { path: 'rescue/stock', lazy: () => import('./stock.tsx') },
    { path: 'rescue/figures', lazy: () => import('./figures.tsx') },
    { path: 'rescue/station', lazy: () => import('./station.tsx') },
  ],
}
