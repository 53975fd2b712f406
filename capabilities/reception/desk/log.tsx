import { Button, Form, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { actingRole, call, chosen, codeWords, dayWords, Empty, load, More, newCommandId, PickChoice, RadioChoice, type StepExit, StepForm, TableHead, tell, timeWords, today, useDesk, useLanguage, useOpened, usePages, useSay } from '#platform/ui/desk'
import { receptionOperations as ops, type Visit, type VisitBody } from '../contract.ts'
import { MOST_PERSONS } from '../domain.ts'
import { BODY_WORDS, deskWords, KIND_WORDS, OUTCOME_WORDS } from '../words.ts'
import { CarryLinks, linkedAt } from './carry-links.tsx'
import { ByPart } from './elsewhere.tsx'
import { LinkForm } from './link-form.tsx'
import { ReceptionPage, WINDOW } from './tabs.tsx'

const words = deskWords.log

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const role = await actingRole()
  if (role !== undefined && !WINDOW.includes(role)) return { log: undefined, windows: [], begun: false }
  const asked = new URL(request.url).searchParams
  const [on, before] = [asked.get('on'), asked.get('before')]
  const query = { ...(on ? { on } : {}), ...(before ? { before } : {}) }
  const [log, windows] = await Promise.all([load(district, ops.listVisits, { query }), load(district, ops.listWindows, {})])
  return { log, windows: windows.windows, begun: before !== null }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Who came today, the last first; a line takes three choices, and what became of it one press. */
export function Component() {
  const data = useLoaderData<Data>()
  return data.log ? <Log key={data.log.on} log={data.log} windows={data.windows} begun={data.begun} /> : <ByPart />
}

function Log({ log, windows, begun }: Data & { log: NonNullable<Data['log']> }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [round, setRound] = useState(0)
  const { opened, open, exit } = useOpened<{ visit: Visit; form: 'refer' | 'link' }>()
  const { items: visits, more } = usePages(log, (before) => call(district, ops.listVisits, { query: { on: log.on, before } }), (page) => page.visits)
  const logged = () => {
    setRound(round + 1)
    void revalidate()
  }
  return (
    <ReceptionPage part="log">
      <p className="quiet">{say(words.lead)}</p>
      <div className="two-columns">
        <section aria-labelledby="today">
          <h2 id="today">{say(log.on === today() ? words.sum(log.groups, log.persons) : words.sumOf(dayWords(log.on, language), log.groups, log.persons))}</h2>
          {begun && (
            <p className="quiet">
              {say(words.begun)} <Link to={`?on=${log.on}`}>{say(words.wholeDay)}</Link>
            </p>
          )}
          <Visits visits={visits} start={open} done={() => void revalidate()} />
          <More more={more} />
        </section>
        <section className="card" aria-labelledby="enter">
          <h2 id="enter">{say(words.enter)}</h2>
          <VisitForm key={round} windows={windows} done={logged} />
        </section>
      </div>
      {opened && (
        <Modal open footer={null} title={say(opened.form === 'refer' ? words.refer : words.link)} onCancel={exit.cancel}>
          {opened.form === 'refer' ? <ReferForm visit={opened.visit} exit={exit} /> : <LinkForm operation={ops.linkVisit} id={opened.visit.id} exit={exit} />}
        </Modal>
      )}
    </ReceptionPage>
  )
}

interface VisitsProps {
  readonly visits: readonly Visit[]
  start(opened: { visit: Visit; form: 'refer' | 'link' }): void
  done(): void
}

function Visits({ visits, start, done }: VisitsProps) {
  const say = useSay()
  const { zone } = useDesk()
  if (visits.length === 0) return <Empty title={say(words.none)} />
  return (
    <table className="dense stacking">
      <TableHead heads={[words.time, words.what, words.became, words.next]} />
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.id} data-row tabIndex={-1}>
            <td data-label={say(words.time)}>{timeWords(visit.arrivedAt, zone)}</td>
            <td data-label={say(words.what)}>
              <strong>{say(visit.kindWords)}</strong> · {say(words.people(visit.persons))}
              <span className="quiet">
                {visit.window && ` · ${say(visit.window)}`}
                {visit.ticketCode && ` · ${say(words.ofTicket(visit.ticketCode))}`}
              </span>
            </td>
            <td data-label={say(words.became)}>
              <Became visit={visit} />
            </td>
            <td>
              <Next visit={visit} start={start} done={done} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Became({ visit }: { visit: Visit }) {
  const say = useSay()
  const { district, me } = useDesk()
  const { linked } = visit
  return (
    <>
      {say(visit.outcomeWords)} {visit.referredTo && say(visit.referredTo)}
      {linked && (
        <>
          {' '}
          {say(linked.asWords)} <Link to={`/${district}/${linkedAt(linked, me.role)}`}>{linked.code ? codeWords(linked.code) : say(words.openIt)}</Link>
        </>
      )}
    </>
  )
}

function Next({ visit, start, done }: Omit<VisitsProps, 'visits'> & { readonly visit: Visit }) {
  const say = useSay()
  const { district } = useDesk()
  if (visit.linked || (!visit.mayChange && visit.outcome !== 'open')) return null
  const answered = async () => {
    const said = await call(district, ops.setVisitOutcome, { params: { id: visit.id }, body: { outcome: 'answered' }, commandId: newCommandId() })
    if (said.ok) done()
    else tell(said.refusal)
  }
  return (
    <div className="button-row">
      {visit.outcome === 'open' && (
        <>
          <Button size="small" onClick={() => void answered()}>
            {say(words.answered)}
          </Button>
          <Button size="small" onClick={() => start({ visit, form: 'refer' })}>
            {say(words.refer)}
          </Button>
        </>
      )}
      <CarryLinks from={{ kind: 'visit', id: visit.id }} channel="visit" kind={visit.kind} carried={{ persons: visit.persons }} />
      <Button size="small" onClick={() => start({ visit, form: 'link' })}>
        {say(words.link)}
      </Button>
    </div>
  )
}

const LOGGED = { open: OUTCOME_WORDS.open, answered: OUTCOME_WORDS.answered, referred: OUTCOME_WORDS.referred, left: OUTCOME_WORDS.left } as const

function VisitForm({ windows, done }: { windows: Data['windows']; done(): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const [form] = Form.useForm<VisitBody>()
  const outcome = Form.useWatch('outcome', form)
  const names = Object.fromEntries(windows.map((each) => [each.id, each.name]))
  return (
    <StepForm<VisitBody, unknown>
      form={form}
      draftKey={`${me.staffId}.visit`}
      initial={{ persons: 1, outcome: 'open' }}
      sendLabel={words.save}
      done={done}
      send={(body, commandId) => call(district, ops.logVisit, { body, commandId })}
    >
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <RadioChoice options={KIND_WORDS} />
      </Form.Item>
      <Form.Item name="persons" label={say(words.persons)} rules={chosen(say)}>
        <InputNumber min={1} max={MOST_PERSONS} />
      </Form.Item>
      {windows.length > 0 && (
        <Form.Item name="windowId" label={say(words.window)}>
          <RadioChoice options={names} />
        </Form.Item>
      )}
      <Form.Item name="outcome" label={say(words.outcome)} rules={chosen(say)}>
        <RadioChoice options={LOGGED} />
      </Form.Item>
      {outcome === 'referred' && (
        <Form.Item name="referredTo" label={say(words.where)} rules={chosen(say)}>
          <PickChoice options={BODY_WORDS} />
        </Form.Item>
      )}
    </StepForm>
  )
}

function ReferForm({ visit, exit }: { visit: Visit; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  type Values = { referredTo: NonNullable<VisitBody['referredTo']> }
  return (
    <StepForm<Values, unknown>
      draftKey={`visit.refer.${visit.id}`}
      initial={{}}
      sendLabel={words.refer}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ referredTo }, commandId) => call(district, ops.setVisitOutcome, { params: { id: visit.id }, body: { outcome: 'referred', referredTo }, commandId })}
    >
      <Form.Item name="referredTo" label={say(words.where)} rules={chosen(say)}>
        <RadioChoice options={BODY_WORDS} />
      </Form.Item>
    </StepForm>
  )
}
