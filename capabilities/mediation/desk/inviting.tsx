import { Form, Input, Select } from 'antd'
import { call, chosen, RadioChoice, SomeOf, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { circleWords as words } from './circle-words.ts'
import { type FormProps, partyChoices, typed } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface HelperValues {
  readonly helperId?: string
  readonly staffId?: string
  readonly name?: string
  readonly capacity: keyof typeof deskWords.capacities
  readonly agreedBy?: string[]
}

/** The register first: whoever is listed there is not typed again. */
function whoOf({ helperId, staffId, name }: HelperValues) {
  if (helperId) return { helperId }
  const words = typed(name)
  return staffId ? { staffId } : words ? { name: words } : {}
}

/** Somebody who helps, with the consent that each party gave; nobody's is ticked beforehand (PMA Art. 20). */
export function AddCoHandler(given: FormProps) {
  const say = useSay()
  const { open, desk, colleagues, circle } = given
  const listed = circle.helpers.filter((each) => each.active)
  return (
    <StepBox<HelperValues>
      step="add-co-handler"
      given={given}
      initial={{}}
      send={(values, commandId) =>
        call(open.district, mediationOperations.addCoHandler, {
          params: { caseId: open.caseId },
          body: { capacity: values.capacity, agreedBy: values.agreedBy ?? [], ...whoOf(values) },
          commandId,
        })
      }
    >
      {listed.length > 0 && (
        <Form.Item name="helperId" label={say(words.fromRegister)}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={listed.map((each) => ({ value: each.id, label: `${each.name} · ${each.field}` }))}
          />
        </Form.Item>
      )}
      <Form.Item noStyle shouldUpdate>{({ getFieldValue }) => !getFieldValue('helperId') && <Unlisted colleagues={colleagues} />}</Form.Item>
      <Form.Item name="capacity" label={say(deskWords.capacity)} rules={chosen(say)}>
        <RadioChoice options={deskWords.capacities} />
      </Form.Item>
      <Form.Item name="agreedBy" label={say(deskWords.agreedBy)} rules={chosen(say)}>
        <SomeOf people={partyChoices(desk, say)} />
      </Form.Item>
    </StepBox>
  )
}

function Unlisted({ colleagues }: Pick<FormProps, 'colleagues'>) {
  const say = useSay()
  return (
    <div className="form-row">
      <Form.Item name="staffId" label={say(deskWords.helperStaff)}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={colleagues.map((each) => ({ value: each.staffId, label: `${each.name} · ${say(each.roleName)}` }))}
        />
      </Form.Item>
      <Form.Item name="name" label={say(deskWords.helperName)}>
        <Input maxLength={60} />
      </Form.Item>
    </div>
  )
}
