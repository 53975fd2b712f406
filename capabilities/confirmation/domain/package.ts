import type { FactRead } from '#cap/cases'
import { numberOf, objectsOf, textOf, textsOf } from './reading.ts'

/**
 * The kinds of facts whose words may leave the house for the court (CPL-I 354; N-04; OMR 18). What is not on this list
 * cannot leave: records of sessions and separate talks, statements, passages for settlement only, gates, contacts. Of what
 * was handed in only the things marked for the court leave.
 */
export const MAY_LEAVE = ['agreement-drafted', 'identity-checked', 'confirmation-applied', 'evidence-received'] as const

export interface ServiceAddress {
  readonly partyId: string
  readonly by: string
  readonly agents: readonly string[]
  readonly saidAt: string | null
  readonly address: string
  readonly phone: string
  readonly electronic: boolean
}

export interface PackedObligation {
  readonly debtorPartyId: string | null
  readonly creditorPartyId: string | null
  readonly what: string
  readonly fen: number | null
  readonly way: string
  readonly place: string
  readonly dueOn: string
}

/** What the court gets, without names: those are added from the parties of the agreement. */
export interface Packed {
  readonly facts: string
  readonly disputedMatters: string
  readonly content: readonly string[]
  readonly obligations: readonly PackedObligation[]
  /** Last four characters of the identity paper, by party. */
  readonly identities: ReadonlyMap<string, { readonly documentType: string; readonly lastFour: string }>
  readonly services: readonly ServiceAddress[]
  readonly courtName: string | null
  /** Things handed in that are marked for the court: what it is and in which form; not what it was said to prove. */
  readonly evidence: readonly PackedEvidence[]
}

export interface PackedEvidence {
  readonly what: string
  readonly form: string
  readonly pages: number | null
}

function evidenceFor(leaving: readonly FactRead[]): readonly PackedEvidence[] {
  return leaving.filter((each) => each.kind === 'evidence-received').flatMap(({ data, content }) => {
    const words = objectsOf(content, 'items')
    return objectsOf(data, 'items').flatMap((each, index) => textOf(each, 'visibility') === 'court'
      ? [{ what: textOf(words[index], 'what') ?? '', form: textOf(each, 'form') ?? '', pages: numberOf(each, 'pages') }] : [])
  })
}

/** Folds what may leave out of a case's facts: the signed version of the agreement, identity checks, the latest application. */
export function packedFrom(facts: readonly FactRead[], draftId: string | null, confirmationId: string): Packed {
  const leaving = facts.filter((each) => MAY_LEAVE.some((kind) => kind === each.kind))
  const signed = leaving.find((each) => each.kind === 'agreement-drafted' && textOf(each.data, 'draftId') === draftId)?.content
  const applied = leaving.filter((each) => each.kind === 'confirmation-applied' && each.procedureId === confirmationId).at(-1)?.content
  return {
    facts: textOf(signed, 'facts') ?? '', disputedMatters: textOf(signed, 'disputedMatters') ?? '', content: textsOf(signed, 'content'),
    obligations: objectsOf(signed, 'obligations').map((each) => ({
      debtorPartyId: textOf(each, 'debtorPartyId'), creditorPartyId: textOf(each, 'creditorPartyId'), what: textOf(each, 'what') ?? '',
      fen: numberOf(each, 'fen'), way: textOf(each, 'way') ?? '', place: textOf(each, 'place') ?? '', dueOn: textOf(each, 'dueOn') ?? '',
    })),
    identities: new Map(leaving.filter((each) => each.kind === 'identity-checked').map((each) =>
      [textOf(each.data, 'partyId') ?? '', { documentType: textOf(each.data, 'documentType') ?? '', lastFour: textOf(each.content, 'lastFour') ?? '' }])),
    services: objectsOf(applied, 'services').map((each) => ({
      partyId: textOf(each, 'partyId') ?? '', by: textOf(each, 'by') ?? 'self', agents: textsOf(each, 'agents'), saidAt: textOf(each, 'saidAt'),
      address: textOf(each, 'address') ?? '', phone: textOf(each, 'phone') ?? '', electronic: each['electronic'] === true,
    })),
    courtName: textOf(applied, 'courtName'), evidence: evidenceFor(leaving),
  }
}

/** The texts of the agreement that the pre-check reads. */
export function textsIn(packed: Packed): readonly string[] {
  return [packed.disputedMatters, ...packed.content, ...packed.obligations.map((each) => each.what)]
}
