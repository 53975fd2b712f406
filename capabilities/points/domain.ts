import { addDays, addMonths, type Day, day, firstOfMonth, latestDay } from '#platform/time'

/** What may earn: a closed list. Nothing in it has to do with other people’s conduct or with anybody’s rights (N-06, N-08). */
export const ACTIVITY_KINDS = ['village-rules', 'patrol', 'hygiene', 'outside-work', 'industry', 'volunteering', 'learning', 'neighbour-help', 'council'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** What somebody might like to give points for and never may: each is refused in words. */
const RIGHTS_KINDS = [
  'reporting', 'reporting-people', 'informing', 'complaint', 'complaint-withdrawn', 'petition', 'petition-withdrawn', 'no-petition', 'lawsuit', 'lawsuit-withdrawn', 'mediation',
  'settlement', 'no-dispute',
]
const RIGHTS_WORDS = /举报|检举|告发|告密|揭发|控告|信访|上访|越级访|息诉|息访|投诉|申诉|起诉|诉讼|撤诉|调解|petition|complain|lawsuit|mediat|informing on|denounc|report(?:s|ed|ing)? (?:a |on )?(?:neighbours?|people|persons?)/i

/** Who may decide what earns: an assembly, or its representatives where it handed that on (Organic Law of Villagers’ Committees). */
export const DECIDING_BODIES = ['villagers-assembly', 'village-representatives', 'residents-assembly', 'resident-representatives'] as const
export type DecidingBody = (typeof DECIDING_BODIES)[number]

export const OUTCOMES = ['waiting', 'posted', 'month-full', 'card-closed', 'year-closed', 'declined', 'reversed'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const MEASURES = ['issued', 'redeemed', 'expired', 'returned', 'exchanges', 'cards'] as const
export type Measure = (typeof MEASURES)[number]

/** Days between telling people and the last day of a year’s points. */
const NOTICE_DAYS = 30
/** Days that the public board looks back. */
export const BOARD_DAYS = 60
export const MOST_CARDS = 40

export const ORGANISING = ['points-manager', 'clerk', 'grid-worker', 'community-officer', 'unit-head']
export const APPROVING = ['points-manager', 'unit-head']
export const KEEPING = ['points-manager']
export const SEEING = [...new Set([...ORGANISING, ...APPROVING])]
export const COUNTING = ['points-manager', 'unit-head', 'director']

export function kindRefusal(kind: string): 'no-points-for-rights' | 'no-such-kind' | undefined {
  if (ACTIVITY_KINDS.some((each) => each === kind)) return undefined
  return RIGHTS_KINDS.includes(kind) ? 'no-points-for-rights' : 'no-such-kind'
}

/** Whether a text speaks of somebody’s rights or of informing on people. */
export function speaksOfRights(text: string): boolean {
  return RIGHTS_WORDS.test(text.normalize('NFKC'))
}

export interface Rule {
  readonly kind: string
  readonly fromOn: Day
  readonly confirmed: boolean
}

/** The version of a kind that counts on a day: the last confirmed one that had begun. `rules` in the order in which they were entered. */
export function ruleOn<Known extends Rule>(rules: readonly Known[], kind: string, on: Day): Known | undefined {
  return rules
    .filter((each) => each.kind === kind && each.confirmed && each.fromOn <= on)
    .reduce<Known | undefined>((last, each) => (last === undefined || each.fromOn >= last.fromOn ? each : last), undefined)
}

const LUHN = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const doubled = place % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)

/** Eight digits and a check digit (ISO/IEC 7812): a number says nothing of anybody. */
export function cardNumber(eight: string): string {
  return `${eight}${(10 - (LUHN(eight) % 10)) % 10}`
}

/** A card number as typed, spoken in groups, or as the scanner reads the whole address of the code; undefined where a digit is wrong. */
export function readCardNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const digits = (/[?&]card=(\d{9})\b/.exec(plain)?.[1] ?? plain).replace(/[\s-]/g, '')
  return /^\d{9}$/.test(digits) && cardNumber(digits.slice(0, 8)) === digits ? digits : undefined
}

/** 123 456 789 */
export const showNumber = (number: string): string => number.replace(/(\d{3})(?=\d)/g, '$1 ')

export interface YearHeld {
  readonly year: number
  readonly n: number
}

/** From which years a price is paid, the oldest first; undefined where there is not enough. Years that are closed are gone. */
export function spend(held: readonly YearHeld[], price: number, closed: ReadonlySet<number>): readonly YearHeld[] | undefined {
  const paid: YearHeld[] = []
  let open = price
  for (const { year, n } of [...held].filter((each) => !closed.has(each.year) && each.n > 0).sort((one, other) => one.year - other.year)) {
    const taken = Math.min(open, n)
    if (taken > 0) paid.push({ year, n: taken })
    open -= taken
  }
  return open === 0 ? paid : undefined
}

export interface LotHeld {
  readonly id: string
  readonly n: number
  readonly bestBefore: Day | null
}

const LAST = '9999-12-31'

/** From which deliveries pieces are taken: what expires first goes first, what has expired never. Undefined where there are not enough. */
export function take(lots: readonly LotHeld[], pieces: number, today: Day): readonly { readonly id: string; readonly n: number }[] | undefined {
  const fresh = lots.filter((each) => each.n > 0 && (each.bestBefore === null || each.bestBefore >= today))
  const taken: { id: string; n: number }[] = []
  let open = pieces
  for (const each of [...fresh].sort((one, other) => (`${one.bestBefore ?? LAST}${one.id}` < `${other.bestBefore ?? LAST}${other.id}` ? -1 : 1))) {
    const n = Math.min(open, each.n)
    if (n > 0) taken.push({ id: each.id, n })
    open -= n
  }
  return open === 0 ? taken : undefined
}

/** The earliest day on which a year may close: after it is over, and thirty days after people were told. */
export function earliestEnd(year: number, today: Day): Day {
  const notice = addDays(today, NOTICE_DAYS)
  const over = day(`${year}-12-31`)
  return latestDay([notice, over]) ?? over
}

/** A name for the board: two to twelve letters, no number in it, and not the holder’s own. */
export function boardNameFits(name: string, holder: string): boolean {
  const plain = name.normalize('NFKC').replace(/\s/g, '')
  const own = holder.normalize('NFKC').replace(/\s/g, '')
  return /^\p{L}{2,12}$/u.test(plain) && !plain.includes(own) && !(own.length > 1 && own.includes(plain))
}

export const cardAccount = (accountId: string): string => `card:${accountId}`
export const lotAccount = (lotId: string): string => `lot:${lotId}`
export const commodityOf = (year: number): string => `earned-${year}`
export const yearOfCommodity = (commodity: string): number => Number(commodity.slice(-4))

/** From the first day of the month of a day to that of the next, which is left out. */
export function monthOf(on: Day): { readonly from: Day; readonly to: Day } {
  const from = firstOfMonth(on)
  return { from, to: addMonths(from, 1) }
}
