import type { DeskModule } from '#platform/ui/desk'
import { READERS } from '../contract/readers.ts'
import { deskWords } from '../words/desk.ts'

export const reportsDesk: DeskModule = {
  name: 'reports',
  places: [
    { path: 'bulletins', label: deskWords.place, about: deskWords.placeAbout, letter: 'F', position: 70, roles: READERS },
    { path: 'mediation-form', label: deskWords.form, about: deskWords.changeHint, letter: 'H', position: 93, roles: ['administrator'] },
  ],
  routes: [
    { path: 'bulletins', lazy: () => import('./list.tsx') },
    { path: 'bulletins/:reportId', lazy: () => import('./report.tsx') },
    { path: 'bulletin-schedules', lazy: () => import('./schedules.tsx') },
    { path: 'mediation-form', lazy: () => import('./form.tsx') },
  ],
}
