import type { LIST_VIEWS } from '../contract.ts'

type View = (typeof LIST_VIEWS)[number]

/** What somebody with an empty list does next. */
export type NextAction = 'register' | 'unclaimed' | 'entry' | 'unit' | 'closed' | 'figures'

/** Lists that a day may begin with. */
type FirstList = 'mine' | 'entry' | 'unit' | 'closed'

interface FirstView {
  /** Where this role's work lies. */
  readonly view: FirstList
  /** Where to look when that is empty. */
  readonly otherwise?: 'unclaimed'
  readonly next: NextAction
}

const HANDLER: FirstView = { view: 'mine', otherwise: 'unclaimed', next: 'register' }
const READER: FirstView = { view: 'unit', next: 'closed' }

const BY_ROLE: Readonly<Record<string, FirstView>> = {
  clerk: { view: 'entry', next: 'register' },
  dispatcher: { view: 'entry', next: 'register' },
  archivist: { view: 'closed', next: 'unit' },
  'grid-worker': { view: 'unit', next: 'register' },
  'unit-head': { view: 'unit', next: 'figures' },
  director: { view: 'unit', next: 'figures' },
  supervisor: { view: 'unit', next: 'figures' },
  observer: READER,
  dpo: READER,
  'judicial-office': READER,
}

/** The list a role's day begins with; mediators and officers begin with what is theirs. */
export function firstViewOf(role: string): FirstView {
  return BY_ROLE[role] ?? HANDLER
}

/** The one next action where a list is empty: towards this role's work, or what it does when there is none. */
export function nextFrom(role: string, view: View): NextAction {
  const { view: first, otherwise, next } = firstViewOf(role)
  const work = otherwise ?? first
  const seesItsWork = view === otherwise || (view === first && otherwise === undefined)
  return seesItsWork || work === 'mine' ? next : work
}
