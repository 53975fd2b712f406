/** @jsxImportSource preact */
import type { Said } from '#platform/result'
import { parseDay } from '#platform/time'
import { dayWords, Page, type View } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import type { MyConfirmation } from '../contract.ts'
import { windowWords as words } from './words.ts'

/** On the page of a matter: that the right exists, until when, or what the court has done. Nothing where nothing is offered. */
export function WindowNote({ mine, own, language }: { mine: MyConfirmation; own: string; language: Language }) {
  if (mine.state === null) return null
  return (
    <section>
      <h2>{words.title[language]}</h2>
      {mine.safeOn === null ? <p>{mine.words?.[language]}</p> : <p>{words.safe(spoken(mine.safeOn))[language]}</p>}
      <p><a class="text-link" href={`${own}/confirmation`}>{words.more[language]}</a></p>
    </section>
  )
}

/** What the court's confirmation is, by when, and how: the same to every party. */
export function WindowPage({ view, mine, own }: { view: View; mine: MyConfirmation; own: string }) {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={own}>
      <h1>{words.title[language]}</h1>
      {mine.state === null ? <p class="note info">{words.none[language]}</p> : <Told mine={mine} language={language} />}
      <div class="actions"><a class="button second" href={own}>{words.back[language]}</a></div>
    </Page>
  )
}

function Told({ mine, language }: { mine: MyConfirmation; language: Language }) {
  const { safeOn, latestOn } = mine
  return (
    <>
      <p class="why">{words.what[language]}</p>
      <p class="field">{words.free[language]}</p>
      {safeOn === null ? (
        <><h2>{words.now[language]}</h2><p>{mine.words?.[language]}</p></>
      ) : (
        <>
          <p class="note info"><strong>{words.safe(spoken(safeOn))[language]}</strong> {latestOn === null ? '' : words.latest(spoken(latestOn))[language]}</p>
          <h2>{words.how[language]}</h2>
          <ol class="list">{words.steps.map((each, index) => <li key={each.en}>{index + 1}. {each[language]}</li>)}</ol>
        </>
      )}
    </>
  )
}

function spoken(on: string): Said {
  const day = parseDay(on)
  return day.ok ? dayWords(day.value) : { zh: on, en: on }
}
