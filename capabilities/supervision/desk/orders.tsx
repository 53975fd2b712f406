import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, codeWords, Empty, Key, load, More, shortDay, TableHead, TabLinks, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type OrderLine, supervisionOperations as ops, VIEWS } from '../contract.ts'
import { ISSUING } from '../domain.ts'
import { deskWords } from '../words/desk.ts'
import { IssueForm } from './issue-form.tsx'
import { SupervisionPage } from './tabs.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const [typed, unitId, code] = ['view', 'unit', 'code'].map((name) => search.get(name) ?? undefined)
  const view = VIEWS.find((each) => each === typed) ?? 'open'
  return { view, given: { ...(unitId ? { unitId } : {}), ...(code ? { code } : {}) }, ...(await load(params['district'] ?? '', ops.listOrders, { query: { view } })) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Orders by their day: those the office issued, or those that a unit answers. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const navigate = useNavigate()
  const { district, me } = useDesk()
  const mayIssue = ISSUING.includes(me.role)
  const [issuing, issue] = useState(mayIssue && Object.keys(data.given).length > 0)
  return (
    <SupervisionPage part="orders">
      {mayIssue && (
        <p className="button-row">
          <Button data-key="n" onClick={() => issue(true)}>
            {say(deskWords.issue)} <Key>n</Key>
          </Button>
        </p>
      )}
      <TabLinks label={deskWords.tabs.orders} tabs={VIEWS} here={data.view} words={deskWords.views} to={(view) => `?view=${view}`} />
      <Lines key={data.view} data={data} mayIssue={mayIssue} />
      {issuing && (
        <Modal open footer={null} title={say(deskWords.issue)} onCancel={() => issue(false)}>
          <IssueForm
            given={data.given}
            cancel={() => issue(false)}
            done={(orderId) => {
              tell(deskWords.issued)
              void navigate(`/${district}/supervision/orders/${orderId}`)
            }}
          />
        </Modal>
      )}
    </SupervisionPage>
  )
}

function Lines({ data, mayIssue }: { data: Data; mayIssue: boolean }) {
  const say = useSay()
  const { district } = useDesk()
  const { items, more } = usePages(data, (after) => call(district, ops.listOrders, { query: { view: data.view, after } }), (page) => page.orders, (each) => each.id)
  if (items.length === 0)
    return (
      <Empty title={say(deskWords.none[data.view])}>
        <p>{say(mayIssue ? deskWords.noneHint : deskWords.noneForUnit)}</p>
      </Empty>
    )
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={(['number', 'about', 'unit', 'ground', 'due', 'state'] as const).map((each) => deskWords.columns[each])} />
        <tbody>
          {items.map((each) => (
            <Line key={each.id} order={each} />
          ))}
        </tbody>
      </table>
      <More more={more} />
    </div>
  )
}

function Line({ order }: { order: OrderLine }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <tr>
      <th scope="row">
        <Link data-row className="unbroken" to={`/${district}/supervision/orders/${order.id}`}>
          {order.number}
        </Link>
      </th>
      <td data-label={say(deskWords.columns.about)}>
        {say(order.aboutWords)} {order.code !== null && <span className="unbroken">{codeWords(order.code)}</span>}
      </td>
      <td data-label={say(deskWords.columns.unit)}>{say(order.unit)}</td>
      <td data-label={say(deskWords.columns.ground)}>{say(order.groundWords)}</td>
      <td data-label={say(deskWords.columns.due)}>
        {shortDay(order.dueOn, language)} {order.late && <span className="chip chip-warn">{say(deskWords.late)}</span>}
      </td>
      <td data-label={say(deskWords.columns.state)}>
        {say(order.stateWords)} {order.escalations > 0 && <span className="chip chip-maple">{say(deskWords.escalated(order.escalations))}</span>}
      </td>
    </tr>
  )
}
