import type { LawCardShape } from '../../knowledge/contract.ts'
import type { GateShape } from '../../organisation/contract.ts'
import type { RoomShape } from '../../booking/contract.ts'
import type { DirectoryEntry } from '../../people/contract.ts'
import type { Static } from 'typebox'
import type { Named, OpenCase, StepExit } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { MediationDesk } from '../contract.ts'
import type { HelperShape, MethodShape } from '../contract/circle.ts'
import { deskWords } from './words.ts'

export type Gate = Static<typeof GateShape>

export interface Circle {
  readonly helpers: readonly HelperShape[]
  readonly methods: readonly MethodShape[]
}

/** Everything a form of this station is given. */
export interface FormProps {
  readonly open: OpenCase
  readonly desk: MediationDesk
  readonly gates: readonly Gate[]
  readonly colleagues: readonly DirectoryEntry[]
  /** What the law says about this kind of matter; only where an agreement may be written now. */
  readonly lawCards: readonly LawCardShape[]
  /** Whoever is signed in has switched on a second factor: the seal asks for its code. */
  readonly secondFactor: boolean
  /** Rooms that a session may be booked in; empty while none can be arranged. */
  readonly rooms: readonly RoomShape[]
  /** The helper register and the list of methods; empty while nobody is invited and no session is held. */
  readonly circle: Circle
  readonly exit: StepExit
}

const SIDES: Readonly<Record<string, Said>> = deskWords.sides

/** The parties as choices: 当事人甲（申请人）. */
export function partyChoices(desk: MediationDesk, say: (words: Said) => string): readonly Named[] {
  return desk.parties.map((each) => ({
    id: each.id,
    name: `${each.name} · ${say(SIDES[each.side] ?? { zh: each.side, en: each.side })}`,
  }))
}

export const everybody = (desk: MediationDesk): string[] => desk.parties.map((each) => each.id)

/** What was typed, or undefined where it is only space. */
export function typed(text: string | undefined): string | undefined {
  const clean = text?.trim() ?? ''
  return clean === '' ? undefined : clean
}
