import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import {
  enforceUntil, type NOT_ACCEPTED_REASONS, REMEDY_LIMITS, REMEDY_WORDS, type SUSPENSION_REASONS, type TERMINATION_REASONS, 
} from '../words/remedies.ts'
import type { GateAnswers, GateId } from './gates.ts'

export type TerminationReason = keyof typeof TERMINATION_REASONS
export type NotAcceptedReason = keyof typeof NOT_ACCEPTED_REASONS
export type SuspensionReason = keyof typeof SUSPENSION_REASONS

export type RemedyName = keyof typeof REMEDY_WORDS

export interface Remedy {
  readonly remedy: RemedyName
  readonly way: Said
  readonly where: Said
  readonly limit: Said | null
  /** Articles as `CC-188`. */
  readonly basis: string
}

interface RemedyRule {
  readonly remedy: RemedyName
  readonly limit: keyof typeof REMEDY_LIMITS
  readonly basis: string
}

const SUE: RemedyRule = { remedy: 'sue', limit: 'three-years', basis: 'CC-188' }
const AID: RemedyRule = { remedy: 'legal-aid', limit: 'none', basis: 'LAL-31' }
const AGAIN: RemedyRule = { remedy: 'mediate-again', limit: 'none', basis: 'PMA-17' }
const ARBITRATE: RemedyRule = { remedy: 'labour-arbitration', limit: 'one-year-labour', basis: 'LDM-27' }

/** What each group of categories has besides or instead of the court. Labour goes to arbitration first (LDM Art. 5). */
const BY_CATEGORY: readonly { readonly prefix: string; readonly ways: readonly RemedyRule[] }[] = [
  { prefix: 'LAB-02', ways: [{ remedy: 'labour-inspection', limit: 'none', basis: 'MW-38' }, ARBITRATE] },
  { prefix: 'LAB-01', ways: [ARBITRATE] },
  { prefix: 'LND-02', ways: [{ remedy: 'land-government', limit: 'thirty-days-land', basis: 'LandL-14' }] },
  { prefix: 'LND-01', ways: [{ remedy: 'land-arbitration', limit: 'two-years-land', basis: 'RLM-18' }, SUE] },
  { prefix: 'TRT-03', ways: [{ remedy: 'health-authority', limit: 'none', basis: 'MDR-40' }, SUE] },
  { prefix: 'ADM', ways: [{ remedy: 'reconsideration', limit: 'sixty-days-reconsideration', basis: 'ARL-20' }] },
]

/** Ways that a fired gate opens, shown first. */
const BY_GATE: readonly { readonly gate: GateId; readonly way: RemedyRule }[] = [
  { gate: 'G-01', way: { remedy: 'police', limit: 'none', basis: 'CrPL-110' } },
  { gate: 'G-02', way: { remedy: 'police', limit: 'none', basis: 'PSAP-9' } },
  { gate: 'G-03', way: { remedy: 'protection-order', limit: 'none', basis: 'DVL-23' } },
  { gate: 'G-04', way: { remedy: 'police', limit: 'none', basis: 'LPM-11' } },
  { gate: 'G-09', way: { remedy: 'reconsideration', limit: 'sixty-days-reconsideration', basis: 'ARL-20' } },
]

/**
 * The ways left when mediation does not begin or ends (PMA Art. 26; D17, D18). Petition is never among them by default:
 * it is for what no legal route fits (PET Art. 31).
 */
export function remediesAfterEnd(category: string | null, gates: GateAnswers): readonly Remedy[] {
  const byGate = BY_GATE.filter((each) => gates[each.gate] === 'yes').map((each) => each.way)
  const byCategory = BY_CATEGORY.find((each) => category?.startsWith(each.prefix))?.ways ?? [SUE]
  return distinct([...byGate, ...byCategory, AID, AGAIN]).map(inWords)
}

/** An oral agreement can hardly be confirmed: it is written down first, and the thirty days run from the new one (PMA Art. 33). */
const WRITE_DOWN = {
  open: { remedy: 'write-it-down', limit: 'thirty-days-new', basis: 'PMA-33' },
  over: { remedy: 'write-it-down', limit: 'thirty-days-new-old-over', basis: 'PMA-33' },
} as const satisfies Readonly<Record<string, RemedyRule>>

const CONFIRMED: RemedyRule = { remedy: 'enforce-confirmed', limit: 'two-years-enforcement', basis: 'CPL-250' }

/**
 * The ways after an agreement that is not kept (T19): sue on it, or enforce it if confirmed; labour has its own (PMA 32, LDM 15–16).
 * `oral` says of an oral agreement whether its own thirty days still run; left out for a written one. What the court has
 * confirmed is enforced, and there is no suit about it any more (CPL Art. 206); `confirmed` is the last day for it where it is known.
 */
export function remediesAfterBreach(
  category: string | null, oral?: keyof typeof WRITE_DOWN, confirmed: boolean | Day = false, windowOpen = false,
): readonly Remedy[] {
  if (confirmed === true) return [CONFIRMED, AID].map(inWords)
  if (confirmed) return [{ ...inWords(CONFIRMED), limit: enforceUntil(confirmed) }, inWords(AID)]
  // Wages of migrant workers have two ways more (MW Art. 38, 41); one more stands open while everybody could still apply together.
  const wages: readonly RemedyRule[] = category === 'LAB-02' ? [{ remedy: 'labour-inspection', limit: 'none', basis: 'MW-38' }, { remedy: 'police-unpaid-wages', limit: 'none', basis: 'MW-41' }] : []
  const labour = category?.startsWith('LAB-0') ? [{ remedy: 'payment-order', limit: 'none', basis: 'LDM-16' } as const, ARBITRATE] : []
  const rules: readonly RemedyRule[] = [
    ...labour,
    ...wages,
    ...(windowOpen ? [{ remedy: 'confirmation', limit: 'thirty-days-confirmation', basis: 'PMA-33' } as const] : []),
    { remedy: 'sue-on-agreement', limit: 'three-years', basis: 'PMA-32' },
    { remedy: 'enforcement', limit: 'two-years-enforcement', basis: 'CPL-250' },
    ...(oral === undefined ? [] : [WRITE_DOWN[oral]]),
    AID,
  ]
  return rules.map(inWords)
}

/** Offered with every agreement, as a right and never as a duty. */
export function confirmationOffer(): Remedy {
  return inWords({ remedy: 'confirmation', limit: 'thirty-days-confirmation', basis: 'PMA-33' })
}

function distinct(rules: readonly RemedyRule[]): readonly RemedyRule[] {
  return rules.filter((each, index) => rules.findIndex((other) => other.remedy === each.remedy) === index)
}

function inWords({ remedy, limit, basis }: RemedyRule): Remedy {
  return { remedy, ...REMEDY_WORDS[remedy], limit: REMEDY_LIMITS[limit], basis }
}

/** The gate behind a reason not to accept: the reason fits only when that gate fired. Others need no gate. */
export const GATES_OF_REASON: Readonly<Partial<Record<NotAcceptedReason, readonly GateId[]>>> = {
  crime: ['G-01'],
  'handled-elsewhere': ['G-06'],
  'reserved-by-law': ['G-07', 'G-08'],
  administrative: ['G-09'],
}
