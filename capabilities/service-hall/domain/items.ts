import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import { refusal } from '../words/refusals.ts'

/** `guided`: explained and helped with at the official site; never applied for here, and nothing of it is kept (N-12). */
export const ITEM_KINDS = ['applied', 'guided'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export const FORMS = ['original', 'copy', 'both', 'told'] as const
/** In which form a material is brought; `told`: nothing to bring, it is said. */
export type Form = (typeof FORMS)[number]

export interface Material {
  readonly name: Said
  readonly form: Form
  /** When it is needed; empty: always. */
  readonly when: Said
}

/** What an item says besides its name, term and fee. */
export interface Guide {
  readonly who: Said
  readonly materials: readonly Material[]
  /** Law and article behind item, term and fee. */
  readonly basis: Said
  readonly consequence: Said
  /** What a helper goes through with somebody, in order. */
  readonly steps: readonly Said[]
  /** Address of the official site, where it is settled there. */
  readonly officialSite: string
  /** Whether it is settled for somebody under eighteen too, by a guardian. */
  readonly children: boolean
  /** Whether it may be handed in without coming; without it: no. */
  readonly online?: boolean
}

/** Files with what is handed in online, as many as with a report. */
export const MOST_FILES = 3

export interface Draft {
  readonly kind: ItemKind
  readonly name: Said
  readonly plainWords: string
  readonly fromOn: Day
  readonly termDays: number
  readonly feeFen: number
  readonly guide: Guide
}

/** Certificates about crimes or misdeeds are only ever guided (N-12; Juvenile Delinquency Prevention Law Art. 59). */
const OF_CRIMES = /犯罪记录|无犯罪|违法记录|前科|劣迹|criminal record|misdeed/iu

/** Whether a draft may stand. Refuses `guided-only` (N-12), `from-past`, `site-needed`, `not-for-online`, `basis-needed`. */
export function draftRefusal({ kind, name, plainWords, fromOn, guide }: Draft, today: Day): Refusal | undefined {
  if (kind === 'applied' && [name.zh, name.en, plainWords].some((text) => OF_CRIMES.test(text))) return refusal('guided-only', {})
  if (fromOn < today) return refusal('from-past', {})
  if (guide.officialSite !== '' && !/^https?:\/\/\S+$/u.test(guide.officialSite)) return refusal('site-needed', {})
  if (guide.online && (kind === 'guided' || guide.materials.some((each) => each.form === 'original' || each.form === 'both'))) return refusal('not-for-online', {})
  if (kind === 'guided' && guide.officialSite === '') return refusal('site-needed', {})
  return guide.basis.zh === '' || guide.basis.en === '' ? refusal('basis-needed', {}) : undefined
}

interface Version {
  readonly id: string
  readonly state: string
  readonly from_on: Day
}

/** The version in force on a day: published, begun, the latest; of two that begin together the one entered later. */
export function versionOn<Each extends Version>(versions: readonly Each[], on: Day): Each | undefined {
  return versions
    .filter((each) => each.state === 'published' && each.from_on <= on)
    .reduce<Each | undefined>((best, each) => (best === undefined || `${each.from_on}${each.id}` > `${best.from_on}${best.id}` ? each : best), undefined)
}

/** The version in force of each item. */
export function currentOf<Each extends Version & { readonly item_id: string }>(versions: readonly Each[], on: Day): readonly Each[] {
  const items = [...new Set(versions.map((each) => each.item_id))]
  return items.flatMap((item) => versionOn(versions.filter((each) => each.item_id === item), on) ?? [])
}

/** Texts as they are compared: without spaces and signs, in small letters. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '')

/** Pairs of neighbouring Chinese characters, and whole words of other letters. */
function pieces(text: string): readonly string[] {
  const words = text.normalize('NFKC').toLowerCase().match(/[a-z0-9]{3,}/gu) ?? []
  const han = [...plain(text)].filter((each) => /\p{Script=Han}/u.test(each))
  const pairs = han.slice(1).map((each, index) => `${han[index] ?? ''}${each}`)
  return [...words, ...(pairs.length > 0 ? pairs : han)]
}

/** Items in which a piece of what was typed stands, those with more of them first; all where nothing was typed. */
export function foundBy<Each>(items: readonly Each[], typed: string, textOf: (item: Each) => string): readonly Each[] {
  const wanted = [...new Set(pieces(typed))]
  if (wanted.length === 0) return items
  return items
    .map((item) => ({ item, hits: wanted.filter((piece) => plain(textOf(item)).includes(piece)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
    .map(({ item }) => item)
}
