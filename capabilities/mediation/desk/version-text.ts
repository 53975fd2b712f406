import { dayWords, moneyWords } from '#platform/ui/desk'
import type { Language } from '#platform/words'
import type { MediationDesk } from '../contract.ts'
import type { Paragraph } from './compare.ts'
import { earlierObligations } from './earlier-text.ts'
import { versionWords } from './version-words.ts'
import { deskWords } from './words.ts'

type Words = Readonly<Record<string, unknown>>

/** The text of one version as paragraphs, as a reader meets them on the paper. */
export function paragraphsOf(desk: MediationDesk, factId: string, language: Language): readonly Paragraph[] | undefined {
  const words = desk.records.find((each) => each.factId === factId)?.content
  if (!words) return undefined
  const terms = Array.isArray(words['content']) ? words['content'].map(String) : [String(words['content'] ?? '')]
  return [
    ...textPart(words, 'facts'),
    ...textPart(words, 'disputedMatters'),
    ...terms.map((text, at): Paragraph => ({ part: 'content', text: `${at + 1}. ${text}` })),
    ...obligationLines(desk, words, language),
    ...(typeof words['copies'] === 'number'
      ? [{ part: 'copies', text: versionWords.copies(String(words['copies']))[language] } as const]
      : []),
  ]
}

function textPart(words: Words, part: 'facts' | 'disputedMatters'): readonly Paragraph[] {
  const text = words[part]
  return typeof text === 'string' && text !== '' ? [{ part, text }] : []
}

function obligationLines(desk: MediationDesk, words: Words, language: Language): readonly Paragraph[] {
  const nameOf = (id: string | undefined) => desk.parties.find((each) => each.id === id)?.name ?? '—'
  return earlierObligations(words).map((each, at) => {
    const kind = deskWords.kinds[each.kind ?? 'act'][language]
    const amount = each.fen === undefined ? '' : ` ${moneyWords(each.fen)}`
    const due = each.dueOn ? dayWords(each.dueOn, language) : ''
    const line = [`${nameOf(each.debtorPartyId)} → ${nameOf(each.creditorPartyId)}`, `${kind}${amount}`, each.what, due, each.way, each.place]
    return { part: 'obligations', text: `${at + 1}. ${line.filter(Boolean).join(' · ')}` }
  })
}
