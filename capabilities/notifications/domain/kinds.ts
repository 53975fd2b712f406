import type { Said } from '#platform/words'
import { said } from '#platform/words'

/** What a letter may hold besides its fixed words; each has its name in either language and a value to try it with. */
export const HOLES = {
  code: { name: said('案件码', 'code'), sample: said('7KQ4-92MX', '7KQ4-92MX') },
  unit: { name: said('单位', 'unit'), sample: said('示例街道综治中心', 'Example Street Centre') },
  day: { name: said('日期', 'day'), sample: said('12月30日（周三）', 'Wednesday 30 December') },
  within: { name: said('几个工作日', 'working days'), sample: said('3个工作日', '3 working days') },
  when: { name: said('时间', 'time'), sample: said('12月30日（周三）15:00', 'Wednesday 30 December, 15:00') },
  place: { name: said('地点', 'place'), sample: said('示例社区调解一室', 'Example room 1') },
  year: { name: said('最晚日期', 'last day'), sample: said('2028年10月30日', '30 October 2028') },
} as const satisfies Readonly<Record<string, { readonly name: Said; readonly sample: Said }>>
export type Hole = keyof typeof HOLES

/** One kind of letter: what it may hold, to whom it may go, whether a law requires it. */
export interface Kind {
  readonly holes: readonly Hole[]
  /** Without these a letter says too little. */
  readonly needs: readonly Hole[]
  readonly reporters: boolean
  readonly parties: boolean
  /** The article that requires it: it may be worded anew, never switched off. */
  readonly law?: string
  /** Days before or after what it is about, and within which bounds; calendar days [D]. */
  readonly days?: { readonly shipped: number; readonly least: number; readonly most: number }
}

const CODE = ['code'] as const
const CODE_UNIT = ['code', 'unit'] as const
const CODE_DAY = ['code', 'day'] as const
const both = { reporters: true, parties: true } as const
const reporters = { reporters: true, parties: false } as const
const parties = { reporters: false, parties: true } as const

/** Every kind of letter there is. The name of a rule's second kind says in what it differs. */
export const KINDS = {
  receipt: { holes: ['code', 'day', 'within'], needs: CODE_DAY, ...reporters },
  merged: { holes: CODE, needs: CODE, ...reporters },
  unmerged: { holes: CODE, needs: CODE, ...reporters },
  assigned: { holes: CODE_UNIT, needs: CODE_UNIT, ...reporters },
  transferred: { holes: CODE_UNIT, needs: CODE_UNIT, ...reporters },
  'transfer-signed': { holes: CODE_UNIT, needs: CODE, ...reporters },
  'transfer-returned': { holes: CODE_UNIT, needs: CODE, ...reporters },
  'transfer-result': { holes: CODE, needs: CODE, ...reporters },
  accepted: { holes: CODE, needs: CODE, ...both },
  'not-accepted': { holes: CODE, needs: CODE, ...both, law: 'PMA-26' },
  'mediator-stepped-aside': { holes: CODE_UNIT, needs: CODE, ...both, law: 'OMR-13' },
  'mediator-named-anew': { holes: CODE_UNIT, needs: CODE, ...both, law: 'PMA-19' },
  'session-arranged': { holes: ['code', 'when', 'place'], needs: ['code', 'when', 'place'], ...both },
  'session-arranged-elsewhere': { holes: ['code', 'when'], needs: ['code', 'when'], ...both },
  'session-called-off': { holes: ['code', 'when'], needs: ['code', 'when'], ...both },
  'session-soon': { holes: CODE_DAY, needs: CODE_DAY, ...both, days: { shipped: 1, least: 1, most: 3 } },
  'agreement-reached': { holes: CODE_DAY, needs: CODE_DAY, ...both },
  'performance-due-soon': { holes: CODE_DAY, needs: CODE_DAY, ...both, days: { shipped: 3, least: 1, most: 10 } },
  'performance-overdue': { holes: CODE, needs: CODE, ...both, law: 'PMA-31' },
  breached: { holes: CODE, needs: CODE, ...both },
  enforceable: { holes: ['code', 'year'], needs: ['code', 'year'], ...both },
  'time-passed': { holes: CODE, needs: CODE, ...both },
  withdrawn: { holes: CODE, needs: CODE, ...reporters },
  'withdrawn-told': { holes: CODE, needs: CODE, ...parties },
  terminated: { holes: CODE, needs: CODE, ...both, law: 'PMA-26' },
  closed: { holes: CODE, needs: CODE, ...reporters },
  'closed-asking': { holes: CODE, needs: CODE, ...reporters },
  'still-not-fixed': { holes: CODE, needs: CODE, ...reporters, days: { shipped: 7, least: 3, most: 30 } },
  reopened: { holes: CODE, needs: CODE, ...reporters },
  'ticket-received': { holes: CODE_DAY, needs: CODE_DAY, ...reporters },
  'ticket-dispatched': { holes: CODE_UNIT, needs: CODE_UNIT, ...reporters },
  'taken-as-dispute': { holes: CODE_DAY, needs: CODE_DAY, ...reporters },
  'ticket-done': { holes: CODE, needs: CODE, ...reporters },
  'ticket-excluded': { holes: CODE, needs: CODE, ...reporters },
  'petition-received': { holes: CODE_DAY, needs: CODE_DAY, ...reporters },
  'petition-directed': { holes: CODE_UNIT, needs: CODE_UNIT, ...reporters },
  'petition-accepted': { holes: CODE, needs: CODE, ...reporters },
  'petition-not-accepted': { holes: CODE, needs: CODE, ...reporters, law: 'PET-23' },
  'petition-extended': { holes: CODE_DAY, needs: CODE_DAY, ...reporters, law: 'PET-34' },
  'petition-opinion': { holes: CODE, needs: CODE, ...reporters },
  'petition-delivered': { holes: CODE_DAY, needs: CODE_DAY, ...reporters },
  'petition-answered': { holes: CODE, needs: CODE, ...reporters },
  'review-requested': { holes: CODE_DAY, needs: CODE_DAY, ...reporters },
} as const satisfies Readonly<Record<string, Kind>>
export type KindName = keyof typeof KINDS

/** In the order in which a matter meets them. */
export const KIND_NAMES: readonly KindName[] = Object.keys(KINDS).filter((each): each is KindName => each in KINDS)

export function kindOf(name: KindName): Kind {
  return KINDS[name]
}

export function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name)
}

/** Exactly the values that the kind's placeholders ask for. */
export type Values<Name extends KindName> = { readonly [Each in (typeof KINDS)[Name]['holes'][number]]: Said }

/** Which letter it is, with what fills it. */
export interface Chosen {
  readonly kind: KindName
  readonly values: Readonly<Partial<Record<Hole, Said>>>
}

/** A letter of a kind; a value that is missing does not compile. */
export function letter<Name extends KindName>(kind: Name, values: Values<Name>): Chosen {
  return { kind, values }
}
