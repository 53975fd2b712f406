import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, needed, RadioChoice, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type AdmitBody, type ArrangeBody, type Encounter, type LongerBody, type LookBody, type StateBody, rescueOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { AGE_WORDS, ARRANGEMENT_WORDS, GENDER_WORDS } from '../words/names.ts'
import { noticesOf } from './page.tsx'

const words = deskWords.person

interface FormProps {
  readonly person: Encounter
  close(): void
}

/** Closes the form and shows the person as they are now; says what is to be known at once. */
export function useDone(close: () => void) {
  const { revalidate } = useRevalidator()
  return (answer: Parameters<typeof noticesOf>[0]) => {
    noticesOf(answer)
    close()
    void revalidate()
  }
}

export function Dialog({ title, close, children }: { title: Said; close(): void; children: ReactNode }) {
  const say = useSay()
  return (
    <Modal open footer={null} title={say(title)} onCancel={close}>
      {children}
    </Modal>
  )
}

export function AdmitForm({ person, close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.admit} close={close}>
      <StepForm<AdmitBody, Parameters<typeof done>[0]>
        draftKey={`rescue.admit.${person.id}`}
        initial={{ gender: person.gender, age: person.age }}
        sendLabel={words.admit}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, ops.admitPerson, { params: { id: person.id }, body, commandId })}
      >
        <Form.Item name="gender" label={say(deskWords.here.gender)} rules={chosen(say)}>
          <RadioChoice options={GENDER_WORDS} />
        </Form.Item>
        <Form.Item name="age" label={say(deskWords.here.age)} rules={chosen(say)}>
          <RadioChoice options={AGE_WORDS} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

const filled = (body: StateBody): StateBody => Object.fromEntries(Object.entries(body).filter(([, text]) => typeof text === 'string' && text.trim() !== ''))

/** What the person says, in their words; nothing has to be filled in. */
export function StatementForm({ person, close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.statement} close={close}>
      <p className="quiet">{say(words.optional)}</p>
      <StepForm<StateBody, Parameters<typeof done>[0]>
        draftKey={null}
        initial={{ ...(person.statement ? filled(person.statement) : {}), age: person.age }}
        sendLabel={deskWords.here.save}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, ops.stateIdentity, { params: { id: person.id }, body: filled(body), commandId })}
      >
        {(['name', 'home', 'family', 'need', 'unable'] as const).map((each) => (
          <Form.Item key={each} name={each} label={say(words[each])}>
            <Input maxLength={each === 'name' ? 40 : 120} autoComplete="off" />
          </Form.Item>
        ))}
        <Form.Item name="age" label={say(deskWords.here.age)}>
          <RadioChoice options={AGE_WORDS} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

export function ArrangeForm({ person, close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.arrange} close={close}>
      <StepForm<ArrangeBody, Parameters<typeof done>[0]>
        draftKey={null}
        initial={{}}
        sendLabel={deskWords.here.save}
        cancel={close}
        done={done}
        send={({ to, words: text }, commandId) => call(district, ops.arrangeNext, { params: { id: person.id }, body: { to, ...(text?.trim() ? { words: text } : {}) }, commandId })}
      >
        <Form.Item name="to" label={say(words.arrange)} rules={chosen(say)}>
          <RadioChoice options={ARRANGEMENT_WORDS} />
        </Form.Item>
        <Form.Item name="words" label={say(words.details)}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

export function LongerForm({ id, close }: { id: string; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.longer} close={close}>
      <StepForm<LongerBody, Parameters<typeof done>[0]>
        draftKey={null}
        initial={{}}
        sendLabel={deskWords.here.save}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, ops.extendStay, { params: { id }, body, commandId })}
      >
        <Form.Item name="until" label={say(words.longerTo)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="reason" label={say(words.reason)} rules={needed(say)}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="reportedTo" label={say(words.reportedTo)} rules={needed(say)}>
          <Input maxLength={80} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

export function LookForm({ id, close }: { id: string; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.look} close={close}>
      <StepForm<LookBody, Parameters<typeof done>[0]>
        draftKey={null}
        initial={{}}
        sendLabel={words.look}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, ops.askChildLook, { params: { id }, body, commandId })}
      >
        <Form.Item name="reason" label={say(words.reason)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}
