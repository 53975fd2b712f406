import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, chosen, Empty, load, needed, RadioChoice, shortDay, StepForm, TabLinks, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type CouncilLine, type CouncilShown, councilsOperations } from '../contract.ts'
import type { CouncilKind } from '../domain.ts'
import { KIND_WORDS } from '../words.ts'
import { COUNCIL_WRITERS } from './roles.ts'
import { CouncilTabs } from './tabs.tsx'
import { besideWords } from './words-beside.ts'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const view: 'open' | 'closed' = asked.get('view') === 'closed' ? 'closed' : 'open'
  const before = asked.get('before')
  const page = await load(params.district ?? '', councilsOperations.listCouncils, { query: { view, ...(before ? { before } : {}) } })
  return { view, ...page }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Councils of the house: what is talked about, who is late. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  const mayOpen = COUNCIL_WRITERS.includes(me.role)
  const [opening, open] = useState(false)
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      <CouncilTabs here="councils" />
      <p className="button-row">
        <Button type="primary" disabled={!mayOpen} onClick={() => open(true)}>
          {say(deskWords.open)}
        </Button>
        {!mayOpen && <span className="quiet">{say(deskWords.whoMayOpen)}</span>}
      </p>
      <TabLinks label={deskWords.title} tabs={['open', 'closed']} here={data.view} words={deskWords.views} to={(view) => `?view=${view}`} />
      {data.councils.length === 0 ? (
        <Empty title={say(deskWords.none)}>
          <p>{say(deskWords.noneHint)}</p>
        </Empty>
      ) : (
        <CouncilsTable councils={data.councils} />
      )}
      {data.next && <Link to={`?view=${data.view}&before=${encodeURIComponent(data.next)}`}>{say(deskWords.more)}</Link>}
      {opening && <OpenCouncil close={() => open(false)} />}
    </div>
  )
}

export function CouncilsTable({ councils }: { councils: readonly CouncilLine[] }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <thead>
          <tr>
            {(['topic', 'openedOn', 'members', 'tasks', 'due'] as const).map((each) => (
              <th key={each} scope="col">
                {say(deskWords.columns[each])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {councils.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to={`/${district}/councils/${each.id}`}>{each.topic}</Link> <span className="quiet">{say(KIND_WORDS[each.kind])}</span>
              </th>
              <td data-label={say(deskWords.columns.openedOn)}>{shortDay(each.openedOn, language)}</td>
              <td data-label={say(deskWords.columns.members)}>{each.members}</td>
              <td data-label={say(deskWords.columns.tasks)}>{each.tasksOpen}</td>
              <td {...(each.nextDueOn === null ? {} : { 'data-label': say(deskWords.columns.due) })}>{each.nextDueOn === null ? '' : shortDay(each.nextDueOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A council of its own, or beside the case it was opened from. */
export function OpenCouncil({ caseId, place, close }: { caseId?: string; place?: string; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const navigate = useNavigate()
  return (
    <Modal open footer={null} title={say(deskWords.open)} onCancel={close}>
      <StepForm<{ topic: string; place: string; kind: CouncilKind }, CouncilShown>
        draftKey={`council.${caseId ?? 'new'}`}
        initial={{ kind: 'resident', ...(place === undefined ? {} : { place }) }}
        sendLabel={deskWords.open}
        cancel={close}
        done={(council) => navigate(`/${district}/councils/${council.id}`)}
        send={(values, commandId) => call(district, councilsOperations.openCouncil, { commandId, body: { ...values, ...(caseId === undefined ? {} : { caseId }) } })}
      >
        <Form.Item name="kind" label={say(besideWords.kind)} rules={chosen(say)}>
          <RadioChoice options={KIND_WORDS} />
        </Form.Item>
        <Form.Item name="topic" label={say(deskWords.topic)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="place" label={say(deskWords.where)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
