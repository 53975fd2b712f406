import type { AccessRules } from '#platform/access'
import type { notificationsOperations } from './contract.ts'

export const notificationsAccess: AccessRules<typeof notificationsOperations> = {
  listLetters: { who: ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'archivist'], on: 'content' },
  // Counts alone, for whoever keeps the installation running.
  countLetters: { who: ['administrator'], on: 'district' },
  listOwnLetters: { who: ['reporter'], on: 'own' },
}
