import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, needed, SomeOf, TimeField, timeRule, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { everybody, type FormProps, partyChoices } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { arrangingWords as words } from './arranging-words.ts'

interface ArrangeValues {
  readonly on: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly partyIds: string[]
}

/** Day, time and place of a session to come; the invited are written to and reminded the day before. */
export function ArrangeSession(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<ArrangeValues>
      step="arrange-session"
      given={given}
      initial={{ partyIds: everybody(desk) }}
      send={(body, commandId) =>
        call(open.district, mediationOperations.arrangeSession, { params: { caseId: open.caseId }, body, commandId })
      }
    >
      <p className="quiet">{say(words.why)}</p>
      <Form.Item name="partyIds" label={say(words.whom)} rules={chosen(say)}>
        <SomeOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="from" label={say(words.from)} rules={timeRule(say)}>
          <TimeField />
        </Form.Item>
        <Form.Item name="to" label={say(words.to)} rules={timeRule(say)}>
          <TimeField />
        </Form.Item>
      </div>
      <Form.Item name="place" label={say(words.place)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
    </StepBox>
  )
}

export function CallOffSession(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<object>
      step="call-off-session"
      given={given}
      grave
      initial={{}}
      send={(_values, commandId) =>
        call(open.district, mediationOperations.callOffSession, {
          params: { caseId: open.caseId },
          body: {},
          commandId,
        })
      }
    >
      <p>{say(words.callOff)}</p>
    </StepBox>
  )
}
