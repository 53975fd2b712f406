import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { call, chosen, MoneyField, needed, Note, RadioChoice, StepForm, today, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type EmployerPage, wageOperations as ops } from '../contract.ts'
import type { WageResult } from '../domain.ts'
import { RESULT_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

interface Exit {
  close(): void
  cancel(): void
}

const monthRules = (say: (words: Said) => string) => [{ required: true, pattern: /^\d{4}-(0[1-9]|1[0-2])$/, message: say(deskWords.monthRule) }]

function MonthItem({ name, label }: { name: string; label: Said }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={say(label)} rules={monthRules(say)}>
      <Input className="short" maxLength={7} inputMode="numeric" />
    </Form.Item>
  )
}

interface Registering {
  readonly name: string
  readonly orgCode: string
  readonly project?: string
  readonly unitId: string
  readonly fromMonth: string
}

export function RegisterForm({ units, close, cancel }: Exit & { units: readonly { readonly id: string; readonly name: Said }[] }) {
  const say = useSay()
  const { district, me } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.register)} onCancel={cancel}>
      <StepForm<Registering, unknown>
        draftKey="wages.register"
        initial={{ unitId: me.unitId, fromMonth: today().slice(0, 7) }}
        sendLabel={deskWords.register}
        cancel={cancel}
        done={close}
        send={({ project = '', ...values }, commandId) => call(district, ops.registerWageEmployer, { commandId, body: { ...values, project } })}
      >
        <Note tone="info">
          <p>{say(deskWords.onlyOrganisations)}</p>
        </Note>
        <Form.Item name="name" label={say(deskWords.name)} rules={needed(say)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="orgCode" label={say(deskWords.orgCode)} rules={needed(say)}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="project" label={say(deskWords.project)}>
          <Input maxLength={100} />
        </Form.Item>
        <MonthItem name="fromMonth" label={deskWords.fromMonth} />
        <Form.Item name="unitId" label={say(deskWords.unit)} rules={chosen(say)}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={units.map((each) => ({ value: each.id, label: say(each.name) }))} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}

export function CutOffForm({ close, cancel }: Exit) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.cutOff)} onCancel={cancel}>
      <StepForm<{ fromMonth: string; monthDay: number }, unknown>
        draftKey="wages.cut-off"
        initial={{ fromMonth: today().slice(0, 7) }}
        sendLabel={deskWords.cutOff}
        cancel={cancel}
        done={close}
        send={(body, commandId) => call(district, ops.setWageCutOff, { commandId, body })}
      >
        <MonthItem name="fromMonth" label={deskWords.cutOffFrom} />
        <Form.Item name="monthDay" label={say(deskWords.monthDay)} rules={needed(say)}>
          <InputNumber min={1} max={28} precision={0} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}

export function EndForm({ employerId, close, cancel }: Exit & { employerId: string }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.end)} onCancel={cancel}>
      <StepForm<{ untilMonth: string; why: string }, EmployerPage>
        draftKey={`wages.${employerId}.end`}
        initial={{}}
        sendLabel={deskWords.end}
        cancel={cancel}
        done={close}
        send={(body, commandId) => call(district, ops.endWageEmployer, { params: { employerId }, commandId, body })}
      >
        <MonthItem name="untilMonth" label={deskWords.untilMonth} />
        <Form.Item name="why" label={say(deskWords.why)} rules={needed(say)}>
          <Input maxLength={300} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}

interface Checking {
  readonly result: WageResult
  readonly workers?: number
  readonly dueFen?: number
  readonly paidFen?: number
  readonly depositFen?: number
  readonly note?: string
  readonly why?: string
}

/** What was paid follows from the answer where it can; only part of it is asked for. */
function bodyOf(month: string, { result, workers = 0, dueFen = 0, paidFen = 0, depositFen, note = '', why }: Checking) {
  const due = result === 'none' ? 0 : dueFen
  const paid = { full: due, partly: paidFen, not: 0, none: 0 }[result]
  return { month, result, workers: result === 'none' ? 0 : workers, dueFen: due, paidFen: paid, note, ...(depositFen === undefined ? {} : { depositFen }), ...(why ? { why } : {}) }
}

type Version = EmployerPage['months'][number]['versions'][number]

function beginningOf(last: Version | undefined): Partial<Checking> {
  if (!last) return {}
  const { result, workers, dueFen, paidFen, depositFen, note } = last
  return { result, workers, dueFen, paidFen, note, ...(depositFen === null ? {} : { depositFen }) }
}

export function CheckInForm({ employerId, month, last, close, cancel }: Exit & { employerId: string; month: string; last: Version | undefined }) {
  const say = useSay()
  const { district } = useDesk()
  const [result, changed] = useState(last?.result)
  return (
    <Modal open footer={null} title={`${month} ${say(last ? deskWords.correct : deskWords.checkIn)}`} onCancel={cancel}>
      <StepForm<Checking, EmployerPage>
        draftKey={`wages.${employerId}.${month}`}
        initial={beginningOf(last)}
        sendLabel={last ? deskWords.correct : deskWords.checkIn}
        cancel={cancel}
        done={close}
        onChange={(values) => changed(values.result)}
        send={(values, commandId) => call(district, ops.checkInWages, { params: { employerId }, commandId, body: bodyOf(month, values) })}
      >
        <Form.Item name="result" label={say(deskWords.result)} rules={chosen(say)}>
          <RadioChoice options={RESULT_WORDS} />
        </Form.Item>
        {result !== 'none' && <Amounts result={result} />}
        <Form.Item name="depositFen" label={say(deskWords.depositField)}>
          <MoneyField />
        </Form.Item>
        {last && (
          <Form.Item name="why" label={say(deskWords.whyCorrect)} rules={needed(say)}>
            <Input maxLength={300} />
          </Form.Item>
        )}
      </StepForm>
    </Modal>
  )
}

function Amounts({ result }: { result: WageResult | undefined }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="workers" label={say(deskWords.workersField)} rules={needed(say)}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item name="dueFen" label={say(deskWords.dueField)} rules={needed(say)}>
        <MoneyField />
      </Form.Item>
      {result === 'partly' && (
        <Form.Item name="paidFen" label={say(deskWords.paidField)} rules={needed(say)}>
          <MoneyField />
        </Form.Item>
      )}
      {(result === 'partly' || result === 'not') && (
        <Form.Item name="note" label={say(deskWords.noteField)} rules={needed(say)}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
    </>
  )
}
