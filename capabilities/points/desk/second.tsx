import { useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, More, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { pointsOperations as ops, type RequestShown } from '../contract.ts'
import { Decide } from './act.tsx'
import { Views } from './activities.tsx'
import { deskWords as words } from './words.ts'

/** What one person asked and another decides: entries taken back, differences of stock. */
export function Second({ view, first }: { view: 'waiting' | 'decided'; first: { requests: readonly RequestShown[]; next: string | null } }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const { items, more } = usePages(first, (before) => call(district, ops.listSecondPerson, { query: { view, before } }), (page) => page.requests)
  return (
    <>
      <Views tab="second" view={view} />
      {items.length === 0 && (
        <Empty title={say(words.noRequests)}>
          <p>{say(words.noRequestsHint)}</p>
        </Empty>
      )}
      {items.map((each) => (
        <section className="card" key={each.id}>
          <p>
            <strong>{say(words.requests[each.about])}</strong> {each.difference !== 0 && (each.difference > 0 ? `+${each.difference}` : each.difference)} {dayWords(each.on, language)}{' '}
            <span className="chip">{say(words.requestState[each.state])}</span>
          </p>
          <p>{each.ground}</p>
          {each.state === 'waiting' && !each.mayDecide && <p className="quiet">{say(words.own)}</p>}
          {each.mayDecide && (
            <Decide
              agree={words.agree}
              done={() => void revalidate()}
              decide={(agreed, commandId) => call(district, ops.decideSecondPerson, { params: { requestId: each.id }, commandId, body: { agreed, note: '' } })}
            />
          )}
        </section>
      ))}
      <More more={more} />
    </>
  )
}
