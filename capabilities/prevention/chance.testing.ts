/** A generator of numbers from 0 up to 1 that a seed decides (mulberry32): the same series on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Splits a large mean, so that the product of chances does not run out of digits. */
const LARGE = 30

/** A number that follows Poisson's law (Knuth, The Art of Computer Programming 2, 3.4.1). */
export function poisson(mean: number, chance: () => number): number {
  if (mean > LARGE) return poisson(mean / 2, chance) + poisson(mean / 2, chance)
  const until = Math.exp(-mean)
  let count = 0
  for (let product = chance(); product > until; product *= chance()) count += 1
  return count
}
