import { Checkbox, Form, Input, InputNumber } from 'antd'
import { call, chosen, DayField, dayRule, MoneyField, needed, PickChoice, RadioChoice, useSay } from '#platform/ui/desk'
import { type ListingBody, type ListingEntered, outreachOperations as ops } from '../contract.ts'
import { CONTACT_WORDS, LISTING_WORDS } from '../words.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

type Typed = Omit<ListingBody, 'squareMetres' | 'monthlyFen'> & { readonly squareMetres?: number; readonly monthlyFen?: number }

const bodyOf = (typed: Typed): ListingBody => ({ ...typed, consent: typed.consent === true, squareMetres: typed.squareMetres ?? null, monthlyFen: typed.monthlyFen ?? null })

/** What an owner wants shown. Nothing of it is kept on this computer: it holds a name and a telephone. */
export function EnterListing({ close, made }: { close(): void; made(listing: ListingEntered): void }) {
  const say = useSay()
  return (
    <Act<Typed, ListingEntered> title={words.enterListing} draftKey={null} initial={{ contact: 'message' }} close={close} done={made} send={(typed, commandId, district) => call(district, ops.enterListing, { commandId, body: bodyOf(typed) })}>
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <PickChoice options={LISTING_WORDS} />
      </Form.Item>
      <Form.Item name="title" label={say(words.listingTitle)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="whereabouts" label={say(words.whereabouts)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="details" label={say(words.details)} rules={needed(say)}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="squareMetres" label={say(words.metres)}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="monthlyFen" label={say(words.rent)}>
        <MoneyField />
      </Form.Item>
      <Form.Item name="until" label={say(words.until)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="contact" label={say(words.contact)} rules={chosen(say)}>
        <RadioChoice options={CONTACT_WORDS} />
      </Form.Item>
      <Form.Item name="ownerName" label={say(words.ownerName)} rules={needed(say)}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={say(words.phone)} rules={needed(say)}>
        <Input maxLength={40} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="consent" valuePropName="checked">
        <Checkbox>{say(words.consentGiven)}</Checkbox>
      </Form.Item>
    </Act>
  )
}
