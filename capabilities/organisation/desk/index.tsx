import type { DeskModule } from '#platform/ui/desk'
import { accountWords } from './account-words.ts'
import { bordersWords } from './borders-words.ts'
import { officeWords } from './office-words.ts'
import { upkeepWords } from './upkeep-words.ts'
import { deskWords } from './words.ts'

const OFFICE = ['administrator', 'director']
const HEADS = [...OFFICE, 'unit-head']
const PLATES = ['clerk', 'dispatcher', 'grid-worker', 'community-officer', 'committee-head', ...HEADS]
const AROUND = [...PLATES, 'mediator', 'auxiliary']

export const organisationDesk: DeskModule = {
  name: 'organisation',
  places: [
    { path: 'accounts', label: accountWords.title, about: accountWords.about, letter: 'n', position: 79, roles: ['administrator'] },
    { path: 'postings', label: officeWords.postings, about: officeWords.postingsAbout, letter: 'a', position: 80, roles: HEADS },
    { path: 'grid-posts', label: officeWords.gridPosts, about: officeWords.gridPostsAbout, letter: 'o', position: 81, roles: AROUND },
    { path: 'teams', label: officeWords.teams, about: officeWords.teamsAbout, letter: 't', position: 82, roles: AROUND },
    { path: 'plates', label: officeWords.plates, about: officeWords.platesAbout, letter: 'p', position: 83, roles: PLATES },
    { path: 'upkeep', label: upkeepWords.title, about: upkeepWords.about, letter: '7', position: 98, roles: ['administrator'] },
    { path: 'borders', label: bordersWords.title, about: bordersWords.about, letter: 'E', position: 84, roles: ['administrator'] },
    { path: 'office', label: deskWords.office, about: deskWords.officeAbout, letter: 'c', position: 87, roles: OFFICE },
    { path: 'units', label: deskWords.place, about: deskWords.about, letter: 'u', position: 85 },
  ],
  routes: [
    { path: 'accounts', lazy: () => import('./accounts.tsx') },
    { path: 'postings', lazy: () => import('./postings.tsx') },
    { path: 'grid-posts', lazy: () => import('./grid-posts.tsx') },
    { path: 'teams', lazy: () => import('./teams.tsx') },
    { path: 'plates', lazy: () => import('./plates.tsx') },
    { path: 'borders', lazy: () => import('./borders.tsx') },
    { path: 'upkeep', lazy: () => import('./upkeep.tsx') },
    { path: 'office', lazy: () => import('./office.tsx') },
    { path: 'units', lazy: () => import('./units.tsx') },
  ],
}
