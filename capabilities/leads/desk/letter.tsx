import { Button, Form, Input } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, chosen, dayWords, load, needed, Note, RadioChoice, StepForm, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type CloseLetterBody, type LetterLine, type LetterView, mailboxOperations } from '../contract.ts'
import { closeRefusal } from '../domain.ts'
import { NO_ANSWER_WORDS } from '../words.ts'
import { deskWords } from '../words/desk.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', mailboxOperations.openChildLetter, { params: { id: params.letterId ?? '' } })
}

/** One letter, open: what the child wrote, the report in one step, the answer. */
export function Component() {
  const view: LetterView = useLoaderData()
  const say = useSay()
  const { revalidate } = useRevalidator()
  const { line, may } = view
  return (
    <div className="page">
      <p>
        <Link to="..">{say(deskWords.back)}</Link>
      </p>
      <h1>{say(line.mailbox)}</h1>
      <Note tone="warn">
        <p>{say(deskWords.recorded)}</p>
      </Note>
      <Words view={view} />
      {may.report && <Report id={line.id} done={() => void revalidate()} />}
      {may.answer && <Answer id={line.id} reply={view.reply} done={() => void revalidate()} />}
      {line.state !== 'closed' && <Close line={line} done={() => void revalidate()} />}
    </div>
  )
}

function Words({ view }: { view: LetterView }) {
  const say = useSay()
  const { language } = useLanguage()
  const { line } = view
  return (
    <section className="card">
      <p className="case-line">
        <strong>{say(line.stateWords)}</strong>
        <span>{say(deskWords.arrived(dayWords(line.arrivedOn, language)))}</span>
        {line.danger && <strong>{say(deskWords.danger)}</strong>}
        {line.reported && <span>{say(deskWords.reported)}</span>}
      </p>
      <h2>{say(deskWords.letter)}</h2>
      <p className="prewrap">{view.text}</p>
      <p className="quiet">
        {view.name === '' ? say(deskWords.noName) : `${say(deskWords.childName)} ${view.name}`}
        {view.reach !== '' && ` · ${say(deskWords.reach)} ${view.reach}`}
      </p>
      {view.reply !== null && (
        <p>
          <strong>{say(deskWords.yourAnswer)}</strong> {view.reply}
        </p>
      )}
    </section>
  )
}

/** The mandatory report: one button; nothing of the letter is typed again (LPM Art. 11). */
function Report({ id, done }: { id: string; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section className="card">
      <h2>{say(deskWords.report)}</h2>
      <p>{say(deskWords.reportHint)}</p>
      <StepForm<{ addition?: string }, { policeUnitName: Said | null }>
        draftKey={null}
        name="report"
        initial={{}}
        sendLabel={deskWords.report}
        danger
        send={({ addition }, commandId) => call(district, mailboxOperations.reportChildLetter, { params: { id }, body: addition?.trim() ? { addition: addition.trim() } : {}, commandId })}
        done={({ policeUnitName }) => {
          tell(policeUnitName ? deskWords.sentTo(say(policeUnitName)) : deskWords.reported)
          done()
        }}
      >
        <Form.Item name="addition" label={say(deskWords.addition)}>
          <Input maxLength={300} />
        </Form.Item>
      </StepForm>
    </section>
  )
}

function Answer({ id, reply, done }: { id: string; reply: string | null; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section className="card">
      <h2>{say(deskWords.answerLetter)}</h2>
      <StepForm<{ text: string }, unknown>
        draftKey={null}
        name="answer"
        initial={{ text: reply ?? '' }}
        sendLabel={deskWords.answerLetter}
        send={({ text }, commandId) => call(district, mailboxOperations.answerChildLetter, { params: { id }, body: { text: text.trim() }, commandId })}
        done={done}
      >
        <Form.Item name="text" label={say(deskWords.yourAnswer)} rules={needed(say)}>
          <Input.TextArea maxLength={1500} autoSize={{ minRows: 3 }} />
        </Form.Item>
      </StepForm>
    </section>
  )
}

/** Closed once it is answered, or on a stated ground. */
function Close({ line, done }: { line: LetterLine; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const notYet = closeRefusal(line)
  if (notYet?.code === 'report-first')
    return (
      <p>
        <Button disabled>{say(deskWords.close)}</Button> <span className="quiet">{say(notYet.say)}</span>
      </p>
    )
  return (
    <section className="card">
      <StepForm<CloseLetterBody, unknown>
        draftKey={null}
        name="close"
        initial={{}}
        sendLabel={deskWords.close}
        send={(body, commandId) => call(district, mailboxOperations.closeChildLetter, { params: { id: line.id }, body, commandId })}
        done={done}
      >
        {notYet && (
          <Form.Item name="ground" label={say(deskWords.whyNoAnswer)} rules={chosen(say)}>
            <RadioChoice options={NO_ANSWER_WORDS} />
          </Form.Item>
        )}
      </StepForm>
    </section>
  )
}
