/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { day } from '#platform/time'
import { below, dayWords, Page, type View } from '#platform/ui/resident'
import type { Hearing } from '../contract.ts'
import { hearingsPage as words } from '../words.ts'

/** The public calendar of circuit hearings; works without scripts and on a phone. */
export function HearingsPage({ view, hearings }: { view: View; hearings: readonly Hearing[] }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      {hearings.length === 0 ? <p>{words.none[language]}</p> : null}
      <ul class="list">
        {hearings.map((each) => (
          <li key={each.id}>
            <p><strong>{dayWords(day(each.on))[language]} {each.startsAt}</strong>{each.state === 'cancelled' ? <strong> · {each.stateWords[language]}</strong> : null}</p>
            <p><span lang="zh">{each.place}</span> · {each.kindWords[language]}</p>
            <p class="quiet">{each.court[language]}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
