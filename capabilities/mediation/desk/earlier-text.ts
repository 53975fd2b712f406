import type { MediationDesk } from '../contract.ts'
import type { TypedObligation } from './obligations.tsx'

type Words = Readonly<Record<string, unknown>>

/** What was written or agreed before: the last draft, or the agreement by word of mouth that is now put in writing. */
export function earlierText(desk: MediationDesk): Words | undefined {
  return desk.draft?.content ?? desk.records.findLast((each) => each.kind === 'agreement-reached')?.content ?? undefined
}

/** The terms as lines to go on from. */
export function earlierTerms(words: Words | undefined): string[] {
  const content = words?.['content']
  if (Array.isArray(content)) return content.map(String)
  return typeof content === 'string' ? [content] : ['']
}

/** The promises as fields to go on from: nobody types them twice. */
export function earlierObligations(words: Words | undefined): TypedObligation[] {
  const listed = words?.['obligations']
  return Array.isArray(listed) ? listed.map(obligationFrom) : []
}

const KINDS = ['money', 'act', 'omission', 'delivery'] as const

function obligationFrom(value: unknown): TypedObligation {
  const words: Words = typeof value === 'object' && value !== null ? { ...value } : {}
  const text = (name: string) => (typeof words[name] === 'string' ? String(words[name]) : '')
  const kind = KINDS.find((each) => each === words['kind']) ?? 'act'
  const fen = words['fen']
  return {
    debtorPartyId: text('debtorPartyId'), creditorPartyId: text('creditorPartyId'), kind, what: text('what'), way: text('way'),
    place: text('place'), dueOn: text('dueOn'), ...(typeof fen === 'number' ? { fen } : {}),
  }
}
