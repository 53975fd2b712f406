import { Form, Input, Select } from 'antd'
import {
  call,
  chosen,
  needed,
  RadioChoice,
  StepForm,
  type StepExit,
  useDesk,
  useSay,
} from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { UnitShape } from '../../organisation/contract.ts'
import { type HazardLine, hazardsOperations } from '../contract.ts'
import { PhotoFields, photoBody, type PhotoValues } from './photo-fields.tsx'
import { deskWords } from './words.ts'

interface Values extends PhotoValues {
  readonly ownerUnitId?: string
  readonly note?: string
  readonly fixed?: 'yes' | 'no'
}

interface HazardFormProps {
  readonly hazard: HazardLine
  readonly step: string
  readonly label: Said
  readonly units: readonly UnitShape[]
  readonly exit: StepExit
}

/** One small form for each step of a task: who fixes it, what was done, whether it is gone. */
export function HazardForm({ hazard, step, label, units, exit }: HazardFormProps) {
  const { district } = useDesk()
  const params = { hazardId: hazard.id }
  const send = (
    { ownerUnitId = '', note = '', fixed, ...photo }: Values,
    commandId: string,
  ) => {
    if (step === 'assign')
      return call(district, hazardsOperations.assignHazard, { params, body: { ownerUnitId }, commandId })
    if (step === 'fix')
      return call(district, hazardsOperations.reportHazardFixed, {
        params,
        body: { note, ...photoBody(photo) },
        commandId,
      })
    if (step === 'photo') return call(district, hazardsOperations.addHazardPhoto, { params, body: photoBody(photo), commandId })
    if (step === 'verify')
      return call(district, hazardsOperations.verifyHazard, {
        params,
        body: { fixed: fixed === 'yes', ...(note ? { note } : {}) },
        commandId,
      })
    return call(district, step === 'close' ? hazardsOperations.closeHazard : hazardsOperations.takeUpHazard, {
      params,
      body: {},
      commandId,
    })
  }
  return (
    <StepForm<Values, unknown>
      draftKey={`${hazard.id}.${step}`}
      initial={{}}
      sendLabel={label}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={send}
    >
      <p>
        <strong>{hazard.what}</strong> · {hazard.place}
      </p>
      <Fields step={step} units={units} />
    </StepForm>
  )
}

function Fields({ step, units }: { step: string; units: readonly UnitShape[] }) {
  const say = useSay()
  if (step === 'assign') {
    return (
      <Form.Item name="ownerUnitId" label={say(deskWords.ownerUnit)} rules={chosen(say)}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((each) => ({ value: each.id, label: say(each.name) }))}
        />
      </Form.Item>
    )
  }
  if (step === 'fix') {
    return (
      <>
        <Form.Item name="note" label={say(deskWords.note)} rules={needed(say)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        <PhotoFields />
      </>
    )
  }
  if (step === 'photo') return <PhotoFields />
  if (step !== 'verify') return null
  return (
    <>
      <Form.Item name="fixed" label={say(deskWords.fixed)} rules={chosen(say)}>
        <RadioChoice options={deskWords.fixedAnswers} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.verifyNote)}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}
