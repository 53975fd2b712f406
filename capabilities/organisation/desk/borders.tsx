import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { addressOf, call, DayField, dayRule, dayWords, needed, newCommandId, Note, StepForm, TableHead, tell, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { bordersOperations, type CheckedBorders } from '../contract/borders.ts'
import { bordersWords as words } from './borders-words.ts'

interface BorderValues {
  readonly geojson: string
  readonly from: string
  readonly source: string
}

interface Looked {
  readonly values: BorderValues
  readonly checked: CheckedBorders
}

/** Borders of grids from a map program: looked at first, with everything that is wrong in words; loaded whole or not at all. */
export function Component() {
  const say = useSay()
  const { district } = useDesk()
  const [looked, setLooked] = useState<Looked>()
  const [form] = Form.useForm<BorderValues>()
  const { language } = useLanguage()
  const check = async (values: BorderValues) => {
    const { geojson, from } = values
    const answered = await call(district, bordersOperations.checkBorders, { body: { geojson, from } })
    if (answered.ok) setLooked({ values, checked: answered.value })
    return answered
  }
  const load = async ({ values }: Looked) => {
    const done = await call(district, bordersOperations.loadBorders, { body: values, commandId: newCommandId() })
    tell(done.ok ? words.loaded(done.value.loaded, dayWords(values.from, language)) : done.refusal)
    if (done.ok) {
      setLooked(undefined)
      form.resetFields()
    }
  }
  return (
    <div className="page">
      <h1>{say(words.title)}</h1>
      <p className="quiet">{say(words.hint)}</p>
      <p>
        <a href={addressOf(district, bordersOperations.exportBorders, {})} download>
          {say(words.download)}
        </a>
      </p>
      <section className="card">
        <StepForm<BorderValues, CheckedBorders>
          name="borders" draftKey="borders" initial={{ from: today() }} sendLabel={words.check} send={check} form={form} done={() => undefined}
          onChange={() => setLooked(undefined)}
        >
          <Fields read={(text) => form.setFieldValue('geojson', text)} />
        </StepForm>
      </section>
      {looked && <Looked looked={looked} load={() => void load(looked)} />}
    </div>
  )
}

function Fields({ read }: { read(text: string): void }) {
  const say = useSay()
  return (
    <>
      <Form.Item label={say(words.file)}>
        <GeoJsonFile read={read} />
      </Form.Item>
      <Form.Item name="geojson" label={say(words.geojson)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} maxLength={900_000} spellCheck={false} />
      </Form.Item>
      <Form.Item name="from" label={say(words.from)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="source" label={say(words.source)} rules={[...needed(say), { min: 4 }]}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  )
}

function GeoJsonFile({ read }: { read(text: string): void }) {
  const say = useSay()
  return (
    <input
      type="file" accept=".geojson,.json,application/geo+json" aria-label={say(words.file)}
      onChange={(event) => {
        const file = event.target.files?.[0]
        if (file) void file.text().then(read)
      }}
    />
  )
}

function Looked({ looked: { checked, values }, load }: { looked: Looked; load(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  if (checked.problems.length > 0) {
    return (
      <Note tone="error">
        <p>{say(words.notRight(checked.problems.length))}</p>
        <ul>
          {checked.problems.map((each) => (
            <li key={`${each.code} ${say(each.say)}`}>
              {each.code && <strong>{each.code} </strong>}
              {say(each.say)}
            </li>
          ))}
        </ul>
      </Note>
    )
  }
  return (
    <section className="card" aria-live="polite">
      <p>{say(words.right(checked.borders.length, dayWords(values.from, language)))}</p>
      <table className="dense">
        <TableHead heads={[words.code, words.grid, words.corners]} />
        <tbody>
          {checked.borders.map((each) => (
            <tr key={each.code}>
              <th scope="row">{each.code}</th>
              <td>{say(each.name)}</td>
              <td className="number">{each.corners}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button type="primary" onClick={load}>
          {say(words.load)}
        </Button>
      </p>
    </section>
  )
}
