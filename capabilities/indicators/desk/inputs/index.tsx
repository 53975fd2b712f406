import type { DeskModule } from '#platform/ui/desk'
import { INPUT_READERS } from '../../contract/inputs.ts'
import { inputWords } from '../../inputs-words.ts'

export const inputsDesk: DeskModule = {
  name: 'inputs',
  places: [
    { path: 'inputs', label: inputWords.place, about: inputWords.placeAbout, letter: 'J', position: 73, roles: INPUT_READERS },
    { path: 'networks', label: inputWords.tabs.networks, about: inputWords.networksHint, letter: 'L', position: 94, roles: ['administrator'] },
  ],
  routes: [
    { path: 'inputs', lazy: () => import('./list.tsx') },
    { path: 'inputs/:seriesId', lazy: () => import('./input.tsx') },
    { path: 'area-profile', lazy: () => import('./profile.tsx') },
    { path: 'networks', lazy: () => import('./networks.tsx') },
  ],
}
