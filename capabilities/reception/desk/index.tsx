import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from '../words.ts'

/** Everybody who logs, calls, advises, stands at a booth or reads the figures. */
const ROLES = [
  'clerk', 'dispatcher', 'mediator', 'committee-head', 'unit-head', 'judicial-office', 'community-officer', 'auxiliary', 'grid-worker',
  'director', 'administrator', 'court-liaison', 'petition-officer', 'department-handler', 'sector-mediator',
]

/** Whoever only reads the figures. */
const COUNTING = ['director', 'administrator']

export const receptionDesk: DeskModule = {
  name: 'reception',
  places: [{ path: 'reception', label: deskWords.place, about: deskWords.about, letter: 'e', position: 61, roles: ROLES, beginsDayOf: ROLES.filter((role) => !COUNTING.includes(role)) }],
  routes: [
    { path: 'reception', lazy: () => import('./log.tsx') },
    { path: 'reception/queue', lazy: () => import('./queue.tsx') },
    { path: 'reception/advice', lazy: () => import('./advice.tsx') },
    { path: 'reception/booths', lazy: () => import('./booths.tsx') },
    { path: 'reception/markets', lazy: () => import('./markets.tsx') },
    { path: 'reception/booths/:boothId', lazy: () => import('./booth.tsx') },
    { path: 'reception/days', lazy: () => import('./days.tsx') },
  ],
}
