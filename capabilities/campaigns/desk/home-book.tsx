import { Checkbox, Form, Input } from 'antd'
import { call, chosen, dayWords, needed, PickChoice, PlaceField, type PlaceValue, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { campaignsOperations as ops, type HomeOffer } from '../contract.ts'
import { HALVES } from '../domain/home.ts'
import { homeWords as words } from '../words/desk.ts'
import { HALF_WORDS } from '../words/names.ts'
import { homePages } from '../words/pages.ts'
import { Act } from './parts.tsx'

interface Values {
  readonly itemId: string
  readonly when: string
  readonly door: PlaceValue
  readonly name: string
  readonly phone: string
  readonly note?: string
  readonly letterWanted?: boolean
  readonly noticeGiven?: boolean
}

interface BookProps extends Pick<HomeOffer, 'items' | 'free'> {
  close(): void
  done(): void
}

/** At the door or on the telephone: booked for somebody who asked for it. */
export function BookAct({ items, free, close, done }: BookProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { me } = useDesk()
  const times = free.map(({ on, half, left }): [string, { zh: string; en: string }] => [`${on} ${half}`, homePages.half({ zh: dayWords(on, 'zh'), en: dayWords(on, 'en') }, HALF_WORDS[half], left)])
  return (
    <Act<Values, unknown>
      title={words.book}
      draftKey={null}
      close={close}
      done={done}
      send={({ when, door, letterWanted = false, noticeGiven = false, note, ...rest }, commandId, district) => {
        const [on = '', named = ''] = when.split(' ')
        const half = HALVES.find((each) => each === named) ?? 'morning'
        return call(district, ops.bookHomeServiceFor, { commandId, body: { ...rest, on, half, ...(door.addressId ? { addressId: door.addressId } : { door: door.text.trim().slice(0, 100), unitId: me.unitId }), ...(note?.trim() ? { note: note.trim() } : {}), letterWanted, noticeGiven } })
      }}
    >
      <Form.Item name="itemId" label={say(words.item)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(items.map((each) => [each.id, each.name]))} />
      </Form.Item>
      <Form.Item name="when" label={say(words.when)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(times)} key={language} />
      </Form.Item>
      <Form.Item name="door" label={say(words.where)} rules={needed(say)}>
        <PlaceField />
      </Form.Item>
      <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={say(words.phone)} rules={needed(say)}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="note" label={say(words.note)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="letterWanted" valuePropName="checked">
        <Checkbox>{say(words.letter)}</Checkbox>
      </Form.Item>
      <Form.Item name="noticeGiven" valuePropName="checked">
        <Checkbox>{say(words.notice)}</Checkbox>
      </Form.Item>
    </Act>
  )
}
