/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { below, Page, type View } from '#platform/ui/resident'
import type { HelpLine } from '../contract.ts'
import { helpPage as words } from '../words/pages.ts'

/** `/d/{slug}/rescue`: how to call for help for somebody, what happens then, and that all of it is voluntary. */
export function HelpPage({ view, stations }: { view: View; stations: readonly HelpLine[] }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      {stations.length === 0 ? <p class="note info">{words.noLine[language]}</p> : null}
      {stations.map((each) => (
        <div class="ticket" key={each.line}>
          <span class="label">{words.line[language]} · {each.name[language]}</span>
          <a class="text-link" href={`tel:${each.line.replace(/[^0-9]/g, '')}`}><strong>{each.line}</strong></a>
        </div>
      ))}
      <p class="note warn">{words.danger[language]} {words.child[language]} <a href="tel:110"><strong>110</strong></a> <a href="tel:120"><strong>120</strong></a></p>
      <h2>{words.say[language]}</h2>
      <ul>
        <li>{words.sayPlace[language]}</li>
        <li>{words.sayWhat[language]}</li>
        <li>{words.sayNoName[language]}</li>
      </ul>
      <h2>{words.next[language]}</h2>
      <ul>
        <li>{words.nextGo[language]}</li>
        <li>{words.nextOffer[language]}</li>
        <li>{words.nextFree[language]}</li>
      </ul>
      <h2>{words.voluntary[language]}</h2>
      <p>{words.voluntaryWhy[language]}</p>
    </Page>
  )
}
