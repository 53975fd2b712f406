import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { addressOf, codeWords, dayWords, load, shortDay, StepButton, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type OrderShown, supervisionOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { OrderForm } from './order-forms.tsx'

export async function loader({ params }: LoaderFunctionArgs): Promise<OrderShown> {
  return load(params['district'] ?? '', ops.readOrder, { params: { orderId: params['orderId'] ?? '' } })
}

type Step = OrderShown['steps'][number]
const words = deskWords.facts
/** Steps that lie on the straight way. */
const STRAIGHT = ['acknowledged', 'replied', 'settled']

/** One order: to whom, about what, by when; what comes next and why not. */
export function Component() {
  const order: OrderShown = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Step>()
  const close = () => start(undefined)
  const done = () => {
    if (doing) tell(doing.label)
    close()
    void revalidate()
  }
  return (
    <div className="page page-wide">
      <p className="quiet">
        <Link to={`/${district}/supervision`}>{say(deskWords.back)}</Link>
      </p>
      <h1>{order.line.number}</h1>
      <p>
        <strong>{say(order.line.stateWords)}</strong> · {say(order.line.unit)} {order.line.late && <span className="chip chip-warn">{say(deskWords.late)}</span>}{' '}
        {order.line.escalations > 0 && <span className="chip chip-maple">{say(deskWords.escalated(order.line.escalations))}</span>}
      </p>
      <Steps order={order} start={start} />
      <Particulars order={order} />
      <History order={order} />
      {doing && (
        <Modal open footer={null} title={say(doing.label)} onCancel={close}>
          <OrderForm order={order} step={doing} done={done} cancel={close} />
        </Modal>
      )}
    </div>
  )
}

/** What cannot be done now stays visible with its reason. */
function Steps({ order, start }: { order: OrderShown; start(step: Step): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const first = order.steps.find((each) => each.refusal === null && STRAIGHT.includes(each.step))
  return (
    <section aria-label={say(deskWords.next)}>
      <h2>{say(deskWords.next)}</h2>
      {order.steps.length === 0 && <p className="quiet">{say(deskWords.noSteps)}</p>}
      <div className="button-row">
        {order.steps.map((step, index) => (
          <StepButton key={step.step} step={step} primary={step === first} start={start} letter={String(index + 1)} />
        ))}
        <Button target="_blank" href={addressOf(district, ops.printOrder, { params: { orderId: order.line.id } })}>
          {say(deskWords.print)}
        </Button>
        {language === 'en' && (
          <Button target="_blank" href={addressOf(district, ops.explainOrder, {})}>
            {say(deskWords.explained)}
          </Button>
        )}
      </div>
    </section>
  )
}

function Particulars({ order }: { order: OrderShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const answered = (given: OrderShown['reply']) => (given ? `${given.text}（${shortDay(given.on, language)}）` : say(deskWords.notYet))
  return (
    <dl className="pairs">
      <Fact label={words.to}>{say(order.line.unit)}</Fact>
      <Fact label={words.from}>
        {say(order.issuer)} · {dayWords(order.line.issuedOn, language)}
      </Fact>
      <Fact label={words.about}>
        <About order={order} />
      </Fact>
      <Fact label={words.ground}>{say(order.line.groundWords)}</Fact>
      <Fact label={words.due}>
        {dayWords(order.line.dueOn, language)} {order.extended && <span className="quiet">{say(deskWords.extendedOnce)}</span>}
      </Fact>
      <Fact label={words.issue}>{order.issue}</Fact>
      <Fact label={words.requirement}>{order.requirement}</Fact>
      <Fact label={words.reply}>{answered(order.reply)}</Fact>
      <Fact label={words.verification}>{answered(order.verification)}</Fact>
      {order.escalatedTo.length > 0 && (
        <Fact label={words.up}>{order.escalatedTo.map((each) => say(deskWords.onDay(say(each.unit), shortDay(each.on, language)))).join('；')}</Fact>
      )}
      {order.handedOver && (
        <Fact label={words.handedOver}>
          {say(order.handedOver.body)} · {dayWords(order.handedOver.on, language)} · {say(order.handedOver.result)}
        </Fact>
      )}
    </dl>
  )
}

function About({ order }: { order: OrderShown }) {
  const say = useSay()
  const { district } = useDesk()
  const { code, about, aboutWords } = order.line
  if (about === 'process') return say(deskWords.noCase)
  if (code === null || order.caseId === null) return `${say(aboutWords)} · ${say(deskWords.hidden)}`
  return (
    <>
      {say(aboutWords)} <Link to={`/${district}/work/${order.caseId}`}>{codeWords(code)}</Link> {order.caseState && <span className="quiet">{say(order.caseState)}</span>}
    </>
  )
}

function Fact({ label, children }: { label: { zh: string; en: string }; children: React.ReactNode }) {
  const say = useSay()
  return (
    <>
      <dt>{say(label)}</dt>
      <dd className="kept-lines">{children}</dd>
    </>
  )
}

function History({ order }: { order: OrderShown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <h2>{say(deskWords.history)}</h2>
      <div className="stacked">
        {order.history.map((each) => (
          <section key={each.seq} className="card">
            <strong>{say(each.words)}</strong> <span className="quiet">{dayWords(each.on, language)}</span>
            {each.text !== null && <p className="kept-lines">{each.text}</p>}
          </section>
        ))}
      </div>
    </>
  )
}
