import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, chosen, dayWords, Empty, load, needed, PickChoice, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { outreachOperations as ops, type QuestionShown, type SessionShown, type SettleBody } from '../contract.ts'
import { mayStep, WRITING } from '../domain.ts'
import { GROUND_WORDS, QUESTION_WORDS } from '../words.ts'
import { Act, Press } from './act.tsx'
import { CardForm, GuideForm } from './guide-forms.tsx'
import { deskWords as words } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', ops.readLiveSession, { params: { id: params.id ?? '' } })
}

/** One session: its questions are chosen, answered for everybody or declined, and answers become guides or cards. */
export function Component() {
  const { session, questions }: Awaited<ReturnType<typeof loader>> = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const again = () => void revalidate()
  return (
    <div className="page">
      <p>
        <Link to="../outreach?tab=live">{say(words.back)}</Link>
      </p>
      <h1>{session.title}</h1>
      <p>
        {dayWords(session.on, language)} {session.startsAt} · {say(session.unit)} · {session.hostPost} <span className="chip">{say(words.state[session.state])}</span>
      </p>
      <p className="quiet">{session.agenda}</p>
      {session.state === 'planned' && WRITING.includes(me.role) && <Ends session={session} again={again} />}
      <h2>{say(words.questions)}</h2>
      {questions.length === 0 && (
        <Empty title={say(words.noQuestions)}>
          <p>{say(words.noQuestionsHint)}</p>
        </Empty>
      )}
      {questions.map((each) => (
        <Question key={each.id} question={each} again={again} />
      ))}
    </div>
  )
}

function Ends({ session, again }: { session: SessionShown; again(): void }) {
  const end = (held: boolean) => (_commandId: string, district: string) => call(district, ops.endLiveSession, { params: { id: session.id }, body: { held } })
  return (
    <p className="button-row">
      <Press label={words.held} press={end(true)} done={again} />
      <Press label={words.callOff} press={end(false)} done={again} />
    </p>
  )
}

type Doing = 'answered' | 'declined' | 'guide' | 'law-card'

function Question({ question, again }: { question: QuestionShown; again(): void }) {
  const say = useSay()
  const { me } = useDesk()
  const [doing, start] = useState<Doing>()
  const close = () => {
    start(undefined)
    again()
  }
  return (
    <section className="card">
      <p>
        <strong>{question.text ?? say(words.erased)}</strong> <span className="chip">{say(QUESTION_WORDS[question.state])}</span> {question.ground && <span className="quiet">{say(GROUND_WORDS[question.ground])}</span>}
      </p>
      {question.answer !== null && <p>{question.answer}</p>}
      {question.became && <p className="quiet">{say(words.became[question.became])}</p>}
      {WRITING.includes(me.role) && <Steps question={question} start={start} again={again} />}
      {(doing === 'answered' || doing === 'declined') && <Settle question={question} to={doing} close={close} />}
      {doing === 'guide' && <GuideForm title={words.toGuide} initial={{ titleZh: question.text ?? '', bodyZh: question.answer ?? '' }} close={close} send={(body, commandId, district) => call(district, ops.answerToGuide, { params: { id: question.id }, commandId, body })} />}
      {doing === 'law-card' && <CardForm title={words.toCard} summary={question.answer ?? ''} close={close} send={(body, commandId, district) => call(district, ops.answerToLawCard, { params: { id: question.id }, commandId, body })} />}
    </section>
  )
}

function Steps({ question, start, again }: { question: QuestionShown; start(doing: Doing): void; again(): void }) {
  const say = useSay()
  const may = (to: 'chosen' | 'answered' | 'declined') => mayStep(question.state, to)
  return (
    <p className="button-row">
      {may('answered') && (
        <Button size="small" type="primary" onClick={() => start('answered')}>
          {say(words.answer)}
        </Button>
      )}
      {may('chosen') && <Press label={words.choose} press={(_commandId, district) => call(district, ops.settleQuestion, { params: { id: question.id }, body: { to: 'chosen' } })} done={again} />}
      {may('declined') && (
        <Button size="small" onClick={() => start('declined')}>
          {say(words.declineQuestion)}
        </Button>
      )}
      {question.state === 'answered' && question.became === null && (
        <>
          <Button size="small" onClick={() => start('guide')}>
            {say(words.toGuide)}
          </Button>
          <Button size="small" onClick={() => start('law-card')}>
            {say(words.toCard)}
          </Button>
        </>
      )}
    </p>
  )
}

function Settle({ question, to, close }: { question: QuestionShown; to: 'answered' | 'declined'; close(): void }) {
  const say = useSay()
  return (
    <Act<SettleBody, { id: string }> title={to === 'answered' ? words.answer : words.declineQuestion} draftKey={`question.${question.id}`} close={close} send={(body, _commandId, district) => call(district, ops.settleQuestion, { params: { id: question.id }, body: { ...body, to } })}>
      <p>{question.text}</p>
      {to === 'answered' ? (
        <Form.Item name="answer" label={say(words.answer)} rules={needed(say)}>
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      ) : (
        <Form.Item name="ground" label={say(words.ground)} rules={chosen(say)}>
          <PickChoice options={GROUND_WORDS} />
        </Form.Item>
      )}
    </Act>
  )
}
