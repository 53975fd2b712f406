import type { Services } from '#platform/services'

/** What happens because time passes, district by district: nothing yet but what capabilities register. */
export type Sweep = (services: Services) => Promise<number>

const sweeps: Sweep[] = []

export function registerSweep(sweep: Sweep): void {
  if (!sweeps.includes(sweep)) sweeps.push(sweep)
}

export async function runSweeps(services: Services): Promise<number> {
  let done = 0
  for (const sweep of sweeps) done += await sweep(services)
  return done
}
