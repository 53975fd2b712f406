import { Button, Form, Input } from 'antd'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, load, More, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type BookingShown, campaignsOperations as ops } from '../contract.ts'
import type { HomeStep } from '../domain/home.ts'
import { homeWords as words } from '../words/desk.ts'
import { HOME_STEP_WORDS } from '../words/names.ts'
import { Offer } from './home-offer.tsx'
import { BookAct } from './home-book.tsx'
import { Act, useDialog, VisitsPage } from './parts.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const view = new URL(request.url).searchParams.get('view') === 'past' ? 'past' : 'open'
  return { ...(await load(params['district'] ?? '', ops.listHomeServices, { query: { view } })), view } as const
}

/** What residents booked of the own unit: who goes where, in which half-day. */
export function Component() {
  const data = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const { about, open, close } = useDialog<'book'>()
  const { items: bookings, more } = usePages(data, (before) => call(district, ops.listHomeServices, { query: { view: data.view, before } }), (page) => page.bookings)
  const again = () => void revalidate()
  return (
    <VisitsPage part="home">
      <p className="quiet">{say(words.lead)}</p>
      <p className="button-row">
        <Button type="primary" disabled={data.items.length === 0 || data.free.length === 0} onClick={() => open('book')}>
          {say(words.book)}
        </Button>
      </p>
      <TabLinks label={words.when} tabs={['open', 'past'] as const} here={data.view} words={words.views} to={(each) => `?view=${each}`} />
      {bookings.length === 0 && <Empty title={say(words.none)} />}
      <div className="stacked">
        {bookings.map((each) => (
          <Booking key={each.id} booking={each} again={again} />
        ))}
      </div>
      <More more={more} />
      <Offer items={data.items} capacities={data.capacities} free={data.free.length} maySet={data.maySet} again={again} />
      {about && <BookAct items={data.items} free={data.free} close={close} done={again} />}
    </VisitsPage>
  )
}

function Booking({ booking, again }: { booking: BookingShown; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { about, open, close } = useDialog<HomeStep>()
  return (
    <section className="card">
      <p>
        <strong>
          {dayWords(booking.on, language)} {say(booking.halfWords)}
        </strong>{' '}
        {say(booking.item)} <span className="chip">{say(booking.stateWords)}</span> {booking.byStaff && <span className="quiet">{say(words.byStaff)}</span>}
      </p>
      {booking.name !== null && (
        <p>
          {booking.name} · <a href={`tel:${booking.callOn}`}>{booking.callOn}</a> · {booking.place} {booking.note !== null && <span className="quiet">· {booking.note}</span>}
        </p>
      )}
      {booking.answer !== null && <p>{booking.answer}</p>}
      <p className="button-row">
        {booking.steps.map((step, index) => (
          <Button key={step} size="small" type={index === 0 && step !== 'call-off' ? 'primary' : 'default'} danger={step === 'call-off'} onClick={() => open(step)}>
            {say(HOME_STEP_WORDS[step])}
          </Button>
        ))}
      </p>
      {about && (
        <Act<{ answer?: string }, unknown>
          title={HOME_STEP_WORDS[about]}
          draftKey={`home.${booking.id}.${about}`}
          danger={about === 'call-off'}
          close={close}
          done={again}
          send={({ answer }, commandId, district) => call(district, ops.moveHomeService, { params: { id: booking.id }, commandId, body: { step: about, ...(answer?.trim() ? { answer: answer.trim() } : {}) } })}
        >
          <Form.Item name="answer" label={say(words.answer)}>
            <Input maxLength={300} />
          </Form.Item>
        </Act>
      )}
    </section>
  )
}
