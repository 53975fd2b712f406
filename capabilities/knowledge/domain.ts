import { findsSomebody } from '#platform/finds-somebody'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'

/** One article in plain words, as it is or was in force. */
export interface LawCard {
  readonly code: string
  readonly law: Said
  readonly article: Said
  /** Category codes, or `*` for every matter. */
  readonly categories: readonly string[]
  readonly effectiveFrom: Day
  /** The first day on which it no longer holds; null while it does. */
  readonly effectiveTo: Day | null
  readonly summary: Said
  readonly link: string
  /** The day somebody compared the summary with the official text; null: nobody has. */
  readonly verifiedOn: Day | null
}

/** A version with its place in the order of entering; those that came with the product were first. */
export interface CardVersion extends LawCard {
  readonly entered: number
}

export const EVERY_MATTER = '*'

/** Of each card the version that holds on this day: of several in force, the one entered last (decision 27). */
export function cardsInForce(versions: readonly CardVersion[], on: Day): readonly CardVersion[] {
  const latest = new Map<string, CardVersion>()
  for (const each of versions) {
    if (each.effectiveFrom > on || (each.effectiveTo !== null && each.effectiveTo <= on)) continue
    const known = latest.get(each.code)
    if (!known || isLater(each, known)) latest.set(each.code, each)
  }
  return [...latest.values()]
}

function isLater(one: CardVersion, other: CardVersion): boolean {
  return one.entered === other.entered ? one.effectiveFrom > other.effectiveFrom : one.entered > other.entered
}

/** Cards for one category: its own first, then those for every matter; all of them where no category is known. */
export function cardsFor(cards: readonly CardVersion[], category: string | undefined): readonly CardVersion[] {
  if (category === undefined) return cards
  const own = cards.filter((each) => each.categories.includes(category))
  return [...own, ...cards.filter((each) => each.categories.includes(EVERY_MATTER))]
}

export type CardFault = 'code' | 'categories' | 'summary-en' | 'link' | 'days' | 'verified-later'

const CODE = /^[A-Z][A-Z-]{1,11}-[0-9]{1,4}$/
const CATEGORY = /^([A-Z]{3}-[0-9]{2}|\*)$/

/** What a new version lacks, or none. */
export function faultOf(card: LawCard, today: Day): CardFault | undefined {
  if (!CODE.test(card.code)) return 'code'
  if (card.categories.length === 0 || !card.categories.every((each) => CATEGORY.test(each))) return 'categories'
  if (/\p{Script=Han}/u.test(card.summary.en + card.law.en + card.article.en)) return 'summary-en'
  if (!card.link.startsWith('https://')) return 'link'
  if (card.effectiveTo !== null && card.effectiveTo <= card.effectiveFrom) return 'days'
  return card.verifiedOn !== null && card.verifiedOn > today ? 'verified-later' : undefined
}

/** What a guide is about: the everyday matters people ask a window or a live session. */
export const GUIDE_TOPICS = ['residence', 'identity', 'resettlement', 'pension', 'medical', 'old-age', 'birth', 'school', 'housing', 'wages', 'legal-aid', 'safety', 'other'] as const
export type GuideTopic = (typeof GUIDE_TOPICS)[number]

export const GUIDE_STATES = ['waiting', 'published', 'declined', 'withdrawn'] as const
export type GuideState = (typeof GUIDE_STATES)[number]

/** Who writes a guide or proposes a card; another one of those below looks before anybody reads it. */
export const PROPOSING: readonly string[] = ['editor', 'clerk', 'community-officer']
export const SECOND_LOOK: readonly string[] = ['editor', 'unit-head', 'director', 'administrator']
export const SEEING_PROPOSALS: readonly string[] = [...new Set([...PROPOSING, ...SECOND_LOOK])]

/** How something is done, in plain words; it names nobody. English may be left out: the Chinese stands alone then. */
export interface Guide {
  readonly topic: GuideTopic
  readonly title: Said
  readonly body: Said
  /** The article or rule it rests on, or empty. */
  readonly basis: string
  /** Where the official page is, or empty. */
  readonly link: string
  readonly checkedOn: Day | null
}

export type GuideFault = 'leads-to-somebody' | 'english' | 'link' | 'checked-later'

export function guideFault(guide: Guide, today: Day): GuideFault | undefined {
  if (findsSomebody(guide.title.zh, guide.title.en, guide.body.zh, guide.body.en, guide.basis)) return 'leads-to-somebody'
  if (/\p{Script=Han}/u.test(guide.title.en + guide.body.en) || (guide.title.en === '') !== (guide.body.en === '')) return 'english'
  if (guide.link !== '' && !guide.link.startsWith('https://')) return 'link'
  return guide.checkedOn !== null && guide.checkedOn > today ? 'checked-later' : undefined
}
