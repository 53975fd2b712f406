import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, type DeskRefusal, load, momentWords, needed, newCommandId, Note, RefusalNote, useLanguage, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import { peopleOperations } from '../contract.ts'
import { factorWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  return { district, factor: await load(district, peopleOperations.readSecondFactor, {}) }
}

type Loaded = Awaited<ReturnType<typeof loader>>
type Enrolment = { readonly secret: string; readonly qr: string }

/** Fewer recovery codes than this: it is time for new ones. */
const FEW = 3

/** Somebody's own second factor: what it is for, whether it is on, and the way in and out. */
export function Component() {
  const { district, factor }: Loaded = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [recovery, setRecovery] = useState<readonly string[]>()
  return (
    <div className="page">
      <h1>{say(words.place)}</h1>
      <p className="quiet">{say(words.placeAbout)}</p>
      <p role="status">{say(factor.on ? words.on(momentWords(factor.since ?? '', language)) : words.off)}</p>
      {recovery && <Recovery codes={recovery} done={() => setRecovery(undefined)} />}
      {!factor.on && !enrolment && <Begin district={district} begun={setEnrolment} />}
      {!factor.on && enrolment && (
        <Prove
          district={district}
          enrolment={enrolment}
          proved={(codes) => {
            setRecovery(codes)
            setEnrolment(undefined)
            void revalidate()
          }}
        />
      )}
      {factor.on && !recovery && <End district={district} left={factor.recoveryLeft} ended={() => void revalidate()} />}
    </div>
  )
}

interface AskProps<Values extends object, Answer> {
  readonly button: Said
  send(values: Values, commandId: string): Promise<Result<Answer, DeskRefusal>>
  done(answer: Answer): void
  readonly children: ReactNode
}

/** A short question with one button; a refusal stands above it in words. Nothing typed here is kept as a draft. */
function Ask<Values extends object, Answer>({ button, send, done, children }: AskProps<Values, Answer>) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const submit = async (values: Values) => {
    setBusy(true)
    const answered = await send(values, newCommandId())
    setBusy(false)
    setRefusal(answered.ok ? undefined : answered.refusal)
    if (answered.ok) done(answered.value)
  }
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)} className="card">
      {refusal && <RefusalNote refusal={refusal} />}
      {children}
      <Button type="primary" htmlType="submit" loading={busy}>
        {say(button)}
      </Button>
    </Form>
  )
}

function PasswordItem() {
  const say = useSay()
  return (
    <Form.Item name="password" label={say(words.password)} rules={needed(say)}>
      <Input.Password autoComplete="current-password" visibilityToggle={false} className="short-password" />
    </Form.Item>
  )
}

function CodeItem({ label }: { label: Said }) {
  const say = useSay()
  return (
    <Form.Item name="code" label={say(label)} rules={needed(say)}>
      <Input inputMode="text" autoComplete="one-time-code" maxLength={20} className="short-password" />
    </Form.Item>
  )
}

function Begin({ district, begun }: { district: string; begun(enrolment: Enrolment): void }) {
  return (
    <Ask<{ password: string }, Enrolment>
      button={words.begin}
      send={({ password }, commandId) => call(district, peopleOperations.beginSecondFactor, { body: { password }, commandId })}
      done={begun}
    >
      <PasswordItem />
    </Ask>
  )
}

interface ProveProps {
  readonly district: string
  readonly enrolment: Enrolment
  proved(recovery: readonly string[]): void
}

function Prove({ district, enrolment, proved }: ProveProps) {
  const say = useSay()
  return (
    <Ask<{ code: string }, { recoveryCodes: string[] }>
      button={words.prove}
      send={({ code }, commandId) => call(district, peopleOperations.confirmSecondFactor, { body: { code }, commandId })}
      done={({ recoveryCodes }) => proved(recoveryCodes)}
    >
      <p>{say(words.scan)}</p>
      <img src={`data:image/svg+xml,${encodeURIComponent(enrolment.qr)}`} alt={say(words.qr)} width={220} height={220} />
      <p>
        {say(words.byHand)} <code className="recovery-code">{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <CodeItem label={words.code} />
    </Ask>
  )
}

function Recovery({ codes, done }: { codes: readonly string[]; done(): void }) {
  const say = useSay()
  return (
    <section className="card" aria-label={say(words.recovery)}>
      <h2>{say(words.recovery)}</h2>
      <p>{say(words.recoveryHint)}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code className="recovery-code">{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={done}>{say(words.noted)}</Button>
    </section>
  )
}

function End({ district, left, ended }: { district: string; left: number; ended(): void }) {
  const say = useSay()
  return (
    <>
      <p>{say(words.left(left))}</p>
      {left < FEW && (
        <Note tone="maple">
          <p>{say(words.fewLeft)}</p>
        </Note>
      )}
      <p className="quiet">{say(words.endHint)}</p>
      <Ask<{ password: string; code: string }, { ended: boolean }>
        button={words.end}
        send={(body, commandId) => call(district, peopleOperations.endSecondFactor, { body, commandId })}
        done={ended}
      >
        <PasswordItem />
        <CodeItem label={words.codeOrRecovery} />
      </Ask>
    </>
  )
}
