import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { addressOf, call, load, momentWords, newCommandId, Note, shortDay, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type Encounter, type Station, type StockLine, rescueOperations as ops } from '../contract.ts'
import type { Step } from '../domain/path.ts'
import { deskWords } from '../words/desk.ts'
import { NOTICE_WORDS } from '../words/names.ts'
import { Items } from './here.tsx'
import { noticesOf, Press, RescuePage, useSending } from './page.tsx'
import { AdmitForm, ArrangeForm, LongerForm, LookForm, StatementForm } from './person-forms.tsx'
import { Belongings, Room, Services, SixOnes } from './stay.tsx'

const words = deskWords.person

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const [person, station, stock] = await Promise.all([
    load(district, ops.readEncounter, { params: { id: params['id'] ?? '' } }), load(district, ops.readRescueStation, {}), load(district, ops.readRescueStock, {}),
  ])
  return { person, station, lines: stock.lines }
}

interface Data {
  readonly person: Encounter
  readonly station: Station
  readonly lines: readonly StockLine[]
}
type Opened = 'aid' | 'admit' | 'state' | 'arrange' | 'longer' | 'look'

/** One person: what may follow now as large presses, then what was given, stated and kept. */
export function Component() {
  const { person, station, lines } = useLoaderData<Data>()
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const stays = person.admittedAt !== null && person.state !== 'left'
  return (
    <RescuePage part="people">
      <p>
        <Link to={`/${district}/rescue/people`}>{say(words.back)}</Link>
      </p>
      <h2>
        {momentWords(person.metAt, language, zone)} {person.place} <span className="chip">{say(person.stateWords)}</span>
      </h2>
      <p className="quiet">
        {say(person.genderWords)} · {say(person.ageWords)} · {say(deskWords.voluntary)}
      </p>
      {person.minor && <Minor person={person} />}
      <Steps person={person} lines={lines} />
      <Given person={person} />
      <Stated person={person} />
      {stays && <Stay person={person} station={station} />}
      {person.admittedAt !== null && <Services person={person} />}
      {person.admittedAt !== null && <Belongings person={person} />}
      <Button href={addressOf(district, ops.printRescueRegistration, { params: { id: person.id } })} target="_blank">
        {say(words.print)}
      </Button>
    </RescuePage>
  )
}

function Steps({ person, lines }: { person: Encounter; lines: readonly StockLine[] }) {
  const { district } = useDesk()
  const navigate = useNavigate()
  const send = useSending()
  const [opened, open] = useState<Opened>()
  const params = { id: person.id }
  const may = (step: Step) => person.steps.includes(step)
  const close = () => open(undefined)
  const gone = async (operation: typeof ops.declineHelp | typeof ops.leaveStation) => {
    const done = await call(district, operation, { params, body: {} })
    if (!done.ok) return tell(done.refusal)
    if (may('decline')) tell(words.declined)
    noticesOf(done.value)
    return navigate(`/${district}/rescue/people`)
  }
  return (
    <>
      <div className="rescue-presses">
        {may('aid') && <Press label={words.aid} press={() => open('aid')} />}
        {may('offer') && <Press main label={words.offer} press={() => void send(call(district, ops.offerShelter, { params, body: {} }))} />}
        {may('admit') && <Press main label={words.admit} press={() => open('admit')} />}
        {may('decline') && <Decline decline={() => void gone(ops.declineHelp)} />}
        {may('hospital') && person.arranged !== 'hospital' && (
          <Press danger={person.ill} label={words.hospital} press={() => void send(call(district, ops.arrangeNext, { params, body: { to: 'hospital' } }))} />
        )}
        {may('state') && <Press label={words.statement} press={() => open('state')} />}
        {may('arrange') && <Press label={words.arrange} press={() => open('arrange')} />}
        {may('leave') && !may('decline') && <Press label={words.leave} press={() => void gone(ops.leaveStation)} />}
      </div>
      {opened === 'aid' && <More id={person.id} lines={lines} close={close} />}
      {opened === 'admit' && <AdmitForm person={person} close={close} />}
      {opened === 'state' && <StatementForm person={person} close={close} />}
      {opened === 'arrange' && <ArrangeForm person={person} close={close} />}
    </>
  )
}

/** It erases the record: a thumb that slips beside “yes” is asked once. */
function Decline({ decline }: { decline(): void }) {
  const say = useSay()
  return (
    <Popconfirm title={say(words.declineWhy)} okText={say(words.declineYes)} cancelText={say(words.declineNo)} onConfirm={decline}>
      <Button className="rescue-press">{say(words.decline)}</Button>
    </Popconfirm>
  )
}

function More({ id, lines, close }: { id: string; lines: readonly StockLine[]; close(): void }) {
  const { district } = useDesk()
  const send = useSending()
  const [given, change] = useState<Readonly<Record<string, number>>>({})
  const [commandId] = useState(newCommandId)
  const items = Object.entries(given).flatMap(([itemId, n]) => (n > 0 ? [{ itemId, n }] : []))
  const save = async () => {
    const done = await send(call(district, ops.giveAid, { params: { id }, body: { items }, commandId }))
    if (done.ok) close()
  }
  return (
    <section className="card">
      <Items lines={lines} given={given} change={change} />
      <Press main label={deskWords.here.save} disabled={items.length === 0} press={() => void save()} />
    </section>
  )
}

function Minor({ person }: { person: Encounter }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const send = useSending()
  const [asking, ask] = useState(false)
  const params = { id: person.id }
  const at = (moment: string) => `✓ ${momentWords(moment, language, zone)}`
  return (
    <section className="card">
      <h2>{say(words.minor)}</h2>
      {person.policeToldAt === null ? (
        <>
          <Note tone="warn">{say(NOTICE_WORDS['minor-police'])}</Note>
          <Press main label={words.police} press={() => void send(call(district, ops.tellPolice, { params, body: {} }))} />
        </>
      ) : (
        <p>
          {say(words.police)} {at(person.policeToldAt)}
        </p>
      )}
      {person.custodyAt === null ? (
        <Press label={words.custody} press={() => void send(call(district, ops.beginCustody, { params, body: {} }))} />
      ) : (
        <p>
          {say(words.custody)} {at(person.custodyAt)}
        </p>
      )}
      {person.stated && person.look === 'needed' && (
        <>
          <p className="quiet">{say(words.needed)}</p>
          <Button onClick={() => ask(true)}>{say(words.look)}</Button>
        </>
      )}
      {person.look === 'asked' && <p className="quiet">{say(words.asked)}</p>}
      {person.lookUntil !== null && <p className="quiet">{say(words.until(momentWords(person.lookUntil, language, zone)))}</p>}
      {asking && <LookForm id={person.id} close={() => ask(false)} />}
    </section>
  )
}

function Given({ person }: { person: Encounter }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  return (
    <section className="card">
      <h2>{say(words.given)}</h2>
      {person.aid.length === 0 && <p className="quiet">{say(words.none)}</p>}
      {person.aid.map((each) => (
        <p key={`${each.at}.${each.name.en}`}>
          {momentWords(each.at, language, zone)} {say(each.name)} × {each.n} {each.beyond > 0 && <span className="chip chip-warn">{say(words.beyond(each.beyond))}</span>}
        </p>
      ))}
    </section>
  )
}

function Stated({ person }: { person: Encounter }) {
  const say = useSay()
  if (!person.statement) return null
  const told = person.statement
  return (
    <section className="card">
      <h2>{say(words.statement)}</h2>
      {(['name', 'home', 'family', 'need', 'unable'] as const).map((each) =>
        told[each] === '' ? null : (
          <p key={each}>
            <span className="quiet">{say(words[each])}</span> {told[each]}
          </p>
        ),
      )}
    </section>
  )
}

function Stay({ person, station }: { person: Encounter; station: Station }) {
  const say = useSay()
  const { language } = useLanguage()
  const [longer, ask] = useState(false)
  const last = person.extendedUntil ?? person.dueOn
  return (
    <section className="card">
      <h2>{say(words.stay)}</h2>
      {last !== null && <p>{say(deskWords.list.until(shortDay(last, language)))}</p>}
      {person.daysOver > 0 && <Note tone="warn">{say(deskWords.list.over(person.daysOver))}</Note>}
      <Button onClick={() => ask(true)}>{say(words.longer)}</Button>
      {longer && <LongerForm id={person.id} close={() => ask(false)} />}
      <Room person={person} station={station} />
      <SixOnes person={person} />
    </section>
  )
}
