import type { Desk } from './commands/desk.ts'
import type { MediationDesk } from './contract.ts'
import { numberOf, textOf } from './domain/reading.ts'

type FactSeen = Desk['facts'][number]

/** Facts that hold a text of the agreement: each draft, and what was agreed by word of mouth. */
function textsIn({ facts, mediation }: Pick<Desk, 'facts' | 'mediation'>): readonly FactSeen[] {
  const isText = ({ kind, data }: FactSeen) => kind === 'agreement-drafted' || (kind === 'agreement-reached' && data['form'] === 'oral')
  return facts.filter((each) => each.procedureId === mediation.id && isText(each))
}

/** Who wrote the texts of the agreement, to be named. */
export const writersOf = (desk: Pick<Desk, 'facts' | 'mediation'>): readonly string[] =>
  textsIn(desk).flatMap((each) => (each.actorId === null ? [] : [each.actorId]))

/**
 * Every text of the agreement that there ever was, oldest first, with who wrote it and when: nothing is written over
 * (PMA Art. 27). The words themselves stand in `records` under the same fact.
 */
export function versionsOf(desk: Desk, names: ReadonlyMap<string, string>): MediationDesk['versions'] {
  const marks = desk.facts.filter((each) => each.kind === 'agreement-signed')
  return textsIn(desk).map(({ id, kind, data, recordedAt, actorId }) => {
    const draftId = textOf(data, 'draftId')
    return {
      factId: id, version: numberOf(data, 'version') ?? 1, form: kind === 'agreement-drafted' ? 'written' : 'oral', at: recordedAt,
      by: (actorId === null ? undefined : names.get(actorId)) ?? '', marks: marks.filter((mark) => textOf(mark.data, 'draftId') === draftId).length,
    }
  })
}
