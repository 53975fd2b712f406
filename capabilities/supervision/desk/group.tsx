import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, codeWords, DayField, ListTable, load, needed, shortDay, StepForm, TabLinks, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type GroupCase, type GroupShown, type Moved, supervisionOperations as ops } from '../contract.ts'
import { CASELOAD_VIEWS } from '../domain.ts'
import { deskWords } from '../words/desk.ts'
import { FindingForm } from './finding-form.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const view: 'open' | 'ended' = new URL(request.url).searchParams.get('view') === 'ended' ? 'ended' : 'open'
  return { view, ...(await load(params['district'] ?? '', ops.readGroup, { params: { groupId: params['groupId'] ?? '' }, query: { view } })) }
}

type Data = Awaited<ReturnType<typeof loader>>
type Doing = { readonly form: 'assign' } | { readonly form: 'find'; readonly of: GroupCase }

/** One group: who sits in it, what it tracks, what it found. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const close = () => start(undefined)
  const done = () => {
    tell(deskWords.saved)
    close()
    void revalidate()
  }
  const { group, members } = data
  return (
    <div className="page page-wide">
      <p className="quiet">
        <Link to={`/${district}/supervision/groups`}>{say(deskWords.back)}</Link>
      </p>
      <h1>{group.name}</h1>
      <p className="quiet">
        {say(group.unit)} · {shortDay(group.fromOn, language)}–{shortDay(group.untilOn, language)} {group.over && say(deskWords.overGroup)}
      </p>
      <Members members={members} />
      <h2>{say(deskWords.caseload)}</h2>
      {data.mayWrite && (
        <p className="button-row">
          <Button onClick={() => start({ form: 'assign' })}>{say(deskWords.assign)}</Button>
        </p>
      )}
      <TabLinks
        label={deskWords.caseload} tabs={CASELOAD_VIEWS} here={data.view} to={(view) => `?view=${view}`}
        words={{ open: deskWords.caseViews.open(group.open), ended: deskWords.caseViews.ended(group.ended) }}
      />
      <Caseload key={data.view} data={data} find={(of) => start({ form: 'find', of })} />
      {doing && (
        <Modal open footer={null} title={say(doing.form === 'assign' ? deskWords.assign : deskWords.find)} onCancel={close}>
          {doing.form === 'assign' ? <AssignForm group={group} done={done} cancel={close} /> : <FindingForm groupId={group.id} of={doing.of} done={done} cancel={close} />}
        </Modal>
      )}
    </div>
  )
}

function Members({ members }: Pick<GroupShown, 'members'>) {
  const say = useSay()
  return (
    <>
      <h2>{say(deskWords.members)}</h2>
      <ul className="columns">
        {members.map((each) => (
          <li key={`${each.name}${each.body}`}>
            {each.name} <span className="quiet">{each.body}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Caseload({ data, find }: { data: Data; find(of: GroupCase): void }) {
  const { district } = useDesk()
  const { items, more } = usePages(data, (after) => call(district, ops.readGroup, { params: { groupId: data.group.id }, query: { view: data.view, after } }), (page) => page.cases, (each) => each.caseId)
  return (
    <ListTable items={items} heads={(['code', 'unit', 'state', 'due', 'finding'] as const).map((each) => deskWords.columns[each])} none={deskWords.noCases} more={more}>
      {(each) => <Line key={each.caseId} of={each} find={find} />}
    </ListTable>
  )
}

function Line({ of, find }: { of: GroupCase; find(of: GroupCase): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const code = of.code === null ? say(deskWords.hidden) : codeWords(of.code)
  return (
    <tr>
      <th scope="row">{of.code === null ? code : <Link data-row to={`/${district}/work/${of.caseId}`}>{code}</Link>}</th>
      <td data-label={say(deskWords.columns.unit)}>{of.unit && say(of.unit)}</td>
      <td data-label={say(deskWords.columns.state)}>{of.caseState && say(of.caseState)}</td>
      <td data-label={say(deskWords.columns.due)}>
        {shortDay(of.dueOn, language)} {of.late && <span className="chip chip-warn">{say(deskWords.late)}</span>}
      </td>
      <td data-label={say(deskWords.columns.finding)}>
        {of.finding ? <Found of={of} /> : <Button size="small" aria-label={say(deskWords.findFor(code))} onClick={() => find(of)}>{say(deskWords.find)}</Button>}
      </td>
    </tr>
  )
}

function Found({ of }: { of: GroupCase }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <>
      {of.finding && say(of.finding)}{' '}
      {of.orderFollows && of.code !== null && <Link to={`/${district}/supervision?code=${of.code}`}>{say(deskWords.issue)}</Link>} <span className="quiet">{of.foundOn && shortDay(of.foundOn, language)}</span>
      <br />
      <span className="quiet">{of.handedOver ? `${say(of.handedOver.body)} · ${say(of.handedOver.result)}` : of.evidence}</span>
    </>
  )
}

function AssignForm({ group, done, cancel }: { group: GroupShown['group']; done(): void; cancel(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const send = ({ code, dueOn }: { code: string; dueOn?: string }, commandId: string) =>
    call(district, ops.assignToGroup, { params: { groupId: group.id }, body: { code, ...(dueOn ? { dueOn } : {}) }, commandId })
  return (
    <StepForm<{ code: string; dueOn?: string }, Moved> draftKey={`supervision.group.${group.id}`} initial={{}} sendLabel={deskWords.assign} cancel={cancel} done={done} send={send}>
      <Form.Item name="code" label={say(deskWords.assignForm.code)} rules={needed(say)}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="dueOn" label={say(deskWords.assignForm.dueOn)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}
