/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { day } from '#platform/time'
import { dayWords, type View } from '#platform/ui/resident'
import type { UnitProviders } from '../contract.ts'
import { residentWords as words } from '../words.ts'

/** Part of a community’s page: who looks after it, and work that companies took on. */
export function UnitCompanies({ language, found }: { language: View['language']; found: UnitProviders }): VNode {
  return (
    <section id="companies">
      <h2>{words.title[language]}</h2>
      {found.companies.length === 0 ? <p class="quiet">{words.none[language]}</p> : null}
      <ul class="list">
        {found.companies.map((each) => (
          <li key={each.name}>
            <strong lang="zh">{each.name}</strong> · {each.kindWords[language]}<br />
            <a class="text-link" href={`tel:${each.phone.replace(/[^\d+]/g, '')}`}>{each.phone}</a>{each.roundTheClock ? ` · ${words.roundTheClock[language]}` : null}<br />
            <span class="quiet small">{each.trades.map((trade) => trade[language]).join(language === 'zh' ? '、' : ', ')}</span>
          </li>
        ))}
      </ul>
      <h3 class="minor">{words.items[language]}</h3>
      {found.items.length === 0 ? <p class="quiet">{words.noItems[language]}</p> : null}
      <ul class="list">
        {found.items.map((each) => (
          <li key={each.id}>
            <span lang="zh">{each.title} · {each.place}</span><br />
            <strong>{each.stateWords[language]}</strong>{each.company ? <span lang="zh"> · {each.company}</span> : null}
            {each.promisedOn && each.verifiedOn === null ? ` · ${words.promised(dayWords(day(each.promisedOn)))[language]}` : null}
            {each.verifiedOn ? ` · ${dayWords(day(each.verifiedOn))[language]}` : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
