import type { DeskModule } from '#platform/ui/desk'
import { MAP_READERS, READERS } from '../contract/readers.ts'
import { deskWords } from '../words/desk.ts'

export const commandScreenDesk: DeskModule = {
  name: 'command-screen',
  places: [
    { path: 'map', label: deskWords.map, about: deskWords.mapAbout, letter: 'M', position: 71, roles: MAP_READERS },
    { path: 'command', label: deskWords.command, about: deskWords.commandAbout, letter: 'K', position: 72, roles: READERS },
  ],
  routes: [
    { path: 'map', lazy: () => import('./map.tsx') },
    { path: 'command', lazy: () => import('./command.tsx') },
  ],
  fullPages: [
    { path: 'screen', lazy: () => import('./screen.tsx') },
    { path: 'screen/:token', lazy: () => import('./screen.tsx') },
  ],
}
