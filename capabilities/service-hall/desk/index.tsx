import type { DeskModule } from '#platform/ui/desk'
import { HEADS, SEEING } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'

export const serviceHallDesk: DeskModule = {
  name: 'service-hall',
  places: [{ path: 'service-hall', label: deskWords.place, about: deskWords.about, letter: 'T', position: 61.1, roles: SEEING, beginsDayOf: SEEING.filter((role) => !HEADS.includes(role)) }],
  routes: [
    { path: 'service-hall', lazy: () => import('./page.tsx') },
    { path: 'service-hall/applications/:id', lazy: () => import('./application.tsx') },
  ],
}
