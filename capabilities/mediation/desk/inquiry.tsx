import { AutoComplete, Button, Form, Input, Select } from 'antd'
import { call, chosen, DayField, dayRule, kitWords, needed, OneOf, RadioChoice, thisMinute, today, UploadField, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { type FormProps, partyChoices, typed } from './case-desk.ts'
import { inquiryWords as words } from './inquiry-words.ts'
import { MinuteItem } from './opening.tsx'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

/** A party by its id where the name is one of theirs: nobody is typed twice. */
export function personOf({ desk }: FormProps, name: string): { partyId: string } | { name: string } {
  const party = desk.parties.find((each) => each.name === name.trim())
  return party ? { partyId: party.id } : { name: name.trim() }
}

export function PersonItem({ given, label }: { given: FormProps; label: string }) {
  const say = useSay()
  return (
    <Form.Item name="who" label={label} extra={say(words.whoHint)} rules={needed(say)}>
      <AutoComplete maxLength={60} options={given.desk.parties.map((each) => ({ value: each.name }))} />
    </Form.Item>
  )
}

interface InvestigationValues {
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly who: string
  readonly relation?: string
  readonly contact?: string
  readonly investigators?: string[]
  readonly othersPresent?: string[]
  readonly talk: { question: string; answer: string }[]
}

function investigationBody(given: FormProps, { who, relation, contact, investigators, othersPresent, ...rest }: InvestigationValues) {
  const [known, reach] = [typed(relation), typed(contact)]
  return {
    ...rest,
    ...personOf(given, who),
    ...(known ? { relation: known } : {}),
    ...(reach ? { contact: reach } : {}),
    ...(investigators?.length ? { investigators } : {}),
    ...(othersPresent?.length ? { othersPresent } : {}),
  }
}

/** D06: who was asked, where, and what they answered. */
export function RecordInvestigation(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<InvestigationValues>
      step="record-investigation"
      given={given}
      draft={`${desk.records.length}`}
      initial={{
        startedAt: thisMinute(),
        endedAt: thisMinute(),
        talk: [{ question: '', answer: '' }],
        ...(open.place ? { place: open.place } : {}),
      }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.recordInvestigation, {
          params: { caseId: open.caseId },
          body: investigationBody(given, values),
          commandId,
        })
      }
    >
      <PersonItem given={given} label={say(words.who)} />
      <div className="form-row">
        <MinuteItem name="startedAt" label={say(deskWords.startedAt)} />
        <MinuteItem name="endedAt" label={say(deskWords.endedAt)} />
      </div>
      <Form.Item name="place" label={say(deskWords.place)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Talk />
      <Form.Item name="relation" label={say(words.relation)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="contact" label={say(words.contact)}>
        <Input maxLength={100} />
      </Form.Item>
      <Names name="investigators" label={say(words.investigators)} />
      <Names name="othersPresent" label={say(words.othersPresent)} />
    </StepBox>
  )
}

export function Names({ name, label }: { name: string; label: string }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={label} extra={say(words.namesHint)}>
      <Select mode="tags" open={false} suffixIcon={null} maxCount={20} />
    </Form.Item>
  )
}

function Talk() {
  const say = useSay()
  return (
    <Form.List name="talk">
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(words.talk)}</legend>
          {fields.map((field) => (
            <div key={field.key} className="row row-wide">
              <Form.Item name={[field.name, 'question']} label={say(words.question)} rules={needed(say)}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
              </Form.Item>
              <Form.Item name={[field.name, 'answer']} label={say(words.answer)} rules={needed(say)}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} maxLength={5000} />
              </Form.Item>
              <Button onClick={() => remove(field.name)}>{say(kitWords.remove)}</Button>
            </div>
          ))}
          <Button onClick={() => add({ question: '', answer: '' })}>{say(words.addQuestion)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

interface DataConsentValues {
  readonly partyId: string
  readonly by: 'self' | 'guardian'
  readonly on: string
  readonly sensitive: 'agreed' | 'refused'
  readonly handingOn: 'agreed' | 'refused'
  readonly file?: string
}

/** D23: what the person chose on the paper, no more and no less; nothing is chosen beforehand. */
export function RecordDataConsent(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<DataConsentValues>
      step="record-data-consent"
      given={given}
      initial={{ on: today() }}
      send={({ file, ...values }, commandId) =>
        call(open.district, mediationOperations.recordDataConsent, {
          params: { caseId: open.caseId },
          body: { ...values, ...(file ? { file } : {}) },
          commandId,
        })
      }
    >
      <p className="quiet">{say(words.dataHint)}</p>
      <Form.Item name="partyId" label={say(deskWords.party)} rules={chosen(say)}>
        <OneOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Form.Item name="by" label={say(words.dataBy)} rules={chosen(say)}>
        <RadioChoice options={words.dataDeciders} />
      </Form.Item>
      <Form.Item name="sensitive" label={say(words.sensitive)} rules={chosen(say)}>
        <RadioChoice options={words.answers} />
      </Form.Item>
      <Form.Item name="handingOn" label={say(words.handingOn)} rules={chosen(say)}>
        <RadioChoice options={words.answers} />
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="file" label={say(deskWords.file)}>
        <UploadField />
      </Form.Item>
    </StepBox>
  )
}
