import type { Refusal } from '#platform/result'
import type { Said } from '#platform/words'
import { lawNames } from '../words/kinds.ts'
import { refusal } from '../words/refusals.ts'
import { HOLES, type Kind, type KindName, kindOf } from './kinds.ts'
import { officialeseIn } from './officialese.ts'
import { HOLE_PATTERN, holeNamed, isOn, sampleOf, type Setting, shippedSetting } from './settings.ts'

/** Longest sentence of a letter: characters in Chinese, words in English. */
export const SENTENCE_LENGTH = 30
/** Longest letter, in characters, as it is typed. */
export const MOST_CHARACTERS = 300

/** The sentences of a letter that are too long to be read at a glance. */
export function longSentences(letter: Said): readonly string[] {
  const zh = letter.zh.split(/[。！？]/).filter((each) => [...each].length > SENTENCE_LENGTH)
  const en = letter.en.split(/[.!?](?:\s|$)/).filter((each) => each.trim().split(/\s+/).length > SENTENCE_LENGTH)
  return [...zh, ...en]
}

const LANGUAGES = ['zh', 'en'] as const

/**
 * What is wrong with a wording, all of it, in words; the editor shows it while somebody types and the command asks the same
 * function. Codes: `letter-empty`, `hole-unknown`, `hole-missing`, `sentence-too-long`, `officialese`, `han-in-english`. Pure.
 */
export function wordingFaults(kind: KindName, words: Said): readonly Refusal[] {
  const each = LANGUAGES.flatMap((language) => faultsIn(kindOf(kind), words[language], language))
  const long = longSentences(sampleOf(kind, words)).map((sentence) => refusal('sentence-too-long', { sentence: sentence.trim() }))
  return [...each, ...long, ...(/\p{Script=Han}/u.test(words.en) ? [refusal('han-in-english', {})] : [])]
}

function faultsIn(kind: Kind, text: string, language: 'zh' | 'en'): readonly Refusal[] {
  if (text.trim() === '') return [refusal('letter-empty', { language })]
  const typed = [...text.matchAll(HOLE_PATTERN)].map((match) => match[1] ?? '')
  const unknown = typed.find((name) => !kind.holes.some((each) => each === holeNamed(name, language)))
  const missing = kind.needs.find((each) => !typed.some((name) => holeNamed(name, language) === each))
  const official = officialeseIn(text, language)
  return [
    ...(unknown === undefined ? [] : [refusal('hole-unknown', { name: unknown, language })]),
    ...(missing === undefined ? [] : [refusal('hole-missing', { name: HOLES[missing].name[language], language })]),
    ...(official ? [refusal('officialese', { ...official, language })] : []),
  ]
}

/**
 * Why a kind may not be sent like this, or undefined: what a law requires goes to everybody it is for, on every channel.
 * Codes: `letter-required` (with the article), `audience-not-for-kind`, `days-out-of-bounds`. Pure.
 */
export function settingRefusal(kind: KindName, setting: Setting): Refusal | undefined {
  const { law, days, reporters, parties } = kindOf(kind)
  const shipped = shippedSetting(kind)
  if ((setting.reporters && !reporters) || (setting.parties && !parties)) return refusal('audience-not-for-kind', {})
  const whole = setting.message && setting.page && setting.reporters === shipped.reporters && setting.parties === shipped.parties
  if (law !== undefined && !whole) return refusal('letter-required', { law, article: lawNames(law) })
  if (days === undefined) return setting.days === null ? undefined : refusal('days-out-of-bounds', { least: 0, most: 0 })
  const fits = setting.days !== null && setting.days >= days.least && setting.days <= days.most
  // A kind that is off keeps its days for the day it is switched on again.
  return fits || (!isOn(setting) && setting.days === null) ? undefined : refusal('days-out-of-bounds', days)
}
