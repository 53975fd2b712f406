import type { DeskModule } from '#platform/ui/desk'
import { READING } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'

export const campaignsDesk: DeskModule = {
  name: 'campaigns',
  places: [{ path: 'campaigns', label: deskWords.place, about: deskWords.about, letter: 'Y', position: 61.3, roles: READING, beginsDayOf: ['grid-worker', 'community-officer', 'auxiliary'] }],
  routes: [
    { path: 'campaigns', lazy: () => import('./campaigns.tsx') },
    { path: 'campaigns/promises', lazy: () => import('./promises.tsx') },
    { path: 'campaigns/home', lazy: () => import('./home.tsx') },
    { path: 'campaigns/rounds/:campaignId/:gridId', lazy: () => import('./round.tsx') },
    { path: 'campaigns/:campaignId', lazy: () => import('./campaign.tsx') },
  ],
}
