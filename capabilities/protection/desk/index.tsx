import type { DeskModule } from '#platform/ui/desk'
import { safetyPanel } from './safety-panel.tsx'
import { deskWords } from './words.ts'

/** Every post may see danger: the form is one click away from each of them. */
const EVERYBODY = [
  'grid-worker', 'clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'police-liaison', 'unit-head',
  'director', 'department-handler', 'judicial-office', 'counsellor', 'rescue-worker', 'petition-officer', 'service-provider', 'supervisor', 'archivist',
  'leader', 'dpo',
]

export const protectionDesk: DeskModule = {
  name: 'protection',
  places: [
    { path: 'danger', label: deskWords.place, about: deskWords.about, letter: 'x', position: 5, roles: EVERYBODY },
    {
      path: 'support-tasks',
      label: deskWords.tasksPlace,
      about: deskWords.tasksAbout,
      letter: 'k',
      position: 52,
      roles: ['unit-head', 'department-handler', 'counsellor', 'community-officer', 'mediator', 'grid-worker'],
    },
    {
      path: 'counselling',
      label: deskWords.notesPlace,
      about: deskWords.notesAbout,
      letter: 'j',
      position: 53,
      roles: ['counsellor'],
    },
  ],
  routes: [
    { path: 'danger', lazy: () => import('./danger.tsx') },
    { path: 'danger/:reportId', lazy: () => import('./report.tsx') },
    { path: 'support-tasks', lazy: () => import('./tasks.tsx') },
    { path: 'counselling', lazy: () => import('./notes.tsx') },
  ],
  panel: safetyPanel,
}
