import { Button, Form, Input, InputNumber } from 'antd'
import { call, chosen, DayField, dayRule, kitWords, needed, RadioChoice, SomeOf, today, UploadField, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { type FormProps, typed } from './case-desk.ts'
import { PersonItem, personOf } from './inquiry.tsx'
import { inquiryWords as words } from './inquiry-words.ts'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface Item {
  readonly what: string
  readonly proves?: string
  readonly source?: string
  readonly form: keyof typeof words.forms
  readonly pages?: number | null
  readonly visibility: keyof typeof words.visibilities
}

interface ReceiveValues {
  readonly who: string
  readonly receivedOn: string
  readonly items: Item[]
  readonly file?: string
}

function itemOf({ what, proves, source, form, pages, visibility }: Item) {
  const [shows, from] = [typed(proves), typed(source)]
  return { what, form, visibility, ...(shows ? { proves: shows } : {}), ...(from ? { source: from } : {}), ...(pages ? { pages } : {}) }
}

/** D07: what somebody handed in; the list is printed for them at once. */
export function ReceiveEvidence(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<ReceiveValues>
      step="receive-evidence"
      given={given}
      draft={`${desk.records.length}`}
      initial={{ receivedOn: today(), items: [{ what: '', form: 'copy', visibility: 'handlers' }] }}
      send={({ who, items, file, receivedOn }, commandId) =>
        call(open.district, mediationOperations.receiveEvidence, {
          params: { caseId: open.caseId },
          body: { ...personOf(given, who), receivedOn, items: items.map(itemOf), ...(file ? { file } : {}) },
          commandId,
        })
      }
    >
      <PersonItem given={given} label={say(words.provider)} />
      <Form.Item name="receivedOn" label={say(words.receivedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Items />
      <Form.Item name="file" label={say(deskWords.file)}>
        <UploadField />
      </Form.Item>
    </StepBox>
  )
}

function Items() {
  const say = useSay()
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(words.items)}</legend>
          {fields.map((field) => (
            <div key={field.key} className="row row-wide">
              <Form.Item name={[field.name, 'what']} label={say(words.what)} rules={needed(say)}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[field.name, 'form']} label={say(words.itemForm)} rules={chosen(say)}>
                <RadioChoice options={words.forms} />
              </Form.Item>
              <Form.Item name={[field.name, 'pages']} label={say(words.pages)}>
                <InputNumber min={1} max={1000} />
              </Form.Item>
              <Form.Item name={[field.name, 'proves']} label={say(words.proves)}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name={[field.name, 'source']} label={say(words.source)}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name={[field.name, 'visibility']} label={say(words.visibility)} rules={chosen(say)}>
                <RadioChoice options={words.visibilities} />
              </Form.Item>
              <Button onClick={() => remove(field.name)}>{say(kitWords.remove)}</Button>
            </div>
          ))}
          <Button onClick={() => add({ what: '', form: 'copy', visibility: 'handlers' })}>{say(words.addItem)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

interface ReturnValues {
  readonly items: string[]
  readonly returnedOn: string
  readonly to?: string
}

/** What is still here, by whom it was handed in; what is ticked goes back. */
export function ReturnEvidence(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const held = desk.evidence.filter((each) => !each.returned)
  const chosenItems = (keys: readonly string[]) =>
    held.filter((each) => keys.includes(`${each.receiptId}.${each.item}`)).map(({ receiptId, item }) => ({ receiptId, item }))
  return (
    <StepBox<ReturnValues>
      step="return-evidence"
      given={given}
      draft={`${desk.records.length}`}
      initial={{ returnedOn: today() }}
      send={({ items, returnedOn, to }, commandId) => {
        const taker = typed(to)
        return call(open.district, mediationOperations.returnEvidence, {
          params: { caseId: open.caseId },
          body: { items: chosenItems(items), returnedOn, ...(taker ? { to: taker } : {}) },
          commandId,
        })
      }}
    >
      <Form.Item name="items" label={say(words.returning)} rules={chosen(say)}>
        <SomeOf people={held.map((each) => ({ id: `${each.receiptId}.${each.item}`, name: `${each.what} · ${each.provider}` }))} />
      </Form.Item>
      <Form.Item name="returnedOn" label={say(words.returnedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="to" label={say(words.returnedTo)}>
        <Input maxLength={60} />
      </Form.Item>
    </StepBox>
  )
}
