import { Form, Input } from 'antd'
import { chosen, PlaceField, placeGiven, type PlaceValue, RadioChoice, useSay } from '#platform/ui/desk'
import { deskWords as words } from './words.ts'

/** Where somebody waits, more about it, and how to reach them, as it is typed. */
export interface Waiting {
  readonly place?: PlaceValue | undefined
  readonly words?: string | undefined
  readonly phone?: string | undefined
  readonly notice?: 'yes' | 'no' | undefined
}

/** The same as the commands take it. */
export function waitingGiven({ place, words: saidMore, phone, notice }: Waiting) {
  return { ...placeGiven(place), ...(saidMore ? { words: saidMore } : {}), ...(phone ? { phone } : {}), noticeGiven: notice === 'yes' }
}

export function WaitingFields() {
  const say = useSay()
  return (
    <>
      <Form.Item name="place" label={say(words.where)} rules={chosen(say)}>
        <PlaceField />
      </Form.Item>
      <Form.Item name="words" label={say(words.more)}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item name="phone" label={say(words.phone)}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <Form.Item name="notice" label={say(words.notice)}>
        <RadioChoice options={words.yes} />
      </Form.Item>
    </>
  )
}
