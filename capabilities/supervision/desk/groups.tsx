import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, DayField, dayRule, Empty, load, More, needed, shortDay, StepForm, TableHead, tell, today, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type GroupLine, type Moved, supervisionOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { SupervisionPage } from './tabs.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.listGroups, { query: {} })
}

type Data = Awaited<ReturnType<typeof loader>>

/** Joint groups and what each tracks. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const navigate = useNavigate()
  const [settingUp, setUp] = useState(false)
  const { items, more } = usePages(data, (after) => call(district, ops.listGroups, { query: { after } }), (page) => page.groups, (each) => each.id)
  return (
    <SupervisionPage part="groups">
      <p className="button-row">
        <Button onClick={() => setUp(true)}>{say(deskWords.setUp)}</Button>
      </p>
      {items.length === 0 ? (
        <Empty title={say(deskWords.noGroups)}>
          <p>{say(deskWords.noGroupsHint)}</p>
        </Empty>
      ) : (
        <Groups groups={items} />
      )}
      <More more={more} />
      {settingUp && (
        <Modal open footer={null} title={say(deskWords.setUp)} onCancel={() => setUp(false)}>
          <GroupForm
            cancel={() => setUp(false)}
            done={(groupId) => {
              tell(deskWords.saved)
              void navigate(`/${district}/supervision/groups/${groupId}`)
            }}
          />
        </Modal>
      )}
    </SupervisionPage>
  )
}

function Groups({ groups }: { groups: readonly GroupLine[] }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={(['group', 'unit', 'period', 'open', 'ended'] as const).map((each) => deskWords.columns[each])} />
        <tbody>
          {groups.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link data-row to={`/${district}/supervision/groups/${each.id}`}>
                  {each.name}
                </Link>
              </th>
              <td data-label={say(deskWords.columns.unit)}>{say(each.unit)}</td>
              <td data-label={say(deskWords.columns.period)}>
                {shortDay(each.fromOn, language)}–{shortDay(each.untilOn, language)} {each.over && <span className="chip">{say(deskWords.overGroup)}</span>}
              </td>
              <td data-label={say(deskWords.columns.open)}>{each.open}</td>
              <td data-label={say(deskWords.columns.ended)}>{each.ended}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Values {
  readonly name: string
  readonly fromOn: string
  readonly untilOn: string
  readonly members: string
}

/** One person a line: name, then the body they come from. */
function membersIn(text: string): readonly { name: string; body: string }[] | undefined {
  const members = text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => line.split(/[，,]/).map((part) => part.trim()))
  const whole = members.length >= 2 && members.every(([name = '', body = '']) => name !== '' && body !== '')
  return whole ? members.map(([name = '', body = '']) => ({ name, body })) : undefined
}

function GroupForm({ done, cancel }: { done(groupId: string): void; cancel(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const words = deskWords.groupForm
  const send = ({ members, ...rest }: Values, commandId: string) => call(district, ops.setUpGroup, { body: { ...rest, members: [...(membersIn(members) ?? [])] }, commandId })
  const whole = { validator: async (_rule: unknown, text: string) => (membersIn(text ?? '') ? undefined : Promise.reject(new Error(say(deskWords.membersOdd)))) }
  return (
    <StepForm<Values, Moved> draftKey="supervision.group" initial={{ fromOn: today() }} sendLabel={deskWords.setUp} cancel={cancel} done={(made) => done(made.groupId)} send={send}>
      <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="untilOn" label={say(words.untilOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="members" label={say(words.members)} rules={[whole]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
    </StepForm>
  )
}
