/** Papers of finding out: who may act for whom, what was asked, what was handed in, what was disclosed. */

import type { Paper, Party } from './domain.ts'
import type { Day, LocalMinute } from './values.ts'

/** What an agent may do. What gives something up must be said one by one (Civil Code Art. 165; CPL Art. 62 by analogy). */
export type AgentPower = 'speak' | 'hand-in' | 'receive' | 'negotiate' | 'concede' | 'sign' | 'dispose' | 'take-money'

/** 授权委托书 (Civil Code Art. 165). */
export interface PowerOfAttorney extends Paper<'D05'> {
  readonly principals: readonly Party[]
  readonly agents: readonly (Pick<Party, 'name' | 'unitOrAddress' | 'contact'> & { readonly relation?: string })[]
  /** Of several agents: whether they act only together (Civil Code Art. 166). */
  readonly together?: boolean
  readonly matters: string
  readonly powers: readonly AgentPower[]
  readonly from: Day
  /** The last day of the power; absent: until the matter is over. */
  readonly until?: Day
}

/** 调查记录: one talk with one person. */
export interface InvestigationRecord extends Paper<'D06'> {
  readonly startedAt: LocalMinute
  readonly endedAt: LocalMinute
  readonly place: string
  /** Who was asked; nobody on a visit to the place. */
  readonly person?: { readonly name: string; readonly relation?: string; readonly unitOrAddress?: string; readonly contact?: string }
  readonly investigators: readonly string[]
  readonly recorder: string
  readonly othersPresent?: readonly string[]
  readonly talk: readonly { readonly question: string; readonly answer: string }[]
  /** A visit to the place: what was seen, and how many photos lie beside the record. */
  readonly visit?: { readonly findings: string; readonly photos: number }
}

/** 证据材料清单. */
export interface EvidenceList extends Paper<'D07'> {
  readonly entries: readonly {
    readonly name: string
    readonly proves?: string
    readonly source?: string
    readonly provider: string
    readonly form: 'original' | 'copy' | 'electronic' | 'object'
    readonly pages?: number
    readonly receivedOn: Day
    readonly receivedBy: string
    readonly returnedOn?: Day
    readonly returnedTo?: string
  }[]
}

/** 回避、披露情况说明 (OMR Art. 13 by analogy). A party without an answer has not been asked yet. */
export interface DisclosureStatement extends Paper<'D24'> {
  readonly mediator: string
  readonly relation: 'relative' | 'interest' | 'other'
  readonly disclosed?: string
  /** They do not go on; the parties only take note of it. */
  readonly stepsAside?: boolean
  readonly reactions: readonly { readonly party: string; readonly answer: 'agrees' | 'objects' | 'open' }[]
}
