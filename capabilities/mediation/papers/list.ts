import type { Day } from '#platform/time'
import { authoritiesOf } from '#cap/people'
import type { Desk } from '../commands/desk.ts'
import { evidenceIn } from '../domain/evidence.ts'
import { isKeptFrom } from './confided.ts'
import { providerRef } from './inquiry.ts'
import type { PaperKind } from '../words/document-titles.ts'

/** A paper that can be printed now. `ref` is the fact it prints, where there may be several. */
export interface PaperAtHand {
  readonly kind: PaperKind
  readonly ref: string | null
  readonly on: Day | null
}

/** Facts whose paper exists as soon as they are recorded. */
const PAPER_OF_FACT: Readonly<Record<string, PaperKind>> = {
  'investigation-recorded': 'D06',
  'site-visited': 'D06',
  'session-held': 'D08',
  'agreement-drafted': 'D09',
  'obligation-performed': 'D11',
  'not-accepted': 'D17',
  terminated: 'D18',
  'emergency-reported': 'D21',
}

/** Facts that leave a paper only in some cases: an oral agreement, a mediator who had something to disclose. */
function sometimes({ kind, data }: Desk['facts'][number]): PaperKind | undefined {
  if (kind === 'agreement-reached' && data['form'] === 'oral') return 'D10'
  if (kind === 'mediator-stepped-aside') return 'D24'
  return kind === 'mediator-designated' && typeof data['disclosure'] === 'string' && data['disclosure'] !== 'none' ? 'D24' : undefined
}

/** The papers of this mediation that exist by now, in the order of the file. */
export function papersOf(desk: Desk): readonly PaperAtHand[] {
  const own = desk.facts.filter((each) => each.procedureId === desk.mediation.id || each.procedureId === desk.performance?.id)
  const always: PaperAtHand[] = (['D02', 'D03'] as const).map((kind) => ({ kind, ref: null, on: null }))
  const applied = own.some((each) => each.kind === 'consent-recorded' && Array.isArray(each.content?.['requests']))
  const shown = own.some((each) => each.kind === 'identity-checked')
  const made = own.filter((each) => !isKeptFrom(desk, each)).flatMap((each): PaperAtHand[] => {
    const kind = sometimes(each) ?? PAPER_OF_FACT[each.kind]
    return kind ? [{ kind, ref: each.id, on: each.occurredOn }] : []
  })
  const some: PaperAtHand[] = [
    ...(applied ? [{ kind: 'D01', ref: null, on: null } as const] : []),
    ...always,
    ...(shown ? [{ kind: 'D04', ref: null, on: null } as const] : []),
    ...authoritiesOf(desk.facts).map((each) => ({ kind: 'D05', ref: each.id, on: each.fromOn }) as const),
    ...[...new Set(evidenceIn(own).map(providerRef))].map((ref) => ({ kind: 'D07', ref, on: null }) as const),
    ...desk.parties.map((each) => ({ kind: 'D23', ref: each.id, on: null }) as const),
    ...made,
  ]
  return some.sort((left, right) => left.kind.localeCompare(right.kind))
}
