/** @jsxImportSource preact */
import type { Refusal } from '#platform/result'
import { day } from '#platform/time'
import { below, CheckBox, Choices, dayWords, Input, Next, Page, RefusalNote, STEP_FORM, TextArea, type View } from '#platform/ui/resident'
import type { Said } from '#platform/words'
import type { MessageSent, OwnMessage } from '../contract.ts'
import { messagePage as words } from '../words/resident.ts'
import { grouped, Keep, LookForm } from './parts.tsx'

const MAX_TEXT = 2000

export interface MessageForm {
  readonly view: View
  readonly commandId: string
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
  readonly replyDays: number
  readonly units: readonly { readonly id: string; readonly name: Said; readonly above: Said | null }[]
  readonly published: readonly { readonly id: string; readonly question: string; readonly answer: string; readonly on: string; readonly unit: Said }[]
}

/** One page: whom, what, and who asks if they wish to say so; below it what others asked and agreed to publish. */
export function MessagesPage(form: MessageForm) {
  const { view, commandId, refusal, replyDays } = form
  const { language } = view
  return (
    <Page view={view} title={words.title} back={below(view, '')} inForm>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why(replyDays)[language]} {words.basis[language]}</p>
      <p class="note error">{words.danger[language]} <a href="tel:110"><strong>110</strong></a></p>
      <p><a class="text-link" href={below(view, '/messages/read')}>{words.look[language]}</a></p>
      <RefusalNote refusal={refusal} language={language} />
      <form id={STEP_FORM} method="post" action={below(view, '/messages')} noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <Fields {...form} />
        <Next label={words.send} language={language} value="send" />
      </form>
      <Published {...form} />
    </Page>
  )
}

function Fields({ view, typed, refusal, units }: MessageForm) {
  const { language } = view
  const shared = { refusal, language }
  return (
    <>
      <div class="field">
        <label for="unitId">{words.to[language]}</label>
        <select id="unitId" name="unitId">
          {units.map((each) => (
            <option key={each.id} value={each.id} selected={each.id === typed['unitId']}>
              {each.name[language]}{each.above ? (language === 'zh' ? `（${each.above.zh}）` : ` (${each.above.en})`) : words.district[language]}
            </option>
          ))}
        </select>
      </div>
      <Choices name="kind" label={words.kind} value={typed['kind'] ?? 'question'} options={[{ value: 'question', label: words.kinds.question }, { value: 'wish', label: words.kinds.wish }]} {...shared} />
      <TextArea name="text" label={words.text} hint={words.textHint} value={typed['text']} maxLength={MAX_TEXT} {...shared} />
      <Input name="name" label={words.name} optional value={typed['name']} maxLength={100} {...shared} />
      <Input name="phone" label={words.phone} optional value={typed['phone']} maxLength={40} inputMode="tel" {...shared} />
      <div class="choices" id="noticeGiven">
        <CheckBox name="letterWanted" label={words.letter} checked={typed['letterWanted'] === 'yes'} language={language} />
        <CheckBox name="noticeGiven" label={words.notice} checked={typed['noticeGiven'] === 'yes'} language={language} />
        <CheckBox name="mayPublish" label={words.mayPublish} checked={typed['mayPublish'] === 'yes'} language={language} />
      </div>
      <p><a class="text-link" href={below(view, '/notice')} target="_blank" rel="noopener">{words.noticeLink[language]}</a></p>
    </>
  )
}

function Published({ view, published }: MessageForm) {
  const { language } = view
  return (
    <section>
      <h2>{words.published[language]}</h2>
      <p class="why">{words.publishedWhy[language]}</p>
      {published.length === 0 ? <p class="quiet">{words.publishedNone[language]}</p> : null}
      <ul class="list">
        {published.map((each) => (
          <li key={each.id} lang="zh">
            <p><strong>{each.question}</strong></p>
            <p>{each.answer}</p>
            <p class="quiet small" lang={language}>{each.unit[language]} · {dayWords(day(each.on))[language]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Right after sending: code and PIN, once. */
export function MessageSentPage({ view, sent }: { view: View; sent: MessageSent }) {
  const { language } = view
  const due = dayWords(day(sent.dueOn))
  return (
    <Page view={{ ...view, path: below(view, '/messages') }} title={words.received} back={below(view, '')} once>
      <h1>{words.received[language]}</h1>
      <p class="why">{sent.unit[language]} · {words.dueBy(due.zh, due.en)[language]}</p>
      {sent.provisional ? <p class="note info">{words.provisional[language]}</p> : null}
      <p class="note warn" role="status">{words.keep[language]}</p>
      <Keep code={sent.code} pin={sent.pin} words={words} language={language} />
      <div class="actions">
        <a class="button" href={below(view, '/messages/read')}>{words.look[language]}</a>
        <a class="button second" href={below(view, '/messages')}>{words.another[language]}</a>
      </div>
    </Page>
  )
}

export function LookPage({ view, code, refusal }: { view: View; code: string; refusal: Refusal | undefined }) {
  const { language } = view
  return (
    <Page view={view} title={words.look} back={below(view, '/messages')} inForm>
      <h1>{words.look[language]}</h1>
      <p class="why">{words.lookWhy[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      <LookForm action={below(view, '/messages/read')} code={code} words={words} refusal={refusal} language={language} />
    </Page>
  )
}

/** One's own message: what was written, the reply, or what became of it. */
export function OwnMessagePage({ view, message }: { view: View; message: OwnMessage }) {
  const { language } = view
  const { reply, carried } = message
  const due = dayWords(day(message.dueOn))
  return (
    <Page view={{ ...view, path: below(view, '/messages/read') }} title={words.title} back={below(view, '/messages')}>
      <h1>{words.reply[language]}</h1>
      {reply ? <p lang="zh">{reply.text}</p> : null}
      {reply ? <p class="quiet">{words.repliedBy(message.unit.zh, message.unit.en, dayWords(day(reply.on)))[language]}</p> : null}
      {carried ? <Carried carried={carried} view={view} /> : null}
      {reply || carried ? null : <p>{words.waiting[language]} {message.unit[language]}: {words.dueBy(due.zh, due.en)[language]}</p>}
      <h2>{words.yours[language]}</h2>
      <p class="quiet">{grouped(message.code)} · {dayWords(day(message.sentOn))[language]}</p>
      <p lang="zh">{message.text}</p>
    </Page>
  )
}

function Carried({ carried, view }: { carried: NonNullable<OwnMessage['carried']>; view: View }) {
  const { language } = view
  const said = carried.kind === 'hazard' || carried.kind === 'ticket' || carried.kind === 'petition' ? words.carried[carried.kind] : words.carried.case
  if (carried.code === null || carried.pin === null) return <p>{said[language]} {words.carriedAsk[language]}</p>
  return (
    <>
      <p>{said[language]}</p>
      <p>{words.carriedCode[language]}</p>
      <Keep code={carried.code} pin={carried.pin} words={words} language={language} />
      <div class="actions"><a class="button" href={below(view, '/c')}>{words.follow[language]}</a></div>
    </>
  )
}
