import type { FilePaper, PaperMaker } from '#cap/cases'
import { missingFields } from '#cap/documents'
import { openDesk, type Desk } from '../commands/desk.ts'
import { isConfided } from '../domain/transitions.ts'
import { PAPER_WORDS as words } from '../words/papers.ts'
import { paperOf } from './assemble.ts'
import { type PaperAtHand, papersOf } from './list.ts'
import { sourceOf } from './print.ts'

/**
 * The papers of a mediation for its bound file. An urgent report (D21) never lies in it; what was said in a separate talk lies
 * apart for whoever did not take part in it (§8.2, N-04); of the drafts only the one that was agreed on is a paper of the file.
 */
export const mediationPapers: PaperMaker = {
  name: 'mediation',
  make: async (tx, services, file, by) => {
    const opened = await openDesk(tx, services, file, by, { aboutCategory: false, aboutCommittee: false, withWords: true })
    if (!opened.ok) return []
    const source = await sourceOf(tx, file, opened.value)
    if (!source) return []
    const { number } = opened.value.matter.file
    return forFile(opened.value).flatMap((each): FilePaper[] => {
      const apart = liesApart(opened.value, each)
      const data = apart ? undefined : paperOf(source, each.kind, each.ref ?? undefined)
      if (!apart && (!data || missingFields(data).length > 0)) return []
      const madeOn = data && 'madeOn' in data ? data.madeOn : (each.on ?? opened.value.today)
      return [{ kind: each.kind, madeOn, number, data, ...(apart ? { remark: words.liesApart } : {}) }]
    })
  },
}

/** One list of evidence for the file instead of one for each provider; notices and consents once they were given. */
function forFile(desk: Desk): readonly PaperAtHand[] {
  const agreed = desk.facts.filter((each) => each.kind === 'agreement-drafted' && each.data['draftId'] === desk.matter.file.draft?.id).at(-1)
  const answered = desk.facts.flatMap((each) => (each.kind === 'data-consent-recorded' ? [each.data['partyId']] : []))
  const kept = papersOf(desk).filter(({ kind, ref }) => {
    if (kind === 'D21' || kind === 'D07') return false
    if (kind === 'D03') return desk.matter.file.notified.length > 0
    if (kind === 'D09') return desk.matter.file.agreement?.form === 'written' && ref === agreed?.id
    return kind === 'D23' ? answered.includes(ref) : true
  })
  return papersOf(desk).some((each) => each.kind === 'D07') ? [...kept, { kind: 'D07', ref: null, on: null }] : kept
}

function liesApart(desk: Desk, { kind, ref }: PaperAtHand): boolean {
  const fact = kind === 'D08' ? desk.facts.find((each) => each.id === ref) : undefined
  if (!fact || !isConfided(fact)) return false
  const { by, matter } = desk
  return by.kind === 'staff' && by.id !== fact.actorId && !matter.file.mediatorIds.includes(by.id)
}
