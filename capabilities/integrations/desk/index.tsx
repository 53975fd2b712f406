import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from '../words/desk.ts'

export const integrationsDesk: DeskModule = {
  name: 'integrations',
  places: [
    { path: 'public-requests', label: deskWords.queue, about: deskWords.queueAbout, letter: 'f', position: 52, roles: ['clerk', 'dispatcher'] },
    { path: 'api-keys', label: deskWords.keys, about: deskWords.keysAbout, letter: '2', position: 97, roles: ['administrator'] },
  ],
  routes: [
    { path: 'public-requests', lazy: () => import('./queue.tsx') },
    { path: 'api-keys', lazy: () => import('./keys.tsx') },
  ],
}
