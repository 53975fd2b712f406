import type { ReactNode } from 'react'
import { codeWords, shortDay, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { SimilarCase } from '../contract/same-matter.ts'
import { deskWords } from './words.ts'

export type Similar = SimilarCase

/** One case that may be the same matter, with the reasons why it is shown. */
export function SimilarLine({ similar, children }: { similar: Similar; children?: ReactNode }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <div className="same">
      <p>
        <strong>{similar.title ?? codeWords(similar.code)}</strong>
      </p>
      <p className="quiet">
        {codeWords(similar.code)} · {say(similar.stageWords)} · {shortDay(similar.registeredOn, language)} ·{' '}
        {say(similar.unitName)}
      </p>
      <p>
        {similar.reasons.map((each) => (
          <span key={each.reason} className="chip chip-maple">
            {say(each.words)}
          </span>
        ))}
      </p>
      <div className="button-row">
        <a href={`/desk/${district}/work/${similar.caseId}`} target="_blank" rel="noreferrer">
          {say(deskWords.sameOpen)}
        </a>
        {children}
      </div>
    </div>
  )
}
