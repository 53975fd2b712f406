import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, chosen, type DeskRefusal, Empty, load, More, needed, PickChoice, RadioChoice, RefusalNote, TabLinks, useDesk, usePages, useSay } from '#platform/ui/desk'
import { campaignsOperations as ops, PROMISE_VIEWS, type PromiseShown, type PromiseSlip } from '../contract.ts'
import { VISITING } from '../domain/roles.ts'
import { deskWords as words } from '../words/desk.ts'
import { Act, Slip, useDialog, VisitsPage } from './parts.tsx'
import { PromiseAct, useColleagues } from './taking.tsx'

type View = (typeof PROMISE_VIEWS)[number]

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('view')
  const view = PROMISE_VIEWS.find((each) => each === asked)
  const found = await load(params['district'] ?? '', ops.listPromises, { query: view ? { view } : {} })
  return { ...found, view }
}

/** Promises by their day. Where they are is asked for one by one, by whoever keeps them. */
export function Component() {
  const data = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const view: View = data.view ?? (VISITING.includes(me.role) ? 'mine' : 'open')
  const { about: making, open: make, close } = useDialog<'promise'>()
  const { about: slip, open: show, close: hide } = useDialog<PromiseSlip>()
  const { items, more } = usePages(data, (before) => call(district, ops.listPromises, { query: { view, before } }), (page) => page.promises)
  return (
    <VisitsPage part="promises">
      {VISITING.includes(me.role) && (
        <p className="button-row">
          <Button type="primary" onClick={() => make('promise')}>
            {say(words.promise)}
          </Button>
        </p>
      )}
      <TabLinks label={words.tabs.promises} tabs={PROMISE_VIEWS} here={view} words={words.views} to={(each) => `?view=${each}`} />
      {data.late > 0 && (
        <p>
          <span className="chip">{say(words.late(data.late))}</span>
        </p>
      )}
      {items.length === 0 && <Empty title={say(words.noPromises)} />}
      <div className="stacked">
        {items.map((each) => (
          <PromiseCard key={each.id} promise={each} again={() => void revalidate()} />
        ))}
      </div>
      <More more={more} />
      {making && <PromiseAct campaignId={undefined} close={close} done={show} />}
      {slip && (
        <Slip
          slip={slip}
          close={() => {
            hide()
            void revalidate()
          }}
        />
      )}
    </VisitsPage>
  )
}

function PromiseCard({ promise, again }: { promise: PromiseShown; again(): void }) {
  const say = useSay()
  const { about, open, close } = useDialog<'answer' | 'hand'>()
  const isOpen = promise.state === 'open'
  return (
    <section className="card">
      <p>
        <strong>{promise.what}</strong> <span className="chip">{say(promise.kindWords)}</span> <span className="chip">{say(isOpen ? promise.standingWords : promise.stateWords)}</span>
      </p>
      <p className="quiet">
        {say(words.by(promise.dueOn))} · {say(promise.unit)} · {promise.keeper}
      </p>
      {promise.answer !== null && <p>{promise.answer}</p>}
      {promise.mine && <Place id={promise.id} />}
      {isOpen && (
        <p className="button-row">
          {promise.mine && (
            <Button type="primary" size="small" onClick={() => open('answer')}>
              {say(words.answer)}
            </Button>
          )}
          {promise.mayHand && (
            <Button size="small" onClick={() => open('hand')}>
              {say(words.hand)}
            </Button>
          )}
        </p>
      )}
      {about === 'answer' && <AnswerAct id={promise.id} close={close} done={again} />}
      {about === 'hand' && <HandAct id={promise.id} close={close} done={again} />}
    </section>
  )
}

/** Shown when it is asked for, and each look is written down. */
function Place({ id }: { id: string }) {
  const say = useSay()
  const { district } = useDesk()
  const [found, show] = useState<PromiseSlip & { readonly place: string }>()
  const [refusal, refuse] = useState<DeskRefusal>()
  const { about: slip, open, close } = useDialog<PromiseSlip>()
  const look = async () => {
    const answered = await call(district, ops.readPromisePlace, { params: { id } })
    refuse(answered.ok ? undefined : answered.refusal)
    if (answered.ok) show({ id, ...answered.value })
  }
  if (refusal) return <RefusalNote refusal={refusal} />
  return (
    <p className="button-row">
      {found ? <span>{found.place === '' ? say(words.noPlace) : found.place}</span> : <Button size="small" onClick={() => void look()}>{say(words.seePlace)}</Button>}
      {found && (
        <Button size="small" onClick={() => open(found)}>
          {say(words.slip)}
        </Button>
      )}
      {slip && <Slip slip={slip} close={close} />}
    </p>
  )
}

interface Doing {
  readonly id: string
  close(): void
  done(): void
}

function AnswerAct({ id, close, done }: Doing) {
  const say = useSay()
  return (
    <Act<{ kept: string; answer: string }, unknown>
      title={words.answer}
      draftKey={`answer.${id}`}
      close={close}
      done={done}
      send={({ kept, answer }, commandId, district) => call(district, ops.answerPromise, { params: { id }, commandId, body: { kept: kept === 'yes', answer } })}
    >
      <Form.Item name="kept" label={say(words.kept)} rules={chosen(say)}>
        <RadioChoice options={{ yes: words.keptYes, no: words.keptNo }} />
      </Form.Item>
      <Form.Item name="answer" label={say(words.answerText)} extra={say(words.whatHint)} rules={needed(say)}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </Act>
  )
}

function HandAct({ id, close, done }: Doing) {
  const say = useSay()
  const colleagues = useColleagues()
  return (
    <Act<{ keeperId: string }, unknown> title={words.hand} draftKey={`hand.${id}`} close={close} done={done} send={(body, commandId, district) => call(district, ops.handPromise, { params: { id }, commandId, body })}>
      <Form.Item name="keeperId" label={say(words.keeper)} rules={chosen(say)}>
        <PickChoice options={colleagues} />
      </Form.Item>
    </Act>
  )
}
