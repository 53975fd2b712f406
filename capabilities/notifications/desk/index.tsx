import type { DeskModule } from '#platform/ui/desk'
import { NoticeLine } from './notice-line.tsx'
import { deskWords } from './words.ts'

export const notificationsDesk: DeskModule = {
  name: 'notifications',
  places: [{ path: 'letters', label: deskWords.place, about: deskWords.about, letter: '1', position: 95, roles: ['administrator', 'director'] }],
  firstLine: NoticeLine,
  routes: [
    { path: 'letters', lazy: () => import('./kinds.tsx') },
    { path: 'notices', lazy: () => import('./notices.tsx') },
  ],
}
