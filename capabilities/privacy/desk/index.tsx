import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from './words.ts'

export const privacyDesk: DeskModule = {
  name: 'privacy',
  places: [{ path: 'privacy', label: deskWords.place, about: deskWords.about, letter: 'i', position: 60, roles: ['dpo'] }],
  routes: [{ path: 'privacy', lazy: () => import('./privacy.tsx') }],
}
