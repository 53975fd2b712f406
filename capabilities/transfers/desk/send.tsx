import { Form, Input } from 'antd'
import { call, chosen, needed, Note, PickChoice, RadioChoice, StepForm, useSay } from '#platform/ui/desk'
import { type TransferBody, type TransferView, transfersOperations } from '../contract.ts'
import { STEP_WORDS, TOLD_WORDS } from '../words.ts'
import type { TransferFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

interface Values {
  readonly toUnitId?: string
  readonly toName?: string
  readonly matter: string
  readonly reason: string
  readonly materials: string
  readonly told: TransferBody['told']
  readonly names: 'yes' | 'no'
  readonly noOther?: 'yes'
}

const lines = (text: string) => text.split('\n').map((each) => each.trim()).filter((each) => each !== '')

function bodyOf({ toUnitId, toName, matter, reason, materials, told, names, noOther }: Values): TransferBody {
  const to = toUnitId ? { toUnitId } : toName?.trim() ? { toName: toName.trim() } : {}
  return { ...to, matter, reason, materials: lines(materials), told, namesAgreed: names === 'yes', ...(noOther === 'yes' ? { noOtherRoute: true } : {}) }
}

/** T03: to whom, why, with what, and how the citizen was told. */
export function Send({ open, view, exit }: TransferFormProps) {
  const say = useSay()
  return (
    <StepForm<Values, unknown>
      draftKey={`${open.caseId}.transfer.send`}
      initial={{ materials: say(deskWords.registration) }}
      sendLabel={STEP_WORDS.transfer}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) => call(open.district, transfersOperations.transferCase, { params: { caseId: open.caseId }, body: bodyOf(values), commandId })}
    >
      <Note tone="info">
        <p>{say(deskWords.firstReceiver)}</p>
      </Note>
      <ToWhom view={view} />
      <Form.Item name="matter" label={say(deskWords.matter)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="reason" label={say(deskWords.reason)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="materials" label={say(deskWords.materials)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="told" label={say(deskWords.told)} rules={chosen(say)}>
        <RadioChoice options={TOLD_WORDS} />
      </Form.Item>
      <Form.Item name="names" label={say(deskWords.names)} rules={chosen(say)}>
        <RadioChoice options={deskWords.namesOptions} />
      </Form.Item>
    </StepForm>
  )
}

const unitNames = (view: TransferView) => Object.fromEntries(view.units.map((each) => [each.unitId, each.name]))

/** A unit of the district, or a body without a desk; the petition office asks once more (PET Art. 31). */
function ToWhom({ view }: { view: TransferView }) {
  const say = useSay()
  const petition = view.units.filter((each) => each.kind === 'petition-office').map((each) => each.unitId)
  return (
    <>
      <Form.Item name="toUnitId" label={say(deskWords.toUnit)}>
        <PickChoice options={unitNames(view)} />
      </Form.Item>
      <Form.Item name="toName" label={say(deskWords.toName)} extra={say(deskWords.toNameHint)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          petition.includes(String(getFieldValue('toUnitId'))) && (
            <Form.Item name="noOther" label={say(deskWords.noOther)}>
              <RadioChoice options={{ yes: deskWords.yes }} />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  )
}

interface DesignateValues {
  readonly toUnitId: string
  readonly ground: string
  readonly noOther?: 'yes'
}

/** After two returns the director names the unit for good. */
export function Designate({ open, view, exit }: TransferFormProps) {
  const say = useSay()
  return (
    <StepForm<DesignateValues, unknown>
      draftKey={`${open.caseId}.transfer.designate`}
      initial={{}}
      sendLabel={STEP_WORDS.designate}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ toUnitId, ground, noOther }, commandId) => {
        const body = { toUnitId, ground, ...(noOther === 'yes' ? { noOtherRoute: true } : {}) }
        return call(open.district, transfersOperations.designateUnit, { params: { caseId: open.caseId }, body, commandId })
      }}
    >
      <p>{say(deskWords.designateHint)}</p>
      <Form.Item name="toUnitId" label={say(deskWords.toUnit)} rules={chosen(say)}>
        <PickChoice options={unitNames(view)} />
      </Form.Item>
      <Form.Item name="ground" label={say(deskWords.ground)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}
