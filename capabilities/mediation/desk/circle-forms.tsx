import { Form, Input } from 'antd'
import { useState } from 'react'
import { call, chosen, DayField, dayRule, needed, RadioChoice, StepForm, today, useDesk, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import type { HelperShape, MethodShape } from '../contract/circle.ts'
import { circleWords as words } from './circle-words.ts'

interface HelperValues {
  readonly name: string
  readonly field: string
  readonly consentedOn: string
  readonly consentForm: 'written' | 'oral'
  readonly activeFrom: string
  readonly activeTo?: string
}

/** Lists somebody who agreed to it; how they agreed is chosen, never assumed. */
export function NewHelper({ done }: { done(): Promise<void> }) {
  const say = useSay()
  const { district } = useDesk()
  const [round, setRound] = useState(0)
  return (
    <details className="card">
      <summary>{say(words.add)}</summary>
      <StepForm<HelperValues, unknown>
        key={round}
        name="helper"
        draftKey="helper.new"
        initial={{ consentedOn: today(), activeFrom: today() }}
        sendLabel={words.add}
        send={({ activeTo, ...values }, commandId) =>
          call(district, mediationOperations.listHelper, { body: { ...values, ...(activeTo ? { activeTo } : {}) }, commandId })
        }
        done={async () => {
          setRound(round + 1)
          await done()
        }}
      >
        <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="field" label={say(words.field)} rules={needed(say)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="consentedOn" label={say(words.consentedOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="consentForm" label={say(words.consentForm)} rules={chosen(say)}>
          <RadioChoice options={words.consentForms} />
        </Form.Item>
        <Form.Item name="activeFrom" label={say(words.activeFrom)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="activeTo" label={say(words.activeTo)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </details>
  )
}

interface Closing {
  done(): Promise<void>
  cancel(): void
}

export function EndHelper({ helper, done, cancel }: Closing & { helper: HelperShape }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<{ activeTo: string }, unknown>
      name="end-helper"
      draftKey={`helper.end.${helper.id}`}
      danger
      initial={{ activeTo: today() }}
      sendLabel={words.end}
      send={(body, commandId) => call(district, mediationOperations.endHelper, { params: { helperId: helper.id }, body, commandId })}
      done={done}
      cancel={cancel}
    >
      <p>{helper.name}</p>
      <Form.Item name="activeTo" label={say(words.lastDay)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

interface MethodValues {
  readonly zh: string
  readonly en: string
  readonly use: 'yes' | 'no'
}

/** A new version of a method, or a new one: what was looked at is named, so that nobody overwrites another's change. */
export function MethodForm({ code, method, done, cancel }: { code: string; method?: MethodShape; done(): Promise<void>; cancel?(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const initial = method ? { ...method.name, use: method.active ? ('yes' as const) : ('no' as const) } : { use: 'yes' as const }
  return (
    <details className="card" open={method !== undefined}>
      <summary>{say(method ? words.revise : words.newMethod)}</summary>
      <StepForm<MethodValues, unknown>
        name={`method-${code}`}
        draftKey={`method.${code}.${method?.version ?? 0}`}
        initial={initial}
        sendLabel={method ? words.revise : words.newMethod}
        send={({ zh, en, use }, commandId) =>
          call(district, mediationOperations.reviseMethod, {
            params: { code },
            body: { version: method?.version ?? 0, zh, en, active: use === 'yes' },
            commandId,
          })
        }
        done={done}
        {...(cancel ? { cancel } : {})}
      >
        <Form.Item name="zh" label={say(words.zh)} rules={needed(say)}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="en" label={say(words.en)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="use" label={say(words.use)} rules={chosen(say)}>
          <RadioChoice options={words.uses} />
        </Form.Item>
      </StepForm>
    </details>
  )
}
