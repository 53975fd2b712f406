/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { day } from '#platform/time'
import { below, dayWords, Page, type View } from '#platform/ui/resident'
import type { OwnPromise } from '../contract.ts'
import { promisePage as words } from '../words/pages.ts'

/** `/d/{slug}/promise/{link}`: what was promised, by whom, until when, kept or not. Nobody's name, no place. */
export function PromisePage({ view, promise }: { view: View; promise: OwnPromise }): VNode {
  const { language } = view
  const on = (text: string) => dayWords(day(text))[language]
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <p class="step">{promise.unit[language]}</p>
      <h1>{words.title[language]}</h1>
      <div class="ticket">
        <span class="label">{promise.stateWords[language]}</span>
        <strong>{promise.what}</strong>
        <span class="label">{words.until[language]} {on(promise.dueOn)}</span>
      </div>
      <p>{words.who[language]}{language === 'zh' ? '：' : ': '}{promise.unit[language]} · {words.made[language]} {on(promise.madeOn)}</p>
      <h2>{words.answer[language]}</h2>
      {promise.answer === null ? <p class="quiet">{words.waiting[language]}</p> : <p>{promise.endedOn === null ? '' : `${on(promise.endedOn)} `}{promise.answer}</p>}
      {promise.phone === null ? null : <p>{words.ring[language]} <a class="text-link" href={`tel:${promise.phone.replace(/[^\d+]/g, '')}`}>{promise.phone}</a></p>}
      <p class="quiet">{words.nobody[language]}</p>
    </Page>
  )
}
