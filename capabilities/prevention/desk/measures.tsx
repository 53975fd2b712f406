import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, Empty, load, More, shortDay, TableHead, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type MeasureLine, preventionOperations } from '../contract.ts'
import { PROPOSING } from '../contract/who.ts'
import { ProposeForm } from './forms.tsx'
import { Head } from './tabs.tsx'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const view: 'open' | 'ended' = search.get('view') === 'ended' ? 'ended' : 'open'
  return { view, unitId: search.get('propose'), category: search.get('category'), first: await load(params.district ?? '', preventionOperations.listMeasures, { query: { view } }) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** The ledger: what is done so that it does not come again, by whom, until when, and what became of it. */
export function Component() {
  const { view, first, unitId, category }: Data = useLoaderData()
  const say = useSay()
  const navigate = useNavigate()
  const { district, me } = useDesk()
  const [proposing, propose] = useState(unitId !== null)
  const { items, more } = usePages(first, (before) => call(district, preventionOperations.listMeasures, { query: { view, before } }), (page) => page.measures)
  return (
    <div className="page page-wide">
      <Head here="measures" />
      {PROPOSING.includes(me.role) && (
        <p>
          <Button type="primary" onClick={() => propose(true)}>
            {say(deskWords.propose)}
          </Button>
        </p>
      )}
      <TabLinks label={deskWords.tabs.measures} tabs={['open', 'ended']} here={view} words={deskWords.ledgerViews} to={(each) => `?view=${each}`} />
      {items.length === 0 ? (
        <Empty title={say(deskWords.noMeasures)}>
          <p>{say(deskWords.noMeasuresHint)}</p>
        </Empty>
      ) : (
        <MeasureTable measures={items} />
      )}
      <More more={more} />
      {proposing && <ProposeForm from={unitId ? { unitId } : {}} {...(category ? { category } : {})} close={() => propose(false)} done={(measure) => void navigate(`/${district}/prevention/measures/${measure.id}`)} />}
    </div>
  )
}

function MeasureTable({ measures }: { measures: readonly MeasureLine[] }) {
  const { measureHeads: heads } = deskWords
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[heads.what, heads.kind, heads.owner, heads.state, heads.days]} />
        <tbody>
          {measures.map((each) => (
            <Line key={each.id} measure={each} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ measure }: { measure: MeasureLine }) {
  const say = useSay()
  const { district } = useDesk()
  const { measureHeads: heads } = deskWords
  return (
    <tr>
      <th scope="row">
        <Link to={`/${district}/prevention/measures/${measure.id}`}>{measure.what}</Link>
        <br />
        <span className="quiet">
          {say(measure.unit)} · {say(measure.originWords)}
        </span>
      </th>
      <td data-label={say(heads.kind)}>{measure.category === '' ? say(deskWords.allKinds) : say(measure.kind)}</td>
      <td data-label={say(heads.owner)}>{measure.owner ? say(measure.owner) : <span className="quiet">{say(deskWords.ownerNone)}</span>}</td>
      <td data-label={say(heads.state)}>
        <StateChip measure={measure} />
      </td>
      <td data-label={say(heads.days)}>
        <Days measure={measure} />
      </td>
    </tr>
  )
}

export function StateChip({ measure }: { measure: MeasureLine }) {
  const say = useSay()
  return (
    <>
      <span className={measure.state === 'reviewed' ? 'chip chip-done' : 'chip'}>
        {say(measure.stateWords)}
        {measure.outcomeWords && ` · ${say(measure.outcomeWords)}`}
      </span>
      {measure.late && <span className="chip chip-warn">{say(deskWords.late[measure.late])}</span>}
    </>
  )
}

/** The next day that matters, or the last one that did. */
export function Days({ measure }: { measure: MeasureLine }) {
  const say = useSay()
  const { language } = useLanguage()
  const { state, dueOn, reviewOn, doneOn, proposedOn } = measure
  if (doneOn !== null) {
    return (
      <>
        {say(deskWords.doneOn(shortDay(doneOn, language)))}
        {state === 'done' && reviewOn !== null && ` · ${say(deskWords.review(shortDay(reviewOn, language)))}`}
      </>
    )
  }
  return say(dueOn === null ? deskWords.proposedOn(shortDay(proposedOn, language)) : deskWords.due(shortDay(dueOn, language)))
}
