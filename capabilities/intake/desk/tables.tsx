import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { type DeskRefusal, Empty, load, Note, RefusalNote, TableHead, useDesk, useSay } from '#platform/ui/desk'
import { type ImportShape, tableOperations } from '../contract/tables.ts'
import { sendTable } from './send-table.ts'
import { tableDeskWords as words } from './table-words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', tableOperations.listTableImports, {})
}

type Data = Awaited<ReturnType<typeof loader>>

/** Tables that whoever looks has sent, and the way to send one more. */
export function Component() {
  const { imports }: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(words.place)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <Note>
        <p>{say(words.privacy)}</p>
      </Note>
      <Send />
      {imports.length === 0 ? (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      ) : (
        <List imports={imports} />
      )}
    </div>
  )
}

function Send() {
  const say = useSay()
  const navigate = useNavigate()
  const { district } = useDesk()
  const chooser = useRef<HTMLInputElement>(null)
  const [source, name] = useState('')
  const [sent, tell] = useState<{ done: number; all: number }>()
  const [refusal, refuse] = useState<DeskRefusal>()
  const send = async (file: File | undefined) => {
    if (!file) return
    refuse(undefined)
    tell({ done: 0, all: 1 })
    const answered = await sendTable(district, file, source.trim(), (done, all) => tell({ done, all }))
    tell(undefined)
    if (answered.ok) await navigate(answered.value)
    else refuse(answered.refusal)
  }
  return (
    <section className="card stacked">
      <div className="stacked">
        <label htmlFor="table-source">{say(words.source)}</label>
        <Input id="table-source" className="find" maxLength={120} value={source} onChange={(event) => name(event.target.value)} aria-describedby="source-hint" />
        <span className="quiet" id="source-hint">
          {say(words.sourceHint)}
        </span>
      </div>
      <p>
        <Button type="primary" loading={sent !== undefined} onClick={() => chooser.current?.click()}>
          {say(words.choose)}
        </Button>
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={say(words.choose)}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          void send(file)
          event.target.value = ''
        }}
      />
      <p role="status">{sent && say(words.sending(sent.done, sent.all))}</p>
      {refusal && <RefusalNote refusal={refusal} />}
    </section>
  )
}

function List({ imports }: { imports: readonly ImportShape[] }) {
  const say = useSay()
  const [, file, step, lines, rejected] = words.columns
  return (
    <table className="dense stacking">
      <TableHead heads={words.columns} />
      <tbody>
        {imports.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <Link to={each.id}>{each.source}</Link>
            </th>
            <td data-label={say(file)}>{each.fileName}</td>
            <td data-label={say(step)}>
              {say(words.states[each.state])} {['checking', 'importing', 'stopped'].includes(each.state) && `${each.percent}%`}
            </td>
            <td data-label={say(lines)}>{each.lines}</td>
            <td data-label={say(rejected)}>{each.rejected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
