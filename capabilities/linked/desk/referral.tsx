import { Form, Input, Select } from 'antd'
import { call, chosen, DayField, dayRule, needed, RadioChoice, SomeOf, StepForm, today, useSay } from '#platform/ui/desk'
import { linkedOperations, type ReceiveBody } from '../contract.ts'
import { STAGE_WORDS, STEP_WORDS } from '../words.ts'
import type { LinkedFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

type ReceiveValues = Omit<ReceiveBody, 'materials'> & { readonly materials?: string }

const lines = (text: string | undefined) => (text ?? '').split('\n').map((each) => each.trim()).filter((each) => each !== '')

export function Receive({ open, view, exit }: LinkedFormProps) {
  const say = useSay()
  return (
    <StepForm<ReceiveValues, unknown>
      draftKey={`${open.caseId}.linked.receive`}
      initial={{ way: 'materials', receivedOn: today() }}
      sendLabel={STEP_WORDS.receive}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ materials, courtName, reference, courtUnitId, ...values }, commandId) => {
        const court = courtUnitId ? { courtUnitId } : courtName?.trim() ? { courtName: courtName.trim() } : {}
        const number = reference?.trim() ? { reference: reference.trim() } : {}
        const body = { ...values, ...court, ...number, materials: lines(materials) }
        return call(open.district, linkedOperations.receiveReferral, { params: { caseId: open.caseId }, body, commandId })
      }}
    >
      <Form.Item name="stage" label={say(deskWords.stage)} rules={chosen(say)}>
        <RadioChoice options={STAGE_WORDS} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('stage') === 'after-filing' && (
            <Form.Item name="trial" label={say(deskWords.trial)} rules={chosen(say)}>
              <RadioChoice options={deskWords.trials} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="way" label={say(deskWords.way)} rules={chosen(say)}>
        <RadioChoice options={deskWords.ways} />
      </Form.Item>
      <WhichCourt view={view} />
      <Form.Item name="receivedOn" label={say(deskWords.receivedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="materials" label={say(deskWords.materials)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="agreedBy" label={say(deskWords.agreedBy)} rules={chosen(say)}>
        <SomeOf people={view.parties} />
      </Form.Item>
      <Form.Item name="agreedOn" label={say(deskWords.agreedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

/** The tribunal of the district that sent it, or another court by name. */
function WhichCourt({ view }: Pick<LinkedFormProps, 'view'>) {
  const say = useSay()
  return (
    <div className="form-row">
      <Form.Item name="courtUnitId" label={say(deskWords.court)}>
        <Select allowClear options={view.courts.map((each) => ({ value: each.unitId, label: say(each.name) }))} />
      </Form.Item>
      <Form.Item name="courtName" label={say(deskWords.otherCourt)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="reference" label={say(deskWords.reference)}>
        <Input maxLength={60} />
      </Form.Item>
    </div>
  )
}

export function TakeOn({ open, exit }: LinkedFormProps) {
  const say = useSay()
  return (
    <StepForm<object, unknown>
      draftKey={`${open.caseId}.linked.take-on`}
      initial={{}}
      sendLabel={STEP_WORDS['take-on']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(_values, commandId) => call(open.district, linkedOperations.takeOnReferral, { params: { caseId: open.caseId }, body: {}, commandId })}
    >
      <p>{say(deskWords.takeOnHint)}</p>
    </StepForm>
  )
}

export function Decline({ open, exit }: LinkedFormProps) {
  const say = useSay()
  return (
    <StepForm<{ reason: string }, unknown>
      draftKey={`${open.caseId}.linked.decline`}
      initial={{}}
      danger
      sendLabel={STEP_WORDS.decline}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) => call(open.district, linkedOperations.declineReferral, { params: { caseId: open.caseId }, body: { ...values }, commandId })}
    >
      <Form.Item name="reason" label={say(deskWords.why)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}

export function ReturnResult({ open, exit }: LinkedFormProps) {
  const say = useSay()
  return (
    <StepForm<{ on: string; takenBy: string }, unknown>
      draftKey={`${open.caseId}.linked.return`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS.return}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) => call(open.district, linkedOperations.returnReferral, { params: { caseId: open.caseId }, body: { ...values }, commandId })}
    >
      <p className="quiet">{say(deskWords.returnHint)}</p>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="takenBy" label={say(deskWords.takenBy)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
    </StepForm>
  )
}
