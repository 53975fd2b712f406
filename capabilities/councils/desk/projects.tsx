import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { Act, addressOf, call, chosen, DayField, dayRule, dayWords, Empty, load, More, needed, Note, PickChoice, RadioChoice, SafePhotoField, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { councilsOperations as ops, type ProjectShown } from '../contract.ts'
import type { ProjectOrigin, ProjectStep, Subject } from '../domain.ts'
import { ORIGIN_WORDS, PROJECT_STEP_WORDS, SUBJECT_WORDS } from '../words.ts'
import { COUNCIL_WRITERS } from './roles.ts'
import { CouncilTabs } from './tabs.tsx'
import { besideWords as words } from './words-beside.ts'
import { deskWords } from './words.ts'

const VIEWS = ['open', 'ended'] as const

export async function loader({ params, request }: LoaderFunctionArgs) {
  const view = new URL(request.url).searchParams.get('view') === 'ended' ? ('ended' as const) : ('open' as const)
  return { view, ...(await load(params.district ?? '', ops.listProjects, { query: { view } })) }
}

type Data = Awaited<ReturnType<typeof loader>>
type Frequent = Data['frequent'][number]

/** What comes up often, and the projects it became. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [proposing, propose] = useState<Frequent | 'own'>()
  const mayWrite = COUNCIL_WRITERS.includes(me.role)
  const close = () => {
    propose(undefined)
    void revalidate()
  }
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      <CouncilTabs here="projects" />
      {mayWrite && <p className="button-row"><Button type="primary" onClick={() => propose('own')}>{say(words.project)}</Button></p>}
      {data.view === 'open' && data.frequent.map((each) => (
        <Note tone="info" key={each.subject}>
          <span>{say(words.frequent(say(each.subjectWords), each.n))} {mayWrite && <Button size="small" onClick={() => propose(each)}>{say(words.makeProject)}</Button>}</span>
        </Note>
      ))}
      <TabLinks label={words.tabs.projects} tabs={VIEWS} here={data.view} words={words.projectViews} to={(view) => `?view=${view}`} />
      <Projects key={data.view} data={data} />
      {proposing && <ProposeForm from={proposing === 'own' ? undefined : proposing} close={close} />}
    </div>
  )
}

function Projects({ data }: { data: Data }) {
  const say = useSay()
  const { district } = useDesk()
  const { items, more } = usePages(data, (before) => call(district, ops.listProjects, { query: { view: data.view, before } }), (page) => page.projects)
  if (items.length === 0) return <Empty title={say(words.noProjects)}><p>{say(words.noProjectsHint)}</p></Empty>
  return (
    <>
      {items.map((each) => <Project key={each.id} project={each} />)}
      <More more={more} />
    </>
  )
}

function Project({ project }: { project: ProjectShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [step, take] = useState<ProjectStep>()
  const close = () => {
    take(undefined)
    void revalidate()
  }
  return (
    <section className="card">
      <h3>
        {project.title} <span className={project.stage === 'done' ? 'chip chip-done' : 'chip'}>{say(project.stageWords)}</span> {project.overdue && <span className="chip chip-warn">{say(words.late)}</span>}
      </h3>
      <p>
        {say(words.owner)}{say(words.colon)}{project.owner} · {say(project.doneOn === null ? words.projectBy(dayWords(project.dueOn, language)) : words.projectDone(dayWords(project.doneOn, language)))} · <span className="quiet">{say(project.subjectWords)} · {say(project.unit)} · {project.opinions > 0 ? say(words.fromOpinions(project.opinions)) : say(project.originWords)}</span>
      </p>
      <p className="kept-lines">{project.why}</p>
      {project.budget !== '' && <p className="quiet">{project.budget}</p>}
      {project.outcome !== '' && <p className="kept-lines"><strong>{project.outcome}</strong></p>}
      <div className="photos">
        {project.photos.map((photo) => (
          <figure key={photo.id}>
            <img src={addressOf(district, ops.readProjectPhoto, { params: { projectId: project.id, photoId: photo.id } })} alt={say(words[photo.of])} width={240} />
            <figcaption className="quiet">{say(words[photo.of])}</figcaption>
          </figure>
        ))}
      </div>
      <details>
        <summary>{say(words.history)}</summary>
        <ul>{project.steps.map((each) => <li key={`${each.step}${each.on}${each.note}`}>{dayWords(each.on, language)} {say(each.words)} <span className="quiet">{each.by} {each.note}</span></li>)}</ul>
      </details>
      <p className="button-row no-print">
        {project.may.map((each) => (
          <Button key={each.step} size="small" disabled={each.refusal !== null} title={each.refusal ? say(each.refusal.say) : ''} onClick={() => take(each.step)}>{say(each.label)}</Button>
        ))}
      </p>
      {project.may.map((each) => each.refusal && <p className="quiet" key={each.step}>{say(each.label)} · {say(each.refusal.say)}</p>)}
      {step && <TakeStep project={project} step={step} close={close} />}
    </section>
  )
}

function TakeStep({ project, step, close }: { project: ProjectShown; step: ProjectStep; close(): void }) {
  const say = useSay()
  const speaks = step !== 'decide' && step !== 'start'
  return (
    <Act<{ note?: string; photo?: string; noPeople?: boolean }, ProjectShown>
      title={PROJECT_STEP_WORDS[step]} draftKey={`council.project.${step}.${project.id}`} close={close} danger={step === 'drop'}
      send={({ note = '', photo, noPeople }, commandId, district) =>
        call(district, ops.takeProjectStep, { params: { projectId: project.id }, commandId, body: { step, note, ...(photo ? { photo, photoWithoutPeople: noPeople === true } : {}) } })
      }
    >
      <Form.Item name="note" label={say(words.stepNote)} rules={speaks ? needed(say) : []}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
      {(step === 'start' || step === 'report') && (
        <>
          <Form.Item name="photo" label={say(words.photo)}><SafePhotoField /></Form.Item>
          <Form.Item name="noPeople" valuePropName="checked"><Checkbox>{say(words.noPeople)}</Checkbox></Form.Item>
        </>
      )}
    </Act>
  )
}

interface Proposed {
  readonly title: string
  readonly why: string
  readonly subject: Subject
  readonly origin: ProjectOrigin
  readonly owner: string
  readonly dueOn: string
  readonly budget?: string
}

function ProposeForm({ from, close }: { from: Frequent | undefined; close(): void }) {
  const say = useSay()
  return (
    <Act<Proposed, ProjectShown>
      title={words.project} draftKey={`council.project.new.${from?.subject ?? ''}`} close={close} initial={from ? { subject: from.subject, origin: 'opinions' } : {}}
      send={({ budget = '', ...values }, commandId, district) => call(district, ops.proposeProject, { commandId, body: { ...values, budget, opinionIds: from ? [...from.opinionIds] : [] } })}
    >
      {from && <p>{say(words.fromOpinions(from.n))}</p>}
      <Form.Item name="title" label={say(words.title)} rules={needed(say)}><Input maxLength={200} /></Form.Item>
      <Form.Item name="why" label={say(words.whyProject)} rules={needed(say)}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
      <Form.Item name="subject" label={say(words.subject)} rules={chosen(say)}><PickChoice options={SUBJECT_WORDS} /></Form.Item>
      <Form.Item name="origin" label={say(words.origin)} rules={chosen(say)}><RadioChoice options={ORIGIN_WORDS} /></Form.Item>
      <Form.Item name="owner" label={say(words.owner)} rules={needed(say)}><Input maxLength={100} /></Form.Item>
      <Form.Item name="dueOn" label={say(words.projectDue)} rules={dayRule(say)}><DayField /></Form.Item>
      <Form.Item name="budget" label={say(words.budget)}><Input maxLength={200} /></Form.Item>
    </Act>
  )
}
