import { Checkbox, Form, Input } from 'antd'
import { DayField, dayRule, needed, shortDay, useLanguage, useSay } from '#platform/ui/desk'
import type { TakingPart } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

const words = deskWords.programme

/** Until when and why; of people their consent anew. */
export function RenewFields({ consent = false }: { consent?: boolean }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="untilOn" label={say(words.until)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="ground" label={say(words.ground)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      {consent && (
        <Form.Item name="agreed" valuePropName="checked">
          <Checkbox>{say(deskWords.people.renewAgreed)}</Checkbox>
        </Form.Item>
      )}
    </>
  )
}

export function Renewals({ renewals }: { renewals: TakingPart['renewals'] }) {
  const say = useSay()
  const { language } = useLanguage()
  if (renewals.length === 0) return null
  return (
    <p className="quiet">
      {say(words.renewals)}: {renewals.map((each) => `${shortDay(each.on, language)} → ${shortDay(each.untilOn, language)} ${each.ground}`).join(' · ')}
    </p>
  )
}
