import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import type { Static } from 'typebox'
import type { Result } from '#platform/result'
import {
  call,
  chosen,
  codeWords,
  type DeskRefusal,
  DueWords,
  load,
  needed,
  RadioChoice,
  SomeOf,
  StepForm,
  tell,
  useDesk,
  useSay,
} from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type AnswerBody, privacyOperations, type RequestBody, type RequestLine } from '../contract.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', privacyOperations.listRequests, {})
}

type Data = Awaited<ReturnType<typeof loader>>

/** Requests about personal data: one card each, with the step it waits for. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(deskWords.title)}</h1>
      <TakeDown />
      {data.requests.length === 0 && <p className="quiet">{say(deskWords.none)}</p>}
      {data.requests.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </div>
  )
}

interface SmallFormProps<Values extends object> {
  readonly name: string
  readonly label: Said
  send(values: Values, commandId: string): Promise<Result<unknown, DeskRefusal>>
  readonly children: ReactNode
}

function SmallForm<Values extends object>({ name, label, send, children }: SmallFormProps<Values>) {
  const say = useSay()
  const { revalidate } = useRevalidator()
  const done = async () => {
    tell(deskWords.saved)
    await revalidate()
  }
  return (
    <details>
      <summary>{say(label)}</summary>
      <StepForm<Values, unknown> draftKey={name} name={name} initial={{}} sendLabel={label} send={send} done={done}>
        {children}
      </StepForm>
    </details>
  )
}

function TakeDown() {
  const say = useSay()
  const { district } = useDesk()
  const kinds = deskWords.kindNames.map(({ id, zh, en }) => ({ id, name: say({ zh, en }) }))
  return (
    <section className="card">
      <SmallForm<Static<typeof RequestBody>>
        name="privacy-take"
        label={deskWords.take}
        send={(body, commandId) => call(district, privacyOperations.takeRequest, { body, commandId })}
      >
        <Form.Item name="code" label={say(deskWords.code)} rules={needed(say)}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="kinds" label={say(deskWords.kinds)} rules={chosen(say)}>
          <SomeOf people={kinds} />
        </Form.Item>
        <Form.Item name="subject" label={say(deskWords.subject)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="contact" label={say(deskWords.contact)} rules={needed(say)}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="wish" label={say(deskWords.wish)} rules={needed(say)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </SmallForm>
    </section>
  )
}

function Request({ request }: { request: RequestLine }) {
  const say = useSay()
  return (
    <section className="card">
      <p className="case-line">
        <strong>{request.subject}</strong>
        <span>{codeWords(request.code)}</span>
        <span>{request.kinds.map((each) => say(each)).join(' · ')}</span>
        <span>{say(request.stateWords)}</span>
        {request.limited && <span className="chip">{say(deskWords.limited)}</span>}
      </p>
      <p className="words">{request.wish}</p>
      <p className="quiet">{request.contact}</p>
      {request.state !== 'answered' && (
        <p>
          {say(deskWords.due)} <DueWords on={request.dueOn} />
        </p>
      )}
      {request.outcomeWords && <p>{say(request.outcomeWords)}</p>}
      {request.reply && <p className="words">{request.reply}</p>}
      {request.state === 'received' && <Verify request={request} />}
      {request.state === 'verified' && (
        <>
          <OwnData request={request} />
          {!request.limited && <Limit request={request} />}
          <Answer request={request} />
        </>
      )}
    </section>
  )
}

function Verify({ request }: { request: RequestLine }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <SmallForm<{ how: keyof typeof deskWords.hows; note: string }>
      name={`verify-${request.id}`}
      label={deskWords.verify}
      send={(body, commandId) =>
        call(district, privacyOperations.verifyIdentity, { params: { requestId: request.id }, body, commandId })
      }
    >
      <Form.Item name="how" label={say(deskWords.how)} rules={chosen(say)}>
        <RadioChoice options={deskWords.hows} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.note)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
    </SmallForm>
  )
}

function OwnData({ request }: { request: RequestLine }) {
  const say = useSay()
  const { district } = useDesk()
  const [entries, show] = useState<readonly { on: string; what: Said; texts: readonly string[] }[]>()
  const read = async () => {
    const found = await call(district, privacyOperations.readOwnData, { params: { requestId: request.id } })
    if (found.ok) show(found.value.entries)
    else tell(found.refusal)
  }
  return (
    <div>
      <Button onClick={() => void read()}>{say(deskWords.read)}</Button>
      {entries && <p className="quiet">{say(deskWords.readHint)}</p>}
      {entries?.map((each) => (
        <div key={`${each.on}${each.what.en}${each.texts[0] ?? ''}`}>
          <p className="quiet">
            {each.on} · {say(each.what)}
          </p>
          <p className="words">{each.texts.join('\n')}</p>
        </div>
      ))}
    </div>
  )
}

function Limit({ request }: { request: RequestLine }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <SmallForm<{ ground: string }>
      name={`limit-${request.id}`}
      label={deskWords.limit}
      send={(body, commandId) =>
        call(district, privacyOperations.limitProcessing, { params: { requestId: request.id }, body, commandId })
      }
    >
      <Form.Item name="ground" label={say(deskWords.ground)} rules={needed(say)}>
        <Input maxLength={300} />
      </Form.Item>
    </SmallForm>
  )
}

function Answer({ request }: { request: RequestLine }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <SmallForm<Static<typeof AnswerBody>>
      name={`answer-${request.id}`}
      label={deskWords.answer}
      send={(body, commandId) =>
        call(district, privacyOperations.answerRequest, { params: { requestId: request.id }, body, commandId })
      }
    >
      <Form.Item name="outcome" label={say(deskWords.outcome)} rules={chosen(say)}>
        <RadioChoice options={deskWords.outcomes} />
      </Form.Item>
      <Form.Item name="reply" label={say(deskWords.reply)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
    </SmallForm>
  )
}
