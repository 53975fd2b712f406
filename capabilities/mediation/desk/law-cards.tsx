import { dayWords, useLanguage, useSay } from '#platform/ui/desk'
import type { LawCardShape } from '../../knowledge/contract.ts'
import { lawPage } from '../../knowledge/words.ts'

/** The law beside the draft, in plain words; what nobody has compared with the official text says so. */
export function LawCards({ cards }: { cards: readonly LawCardShape[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const comparedOn = (on: string) => lawPage.verified({ zh: dayWords(on, language), en: dayWords(on, language) })
  if (cards.length === 0) return null
  return (
    <details className="law-cards" open>
      <summary>{say(lawPage.title)}</summary>
      <ul className="plain-list">
        {cards.map((card) => (
          <li key={card.code}>
            <strong className="law">
              {say(card.law)} {say(card.article)}
            </strong>
            <p>{say(card.summary)}</p>
            <p className="quiet">
              {say(card.verifiedOn ? comparedOn(card.verifiedOn) : lawPage.unverified)} ·{' '}
              <a href={card.link} target="_blank" rel="noreferrer">
                {say(lawPage.official)}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
