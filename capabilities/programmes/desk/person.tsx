import { Button, Form, Input } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { call, DayField, dayRule, load, momentWords, needed, Note, shortDay, useDesk, useLanguage, usePress, useSay } from '#platform/ui/desk'
import { programmesOperations as ops, type TakingPart } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { Act } from './act.tsx'
import { NewSlip } from './joining.tsx'
import { Notes } from './notes.tsx'
import { Renewals, RenewFields } from './renew.tsx'

const words = deskWords.people

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const found = await load(district, ops.readTakingPart, { params: { id: params['id'] ?? '' } })
  return { found, colleagues: found.counselled ? (await load(district, ops.listSuccessors, {})).people : [] }
}

type Data = Awaited<ReturnType<typeof loader>>
interface Of {
  readonly found: TakingPart
}

/** A family, a pair or a member that one keeps oneself. */
export function Component() {
  const { found, colleagues } = useLoaderData<Data>()
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const tab = { family: 'families', pairing: 'pairs', member: 'projects' }[found.kind]
  return (
    <div className="page page-wide">
      <p>
        <Link to={`/${district}/programmes?tab=${tab}`}>{say(deskWords.back)}</Link>
      </p>
      <h1>
        {say(found.kindWords)} {found.number}
      </h1>
      <p className="quiet">
        <span className="chip">{say(found.stateWords)}</span> {found.endsSoon && <span className="chip chip-warn">{say(deskWords.programme.soon)}</span>} {found.programme} {say(deskWords.programme.ends(shortDay(found.untilOn, language)))}
      </p>
      <Renewals renewals={found.renewals} />
      <Steps found={found} />
      {found.state === 'ended' ? <Note tone="info">{say(words.over)}</Note> : <People found={found} />}
      <Visits found={found} />
      {found.counselled && found.state === 'running' && <Notes found={found} colleagues={colleagues} />}
    </div>
  )
}

function Steps({ found }: Of) {
  const say = useSay()
  const { district } = useDesk()
  const press = usePress(deskWords.saved)
  const { id, steps } = found
  return (
    <div className="button-row">
      {steps.includes('take-in') && (
        <Button type="primary" onClick={() => void press((commandId) => call(district, ops.takeIn, { params: { id }, commandId, body: {} }))}>
          {say(words.takeIn)}
        </Button>
      )}
      {steps.includes('renew') && (
        <Act<{ untilOn: string; ground: string; agreed?: boolean }, { id: string }> title={words.renew} draftKey={`renew.${id}`} send={({ agreed = false, ...body }, commandId) => call(district, ops.renewTakingPart, { params: { id }, commandId, body: { ...body, agreed } })}>
          <RenewFields consent />
        </Act>
      )}
      {steps.includes('end') && (
        <Act<object, { id: string }> title={words.end} draftKey={`end.${id}`} send={(_values, commandId) => call(district, ops.endTakingPart, { params: { id }, commandId, body: {} })}>
          <Note tone="warn">{say(words.endWhy)}</Note>
        </Act>
      )}
      <NewSlip id={id} />
      {steps.includes('withdraw') && <Withdraw id={id} />}
    </div>
  )
}

/** Told to staff: asked once, because nothing brings it back. */
function Withdraw({ id }: { id: string }) {
  const say = useSay()
  const { district } = useDesk()
  const go = useNavigate()
  return (
    <Act<object, { id: string }> title={words.withdraw} draftKey={`withdraw.${id}`} danger send={(_values, commandId) => call(district, ops.withdrawTakingPart, { params: { id }, commandId, body: {} })} done={() => void go(`/${district}/programmes`)}>
      <Note tone="warn">{say(words.withdrawWhy)}</Note>
    </Act>
  )
}

function People({ found }: Of) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <h2>{say(words.adults)}</h2>
      {found.adults.map((each) => (
        <p key={each.name}>
          {each.name} {each.phone}
        </p>
      ))}
      {found.goals !== '' && (
        <p>
          <strong>{say(words.goals)}</strong> {found.goals}
        </p>
      )}
      {found.helper !== '' && (
        <p>
          {say(words.helper)}: {found.helper}
        </p>
      )}
      {found.checkedOn !== null && (
        <p className="quiet">
          {say(words.checkMade)}: {shortDay(found.checkedOn, language)}
        </p>
      )}
      {found.look !== null && <Children found={found} />}
    </section>
  )
}

function Children({ found }: Of) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  return (
    <>
      <h2>{say(words.children)}</h2>
      {found.children === null && <p>{say(words.locked)}</p>}
      {found.look === 'asked' && <span className="chip">{say(words.asked)}</span>}
      {found.look === 'needed' && (
        <Act<{ reason: string }, { id: string }> title={words.ask} draftKey={null} send={(body, commandId) => call(district, ops.askMinorLook, { params: { id: found.id }, commandId, body })}>
          <Form.Item name="reason" label={say(words.reason)} rules={needed(say)}>
            <Input maxLength={200} />
          </Form.Item>
        </Act>
      )}
      {found.children?.map((each) => (
        <p key={each.name}>
          {each.name} · {say(each.age)} · {say(each.wishBy)} {each.said}
        </p>
      ))}
      {found.lookUntil !== null && <p className="quiet">{say(words.until(momentWords(found.lookUntil, language, zone)))}</p>}
    </>
  )
}

function Visits({ found }: Of) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const press = usePress(deskWords.saved)
  const note = (id: string, kept: boolean) => void press((commandId) => call(district, ops.noteVisit, { params: { id }, commandId, body: { kept } }))
  return (
    <section className="card">
      <h2>{say(words.visits)}</h2>
      {found.visits.map((each) => (
        <p key={each.id} className="button-row">
          {shortDay(each.on, language)} <span className="chip">{say(each.stateWords)}</span>
          {each.state === 'planned' && found.state === 'running' && (
            <>
              <Button size="small" onClick={() => note(each.id, true)}>
                {say(words.kept)}
              </Button>
              <Button size="small" onClick={() => note(each.id, false)}>
                {say(words.notKept)}
              </Button>
            </>
          )}
        </p>
      ))}
      {found.state === 'running' && (
        <Act<{ on: string }, { id: string }> title={words.visit} draftKey={`visit.${found.id}`} send={(body, commandId) => call(district, ops.planVisit, { params: { id: found.id }, commandId, body })}>
          <Form.Item name="on" label={say(deskWords.programme.on)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
        </Act>
      )}
    </section>
  )
}
