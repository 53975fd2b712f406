import { Button, Modal } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { actingRole, addressOf, call, Empty, lawWords, load, More, newCommandId, RadioChoice, shortDay, TableHead, TabLinks, tell, useDesk, useLanguage, useOpened, usePages, useSay } from '#platform/ui/desk'
import { receptionOperations as ops, type Referral, type Topic } from '../contract.ts'
import type { Way } from '../domain.ts'
import { deskWords, WAY_WORDS } from '../words.ts'
import { GiveForm, ReceiptForm, ResultForm, TopicForm } from './advice-forms.tsx'
import { ADVISING, ReceptionPage } from './tabs.tsx'

const words = deskWords.advice
/** From this many days without a receipt a slip is pointed out. */
const LATE_DAYS = 5

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params['district'] ?? ''
  const view: 'open' | 'ended' = new URL(request.url).searchParams.get('view') === 'ended' ? 'ended' : 'open'
  const { topics } = await load(district, ops.listTopics, {})
  const role = await actingRole()
  const advising = role === undefined || ADVISING.includes(role)
  const slips = advising ? await load(district, ops.listAdviceReferrals, { query: { view } }) : { referrals: [], next: null }
  return { view, topics, slips }
}

type Data = Awaited<ReturnType<typeof loader>>
type Opened = { readonly form: 'give' | 'topic' } | { readonly form: 'receipt' | 'result'; readonly slip: Referral }

/** Advice by topic, one press each; slips with what came of them. */
export function Component() {
  const data = useLoaderData<Data>()
  const say = useSay()
  const { me } = useDesk()
  const { opened, open, exit } = useOpened<Opened>()
  const advising = ADVISING.includes(me.role)
  const title = opened && { give: words.refer, topic: words.add, receipt: words.receipt, result: words.result }[opened.form]
  return (
    <ReceptionPage part="advice">
      <p className="quiet">{say(words.lead)}</p>
      <Topics topics={data.topics} advising={advising} editing={me.role === 'administrator'} add={() => open({ form: 'topic' })} />
      {advising && (
        <>
          <h2>{say(words.slips)}</h2>
          <div className="button-row">
            <Button type="primary" onClick={() => open({ form: 'give' })} disabled={data.topics.length === 0}>
              {say(words.refer)}
            </Button>
          </div>
          <Slips key={data.view} view={data.view} slips={data.slips} open={open} />
        </>
      )}
      {opened && title && (
        <Modal open footer={null} title={say(title)} onCancel={exit.cancel}>
          {opened.form === 'give' && <GiveForm topics={data.topics} exit={exit} />}
          {opened.form === 'topic' && <TopicForm exit={exit} />}
          {opened.form === 'receipt' && <ReceiptForm slip={opened.slip} exit={exit} />}
          {opened.form === 'result' && <ResultForm slip={opened.slip} exit={exit} />}
        </Modal>
      )}
    </ReceptionPage>
  )
}

interface TopicsProps {
  readonly topics: readonly Topic[]
  readonly advising: boolean
  readonly editing: boolean
  add(): void
}

function Topics({ topics, advising, editing, add }: TopicsProps) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [way, setWay] = useState<Way>('counter')
  const after = (done: { ok: boolean }, refused: () => void) => (done.ok ? void revalidate() : refused())
  const count = async (topicId: string) => {
    const done = await call(district, ops.logAdvice, { body: { topicId, way }, commandId: newCommandId() })
    after(done, () => !done.ok && tell(done.refusal))
  }
  const retire = async (id: string) => {
    const done = await call(district, ops.retireTopic, { params: { id }, body: {}, commandId: newCommandId() })
    after(done, () => !done.ok && tell(done.refusal))
  }
  return (
    <section className="form-part">
      <h2>{say(words.topics)}</h2>
      {advising && <RadioChoice value={way} onChange={(next) => setWay(next === 'phone' || next === 'booth' ? next : 'counter')} options={WAY_WORDS} />}
      {topics.length === 0 && <Empty title={say(words.noTopics)} />}
      <div className="button-row">
        {topics.map((each) => (
          <span key={each.id} className="button-row">
            <Button onClick={() => void count(each.id)} disabled={!advising} aria-label={say(words.record(say(each.name), each.today))}>
              {say(each.name)} {each.today > 0 && <strong>{each.today}</strong>}
            </Button>
            {editing && (
              <Button size="small" onClick={() => void retire(each.id)}>
                {say(words.retire)}
              </Button>
            )}
          </span>
        ))}
        {editing && <Button onClick={add}>{say(words.add)}</Button>}
      </div>
    </section>
  )
}

interface SlipsProps {
  readonly view: Data['view']
  readonly slips: Data['slips']
  open(opened: Opened): void
}

function Slips({ view, slips, open }: SlipsProps) {
  const say = useSay()
  const { district } = useDesk()
  const { items: all, more } = usePages(slips, (before) => call(district, ops.listAdviceReferrals, { query: { view, before } }), (page) => page.referrals)
  return (
    <>
      <TabLinks label={words.slips} tabs={['open', 'ended']} here={view} words={words.views} to={(each) => `?view=${each}`} />
      {all.length === 0 ? <Empty title={say(words.none)} /> : <SlipTable slips={all} open={open} />}
      <More more={more} />
    </>
  )
}

function SlipTable({ slips, open }: { slips: readonly Referral[]; open(opened: Opened): void }) {
  const say = useSay()
  return (
    <table className="dense stacking">
      <TableHead heads={[words.number, words.body, words.topic, words.state, deskWords.log.next]} />
      <tbody>
        {slips.map((slip) => (
          <tr key={slip.id} data-row tabIndex={-1}>
            <td data-label={say(words.number)}>{say(slip.number)}</td>
            <td data-label={say(words.body)}>
              {say(slip.body)} {slip.bodyName}
            </td>
            <td data-label={say(words.topic)}>
              {say(slip.topic)} <Basis slip={slip} />
            </td>
            <td data-label={say(words.state)}>
              <State slip={slip} />
            </td>
            <td>
              <SlipSteps slip={slip} open={open} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Basis({ slip: { basis } }: { slip: Referral }) {
  const say = useSay()
  const law = lawWords(basis?.law)
  if (!basis || !law) return null
  return (
    <span className="quiet">
      {say(basis.words)} · {say(law)} · {say(basis.means)}
    </span>
  )
}

function State({ slip }: { slip: Referral }) {
  const say = useSay()
  const { language } = useLanguage()
  const late = slip.waitingDays !== null && slip.waitingDays >= LATE_DAYS
  return (
    <>
      {slip.result ? say(slip.result) : say(slip.stateWords)} <span className="quiet">{shortDay(slip.endedOn ?? slip.receivedOn ?? slip.givenOn, language)}</span>
      {late && <strong> · {say(words.waits(slip.waitingDays ?? 0))}</strong>}
    </>
  )
}

function SlipSteps({ slip, open }: { slip: Referral; open(opened: Opened): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <div className="button-row">
      <Button size="small" href={addressOf(district, ops.printReferral, { params: { id: slip.id } })} target="_blank">
        {say(words.print)}
      </Button>
      {slip.state === 'given' && (
        <Button size="small" onClick={() => open({ form: 'receipt', slip })}>
          {say(words.receipt)}
        </Button>
      )}
      {slip.state !== 'ended' && (
        <Button size="small" onClick={() => open({ form: 'result', slip })}>
          {say(words.result)}
        </Button>
      )}
    </div>
  )
}
