/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { day } from '#platform/time'
import { below, dayWords, Page, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { GuideShown } from '../contract.ts'
import { GUIDE_TOPICS, type GuideTopic } from '../domain.ts'
import { GUIDE_TOPIC_WORDS, guidePage as words } from '../words.ts'

const inEnglish = (text: Said): string => (text.en === '' ? text.zh : text.en)

/** `/d/{slug}/know/guides`: by topic. */
export function GuidesPage({ view, guides }: { view: View; guides: readonly { readonly id: string; readonly topic: GuideTopic; readonly title: Said }[] }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '/know')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      {guides.length === 0 ? <p class="quiet">{words.none[language]}</p> : null}
      {GUIDE_TOPICS.filter((topic) => guides.some((each) => each.topic === topic)).map((topic) => (
        <section key={topic}>
          <h2>{GUIDE_TOPIC_WORDS[topic][language]}</h2>
          <nav class="doors" aria-label={GUIDE_TOPIC_WORDS[topic][language]}>
            {guides.filter((each) => each.topic === topic).map((each) => <a class="door" key={each.id} href={below(view, `/know/guides/${each.id}`)}><strong lang={language === 'en' && each.title.en === '' ? 'zh' : undefined}>{language === 'en' ? inEnglish(each.title) : each.title.zh}</strong></a>)}
          </nav>
        </section>
      ))}
    </Page>
  )
}

/** One guide: what to bring, where to go; and whether anybody compared it with the official text. */
export function GuidePage({ view, guide }: { view: View; guide: GuideShown }): VNode {
  const { language } = view
  const isMissing = language === 'en' && guide.body.en === ''
  return (
    <Page view={view} title={{ zh: guide.title.zh, en: inEnglish(guide.title) }} back={below(view, '/know/guides')}>
      <p class="step">{GUIDE_TOPIC_WORDS[guide.topic][language]}</p>
      <h1>{language === 'en' ? inEnglish(guide.title) : guide.title.zh}</h1>
      {isMissing ? <p class="quiet">{words.chinese.en}</p> : null}
      {(isMissing ? guide.body.zh : guide.body[language]).split('\n').filter((each) => each.trim() !== '').map((each) => <p key={each} lang={isMissing ? 'zh' : undefined}>{each}</p>)}
      {guide.basis === '' ? null : <p class="quiet">{words.basis(guide.basis)[language]}</p>}
      <p class="quiet">{(guide.checkedOn === null ? words.unchecked : words.checked(dayWords(day(guide.checkedOn))))[language]}</p>
      {guide.link === '' ? null : <p><a class="text-link" href={guide.link} rel="noreferrer noopener">{words.official[language]}</a></p>}
    </Page>
  )
}
