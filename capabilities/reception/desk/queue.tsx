import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import type { Result } from '#platform/result'
import { actingRole, call, type DeskRefusal, Empty, Key, load, newCommandId, RefusalNote, TableHead, tell, timeWords, useDesk, useSay } from '#platform/ui/desk'
import { type HallWindow, receptionOperations as ops, type Waiting, type WindowView } from '../contract.ts'
import type { LinkedAs } from '../domain.ts'
import { deskWords } from '../words.ts'
import { formAt, goesToHall, HALL_FORM, likelyForm } from './carry-links.tsx'
import { HandForm, PersonsForm } from './queue-forms.tsx'
import { maySetUp, ReceptionPage, SEATED } from './tabs.tsx'
import { WindowForm } from './window-form.tsx'

const words = deskWords.queue
/** How often a window looks whether somebody came. */
const LOOK_MS = 8_000

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const id = new URL(request.url).searchParams.get('window') ?? ''
  const { windows } = await load(district, ops.listWindows, {})
  const role = await actingRole()
  const sits = role === undefined || SEATED.includes(role)
  const view = sits && windows.some((each) => each.id === id) ? await call(district, ops.readWindow, { params: { id } }) : undefined
  return { windows, view: view?.ok ? view.value : undefined }
}

type Data = Awaited<ReturnType<typeof loader>>

/** A window calls, serves and sends on; before that one says at which window one sits. */
export function Component() {
  const { windows, view } = useLoaderData<Data>()
  return (
    <ReceptionPage part="queue">
      {view ? <AtWindow key={view.window.id} view={view} /> : <Choose windows={windows} />}
    </ReceptionPage>
  )
}

function Choose({ windows }: { windows: readonly HallWindow[] }) {
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [editing, edit] = useState<HallWindow | 'new'>()
  const close = () => {
    edit(undefined)
    void revalidate()
  }
  return (
    <>
      <h2>{say(words.choose)}</h2>
      {windows.length === 0 && <Empty title={say(words.none)} />}
      <div className="stacked">
        {windows.map((each, index) => (
          <section className="card" key={each.id}>
            {SEATED.includes(me.role) ? (
              <Link className="step-link" data-key={String(index + 1)} to={`?window=${each.id}`}>
                {say(each.name)} <Key>{index + 1}</Key>
              </Link>
            ) : (
              <strong>{say(each.name)}</strong>
            )}{' '}
            <span className="chip">{say(each.open ? words.isOpen : words.isClosed)}</span> {each.host && <span className="quiet">{say(each.host)}</span>}{' '}
            {maySetUp(me.role) && !each.host && (
              <Button size="small" onClick={() => edit(each)}>
                {say(words.edit)}
              </Button>
            )}
          </section>
        ))}
      </div>
      {maySetUp(me.role) && <Button onClick={() => edit('new')}>{say(words.add)}</Button>}
      {editing && (
        <Modal open footer={null} title={say(editing === 'new' ? words.add : words.edit)} onCancel={() => edit(undefined)}>
          <WindowForm window={editing === 'new' ? undefined : editing} exit={{ done: close, cancel: () => edit(undefined) }} />
        </Modal>
      )}
    </>
  )
}

/** Looks again by itself, and at once after each press. */
function useAct() {
  const { revalidate } = useRevalidator()
  const [refusal, setRefusal] = useState<DeskRefusal>()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), LOOK_MS)
    return () => clearInterval(timer)
  }, [revalidate])
  const act = async (done: Promise<Result<unknown, DeskRefusal>>) => {
    const answered = await done
    setRefusal(answered.ok ? undefined : answered.refusal)
    await revalidate()
    return answered.ok
  }
  return { act, refusal, revalidate }
}

function AtWindow({ view }: { view: WindowView }) {
  const say = useSay()
  const { district } = useDesk()
  const { act, refusal, revalidate } = useAct()
  const { window } = view
  const turn = () => void act(call(district, window.open ? ops.closeWindow : ops.openWindow, { params: { id: window.id }, body: {}, commandId: newCommandId() }))
  const callNext = () => void act(call(district, ops.callNext, { params: { id: window.id }, body: {}, commandId: newCommandId() }))
  return (
    <>
      <div className="button-row">
        <h2>{say(window.name)}</h2>
        <Button size="small" onClick={turn} data-key="o">
          {say(window.open ? words.close : words.open)} <Key>o</Key>
        </Button>
        <Link className="step-link" to="?">
          {say(words.other)}
        </Link>
        <a href={`/d/${district}/queue/${view.unitId}/hall`} target="_blank" rel="noreferrer">
          {say(words.display)}
        </a>
      </div>
      <section className="card" aria-live="polite">
        <h3>{say(words.now)}</h3>
        {view.current ? <Current key={view.current.id} view={view} current={view.current} act={act} /> : <p className="quiet">{say(words.nobodyNow)}</p>}
        {!view.current && window.open && (
          <Button type="primary" onClick={callNext} data-key="1">
            {say(words.next)} <Key>1</Key>
          </Button>
        )}
        {refusal && <RefusalNote refusal={refusal} />}
      </section>
      <h3>{say(view.waitingCount === 0 ? words.nobodyWaits : words.waiting(view.waitingCount))}</h3>
      <WaitingTable waiting={view.waiting} />
      <Hand view={view} done={() => void revalidate()} />
      {view.passed.length > 0 && <Passed passed={view.passed} act={act} />}
    </>
  )
}

/** A number for whoever stands at the counter. */
function Hand({ view, done }: { view: WindowView; done(): void }) {
  const say = useSay()
  const [handing, hand] = useState(false)
  const handed = (code: string) => {
    hand(false)
    tell(words.handed(code))
    done()
  }
  return (
    <>
      <div className="button-row">
        <Button onClick={() => hand(true)} disabled={!view.window.open}>
          {say(words.hand)}
        </Button>
      </div>
      {handing && (
        <Modal open footer={null} title={say(words.hand)} onCancel={() => hand(false)}>
          <HandForm unitId={view.unitId} kinds={view.window.kinds} cancel={() => hand(false)} done={handed} />
        </Modal>
      )}
    </>
  )
}

type Act = ReturnType<typeof useAct>['act']

function Current({ view, current, act }: { view: WindowView; current: Waiting; act: Act }) {
  const say = useSay()
  const { district, me } = useDesk()
  const navigate = useNavigate()
  const [persons, setPersons] = useState(1)
  const params = { id: current.id }
  const end = (body: { how: 'served' | 'no-show'; persons?: number; outcome?: 'answered' | 'open' }) => call(district, ops.endTicket, { params, body, commandId: newCommandId() })
  const hall = goesToHall(current.kind, me.role)
  const form = hall ? undefined : likelyForm(current.kind, me.role)
  const takeIn = async () => {
    if (await act(end({ how: 'served', persons, outcome: 'answered' }))) await navigate(`/${district}/${HALL_FORM}`)
  }
  const register = async (form: LinkedAs) => {
    const ended = await end({ how: 'served', persons, outcome: 'open' })
    if (ended.ok && ended.value.visitId) await navigate(`/${district}/${formAt(form, 'visit', `visit:${ended.value.visitId}`)}`, { state: { persons } })
    else if (!ended.ok) tell(ended.refusal)
  }
  return (
    <>
      <p className="big-code">{current.code}</p>
      <p>
        {say(current.kindWords)} <span className="quiet">{say(words.times(current.calls))}</span> {current.priority && <span className="chip">{say(words.first)}</span>}
      </p>
      <PersonsForm persons={persons} change={setPersons} />
      <div className="button-row">
        <Button type="primary" data-key="2" onClick={() => void act(end({ how: 'served', persons, outcome: 'answered' }))}>
          {say(words.served)} <Key>2</Key>
        </Button>
        {hall && (
          <Button data-key="3" onClick={() => void takeIn()}>
            {say(deskWords.takeAtHall)} <Key>3</Key>
          </Button>
        )}
        {form && (
          <Button data-key="3" onClick={() => void register(form)}>
            {say(deskWords.registerAs[form])} <Key>3</Key>
          </Button>
        )}
        <Button data-key="4" onClick={() => void act(call(district, ops.callAgain, { params, body: {}, commandId: newCommandId() }))}>
          {say(words.again)} <Key>4</Key>
        </Button>
        <Button data-key="5" onClick={() => void act(end({ how: 'no-show' }))}>
          {say(words.noShow)} <Key>5</Key>
        </Button>
        <Transfer id={current.id} others={view.others.filter((each) => each.open)} act={act} />
      </div>
    </>
  )
}

/** To another open window, where it is called first. */
function Transfer({ id, others, act }: { id: string; others: readonly HallWindow[]; act: Act }) {
  const say = useSay()
  const { district } = useDesk()
  const [sending, send] = useState(false)
  const to = (windowId: string) => {
    send(false)
    void act(call(district, ops.transferTicket, { params: { id }, body: { windowId }, commandId: newCommandId() }))
  }
  if (others.length === 0) return null
  return (
    <>
      <Button data-key="6" onClick={() => send(true)}>
        {say(words.transfer)} <Key>6</Key>
      </Button>
      <Modal open={sending} footer={null} title={say(words.transfer)} onCancel={() => send(false)}>
        <div className="button-row">
          {others.map((each) => (
            <Button key={each.id} onClick={() => to(each.id)}>
              {say(each.name)}
            </Button>
          ))}
        </div>
      </Modal>
    </>
  )
}

function WaitingTable({ waiting }: { waiting: readonly Waiting[] }) {
  const say = useSay()
  const { zone } = useDesk()
  if (waiting.length === 0) return null
  return (
    <table className="dense stacking">
      <TableHead heads={[words.code, words.kind, words.since]} />
      <tbody>
        {waiting.map((each) => (
          <tr key={each.id}>
            <td data-label={say(words.code)}>
              <strong>{each.code}</strong> {each.priority && <span className="chip">{say(words.first)}</span>} {each.forThis && <span className="chip">{say(words.forThis)}</span>}
            </td>
            <td data-label={say(words.kind)}>{say(each.kindWords)}</td>
            <td data-label={say(words.since)}>{timeWords(each.takenAt, zone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Passed({ passed, act }: { passed: readonly Waiting[]; act: Act }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <>
      <h3>{say(words.passed)}</h3>
      <div className="button-row">
        {passed.map((each) => (
          <Button
            key={each.id}
            size="small"
            onClick={() => void act(call(district, ops.bringTicketBack, { params: { id: each.id }, body: {}, commandId: newCommandId() }))}
          >
            {each.code} · {say(words.bringBack)}
          </Button>
        ))}
      </div>
    </>
  )
}
