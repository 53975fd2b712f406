import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { addressOf, call, dayWords, load, momentWords, needed, Note, RefusalNote, StepForm, TableHead, tell, useDesk, useLanguage, useSay, type DeskRefusal } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type DifferenceShown, type FrozenShown, type ReportShown, reportsOperations } from '../contract.ts'
import { GROUND_WORDS } from '../domain.ts'
import { deskWords as words } from '../words/desk.ts'
import { Bars, TimeChart } from './charts.tsx'
import { Against, Figures, Rows } from './figures.tsx'
import { Tabs } from './tabs.tsx'

export function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', reportsOperations.readReport, { params: { reportId: params.reportId ?? '' } })
}

/** One report: its frozen figures, what arrived later, charts, tables and files. */
export function Component() {
  const report = useLoaderData<ReportShown>()
  const say = useSay()
  return (
    <div className="page">
      <h1>{report.title}</h1>
      <p className="quiet">
        {say(report.unit)} · {say(report.period)} <span className={report.state === 'frozen' ? 'chip chip-done' : 'chip chip-warn'}>{say(words.states[report.state])}</span>
      </p>
      <Tabs here="reports" />
      {report.frozen === null ? <NotYet report={report} /> : <Whole report={report} frozen={report.frozen} />}
    </div>
  )
}

function NotYet({ report }: { report: ReportShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const freeze = async () => {
    const done = await call(district, reportsOperations.freezeReport, { body: { unit: report.unitId, kind: report.kind, from: report.from } })
    if (done.ok) void revalidate()
    else setRefusal(done.refusal)
  }
  return (
    <>
      <p>{say(words.notYet)}</p>
      {report.dueAt !== null && <p>{say(words.dueAt(momentWords(report.dueAt, language)))}</p>}
      {report.mayKeep && <Button onClick={() => void freeze()}>{say(words.freezeNow)}</Button>}
      {refusal && <RefusalNote refusal={refusal} />}
    </>
  )
}

const FORMATS = ['pdf', 'docx', 'xlsx'] as const

function Whole({ report, frozen }: { report: ReportShown; frozen: FrozenShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <>
      <p>{say(words.asOfLine(dayWords(frozen.asOf, language), frozen.frozenBy ?? say(words.bySchedule)))}</p>
      <p className="steps">
        {FORMATS.map((as) => (
          <a key={as} className="step-link" href={addressOf(district, reportsOperations.downloadReport, { params: { reportId: report.id }, query: { as } })} target="_blank" rel="noreferrer">
            {say(words.download)} {say(words.formats[as])}
          </a>
        ))}
      </p>
      {frozen.onlyCounts && (
        <Note>
          <p>{say(words.onlyCounts)}</p>
        </Note>
      )}
      <Notes report={report} />
      <Since report={report} frozen={frozen} />
      <h2>{say(words.figures)}</h2>
      <Figures frozen={frozen} />
      <Compared frozen={frozen} />
      <h2>{say(words.charts)}</h2>
      <TimeChart rows={frozen.time} />
      <div className="overview-halves">
        <Bars title={words.chartUnits} rows={frozen.units} />
        <Bars title={words.chartCategories} rows={frozen.categories} />
      </div>
      <Rows title={words.byUnit} name={words.heads.unit} rows={frozen.units} />
      <Rows title={words.byCategory} name={words.ours} rows={frozen.categories} />
      <Rows title={words.form} name={words.lineName} rows={frozen.form} />
    </>
  )
}

/** The days of both comparisons, what changed in the borders, and like with like. */
function Compared({ frozen }: { frozen: FrozenShown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {(['before', 'yearBefore'] as const).map((against) => {
        const { from, to, words: name } = frozen[against]
        const { ground, changes } = frozen.borders[against]
        return (
          <div key={against}>
            <p className="quiet">{say(words.comparedWith(say(name), dayWords(from, language), dayWords(to, language)))}</p>
            {ground !== 'same' && (
              <Note tone="warn">
                <p>{say(GROUND_WORDS[ground])}</p>
                {changes.map((each) => (
                  <p key={each.en}>{say(each)}</p>
                ))}
              </Note>
            )}
            {frozen.like.filter((each) => each.against === against).map((each) => (
              <p key={each.counter}>
                {say(words.like(say(name), each.units, each.of))} {say(words.likeCounter(each.counter, each.now.toLocaleString('en-US')))} <Against change={each.change} />
              </p>
            ))}
          </div>
        )
      })}
    </>
  )
}

function Notes({ report }: { report: ReportShown }) {
  const { language } = useLanguage()
  return (
    <section>
      {report.notes.map((each) => (
        <blockquote className="said" key={each.at}>
          {each.text}
          <footer className="quiet">
            {each.by} · {momentWords(each.at, language)}
          </footer>
        </blockquote>
      ))}
      {report.mayKeep && (
        <>
          <Writing report={report} kind="note" label={words.writeNote} field={words.text} />
          <Writing report={report} kind="title" label={words.writeTitle} field={words.newTitle} />
        </>
      )}
    </section>
  )
}

function Writing({ report, kind, label, field }: { report: ReportShown; kind: 'note' | 'title'; label: Said; field: Said }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [round, setRound] = useState(0)
  return (
    <details key={round}>
      <summary>{say(label)}</summary>
      <StepForm<{ text: string }, unknown>
        draftKey={`reports.${kind}.${report.id}`}
        name={kind}
        initial={{}}
        sendLabel={words.save}
        send={({ text }, commandId) => call(district, reportsOperations.writeReportNote, { commandId, params: { reportId: report.id }, body: { kind, text } })}
        done={async () => {
          tell(words.saved)
          await revalidate()
          setRound(round + 1)
        }}
      >
        <Form.Item name="text" label={say(field)} rules={needed(say)}>
          {kind === 'note' ? <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} /> : <Input maxLength={80} />}
        </Form.Item>
      </StepForm>
    </details>
  )
}

/** What arrived after freezing, and the corrections that were issued. The frozen figures above stay. */
function Since({ report, frozen }: { report: ReportShown; frozen: FrozenShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { since, corrections } = frozen
  const asOf = dayWords(since.asOf, language)
  return (
    <section className="since">
      {since.differences.length === 0 && <p className="quiet">{say(words.since.same(asOf))}</p>}
      {since.differences.length > 0 && (
        <Note tone={since.corrected ? 'info' : 'maple'}>
          <p>{say(since.corrected ? words.since.corrected(asOf) : words.since.moved(asOf))}</p>
          <Differences list={since.differences} />
          {report.mayKeep && !since.corrected && (
            <details>
              <summary>{say(words.correct)}</summary>
              <Correcting report={report} />
            </details>
          )}
        </Note>
      )}
      {corrections.map((each) => (
        <details key={each.n}>
          <summary>{say(words.correction(each.n, dayWords(each.asOf, language), each.by))}</summary>
          <p>{each.reason}</p>
          <Differences list={each.differences} />
        </details>
      ))}
    </section>
  )
}

function Differences({ list }: { list: readonly DifferenceShown[] }) {
  const say = useSay()
  const { heads } = words.since
  const fraction = ({ numerator, denominator }: DifferenceShown['frozen']) => (numerator === null ? say(words.keptBack) : denominator === null ? String(numerator) : `${numerator} ÷ ${denominator}`)
  return (
    <div className="table-wrap">
      <table className="dense">
        <TableHead heads={[heads.figure, heads.frozen, heads.now]} />
        <tbody>
          {list.map((each) => (
            <tr key={each.indicator}>
              <th scope="row">{say(each.name)}</th>
              <td className="number">{fraction(each.frozen)}</td>
              <td className="number">{fraction(each.now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Correcting({ report }: { report: ReportShown }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  return (
    <StepForm<{ reason: string }, unknown>
      draftKey={`reports.correct.${report.id}`}
      name="correct"
      initial={{}}
      sendLabel={words.correct}
      send={(body, commandId) => call(district, reportsOperations.correctReport, { commandId, params: { reportId: report.id }, body })}
      done={async () => {
        tell(words.corrected)
        await revalidate()
      }}
    >
      <Form.Item name="reason" label={say(words.reason)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}
