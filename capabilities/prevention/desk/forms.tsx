import { Form, Input, Modal } from 'antd'
import { call, chosen, DayField, dayRule, needed, PickChoice, RadioChoice, StepForm, today, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { ReactNode } from 'react'
import { type DecideBody, type MeasureShown, preventionOperations, type ProposeBody, type ReviewBody } from '../contract.ts'
import type { MeasureStep } from '../domain/ledger.ts'
import { deskWords } from './words.ts'

interface ProposeProps {
  readonly from: Pick<ProposeBody, 'alarmId' | 'siteId' | 'unitId'>
  readonly category?: string
  close(): void
  done(measure: MeasureShown): void
}

/** A measure out of an alarm or a place, or by itself: why it happens, and what prevents it. */
export function ProposeForm({ from, category, close, done }: ProposeProps) {
  const say = useSay()
  const { district, categories } = useDesk()
  return (
    <Modal open footer={null} width={720} title={say(deskWords.propose)} onCancel={close}>
      <StepForm<ProposeBody, MeasureShown>
        draftKey={`prevention.propose.${from.alarmId ?? from.siteId ?? 'own'}`}
        initial={category === undefined ? {} : { category }}
        sendLabel={deskWords.propose}
        cancel={close}
        done={done}
        send={({ category: kind, owner, ...values }, commandId) =>
          call(district, preventionOperations.proposeMeasure, { commandId, body: { ...values, ...from, ...(kind ? { category: kind } : {}), ...(owner ? { owner } : {}) } })
        }
      >
        <Form.Item name="category" label={say(deskWords.category)}>
          <PickChoice options={Object.fromEntries(categories.map((each) => [each.code, each.name]))} />
        </Form.Item>
        <Words name="cause" label={deskWords.cause} hint={deskWords.causeHint} />
        <Words name="what" label={deskWords.what} />
        <Form.Item name="owner" label={say(deskWords.ownerText)}>
          <Input maxLength={100} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}

function Words({ name, label, hint }: { name: string; label: Said; hint?: Said }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={say(label)} rules={needed(say)} {...(hint ? { extra: say(hint) } : {})}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={1000} />
    </Form.Item>
  )
}

export interface Named {
  readonly id: string
  readonly name: Said
}

interface StepProps {
  readonly measure: MeasureShown
  readonly units: readonly Named[]
  close(): void
  done(measure: MeasureShown): void
}

/** The form of one step; each step of the table has its own. */
export function MeasureStepForm({ step, ...given }: StepProps & { step: MeasureStep }) {
  const say = useSay()
  return (
    <Modal open footer={null} width={720} title={say(deskWords.steps[step])} onCancel={given.close}>
      {formOf(step, given)}
    </Modal>
  )
}

function formOf(step: MeasureStep, given: StepProps): ReactNode {
  switch (step) {
    case 'decide':
      return <Decide {...given} />
    case 'set-aside':
      return <SetAside {...given} />
    case 'take-up':
      return <TakeUp {...given} />
    case 'report-done':
      return <ReportDone {...given} />
    case 'review':
      return <Review {...given} />
  }
}

const keyOf = (measure: MeasureShown, step: MeasureStep) => `prevention.${step}.${measure.id}`

function Decide({ measure, units, close, done }: StepProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<DecideBody, MeasureShown>
      draftKey={keyOf(measure, 'decide')}
      initial={{ cause: measure.cause, what: measure.what }}
      sendLabel={deskWords.steps.decide}
      cancel={close}
      done={done}
      send={({ ownerUnitId, owner, ...values }, commandId) =>
        call(district, preventionOperations.decideMeasure, { params: measure, commandId, body: { ...values, ...(ownerUnitId ? { ownerUnitId } : {}), ...(owner ? { owner } : {}) } })
      }
    >
      <Words name="cause" label={deskWords.cause} hint={deskWords.causeHint} />
      <Words name="what" label={deskWords.what} />
      <Form.Item name="ownerUnitId" label={say(deskWords.ownerUnit)}>
        <PickChoice options={Object.fromEntries(units.map((each) => [each.id, each.name]))} />
      </Form.Item>
      <Form.Item name="owner" label={say(deskWords.ownerOutside)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="dueOn" label={say(deskWords.dueOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="reviewOn" label={say(deskWords.reviewOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

function SetAside({ measure, close, done }: StepProps) {
  const { district } = useDesk()
  return (
    <StepForm<{ note: string }, MeasureShown>
      draftKey={keyOf(measure, 'set-aside')}
      initial={{}}
      sendLabel={deskWords.steps['set-aside']}
      cancel={close}
      done={done}
      send={(body, commandId) => call(district, preventionOperations.setAsideMeasure, { params: measure, commandId, body })}
    >
      <Words name="note" label={deskWords.noteOf['set-aside']} />
    </StepForm>
  )
}

function TakeUp({ measure, close, done }: StepProps) {
  const { district } = useDesk()
  return (
    <StepForm<Record<string, never>, MeasureShown>
      draftKey={keyOf(measure, 'take-up')}
      initial={{}}
      sendLabel={deskWords.steps['take-up']}
      cancel={close}
      done={done}
      send={(_values, commandId) => call(district, preventionOperations.takeUpMeasure, { params: measure, commandId, body: {} })}
    >
      <p>{measure.what}</p>
    </StepForm>
  )
}

function ReportDone({ measure, close, done }: StepProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<{ on: string; note: string }, MeasureShown>
      draftKey={keyOf(measure, 'report-done')}
      initial={{ on: today() }}
      sendLabel={deskWords.steps['report-done']}
      cancel={close}
      done={done}
      send={(body, commandId) => call(district, preventionOperations.reportMeasureDone, { params: measure, commandId, body })}
    >
      <Form.Item name="on" label={say(deskWords.doneDay)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Words name="note" label={deskWords.noteOf['report-done']} />
    </StepForm>
  )
}

function Review({ measure, close, done }: StepProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<ReviewBody, MeasureShown>
      draftKey={keyOf(measure, 'review')}
      initial={{}}
      sendLabel={deskWords.steps.review}
      cancel={close}
      done={done}
      send={(body, commandId) => call(district, preventionOperations.reviewMeasure, { params: measure, commandId, body })}
    >
      {measure.comparison && <p>{say(measure.comparison.words)}</p>}
      {measure.comparison && <p className="quiet">{say(measure.comparison.limits)}</p>}
      <Form.Item name="outcome" label={say(deskWords.outcome)} rules={chosen(say)}>
        <RadioChoice options={deskWords.outcomes} />
      </Form.Item>
      <Words name="note" label={deskWords.noteOf.review} />
    </StepForm>
  )
}
