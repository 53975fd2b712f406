import { Button, Form, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { day, parseDay } from '#platform/time'
import { call, chosen, DayField, dayRule, dayWords, ListTable, load, momentWords, RadioChoice, StepForm, TabLinks, tell, today, UnitField, type UnitThere, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { type ReportLine, reportsOperations } from '../contract.ts'
import { KIND_WORDS, lastSpanBefore, REPORT_KINDS, type ReportKind, spanOf, spanWords } from '../domain.ts'
import { deskWords as words } from '../words/desk.ts'
import { Tabs } from './tabs.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('kind')
  const kind = REPORT_KINDS.find((each) => each === asked)
  const district = params.district ?? ''
  const [listed, { units }] = await Promise.all([load(district, reportsOperations.listReports, { query: kind ? { kind } : {} }), load(district, organisationOperations.listUnits, {})])
  return { kind, units, ...listed }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Reports of one’s unit and those below, the latest period first. */
export function Component() {
  const data = useLoaderData<Data>()
  const say = useSay()
  const [freezing, setFreezing] = useState(false)
  return (
    <div className="page">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <Tabs here="reports" />
      <TabLinks
        label={words.kind} tabs={['all', ...REPORT_KINDS]} here={data.kind ?? 'all'} words={{ all: words.all, ...KIND_WORDS }} to={(kind) => (kind === 'all' ? '?' : `?kind=${kind}`)}
      />
      {data.mayKeep && (
        <p>
          <Button type="primary" onClick={() => setFreezing(true)}>
            {say(words.freeze)}
          </Button>
        </p>
      )}
      <List key={data.kind ?? 'all'} data={data} />
      {freezing && (
        <Modal open footer={null} title={say(words.freezeTitle)} onCancel={() => setFreezing(false)}>
          <Freezing kind={data.kind ?? 'month'} units={data.units} close={() => setFreezing(false)} />
        </Modal>
      )}
    </div>
  )
}

function List({ data }: { data: Data }) {
  const { district } = useDesk()
  const { items, more } = usePages(data, (before) => call(district, reportsOperations.listReports, { query: { before, ...(data.kind ? { kind: data.kind } : {}) } }), (page) => page.reports)
  const { heads } = words
  return (
    <ListTable items={items} heads={[heads.report, heads.unit, heads.state, heads.asOf]} none={words.none} hint={words.noneHint} more={more}>
      {(each) => <Line key={each.id} line={each} />}
    </ListTable>
  )
}

function Line({ line }: { line: ReportLine }) {
  const say = useSay()
  const { language } = useLanguage()
  const { heads, states } = words
  return (
    <tr data-report={line.id}>
      <th scope="row">
        <Link to={line.id}>
          {say(line.period)} {say(KIND_WORDS[line.kind])}
        </Link>
      </th>
      <td data-label={say(heads.unit)}>{say(line.unit)}</td>
      <td data-label={say(heads.state)}>
        <span className={line.state === 'frozen' ? 'chip chip-done' : line.state === 'corrected' ? 'chip chip-warn' : 'chip'}>{say(states[line.state])}</span>
        {line.state === 'due' && line.dueAt !== null && <span className="quiet"> {say(words.dueAt(momentWords(line.dueAt, language)))}</span>}
      </td>
      <td data-label={say(heads.asOf)}>
        {line.asOf === null ? '—' : dayWords(line.asOf, language)}
        {line.asOf !== null && <span className="quiet"> {line.frozenBy ?? say(words.bySchedule)}</span>}
      </td>
    </tr>
  )
}

interface Typed {
  readonly unit: string
  readonly kind: ReportKind
  readonly on: string
}

function Freezing({ kind, units, close }: { kind: ReportKind; units: readonly UnitThere[]; close(): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const navigate = useNavigate()
  const [typed, setTyped] = useState<Typed>({ unit: me.unitId, kind, on: lastSpanBefore(kind, today()).from })
  const on = parseDay(typed.on)
  return (
    <StepForm<Typed, { id: string }>
      draftKey="reports.freeze"
      initial={typed}
      sendLabel={words.freezeNow}
      cancel={close}
      onChange={setTyped}
      done={({ id }) => {
        tell(words.frozen)
        void navigate(id)
      }}
      send={(values, commandId) => call(district, reportsOperations.freezeReport, { commandId, body: { unit: values.unit, kind: values.kind, from: spanOf(values.kind, day(values.on)).from } })}
    >
      <Form.Item name="unit" label={say(words.heads.unit)}>
        <UnitField units={units} />
      </Form.Item>
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <RadioChoice options={KIND_WORDS} />
      </Form.Item>
      <Form.Item name="on" label={say(words.periodIn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      {on.ok && <p className="quiet">{say(spanWords(typed.kind, spanOf(typed.kind, on.value)))}</p>}
    </StepForm>
  )
}
