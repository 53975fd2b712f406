/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { below, Page, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { ItemShape } from '../contract.ts'
import { FORM_WORDS } from '../words/names.ts'
import { paperWords } from '../words/pages.ts'
import { hallPages as words } from '../words/resident.ts'

interface Line {
  readonly id: string
  readonly kind: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly who: { readonly zh: string; readonly en: string }
}

/** `/d/{slug}/services`: items, found in plain words. */
export function ServicesPage({ view, typed, items }: { view: View; typed: string; items: readonly Line[] }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <form method="get" action={below(view, '/services')}>
        <div class="field">
          <label for="q">{words.what[language]}</label>
          <input id="q" name="q" type="search" value={typed} maxLength={100} autocomplete="off" />
        </div>
        <div class="actions"><button class="button" type="submit">{words.find[language]}</button></div>
      </form>
      <p><a class="text-link" href={below(view, '/services/own')}>{words.own[language]}</a></p>
      <h2>{typed === '' ? words.all[language] : words.found(items.length)[language]}</h2>
      {items.length === 0 ? <p class="note info">{words.none[language]}</p> : null}
      <nav class="doors" aria-label={words.all[language]}>
        {items.map((each) => (
          <a class="door" key={each.id} href={below(view, `/services/${each.id}`)}>
            <strong>{each.name[language]}</strong>{each.kind === 'guided' ? words.guidedChip[language] : each.who[language]}
          </a>
        ))}
      </nav>
    </Page>
  )
}

/** One item: who, what to bring, how long, how much, on what ground, where. To be printed as it stands. */
export function ServicePage({ view, item }: { view: View; item: ItemShape }): VNode {
  const { language } = view
  const { guide } = item
  const guided = item.kind === 'guided'
  const colon = language === 'zh' ? '：' : ': '
  return (
    <Page view={view} title={item.name} back={below(view, '/services')}>
      <p class="step">{item.unit[language]}</p>
      <h1>{item.name[language]}</h1>
      {guided ? <p class="note info">{words.guidedNote[language]}</p> : null}
      <h2>{words.who[language]}</h2>
      <p>{guide.who[language]}</p>
      {guide.children ? <p>{words.forChildren[language]}</p> : null}
      {guided ? <Steps item={item} language={language} /> : <Materials item={item} language={language} />}
      <ul class="list">
        {guided ? null : <li><strong>{words.term[language]}</strong>{colon}{paperWords.term(item.termDays)[language]}</li>}
        <li><strong>{words.fee[language]}</strong>{colon}{paperWords.fee(item.feeFen)[language]}</li>
        <li><strong>{words.basis[language]}</strong>{colon}{guide.basis[language]}</li>
      </ul>
      {guide.consequence[language] === '' ? null : <p>{guide.consequence[language]}</p>}
      {guide.officialSite === '' ? null : <p><a class="text-link" href={guide.officialSite} rel="noreferrer">{words.site[language]}{colon}{guide.officialSite}</a></p>}
      {guided ? <p>{words.helped[language]}</p> : <Places view={view} item={item} />}
      {guide.online ? <p class="actions no-print"><a class="button" href={below(view, `/services/${item.id}/online`)}>{words.online[language]}</a></p> : null}
      <p class="actions no-print"><a class="button second" href={below(view, `/services/${item.id}/checklist.pdf`)}>{words.print[language]}</a></p>
      {guided ? null : <p class="quiet small">{words.silence[language]}</p>}
    </Page>
  )
}

export function Materials({ item, language, head = words.bring }: { item: ItemShape; language: View['language']; head?: Said }): VNode {
  const { materials } = item.guide
  return (
    <>
      <h2>{head[language]}</h2>
      {materials.length === 0 ? <p>{words.nothing[language]}</p> : (
        <ul class="list">
          {materials.map((each) => (
            <li key={each.name.zh}>☐ <strong>{each.name[language]}</strong> · {FORM_WORDS[each.form][language]}{each.when[language] === '' ? null : <><br /><span class="quiet">{each.when[language]}</span></>}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Steps({ item, language }: { item: ItemShape; language: View['language'] }): VNode | null {
  if (item.guide.steps.length === 0) return null
  return (
    <>
      <h2>{words.steps[language]}</h2>
      <ol>{item.guide.steps.map((each) => <li key={each.zh}>{each[language]}</li>)}</ol>
    </>
  )
}

function Places({ view, item }: { view: View; item: ItemShape }): VNode {
  const { language } = view
  return (
    <>
      <h2>{words.where[language]}</h2>
      {item.places.length === 0 ? <p class="note info">{words.nowhere[language]}</p> : null}
      {item.places.map((each) => (
        <section class="field" key={each.facilityId}>
          <h3 class="minor">{each.name[language]}</h3>
          <p>
            <span lang="zh">{each.address}</span><br />
            {each.state === 'open' ? words.today(each.hours)[language] : words.outOfOrder[language]}
            {each.phone ? <> · <a class="text-link" href={`tel:${each.phone.replace(/[^\d+]/g, '')}`}>{each.phone}</a></> : null}
          </p>
          {each.seats > 0 ? <p class="no-print"><a class="button" href={below(view, `/services/${item.id}/book?at=${each.facilityId}`)}>{words.book[language]}</a></p> : <p class="quiet">{words.noBooking[language]}</p>}
        </section>
      ))}
    </>
  )
}
