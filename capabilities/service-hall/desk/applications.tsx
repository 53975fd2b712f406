import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { call, chosen, Empty, More, PickChoice, shortDay, StepForm, TabLinks, TableHead, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { ok } from '#platform/result'
import { type ApplicationLine, type ItemShape, type ReceiveBody, serviceHallOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { STATE_WORDS } from '../words/names.ts'
import { type ItemNamed, optionsOf, Slip, useItem } from './parts.tsx'

const words = deskWords.applications

interface ApplicationsProps {
  readonly view: 'open' | 'ended'
  readonly items: readonly ItemNamed[]
  readonly first: { readonly applications: readonly ApplicationLine[]; readonly next: string | null }
}

/** What was handed in at the window, without names, and the form that takes the next. */
export function Applications({ view, items, first }: ApplicationsProps) {
  const say = useSay()
  const { district } = useDesk()
  const { items: shown, more } = usePages({ items: first.applications, next: first.next }, async (before) => {
    const found = await call(district, ops.listServiceApplications, { query: { view, before } })
    return found.ok ? ok({ items: found.value.applications, next: found.value.next }) : found
  })
  return (
    <>
      {view === 'open' && <Receive items={items.filter((each) => each.kind === 'applied')} />}
      <TabLinks label={words.views} tabs={['open', 'ended']} here={view} words={{ open: words.open, ended: words.ended }} to={(each) => `/${district}/service-hall?tab=applications&view=${each}`} />
      <p className="quiet">{say(words.noName)}</p>
      {shown.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      ) : (
        <Table lines={shown} />
      )}
      <More more={more} />
    </>
  )
}

function Table({ lines }: { lines: readonly ApplicationLine[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { columns } = words
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[columns.code, columns.item, columns.state, columns.received, columns.due]} />
        <tbody>
          {lines.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to={`/${district}/service-hall/applications/${each.id}`}>{each.code}</Link>
              </th>
              <td data-label={say(columns.item)}>
                {say(each.item)} {each.child && <span className="chip">{say(words.childChip)}</span>}
              </td>
              <td data-label={say(columns.state)}>
                {say(STATE_WORDS[each.state])} {each.paused && <span className="chip">{say(words.paused)}</span>} {each.late && <span className="chip chip-error">{say(words.late)}</span>}
              </td>
              <td data-label={say(columns.received)}>{shortDay(each.receivedOn, language)}</td>
              <td data-label={say(columns.due)}>
                {each.state === 'received' ? say(words.toldBy(shortDay(each.toldByOn, language))) : each.dueOn && shortDay(each.dueOn, language)} {each.provisional && <span className="quiet">{say(words.provisional)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Receive({ items }: { items: readonly ItemNamed[] }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [form] = Form.useForm<ReceiveBody>()
  const [taking, take] = useState(false)
  const [made, keep] = useState<{ code: string; pin: string }>()
  const item = useItem(Form.useWatch('itemId', form))
  const child = Form.useWatch('child', form)
  if (made) return <Slip title={words.keep} made={made} close={() => keep(undefined)} />
  if (!taking) {
    return (
      <p>
        <Button type="primary" onClick={() => take(true)}>
          {say(words.receive)}
        </Button>
      </p>
    )
  }
  const done = (answer: { code: string; pin: string }) => {
    keep(answer)
    take(false)
    void revalidate()
  }
  return (
    <section className="card">
      <h2>{say(words.receive)}</h2>
      <StepForm<ReceiveBody, { code: string; pin: string }>
        draftKey={null}
        form={form}
        initial={{}}
        sendLabel={words.receive}
        cancel={() => take(false)}
        done={done}
        send={(body, commandId) => call(district, ops.receiveServiceApplication, { commandId, body: { ...body, noticeGiven: body.noticeGiven ?? false } })}
      >
        <ReceiveFields items={items} item={item} child={child ?? false} />
      </StepForm>
    </section>
  )
}

function ReceiveFields({ items, item, child }: { items: readonly ItemNamed[]; item: ItemShape | undefined; child: boolean }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="itemId" label={say(words.item)} rules={chosen(say)}>
        <PickChoice options={optionsOf(items)} />
      </Form.Item>
      {item && (
        <Form.Item name="facilityId" label={say(words.at)} rules={chosen(say)}>
          <PickChoice options={Object.fromEntries(item.points.map((each) => [each.facilityId, each.name]))} />
        </Form.Item>
      )}
      <Form.Item name="name" label={say(words.name)} extra={say(words.nameHint)} rules={[{ required: true }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={say(words.phone)}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" className="short" />
      </Form.Item>
      {item?.guide.children && (
        <Form.Item name="child" valuePropName="checked">
          <Checkbox>{say(words.child)}</Checkbox>
        </Form.Item>
      )}
      {child && (
        <Form.Item name="guardian" label={say(words.guardian)}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="noticeGiven" valuePropName="checked">
        <Checkbox>{say(words.notice)}</Checkbox>
      </Form.Item>
      <Form.Item name="complete" valuePropName="checked">
        <Checkbox>{say(words.complete)}</Checkbox>
      </Form.Item>
    </>
  )
}
