/** @jsxImportSource preact */
import type { Static } from 'typebox'
import { parseDay } from '#platform/time'
import { below, dayWords, Page, type View } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import type { mediationOperations } from '../contract.ts'
import { paperWords as words } from './words.ts'

type Verified = Static<(typeof mediationOperations)['verifyPaper']['answer']>

export interface PaperPageProps {
  readonly view: View
  readonly check: string
  readonly paper: Verified
}

/** What the code on a printed paper leads to: its name, number and day to compare with; never a person, never its content. */
export function PaperPage({ view, check, paper }: PaperPageProps) {
  return (
    <Page view={view} title={words.title} back={below(view, '')}>
      <h1>{words.title[view.language]}</h1>
      {paper.known ? <Known check={check} paper={paper} language={view.language} /> : <Unknown view={view} />}
    </Page>
  )
}

function Known({ check, paper, language }: { check: string; paper: Verified; language: Language }) {
  const on = paper.madeOn === null ? undefined : parseDay(paper.madeOn)
  return (
    <>
      <p class="note done" role="status">✓ {words.known[language]}</p>
      <p class="field">{words.compare[language]}</p>
      <dl class="sum">
        <div><dt>{words.name[language]}</dt><dd><strong lang="zh">{paper.name?.zh}</strong>{language === 'en' ? ` · ${paper.name?.en ?? ''}` : ''}</dd></div>
        <div><dt>{words.number[language]}</dt><dd>{paper.number === null ? words.noNumber[language] : <strong lang="zh">{paper.number}</strong>}</dd></div>
        <div><dt>{words.day[language]}</dt><dd><strong>{on?.ok ? dayWords(on.value)[language] : paper.madeOn}</strong></dd></div>
        <div><dt>{words.code[language]}</dt><dd><code>{check}</code></dd></div>
      </dl>
      <p class="note warn">{words.differs[language]}</p>
      <p class="field quiet">{words.notShown[language]}</p>
    </>
  )
}

function Unknown({ view }: { view: View }) {
  const { language } = view
  return (
    <>
      <p class="note error" role="alert"><strong>{words.unknown[language]}</strong> {words.unknownWhy[language]}</p>
      <h2>{words.whatToDo[language]}</h2>
      <ol class="list">{words.steps.map((each, index) => <li key={each.en}>{index + 1}. {each[language]}</li>)}</ol>
      <p class="field"><a class="text-link" href={below(view, '/whom')}>{words.whom[language]}</a></p>
    </>
  )
}
