import { Button, Form, Input, Modal } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { call, DayField, Empty, load, More, needed, shortDay, type StepExit, StepForm, TableHead, today, useDesk, useLanguage, useOpened, usePages, useSay } from '#platform/ui/desk'
import { type Booth, type BoothBody, receptionOperations as ops } from '../contract.ts'
import { COUNTER_WORDS, deskWords } from '../words.ts'
import { ReceptionPage } from './tabs.tsx'

const words = deskWords.booths

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params['district'] ?? '', ops.listBooths, { query: {} })
}

type Data = Awaited<ReturnType<typeof loader>>

export function Component() {
  const data = useLoaderData<Data>()
  const say = useSay()
  const { me, district } = useDesk()
  const { opened, open, exit } = useOpened<'plan'>()
  const { items: booths, more } = usePages(data, (before) => call(district, ops.listBooths, { query: { before } }), (page) => page.booths)
  return (
    <ReceptionPage part="booths">
      <p className="quiet">{say(words.lead)}</p>
      {me.role !== 'director' && (
        <p className="button-row">
          <Button type="primary" onClick={() => open('plan')}>
            {say(words.plan)}
          </Button>
          <Link to={`/${district}/reception/markets`}>{say(words.calendar)}</Link>
        </p>
      )}
      <Booths booths={booths} />
      <More more={more} />
      {opened && (
        <Modal open footer={null} title={say(words.plan)} onCancel={exit.cancel}>
          <PlanForm exit={exit} />
        </Modal>
      )}
    </ReceptionPage>
  )
}

function Booths({ booths }: { booths: readonly Booth[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  if (booths.length === 0) return <Empty title={say(words.none)} />
  return (
    <table className="dense stacking">
      <TableHead heads={[words.on, words.event, words.where, COUNTER_WORDS.served, COUNTER_WORDS.solved, COUNTER_WORDS.opinions]} />
      <tbody>
        {booths.map((each) => (
          <tr key={each.id} data-row tabIndex={-1}>
            <td data-label={say(words.on)}>{shortDay(each.on, language)}</td>
            <td data-label={say(words.event)}>
              <Link to={`/${district}/reception/booths/${each.id}`}>{each.event}</Link> {each.cancelled && <span className="chip">{say(words.cancelled)}</span>}
            </td>
            <td data-label={say(words.where)}>{each.place}</td>
            <td data-label={say(COUNTER_WORDS.served)}>{each.served}</td>
            <td data-label={say(COUNTER_WORDS.solved)}>{each.solved}</td>
            <td data-label={say(COUNTER_WORDS.opinions)}>{each.opinions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PlanForm({ exit }: { exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<BoothBody, unknown>
      draftKey="reception.booth"
      initial={{ on: today() }}
      sendLabel={words.plan}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ bodies, ...body }, commandId) => call(district, ops.planBooth, { body: { ...body, ...(bodies?.trim() ? { bodies: bodies.trim() } : {}) }, commandId })}
    >
      <Form.Item name="event" label={say(words.event)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={say(words.where)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="on" label={say(words.on)} rules={needed(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="bodies" label={say(words.bodies)}>
        <Input maxLength={200} />
      </Form.Item>
    </StepForm>
  )
}
