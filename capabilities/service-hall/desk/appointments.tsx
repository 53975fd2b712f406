import { Button, Checkbox, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate, useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, Empty, PickChoice, StepForm, TableHead, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { said } from '#platform/words'
import { type AppointmentLine, type BookBody, serviceHallOperations as ops, type TimesShape } from '../contract.ts'
import { clockText } from '../domain/slots.ts'
import { deskWords } from '../words/desk.ts'
import { APPOINTMENT_WORDS } from '../words/names.ts'
import { type ItemNamed, optionsOf, Slip, useItem, usePress } from './parts.tsx'

const words = deskWords.appointments

interface AppointmentsProps {
  readonly items: readonly ItemNamed[]
  readonly day: { readonly on: string; readonly appointments: readonly AppointmentLine[] }
}

/** Who comes today, by number; arriving takes a number of the queue. */
export function Appointments({ items, day }: AppointmentsProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const navigate = useNavigate()
  const [booking, begin] = useState(false)
  return (
    <>
      <div className="button-row">
        <label htmlFor="day">{say(words.day)}</label>
        <DayField id="day" value={day.on} onChange={(on) => on && /^\d{4}-\d{2}-\d{2}$/.test(on) && void navigate(`/${district}/service-hall?tab=appointments&on=${on}`)} />
      </div>
      <h2>{dayWords(day.on, language)}</h2>
      <p className="quiet">{say(words.noName)}</p>
      {day.appointments.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      ) : (
        <Table lines={day.appointments} />
      )}
      {booking ? (
        <Book items={items.filter((each) => each.kind === 'applied')} close={() => begin(false)} />
      ) : (
        <p>
          <Button onClick={() => begin(true)}>{say(words.book)}</Button>
        </p>
      )}
    </>
  )
}

function Table({ lines }: { lines: readonly AppointmentLine[] }) {
  const say = useSay()
  const { columns } = words
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[columns.time, columns.code, columns.item, columns.place, columns.state]} />
        <tbody>
          {lines.map((each) => (
            <tr key={each.id}>
              <th scope="row">{clockText(each.from)}</th>
              <td data-label={say(columns.code)}>{each.code}</td>
              <td data-label={say(columns.item)}>{say(each.item)}</td>
              <td data-label={say(columns.place)}>{say(each.place)}</td>
              <td data-label={say(columns.state)}>
                <Presses line={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Presses({ line }: { line: AppointmentLine }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  if (line.state !== 'booked') return <span className={line.state === 'kept' ? 'chip chip-done' : 'chip'}>{say(APPOINTMENT_WORDS[line.state])}</span>
  const at = { params: { id: line.id }, body: {} }
  return (
    <span className="button-row">
      <Button
        type="primary"
        size="small"
        onClick={() => void press((commandId) => call(district, ops.arriveForAppointment, { ...at, commandId }), ({ ticket }) => (ticket ? words.ticket(ticket.code) : words.noTicket))}
      >
        {say(words.arrive)}
      </Button>
      <Button size="small" onClick={() => void press((commandId) => call(district, ops.cancelAppointment, { ...at, commandId }))}>
        {say(words.cancel)}
      </Button>
    </span>
  )
}

type Chosen = Partial<Omit<BookBody, 'from'>> & { readonly from?: string }

function useTimes({ itemId, facilityId, on }: Chosen): TimesShape | undefined {
  const { district } = useDesk()
  const [times, show] = useState<TimesShape>()
  useEffect(() => {
    let current = true
    if (itemId && facilityId && on && /^\d{4}-\d{2}-\d{2}$/.test(on)) {
      void call(district, ops.readFreeTimes, { params: { itemId }, query: { facilityId, on } }).then((answered) => {
        if (current) show(answered.ok ? answered.value : undefined)
      })
    }
    return () => {
      current = false
    }
  }, [district, itemId, facilityId, on])
  return times?.on === on ? times : undefined
}

/** For somebody at the window or on the telephone: item, place, day, time. */
function Book({ items, close }: { items: readonly ItemNamed[]; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [form] = Form.useForm<Chosen>()
  const [made, keep] = useState<{ code: string; pin: string }>()
  const wanted: Chosen = Form.useWatch([], form) ?? {}
  const item = useItem(wanted.itemId)
  const times = useTimes(wanted)
  if (made) return <Slip title={words.booked} made={made} close={close} />
  const free = times?.times.filter((each) => each.free > 0) ?? []
  return (
    <section className="card">
      <h2>{say(words.book)}</h2>
      <StepForm<Chosen, { code: string; pin: string }>
        draftKey={null} name="book" form={form} initial={{}} sendLabel={words.book} cancel={close}
        done={(answer) => { keep(answer); void revalidate() }}
        send={({ itemId = '', facilityId = '', on = '', from, phone, reminder }, commandId) =>
          call(district, ops.bookAppointment, { commandId, body: { itemId, facilityId, on, from: Number(from ?? -1), ...(phone ? { phone } : {}), ...(reminder ? { reminder, noticeGiven: true } : {}) } })}
      >
        <Form.Item name="itemId" label={say(deskWords.applications.item)} rules={chosen(say)}>
          <PickChoice options={optionsOf(items)} />
        </Form.Item>
        {item && (
          <Form.Item name="facilityId" label={say(deskWords.applications.at)} rules={chosen(say)}>
            <PickChoice options={Object.fromEntries(item.points.filter((each) => each.seats > 0).map((each) => [each.facilityId, each.name]))} />
          </Form.Item>
        )}
        <Form.Item name="on" label={say(words.day)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        {times && free.length === 0 && <p className="quiet">{say(words.noTimes)}</p>}
        {free.length > 0 && (
          <Form.Item name="from" label={say(words.time)} rules={chosen(say)}>
            <PickChoice options={Object.fromEntries(free.map((each) => [String(each.from), said(words.free(clockText(each.from), each.free).zh, words.free(clockText(each.from), each.free).en)]))} />
          </Form.Item>
        )}
        <Form.Item name="phone" label={say(words.phone)}>
          <Input maxLength={30} inputMode="tel" autoComplete="off" className="short" />
        </Form.Item>
        <Form.Item name="reminder" valuePropName="checked">
          <Checkbox>{say(words.reminder)}</Checkbox>
        </Form.Item>
      </StepForm>
    </section>
  )
}
