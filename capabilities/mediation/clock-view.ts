import type { Desk } from './commands/desk.ts'
import type { MediationDesk } from './contract.ts'
import { type ClockRule, clockRule, possibleClocks, proposedClock, reasonOf } from './domain/clocks.ts'
import { mediatingClock } from './domain/matter.ts'
import { textOf } from './domain/reading.ts'
import { rightsFor } from './domain/rights.ts'
import { TIME_IS_OVER } from './words/clocks.ts'
import { LAW_NAMES } from './words/law-names.ts'

type AboutClocks = Pick<MediationDesk, 'clocks' | 'clock' | 'timeIsOver'>

const BEFORE_ACCEPTANCE = ['registered', 'awaiting-consent']

/** The clocks to choose from, the one chosen with its reason, and what people are told once its time is over. */
export function aboutClocks(desk: Desk): AboutClocks {
  const { matter } = desk
  const about = { category: matter.category?.code ?? null, referral: matter.file.referral, on: desk.today }
  const proposed = proposedClock(about)
  const others = possibleClocks(about).filter((each) => each.id !== proposed.id)
  const open = mediatingClock(matter)
  return {
    clocks: BEFORE_ACCEPTANCE.includes(matter.state) ? [proposed, ...others].map(shown) : [],
    clock: chosen(desk),
    timeIsOver: open && desk.today > open.rolledOn ? (TIME_IS_OVER[open.clock] ?? null) : null,
  }
}

function shown(rule: ClockRule): MediationDesk['clocks'][number] {
  return { rule: rule.id, clock: rule.clock, reason: { ...reasonOf(rule) }, law: rule.law }
}

function chosen(desk: Desk): MediationDesk['clock'] {
  const rule = clockRule(desk.matter.file.clockRule)
  if (!rule) return null
  const accepted = desk.facts.find((each) => each.kind === 'accepted' && each.procedureId === desk.mediation.id)
  const reason = accepted?.content ? textOf(accepted.content, 'clockReason') : null
  const overridden = accepted !== undefined && textOf(accepted.data, 'clockProposed') !== rule.id
  return { rule: rule.id, reason: { ...reasonOf(rule) }, law: rule.law, overridden: overridden ? (reason ?? '') : null }
}

const OVER = ['closed', 'archived']

/** Rights with a time of their own before another body, with the names of their articles; none once the matter is closed. */
export function rightsIn({ matter, today }: Desk): MediationDesk['rights'] {
  if (OVER.includes(matter.state)) return []
  const rights = rightsFor({ category: matter.category?.code ?? null, gates: matter.file.gates, on: today })
  return rights.map(({ key, clock, whose, words, laws }) => ({
    key, clock, whose, words: { ...words }, laws: laws.map((law) => ({ ...(LAW_NAMES[law] ?? { zh: law, en: law }) })),
  }))
}
