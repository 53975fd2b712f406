/** A part of a whole as it is told: both numbers, never a percentage alone; null where one of them is held back. */
export interface Rate {
  readonly name: 'response' | 'resolution' | 'satisfaction' | 'rating-response' | 'care'
  readonly part: number | null
  readonly whole: number | null
}

export type Sums = Readonly<Record<string, number>>

const of = (sums: Sums, indicator: string): number => sums[indicator] ?? 0

/** The rates of I-09, I-10 and I-23 from the sums of a unit. Excluded tickets are in none of them; how many there were is told apart. */
export function ratesOf(sums: Sums): readonly Rate[] {
  return [
    { name: 'response', part: of(sums, 'ticket-responded'), whole: of(sums, 'ticket-dispatched') },
    { name: 'resolution', part: of(sums, 'ticket-solved'), whole: of(sums, 'ticket-answered') },
    { name: 'satisfaction', part: of(sums, 'ticket-satisfied'), whole: of(sums, 'ticket-rated') },
    { name: 'rating-response', part: of(sums, 'ticket-answered'), whole: of(sums, 'ticket-rating-asked') },
    { name: 'care', part: of(sums, 'ticket-care-in-time'), whole: of(sums, 'ticket-care-dispatched') },
  ]
}

/** Fewer than this could point at somebody: it is not told to the public (I-09). */
export const SMALLEST_PUBLISHED = 5

/** A count as everybody may be told it: nothing is told as nothing, one to four are held back. */
export function published(n: number): number | null {
  return n > 0 && n < SMALLEST_PUBLISHED ? null : n
}

/** A rate for everybody: held back whole where its whole is small, or where what is missing in it would point at somebody. */
export function publishedRate(rate: Rate): Rate {
  const { part, whole } = rate
  if (part === null || whole === null) return rate
  const fewMissing = whole - part > 0 && whole - part < SMALLEST_PUBLISHED
  const told = whole === 0 || (whole >= SMALLEST_PUBLISHED && published(part) !== null && !fewMissing)
  return told ? rate : { ...rate, part: null, whole: null }
}
