import type { Play } from './stage.ts'
import * as beside from './scripts/beside.ts'
import * as court from './scripts/court.ts'
import * as ended from './scripts/ended.ts'
import * as special from './scripts/special.ts'
import * as spoken from './scripts/spoken.ts'
import * as written from './scripts/written.ts'

/** A play with what it is played about. All its categories are routed and written down alike, so one rehearsal serves them. */
export interface Piece {
  readonly name: string
  readonly play: Play
  /** How many of a thousand lives; 0: only where the plan asks for it. */
  readonly weight: number
  /** Category and its share within the piece. */
  readonly categories: Readonly<Record<string, number>>
  readonly channels: readonly string[]
  /** Played where the committee's head mediates alone, too. */
  readonly alone: boolean
  /** Whose head and mediator they are: the community's, or the street's, who also goes to the police station. */
  readonly setting: 'community' | 'street'
}

const COUNTER = ['visit', 'visit', 'visit', 'phone', 'phone', 'hotline', 'household-visit', 'police-call', 'self-discovered', 'market-booth', 'police-referral', 'department-referral']
const REFERRED = [...COUNTER, 'court-referral', 'court-referral', 'petition-referral']

const HOMES = { 'NBR-01': 9, 'NBR-02': 4, 'NBR-03': 5, 'PRO-01': 4, 'PRO-03': 3, 'TRT-01': 3, 'OTH-01': 1, 'ENV-01': 1 }
const DEBTS = { 'CON-01': 7, 'CON-03': 1, 'CSM-01': 3, 'PRO-03': 2, 'TRT-01': 2, 'TRT-02': 3, 'FAM-02': 2, 'LAB-03': 1 }
const EVERYDAY = { ...HOMES, 'CON-01': 5, 'CSM-01': 2, 'FAM-02': 3, 'TRT-02': 1 }
const WRITTEN = { ...DEBTS, 'NBR-01': 4, 'LAB-01': 2, 'LAB-02': 2 }

function piece(name: string, play: Play, weight: number, categories: Piece['categories'], channels = COUNTER, alone = false): Piece {
  return { name, play, weight, categories, channels, alone, setting: 'community' }
}

/** Everything that is played, by how often it happens. */
export const REPERTOIRE: readonly Piece[] = [
  piece('repair-and-pay', written.repairAndPay, 60, { 'NBR-01': 5, 'NBR-02': 1, 'ENV-01': 1 }),
  piece('on-the-spot', written.onTheSpot, 110, HOMES, COUNTER, true),
  piece('paid-and-content', written.paidAndContent, 110, WRITTEN, REFERRED, true),
  piece('paid-and-fairly-content', written.paidAndFairlyContent, 40, WRITTEN, REFERRED),
  piece('paid-and-silent', written.paidAndSilent, 50, DEBTS, REFERRED),
  piece('paid-late', written.paidLate, 35, DEBTS),
  piece('never-paid', written.neverPaid, 20, { 'CON-01': 3, 'CSM-01': 1, 'LAB-02': 1 }),
  piece('family-on-paper', written.paidAndContent, 15, { 'FAM-01': 2, 'FAM-03': 1 }, ['visit', 'phone'], false),
  piece('instalments-paid', written.instalmentsPaid, 45, { 'CON-01': 5, 'FAM-02': 2, 'CSM-01': 1 }),
  piece('last-instalment-missed', written.lastInstalmentMissed, 15, { 'CON-01': 3, 'PRO-03': 1 }),
  piece('confirmed-and-paid', court.confirmedAndPaid, 25, { 'CON-01': 3, 'CSM-01': 1, 'TRT-02': 1 }, REFERRED.filter((each) => each !== 'court-referral')),
  piece('made-clearer', court.madeClearer, 6, { 'CON-01': 1 }),
  piece('not-filed', court.notFiled, 8, { 'CON-01': 2, 'CSM-01': 1 }),
  piece('enforced', court.enforced, 6, { 'CON-01': 1 }),
  piece('sent-by-court', beside.sentByCourt, 20, { 'CON-01': 4, 'CSM-01': 1, 'TRT-02': 1 }, ['court-referral']),
  piece('beside-others', beside.besideOthers, 10, { 'NBR-03': 2, 'NBR-02': 1, 'CON-01': 1 }),
  piece('spoken-promise', spoken.spokenPromise, 110, EVERYDAY, COUNTER, true),
  piece('spoken-part-reserved', spoken.spokenPromise, 20, { 'PRO-02': 3, 'LND-02': 2 }),
  { ...piece('at-the-street', spoken.spokenAtTheStreet, 15, { 'CON-02': 1 }), setting: 'street' },
  piece('grid-patrol', spoken.gridPatrol, 70, { 'NBR-02': 4, 'NBR-03': 3, 'OTH-01': 1, 'ENV-01': 1 }, ['grid-patrol']),
  piece('scanned-plate', spoken.scannedPlate, 80, HOMES, ['qr'], true),
  piece('three-reports', spoken.threeReports, 15, { 'NBR-03': 4, 'PRO-01': 2 }, ['phone', 'visit']),
  piece('refused', ended.refused, 45, EVERYDAY, COUNTER, true),
  piece('unreachable', ended.unreachable, 20, DEBTS),
  piece('reserved-by-law', ended.reservedByLaw, 15, { 'ADM-01': 1 }, ['visit', 'hotline', 'petition-referral']),
  piece('withdrawn-at-the-window', ended.withdrawnAtTheWindow, 20, EVERYDAY, ['visit', 'phone'], true),
  piece('withdrawn-untold', ended.withdrawnUntold, 20, EVERYDAY),
  piece('withdrawn-after-contact', ended.withdrawnAfterContact, 25, EVERYDAY),
  piece('accepted-twice', ended.acceptedTwice, 5, { 'NBR-01': 2, 'CON-01': 1 }),
  piece('too-far-apart', ended.tooFarApart, 40, DEBTS, REFERRED, true),
  piece('would-not-sign', ended.wouldNotSign, 15, DEBTS, REFERRED),
  piece('appraised', special.appraised, 15, { 'NBR-01': 2, 'TRT-02': 1 }),
  { ...piece('station-room', special.stationRoom, 40, { 'TRT-01': 4, 'NBR-03': 2, 'CON-01': 1 }, ['police-call', 'visit']), setting: 'street' },
  piece('reassigned', special.reassigned, 15, WRITTEN),
  piece('at-the-sector', special.atTheSector, 0, { 'TRT-03': 1, 'PRO-01': 1, 'TRT-02': 1, 'LAB-01': 1, 'FAM-02': 1 }, ['visit', 'phone']),
  piece('just-begun', special.justBegun, 0, EVERYDAY, COUNTER, true),
]
