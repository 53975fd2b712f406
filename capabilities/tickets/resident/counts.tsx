/** @jsxImportSource preact */
import type { AnswerOf } from '#platform/http/operation'
import { below, Page, type View } from '#platform/ui/resident'
import type { Language, Said } from '#platform/words'
import type { ticketsOperations } from '../contract.ts'
import { residentWords as words } from './words.ts'

type Counts = AnswerOf<typeof ticketsOperations.readTicketCounts>

/** What everybody may know: sums of a month, few told as few, and the limits they are measured by. */
export function CountsPage({ view, counts, earlier, later }: { view: View; counts: Counts; earlier: string; later: string | undefined }) {
  const { language } = view
  return (
    <Page view={view} title={words.counts} back={below(view, '')}>
      <p class="step">{words.month(counts.from)[language]}</p>
      <h1>{words.counts[language]}</h1>
      <p class="why">{words.countsWhy[language]}</p>
      <Lines lines={counts.rates.map((each) => [each.label, rateText(each, language)])} language={language} />
      <Lines lines={counts.counts.map((each) => [each.label, countText(each.n, language)])} language={language} />
      <p class="hint">{words.excludedNote[language]}</p>
      <h2>{words.byService[language]}</h2>
      <Lines lines={counts.services.map((each) => [each.service, countText(each.n, language)])} language={language} />
      <h2>{words.limits[language]}</h2>
      <Lines lines={counts.limits.map((each) => [each.class, each.basis[language]])} language={language} />
      <div class="actions pair">
        <a class="button second" href={below(view, `/tickets?month=${earlier}`)}>{words.earlier[language]}</a>
        {later === undefined ? null : <a class="button second" href={below(view, `/tickets?month=${later}`)}>{words.later[language]}</a>}
      </div>
    </Page>
  )
}

function Lines({ lines, language }: { lines: readonly (readonly [Said, string])[]; language: Language }) {
  return (
    <dl class="sum field">
      {lines.map(([head, value]) => <div key={head.en}><dt>{head[language]}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}

function countText(n: number | null, language: Language): string {
  if (n === null) return words.few[language]
  return n === 0 ? words.none[language] : String(n)
}

function rateText({ part, whole }: Counts['rates'][number], language: Language): string {
  if (part === null || whole === null) return words.kept[language]
  return whole === 0 ? words.none[language] : words.ofWhole(part, whole)[language]
}
