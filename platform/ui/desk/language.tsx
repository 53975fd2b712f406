import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { Language, Said } from '#platform/words'

interface LanguageChoice {
  readonly language: Language
  choose(language: Language): void
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => undefined })

/** The language of the last visit, else of the browser; the server reads the same cookie for its letters and papers. */
export function firstLanguage(): Language {
  const kept = /(?:^|;\s*)language=(zh|en)/.exec(document.cookie)?.[1]
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

function keep(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the CookieStore exists on https only, and the desk also runs on plain http
  document.cookie = `language=${language};path=/;max-age=31536000;samesite=lax`
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

export function LanguageProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(first)
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (next) => {
        keep(next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  return use(LanguageContext)
}

/** Says a pair of sentences in the language of the screen. */
export function useSay(): (words: Said) => string {
  const { language } = useLanguage()
  return (words) => words[language]
}
