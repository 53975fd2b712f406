import { Button, Form, Input } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router-dom'
import {
  call,
  chosen,
  load,
  MinuteField,
  needed,
  Note,
  RadioChoice,
  StepForm,
  tell,
  thisMinute,
  momentWords,
  useDesk,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { type DangerBody, type ReportLine, protectionOperations } from '../contract.ts'
import { DANGER_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  return load(district, protectionOperations.listDangerReports, {})
}

type Data = Awaited<ReturnType<typeof loader>>
type Values = Omit<DangerBody, 'caseId'>

/** D21 in a minute, and below it what became of the reports. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { me } = useDesk()
  return (
    <div className="page">
      <h1>{say(deskWords.title)}</h1>
      {me.role !== 'dpo' && <DangerForm />}
      <h2>{say(deskWords.mine)}</h2>
      <Reports reports={data.reports} />
    </div>
  )
}

function DangerForm() {
  const say = useSay()
  const { district } = useDesk()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const caseId = search.get('case')
  return (
    <section className="card">
      <Note tone="maple">
        <p>
          <strong>{say(deskWords.first)}</strong> {say(deskWords.factsOnly)}
        </p>
        {caseId && <p>{say(deskWords.inCase)}</p>}
      </Note>
      <StepForm<Values, { reportId: string }>
        draftKey={null}
        name="danger"
        initial={{ observedAt: thisMinute() }}
        sendLabel={deskWords.send}
        danger
        send={(values, commandId) => {
          const { toProtect, measures, ...given } = values
          const body = {
            ...given,
            ...(toProtect ? { toProtect } : {}),
            ...(measures ? { measures } : {}),
            ...(caseId ? { caseId } : {}),
          }
          return call(district, protectionOperations.reportDanger, { body, commandId })
        }}
        done={({ reportId }) => {
          tell(deskWords.sent)
          void navigate(`/${district}/danger/${reportId}`)
        }}
      >
        <DangerFields />
      </StepForm>
    </section>
  )
}

function DangerFields() {
  const say = useSay()
  return (
    <>
      <Form.Item name="danger" label={say(deskWords.danger)} rules={chosen(say)}>
        <RadioChoice options={DANGER_WORDS} />
      </Form.Item>
      <Form.Item name="place" label={say(deskWords.wherePlace)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="facts" label={say(deskWords.facts)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="observedAt" label={say(deskWords.observedAt)} rules={needed(say)}>
        <MinuteField />
      </Form.Item>
      <Form.Item name="toProtect" label={say(deskWords.toProtect)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="measures" label={say(deskWords.measures)}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}

function Reports({ reports }: { reports: readonly ReportLine[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  if (reports.length === 0) return <p className="quiet">{say(deskWords.none)}</p>
  const { columns } = deskWords
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <thead>
          <tr>
            {[columns.danger, columns.by, columns.when, columns.state, columns.next].map((words) => (
              <th key={words.en} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">{say(report.dangerWords)}</th>
              <td data-label={say(columns.by)}>{report.reportedByName}</td>
              <td data-label={say(columns.when)}>{momentWords(report.sentAt, language, zone)}</td>
              <td data-label={say(columns.state)}>
                {say(report.stateWords)}
                {report.acknowledgedAt && <p className="quiet">{momentWords(report.acknowledgedAt, language, zone)}</p>}
                {report.state === 'sent' && report.tries > 1 && (
                  <p className="chip chip-maple">{say(deskWords.again(report.tries))}</p>
                )}
                {report.resultWords && <p className="quiet">{say(report.resultWords)}</p>}
              </td>
              <td>
                <Link to={`/${district}/danger/${report.id}`}>
                  <Button size="small" tabIndex={-1}>
                    {say(report.may.acknowledge ? deskWords.take : deskWords.open)}
                  </Button>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
