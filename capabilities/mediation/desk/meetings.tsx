import { dayWords, kitWords, useLanguage, useSay } from '#platform/ui/desk'
import type { MediationDesk } from '../contract.ts'
import { KnownAway } from './arranging.tsx'
import { arrangingWords as words } from './arranging-words.ts'

const textIn = (values: Readonly<Record<string, unknown>> | null, key: string) => {
  const text = values?.[key]
  return typeof text === 'string' ? text : ''
}

/** Sessions to come, days that do not suit, visits on site, and what was said apart for whoever handles the case. */
export function Meetings({ desk }: { desk: MediationDesk }) {
  return (
    <>
      <Coming desk={desk} />
      {desk.arranged.length === 0 && <KnownAway desk={desk} />}
      <Noted desk={desk} />
    </>
  )
}

function Coming({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  const { language } = useLanguage()
  if (desk.arranged.length === 0) return null
  const nameOf = (id: string) => desk.parties.find((each) => each.id === id)?.name ?? ''
  return (
    <section>
      <h3>{say(words.coming)}</h3>
      <ul>
        {desk.arranged.map((each) => (
          <li key={each.id}>
            <strong>
              {dayWords(each.on, language)} {each.from}–{each.to}
            </strong>{' '}
            · {say(each.place)} · {each.partyIds.map(nameOf).join(say(kitWords.and))}
            {each.roomGone && <span className="chip chip-warn">! {say(words.roomGone)}</span>}
          </li>
        ))}
      </ul>
      <KnownAway desk={desk} />
    </section>
  )
}

function Noted({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  const { language } = useLanguage()
  const visits = desk.records.filter((each) => each.kind === 'site-visited')
  const talks = desk.records.filter((each) => each.kind === 'talk-apart-noted' && each.content !== null)
  const nameOf = (id: string) => desk.parties.find((each) => each.id === id)?.name ?? ''
  return (
    <>
      {visits.length > 0 && (
        <section>
          <h3>{say(words.visits)}</h3>
          <ul>
            {visits.map((each) => (
              <li key={each.factId}>
                {dayWords(each.on, language)} · {textIn(each.content, 'place')} · {textIn(each.content, 'findings')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {talks.length > 0 && (
        <section>
          <h3>
            {say(words.talksApart)} <span className="quiet">{say(words.apartOnly)}</span>
          </h3>
          <ul>
            {talks.map((each) => (
              <li key={each.factId}>
                {dayWords(each.on, language)} · {nameOf(textIn(each.content, 'partyId'))} · {textIn(each.content, 'note')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
