import type { DeskModule } from '#platform/ui/desk'
import { READERS } from '../contract/readers.ts'
import { deskWords } from './words.ts'

export const indicatorsDesk: DeskModule = {
  name: 'indicators',
  places: [{ path: 'indicators', label: deskWords.place, about: deskWords.placeAbout, letter: 'I', position: 79.5, roles: READERS }],
  routes: [{ path: 'indicators', lazy: () => import('./indicators.tsx') }],
}
