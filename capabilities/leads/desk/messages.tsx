import { Button } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#platform/http/operation'
import { call, codeWords, dayWords, Empty, More, Note, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import type { CentreShape } from '../../organisation/contract/places.ts'
import { leadsOperations, type Message } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { PublishForm, ReplyForm } from './message-forms.tsx'
import { type Outcome, OutcomeForm } from './outcome.tsx'
import { BecameLine, Views } from './views.tsx'

interface MessagesProps {
  readonly view: 'waiting' | 'overdue' | 'settled'
  readonly first: AnswerOf<typeof leadsOperations.listMessages>
  readonly communities: readonly CentreShape[]
  done(): void
}

type Opened = { readonly form: 'reply' | 'carry' | 'publish'; readonly message: Message }
const OUTCOMES: readonly Outcome[] = ['case', 'ticket', 'hazard', 'petition']

/** Messages to this unit; what is late stands first, in words. */
export function Messages({ view, first, communities, done }: MessagesProps) {
  const say = useSay()
  const { district } = useDesk()
  const { overdue } = first
  const [opened, open] = useState<Opened>()
  const { items, more } = usePages(first, (before) => call(district, leadsOperations.listMessages, { query: { view, before } }), (page) => page.messages)
  const exit = {
    done: () => {
      open(undefined)
      tell(deskWords.saved)
      done()
    },
    cancel: () => open(undefined),
  }
  return (
    <>
      {overdue > 0 && (
        <Note tone="maple">
          <p>{say(deskWords.overdue(overdue))}</p>
        </Note>
      )}
      <Views tab="messages" view={view} views={deskWords.messageViews} />
      {items.length === 0 ? (
        <Empty title={say(deskWords.none)}>
          <p>{say(deskWords.noMessages)}</p>
        </Empty>
      ) : (
        <div className="stacked">
          {items.map((message) => (
            <MessageItem key={message.id} message={message} open={(form) => open({ form, message })} />
          ))}
          <More more={more} />
        </div>
      )}
      {opened && <OpenedForm opened={opened} communities={communities} {...exit} />}
    </>
  )
}

function OpenedForm({ opened: { form, message }, communities, done, cancel }: { opened: Opened; communities: readonly CentreShape[]; done(): void; cancel(): void }) {
  const { district } = useDesk()
  const exit = { done, cancel }
  if (form === 'reply') return <ReplyForm message={message} {...exit} />
  if (form === 'publish') return <PublishForm message={message} {...exit} />
  return (
    <OutcomeForm
      draftKey={`leads.message.${message.id}`}
      title={deskWords.carry}
      outcomes={OUTCOMES}
      communities={communities}
      send={({ to, reason: _none, ...chosen }, commandId) => {
        const body = { ...chosen, to: to === 'nothing' ? 'case' : to }
        return call(district, leadsOperations.carryMessage, { params: { id: message.id }, body, commandId })
      }}
      {...exit}
    />
  )
}

function MessageItem({ message, open }: { message: Message; open(form: Opened['form']): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { reply, may } = message
  return (
    <section className="card">
      <h3>
        {say(message.kindWords)} {codeWords(message.code)} <span className="quiet">{say(message.stateWords)}</span>
      </h3>
      <p>{message.text === '' ? say(deskWords.gone) : message.text}</p>
      <p className="quiet">
        {say(deskWords.sent(say(message.unit), dayWords(message.sentOn, language)))} · {message.name || say(deskWords.anonymous)} {message.phoneMasked}
        {message.state === 'waiting' && ` · ${say(deskWords.dueOn(dayWords(message.dueOn, language)))}`}
        {message.overdue && <strong> · {say(deskWords.late)}</strong>}
        {message.mayPublish && ` · ${say(deskWords.agreed)}`}
      </p>
      {reply && (
        <p>
          <strong>{say(deskWords.replied(reply.by, dayWords(reply.on, language)))}</strong> {reply.text}
        </p>
      )}
      {message.publishedOn && <p className="quiet">{say(deskWords.published(dayWords(message.publishedOn, language)))}</p>}
      <BecameLine became={message.became} />
      <div className="button-row">
        {may.reply && <Button onClick={() => open('reply')}>{say(deskWords.reply)}</Button>}
        {may.carry && <Button onClick={() => open('carry')}>{say(deskWords.carry)}</Button>}
        {may.publish && <Button onClick={() => open('publish')}>{say(deskWords.publish)}</Button>}
      </div>
    </section>
  )
}
