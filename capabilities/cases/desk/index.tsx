import type { DeskModule } from '#platform/ui/desk'
import { caseWords } from './words.ts'

export const casesDesk: DeskModule = {
  name: 'cases',
  places: [
    {
      path: 'figures',
      label: caseWords.figures,
      about: caseWords.figuresAbout,
      letter: 's',
      position: 80,
      roles: [
        'clerk',
        'dispatcher',
        'mediator',
        'committee-head',
        'unit-head',
        'director',
        'supervisor',
        'statistician',
        'community-officer',
      ],
    },
  ],
  routes: [{ path: 'figures', lazy: () => import('./figures.tsx') }],
}
