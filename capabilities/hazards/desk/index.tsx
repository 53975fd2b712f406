import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from './words.ts'

const READERS = [
  'service-provider',
  'department-handler',
  'unit-head',
  'clerk',
  'grid-worker',
  'community-officer',
  'dispatcher',
  'mediator',
  'committee-head',
  'director',
  'supervisor',
]

export const hazardsDesk: DeskModule = {
  name: 'hazards',
  places: [
    { path: 'hazards', label: deskWords.place, about: deskWords.about, letter: 'h', position: 50, roles: READERS },
  ],
  routes: [{ path: 'hazards', lazy: () => import('./hazards.tsx') }],
}
