import { Button, Form, Input } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import {
  actingRole,
  call,
  chosen,
  codeWords,
  load,
  needed,
  newCommandId,
  RadioChoice,
  RefusedError,
  StepForm,
  tell,
  momentWords,
  useDesk,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { SEAL_DECIDERS, SEALED_LOOKS, SEALED_OPENERS } from '../contract/roles.ts'
import { sealingOperations, type SealRequest } from '../contract/sealing.ts'
import { sealedWords } from './sealed-words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const role = await actingRole()
  const [open, requests, looks] = await Promise.all([
    mayBe(role, SEALED_OPENERS, () => load(district, sealingOperations.listSealedCases, {})),
    mayBe(role, SEAL_DECIDERS, () => load(district, sealingOperations.listSealRequests, {})),
    mayBe(role, SEALED_LOOKS, () => load(district, sealingOperations.listSealedAccess, { query: {} })),
  ])
  return { open, requests, looks }
}

/** What this post has no right to is not asked for and left out; anything else that goes wrong is said. */
async function mayBe<Answer>(role: string | undefined, who: readonly string[], loading: () => Promise<Answer>): Promise<Answer | null> {
  if (role !== undefined && !who.includes(role)) return null
  try {
    return await loading()
  } catch (problem) {
    if (problem instanceof RefusedError && problem.refusal.code === 'role-not-permitted') return null
    throw problem
  }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Sealed records by their codes, the two-person rule, and for the DPO every look. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(sealedWords.title)}</h1>
      {data.requests && <Requests requests={data.requests.requests} />}
      {data.open && <MayOpen cases={data.open.cases} />}
      <Ask />
      {data.looks && <Looks looks={data.looks.looks} />}
    </div>
  )
}

function MayOpen({ cases }: { cases: NonNullable<Data['open']>['cases'] }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section className="card">
      <h2>{say(sealedWords.mine)}</h2>
      <p className="quiet">{say(cases.length === 0 ? sealedWords.none : sealedWords.mineHint)}</p>
      <ul className="plain">
        {cases.map((each) => (
          <li key={each.id}>
            <Link to={`/${district}/work/${each.id}`}>{codeWords(each.code)}</Link> · {say(each.stageWords)}{' '}
            {each.mine && <span className="chip">{say(sealedWords.yours)}</span>}
            {each.unassigned && <span className="quiet">{say(sealedWords.unassigned)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface AskValues {
  readonly code: string
  readonly kind: 'look' | 'unseal'
  readonly reason: string
}

const ASKERS = ['mediator', 'sector-mediator', 'committee-head', 'director', 'dpo', 'unit-head', 'petition-officer', 'counsellor']

function Ask() {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  if (!ASKERS.includes(me.role)) return null
  return (
    <details className="card">
      <summary>{say(sealedWords.ask)}</summary>
      <p className="quiet">{say(sealedWords.askHint)}</p>
      <StepForm<AskValues, unknown>
        draftKey={null}
        initial={{ kind: 'look' }}
        sendLabel={sealedWords.send}
        done={() => {
          tell(sealedWords.asked)
          void revalidate()
        }}
        send={(body, commandId) => call(district, sealingOperations.askForSealed, { body, commandId })}
      >
        <Form.Item name="code" label={say(sealedWords.code)} rules={needed(say)}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="kind" label={say(sealedWords.kind)} rules={chosen(say)}>
          <RadioChoice options={sealedWords.kinds} />
        </Form.Item>
        <Form.Item name="reason" label={say(sealedWords.reason)} rules={needed(say)}>
          <Input maxLength={500} />
        </Form.Item>
      </StepForm>
    </details>
  )
}

function Requests({ requests }: { requests: readonly SealRequest[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const { revalidate } = useRevalidator()
  const decide = async (requestId: string, grant: boolean) => {
    const done = await call(district, sealingOperations.decideSealRequest, {
      params: { requestId },
      body: { grant },
      commandId: newCommandId(),
    })
    tell(done.ok ? sealedWords.decided : done.refusal)
    void revalidate()
  }
  return (
    <section className="card">
      <h2>{say(sealedWords.requests)}</h2>
      {requests.length === 0 && <p className="quiet">{say(sealedWords.requestsNone)}</p>}
      {requests.map((each) => (
        <div key={each.id} className="card">
          <p>
            <strong>{codeWords(each.code)}</strong> · {say(sealedWords.kinds[each.kind])} · {say(sealedWords.by)}{' '}
            {each.askedByName}
          </p>
          <p className="words">{each.reason}</p>
          <p className="quiet">
            {say(sealedWords.states[each.state])}
            {each.decidedByName ? ` · ${each.decidedByName}` : ''}
            {each.until ? ` · ${say(sealedWords.until)} ${momentWords(each.until, language, zone)}` : ''}
          </p>
          {each.state === 'asked' && each.own && <p>{say(sealedWords.own)}</p>}
          {each.state === 'asked' && !each.own && (
            <div className="button-row">
              <Button type="primary" onClick={() => void decide(each.id, true)}>
                {say(sealedWords.grant)}
              </Button>
              <Button onClick={() => void decide(each.id, false)}>{say(sealedWords.refuse)}</Button>
            </div>
          )}
        </div>
      ))}
    </section>
  )
}

function Looks({ looks }: { looks: NonNullable<Data['looks']>['looks'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { zone } = useDesk()
  return (
    <section className="card">
      <h2>{say(sealedWords.log)}</h2>
      <p className="quiet">{say(sealedWords.logHint)}</p>
      <div className="table-wrap">
        <table className="dense stacking">
          <thead>
            <tr>
              {[sealedWords.when, sealedWords.code, sealedWords.who, sealedWords.whatDid].map((words) => (
                <th key={words.en} scope="col">
                  {say(words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {looks.map((each) => (
              <tr key={each.id}>
                <td data-label={say(sealedWords.when)}>{momentWords(each.at, language, zone)}</td>
                <td data-label={say(sealedWords.code)}>{codeWords(each.code)}</td>
                <td {...(each.byName ? { 'data-label': say(sealedWords.who) } : {})}>{each.byName ?? ''}</td>
                <td data-label={say(sealedWords.whatDid)}>{say(each.actionWords)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
