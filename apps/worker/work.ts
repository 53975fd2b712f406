import { type Fact, reactionsTo } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'

/** What one job carries: pieces of one kind of one district. */
export interface DueWorkload {
  readonly district: DistrictId
  readonly kind: string
  readonly items: readonly JsonObject[]
}

/** Facts whose listeners share a transaction: begin and commit are paid once for all of them. */
const TOGETHER = 20

type Carrier = (services: Services, district: DistrictId, items: readonly JsonObject[]) => Promise<void>

const carriers = new Map<string, Carrier>()

/** Who does due work of a kind; registering twice is once. Work is done at least once: it must be safe to repeat. */
export function registerCarrier(kind: string, carrier: Carrier): void {
  carriers.set(kind, carrier)
}

/** Carries out due work, at least once; every listener is safe to repeat. */
export async function carryOut(services: Services, workload: DueWorkload): Promise<void> {
  const carrier = carriers.get(workload.kind)
  if (carrier) return carrier(services, workload.district, workload.items)
  if (workload.kind !== 'fact') throw new Error(`no worker for ${workload.kind}`)
  const facts = workload.items.map((item) => item as unknown as Fact)
  for (let first = 0; first < facts.length; first += TOGETHER) {
    const some = facts.slice(first, first + TOGETHER)
    await listenTo(services, workload.district, some).catch(() => oneByOne(services, workload.district, some))
  }
}

async function listenTo(services: Services, district: DistrictId, facts: readonly Fact[]): Promise<void> {
  await inDistrict(services.db, district, async (tx) => {
    for (const fact of facts) for (const reaction of reactionsTo(fact)) await reaction.react(tx, services, fact)
  })
}

/** One listener that fails must not hold the others back: each fact by itself, and the failure said at the end. */
async function oneByOne(services: Services, district: DistrictId, facts: readonly Fact[]): Promise<void> {
  let failure: unknown
  for (const fact of facts) {
    await listenTo(services, district, [fact]).catch((error: unknown) => {
      failure = error
    })
  }
  if (failure !== undefined) throw failure
}
