import { Button, Form, Input } from 'antd'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import {
  addressOf,
  call,
  chosen,
  codeWords,
  load,
  needed,
  newCommandId,
  Note,
  RadioChoice,
  RefusedError,
  StepForm,
  tell,
  momentWords,
  useDesk,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { protectionOperations } from '../contract.ts'
import { POLICE } from '../domain.ts'
import { RESULT_WORDS } from '../words.ts'
import { Group } from './group.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const reportId = params.reportId ?? ''
  const view = await load(district, protectionOperations.readDangerReport, { params: { reportId } })
  return { view, group: view.report.may.openGroup ? await groupOf(district, reportId) : null }
}

async function groupOf(district: string, reportId: string) {
  try {
    return await load(district, protectionOperations.readSupport, { params: { reportId } })
  } catch (problem) {
    if (problem instanceof RefusedError && problem.refusal.code === 'no-group') return null
    throw problem
  }
}

export type ReportData = Awaited<ReturnType<typeof loader>>

/** One report with its words; whoever opens it is written down. */
export function Component() {
  const { view, group }: ReportData = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const { report } = view
  const done = (words = deskWords.saved) => {
    tell(words)
    void revalidate()
  }
  const openGroup = async () => {
    const opened = await call(district, protectionOperations.openSupport, {
      params: { reportId: report.id },
      body: {},
      commandId: newCommandId(),
    })
    if (opened.ok) done(deskWords.opened)
    else tell(opened.refusal)
  }
  return (
    <div className="page">
      <h1>{say(report.dangerWords)}</h1>
      <Note tone="warn">
        <p>{say(deskWords.recorded)}</p>
      </Note>
      <section className="card">
        <Standing view={view} />
        <Words view={view} />
        <div className="button-row">
          {report.may.print && (
            <Button
              href={addressOf(district, protectionOperations.printDangerReport, { params: { reportId: report.id } })}
              target="_blank"
            >
              {say(deskWords.print)}
            </Button>
          )}
          {report.may.openGroup && !group && (
            <Button onClick={() => void openGroup()}>{say(deskWords.openGroup)}</Button>
          )}
        </div>
        {report.may.acknowledge && <Take reportId={report.id} done={() => done(deskWords.taken)} />}
        {report.may.finish && <Finish reportId={report.id} done={() => done()} />}
      </section>
      {group && <Group group={group} reportId={report.id} done={() => done()} />}
    </div>
  )
}

function Standing({ view }: { view: ReportData['view'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  const { report } = view
  return (
        <p className="case-line">
          <strong>{say(report.stateWords)}</strong>
          {report.acknowledgedAt && <span>{momentWords(report.acknowledgedAt, language, zone)}</span>}
          {report.policeUnitName && <span>{say(report.policeUnitName)}</span>}
          <span>
            {say(deskWords.code)} {codeWords(view.code)}
          </span>
        </p>
  )
}

function Words({ view }: { view: ReportData['view'] }) {
  const say = useSay()
  return (
    <>
        <p>
          {view.observedAt.replace('T', ' ')} · {view.place}
        </p>
        <p className="words">{view.facts}</p>
        {view.toProtect && (
          <p>
            {say(deskWords.toProtect)} {view.toProtect}
          </p>
        )}
        {view.measures && (
          <p>
            {say(deskWords.measures)} {view.measures}
          </p>
        )}
        {view.report.resultWords && <p>{say(view.report.resultWords)}</p>}
    </>
  )
}

/** The police take it by one click; anybody else says which officer took the call. */
function Take({ reportId, done }: { reportId: string; done(): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const police = POLICE.includes(me.role)
  return (
    <StepForm<{ receivedBy?: string }, unknown>
      draftKey={null}
      initial={{}}
      sendLabel={deskWords.take}
      done={done}
      send={({ receivedBy }, commandId) =>
        call(district, protectionOperations.acknowledgeDanger, {
          params: { reportId },
          body: receivedBy ? { receivedBy } : {},
          commandId,
        })
      }
    >
      {!police && (
        <Form.Item name="receivedBy" label={say(deskWords.byTelephone)}>
          <Input maxLength={60} />
        </Form.Item>
      )}
    </StepForm>
  )
}

function Finish({ reportId, done }: { reportId: string; done(): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const police = POLICE.includes(me.role)
  return (
    <StepForm<{ result: keyof typeof RESULT_WORDS; toldBy?: string }, unknown>
      draftKey={null}
      initial={{}}
      sendLabel={deskWords.finish}
      done={done}
      send={(body, commandId) =>
        call(district, protectionOperations.finishDanger, { params: { reportId }, body, commandId })
      }
    >
      <Form.Item name="result" label={say(deskWords.finish)} rules={chosen(say)}>
        <RadioChoice options={RESULT_WORDS} />
      </Form.Item>
      {!police && (
        <Form.Item name="toldBy" label={say(deskWords.toldBy)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
      )}
    </StepForm>
  )
}
