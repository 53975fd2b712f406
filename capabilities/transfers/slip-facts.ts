import type { FactRead } from '#cap/cases'

/** The words and days of one slip, from the facts that name it. */
export interface SlipFacts {
  readonly sent: FactRead | undefined
  readonly received: FactRead | undefined
  readonly objected: FactRead | undefined
  readonly decided: FactRead | undefined
  readonly told: FactRead | undefined
}

export function factsOfSlip(facts: readonly FactRead[], slipId: string): SlipFacts {
  const own = facts.filter((each) => each.data['slipId'] === slipId)
  const last = (...kinds: readonly string[]) => own.filter((each) => kinds.includes(each.kind)).at(-1)
  return {
    sent: last('transferred', 'transfer-designated'), received: last('transfer-acknowledged'), objected: last('transfer-objected'),
    decided: last('transfer-stands', 'transfer-returned', 'transfer-designated'), told: last('transfer-result-told'),
  }
}

export function materialsOf(fact: FactRead | undefined): string[] {
  const value = fact?.content?.['materials']
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
