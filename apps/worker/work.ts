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

/** Carries out due work. Each listener runs in its own transaction, at least once, and is safe to repeat. */
export async function carryOut(services: Services, workload: DueWorkload): Promise<void> {
  if (workload.kind !== 'fact') throw new Error(`no worker for ${workload.kind}`)
  for (const item of workload.items) {
    const fact = item as unknown as Fact
    for (const reaction of reactionsTo(fact.kind)) {
      await inDistrict(services.db, workload.district, (tx) => reaction.react(tx, services, fact))
    }
  }
}
