import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { Act, addressOf, call, codeWords, DayField, dayRule, dayWords, Empty, load, More, needed, Note, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { councilsOperations as ops, type Opinion, OPINION_VIEWS, type OpinionView } from '../contract.ts'
import { CouncilTabs } from './tabs.tsx'
import { besideWords as words } from './words-beside.ts'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('view')
  const view: OpinionView = OPINION_VIEWS.find((each) => each === asked) ?? 'waiting'
  return { view, ...(await load(params.district ?? '', ops.listCouncilOpinions, { query: { view } })) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Opinions: what waits for a reply, what is late, what waits for a second look. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      <CouncilTabs here="opinions" />
      {data.overdue > 0 && data.view !== 'overdue' && (
        <Note tone="warn">
          <Link to="?view=overdue">{say(words.overdue(data.overdue))}</Link>
        </Note>
      )}
      <TabLinks label={words.opinions} tabs={OPINION_VIEWS} here={data.view} words={words.views} to={(view) => `?view=${view}`} />
      <Opinions key={data.view} first={data} view={data.view} />
    </div>
  )
}

function Opinions({ first, view }: { first: { readonly opinions: readonly Opinion[]; readonly next: string | null }; view: OpinionView }) {
  const say = useSay()
  const { district } = useDesk()
  const { items, more } = usePages(first, (before) => call(district, ops.listCouncilOpinions, { query: { view, before } }), (page) => page.opinions)
  if (items.length === 0) return <Empty title={say(words.noOpinions)}><p>{say(words.noOpinionsHint)}</p></Empty>
  return (
    <>
      {items.map((each) => <OpinionCard key={each.id} opinion={each} />)}
      <More more={more} />
    </>
  )
}

type Doing = 'reply' | 'postpone' | 'propose' | 'decide' | 'back'

/** One opinion with what may be done about it. */
export function OpinionCard({ opinion }: { opinion: Opinion }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const { may } = opinion
  const button = (show: boolean, which: Doing, label: string) => show && <Button size="small" onClick={() => start(which)}>{label}</Button>
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <section className="card">
      <p>
        <span className="chip">{say(opinion.subjectWords)}</span> {codeWords(opinion.code)} · {dayWords(opinion.notedOn, language)}{' '}
        <Link to={`/${district}/councils/${opinion.councilId}`}>{opinion.topic}</Link> {opinion.letterWanted && <span className="chip">{say(words.letter)}</span>}
      </p>
      {opinion.text === null ? <p className="quiet">{say(words.erased)}</p> : <p className="kept-lines">{opinion.text}</p>}
      <Standing opinion={opinion} />
      <p className="button-row no-print">
        {button(may.reply, 'reply', say(words.reply))}
        {button(may.postpone, 'postpone', say(words.postpone))}
        {button(may.propose, 'propose', say(words.propose))}
        {button(may.decide, 'decide', say(words.decide))}
        {button(may.decide, 'back', say(words.sendBack))}
        {may.slip && <Button size="small" type="link" target="_blank" href={addressOf(district, ops.printOpinionSlip, { params: { opinionId: opinion.id } })}>{say(words.slip)}</Button>}
      </p>
      {doing && <OpinionForm opinion={opinion} doing={doing} close={close} />}
    </section>
  )
}

function Standing({ opinion }: { opinion: Opinion }) {
  const say = useSay()
  const { language } = useLanguage()
  const { reply, repliedOn, dueOn, firstDueOn, publishing, publishedOn } = opinion
  return (
    <>
      {reply !== null && repliedOn !== null && <p className="kept-lines"><strong>{say(words.repliedOn(dayWords(repliedOn, language)))}</strong> {reply}</p>}
      {reply === null && dueOn !== null && (
        <p>
          {say(words.due(dayWords(dueOn, language)))} {opinion.overdue && <span className="chip chip-warn">{say(words.late)}</span>}
          {firstDueOn !== null && firstDueOn !== dueOn && <span className="quiet"> {say(words.firstDate(dayWords(firstDueOn, language)))}</span>}
        </p>
      )}
      {publishing !== 'no' && (
        <p>
          <span className={publishing === 'published' ? 'chip chip-done' : 'chip'}>{publishedOn !== null ? say(words.published(dayWords(publishedOn, language))) : say(words.views.publishing)}</span> {opinion.question} — {opinion.answer}
          {publishing === 'proposed' && !opinion.may.decide && <span className="quiet"> {say(words.own)}</span>}
        </p>
      )}
    </>
  )
}

function OpinionForm({ opinion, doing, close }: { opinion: Opinion; doing: Doing; close(): void }) {
  const say = useSay()
  const shared = { draftKey: `council.opinion.${doing}.${opinion.id}`, close }
  const params = { opinionId: opinion.id }
  const area = <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
  switch (doing) {
    case 'reply':
      return (
        <Act<{ text: string }, Opinion> {...shared} title={words.reply} send={({ text }, commandId, district) => call(district, ops.replyOpinion, { params, commandId, body: { text } })}>
          <Form.Item name="text" label={say(words.replyNow)} rules={needed(say)}>{area}</Form.Item>
        </Act>
      )
    case 'postpone':
      return (
        <Act<{ dueOn: string; why: string }, Opinion> {...shared} title={words.postpone} send={(body, commandId, district) => call(district, ops.postponeReply, { params, commandId, body })}>
          <Form.Item name="dueOn" label={say(words.dueOn)} rules={dayRule(say)}><DayField /></Form.Item>
          <Form.Item name="why" label={say(words.postponeWhy)} rules={needed(say)}><Input maxLength={500} /></Form.Item>
        </Act>
      )
    case 'propose':
      return (
        <Act<{ question: string; answer: string }, Opinion>
          {...shared} title={words.propose} initial={{ question: opinion.text ?? '', answer: opinion.reply ?? '' }}
          send={(body, commandId, district) => call(district, ops.proposeReplyPublished, { params, commandId, body })}
        >
          <Note tone="info">{say(words.anew)}</Note>
          <Form.Item name="question" label={say(words.question)} rules={needed(say)}>{area}</Form.Item>
          <Form.Item name="answer" label={say(words.answer)} rules={needed(say)}>{area}</Form.Item>
        </Act>
      )
    default:
      return (
        <Act<{ note?: string }, Opinion>
          {...shared} title={doing === 'decide' ? words.decide : words.sendBack}
          send={({ note = '' }, commandId, district) => call(district, ops.decideReplyPublished, { params, commandId, body: { agreed: doing === 'decide', note } })}
        >
          <p><strong>{opinion.question}</strong></p>
          <p>{opinion.answer}</p>
          {doing === 'back' && <Form.Item name="note" label={say(words.why)} rules={needed(say)}><Input maxLength={500} /></Form.Item>}
        </Act>
      )
  }
}
