import type { MediationDesk } from '../contract.ts'

/**
 * What an obligation says, from the words of the drafts or of the oral agreement; readers without content see none. An
 * oral agreement and the written one that replaced it have each their own: the youngest text that names it counts.
 */
export function obligationWords(desk: MediationDesk, ref: string): string | undefined {
  const recorded = desk.records.filter(
    (each) => each.kind === 'agreement-drafted' || each.kind === 'agreement-reached',
  )
  const promised = recorded.flatMap((each) => {
    const list = each.content?.['obligations']
    return Array.isArray(list) ? list : []
  })
  const found: unknown = promised.findLast(
    (each: unknown) => typeof each === 'object' && each !== null && 'ref' in each && each.ref === ref,
  )
  return typeof found === 'object' && found !== null && 'what' in found && typeof found.what === 'string'
    ? found.what
    : undefined
}
