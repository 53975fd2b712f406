import { Button, Modal } from 'antd'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, load, More, type StepExit, TabLinks, tell, useDesk, useLanguage, useOpened, usePages, useSay } from '#platform/ui/desk'
import { guidanceOperations, type Hearing, type Opinion, type Question } from '../contract.ts'
import { deskWords, hearingsPage } from '../words.ts'
import { AnswerQuestion, AskCourt, AskOpinion, type Bodies, GiveOpinion, PlanHearing } from './forms.tsx'

const TABS = ['questions', 'opinions', 'hearings'] as const
type Tab = (typeof TABS)[number]

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams
  const tab: Tab = TABS.find((each) => each === asked.get('tab')) ?? 'questions'
  const view: 'open' | 'answered' = asked.get('view') === 'answered' ? 'answered' : 'open'
  const query = { query: { view } }
  return {
    tab, view, bodies: await load(district, guidanceOperations.listAdvisers, {}),
    questions: tab === 'questions' ? await load(district, guidanceOperations.listQuestions, query) : { questions: [], next: null },
    opinions: tab === 'opinions' ? await load(district, guidanceOperations.listOpinions, query) : { opinions: [], next: null },
    hearings: tab === 'hearings' ? (await load(district, guidanceOperations.listHearings, {})).hearings : [],
  }
}

type Data = Awaited<ReturnType<typeof loader>>
type Opened = { readonly form: 'ask' | 'askOpinion' | 'plan' } | { readonly form: 'answer' | 'give'; readonly id: string }

/** Departments have no questions to the court; everybody has the calendar. */
function tabsFor(role: string): readonly Tab[] {
  return role === 'department-handler' ? ['opinions', 'hearings'] : TABS
}

export function Component() {
  const data = useLoaderData<Data>()
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const { opened, open: setOpened, exit } = useOpened<Opened>()
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      <TabLinks label={deskWords.title} tabs={tabsFor(me.role)} here={data.tab} words={deskWords.tabs} to={(tab) => `?tab=${tab}`} />
      <Starting tab={data.tab} role={me.role} start={setOpened} />
      {data.tab !== 'hearings' && <Views data={data} />}
      {data.tab === 'questions' && <Questions key={data.view} data={data} start={setOpened} />}
      {data.tab === 'opinions' && <Opinions key={data.view} data={data} start={setOpened} />}
      {data.tab === 'hearings' && <List items={data.hearings.map((each) => <HearingItem key={each.id} hearing={each} mine={me.role === 'court-liaison'} done={() => void revalidate()} />)} />}
      {opened && (
        <Modal open footer={null} title={say(deskWords[opened.form === 'plan' ? 'plan' : opened.form])} onCancel={exit.cancel}>
          <OpenedForm opened={opened} bodies={data.bodies} exit={exit} />
        </Modal>
      )}
    </div>
  )
}

function OpenedForm({ opened, bodies, exit }: { opened: Opened; bodies: Bodies; exit: StepExit }) {
  if (opened.form === 'answer') return <AnswerQuestion id={opened.id} exit={exit} />
  if (opened.form === 'give') return <GiveOpinion id={opened.id} exit={exit} />
  if (opened.form === 'plan') return <PlanHearing exit={exit} />
  return opened.form === 'ask' ? <AskCourt courts={bodies.courts} exit={exit} /> : <AskOpinion departments={bodies.departments} exit={exit} />
}

/** What this role may begin on this page. */
function Starting({ tab, role, start }: { tab: Tab; role: string; start(opened: Opened): void }) {
  const say = useSay()
  const isCourt = role === 'court-liaison'
  const form = tab === 'questions' ? (isCourt ? undefined : 'ask') : tab === 'opinions' ? (role === 'department-handler' ? undefined : 'askOpinion') : isCourt ? 'plan' : undefined
  return form === undefined ? null : (
    <p>
      <Button type="primary" onClick={() => start({ form })}>
        {say(deskWords[form])}
      </Button>
    </p>
  )
}

function Views({ data }: { data: Data }) {
  return <TabLinks label={deskWords.tabs[data.tab]} tabs={['open', 'answered']} here={data.view} words={deskWords.views} to={(view) => `?tab=${data.tab}&view=${view}`} />
}

interface ListProps {
  readonly data: Data
  start(opened: Opened): void
}

function Questions({ data, start }: ListProps) {
  const { district } = useDesk()
  const { items, more } = usePages(data.questions, (before) => call(district, guidanceOperations.listQuestions, { query: { view: data.view, before } }), (page) => page.questions)
  return <List items={items.map((each) => <QuestionItem key={each.id} question={each} start={start} />)} more={more} />
}

function Opinions({ data, start }: ListProps) {
  const { district } = useDesk()
  const { items, more } = usePages(data.opinions, (before) => call(district, guidanceOperations.listOpinions, { query: { view: data.view, before } }), (page) => page.opinions)
  return <List items={items.map((each) => <OpinionItem key={each.id} opinion={each} start={start} />)} more={more} />
}

function List({ items, more }: { items: readonly React.JSX.Element[]; more?: (() => void) | undefined }) {
  const say = useSay()
  if (items.length === 0) return <Empty title={say(deskWords.none)} />
  return (
    <div className="stacked">
      {items}
      <More more={more} />
    </div>
  )
}

function QuestionItem({ question, start }: { question: Question; start(opened: Opened): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { answer } = question
  return (
    <section className="card">
      <h3>
        {question.title} <span className="quiet">{say(question.subjectWords)}</span>
      </h3>
      <p>{question.text}</p>
      <p className="quiet">
        {say(deskWords.asked(say(question.askedBy), dayWords(question.askedOn, language)))} → {say(question.court)}
      </p>
      {answer && (
        <>
          <p>
            <strong>{say(deskWords.given(say(question.court), dayWords(answer.on, language)))}</strong> {answer.text}
          </p>
          <p className="quiet">
            {answer.law && say(deskWords.basis(answer.law))} {say(answer.note)}
          </p>
        </>
      )}
      {question.mayAnswer && <Button onClick={() => start({ form: 'answer', id: question.id })}>{say(deskWords.answer)}</Button>}
    </section>
  )
}

function OpinionItem({ opinion, start }: { opinion: Opinion; start(opened: Opened): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { given } = opinion
  return (
    <section className="card">
      <h3>{opinion.title}</h3>
      <p>{opinion.text}</p>
      <p className="quiet">
        {say(deskWords.asked(say(opinion.askedBy), dayWords(opinion.askedOn, language)))} → {say(opinion.department)} · {say(deskWords.due(dayWords(opinion.dueOn, language)))}
        {opinion.late && <strong> · {say(deskWords.late)}</strong>}
      </p>
      {given && (
        <p>
          <strong>{say(deskWords.given(say(opinion.department), dayWords(given.on, language)))}</strong> {given.text}
        </p>
      )}
      {opinion.mayGive && <Button onClick={() => start({ form: 'give', id: opinion.id })}>{say(deskWords.give)}</Button>}
    </section>
  )
}

function HearingItem({ hearing, mine, done }: { hearing: Hearing; mine: boolean; done(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const cancel = async () => {
    const cancelled = await call(district, guidanceOperations.cancelHearing, { params: { id: hearing.id }, body: {} })
    if (cancelled.ok) done()
    else tell(cancelled.refusal)
  }
  return (
    <section className="card">
      <h3>
        {dayWords(hearing.on, language)} {hearing.startsAt} {hearing.state === 'cancelled' && <span className="quiet">{say(hearing.stateWords)}</span>}
      </h3>
      <p>
        {hearing.place} · {say(hearing.kindWords)} · {say(hearingsPage.court)} {say(hearing.court)}
      </p>
      {mine && hearing.state === 'planned' && (
        <Button size="small" onClick={() => void cancel()}>
          {say(deskWords.cancelHearing)}
        </Button>
      )}
    </section>
  )
}
