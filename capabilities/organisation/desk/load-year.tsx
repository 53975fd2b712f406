import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import type { AnswerOf } from '#platform/http/operation'
import {
  call,
  dayWords,
  type DeskRefusal,
  dropDraft,
  keepDraft,
  needed,
  newCommandId,
  Note,
  RefusalNote,
  StepForm,
  tell,
  useDesk,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { casesOperations } from '../../cases/contract.ts'
import { LIMIT_NAMES } from '../../mediation/words.ts'
import type { Said } from '#platform/words'
import { organisationOperations } from '../contract.ts'
import { readDays, wrongDays } from './days.ts'
import { deskWords } from './words.ts'

interface YearValues {
  readonly source: string
  readonly holidays: string
  readonly makeUpDays?: string
}

type Preview = AnswerOf<typeof casesOperations.previewCalendar>

interface Looked {
  readonly values: YearValues
  readonly preview: Preview
}

const tableOf = ({ source, holidays, makeUpDays }: YearValues, year: number) => ({
  source,
  holidays: readDays(holidays, year),
  makeUpDays: readDays(makeUpDays ?? '', year),
})

/** The notice of the State Council, typed or pasted; what it would change is seen before it is entered. */
export function LoadYear({ year }: { year: number }) {
  const say = useSay()
  const { district } = useDesk()
  const [looked, setLooked] = useState<Looked>()
  const [form] = Form.useForm<YearValues>()
  const draftKey = `calendar.${year}`
  const rule = {
    validator: (_rule: unknown, text: string | undefined) => {
      const wrong = wrongDays(text ?? '', year)
      return wrong.length === 0 ? Promise.resolve() : Promise.reject(new Error(say(deskWords.daysWrong(wrong.join('、'), year))))
    },
  }
  const look = async (values: YearValues) => {
    const answered = await call(district, casesOperations.previewCalendar, { params: { year: String(year) }, body: tableOf(values, year) })
    if (answered.ok) setLooked({ values, preview: answered.value })
    return answered
  }
  return (
    <details>
      <summary>{say(deskWords.loadYear(year))}</summary>
      <StepForm<YearValues, Preview>
        name="year"
        draftKey={draftKey}
        initial={{}}
        sendLabel={deskWords.lookFirst}
        send={look}
        form={form}
        // Nothing is entered yet: the words typed are kept until it is.
        done={() => {
          keepDraft(draftKey, { ...form.getFieldsValue() })
        }}
        onChange={() => setLooked(undefined)}
      >
        <Note tone="info">
          <p>{say(deskWords.daysHint(year))}</p>
        </Note>
        <Form.Item name="source" label={say(deskWords.source)} rules={[...needed(say), { min: 4 }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="holidays" label={say(deskWords.holidays)} rules={[...needed(say), rule]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="makeUpDays" label={say(deskWords.makeUpDays)} rules={[rule]}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </StepForm>
      {looked && <Confirm year={year} looked={looked} entered={() => dropDraft(draftKey)} />}
    </details>
  )
}

function Confirm({ year, looked, entered }: { year: number; looked: Looked; entered(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [commandId] = useState(newCommandId)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const table = tableOf(looked.values, year)
  const enter = async () => {
    setBusy(true)
    const answered = await call(district, organisationOperations.loadCalendar, { params: { year: String(year) }, body: table, commandId })
    setBusy(false)
    setRefusal(answered.ok ? undefined : answered.refusal)
    if (!answered.ok) return
    entered()
    tell(deskWords.yearLoaded(year))
    await revalidate()
  }
  return (
    <section className="card" aria-label={say(deskWords.wouldChange(year))} tabIndex={-1} ref={focusOn}>
      <h2>{say(deskWords.wouldChange(year))}</h2>
      <p>{say(deskWords.daysOff(table.holidays.length, table.makeUpDays.length))}</p>
      <Changes preview={looked.preview} />
      {refusal && <RefusalNote refusal={refusal} />}
      <p className="quiet">{say(deskWords.confirmHint)}</p>
      <Button type="primary" loading={busy} onClick={() => void enter()}>
        {say(deskWords.confirmYear(year))}
      </Button>
    </section>
  )
}

function focusOn(element: HTMLElement | null): void {
  element?.focus()
}

const NAMES: Readonly<Record<string, Said>> = LIMIT_NAMES

function Changes({ preview }: { preview: Preview }) {
  const say = useSay()
  const { language } = useLanguage()
  const left = preview.provisional - preview.settled - preview.moved
  if (preview.provisional === 0) return <p>{say(deskWords.changesNone)}</p>
  return (
    <>
      <p>{say(deskWords.changesSettled(preview.settled))}</p>
      {preview.moved > 0 && <p>{say(deskWords.changesMoved(preview.moved))}</p>}
      {preview.moves.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <thead>
              <tr>
                <th scope="col">{say(deskWords.deadline)}</th>
                <th scope="col">{say(deskWords.dayNow)}</th>
                <th scope="col">{say(deskWords.dayThen)}</th>
                <th scope="col">{say(deskWords.howMany)}</th>
              </tr>
            </thead>
            <tbody>
              {preview.moves.map((each) => (
                <tr key={`${each.clock}${each.from}${each.to}`}>
                  <th scope="row">{say(NAMES[each.clock] ?? deskWords.otherDeadline)}</th>
                  <td data-label={say(deskWords.dayNow)}>{dayWords(each.from, language)}</td>
                  <td data-label={say(deskWords.dayThen)}>{dayWords(each.to, language)}</td>
                  <td data-label={say(deskWords.howMany)}>{each.deadlines}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left > 0 && <p>{say(deskWords.changesLeft(left))}</p>}
      {!preview.complete && <p>{say(deskWords.changesPart)}</p>}
    </>
  )
}
