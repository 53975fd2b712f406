import type { Services } from '#platform/services'

/** What happens because time passes. Answers how much it did; nothing done means nothing left to do for now. */
export type Sweep = (services: Services) => Promise<number>

const sweeps = new Set<Sweep>()

/** Registering twice is once: every process that listens registers all of them at its start. */
export function registerSweep(sweep: Sweep): void {
  sweeps.add(sweep)
}

/** Runs every sweep once, in the order they were registered. */
export async function runSweeps(services: Services): Promise<number> {
  let done = 0
  for (const sweep of sweeps) done += await sweep(services)
  return done
}
