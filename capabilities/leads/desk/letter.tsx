import { Button, Form, Input } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, load, needed, newCommandId, Note, StepForm, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type LetterView, mailboxOperations } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', mailboxOperations.openChildLetter, { params: { id: params.letterId ?? '' } })
}

/** One letter, open: what the child wrote, the report in one step, the answer. */
export function Component() {
  const view: LetterView = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const { line, may } = view
  const params = { id: line.id }
  const close = async () => {
    const closed = await call(district, mailboxOperations.closeChildLetter, { params, body: {}, commandId: newCommandId() })
    if (closed.ok) void revalidate()
    else tell(closed.refusal.say)
  }
  return (
    <div className="page">
      <p>
        <Link to="..">{say(deskWords.back)}</Link>
      </p>
      <h1>{say(line.mailbox)}</h1>
      <Note tone="warn">
        <p>{say(deskWords.recorded)}</p>
      </Note>
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
      {may.report && <Report id={line.id} done={() => void revalidate()} />}
      {may.answer && <Answer id={line.id} reply={view.reply} done={() => void revalidate()} />}
      {line.state !== 'closed' && (
        <p>
          <Button onClick={() => void close()}>{say(deskWords.close)}</Button>
        </p>
      )}
    </div>
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
      <StepForm<{ addition?: string }, { policeUnitName: { zh: string; en: string } | null }>
        draftKey={`leads.report.${id}`}
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
        draftKey={`leads.answer.${id}`}
        initial={reply === null ? {} : { text: reply }}
        sendLabel={deskWords.answerLetter}
        send={(body, commandId) => call(district, mailboxOperations.answerChildLetter, { params: { id }, body, commandId })}
        done={done}
      >
        <Form.Item name="text" label={say(deskWords.yourAnswer)} rules={needed(say)}>
          <Input.TextArea maxLength={1500} autoSize={{ minRows: 3 }} />
        </Form.Item>
      </StepForm>
    </section>
  )
}
