import type { DeskModule } from '#platform/ui/desk'
import { intakePanel } from './panel.tsx'
import { tableDeskWords } from './table-words.ts'
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

/** Who brings whole tables in. */
const IMPORTING = ['clerk', 'administrator']

export const intakeDesk: DeskModule = {
  name: 'intake',
  places: [
    { path: 'register', label: deskWords.register, letter: 'r', position: 10, roles: REGISTERING },
    { path: 'tables', label: tableDeskWords.place, about: tableDeskWords.about, letter: '4', position: 96, roles: IMPORTING },
  ],
  routes: [
    { path: 'register', lazy: () => import('./register.tsx') },
    { path: 'tables', lazy: () => import('./tables.tsx') },
    { path: 'tables/:importId', lazy: () => import('./table.tsx') },
  ],
  panel: intakePanel,
}
