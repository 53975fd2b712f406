import type { DeskModule } from '#platform/ui/desk'
import { cardWords } from './words.ts'

export const knowledgeDesk: DeskModule = {
  name: 'knowledge',
  places: [
    { path: 'law-cards', label: cardWords.place, about: cardWords.placeAbout, letter: '5', position: 92, roles: ['administrator'] },
  ],
  routes: [{ path: 'law-cards', lazy: () => import('./cards.tsx') }],
}
