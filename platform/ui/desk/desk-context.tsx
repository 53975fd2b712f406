import { createContext, use } from 'react'
import type { Said } from '#platform/words'

/** An address of the register. */
export interface FoundAddress {
  readonly id: string
  readonly text: string
}

/** Whoever sits at the desk, where, and the names that every list needs. */
export interface Desk {
  readonly district: string
  readonly zone: string
  readonly me: {
    readonly staffId: string
    readonly name: string
    readonly role: string
    readonly unitId: string
    readonly unitPath: string
  }
  readonly categories: readonly { readonly code: string; readonly name: Said }[]
  /** Addresses of the register by a few of their characters: within the unit where one is named and something is there, else everywhere. */
  findAddresses(text: string, unitId: string | undefined): Promise<readonly FoundAddress[]>
  /** Name of a category by its code; the code itself where it is unknown. */
  category(code: string | null): Said
}

const nobody: Desk = {
  district: '',
  zone: 'Asia/Shanghai',
  me: { staffId: '', name: '', role: '', unitId: '', unitPath: '' },
  categories: [],
  findAddresses: () => Promise.resolve([]),
  category: (code) => ({ zh: code ?? '', en: code ?? '' }),
}

const DeskContext = createContext<Desk>(nobody)

export const DeskProvider = DeskContext

export function useDesk(): Desk {
  return use(DeskContext)
}
