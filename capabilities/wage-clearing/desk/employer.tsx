import { Button } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, dayWords, load, moneyWords, shortDay, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type EmployerPage, wageOperations as ops } from '../contract.ts'
import { RESULT_WORDS, STATE_WORDS } from '../words.ts'
import { CheckInForm, EndForm } from './forms.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs): Promise<EmployerPage> {
  return load(params.district ?? '', ops.readWageEmployer, { params: { employerId: params.employerId ?? '' } })
}

type Month = EmployerPage['months'][number]
type Doing = { readonly kind: 'end' } | { readonly kind: 'check-in'; readonly month: Month }

/** One employer or project with its months; every version of a month stays readable. */
export function Component() {
  const page: EmployerPage = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const { employer } = page
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <div className="page page-wide">
      <h1>
        {employer.name} <span className="quiet">{employer.project || say(deskWords.wholeEmployer)}</span>
      </h1>
      <p className="quiet">
        {say(deskWords.code(employer.orgCode))} · {say(deskWords.period(employer.fromMonth, employer.untilMonth))} · {say(deskWords.responsible(say(employer.unit.name)))}
      </p>
      <p className="button-row">
        <Link to={`/${district}/wages`}>{say(deskWords.back)}</Link>
        {employer.mayWrite && employer.untilMonth === null && <Button onClick={() => start({ kind: 'end' })}>{say(deskWords.end)}</Button>}
      </p>
      {!employer.mayWrite && <p className="quiet">{say(deskWords.readsOnly)}</p>}
      {employer.mayWrite && <OwnLink page={page} done={() => void revalidate()} />}
      {page.months.length === 0 && <p className="quiet">{say(deskWords.noMonths)}</p>}
      <div className="stacked">
        {page.months.map((month) => (
          <MonthCard key={month.month} month={month} start={employer.mayWrite ? () => start({ kind: 'check-in', month }) : undefined} />
        ))}
      </div>
      {doing?.kind === 'end' && <EndForm employerId={employer.id} close={close} cancel={() => start(undefined)} />}
      {doing?.kind === 'check-in' && <CheckInForm employerId={employer.id} month={doing.month.month} last={doing.month.versions[0]} close={close} cancel={() => start(undefined)} />}
    </div>
  )
}

function OwnLink({ page, done }: { page: EmployerPage; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const renew = async (alive: boolean) => {
    const renewed = await call(district, ops.renewWageLink, { params: { employerId: page.employer.id }, body: { alive } })
    if (renewed.ok) done()
    else tell(renewed.refusal)
  }
  return (
    <section className="card">
      <h2>{say(deskWords.link)}</h2>
      <p className="quiet">{say(deskWords.linkHint)}</p>
      {page.link !== null && <p className="kept-lines">{page.link}</p>}
      <p className="button-row">
        <Button size="small" onClick={() => void renew(true)}>
          {say(page.link === null ? deskWords.makeLink : deskWords.renewLink)}
        </Button>
        {page.link !== null && (
          <Button size="small" onClick={() => void renew(false)}>
            {say(deskWords.stopLink)}
          </Button>
        )}
      </p>
    </section>
  )
}

function MonthCard({ month, start }: { month: Month; start: (() => void) | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const first = month.versions.length === 0
  return (
    <section className="card">
      <p>
        <strong>{month.month}</strong> <span className={month.state === 'missed' ? 'chip chip-warn' : 'chip'}>{say(STATE_WORDS[month.state])}</span>{' '}
        <span className="quiet">{say(deskWords.due(dayWords(month.dueOn, language)))}</span>{' '}
        {start && (
          <Button size="small" onClick={start}>
            {say(first ? deskWords.checkIn : deskWords.correct)}
          </Button>
        )}
      </p>
      {month.versions.map((each, index) => (
        <div key={each.version} className={index === 0 ? '' : 'quiet'}>
          <p>
            {month.versions.length > 1 && `${say(deskWords.version(each.version))} · `}
            {say(RESULT_WORDS[each.result])} · {say(deskWords.amounts(each.workers, moneyWords(each.dueFen), moneyWords(each.paidFen)))}
            {each.depositFen !== null && ` · ${say(deskWords.deposit(moneyWords(each.depositFen)))}`} · {shortDay(each.on, language)} {say(deskWords.cameBy[each.cameBy])}
            {each.late && ` · ${say(deskWords.late)}`}
          </p>
          {each.note !== '' && <p>{each.note}</p>}
          {each.why !== null && <p>{say(deskWords.correctedWhy(each.why))}</p>}
        </div>
      ))}
    </section>
  )
}
