import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from '../words/desk.ts'

const LEADS = ['grid-worker', 'building-head', 'community-officer', 'auxiliary', 'clerk', 'mediator', 'unit-head', 'dispatcher', 'director', 'sector-mediator', 'committee-head']

export const leadsDesk: DeskModule = {
  name: 'leads',
  places: [
    { path: 'leads', label: deskWords.place, about: deskWords.about, letter: '3', position: 12, roles: LEADS },
    {
      path: 'children-letters',
      label: deskWords.boxPlace,
      about: deskWords.boxAbout,
      letter: '4',
      position: 54,
      roles: ['community-officer', 'auxiliary', 'police-liaison', 'counsellor', 'director'],
    },
  ],
  routes: [
    { path: 'leads', lazy: () => import('./leads.tsx') },
    { path: 'children-letters', lazy: () => import('./letters.tsx') },
    { path: 'children-letters/:letterId', lazy: () => import('./letter.tsx') },
  ],
}
