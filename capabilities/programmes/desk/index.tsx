import type { DeskModule } from '#platform/ui/desk'
import { SEEING } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'

export const programmesDesk: DeskModule = {
  name: 'programmes',
  places: [{ path: 'programmes', label: deskWords.place, about: deskWords.about, letter: 'v', position: 61.7, roles: SEEING }],
  routes: [
    { path: 'programmes', lazy: () => import('./page.tsx') },
    { path: 'programmes/one/:id', lazy: () => import('./programme.tsx') },
    { path: 'programmes/people/:id', lazy: () => import('./person.tsx') },
  ],
}
