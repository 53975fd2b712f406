import { Checkbox, Form, Input, InputNumber } from 'antd'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, chosen, Empty, load, momentWords, needed, RadioChoice, StepForm, tell, UnitField, type UnitThere, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { reportsOperations, type ScheduleBody } from '../contract.ts'
import { KIND_WORDS, spanWords } from '../domain.ts'
import { day } from '#platform/time'
import { deskWords } from '../words/desk.ts'
import { Tabs } from './tabs.tsx'

const words = deskWords.schedules

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const [listed, { units }] = await Promise.all([load(district, reportsOperations.listSchedules, {}), load(district, organisationOperations.listUnits, {})])
  return { ...listed, units }
}

type Data = Awaited<ReturnType<typeof loader>>

/** When reports of one’s unit and those below freeze by themselves. */
export function Component() {
  const { schedules, mayKeep, units } = useLoaderData<Data>()
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="page">
      <h1>{say(deskWords.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <Tabs here="schedules" />
      {schedules.length === 0 && <Empty title={say(words.none)} />}
      <ul className="plain-list">
        {schedules.map((each) => (
          <li key={`${each.unitId}${each.kind}`} data-schedule={each.kind}>
            <strong>
              {say(each.unit)} {say(KIND_WORDS[each.kind])}
            </strong>{' '}
            {say(words.line(each.daysAfter, each.atTime))} · {each.changedBy}
            <br />
            <span className="quiet">
              {each.active ? `${say(words.next)}: ${say(spanWords(each.kind, { from: day(each.next.from), to: day(each.next.to) }))}, ${momentWords(each.next.at, language)}` : say(words.off)}
            </span>
          </li>
        ))}
      </ul>
      {mayKeep && <Setting units={units} />}
    </div>
  )
}

function Setting({ units }: { units: readonly UnitThere[] }) {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  return (
    <details>
      <summary>{say(words.set)}</summary>
      <StepForm<ScheduleBody, unknown>
        draftKey="reports.schedule"
        initial={{ unit: me.unitId, kind: 'month', daysAfter: 3, atTime: '08:30', active: true }}
        sendLabel={words.set}
        send={(body) => call(district, reportsOperations.setSchedule, { body })}
        done={async () => {
          tell(words.done)
          await revalidate()
        }}
      >
        <Form.Item name="unit" label={say(deskWords.heads.unit)}>
          <UnitField units={units} />
        </Form.Item>
        <Form.Item name="kind" label={say(deskWords.kind)} rules={chosen(say)}>
          <RadioChoice options={KIND_WORDS} />
        </Form.Item>
        <Form.Item name="daysAfter" label={say(words.daysAfter)} rules={needed(say)}>
          <InputNumber min={1} max={28} />
        </Form.Item>
        <Form.Item name="atTime" label={say(words.atTime)} rules={needed(say)}>
          <Input className="short" maxLength={5} />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{say(words.active)}</Checkbox>
        </Form.Item>
      </StepForm>
    </details>
  )
}
