/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { below, Page, type View } from '#platform/ui/resident'
import type { PublicNotice, SessionShown } from '../contract.ts'
import { knowPages as words } from '../words.ts'
import { dayOf, Door, langOf, Lines, Told, titleIn, whenOf } from './parts.tsx'

/** `/d/{slug}/know`: the latest tips by name at the top, so that a tip is two presses away; then the doors. */
export function KnowPage({ view, tips, coming }: { view: View; tips: readonly PublicNotice[]; coming: readonly SessionShown[] }): VNode {
  const { language } = view
  const [next] = coming
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <h2>{words.tips[language]}</h2>
      <nav class="doors" aria-label={words.tips[language]}>
        {tips.slice(0, 3).map((each) => <a class="door first" key={each.id} href={below(view, `/know/tip/${each.id}`)}><strong lang={langOf(each.title, language)}>{titleIn(each.title, language)}</strong>{words.since(dayOf(each.on))[language]}</a>)}
        <Door href={below(view, '/know/tips')} name={words.allTips} about={words.tipsWhy} view={view} />
      </nav>
      <p class="note error">{words.lost[language]} <a href="tel:110"><strong>110</strong></a> <a href="tel:96110"><strong>96110</strong></a></p>
      <nav class="doors" aria-label={words.title[language]}>
        <a class="door" href={below(view, '/know/live')}><strong>{words.live[language]}</strong>{next ? <><span lang="zh">{next.title}</span> · {whenOf(next)[language]}</> : words.liveWhy[language]}</a>
        <Door href={below(view, '/know/guides')} name={words.guides} about={words.guidesWhy} view={view} />
        <Door href={below(view, '/know/listings')} name={words.listings} about={words.listingsWhy} view={view} />
        <Door href={below(view, '/know/practice')} name={words.practice} about={words.practiceWhy} view={view} />
      </nav>
    </Page>
  )
}

export function TipsPage({ view, tips, next }: { view: View; tips: readonly PublicNotice[]; next: string | null }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.tips} back={below(view, '/know')}>
      <h1>{words.tips[language]}</h1>
      <p class="note error">{words.lost[language]} <a href="tel:110"><strong>110</strong></a> <a href="tel:96110"><strong>96110</strong></a></p>
      {tips.length === 0 ? <p class="quiet">{words.noTips[language]}</p> : null}
      <nav class="doors" aria-label={words.tips[language]}>
        {tips.map((each) => <a class="door" key={each.id} href={below(view, `/know/tip/${each.id}`)}><strong lang={langOf(each.title, language)}>{titleIn(each.title, language)}</strong>{words.since(dayOf(each.on))[language]}</a>)}
      </nav>
      <MoreLink view={view} path="/know/tips" next={next} />
    </Page>
  )
}

export function MoreLink({ view, path, next }: { view: View; path: string; next: string | null }): VNode | null {
  return next === null ? null : <p><a class="text-link" href={`${below(view, path)}?before=${encodeURIComponent(next)}`}>{words.next[view.language]}</a></p>
}

/** How the trick works and what to do, in large words. */
export function TipPage({ view, tip }: { view: View; tip: PublicNotice }): VNode {
  const { language } = view
  return (
    <Page view={view} title={{ zh: tip.title.zh, en: titleIn(tip.title, 'en') }} back={below(view, '/know')}>
      <p class="step">{words.tips[language]} · {tip.unit[language]} · {words.since(dayOf(tip.on))[language]}</p>
      <h1 lang={langOf(tip.title, language)}>{titleIn(tip.title, language)}</h1>
      <h2>{words.happens[language]}</h2>
      <Told text={tip.happens} language={language} />
      <h2>{words.todo[language]}</h2>
      <Told text={tip.todo} language={language} />
      {tip.result.zh === '' ? null : <p class="note info"><strong>{words.result[language]}{language === 'zh' ? '：' : ': '}</strong><Told text={tip.result} language={language} as="span" /></p>}
      <p class="note error">{words.lost[language]} <a href="tel:110"><strong>110</strong></a> <a href="tel:96110"><strong>96110</strong></a></p>
      <p><a class="text-link" href={below(view, '/know/tips')}>{words.tips[language]}</a></p>
    </Page>
  )
}

/** Good practice as it was written anew: nobody and no place. */
export function PracticePage({ view, examples, next }: { view: View; examples: readonly PublicNotice[]; next: string | null }): VNode {
  const { language } = view
  return (
    <Page view={view} title={words.practice} back={below(view, '/know')}>
      <h1>{words.practice[language]}</h1>
      <p class="why">{words.practiceWhy[language]}</p>
      <Lines none={words.noPractice[language]}>
        {examples.map((each) => (
          <li key={each.id}>
            <Told text={each.title} language={language} as="strong" />
            <p class="quiet small">{words.about2[language]}</p><Told text={each.happens} language={language} />
            <p class="quiet small">{words.did[language]}</p><Told text={each.todo} language={language} />
            {each.result.zh === '' ? null : <p class="quiet small">{words.came[language]}</p>}
            {each.result.zh === '' ? null : <Told text={each.result} language={language} />}
          </li>
        ))}
      </Lines>
      <MoreLink view={view} path="/know/practice" next={next} />
    </Page>
  )
}
