import { Button, Checkbox, Form, Input, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate, useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, Empty, PickChoice, StepForm, TableHead, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { said } from '#platform/words'
import { type AppointmentLine, type BookBody, type ItemShape, serviceHallOperations as ops, type TimesShape } from '../contract.ts'
import { clockText } from '../domain/slots.ts'
import { deskWords } from '../words/desk.ts'
import { APPOINTMENT_WORDS } from '../words/names.ts'
import { type ItemNamed, type Made, optionsOf, Slip, useItem, useOnlyPlace, usePress } from './parts.tsx'

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
        <Table lines={day.appointments} isToday={day.on === today()} />
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

function Table({ lines, isToday }: { lines: readonly AppointmentLine[]; isToday: boolean }) {
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
                <Presses line={each} isToday={isToday} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Presses({ line, isToday }: { line: AppointmentLine; isToday: boolean }) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress()
  if (line.state !== 'booked') return <span className={line.state === 'kept' ? 'chip chip-done' : 'chip'}>{say(APPOINTMENT_WORDS[line.state])}</span>
  const at = { params: { id: line.id }, body: {} }
  return (
    <span className="button-row">
      {isToday && (
        <Button
          type="primary"
          size="small"
          onClick={() => void press((commandId) => call(district, ops.arriveForAppointment, { ...at, commandId }), ({ ticket }) => (ticket ? words.ticket(ticket.code) : words.noTicket))}
        >
          {say(words.arrive)}
        </Button>
      )}
      <Popconfirm title={say(words.cancelWhy)} okText={say(words.cancelIt)} cancelText={say(words.keepIt)} onConfirm={() => void press((commandId) => call(district, ops.cancelAppointment, { ...at, commandId }))}>
        <Button size="small">{say(words.cancel)}</Button>
      </Popconfirm>
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

interface Booked {
  readonly code: string
  readonly pin: string
  readonly on: string
  readonly from: number
}

/** For somebody at the window or on the telephone: item, place, day, time. */
function Book({ items, close }: { items: readonly ItemNamed[]; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [form] = Form.useForm<Chosen>()
  const [made, keep] = useState<Made>()
  const wanted: Chosen = Form.useWatch([], form) ?? {}
  const item = useItem(wanted.itemId)
  const times = useTimes(wanted)
  const points = item?.places.filter((each) => each.seats > 0)
  useOnlyPlace(form, points)
  if (made) return <Slip title={words.booked} made={made} close={close} />
  const done = ({ code, pin, on, from }: Booked) => {
    const place = points?.find((each) => each.facilityId === wanted.facilityId)
    keep({ code, pin, about: [words.when(said(dayWords(on, 'zh'), dayWords(on, 'en')), clockText(from)), item?.name, place?.name].flatMap((each) => each ?? []), hint: words.slip })
    void revalidate()
  }
  return (
    <section className="card">
      <h2>{say(words.book)}</h2>
      <StepForm<Chosen, Booked>
        draftKey={null} name="book" form={form} initial={{}} sendLabel={words.book} cancel={close}
        done={done}
        send={({ itemId = '', facilityId = '', on = '', from, phone, reminder }, commandId) =>
          call(district, ops.bookAppointment, { commandId, body: { itemId, facilityId, on, from: Number(from ?? -1), ...(phone ? { phone } : {}), ...(reminder ? { reminder, noticeGiven: true } : {}) } })}
      >
        <BookFields items={items} points={points} times={times} />
      </StepForm>
    </section>
  )
}

interface BookFieldsProps {
  readonly items: readonly ItemNamed[]
  /** Bookable places of the item; undefined until one is chosen. */
  readonly points: ItemShape['places'] | undefined
  readonly times: TimesShape | undefined
}

function BookFields({ items, points, times }: BookFieldsProps) {
  const say = useSay()
  const free = times?.times.filter((each) => each.free > 0) ?? []
  return (
    <>
      <Form.Item name="itemId" label={say(deskWords.applications.item)} rules={chosen(say)}>
        <PickChoice options={optionsOf(items)} />
      </Form.Item>
      {points?.length === 0 && (
        <p className="note info" role="status">
          {say(words.noBooking)}
        </p>
      )}
      {points && points.length > 0 && (
        <Form.Item name="facilityId" label={say(deskWords.applications.at)} rules={chosen(say)}>
          <PickChoice options={Object.fromEntries(points.map((each) => [each.facilityId, each.name]))} />
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
    </>
  )
}
