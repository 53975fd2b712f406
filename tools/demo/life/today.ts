import type { Mould } from './mould.ts'

/** A life that stops somewhere, so that somebody who signs in today finds it. */
export interface Asked {
  readonly piece: string
  /** The last fact that has happened; the n-th of its kind where there are several. */
  readonly until: readonly [kind: string, nth?: number]
  /** Days since then. */
  readonly ago: number
  /** One of the communities with a mediator, in turn, where none is named. */
  readonly community?: string
  readonly category?: string
  /** Login, where it is not the community's own mediator. */
  readonly mediator?: string
  /** In this building of the first estate, at one flat after another. */
  readonly building?: string
}

/** Commands of a mould up to and with the one that recorded this fact. */
export function stepsUntil(mould: Mould, [kind, nth = 1]: Asked['until']): number {
  const marked = mould.steps.flatMap((each, index) => each.facts.filter(({ fact }) => fact.kind === kind).map(() => index + 1))
  const found = marked[nth - 1]
  if (found === undefined) throw new Error(`${mould.piece.name} has no ${kind} number ${nth}`)
  return found
}

const HOME = 'shili'

/** Nine cases in the hands of the mediator whom the start page offers, each somewhere else. */
const MEDIATOR: readonly Asked[] = [
  { piece: 'paid-and-content', until: ['assigned'], ago: 1, community: HOME, category: 'NBR-01' },
  { piece: 'withdrawn-after-contact', until: ['respondent-contacted'], ago: 4, community: HOME, category: 'NBR-03' },
  { piece: 'paid-and-content', until: ['accepted'], ago: 1, community: HOME, category: 'CON-01' },
  { piece: 'too-far-apart', until: ['session-held'], ago: 3, community: HOME, category: 'CSM-01' },
  { piece: 'appraised', until: ['suspended'], ago: 6, community: HOME, category: 'NBR-01' },
  { piece: 'would-not-sign', until: ['agreement-drafted'], ago: 1, community: HOME, category: 'TRT-02' },
  { piece: 'paid-and-content', until: ['agreement-signed', 3], ago: 0, community: HOME, category: 'FAM-02' },
  { piece: 'repair-and-pay', until: ['follow-up-planned'], ago: 2, community: HOME, category: 'NBR-01' },
  { piece: 'paid-late', until: ['urged'], ago: 3, community: HOME, category: 'CON-01' },
]

/** What waits for the committee's head there: three seals, an end to approve, a closing to check. */
const HEAD: readonly Asked[] = [
  { piece: 'repair-and-pay', until: ['agreement-signed', 3], ago: 1, community: HOME, mediator: 'mediator2.shili' },
  { piece: 'paid-and-content', until: ['agreement-signed', 3], ago: 2, community: HOME, mediator: 'mediator2.shili', category: 'PRO-03' },
  { piece: 'too-far-apart', until: ['termination-proposed'], ago: 1, community: HOME, mediator: 'mediator2.shili' },
  { piece: 'on-the-spot', until: ['closing-proposed'], ago: 1, community: HOME, mediator: 'mediator2.shili' },
  { piece: 'accepted-twice', until: ['number-voided'], ago: 6, community: HOME, mediator: 'mediator2.shili' },
  ...[0, 1].map((ago): Asked => ({ piece: 'reassigned', until: ['assigned'], ago, community: HOME })),
]

/** At the window and in the dispatcher's queue. */
const ENTRY: readonly Asked[] = [
  ...[0, 0, 1].map((ago): Asked => ({ piece: 'scanned-plate', until: ['case-registered'], ago, community: HOME })),
  ...[0, 1, 2].map((ago): Asked => ({ piece: 'spoken-promise', until: ['case-registered'], ago, community: HOME })),
  ...[1, 4].map((ago): Asked => ({ piece: 'paid-and-content', until: ['triaged'], ago, community: HOME })),
  ...[0, 2, 6].map((ago): Asked => ({ piece: 'just-begun', until: ['assigned'], ago, community: HOME })),
  { piece: 'repair-and-pay', until: ['hazard-found'], ago: 3, community: HOME, mediator: 'mediator2.shili' },
  { piece: 'repair-and-pay', until: ['hazard-fixed'], ago: 1, community: HOME, mediator: 'mediator2.shili' },
]

/** The station's mediation room of the street where newcomers sign in. */
const STATION: readonly Asked[] = [
  { piece: 'station-room', until: ['assigned'], ago: 0, community: HOME },
  { piece: 'station-room', until: ['claimed'], ago: 1, community: HOME },
  { piece: 'station-room', until: ['respondent-contacted'], ago: 1, community: HOME, category: 'NBR-03' },
  { piece: 'station-room', until: ['consent-recorded', 2], ago: 2, community: HOME, category: 'CON-01' },
  { piece: 'station-room', until: ['agreement-signed', 3], ago: 0, community: 'xinghua' },
]

const SECTORS: readonly Asked[] = ['TRT-03', 'PRO-01', 'TRT-02', 'LAB-01', 'FAM-02'].flatMap((category): Asked[] => [
  { piece: 'at-the-sector', until: ['assigned'], ago: 1, category },
  { piece: 'at-the-sector', until: ['claimed'], ago: 2, category },
  { piece: 'at-the-sector', until: ['respondent-contacted'], ago: 1, category },
])

/** Elsewhere in the district: young, waiting and late ones. */
const ELSEWHERE: readonly Asked[] = [
  ...[0, 0, 1, 1, 1, 2, 3, 5, 8].map((ago): Asked => ({ piece: 'scanned-plate', until: ['case-registered'], ago })),
  ...[0, 1, 1, 2, 4, 7].map((ago): Asked => ({ piece: 'refused', until: ['triaged'], ago })),
  ...[0, 0, 1, 1, 2, 3, 6, 9].map((ago): Asked => ({ piece: 'just-begun', until: ['assigned'], ago })),
  ...[2, 7, 12].map((ago): Asked => ({ piece: 'unreachable', until: ['contact-recorded'], ago })),
  ...[3, 20, 33].map((ago): Asked => ({ piece: 'too-far-apart', until: ['session-held', 2], ago })),
  ...[1, 2, 5].map((ago): Asked => ({ piece: 'paid-and-content', until: ['agreement-signed', 3], ago })),
  ...[5, 25].map((ago): Asked => ({ piece: 'appraised', until: ['suspended'], ago })),
  { piece: 'never-paid', until: ['breached'], ago: 3 },
]

/** Before the tribunal: to be filed, to be ruled on, and what a party has wished for since last night. */
const COURT: readonly Asked[] = [
  { piece: 'confirmed-and-paid', until: ['confirmation-wished'], ago: 1, community: HOME, category: 'CON-01', mediator: 'mediator2.shili' },
  { piece: 'confirmed-and-paid', until: ['confirmation-applied'], ago: 1, community: HOME, category: 'CON-01', mediator: 'mediator2.shili' },
  ...[0, 2].map((ago): Asked => ({ piece: 'confirmed-and-paid', until: ['confirmation-applied'], ago })),
  ...[1, 3, 6, 9].map((ago): Asked => ({ piece: 'confirmed-and-paid', until: ['confirmation-filed'], ago })),
  { piece: 'made-clearer', until: ['confirmation-ruled'], ago: 2, community: HOME, category: 'CON-01', mediator: 'mediator2.shili' },
  { piece: 'made-clearer', until: ['new-round-began'], ago: 1 },
  { piece: 'made-clearer', until: ['confirmation-applied', 2], ago: 1 },
  { piece: 'enforced', until: ['enforcement-applied'], ago: 5 },
]

/** What a court sent over and what other bodies do beside it: to be taken on, under way, returned; a team at the table, a leader in charge. */
const BESIDE: readonly Asked[] = [
  { piece: 'sent-by-court', until: ['court-referral-received'], ago: 0, community: HOME, category: 'CON-01', mediator: 'mediator2.shili' },
  { piece: 'sent-by-court', until: ['accepted'], ago: 3, community: HOME, category: 'TRT-02', mediator: 'mediator2.shili' },
  { piece: 'sent-by-court', until: ['court-referral-returned'], ago: 4 },
  { piece: 'beside-others', until: ['charge-taken'], ago: 2, community: HOME, category: 'NBR-03', mediator: 'mediator2.shili' },
  { piece: 'beside-others', until: ['charge-reviewed'], ago: 1 },
]

/** What rose there in the last weeks: leaks in one building, whose pipes have their measure, and noise here and there. */
const RISEN: readonly Asked[] = [
  ...[8, 10, 12, 13, 15, 18, 20, 24].map((ago): Asked => ({ piece: 'on-the-spot', until: ['obligation-performed'], ago, community: HOME, category: 'NBR-01', mediator: 'mediator2.shili', building: '2栋' })),
  ...[8, 9, 11, 12, 16, 19].map((ago): Asked => ({ piece: 'on-the-spot', until: ['obligation-performed'], ago, community: HOME, category: 'NBR-03', mediator: 'mediator2.shili' })),
]

export const ASKED: readonly Asked[] = [...MEDIATOR, ...HEAD, ...ENTRY, ...STATION, ...SECTORS, ...COURT, ...BESIDE, ...RISEN, ...ELSEWHERE]
