import type { AccessRules } from '#platform/access'
import type { campaignsOperations } from './contract.ts'
import { HEADS, HOME_TEAM, READING, VISITING } from './domain.ts'

const byHead = { who: HEADS, on: 'unit' } as const
const byVisiting = { who: VISITING, on: 'unit' } as const
const byTeam = { who: HOME_TEAM, on: 'unit' } as const
const open = { who: ['public'], on: 'nothing' } as const
/** A link opens one promise or one booking, without a name. */
const own = { who: ['public'], on: 'own' } as const

export const campaignsAccess: AccessRules<typeof campaignsOperations> = {
  listCampaigns: { who: READING, on: 'unit' },
  readCampaign: { who: READING, on: 'unit' },
  readCampaignGrounds: { who: [...VISITING, 'director'], on: 'unit' },
  openCampaign: byHead,
  closeCampaign: byHead,
  renewCampaign: byHead,
  addCampaignTopic: { who: ['administrator', 'director'], on: 'district' },
  endCampaignTopic: { who: ['administrator', 'director'], on: 'district' },
  // Addresses with outcomes: for whoever walks there, each look written down. Not for those who only count (N-05).
  readRoundSheet: byVisiting,
  printRoundSheet: byVisiting,
  pressDoors: byVisiting,
  takeVisitNote: byVisiting,
  makePromise: byVisiting,
  takeUpNote: byVisiting,
  listPromises: { who: [...VISITING, 'director'], on: 'unit' },
  readPromisePlace: byVisiting,
  answerPromise: byVisiting,
  handPromise: byVisiting,
  readOwnPromise: own,
  listHomeOffers: open,
  readHomeOffer: open,
  bookHomeService: open,
  bookHomeServiceFor: byTeam,
  readOwnHomeService: own,
  callOffHomeService: own,
  listHomeServices: byTeam,
  moveHomeService: byTeam,
  addHomeItem: { who: ['unit-head'], on: 'unit' },
  endHomeItem: { who: ['unit-head'], on: 'unit' },
  setHomeCapacity: { who: ['unit-head'], on: 'unit' },
}
