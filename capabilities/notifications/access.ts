import type { AccessRules } from '#platform/access'
import type { notificationsOperations } from './contract.ts'
import { NOTICE_READERS } from './domain.ts'

export const notificationsAccess: AccessRules<typeof notificationsOperations> = {
  listLetters: { who: ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'archivist'], on: 'content' },
  // Counts alone, for whoever keeps the installation running.
  countLetters: { who: ['administrator'], on: 'district' },
  // How letters are worded is seen by whoever answers for them, and changed at the district's centre.
  listLetterKinds: { who: ['administrator', 'director'], on: 'district' },
  changeLetterKind: { who: ['administrator'], on: 'district' },
  // That something waits, by number and day; who finds which is told by post.
  listUnitNotices: { who: NOTICE_READERS, on: 'unit' },
  listOwnLetters: { who: ['reporter'], on: 'own' },
}
