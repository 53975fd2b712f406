import type { Said } from './result.ts'

export type Language = 'zh' | 'en'

export type { Said } from './result.ts'

/** A table of sentences: plain pairs, or functions of values that give a pair. */
export type Words = { readonly [key: string]: Said | ((...values: never[]) => Said) | Words }

export function said(zh: string, en: string): Said {
  return { zh, en }
}

export function say(words: Said, language: Language): string {
  return words[language]
}

/** The language of an `Accept-Language` header, or Chinese. */
export function languageOf(header: string | undefined): Language {
  if (!header) return 'zh'
  const first = header.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'zh'
}
