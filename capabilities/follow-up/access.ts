import type { AccessRules } from '#platform/access'
import type { followUpOperations } from './contract.ts'

const MEDIATORS = ['mediator', 'sector-mediator', 'committee-head'] as const
/** Whoever knows the people: never a ranking of who does it better. */
const VISITORS = ['clerk', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'grid-worker'] as const

export const followUpAccess: AccessRules<typeof followUpOperations> = {
  askVisitor: { who: MEDIATORS, on: 'content' },
  recordVisit: { who: VISITORS, on: 'content' },
  waiveFollowUp: { who: MEDIATORS, on: 'content' },
  answerHazard: { who: MEDIATORS, on: 'content' },
  passLesson: { who: MEDIATORS, on: 'content' },
  proposeClosing: { who: MEDIATORS, on: 'content' },
  returnClosing: { who: ['committee-head'], on: 'handle' },
  closeCase: { who: ['committee-head'], on: 'handle' },
  archiveCase: { who: ['archivist'], on: 'content' },
  readFollowUp: { who: [...VISITORS, 'archivist'], on: 'content' },
  readFile: { who: ['archivist', 'committee-head', 'mediator', 'sector-mediator'], on: 'content' },
  printVisit: { who: [...VISITORS, 'archivist'], on: 'content' },
  printFile: { who: ['archivist', 'committee-head'], on: 'content' },
  printNote: { who: ['archivist', 'committee-head', 'mediator', 'sector-mediator'], on: 'content' },
  printClosing: { who: ['archivist', 'committee-head', 'mediator', 'sector-mediator'], on: 'content' },
  printBound: { who: ['archivist', 'committee-head'], on: 'content' },
  answerOutcome: { who: ['committee-head'], on: 'handle' },
  confirmEscalation: { who: ['committee-head'], on: 'handle' },
  listNotFixed: { who: [...MEDIATORS, 'director'], on: 'district' },
  readOutcome: { who: ['reporter'], on: 'own' },
  tellOutcome: { who: ['reporter'], on: 'own' },
  readRating: { who: ['reporter'], on: 'own' },
  rateHandling: { who: ['reporter'], on: 'own' },
}
