import type { Day } from '#platform/time'
import { type Said, say } from '#platform/words'
import { SHIPPED } from '../words/letters.ts'
import { HOLES, type Hole, type KindName, kindOf } from './kinds.ts'

/** How a kind of letter is worded and sent from a day on. */
export interface Setting {
  readonly words: Said
  /** As a message to the telephone. */
  readonly message: boolean
  /** On the reader's own page. */
  readonly page: boolean
  readonly reporters: boolean
  readonly parties: boolean
  readonly days: number | null
}

export interface Version extends Setting {
  readonly kind: string
  readonly fromOn: Day
  readonly changedAt: string
}

/** As it is shipped: what counts until a district says otherwise. */
export function shippedSetting(kind: KindName): Setting {
  const { reporters, parties, days } = kindOf(kind)
  return { words: SHIPPED[kind], message: true, page: true, reporters, parties, days: days?.shipped ?? null }
}

/** What counts on a day: the version with the latest day not after it; of two with one day the later written. Pure. */
export function settingOn(kind: KindName, versions: readonly Version[], on: Day): Setting {
  const counting = versions.filter((each) => each.kind === kind && each.fromOn <= on)
  const [latest] = [...counting].sort((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1))
  return latest ?? shippedSetting(kind)
}

function orderOf({ fromOn, changedAt }: Version): string {
  return `${fromOn} ${changedAt}`
}

/** Whether anything goes out at all. */
export function isOn({ message, page, reporters, parties }: Setting): boolean {
  return (message || page) && (reporters || parties)
}

const HOLE_NAMES = Object.keys(HOLES).filter((each): each is Hole => each in HOLES)

/** `{案件码}` in a Chinese text and `{code}` in an English one: the same value. Undefined for a name that is none. */
export function holeNamed(name: string, language: 'zh' | 'en'): Hole | undefined {
  return HOLE_NAMES.find((each) => say(HOLES[each].name, language) === name.trim())
}

export const HOLE_PATTERN = /\{([^{}]*)\}/g

/** The letter as it is read. A placeholder nobody knows stays as it was typed. */
export function filled(words: Said, values: Readonly<Partial<Record<Hole, Said>>>): Said {
  const fill = (text: string, language: 'zh' | 'en') =>
    text.replace(HOLE_PATTERN, (typed: string, name: string) => {
      const hole = holeNamed(name, language)
      const value = hole && values[hole]
      return value ? say(value, language) : typed
    })
  return { zh: fill(words.zh, 'zh'), en: fill(words.en, 'en') }
}

/** The same with values to try it with. */
export function sampleOf(kind: KindName, words: Said): Said {
  return filled(words, Object.fromEntries(kindOf(kind).holes.map((each) => [each, HOLES[each].sample])))
}
