import { Form, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { call, chosen, DayField, Note, PickChoice, StepForm, useDesk, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { type IssueBody, type OrderShown, supervisionOperations as ops } from '../contract.ts'
import { NEVER_ORDERED } from '../domain.ts'
import { deskWords } from '../words/desk.ts'
import { GROUND_WORDS } from '../words.ts'

const words = deskWords.form

interface Values {
  readonly ground: IssueBody['ground']
  readonly unitId: string
  readonly code?: string
  readonly issue?: string
  readonly requirement?: string
  readonly dueOn?: string
}

const written = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text.trim())

/** An order in the issuer's own words, to the unit or about the case one came from; what the house suggests has them ready. */
export function IssueForm({ given, done, cancel }: { given: Pick<Partial<Values>, 'unitId' | 'code'>; done(orderId: string): void; cancel(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const units = useUnits(district)
  const send = ({ ground, unitId, ...rest }: Values, commandId: string) => {
    const [code, issue, requirement, dueOn] = [written(rest.code), written(rest.issue), written(rest.requirement), written(rest.dueOn)]
    const body = { ground, unitId, ...(code ? { code } : {}), ...(issue ? { issue } : {}), ...(requirement ? { requirement } : {}), ...(dueOn ? { dueOn } : {}) }
    return call(district, ops.issueOrder, { body, commandId })
  }
  return (
    <StepForm<Values, OrderShown> draftKey={`supervision.issue${given.unitId ?? given.code ?? ''}`} initial={given} sendLabel={deskWords.issue} cancel={cancel} done={(order) => done(order.line.id)} send={send}>
      <Form.Item name="ground" label={say(words.ground)} rules={chosen(say)}>
        <PickChoice options={GROUND_WORDS} />
      </Form.Item>
      <Form.Item name="unitId" label={say(words.unit)} rules={chosen(say)}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={units.map((each) => ({ value: each.id, label: say(each.name) }))} />
      </Form.Item>
      <Form.Item name="code" label={say(words.code)}>
        <Input maxLength={20} />
      </Form.Item>
      <Note>
        <p>{say(words.readyNote)}</p>
      </Note>
      <Form.Item name="issue" label={say(words.issue)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="requirement" label={say(words.requirement)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="dueOn" label={say(words.dueOn)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

/** Units that may be ordered. */
function useUnits(district: string) {
  const [units, setUnits] = useState<readonly { readonly id: string; readonly name: { zh: string; en: string } }[]>([])
  useEffect(() => {
    void call(district, organisationOperations.listUnits, {}).then((found) => found.ok && setUnits(found.value.units.filter((each) => !NEVER_ORDERED.includes(each.kind))))
  }, [district])
  return units
}
