/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { day } from '#platform/time'
import { below, dayWords, Page, type View } from '#platform/ui/resident'
import type { LawCardShape } from '../contract.ts'
import { lawPage as words } from '../words.ts'

/** What the law says in plain words, without signing in and without scripts. */
export function LawPage({ view, cards }: { view: View; cards: readonly LawCardShape[] }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <ul class="list">
        {cards.map((card) => (
          <li key={card.code}>
            <p><strong>{card.law[language]} {card.article[language]}</strong></p>
            <p>{card.summary[language]}</p>
            <p class="quiet">{(card.verifiedOn ? words.verified(dayWords(day(card.verifiedOn))) : words.unverified)[language]} · <a href={card.link} rel="noreferrer">{words.official[language]}</a></p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
