import type { MediationDesk } from '../contract.ts'

/** What an obligation says, from the words of the draft or of the oral agreement; readers without content see none. */
export function obligationWords(desk: MediationDesk, ref: string): string | undefined {
  const recorded = desk.records.findLast(
    (each) => each.kind === 'agreement-drafted' || each.kind === 'agreement-reached',
  )
  const words = desk.draft?.content ?? recorded?.content
  const list = words?.obligations
  if (!Array.isArray(list)) return undefined
  const found: unknown = list.find(
    (each: unknown) => typeof each === 'object' && each !== null && 'ref' in each && each.ref === ref,
  )
  return typeof found === 'object' && found !== null && 'what' in found && typeof found.what === 'string'
    ? found.what
    : undefined
}
