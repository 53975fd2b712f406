import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, codeWords, type DeskRefusal, Empty, load, newCommandId, RefusalNote, shortDay, TableHead, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type PetitionLine, petitionsOperations } from '../contract.ts'
import { TAKING_DOWN } from '../domain.ts'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const view = asked.get('view') === 'closed' ? 'closed' : 'open'
  const after = asked.get('after')
  const found = await load(params.district ?? '', petitionsOperations.listPetitions, { query: { view, ...(after ? { after } : {}) } })
  return { ...found, view }
}

type Data = Awaited<ReturnType<typeof loader>>

const { heads } = deskWords

/** The petition window's list: codes, stages and days; what is overdue is said in a word. */
export function Component() {
  const { petitions, next, view }: Data = useLoaderData()
  const say = useSay()
  const { district, me } = useDesk()
  const takesDown = TAKING_DOWN.some((each) => each === me.role)
  const [refused, setRefused] = useState<DeskRefusal>()
  return (
    <div className="page">
      <h1>{say(deskWords.place)}</h1>
      <p className="quiet">{say(deskWords.placeAbout)}</p>
      <p className="actions">
        {takesDown && <><Link to={`/${district}/petitions/new`}>{say(deskWords.new)}</Link>{' · '}</>}
        <Link to={`/${district}/petitions${view === 'open' ? '?view=closed' : ''}`}>{say(view === 'open' ? deskWords.closed : deskWords.open)}</Link>
      </p>
      {refused && <RefusalNote refusal={refused} />}
      {petitions.length === 0 && <Empty title={say(deskWords.empty)} />}
      {petitions.length > 0 && (
        <div className="card table-wrap">
          <table className="dense stacking">
            <TableHead heads={Object.values(heads)} />
            <tbody>{petitions.map((each) => <Row key={each.caseId} line={each} refuse={setRefused} />)}</tbody>
          </table>
        </div>
      )}
      {next && <p><Link to={`?view=${view}&after=${encodeURIComponent(next)}`}>{say(deskWords.more)}</Link></p>}
    </div>
  )
}

function Row({ line, refuse }: { line: PetitionLine; refuse: (refusal: DeskRefusal | undefined) => void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <tr>
      <th scope="row" data-label={say(heads.code)}>{codeWords(line.code)}</th>
      <td data-label={say(heads.type)}>{say(line.typeWords)}</td>
      <td data-label={say(heads.state)}>{say(line.stateWords)}{line.mine ? ` · ${say(deskWords.mine)}` : line.unclaimed ? ` · ${say(deskWords.unclaimed)}` : ''}</td>
      <td data-label={say(heads.unit)}>{say(line.unit)}</td>
      <td data-label={say(heads.due)}>
        {line.dueOn === null ? '—' : shortDay(line.dueOn, language)}
        {line.overdue && <strong> {say(deskWords.overdue)}</strong>}
        {line.dueWords && <div className="quiet">{say(line.dueWords)}</div>}
      </td>
      <td data-label={say(heads.received)}>{shortDay(line.receivedOn, language)}</td>
      <td data-label={say(heads.act)}><Act line={line} refuse={refuse} /></td>
    </tr>
  )
}

/** Taking up comes first: only then may somebody of the unit read the case. */
function Act({ line, refuse }: { line: PetitionLine; refuse: (refusal: DeskRefusal | undefined) => void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [sending, setSending] = useState(false)
  const take = async () => {
    setSending(true)
    const done = await call(district, petitionsOperations.takeUpPetition, { params: { caseId: line.caseId }, body: {}, commandId: newCommandId() })
    setSending(false)
    refuse(done.ok ? undefined : done.refusal)
    await revalidate()
  }
  if (line.takeUp && !line.opens) return <Button size="small" loading={sending} onClick={() => void take()}>{say(deskWords.take)}</Button>
  return line.opens ? <Link to={`/${district}/work/${line.caseId}`}>{say(deskWords.openCase)}</Link> : '—'
}
