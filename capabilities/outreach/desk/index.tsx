import type { DeskModule } from '#platform/ui/desk'
import { COUNTING, SEEING } from '../domain.ts'
import { deskWords } from './words.ts'

export const outreachDesk: DeskModule = {
  name: 'outreach',
  places: [{ path: 'outreach', label: deskWords.place, about: deskWords.about, letter: 'Z', position: 61.8, roles: [...new Set([...SEEING, ...COUNTING])], beginsDayOf: ['editor'] }],
  routes: [
    { path: 'outreach', lazy: () => import('./page.tsx') },
    { path: 'outreach/live/:id', lazy: () => import('./session.tsx') },
  ],
}
