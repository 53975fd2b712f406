import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { addressOf, call, chosen, DayField, dayRule, load, needed, RadioChoice, shortDay, SomeOf, useDesk, useLanguage, usePress, useSay } from '#platform/ui/desk'
import { type OrderBody, type ProgrammeShown, programmesOperations as ops, type SessionBody } from '../contract.ts'
import { ACTIVITIES } from '../domain/work.ts'
import { deskWords } from '../words/desk.ts'
import { ACTIVITY_WORDS } from '../words/names.ts'
import { Act } from './act.tsx'
import { Renewals, RenewFields } from './renew.tsx'

const words = deskWords.programme

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.readProgramme, { params: { id: params['id'] ?? '' } })
}

interface Of {
  readonly programme: ProgrammeShown
}

/** One programme: its days, who takes part by number, its orders, its end. */
export function Component() {
  const programme = useLoaderData<ProgrammeShown>()
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const isOpen = programme.mine && programme.state !== 'ended'
  return (
    <div className="page page-wide">
      <p>
        <Link to={`/${district}/programmes?tab=${programme.kind === 'family' ? 'families' : 'projects'}`}>{say(deskWords.back)}</Link>
      </p>
      <h1>{programme.title}</h1>
      <p>{programme.purpose}</p>
      <p className="quiet">
        <span className="chip">{say(programme.stateWords)}</span> {programme.endsSoon && <span className="chip chip-warn">{say(words.soon)}</span>} {programme.partner} {say(words.ends(shortDay(programme.untilOn, language)))}
      </p>
      <Renewals renewals={programme.renewals} />
      {isOpen && <Buttons programme={programme} />}
      <Sessions programme={programme} isOpen={isOpen} />
      {programme.kind === 'project' && <Orders programme={programme} isOpen={isOpen} />}
      <Members programme={programme} />
    </div>
  )
}

function Buttons({ programme }: Of) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress(deskWords.saved)
  const { id, kind, state } = programme
  const sheet = (withChild: 'yes' | 'no') => addressOf(district, ops.printConsentSheet, { query: { about: 'family', programmeId: id, withChild } })
  return (
    <div className="button-row">
      {state === 'forming' && <Button onClick={() => void press((commandId) => call(district, ops.startProgramme, { params: { id }, commandId, body: {} }))}>{say(words.start)}</Button>}
      <Act<{ untilOn: string; ground: string }, { id: string }> title={words.renew} draftKey={`renew.${id}`} send={(body, commandId) => call(district, ops.renewProgramme, { params: { id }, commandId, body })}>
        <RenewFields />
      </Act>
      <Act<object, { id: string }> title={words.end} draftKey={`end.${id}`} danger send={(_values, commandId) => call(district, ops.endProgramme, { params: { id }, commandId, body: {} })}>
        <p>{say(words.endWhy)}</p>
      </Act>
      {kind === 'family' && (
        <a className="text-link" href={sheet('yes')} target="_blank" rel="noreferrer">
          {say(words.childSheet)}
        </a>
      )}
    </div>
  )
}

function useActivities(kind: ProgrammeShown['kind']) {
  const say = useSay()
  return ACTIVITIES[kind].map((each) => ({ value: each, label: ACTIVITY_WORDS[each] ? say(ACTIVITY_WORDS[each]) : each }))
}

type Kinds = SessionBody['activities']

function Sessions({ programme, isOpen }: Of & { isOpen: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const options = useActivities(programme.kind)
  const { id } = programme
  return (
    <section>
      <h2>{say(words.days)}</h2>
      {isOpen && (
        <Act<{ on: string; place: string; activities: Kinds }, { id: string }> title={words.session} draftKey={`session.${id}`} send={(body, commandId, district) => call(district, ops.planProgrammeSession, { params: { id }, commandId, body })}>
          <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
          <Form.Item name="place" label={say(words.place)} rules={needed(say)}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="activities" label={say(words.activities)} rules={chosen(say)}>
            <Checkbox.Group className="radio-choice" options={options} />
          </Form.Item>
        </Act>
      )}
      {programme.sessions.map((each) => (
        <section key={each.id} className="card">
          <p>
            <strong>{shortDay(each.on, language)}</strong> {each.place} · {each.activities.map(say).join(' · ')} <span className="chip">{say(each.stateWords)}</span> {each.state === 'held' && say(words.cameIn(each.came))}
          </p>
          {isOpen && each.state === 'planned' && <Held programme={programme} sessionId={each.id} options={options} />}
        </section>
      ))}
    </section>
  )
}

function Held({ programme, sessionId, options }: Of & { sessionId: string; options: readonly { value: string; label: string }[] }) {
  const say = useSay()
  const people = programme.members.filter((each) => each.state === 'running').map((each) => ({ id: each.id, name: each.number }))
  return (
    <Act<{ held: string; activities?: Kinds; came?: string[] }, { id: string }>
      title={words.note} draftKey={`held.${sessionId}`}
      send={({ held, activities = [], came = [] }, commandId, district) => call(district, ops.noteProgrammeSession, { params: { id: sessionId }, commandId, body: { held: held === 'yes', activities, came } })}
    >
      <Form.Item name="held" label={say(words.held)} rules={chosen(say)}>
        <RadioChoice options={words.heldWords} />
      </Form.Item>
      <Form.Item name="activities" label={say(words.activities)}>
        <Checkbox.Group className="radio-choice" options={[...options]} />
      </Form.Item>
      <Form.Item name="came" label={say(words.came)}>
        <SomeOf people={people} />
      </Form.Item>
    </Act>
  )
}

function Orders({ programme, isOpen }: Of & { isOpen: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { id } = programme
  return (
    <section>
      <h2>{say(words.orders)}</h2>
      {isOpen && (
        <Act<OrderBody, { id: string }> title={words.order} draftKey={`order.${id}`} initial={{ partner: programme.partner }} send={(body, commandId, district) => call(district, ops.addProductOrder, { params: { id }, commandId, body })}>
          <Form.Item name="partner" label={say(words.orderer)} rules={needed(say)}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="product" label={say(words.product)} rules={needed(say)}>
            <Input maxLength={60} />
          </Form.Item>
          <Pieces />
          <Form.Item name="dueOn" label={say(words.due)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
        </Act>
      )}
      {programme.orders.map((each) => (
        <section key={each.id} className="card">
          <p>
            <strong>{each.product}</strong> · {each.partner} · {say(words.delivered(each.delivered, each.pieces))} · {shortDay(each.dueOn, language)} {each.late && <span className="chip chip-error">{say(words.late)}</span>}
          </p>
          {isOpen && each.deliveredOn === null && (
            <Act<{ pieces: number }, { id: string }> title={words.deliver} draftKey={`deliver.${each.id}`} send={(body, commandId, district) => call(district, ops.deliverProductOrder, { params: { id: each.id }, commandId, body })}>
              <Pieces />
            </Act>
          )}
        </section>
      ))}
    </section>
  )
}

function Pieces() {
  const say = useSay()
  return (
    <Form.Item name="pieces" label={say(words.pieces)} rules={chosen(say)}>
      <InputNumber min={1} max={1_000_000} />
    </Form.Item>
  )
}

function Members({ programme }: Of) {
  const say = useSay()
  const { district } = useDesk()
  if (programme.members.length === 0) return null
  return (
    <section>
      <h2>{say(words.members)}</h2>
      {programme.members.map((each) => (
        <p key={each.id}>
          <Link to={`/${district}/programmes/people/${each.id}`}>{each.number}</Link> <span className="chip">{say(each.stateWords)}</span>
        </p>
      ))}
    </section>
  )
}
