/** @jsxImportSource preact */
import type { Refusal } from '#platform/result'
import { parseDay } from '#platform/time'
import { dayWords } from '#platform/ui/resident'
import type { Language } from '#platform/words'
import type { SameTicket, ServiceShape } from '../contract.ts'
import { residentWords as words } from './words.ts'

const GROUPS = ['home', 'building', 'outside', 'care'] as const

/** Every kind of request, in groups, with a word that helps; one is chosen. */
export function ServiceChoices({ services, chosen, refusal, language }: {
  services: readonly ServiceShape[]; chosen: string; refusal: Refusal | undefined; language: Language
}) {
  const wrong = refusal?.field === 'service'
  return (
    <>
      <p class="note warn">{words.danger[language]}</p>
      {wrong ? <span class="wrong" id="service">{refusal?.say[language]}</span> : null}
      {GROUPS.map((group) => (
        <fieldset class="field" key={group}>
          <legend>{words.groups[group][language]}</legend>
          <div class="choices">
            {services.filter((each) => each.group === group).map((each) => (
              <label class="choice" key={each.code}>
                <input type="radio" name="service" value={each.code} checked={each.code === chosen} />
                <span>{each.name[language]}<br /><span class="quiet small">{each.hint[language]} · {each.limit[language]}</span></span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

/** What others reported in a common place: kind and day, never a word of theirs (decision 17). */
export function SameChoices({ same, language }: { same: readonly SameTicket[]; language: Language }) {
  return (
    <ul class="list">
      {same.map((each) => {
        const on = parseDay(each.reportedOn)
        const day = on.ok ? dayWords(on.value)[language] : each.reportedOn
        return (
          <li key={each.ticketId}>
            <p>{words.sameLine(day, each.service[language])[language]}</p>
            <button class="button second" type="submit" name="go" value={`join-${each.ticketId}`}>{words.join[language]}</button>
          </li>
        )
      })}
    </ul>
  )
}
