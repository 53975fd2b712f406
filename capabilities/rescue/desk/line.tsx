import { Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, chosen, Empty, load, momentWords, More, needed, PickChoice, StepForm, timeWords, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type Call, type CallBody, type CallStepBody, rescueOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { CALL_RESULT_WORDS, CALL_STEP_WORDS } from '../words/names.ts'
import { isWorker, Press, RescuePage, useSending } from './page.tsx'
import { Dialog, useDone } from './person-forms.tsx'

const words = deskWords.line

export const loader = ({ params }: LoaderFunctionArgs) => load(params['district'] ?? '', ops.listRescueCalls, { query: {} })

type Data = Awaited<ReturnType<typeof loader>>

/** The line: who is on duty, calls with the time by which somebody should be there. */
export function Component() {
  const first = useLoaderData<Data>()
  const { onDuty } = first
  const say = useSay()
  const { district, me } = useDesk()
  const [asking, ask] = useState(false)
  const { items, more } = usePages(first, (before) => call(district, ops.listRescueCalls, { query: { before } }), (page) => page.calls)
  const duty = onDuty.map((each) => (each.woman ? say(words.woman(each.name)) : each.name)).join(' · ')
  return (
    <RescuePage part="line">
      <p>
        {say(words.duty)}: <strong>{duty === '' ? say(words.nobody) : duty}</strong>
      </p>
      {isWorker(me.role) && <Press main label={words.log} press={() => ask(true)} />}
      {items.length === 0 && <Empty title={say(words.none)} />}
      <div className="stacked">
        {items.map((each) => (
          <CallCard key={each.id} line={each} worker={isWorker(me.role)} />
        ))}
      </div>
      <More more={more} />
      {asking && <LogForm close={() => ask(false)} />}
    </RescuePage>
  )
}

function LogForm({ close }: { close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.log} close={close}>
      <StepForm<CallBody, Parameters<typeof done>[0]>
        draftKey={null}
        initial={{}}
        sendLabel={words.save}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, ops.logRescueCall, { body, commandId })}
      >
        <Form.Item name="place" label={say(words.where)} rules={needed(say)}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="said" label={say(words.what)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

function CallCard({ line, worker }: { line: Call; worker: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const navigate = useNavigate()
  const send = useSending()
  const [ending, end] = useState(false)
  const step = (next: 'dispatched' | 'arrived') => void send(call(district, ops.moveRescueCall, { params: { id: line.id }, body: { step: next } }))
  const open = worker && line.state !== 'ended'
  return (
    <section className="card">
      <p>
        <strong>{momentWords(line.calledAt, language, zone)}</strong> <span className="chip">{say(line.stateWords)}</span>
        {line.late && <span className="chip chip-error">{say(words.late)}</span>} {line.result && <strong>{say(line.result)}</strong>}
      </p>
      <p>{line.place === null ? <span className="quiet">{say(words.forgotten)}</span> : `${line.place} · ${line.said ?? ''}`}</p>
      {open && <p className="quiet">{say(words.due(timeWords(line.dueAt, zone)))}</p>}
      {open && (
        <div className="rescue-presses">
          {line.state === 'logged' && <Press main label={CALL_STEP_WORDS.dispatched} press={() => step('dispatched')} />}
          {line.state !== 'arrived' && <Press label={CALL_STEP_WORDS.arrived} press={() => step('arrived')} />}
          {line.state === 'arrived' && <Press main label={deskWords.round.somebody} press={() => void navigate(`/${district}/rescue/here?call=${line.id}`)} />}
          <Press label={CALL_STEP_WORDS.ended} press={() => end(true)} />
        </div>
      )}
      {ending && <EndForm id={line.id} close={() => end(false)} />}
    </section>
  )
}

function EndForm({ id, close }: { id: string; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={CALL_STEP_WORDS.ended} close={close}>
      <StepForm<Pick<CallStepBody, 'result'>, Parameters<typeof done>[0]>
        draftKey={null}
        initial={{}}
        sendLabel={CALL_STEP_WORDS.ended}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, ops.moveRescueCall, { params: { id }, body: { step: 'ended', ...body }, commandId })}
      >
        <Form.Item name="result" label={say(words.result)} rules={chosen(say)}>
          <PickChoice options={CALL_RESULT_WORDS} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}
