import { performance } from 'node:perf_hooks'

export interface Measured {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly done: number
}

/** A fresh server is measured warm: its code compiled, its connections open, their statements prepared. */
const WARM_MS = 4_000

/** Runs `once` from `clients` loops for a while after a warm-up, and says how many and how long. */
export async function measure(
  clients: number,
  seconds: number,
  once: (client: number, n: number) => Promise<void>,
): Promise<Measured> {
  const warmUntil = performance.now() + Math.min(WARM_MS, seconds * 800)
  const until = warmUntil + seconds * 1000
  const times: number[] = []
  await Promise.all(
    Array.from({ length: clients }, async (_unused, client) => {
      for (let n = 0; ; n += 1) {
        const start = performance.now()
        if (start >= until) return
        await once(client, n)
        const end = performance.now()
        if (start >= warmUntil && end <= until) times.push(end - start)
      }
    }),
  )
  return summary(times, seconds)
}

export function summary(times: readonly number[], seconds: number): Measured {
  const sorted = [...times].sort((left, right) => left - right)
  return {
    perSecond: times.length / seconds,
    p50Ms: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    done: times.length,
  }
}

/** The value below which a share of the sorted times lies (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((left, right) => left - right),
    0.5,
  )
}

/** One line of the benchmark's output. */
export function say(name: string, value: number, unit: string): void {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3
  process.stdout.write(`${name} ${value.toFixed(digits)} ${unit}\n`)
}
