import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { call, chosen, momentWords, needed, newCommandId, PickChoice, RadioChoice, shortDay, StepForm, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type BedBody, type Encounter, type ServiceBody, type ServiceEndBody, type Station, type TakeBody, rescueOperations as ops } from '../contract.ts'
import { SERVICE_RESULTS, SERVICES, SIX_STATES } from '../domain/path.ts'
import { deskWords } from '../words/desk.ts'
import { RESULT_WORDS, SERVICE_WORDS, SIX_STATE_WORDS } from '../words/names.ts'
import { useSending } from './page.tsx'
import { Dialog, useDone } from './person-forms.tsx'

const words = deskWords.person

/** Six lines with three presses each; a no needs no reason. */
export function SixOnes({ person }: { person: Encounter }) {
  const say = useSay()
  const { district } = useDesk()
  const send = useSending()
  return (
    <>
      <h3>{say(words.six)}</h3>
      {person.six.map(({ item, words: name, state }) => (
        <p key={item} className="button-row rescue-six">
          <span>{say(name)}</span>
          {SIX_STATES.map((each) => (
            <Button
              key={each}
              type={each === state ? 'primary' : 'default'}
              aria-pressed={each === state}
              aria-label={`${say(name)} ${say(SIX_STATE_WORDS[each])}`}
              onClick={() => void send(call(district, ops.markSixOne, { params: { id: person.id }, body: { item, state: each } }))}
            >
              {say(SIX_STATE_WORDS[each])}
            </Button>
          ))}
        </p>
      ))}
    </>
  )
}

export function Room({ person, station }: { person: Encounter; station: Station }) {
  const say = useSay()
  const { district } = useDesk()
  const [asking, ask] = useState(false)
  const done = useDone(() => ask(false))
  const rooms = Object.fromEntries(station.dormitories.map((each) => {
    const taken = ` ${each.taken}/${each.beds}`
    return [each.id, { zh: each.name + taken, en: each.name + taken }]
  }))
  return (
    <p className="button-row">
      {say(words.room)} <strong>{person.room ?? '–'}</strong>
      <Button onClick={() => ask(true)}>{say(words.assign)}</Button>
      {asking && (
        <Dialog title={words.assign} close={() => ask(false)}>
          <StepForm<BedBody, Parameters<typeof done>[0]>
            draftKey={`rescue.bed.${person.id}`}
            initial={{ byWoman: false }}
            sendLabel={deskWords.here.save}
            cancel={() => ask(false)}
            done={done}
            send={(body, commandId) => call(district, ops.assignBed, { params: { id: person.id }, body, commandId })}
          >
            <Form.Item name="dormitoryId" label={say(words.room)} rules={chosen(say)}>
              <RadioChoice options={rooms} />
            </Form.Item>
            <Form.Item name="byWoman" valuePropName="checked">
              <Checkbox>{say(words.byWoman)}</Checkbox>
            </Form.Item>
          </StepForm>
        </Dialog>
      )}
    </p>
  )
}

export function Belongings({ person }: { person: Encounter }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const send = useSending()
  const [asking, ask] = useState(false)
  const done = useDone(() => ask(false))
  return (
    <section className="card">
      <h2>{say(words.things)}</h2>
      {person.belongings.map((each) => (
        <p key={each.id} className="button-row">
          <span>{each.what}</span>
          {each.returnedAt === null ? (
            <Button onClick={() => void send(call(district, ops.returnBelonging, { params: { id: person.id, partId: each.id }, body: { signed: true }, commandId: newCommandId() }))}>
              {say(words.giveBack)} · {say(words.signed)}
            </Button>
          ) : (
            <span className="quiet">✓ {say(words.givenBack(momentWords(each.returnedAt, language, zone)))}</span>
          )}
        </p>
      ))}
      {person.state !== 'left' && <Button onClick={() => ask(true)}>{say(words.take)}</Button>}
      {asking && (
        <Dialog title={words.take} close={() => ask(false)}>
          <StepForm<TakeBody, Parameters<typeof done>[0]>
            draftKey={null}
            initial={{ signed: true }}
            sendLabel={words.take}
            cancel={() => ask(false)}
            done={done}
            send={(body, commandId) => call(district, ops.takeBelonging, { params: { id: person.id }, body, commandId })}
          >
            <Form.Item name="what" label={say(words.what)} rules={needed(say)}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item name="signed" valuePropName="checked">
              <Checkbox>{say(words.signed)}</Checkbox>
            </Form.Item>
          </StepForm>
        </Dialog>
      )}
    </section>
  )
}

export function Services({ person }: { person: Encounter }) {
  const say = useSay()
  const { language } = useLanguage()
  const [asking, ask] = useState<'begin' | { readonly id: string; readonly kind: string }>()
  const close = () => ask(undefined)
  return (
    <section className="card">
      <h2>{say(words.services)}</h2>
      {person.services.map((each) => (
        <p key={each.id} className="button-row">
          <span>
            {say(each.kindWords)} {each.note} <span className="quiet">{say(words.since(shortDay(each.begunOn, language)))}</span>
          </span>
          {each.result ? <strong>{say(each.result)}</strong> : <Button onClick={() => ask({ id: each.id, kind: each.kind })}>{say(words.end)}</Button>}
        </p>
      ))}
      {person.state !== 'left' && <Button onClick={() => ask('begin')}>{say(words.begin)}</Button>}
      {asking === 'begin' && <BeginForm id={person.id} close={close} />}
      {asking !== undefined && asking !== 'begin' && <EndForm id={person.id} service={asking} close={close} />}
    </section>
  )
}

function BeginForm({ id, close }: { id: string; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.services} close={close}>
      <StepForm<ServiceBody, Parameters<typeof done>[0]>
        draftKey={null}
        initial={{}}
        sendLabel={words.begin}
        cancel={close}
        done={done}
        send={({ kind, note }, commandId) => call(district, ops.beginService, { params: { id }, body: { kind, ...(note?.trim() ? { note } : {}) }, commandId })}
      >
        <Form.Item name="kind" label={say(words.services)} rules={chosen(say)}>
          <RadioChoice options={SERVICE_WORDS} />
        </Form.Item>
        <Form.Item name="note" label={say(words.note)}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

function EndForm({ id, service, close }: { id: string; service: { readonly id: string; readonly kind: string }; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  const kind = SERVICES.find((each) => each === service.kind) ?? 'tracing'
  return (
    <Dialog title={words.end} close={close}>
      <StepForm<ServiceEndBody, Parameters<typeof done>[0]>
        draftKey={null}
        initial={{}}
        sendLabel={words.end}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, ops.endService, { params: { id, partId: service.id }, body, commandId })}
      >
        <Form.Item name="result" label={say(deskWords.line.result)} rules={chosen(say)}>
          <PickChoice options={Object.fromEntries(SERVICE_RESULTS[kind].map((each) => [each, RESULT_WORDS[each]]))} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}
