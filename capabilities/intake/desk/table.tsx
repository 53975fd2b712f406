import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { addressOf, call, dayWords, type DeskRefusal, load, newCommandId, Note, RefusalNote, TableHead, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import { type ImportShape, tableOperations } from '../contract/tables.ts'
import { type Mapping, TABLE_FIELDS } from '../domain/tables.ts'
import { tableWords } from '../words/tables.ts'
import { Columns } from './table-columns.tsx'
import { tableDeskWords as words } from './table-words.ts'

/** While nothing is registered another worksheet may be chosen. */
const CHOOSABLE = ['ready', 'checked']
/** While these last the table can still be read. */
const READABLE = ['ready', 'checked', 'stopped']

export async function loader({ params }: LoaderFunctionArgs) {
  const [district, importId] = [params.district ?? '', params.importId ?? '']
  const found = await load(district, tableOperations.readTableImport, { params: { importId } })
  const preview = READABLE.includes(found.import.state) ? await load(district, tableOperations.previewTable, { params: { importId } }) : undefined
  return { ...found, preview }
}

type Data = Awaited<ReturnType<typeof loader>>
export type Preview = NonNullable<Data['preview']>

/** One table on its way in: columns, check, registering, error sheet. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { source, fileName, keptUntil, state, problem } = data.import
  return (
    <div className="page">
      <h1>{source}</h1>
      <p className="quiet">
        {fileName} · {say(words.states[state])} · {say(words.kept(dayWords(keptUntil.slice(0, 10), language)))}
      </p>
      <p>
        <Link to={`/${district}/tables`}>{say(words.back)}</Link>
      </p>
      {problem && (
        <Note tone="error">
          <p>{say(problem)}</p>
        </Note>
      )}
      {state === 'uploading' && <p>{say(words.unfinished)}</p>}
      <Progress import={data.import} />
      <Steps key={data.import.id} data={data} />
      {data.import.rejected > 0 && <Refused data={data} />}
    </div>
  )
}

const LOOK_MS = 1000

/** How far it is, looked at once a second while it runs. */
function Progress({ import: { state, percent, ...counts } }: { import: ImportShape }) {
  const say = useSay()
  const { revalidate } = useRevalidator()
  const runs = state === 'checking' || state === 'importing'
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => {
      if (!document.hidden) void revalidate()
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [runs, revalidate])
  if (['uploading', 'ready', 'failed'].includes(state) && counts.lines === 0) return null
  const said = state === 'checking' || state === 'checked' ? words.wouldBe(counts) : words.counted(counts)
  return (
    <section className="card stacked" aria-live="polite">
      {(runs || state === 'stopped') && <progress className="bar" max={100} value={percent} aria-label={say(words.states[state])} />}
      {(runs || state === 'stopped') && <p>{`${say(words.states[state])} · ${say(words.progress(percent))}`}</p>}
      <p>{say(said)}</p>
      {state === 'finished' && <p className="quiet">{say(words.done)}</p>}
    </section>
  )
}

type Change = (commandId: string) => Promise<Result<unknown, DeskRefusal>>

function Steps({ data }: { data: Data }) {
  const navigate = useNavigate()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const { id, state, registered } = data.import
  const [chosen, choose] = useState<Mapping>()
  const known = data.preview?.mapping ?? []
  const mapping = chosen ?? known
  // What was checked is what is registered: other columns are checked first.
  const isChecked = state === 'checked' && registered > 0 && JSON.stringify(mapping) === JSON.stringify(known)
  const [busy, setBusy] = useState(false)
  const [refusal, refuse] = useState<DeskRefusal>()
  const send = async (change: Change) => {
    setBusy(true)
    const answered = await change(newCommandId())
    refuse(answered.ok ? undefined : answered.refusal)
    if (answered.ok) await revalidate()
    setBusy(false)
  }
  const params = { importId: id }
  const check: Change = (commandId) => call(district, tableOperations.checkTable, { params, body: { mapping: [...mapping] }, commandId })
  const run: Change = (commandId) => call(district, tableOperations.runTableImport, { params, commandId })
  const stop: Change = (commandId) => call(district, tableOperations.stopTableImport, { params, commandId })
  const chooseSheet = (sheet: number) => {
    choose(undefined)
    void send((commandId) => call(district, tableOperations.chooseTableSheet, { params, body: { sheet }, commandId }))
  }
  const remove = async () => {
    const answered = await call(district, tableOperations.removeTableImport, { params, commandId: newCommandId() })
    if (!answered.ok) return refuse(answered.refusal)
    tell(words.removed)
    await navigate('..', { relative: 'path' })
  }
  return (
    <>
      {data.preview && <Columns preview={data.preview} mapping={mapping} choose={choose} chooseSheet={CHOOSABLE.includes(state) ? chooseSheet : undefined} />}
      {refusal && <RefusalNote refusal={refusal} />}
      <p className="button-row">
        {isChecked && <Action main busy={busy} label={words.run(registered)} act={() => send(run)} />}
        {state === 'stopped' && <Action main busy={busy} label={words.goOn} act={() => send(run)} />}
        {data.preview && <Action main={state === 'ready'} busy={busy} label={state === 'ready' ? words.check : words.checkAgain} act={() => send(check)} />}
        {RUNNING.includes(state) ? <Action busy={busy} label={words.stop} act={() => send(stop)} /> : <Remove remove={remove} />}
      </p>
    </>
  )
}

const RUNNING = ['checking', 'importing']

function Remove({ remove }: { remove(): Promise<void> }) {
  const say = useSay()
  return (
    <Button danger onClick={() => void remove()}>
      {say(words.remove)}
    </Button>
  )
}

function Action({ main = false, busy, label, act }: { main?: boolean; busy: boolean; label: Said; act(): Promise<void> }) {
  const say = useSay()
  return (
    <Button type={main ? 'primary' : 'default'} loading={busy} onClick={() => void act()}>
      {say(label)}
    </Button>
  )
}

function Refused({ data: { import: { id }, refused } }: { data: Data }) {
  const say = useSay()
  const { district } = useDesk()
  const sheet = (form: 'csv' | 'xlsx') => addressOf(district, tableOperations.readErrorSheet, { params: { importId: id }, query: { form } })
  const [, field, reason, original] = words.refusedColumns
  const nameOf = (name: string | null) => {
    const known = TABLE_FIELDS.find((each) => each === name)
    return known ? say(tableWords.fields[known]) : ''
  }
  return (
    <section>
      <h2>{say(words.refusedTitle)}</h2>
      <p className="quiet">{say(words.refusedHint)}</p>
      <p className="button-row">
        <a className="step-link" href={sheet('xlsx')} download>
          {say(words.errorsXlsx)}
        </a>
        <a className="step-link" href={sheet('csv')} download>
          {say(words.errorsCsv)}
        </a>
      </p>
      <table className="dense stacking">
        <TableHead heads={words.refusedColumns} />
        <tbody>
          {refused.map((each) => (
            <tr key={each.line}>
              <th scope="row">{each.line}</th>
              <td data-label={say(field)}>{nameOf(each.field)}</td>
              <td data-label={say(reason)}>{say(each.reason)}</td>
              <td data-label={say(original)} className="kept-lines">
                {each.cells.filter((cell) => cell !== '').join(' · ').slice(0, 200)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
