import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Result } from '#platform/result'
import { addDays, day } from '#platform/time'
import type { Said } from '#platform/words'
import { DayField, dayRule, type DeskRefusal, needed, StepForm, today, useSay } from '#platform/ui/desk'
import { officeWords as words } from './office-words.ts'

export interface EndingValues {
  readonly untilOn: string
  readonly reason: string
}

interface EndingProps {
  readonly title: Said
  readonly draftKey: string
  readonly label: Said
  /** False where it stops at once and no day is asked. */
  readonly dated?: boolean
  send(values: EndingValues, commandId: string): Promise<Result<unknown, DeskRefusal>>
  done(): void | Promise<void>
  cancel(): void
  /** What the one who ends it should know first. */
  readonly warning?: ReactNode
}

/** Something ends: the first day without it, and why. */
export function Ending({ title, draftKey, label, dated = true, send, done, cancel, warning }: EndingProps) {
  const say = useSay()
  return (
    <section className="card" aria-label={say(title)}>
      <h2>{say(title)}</h2>
      {warning}
      <StepForm<EndingValues, unknown>
        key={draftKey}
        name="ending"
        draftKey={draftKey}
        danger
        initial={{ untilOn: addDays(day(today()), 1) }}
        sendLabel={label}
        send={send}
        done={done}
        cancel={cancel}
      >
        {dated && (
          <Form.Item name="untilOn" label={say(words.untilOn)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
        )}
        <Form.Item name="reason" label={say(words.reason)} rules={[...needed(say), { min: 2 }]}>
          <Input maxLength={200} />
        </Form.Item>
      </StepForm>
    </section>
  )
}
