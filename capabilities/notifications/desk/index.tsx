import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from './words.ts'

export const notificationsDesk: DeskModule = {
  name: 'notifications',
  places: [{ path: 'letters', label: deskWords.place, about: deskWords.about, letter: '1', position: 95, roles: ['administrator', 'director'] }],
  routes: [{ path: 'letters', lazy: () => import('./kinds.tsx') }],
}
