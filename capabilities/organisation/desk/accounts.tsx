import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { Empty, load, momentWords, Note, TableHead, TabLinks, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type Account, ACCOUNT_STATES, type AccountState, accountsOperations, type FirstPassword } from '../../people/contract/accounts.ts'
import { organisationOperations } from '../contract.ts'
import { AccountForm } from './account-form.tsx'
import { AccountStep, type Step } from './account-step.tsx'
import { accountWords as words } from './account-words.ts'
import { officeWords } from './office-words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams
  const state = ACCOUNT_STATES.find((each) => each === asked.get('state')) ?? 'all'
  const [text, after] = [asked.get('text') ?? '', asked.get('after')]
  const query = { state, ...(text ? { text } : {}), ...(after ? { after } : {}) }
  const [list, { units }] = await Promise.all([
    load(district, accountsOperations.listAccounts, { query }),
    load(district, organisationOperations.listUnits, {}),
  ])
  return { ...list, state, text, units }
}

export type AccountsData = Awaited<ReturnType<typeof loader>>

export interface Fresh extends FirstPassword {
  readonly name: string
}

/** Who may sign in here; a first password is shown once and nowhere kept. */
export function Component() {
  const data: AccountsData = useLoaderData()
  const say = useSay()
  const { revalidate } = useRevalidator()
  const [fresh, show] = useState<Fresh>()
  const handOver = (made: Fresh) => {
    show(made)
    void revalidate()
  }
  return (
    <div className="page">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      {fresh && <HandOver fresh={fresh} done={() => show(undefined)} />}
      <AccountForm units={data.units} made={handOver} />
      <States state={data.state} text={data.text} />
      <List data={data} handOver={handOver} />
    </div>
  )
}

function HandOver({ fresh, done }: { fresh: Fresh; done(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  return (
    <section className="card" aria-label={say(words.handOver(fresh.name))} tabIndex={-1} ref={(element) => element?.focus()}>
      <h2>{say(words.handOver(fresh.name))}</h2>
      <p>
        {say(words.login)} <kbd>{fresh.login}</kbd>
      </p>
      <p className="first-password">
        <strong>{fresh.firstPassword}</strong>
      </p>
      <p className="quiet">{say(words.until(momentWords(fresh.goodUntil, language, zone)))}</p>
      <Note tone="warn">
        <p>{say(words.handOverHint)}</p>
      </Note>
      <Button onClick={done}>{say(words.handed)}</Button>
    </section>
  )
}

function States({ state, text }: { state: AccountState; text: string }) {
  const say = useSay()
  const navigate = useNavigate()
  return (
    <div className="stacked">
      <TabLinks label={words.title} tabs={ACCOUNT_STATES} here={state} words={words.states} to={(each) => `?state=${each}`} />
      <Input.Search
        key={state}
        allowClear
        className="find"
        defaultValue={text}
        aria-label={say(words.find)}
        placeholder={say(words.find)}
        onSearch={(typed) => void navigate(`?state=${state}&text=${encodeURIComponent(typed.trim())}`)}
      />
    </div>
  )
}

function List({ data, handOver }: { data: AccountsData; handOver(made: Fresh): void }) {
  const say = useSay()
  const [taken, take] = useState<{ account: Account; step: Step }>()
  if (data.accounts.length === 0) return <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>
  const heads = [words.name, words.posts, words.last, words.state, words.steps]
  return (
    <>
      {taken && <AccountStep {...taken} made={handOver} close={() => take(undefined)} />}
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={heads} />
          <tbody>
            {data.accounts.map((each) => (
              <Row key={each.id} account={each} take={(step) => take({ account: each, step })} />
            ))}
          </tbody>
        </table>
      </div>
      {data.next && (
        <Link to={`?state=${data.state}&text=${encodeURIComponent(data.text)}&after=${data.next}`}>{say(officeWords.more)}</Link>
      )}
    </>
  )
}

function Row({ account, take }: { account: Account; take(step: Step): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  return (
    <tr>
      <th scope="row">
        {account.name}
        <p className="quiet">{account.login}</p>
      </th>
      <td data-label={say(words.posts)}>
        {account.posts.length === 0 && <p className="quiet">{say(words.noPost)}</p>}
        {account.posts.map((each) => (
          <p key={`${each.roleName.en}${each.unitName.en}`}>
            {say(each.roleName)} · {say(each.unitName)}
          </p>
        ))}
      </td>
      <td data-label={say(words.last)}>{account.lastSignInAt ? momentWords(account.lastSignInAt, language, zone) : say(words.never)}</td>
      <td data-label={say(words.state)}>
        <Standing account={account} />
      </td>
      <td>
        <Steps account={account} take={take} />
      </td>
    </tr>
  )
}

function Standing({ account }: { account: Account }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  const { locked, reason, firstPassword, trained, failedTries, waitsUntil } = account
  return (
    <>
      {locked ? <span className="chip chip-maple">{say(words.locked)}</span> : say(words.active)}
      {locked && <p className="quiet">{reason}</p>}
      {firstPassword && <p className="quiet">{say(words.first)}</p>}
      {failedTries > 0 && (
        <p className="quiet">
          {say(words.tries(failedTries))} {waitsUntil && say(words.waits(momentWords(waitsUntil, language, zone)))}
        </p>
      )}
      {trained && <p className="quiet">{say(words.trained)}</p>}
    </>
  )
}

function Steps({ account, take }: { account: Account; take(step: Step): void }) {
  const say = useSay()
  const { me } = useDesk()
  if (account.id === me.staffId) return <span className="quiet">{say(words.yourself)}</span>
  if (!account.manageable) return <span className="quiet">{say(words.elsewhere)}</span>
  const steps: readonly Step[] = account.locked ? ['unlock'] : ['lock', 'reset', account.trained ? 'untrain' : 'train']
  return (
    <div className="button-row">
      {steps.map((each) => (
        <Button size="small" key={each} onClick={() => take(each)}>
          {say(words[each])}
        </Button>
      ))}
    </div>
  )
}
