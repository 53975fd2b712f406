import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { actingRole, call, dayWords, type DeskRefusal, Empty, load, needed, newCommandId, Note, RefusalNote, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { commandScreenOperations as operations, type Display } from '../contract.ts'
import { MAKERS } from '../contract/readers.ts'
import { deskWords as words } from '../words/desk.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const role = (await actingRole()) ?? ''
  return MAKERS.includes(role) ? load(params.district ?? '', operations.listDisplays, {}) : null
}

type Data = Awaited<ReturnType<typeof loader>>

/** The way to the large screen, and the televisions of one’s own unit. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  return (
    <div className="page">
      <h1>{say(words.command)}</h1>
      <p className="quiet">{say(words.screenHint)}</p>
      <p>
        <Button type="primary" href={`/desk/${district}/screen`} target="_blank">
          {say(words.openScreen)}
        </Button>
      </p>
      {data && <Displays displays={data.displays} />}
    </div>
  )
}

function Displays({ displays }: { displays: readonly Display[] }) {
  const say = useSay()
  return (
    <section className="card" aria-labelledby="displays">
      <h2 id="displays">{say(words.displays)}</h2>
      {displays.length === 0 && <Empty title={say(words.noDisplays)} />}
      <ul className="lines">
        {displays.map((each) => (
          <DisplayLine key={each.id} display={each} />
        ))}
      </ul>
      <MakeDisplay />
    </section>
  )
}

function DisplayLine({ display: { id, name, madeAt, revokedAt } }: { display: Display }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const withdraw = async () => {
    const done = await call(district, operations.revokeDisplay, { params: { id }, body: {}, commandId: newCommandId() })
    tell(done.ok ? words.withdrawn : done.refusal)
    void revalidate()
  }
  return (
    <li>
      <strong>{name}</strong> <span className="quiet">{say(words.madeOn(dayWords(madeAt.slice(0, 10), language)))}</span>{' '}
      {revokedAt ? (
        <span className="quiet">{say(words.withdrawnOn(dayWords(revokedAt.slice(0, 10), language)))}</span>
      ) : (
        <Button size="small" onClick={() => void withdraw()}>
          {say(words.withdraw)}
        </Button>
      )}
    </li>
  )
}

/** The address is handed out once: whoever lost it makes a new one. */
function MakeDisplay() {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [form] = Form.useForm<{ name: string }>()
  const [address, show] = useState<string>()
  const [refusal, refuse] = useState<DeskRefusal>()
  const [busy, setBusy] = useState(false)
  const make = async ({ name }: { name: string }) => {
    setBusy(true)
    const made = await call(district, operations.makeDisplay, { body: { name }, commandId: newCommandId() })
    setBusy(false)
    refuse(made.ok ? undefined : made.refusal)
    if (made.ok) {
      show(made.value.address)
      form.resetFields()
    }
    void revalidate()
  }
  return (
    <Form form={form} layout="vertical" onFinish={(values) => void make(values)}>
      {refusal && <RefusalNote refusal={refusal} />}
      {address && (
        <Note tone="info">
          <p>{say(words.once)}</p>
          <p>
            <code className="address kept-lines">{address}</code>
          </p>
        </Note>
      )}
      <Form.Item name="name" label={say(words.displayName)} rules={needed(say)}>
        <Input maxLength={40} minLength={2} />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>{say(words.make)}</Button>
    </Form>
  )
}
