import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { call, load, shortDay, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type Station, rescueOperations as ops } from '../contract.ts'
import { HEADS } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'
import { RescuePage, useSending } from './page.tsx'
import { DormitoryForm, DutyForm, ItemForm, LineForm, NumberForm, PlaceForm } from './station-forms.tsx'

const words = deskWords.station
const FORMS = { line: LineForm, place: PlaceForm, number: NumberForm, room: DormitoryForm, item: ItemForm, duty: DutyForm } as const
type Opened = keyof typeof FORMS

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.readRescueStation, {})
}

/** How the station is set up; the head changes it, everybody there reads it. */
export function Component() {
  const station = useLoaderData<Station>()
  const say = useSay()
  const { district, me } = useDesk()
  const send = useSending()
  const [opened, open] = useState<Opened>()
  const head = HEADS.includes(me.role)
  const Opened = opened && FORMS[opened]
  const add = (what: Opened, label = words.add) => head && <Button onClick={() => open(what)}>{say(label)}</Button>
  return (
    <RescuePage part="station">
      <section className="card">
        <h2>{say(words.line)}</h2>
        <p className="button-row">
          <strong>{station.line ?? '–'}</strong> {add('line', words.set)}
        </p>
      </section>
      <Duty station={station} head={head} add={() => open('duty')} />
      <section className="card">
        <h2>{say(words.places)}</h2>
        {station.places.map((each) => (
          <p key={each.id} className="button-row">
            {each.name} <span className="chip">{say(each.kindWords)}</span>
            {head && <Button size="small" onClick={() => void send(call(district, ops.endRescuePlace, { params: { id: each.id }, body: {} }))}>{say(words.end)}</Button>}
          </p>
        ))}
        {add('place')}
      </section>
      <section className="card">
        <h2>{say(words.rooms)}</h2>
        {station.dormitories.map((each) => (
          <p key={each.id}>
            {each.name} · {say(each.forWords)} · {each.taken}/{each.beds}
          </p>
        ))}
        {add('room')}
      </section>
      <section className="card">
        <h2>{say(words.items)}</h2>
        <p>{station.items.map((each) => say(each.name)).join(' · ') || '–'}</p>
        {add('item')}
      </section>
      <Numbers station={station}>{add('number', words.set)}</Numbers>
      {Opened && <Opened station={station} close={() => open(undefined)} />}
    </RescuePage>
  )
}

function Numbers({ station, children }: { station: Station; children: ReactNode }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <h2>{say(words.numbers)}</h2>
      {station.settings.map((each) => (
        <p key={each.what}>
          {say(each.words)} <strong>{each.now}</strong> <span className="quiet">{each.coming.map((next) => say(words.coming(next.n, shortDay(next.from, language)))).join(' · ')}</span>
        </p>
      ))}
      {children}
    </section>
  )
}

function Duty({ station, head, add }: { station: Station; head: boolean; add(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const send = useSending()
  return (
    <section className="card">
      <h2>{say(words.duty)}</h2>
      {station.shifts.length === 0 && <p className="quiet">{say(words.noDuty)}</p>}
      {station.shifts.map(({ on, part, partWords, staffId, name, woman }) => (
        <p key={`${on}.${part}.${staffId}`} className="button-row">
          {shortDay(on, language)} {say(partWords)} · {name} {woman && <span className="chip">{say(words.woman)}</span>}
          {head && (
            <Button size="small" onClick={() => void send(call(district, ops.setRescueDuty, { body: { on, part, staffId, woman, stands: false } }))}>
              {say(words.off)}
            </Button>
          )}
        </p>
      ))}
      {head && <Button onClick={add}>{say(words.add)}</Button>}
    </section>
  )
}
