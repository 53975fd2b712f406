import { Button, Modal } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { call, DueWords, Empty, load, More, StepButton, type StepExit, TableHead, TabLinks, tell, useBeginning, useDesk, usePages, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { type HazardLine, hazardsOperations } from '../contract.ts'
import { HazardForm } from './hazard-form.tsx'
import { BeforeAfter } from './photos.tsx'
import { RegisterForm } from './register-form.tsx'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const view: 'open' | 'closed' = new URL(request.url).searchParams.get('view') === 'closed' ? 'closed' : 'open'
  const [page, units] = await Promise.all([
    load(district, hazardsOperations.listHazards, { query: { view } }),
    load(district, organisationOperations.listUnits, {}),
  ])
  return { view, ...page, units: units.units }
}

type Data = Awaited<ReturnType<typeof loader>>
type Step = HazardLine['steps'][number]

/** Whoever may come across one outside a case. */
const FINDERS = ['clerk', 'dispatcher', 'mediator', 'committee-head', 'unit-head', 'director', 'grid-worker', 'community-officer', 'auxiliary']

/** What is still dangerous somewhere, whose task it is, and by when. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { revalidate } = useRevalidator()
  const { me } = useDesk()
  const [doing, start] = useState<{ hazard: HazardLine; step: Step }>()
  const exit: StepExit = {
    done: () => {
      if (doing) tell(doing.step.label)
      start(undefined)
      void revalidate()
    },
    cancel: () => start(undefined),
  }
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      {FINDERS.includes(me.role) && <Finding units={data.units} />}
      <TabLinks label={deskWords.title} tabs={['open', 'closed']} here={data.view} words={deskWords.views} to={(view) => `?view=${view}`} />
      <Lines key={data.view} data={data} start={(hazard, step) => start({ hazard, step })} />
      {doing && (
        <Modal open footer={null} title={say(doing.step.label)} onCancel={exit.cancel}>
          <HazardForm
            hazard={doing.hazard}
            step={doing.step.step}
            label={doing.step.label}
            units={data.units}
            exit={exit}
          />
        </Modal>
      )}
    </div>
  )
}

/** What was come across outside any case is registered here. */
function Finding({ units }: Pick<Data, 'units'>) {
  const say = useSay()
  const { revalidate } = useRevalidator()
  const begins = useBeginning()
  const navigate = useNavigate()
  const [finding, find] = useState(begins.cameFrom !== undefined)
  const stop = () => {
    find(false)
    void navigate('?', { replace: true })
  }
  const done = () => {
    tell(deskWords.registered)
    stop()
    void revalidate()
  }
  return (
    <p className="button-row">
      <Button onClick={() => find(true)}>{say(deskWords.register)}</Button>
      {finding && (
        <Modal open footer={null} title={say(deskWords.register)} onCancel={stop}>
          <RegisterForm units={units} begins={begins} exit={{ done, cancel: stop }} />
        </Modal>
      )}
    </p>
  )
}

function Lines({ data, start }: { data: Data; start(hazard: HazardLine, step: Step): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { items: hazards, more } = usePages(data, (after) => call(district, hazardsOperations.listHazards, { query: { view: data.view, after } }), (page) => page.hazards)
  if (hazards.length === 0)
    return (
      <Empty title={say(deskWords.none)}>
        <p>{say(deskWords.noneHint)}</p>
      </Empty>
    )
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[deskWords.what, deskWords.where, deskWords.photos, deskWords.owner, deskWords.due, deskWords.state, deskWords.next]} />
        <tbody>
          {hazards.map((hazard) => (
            <Line key={hazard.id} hazard={hazard} start={(step) => start(hazard, step)} />
          ))}
        </tbody>
      </table>
      <More more={more} />
    </div>
  )
}

function Line({ hazard, start }: { hazard: HazardLine; start(step: Step): void }) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">
        {hazard.what}
        <p className="quiet">{say(hazard.foundBy)}</p>
        {hazard.fixedNote && <p className="quiet">{hazard.fixedNote}</p>}
      </th>
      <td data-label={say(deskWords.where)}>{hazard.place}</td>
      <td>
        <BeforeAfter hazard={hazard} />
      </td>
      <td data-label={say(deskWords.owner)}>{hazard.ownerName ? say(hazard.ownerName) : <span className="quiet">{say(deskWords.nobody)}</span>}</td>
      <td data-label={say(deskWords.due)}>
        <DueWords on={hazard.dueOn} />
      </td>
      <td data-label={say(deskWords.state)}>{say(hazard.stateWords)}</td>
      <td>
        <div className="button-row">
          {hazard.steps.map((step) => (
            <StepButton key={step.step} step={step} small start={start} />
          ))}
        </div>
      </td>
    </tr>
  )
}
