import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { call, dayWords, load, newCommandId, tell, today as todayNow, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { directoryOperations as ops, type FacilityKept } from '../contract.ts'
import { hoursText } from '../domain.ts'
import { KIND_WORDS, STATE_WORDS } from '../words.ts'
import { ChangePlace, ExceptionForm, WeekForm } from './forms.tsx'
import { deskWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', ops.readKeptFacility, { params: { facilityId: params.facilityId ?? '' } })
}

/** One place: what it is, its weeks by the day they begin, the days that differ. */
export function Component() {
  const kept = useLoaderData<FacilityKept>()
  const say = useSay()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<'change' | 'week' | 'exception'>()
  const { facility } = kept
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <div className="page">
      <h1>{say(facility.name)}</h1>
      <p>
        {say(KIND_WORDS[facility.kind])} · {say(facility.unit)} · {facility.address} {facility.phone && <span className="nums">· {facility.phone}</span>}
      </p>
      <p className="quiet">{say(facility.services)}</p>
      <p>
        <span className={facility.state === 'open' ? 'chip chip-done' : 'chip chip-warn'}>{say(STATE_WORDS[facility.state])}</span> {facility.stateNote}
      </p>
      <p className="button-row">
        <Button onClick={() => start('change')}>{say(words.change)}</Button>
        <Button type="primary" onClick={() => start('week')}>
          {say(words.setWeek)}
        </Button>
        <Button onClick={() => start('exception')}>{say(words.setException)}</Button>
        <End facilityId={facility.id} />
      </p>
      <Calendar kept={kept} />
      <p className="quiet">{say(words.notLegal)}</p>
      {doing === 'change' && <ChangePlace kept={kept} close={close} />}
      {doing === 'week' && <WeekForm kept={kept} today={todayNow()} close={close} />}
      {doing === 'exception' && <ExceptionForm facilityId={facility.id} close={close} />}
    </div>
  )
}

function Calendar({ kept: { weeks, exceptions } }: { kept: FacilityKept }) {
  const say = useSay()
  const { language } = useLanguage()
  const text = (hours: readonly (readonly [number, number])[]) => (hours.length === 0 ? say(words.closedDay) : hoursText(hours))
  return (
    <>
      <h2>{say(words.week)}</h2>
      {weeks.length === 0 && <p className="quiet">{say(words.noHours)}</p>}
      {weeks.map((each) => (
        <section key={each.fromOn}>
          <h3>
            {say(words.beginning(dayWords(each.fromOn, language)))}
          </h3>
          <ul className="plain-list">
            {[1, 2, 3, 4, 5, 6, 0].map((index) => (
              <li key={index}>
                {say(words.days[index] ?? words.closedDay)} <span className="nums">{text(each.hours[index] ?? [])}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{say(words.exceptions)}</h2>
      {exceptions.length === 0 && <p className="quiet">{say(words.noExceptions)}</p>}
      <ul className="plain-list">
        {exceptions.map((each) => (
          <li key={each.on}>
            {dayWords(each.on, language)} <span className="nums">{text(each.hours)}</span> · {each.reason}
          </li>
        ))}
      </ul>
    </>
  )
}

function End({ facilityId }: { facilityId: string }) {
  const say = useSay()
  const { district } = useDesk()
  const go = useNavigate()
  const end = async () => {
    const done = await call(district, ops.endFacility, { params: { facilityId }, commandId: newCommandId() })
    tell(done.ok ? words.saved : done.refusal)
    if (done.ok) await go('..', { relative: 'path' })
  }
  return (
    <Popconfirm title={say(words.endWhy)} okText={say(words.end)} onConfirm={() => void end()}>
      <Button danger>{say(words.end)}</Button>
    </Popconfirm>
  )
}
