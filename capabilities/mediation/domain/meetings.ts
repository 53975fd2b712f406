import type { FactRead } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import type { Day } from '#platform/time'
import { dayOf, objectsOf, textOf } from './reading.ts'

/** Days on which a party cannot come, both ends included. */
export interface Away {
  readonly partyId: string
  readonly spans: readonly { readonly from: Day; readonly until: Day }[]
}

/** The last word of each party about the days that do not suit. Pure. */
export function awayIn(facts: readonly Pick<FactRead, 'kind' | 'data'>[]): readonly Away[] {
  const known = new Map<string, Away>()
  for (const { kind, data } of facts) {
    const partyId = kind === 'days-away-noted' ? textOf(data, 'partyId') : null
    if (partyId !== null) known.set(partyId, { partyId, spans: objectsOf(data, 'spans').flatMap(spanIn) })
  }
  return [...known.values()].filter((each) => each.spans.length > 0)
}

function spanIn(span: JsonObject): Away['spans'] {
  const [from, until] = [dayOf(span, 'from'), dayOf(span, 'until')]
  return from && until ? [{ from, until }] : []
}

/** Who of the invited has said that this day does not suit. Pure; the form asks it while a day is chosen, the command again. */
export function awayOn(away: readonly { readonly partyId: string; readonly spans: readonly { readonly from: string; readonly until: string }[] }[], partyIds: readonly string[], on: string): readonly string[] {
  return away.filter((each) => partyIds.includes(each.partyId) && each.spans.some((span) => span.from <= on && on <= span.until)).map((each) => each.partyId)
}
