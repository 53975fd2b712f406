import type { DeskModule } from '#platform/ui/desk'
import { sealedWords } from './sealed-words.ts'
import { caseWords } from './words.ts'

export const casesDesk: DeskModule = {
  name: 'cases',
  places: [
    {
      path: 'figures',
      label: caseWords.figures,
      about: caseWords.figuresAbout,
      letter: 's',
      position: 63,
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
    {
      path: 'sealed',
      label: sealedWords.place,
      about: sealedWords.about,
      letter: 'z',
      position: 55,
      roles: [
        'clerk',
        'dispatcher',
        'mediator',
        'sector-mediator',
        'committee-head',
        'archivist',
        'director',
        'dpo',
        'unit-head',
        'petition-officer',
        'counsellor',
      ],
    },
  ],
  routes: [
    { path: 'sealed', lazy: () => import('./sealed.tsx') },
    { path: 'figures', lazy: () => import('./figures.tsx') }],
}
