import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, Empty, load, moneyWords, More, TableHead, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { addMonths, day } from '#platform/time'
import { type MonthLine, type MonthShown, wageOperations as ops } from '../contract.ts'
import { COMPLAINT_WORDS, STATE_WORDS } from '../words.ts'
import { CutOffForm, RegisterForm } from './forms.tsx'
import { deskWords } from './words.ts'

const VIEWS = ['all', 'missing', 'owing'] as const

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const view = VIEWS.find((each) => each === asked.get('view')) ?? 'all'
  const month = asked.get('month') ?? undefined
  return { view, shown: await load(params.district ?? '', ops.readWageMonth, { query: { view, ...(month ? { month } : {}) } }) }
}

type Data = Awaited<ReturnType<typeof loader>>

const beside = (month: string, by: number): string => addMonths(day(`${month}-01`), by).slice(0, 7)

/** One month of every employer, and what was reported of wages in the same month. */
export function Component() {
  const { shown, view }: Data = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<'register' | 'cutOff'>()
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      <nav className="button-row" aria-label={say(deskWords.monthTitle(shown.month))}>
        <Link to={`?month=${beside(shown.month, -1)}&view=${view}`}>{say(deskWords.previous)}</Link>
        <strong>{say(deskWords.monthTitle(shown.month))}</strong>
        <Link to={`?month=${beside(shown.month, 1)}&view=${view}`}>{say(deskWords.next)}</Link>
      </nav>
      <p className="quiet">{say(deskWords.due(dayWords(shown.dueOn, language)))}</p>
      <p className="button-row">
        {shown.mayWrite && (
          <Button type="primary" onClick={() => start('register')}>
            {say(deskWords.register)}
          </Button>
        )}
        {shown.mayCutOff && <Button onClick={() => start('cutOff')}>{say(deskWords.cutOff)}</Button>}
      </p>
      <Totals totals={shown.totals} />
      <TabLinks label={deskWords.title} tabs={VIEWS} here={view} words={deskWords.views} to={(each) => `?month=${shown.month}&view=${each}`} />
      <Lines key={`${shown.month} ${view}`} shown={shown} view={view} />
      <Complaints shown={shown} />
      {doing === 'register' && <RegisterForm units={shown.units} close={close} cancel={() => start(undefined)} />}
      {doing === 'cutOff' && <CutOffForm close={close} cancel={() => start(undefined)} />}
    </div>
  )
}

function Totals({ totals }: { totals: MonthShown['totals'] }) {
  const say = useSay()
  const { figures } = deskWords
  const cells = [
    [figures.employers, totals.employers], [figures.checkedIn, totals.checkedIn], [figures.missing, totals.missing], [figures.full, totals.full], [figures.partly, totals.partly],
    [figures.not, totals.not], [figures.workers, totals.workers], [figures.owed, moneyWords(totals.owedFen)],
  ] as const
  return (
    <p className="button-row">
      {cells.map(([words, n]) => (
        <span key={words.en} className="chip">
          {say(words)} <strong>{n}</strong>
        </span>
      ))}
    </p>
  )
}

function Lines({ shown, view }: { shown: MonthShown; view: Data['view'] }) {
  const say = useSay()
  const { district } = useDesk()
  const { columns } = deskWords
  const { items, more } = usePages(shown, (after) => call(district, ops.readWageMonth, { query: { month: shown.month, view, after } }), (page) => page.lines)
  if (shown.totals.employers === 0) {
    return (
      <Empty title={say(deskWords.empty)}>
        <p>{say(deskWords.emptyHint)}</p>
      </Empty>
    )
  }
  if (items.length === 0) return <p className="quiet">{say(view === 'owing' ? deskWords.noneOwing : deskWords.noneMissing)}</p>
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[columns.employer, columns.unit, columns.state, columns.workers, columns.paid, columns.owed]} />
        <tbody>
          {items.map((each) => (
            <Row key={each.employer.id} line={each} />
          ))}
        </tbody>
      </table>
      <More more={more} />
    </div>
  )
}

const CHIP: Readonly<Partial<Record<MonthLine['state'], string>>> = { full: 'chip chip-done', missed: 'chip chip-warn', not: 'chip chip-warn', partly: 'chip chip-warn' }

function Row({ line: { employer, state, checkIn } }: { line: MonthLine }) {
  const say = useSay()
  const { district } = useDesk()
  const { columns } = deskWords
  const cell = (label: (typeof columns)[keyof typeof columns], text: string | undefined) => <td {...(text === undefined ? {} : { 'data-label': say(label) })}>{text}</td>
  return (
    <tr>
      <th scope="row">
        <Link to={`/${district}/wages/${employer.id}`}>{employer.name}</Link> <span className="quiet">{employer.project}</span>
      </th>
      <td data-label={say(columns.unit)}>{say(employer.unit.name)}</td>
      <td data-label={say(columns.state)}>
        <span className={CHIP[state] ?? 'chip'}>{say(STATE_WORDS[state])}</span>
        {checkIn?.late && <span className="quiet"> {say(deskWords.late)}</span>}
      </td>
      {cell(columns.workers, checkIn ? String(checkIn.workers) : undefined)}
      {cell(columns.paid, checkIn ? `${moneyWords(checkIn.paidFen)} / ${moneyWords(checkIn.dueFen)}` : undefined)}
      {cell(columns.owed, checkIn ? moneyWords(checkIn.dueFen - checkIn.paidFen) : undefined)}
    </tr>
  )
}

function Complaints({ shown }: { shown: MonthShown }) {
  const say = useSay()
  const shownAs = (about: MonthShown['complaints'][number]['about'], n: number) => (about === 'dueFen' || about === 'paidFen' ? say(deskWords.yuan(moneyWords(n))) : String(n))
  return (
    <section>
      <h2>{say(deskWords.complaints)}</h2>
      <p className="quiet">{say(deskWords.complaintsHint)}</p>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[deskWords.what, deskWords.thisMonth, deskWords.monthBefore]} />
          <tbody>
            {shown.complaints.map(({ about, n, before }) => (
              <tr key={about}>
                <th scope="row">{say(COMPLAINT_WORDS[about])}</th>
                <td data-label={say(deskWords.thisMonth)}>{shownAs(about, n)}</td>
                <td data-label={say(deskWords.monthBefore)}>{shownAs(about, before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
