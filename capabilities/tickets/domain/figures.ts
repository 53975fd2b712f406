/** A part of a whole as it is told: both numbers, never a percentage alone; null where one of them is held back. */
export interface Rate {
  readonly name: 'response' | 'resolution' | 'satisfaction' | 'rating-response' | 'care'
  readonly part: number | null
  readonly whole: number | null
}

/** Sums by indicator; null where one may not be told. */
export type Sums = Readonly<Record<string, number | null>>

function rate(sums: Sums, name: Rate['name'], partOf: string, wholeOf: string): Rate {
  const part = sums[partOf] === undefined ? 0 : sums[partOf]
  const whole = sums[wholeOf] === undefined ? 0 : sums[wholeOf]
  return part === null || whole === null ? { name, part: null, whole: null } : { name, part, whole }
}

/** The rates of I-09, I-10 and I-23 from the sums of a unit. Excluded tickets are in none of them; how many there were is told apart. */
export function ratesOf(sums: Sums): readonly Rate[] {
  return [
    rate(sums, 'response', 'ticket-responded', 'ticket-dispatched'),
    rate(sums, 'resolution', 'ticket-solved', 'ticket-answered'),
    rate(sums, 'satisfaction', 'ticket-satisfied', 'ticket-rated'),
    rate(sums, 'rating-response', 'ticket-answered', 'ticket-rating-asked'),
    rate(sums, 'care', 'ticket-care-in-time', 'ticket-care-dispatched'),
  ]
}

/** Fewer than this could point at somebody: it is not told to the public (I-09). */
export const SMALLEST_PUBLISHED = 5

/**
 * Parts of a told whole as everybody may be told them: nothing is told as nothing, one to four are held back, and where one part
 * alone is held back, or all that are make fewer than five together, the smallest of the others is held back with them.
 */
export function publishedParts<Key>(parts: readonly (readonly [Key, number])[]): ReadonlyMap<Key, number | null> {
  const few = parts.filter(([, n]) => n > 0 && n < SMALLEST_PUBLISHED).map(([key]) => key)
  const hidden = [...few]
  const together = () => parts.reduce((sum, [key, n]) => (hidden.includes(key) ? sum + n : sum), 0)
  const others = parts.filter(([key, n]) => n > 0 && !few.includes(key)).toSorted(([, one], [, other]) => one - other)
  for (const [key] of others) if (hidden.length === 1 || (hidden.length > 0 && together() < SMALLEST_PUBLISHED)) hidden.push(key)
  return new Map(parts.map(([key, n]) => [key, hidden.includes(key) ? null : n]))
}
