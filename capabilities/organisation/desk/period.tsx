import { Form } from 'antd'
import { DayField, dayRule, useSay } from '#platform/ui/desk'
import { officeWords as words } from './office-words.ts'

/** From when, and until when where that is known. */
export function Period() {
  const say = useSay()
  return (
    <div className="form-row">
      <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="untilOn" label={say(words.untilOptional)} rules={dayRule(say, false)}>
        <DayField />
      </Form.Item>
    </div>
  )
}
