import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { call, dayWords, Empty, load, More, shortDay, TableHead, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type AlarmLine, preventionOperations } from '../contract.ts'
import { Head } from './tabs.tsx'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const view: 'standing' | 'over' = new URL(request.url).searchParams.get('view') === 'over' ? 'over' : 'standing'
  return { view, first: await load(params.district ?? '', preventionOperations.listAlarms, { query: { view } }) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** What rose: where, what, since when, and what somebody said of it. */
export function Component() {
  const { view, first }: Data = useLoaderData()
  const { method, countedOn } = first
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { items, more } = usePages(first, (before) => call(district, preventionOperations.listAlarms, { query: { view, before } }), (page) => page.alarms)
  return (
    <div className="page">
      <Head here="alarms" />
      <TabLinks label={deskWords.tabs.alarms} tabs={['standing', 'over']} here={view} words={deskWords.views} to={(each) => `?view=${each}`} />
      {items.length === 0 ? (
        <Empty title={say(deskWords.none)}>
          <p>{say(countedOn === null ? deskWords.notCounted : deskWords.noneHint)}</p>
        </Empty>
      ) : (
        <AlarmTable alarms={items} />
      )}
      <More more={more} />
      <details open={items.length > 0}>
        <summary>{say(deskWords.method)}</summary>
        {method.map((each) => (
          <p key={each.en} className="quiet">
            {say(each)}
          </p>
        ))}
        {countedOn && <p className="quiet">{say(deskWords.countedOn(dayWords(countedOn, language)))}</p>}
      </details>
    </div>
  )
}

export const usualWords = (hundredths: number): string => String(Math.round(hundredths / 10) / 10)

function AlarmTable({ alarms }: { alarms: readonly AlarmLine[] }) {
  const { heads } = deskWords
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[heads.what, heads.week, heads.usual, heads.since, heads.said]} />
        <tbody>
          {alarms.map((each) => (
            <Line key={each.id} alarm={each} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ alarm }: { alarm: AlarmLine }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { heads } = deskWords
  return (
    <tr>
      <th scope="row">
        <Link to={`/${district}/prevention/alarms/${alarm.id}`}>{say(alarm.kind)}</Link>
        <br />
        <span className="quiet">{say(alarm.unit)}</span>
      </th>
      <td className="number" data-label={say(heads.week)}>
        {alarm.n ?? say(deskWords.notTold)} <span className="quiet">{say(deskWords.weekOf(shortDay(alarm.weekOn, language)))}</span>
      </td>
      <td className="number" data-label={say(heads.usual)}>
        {usualWords(alarm.usualHundredths)}
      </td>
      <td data-label={say(heads.since)}>{say(deskWords.weekOf(shortDay(alarm.sinceOn, language)))}</td>
      <td data-label={say(heads.said)}>
        {alarm.markWords ? (
          <>
            <span className="chip chip-done">{say(alarm.markWords)}</span> <span className="quiet">{alarm.markNote}</span>
          </>
        ) : (
          <span className="chip chip-maple">{say(deskWords.notLooked)}</span>
        )}
        {alarm.endedOn && <span className="quiet"> {say(deskWords.endedOn(shortDay(alarm.endedOn, language)))}</span>}
      </td>
    </tr>
  )
}
