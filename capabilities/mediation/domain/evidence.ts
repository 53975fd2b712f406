import type { FactRead } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import type { Day } from '#platform/time'
import { numberOf, objectsOf, oneOf, textOf } from './reading.ts'

type EvidenceFact = Pick<FactRead, 'id' | 'kind' | 'data' | 'occurredOn' | 'actorId'> & { readonly content?: JsonObject | null }

/** One thing that somebody handed in, with what became of it. Its words are there only where the content was read. */
export interface EvidenceItem {
  readonly receiptId: string
  /** Its place in the receipt, from nought. */
  readonly item: number
  readonly partyId: string | null
  readonly providerName: string | null
  readonly what: string | null
  readonly proves: string | null
  readonly source: string | null
  readonly form: 'original' | 'copy' | 'electronic' | 'object'
  readonly pages: number | null
  /** Who may look at it besides whoever handed it in. What was taken in before there was a choice is the handlers'. */
  readonly visibility: 'handlers' | 'parties' | 'court'
  readonly receivedOn: Day
  readonly receivedBy: string | null
  readonly returned: { readonly on: Day; readonly to: string | null } | null
}

/** Everything handed in, in the order it came, with its return where it went back. Pure. */
export function evidenceIn(facts: readonly EvidenceFact[]): readonly EvidenceItem[] {
  const returns = facts.filter((each) => each.kind === 'evidence-returned')
  return facts.filter((each) => each.kind === 'evidence-received').flatMap((receipt) => {
    const words = objectsOf(receipt.content ?? {}, 'items')
    return objectsOf(receipt.data, 'items').map((each, item): EvidenceItem => ({
      receiptId: receipt.id, item,
      partyId: textOf(receipt.data, 'partyId'), providerName: textOf(receipt.content ?? {}, 'name'),
      what: textOf(words[item] ?? {}, 'what'), proves: textOf(words[item] ?? {}, 'proves'), source: textOf(words[item] ?? {}, 'source'),
      form: oneOf(textOf(each, 'form'), ['original', 'copy', 'electronic', 'object']), pages: numberOf(each, 'pages'),
      visibility: oneOf(textOf(each, 'visibility'), ['handlers', 'parties', 'court']),
      receivedOn: receipt.occurredOn, receivedBy: receipt.actorId, returned: returnOf(returns, receipt.id, item),
    }))
  })
}

function returnOf(returns: readonly EvidenceFact[], receiptId: string, item: number): EvidenceItem['returned'] {
  const given = returns.find(({ data }) => objectsOf(data, 'items').some((each) => textOf(each, 'receiptId') === receiptId && numberOf(each, 'item') === item))
  return given ? { on: given.occurredOn, to: textOf(given.content ?? {}, 'to') } : null
}

/** What a party may look at: what they handed in themselves, and what is there for all parties. Pure. */
export function evidenceFor(items: readonly EvidenceItem[], partyId: string): readonly EvidenceItem[] {
  return items.filter((each) => each.partyId === partyId || each.visibility !== 'handlers')
}
