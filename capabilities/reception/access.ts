import type { AccessRules } from '#platform/access'
import type { receptionOperations } from './contract.ts'

/** Whoever sits at a window of the hall. */
export const WINDOW = ['clerk', 'dispatcher', 'mediator', 'committee-head', 'unit-head']
/** The same, and whoever comes from a unit that the centre houses: they call numbers at its windows, and its log stays with the centre. */
const SEATED = [...WINDOW, 'judicial-office', 'court-liaison', 'petition-officer', 'department-handler', 'sector-mediator']
export const ADVISING = ['clerk', 'dispatcher', 'mediator', 'committee-head', 'judicial-office', 'unit-head']
export const BOOTH = ['clerk', 'dispatcher', 'mediator', 'committee-head', 'community-officer', 'auxiliary', 'grid-worker', 'judicial-office', 'unit-head']
/** The day's figures: those who keep the log and those above them. Whoever only counts reads the months among the figures of services (PR-24). */
export const FIGURES = [...WINDOW, 'judicial-office', 'director', 'administrator']
const SETTING_UP = ['unit-head', 'director', 'administrator']
export const TOPIC_EDITORS = ['administrator']
export const BOOTH_READERS = [...BOOTH, 'director']
const READERS = [...BOOTH, 'director', 'administrator']

export const receptionAccess: AccessRules<typeof receptionOperations> = {
  logVisit: { who: WINDOW, on: 'unit' },
  setVisitOutcome: { who: WINDOW, on: 'unit' },
  linkVisit: { who: WINDOW, on: 'unit' },
  listVisits: { who: WINDOW, on: 'unit' },
  readReceptionDays: { who: FIGURES, on: 'unit' },
  // Codes and windows only: what hangs in the hall for everybody to see (N-03).
  listQueues: { who: ['public'], on: 'nothing' },
  readQueue: { who: ['public'], on: 'nothing' },
  takeTicket: { who: ['public'], on: 'nothing' },
  readQueueTicket: { who: ['public'], on: 'nothing' },
  leaveQueue: { who: ['public'], on: 'nothing' },
  listWindows: { who: [...SEATED, 'director', 'administrator'], on: 'unit' },
  setWindow: { who: SETTING_UP, on: 'unit' },
  openWindow: { who: SEATED, on: 'unit' },
  closeWindow: { who: SEATED, on: 'unit' },
  readWindow: { who: SEATED, on: 'unit' },
  callNext: { who: SEATED, on: 'unit' },
  callAgain: { who: SEATED, on: 'unit' },
  endTicket: { who: SEATED, on: 'unit' },
  transferTicket: { who: SEATED, on: 'unit' },
  bringTicketBack: { who: SEATED, on: 'unit' },
  listTopics: { who: READERS, on: 'district' },
  addTopic: { who: TOPIC_EDITORS, on: 'district' },
  retireTopic: { who: TOPIC_EDITORS, on: 'district' },
  logAdvice: { who: ADVISING, on: 'unit' },
  giveReferral: { who: ADVISING, on: 'unit' },
  printReferral: { who: ADVISING, on: 'unit' },
  recordAdviceReceipt: { who: ADVISING, on: 'unit' },
  recordAdviceResult: { who: ADVISING, on: 'unit' },
  listAdviceReferrals: { who: ADVISING, on: 'unit' },
  planBooth: { who: BOOTH, on: 'unit' },
  cancelBooth: { who: BOOTH, on: 'unit' },
  listBooths: { who: BOOTH_READERS, on: 'unit' },
  readBooth: { who: BOOTH_READERS, on: 'unit' },
  pressBooth: { who: BOOTH, on: 'unit' },
  noteOpinion: { who: BOOTH, on: 'unit' },
  linkOpinion: { who: BOOTH, on: 'unit' },
  listMarkets: { who: BOOTH_READERS, on: 'unit' },
  addMarket: { who: BOOTH, on: 'unit' },
  endMarket: { who: BOOTH, on: 'unit' },
  planMarketMonth: { who: BOOTH, on: 'unit' },
  printBooth: { who: BOOTH_READERS, on: 'unit' },
}
