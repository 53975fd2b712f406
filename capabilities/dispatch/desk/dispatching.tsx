import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import type { Result } from '#platform/result'
import {
  call,
  codeWords,
  type DeskRefusal,
  DueWords,
  Empty,
  Key,
  load,
  newCommandId,
  Note,
  OneOf,
  RefusalNote,
  tell,
  useDesk,
  useSay,
} from '#platform/ui/desk'
import { type CaseLine, casesOperations } from '../../cases/contract.ts'
import { type AssignmentOptions, dispatchOperations } from '../contract.ts'
import { dispatchingWords as words } from './dispatching-words.ts'
import { Why } from './why.tsx'

type Asked = Promise<Result<AssignmentOptions, DeskRefusal>>

const ask = (district: string, line: CaseLine | undefined): Asked | undefined =>
  line && call(district, dispatchOperations.listAssignmentOptions, { params: { caseId: line.id } })

/** What triage decided and nobody dispatched yet, by due day; the first one with its proposal, the second on its way already. */
export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const { cases, sums } = await load(district, casesOperations.listCases, {
    query: { view: 'entry', stage: 'triaged' },
  })
  const lines = cases.filter((each) => each.title !== null)
  const first = await ask(district, lines[0])
  return { lines, all: sums?.all ?? lines.length, first, ahead: ask(district, lines[1]) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** The page goes through its list by itself; what others do meanwhile is said when it is the turn of that matter. */
export const shouldRevalidate = () => false

interface Turn {
  readonly at: number
  readonly answer: Result<AssignmentOptions, DeskRefusal> | undefined
  readonly ahead: Asked | undefined
}

/** One matter after another: why it goes there in one sentence, one key to send it, and the next is there. */
export function Component() {
  const { lines, all, first, ahead }: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const [turn, setTurn] = useState<Turn>({ at: 0, answer: first, ahead })
  const next = async () => {
    const at = turn.at + 1
    const answer = await turn.ahead
    setTurn({ at, answer, ahead: ask(district, lines[at + 1]) })
  }
  const line = lines[turn.at]
  return (
    <div className="page">
      <h1>{say(words.place)}</h1>
      <p className="quiet">{say(words.left(all - turn.at))}</p>
      {line && turn.answer ? <Matter key={line.id} line={line} answer={turn.answer} next={next} /> : <Through />}
      <After lines={lines.slice(turn.at + 1)} />
    </div>
  )
}

function Through() {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Empty title={say(words.through)}>
      <p>
        <Link to={`/${district}/work?view=entry`}>{say(words.toTriage)}</Link>
      </p>
    </Empty>
  )
}

interface MatterProps {
  readonly line: CaseLine
  readonly answer: Result<AssignmentOptions, DeskRefusal>
  next(): Promise<void>
}

function Matter({ line, answer, next }: MatterProps) {
  const say = useSay()
  const { category } = useDesk()
  const about = [line.category ? say(category(line.category)) : undefined, line.place ?? undefined].filter(
    (each) => each !== undefined,
  )
  return (
    <section className="card padded dispatching" aria-live="polite" data-case={line.code}>
      <h2>
        {line.urgent && <span className="chip chip-maple">{say(words.urgent)}</span>} {line.title}
      </h2>
      <p className="quiet">
        {codeWords(line.code)} · {about.join(' · ')} · <DueWords on={line.dueOn} />
      </p>
      {answer.ok ? (
        <Sending line={line} options={answer.value} next={next} />
      ) : (
        <Passed refusal={answer.refusal} next={next} />
      )}
    </section>
  )
}

function Passed({ refusal, next }: { refusal: DeskRefusal; next(): Promise<void> }) {
  const say = useSay()
  return (
    <>
      <RefusalNote refusal={refusal} />
      <Button data-key="3" onClick={() => void next()}>
        {say(words.later)} <Key>3</Key>
      </Button>
    </>
  )
}

function Sending({ line, options, next }: { line: CaseLine; options: AssignmentOptions; next(): Promise<void> }) {
  const say = useSay()
  const { district } = useDesk()
  const [commandId] = useState(newCommandId)
  const [staffId, setStaffId] = useState<string>()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const unit = options.units.find((each) => each.unitId === (options.proposedUnitId ?? options.unitId))
  const send = async () => {
    const body = { ...(unit ? { unitId: unit.unitId } : {}), ...(staffId ? { staffId } : {}) }
    const done = await call(district, dispatchOperations.assignCase, { params: { caseId: line.id }, body, commandId })
    if (!done.ok) return setRefusal(done.refusal)
    tell(words.sent(codeWords(line.code), done.value.unitName))
    await next()
  }
  const people = (unit?.people ?? [])
    .filter((each) => !each.recused && each.awayUntil === null)
    .map((each) => ({ id: each.staffId, name: `${each.name} · ${say(each.roleName)}` }))
  return (
    <>
      <Why proposal={options.proposal} />
      {people.length > 0 && (
        <details>
          <summary>{say(words.toPerson)}</summary>
          <OneOf
            people={people}
            {...(staffId ? { value: staffId } : {})}
            onChange={(next) => setStaffId(next ?? undefined)}
          />
        </details>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="form-foot">
        {unit && (
          <Button type="primary" data-key="1" onClick={() => void send()}>
            {say(words.send(unit.unitName))} <Key>1</Key>
          </Button>
        )}
        <Link className="step-link" data-key="2" to={`/${district}/work/${line.id}/do/dispatch/assign`}>
          {say(words.otherwise)} <Key>2</Key>
        </Link>
        <Button data-key="3" onClick={() => void next()}>
          {say(words.later)} <Key>3</Key>
        </Button>
      </div>
    </>
  )
}

const SHOWN_AHEAD = 8

function After({ lines }: { lines: readonly CaseLine[] }) {
  const say = useSay()
  const { district } = useDesk()
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{say(words.after)}</h2>
      <div className="card">
        <ul className="plain-list">
          {lines.slice(0, SHOWN_AHEAD).map((each) => (
            <li key={each.id}>
              <Link to={`/${district}/work/${each.id}`}>{each.title}</Link> <span className="quiet">{each.place}</span>
            </li>
          ))}
        </ul>
      </div>
      {lines.length > SHOWN_AHEAD && <Note tone="info">{say(words.more(lines.length - SHOWN_AHEAD))}</Note>}
    </section>
  )
}
