import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useRevalidator, useSearchParams } from 'react-router-dom'
import { call, chosen, Empty, Key, More, needed, PickChoice, shortDay, StepForm, TabLinks, TableHead, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type ApplicationLine, type ItemShape, type ReceiveBody, serviceHallOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { STATE_WORDS } from '../words/names.ts'
import { NumberSearch } from './number-search.tsx'
import { type ItemNamed, type Made, optionsOf, Slip, useItem, useOnlyPlace } from './parts.tsx'

const words = deskWords.applications

interface ApplicationsProps {
  readonly view: 'open' | 'ended'
  readonly items: readonly ItemNamed[]
  /** Places at which one's own unit settles something. */
  readonly own: readonly string[]
  readonly first: { readonly applications: readonly ApplicationLine[]; readonly next: string | null }
}

/** What was handed in at the window, without names, and the form that takes the next. */
export function Applications({ view, items, own, first }: ApplicationsProps) {
  const say = useSay()
  const { district } = useDesk()
  const { items: shown, more } = usePages(first, (before) => call(district, ops.listServiceApplications, { query: { view, before } }), (page) => page.applications)
  return (
    <>
      <NumberSearch />
      {view === 'open' && <Receive items={items.filter((each) => each.kind === 'applied')} own={own} />}
      <TabLinks label={words.views} tabs={['open', 'ended']} here={view} words={{ open: words.open, ended: words.ended }} to={(each) => `/${district}/service-hall?tab=applications&view=${each}`} />
      <p className="quiet">{say(words.noName)}</p>
      {shown.length === 0 ? (
        <Empty title={say(view === 'open' ? words.none : words.noneEnded)}>{view === 'open' && <p>{say(words.noneHint)}</p>}</Empty>
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
                <Link data-row to={`/${district}/service-hall/applications/${each.id}`}>
                  {each.code}
                </Link>
              </th>
              <td data-label={say(columns.item)}>
                {say(each.item)} {each.child && <span className="chip">{say(words.childChip)}</span>} {each.online && <span className="chip">{say(words.onlineChip)}</span>}
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

interface Typed extends Omit<ReceiveBody, 'language'> {
  readonly english?: boolean
}

function Receive({ items, own }: { items: readonly ItemNamed[]; own: readonly string[] }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [form] = Form.useForm<Typed>()
  // A number called for papers opens the form at once; done, one is back at the queue.
  const [asked] = useSearchParams()
  const navigate = useNavigate()
  const [taking, take] = useState(asked.has('take'))
  const [made, keep] = useState<Made>()
  const item = useItem(Form.useWatch('itemId', form))
  const points = item?.places.filter((each) => own.includes(each.facilityId))
  useOnlyPlace(form, points)
  const child = Form.useWatch('child', form)
  const letters = Form.useWatch('letters', form)
  if (made) return <Slip title={words.keep} made={made} close={() => (asked.has('take') ? void navigate(-1) : keep(undefined))} />
  if (!taking) {
    return (
      <p>
        <Button type="primary" data-key="1" onClick={() => take(true)}>
          {say(words.receive)} <Key>1</Key>
        </Button>
      </p>
    )
  }
  const done = ({ id, code, pin }: { id: string; code: string; pin: string }) => {
    const place = points?.find((each) => each.facilityId === form.getFieldValue('facilityId'))
    keep({ code, pin, about: [item?.name, place?.name].flatMap((each) => each ?? []), hint: words.slip, to: `/${district}/service-hall/applications/${id}` })
    take(false)
    void revalidate()
  }
  return (
    <section className="card">
      <h2>{say(words.receive)}</h2>
      <StepForm<Typed, { id: string; code: string; pin: string }>
        draftKey={null}
        form={form}
        initial={{}}
        sendLabel={words.receive}
        cancel={() => take(false)}
        done={done}
        send={({ english, ...body }, commandId) => call(district, ops.receiveServiceApplication, { commandId, body: { ...body, noticeGiven: body.noticeGiven ?? false, language: english ? 'en' : 'zh' } })}
      >
        <ReceiveFields items={items} item={item} points={points ?? []} child={child ?? false} letters={letters ?? false} />
      </StepForm>
    </section>
  )
}

interface ReceiveFieldsProps {
  readonly items: readonly ItemNamed[]
  readonly item: ItemShape | undefined
  readonly points: ItemShape['places']
  readonly child: boolean
  readonly letters: boolean
}

function ReceiveFields({ items, item, points, child, letters }: ReceiveFieldsProps) {
  const say = useSay()
  return (
    <>
      <Form.Item name="itemId" label={say(words.item)} rules={chosen(say)}>
        <PickChoice options={optionsOf(items)} />
      </Form.Item>
      {item && points.length === 0 && (
        <p className="note info" role="status">
          {say(words.elsewhere(item.places.map((each) => each.name)))}
        </p>
      )}
      {points.length > 0 && (
        <Form.Item name="facilityId" label={say(words.at)} rules={chosen(say)}>
          <PickChoice options={Object.fromEntries(points.map((each) => [each.facilityId, each.name]))} />
        </Form.Item>
      )}
      <Form.Item name="name" label={say(words.name)} extra={say(words.nameHint)} rules={needed(say)}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={say(words.phone)}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" className="short" />
      </Form.Item>
      <Form.Item name="letters" valuePropName="checked">
        <Checkbox>{say(words.letters)}</Checkbox>
      </Form.Item>
      {letters && (
        <Form.Item name="english" valuePropName="checked">
          <Checkbox>{say(words.english)}</Checkbox>
        </Form.Item>
      )}
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
