import type { DeskModule } from '#platform/ui/desk'
import { intakePanel } from './panel.tsx'
import { deskWords } from './words.ts'

export const REGISTERING = [
  'clerk',
  'dispatcher',
  'mediator',
  'grid-worker',
  'community-officer',
  'auxiliary',
  'committee-head',
  'sector-mediator',
]

export const intakeDesk: DeskModule = {
  name: 'intake',
  places: [{ path: 'register', label: deskWords.register, letter: 'r', position: 10, roles: REGISTERING }],
  routes: [{ path: 'register', lazy: () => import('./register.tsx') }],
  panel: intakePanel,
}
