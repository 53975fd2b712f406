import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import type { Result } from '#platform/result'
import { call, dayWords, type DeskRefusal, load, newCommandId, Note, RefusalNote, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type LetterView, mailboxOperations } from '../contract.ts'
import { closeRefusal } from '../domain.ts'
import { deskWords } from '../words/desk.ts'

export function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', mailboxOperations.openChildLetter, { params: { id: params.letterId ?? '' } })
}

/** One letter, open: what the child wrote, the report in one step, the answer. */
export function Component() {
  const view: LetterView = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const { line, may } = view
  const params = { id: line.id }
  const notYet = closeRefusal(line)
  const close = async () => {
    const closed = await call(district, mailboxOperations.closeChildLetter, { params, body: {}, commandId: newCommandId() })
    if (closed.ok) void revalidate()
    else tell(closed.refusal)
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
      <Words view={view} />
      {may.report && <Report id={line.id} done={() => void revalidate()} />}
      {may.answer && <Answer id={line.id} reply={view.reply} done={() => void revalidate()} />}
      {line.state !== 'closed' && (
        <p>
          <Button disabled={notYet !== undefined} onClick={() => void close()}>
            {say(deskWords.close)}
          </Button>{' '}
          {notYet && <span className="quiet">{say(notYet.say)}</span>}
        </p>
      )}
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
      <Untraced
        label={deskWords.addition}
        send={deskWords.report}
        danger
        most={300}
        first=""
        go={async (addition, commandId) => {
          const body = addition === '' ? {} : { addition }
          const sent = await call(district, mailboxOperations.reportChildLetter, { params: { id }, body, commandId })
          if (sent.ok) tell(sent.value.policeUnitName ? deskWords.sentTo(say(sent.value.policeUnitName)) : deskWords.reported)
          return sent
        }}
        done={done}
      />
    </section>
  )
}

function Answer({ id, reply, done }: { id: string; reply: string | null; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section className="card">
      <h2>{say(deskWords.answerLetter)}</h2>
      <Untraced
        label={deskWords.yourAnswer}
        send={deskWords.answerLetter}
        most={1500}
        first={reply ?? ''}
        go={(text, commandId) => call(district, mailboxOperations.answerChildLetter, { params: { id }, body: { text: text || ' ' }, commandId })}
        done={done}
      />
    </section>
  )
}

interface UntracedProps {
  readonly label: Said
  readonly send: Said
  readonly danger?: boolean
  readonly most: number
  readonly first: string
  go(text: string, commandId: string): Promise<Result<unknown, DeskRefusal>>
  done(): void
}

/** One field and one button that leave no draft on this computer: what is written here is about a child. */
function Untraced({ label, send, danger = false, most, first, go, done }: UntracedProps) {
  const say = useSay()
  const [text, write] = useState(first)
  const [refusal, refused] = useState<DeskRefusal>()
  const [commandId] = useState(newCommandId)
  const submit = async () => {
    const answered = await go(text.trim(), commandId)
    refused(answered.ok ? undefined : answered.refusal)
    if (answered.ok) done()
  }
  return (
    <>
      <Input.TextArea aria-label={say(label)} placeholder={say(label)} value={text} maxLength={most} autoSize={{ minRows: most > 500 ? 3 : 1 }} onChange={(event) => write(event.target.value)} />
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="button-row">
        <Button type="primary" danger={danger} onClick={() => void submit()}>
          {say(send)}
        </Button>
      </div>
    </>
  )
}
