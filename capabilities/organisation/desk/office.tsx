import { Form, Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import {
  call,
  dayWords,
  Empty,
  load,
  needed,
  Note,
  Provisional,
  StepForm,
  tell,
  today,
  useDesk,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { organisationOperations } from '../contract.ts'
import { readDays, wrongDays } from './days.ts'
import { deskWords } from './words.ts'

/** This year and the two after it: deadlines reach no further. */
const YEARS = [0, 1, 2]

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const now = Number(today().slice(0, 4))
  const [slots, ...years] = await Promise.all([
    load(district, organisationOperations.listEmptySlots, { query: {} }),
    ...YEARS.map((ahead) =>
      load(district, organisationOperations.readCalendar, { params: { year: String(now + ahead) } }),
    ),
  ])
  return { slots: slots.slots, years }
}

type Data = Awaited<ReturnType<typeof loader>>
type Year = Data['years'][number]

/** What keeps the district's days and posts right: the tables of working days, and the posts that nobody holds. */
export function Component() {
  const { slots, years }: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(deskWords.office)}</h1>
      <Calendars years={years} />
      <EmptySlots slots={slots} />
    </div>
  )
}

function Calendars({ years }: { years: readonly Year[] }) {
  const say = useSay()
  const firstMissing = years.find((each) => each.provisional)?.year
  return (
    <section className="card">
      <h2>{say(deskWords.calendars)}</h2>
      <table className="dense">
        <tbody>
          {years.map((each) => (
            <tr key={each.year}>
              <th scope="row">{each.year}</th>
              <td>{each.provisional ? <Provisional /> : each.source}</td>
              <td>
                {each.warning
                  ? say(each.warning)
                  : say(deskWords.daysOff(each.holidays.length, each.makeUpDays.length))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {firstMissing !== undefined && <LoadYear key={firstMissing} year={firstMissing} />}
    </section>
  )
}

interface YearValues {
  readonly source: string
  readonly holidays: string
  readonly makeUpDays?: string
}

/** The notice of the State Council, typed or pasted: one day or stretch of days after another. */
function LoadYear({ year }: { year: number }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [round, setRound] = useState(0)
  const rule = {
    validator: (_rule: unknown, text: string | undefined) => {
      const wrong = wrongDays(text ?? '', year)
      return wrong.length === 0
        ? Promise.resolve()
        : Promise.reject(new Error(say(deskWords.daysWrong(wrong.join('、'), year))))
    },
  }
  return (
    <details>
      <summary>{say(deskWords.loadYear(year))}</summary>
      <StepForm<YearValues, unknown>
        key={round}
        draftKey={`calendar.${year}`}
        initial={{}}
        sendLabel={deskWords.loadYear(year)}
        send={({ source, holidays, makeUpDays }, commandId) =>
          call(district, organisationOperations.loadCalendar, {
            params: { year: String(year) },
            body: { source, holidays: readDays(holidays, year), makeUpDays: readDays(makeUpDays ?? '', year) },
            commandId,
          })
        }
        done={async () => {
          tell(deskWords.yearLoaded(year))
          setRound(round + 1)
          await revalidate()
        }}
      >
        <Note tone="info">
          <p>{say(deskWords.daysHint(year))}</p>
        </Note>
        <Form.Item name="source" label={say(deskWords.source)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="holidays" label={say(deskWords.holidays)} rules={[...needed(say), rule]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="makeUpDays" label={say(deskWords.makeUpDays)} rules={[rule]}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </StepForm>
    </details>
  )
}

function EmptySlots({ slots }: Pick<Data, 'slots'>) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <h2>{say(deskWords.slots)}</h2>
      {slots.length === 0 && <Empty title={say(deskWords.slotsNone)} />}
      {slots.length > 0 && (
        <div className="table-wrap">
          <table className="dense">
            <tbody>
              {slots.slice(0, 200).map((each) => (
                <tr key={each.id}>
                  <th scope="row">{say(each.kindName)}</th>
                  <td>{say(each.unitName)}</td>
                  <td>
                    {say(each.gridName)} {each.microGridName && say(each.microGridName)}
                  </td>
                  <td>
                    {say(deskWords.since)} {dayWords(each.emptySince, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
