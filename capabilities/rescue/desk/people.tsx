import { Button } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { actingRole, call, Empty, load, momentWords, More, shortDay, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type EncounterLine, type LookLine, rescueOperations as ops } from '../contract.ts'
import { WORKERS } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'
import { RescuePage, useSending } from './page.tsx'

const words = deskWords.list

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const view: 'open' | 'left' = new URL(request.url).searchParams.get('view') === 'left' ? 'left' : 'open'
  const role = await actingRole()
  if (role !== undefined && !WORKERS.includes(role)) return { view, looks: (await load(district, ops.listChildLooks, {})).looks, people: null }
  return { view, looks: [], people: await load(district, ops.listEncounters, { query: { view } }) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Those being helped, without names; for the head the looks that wait. */
export function Component() {
  const { view, looks, people } = useLoaderData<Data>()
  return <RescuePage part="people">{people ? <People key={view} view={view} first={people} /> : <Looks looks={looks} />}</RescuePage>
}

function People({ view, first }: { view: 'open' | 'left'; first: NonNullable<Data['people']> }) {
  const say = useSay()
  const { district } = useDesk()
  const { items, more } = usePages(first, (before) => call(district, ops.listEncounters, { query: { view, before } }), (page) => page.encounters)
  return (
    <>
      <TabLinks label={deskWords.tabs.people} tabs={['open', 'left']} here={view} words={words} to={(each) => `?view=${each}`} />
      <p className="quiet">{say(words.noName)}</p>
      {items.length === 0 && <Empty title={say(words.none)} />}
      <div className="stacked">
        {items.map((each) => (
          <Line key={each.id} line={each} />
        ))}
      </div>
      <More more={more} />
    </>
  )
}

function Line({ line }: { line: EncounterLine }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  return (
    <Link className="card rescue-line" to={`/${district}/rescue/people/${line.id}`}>
      <strong>
        {momentWords(line.metAt, language, zone)} {line.place}
      </strong>
      <span>
        {say(line.stateWords)} · {say(line.genderWords)} · {say(line.ageWords)}
        {line.ill && <span className="chip chip-warn">{say(words.ill)}</span>}
        {line.daysOver > 0 && <span className="chip chip-error">{say(words.over(line.daysOver))}</span>}
      </span>
      {line.dueOn !== null && line.leftOn === null && (
        <span className="quiet">
          {line.room} {say(words.until(shortDay(line.dueOn, language)))}
        </span>
      )}
    </Link>
  )
}

function Looks({ looks }: { looks: readonly LookLine[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const send = useSending()
  return (
    <>
      <h2>{say(words.looks)}</h2>
      {looks.length === 0 && <Empty title={say(words.noLooks)} />}
      {looks.map((each) => (
        <section key={each.id} className="card">
          <p>
            {each.askedBy} · {momentWords(each.askedAt, language, zone)} <span className="quiet">{say(words.met(momentWords(each.metAt, language, zone)))}</span>
          </p>
          <p>{each.reason}</p>
          <Button onClick={() => void send(call(district, ops.grantChildLook, { params: { id: each.id }, body: {} }))}>{say(words.grant)}</Button>
        </section>
      ))}
    </>
  )
}
