import type { Desk } from '../commands/desk.ts'
import { isConfided } from '../domain/transitions.ts'

/** Whether a fact's words are kept from whoever is asking: a head who does not handle the case hears no separate talk (§8.2, N-04). */
export function isKeptFrom(desk: Desk, fact: Desk['facts'][number]): boolean {
  const { by, file, matter } = desk
  if (by.kind !== 'staff' || by.role !== 'committee-head') return false
  return isConfided(fact) && file.state.assigneeId !== by.id && !matter.file.mediatorIds.includes(by.id)
}
