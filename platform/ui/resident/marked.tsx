/** @jsxImportSource preact */
import type { Said } from '#platform/result'
import type { Language } from '#platform/words'

const HAN = /(\p{Script=Han}+)/u

/** A sentence whose English holds Chinese names: those are marked as Chinese, so that they are read aloud as such. */
export function Marked({ words, language }: { words: Said; language: Language }) {
  if (language === 'zh') return <>{words.zh}</>
  return <>{words.en.split(HAN).map((part) => (HAN.test(part) ? <span key={part} lang="zh">{part}</span> : part))}</>
}
