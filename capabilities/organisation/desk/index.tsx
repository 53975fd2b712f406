import type { DeskModule } from '#platform/ui/desk'
import { deskWords } from './words.ts'

const OFFICE = ['administrator', 'director']

export const organisationDesk: DeskModule = {
  name: 'organisation',
  places: [
    {
      path: 'office',
      label: deskWords.office,
      about: deskWords.officeAbout,
      letter: 'c',
      position: 85,
      roles: OFFICE,
    },
    { path: 'units', label: deskWords.place, about: deskWords.about, letter: 'u', position: 90 },
  ],
  routes: [
    { path: 'office', lazy: () => import('./office.tsx') },
    { path: 'units', lazy: () => import('./units.tsx') },
  ],
}
