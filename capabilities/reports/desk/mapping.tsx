import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, DayField, dayRule, needed, StepForm, tell, today, useDesk, useSay } from '#platform/ui/desk'
import { type FormShown, reportsOperations } from '../contract.ts'
import { deskWords as words } from '../words/desk.ts'

interface Typed {
  readonly effectiveFrom: string
  readonly note: string
}

/** A new version of the mapping: lines by number and name, and for each category its line. */
export function Changing({ form }: { form: FormShown }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [lines, setLines] = useState(form.lines)
  const [assigned, setAssigned] = useState(form.assigned)
  return (
    <details className="mapping">
      <summary>{say(words.changeMapping)}</summary>
      <p className="quiet">{say(words.changeHint)}</p>
      <StepForm<Typed, unknown>
        draftKey={`reports.mapping.${form.versions[0]?.version ?? 0}`}
        initial={{ effectiveFrom: today() }}
        sendLabel={words.publish}
        send={(values) => call(district, reportsOperations.publishFormMapping, { body: { ...values, lines, assigned, version: form.versions[0]?.version ?? 0 } })}
        done={async () => {
          tell(words.published)
          await revalidate()
        }}
      >
        <Lines lines={lines} change={setLines} />
        <Assigning categories={form.categories} lines={lines} assigned={assigned} change={setAssigned} />
        <Form.Item name="effectiveFrom" label={say(words.effectiveFrom)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="note" label={say(words.note)} rules={needed(say)}>
          <Input maxLength={300} />
        </Form.Item>
      </StepForm>
    </details>
  )
}

interface Assignment {
  readonly categories: FormShown['categories']
  readonly lines: FormShown['lines']
  readonly assigned: FormShown['assigned']
  change(assigned: FormShown['assigned']): void
}

/** For each category of the house the line that it stands on, or none. */
function Assigning({ categories, lines, assigned, change }: Assignment) {
  const say = useSay()
  const options = [{ value: '', label: say(words.onNoLine) }, ...lines.map((line) => ({ value: line.code, label: say(line) }))]
  return (
    <div className="table-wrap">
      <table className="dense">
        <tbody>
          {categories.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">
                {say(name)} <span className="quiet">{code}</span>
              </th>
              <td>
                <Select
                  aria-label={say(name)}
                  style={{ minWidth: 180 }}
                  value={assigned[code] ?? ''}
                  options={options}
                  onChange={(line) => change(line === '' ? without(assigned, code) : { ...assigned, [code]: line })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function without(assigned: FormShown['assigned'], category: string): FormShown['assigned'] {
  return Object.fromEntries(Object.entries(assigned).filter(([each]) => each !== category))
}

function Lines({ lines, change }: { lines: FormShown['lines']; change(lines: FormShown['lines']): void }) {
  const say = useSay()
  const set = (index: number, part: Partial<FormShown['lines'][number]>) => change(lines.map((each, at) => (at === index ? { ...each, ...part } : each)))
  return (
    <div className="table-wrap">
      <table className="dense">
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own until it is typed.
            <tr key={index}>
              {(['code', 'zh', 'en'] as const).map((part) => (
                <td key={part}>
                  <Input aria-label={`${say(part === 'code' ? words.lineCode : words.lineName)} ${index + 1} ${part}`} value={line[part]} maxLength={part === 'code' ? 8 : 60} onChange={(event) => set(index, { [part]: event.target.value })} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => change([...lines, { code: `F${lines.length + 1}`, zh: '', en: '' }])}>{say(words.addLine)}</Button>
    </div>
  )
}
