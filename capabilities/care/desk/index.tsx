import type { DeskModule } from '#platform/ui/desk'
import { OPENING } from '../domain.ts'
import { deskWords } from './words.ts'

export const careDesk: DeskModule = {
  name: 'care',
  places: [{ path: 'care', label: deskWords.place, about: deskWords.about, letter: 'C', position: 61.15, roles: OPENING }],
  routes: [
    { path: 'care', lazy: () => import('./page.tsx') },
    { path: 'care/boxes/:boxId', lazy: () => import('./box.tsx') },
    { path: 'care/lost/:homecomingId', lazy: () => import('./homecoming.tsx') },
  ],
}
