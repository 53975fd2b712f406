import { Form, Input } from 'antd'
import { chosen, needed, Note, PickChoice, RadioChoice, useSay } from '#platform/ui/desk'
import { TYPE_WORDS, FORM_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

export interface KindValues {
  readonly type?: 'suggestion' | 'accusation' | 'claim'
  readonly form?: 'visit' | 'letter' | 'phone'
  readonly people?: string
  readonly representatives?: string
  readonly addressKnown?: 'yes' | 'no'
  readonly accused?: string
}

export const ELSEWHERE = 'elsewhere'

/** What kind of petition it is and how it came: the same at the counter and for a case that is there already. */
export function KindFields({ units }: { units: readonly { unitId: string; name: { zh: string; en: string } }[] }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="type" label={say(deskWords.type)} rules={chosen(say)}>
        <RadioChoice options={TYPE_WORDS} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => getFieldValue('type') === 'accusation' && <Accused units={units} />}
      </Form.Item>
      <Form.Item name="form" label={say(deskWords.form)} rules={chosen(say)}>
        <RadioChoice options={{ visit: FORM_WORDS.visit, letter: FORM_WORDS.letter, phone: FORM_WORDS.phone }} />
      </Form.Item>
      <Form.Item name="people" label={say(deskWords.people)} rules={needed(say)}>
        <Input inputMode="numeric" maxLength={5} className="short" />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => Number(getFieldValue('people')) > 1 && (
          <Form.Item name="representatives" label={say(deskWords.representatives)}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={400} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="addressKnown" label={say(deskWords.addressKnown)} rules={chosen(say)}>
        <RadioChoice options={deskWords.yesNo} />
      </Form.Item>
    </>
  )
}

function Accused({ units }: { units: readonly { unitId: string; name: { zh: string; en: string } }[] }) {
  const say = useSay()
  const options = Object.fromEntries([[ELSEWHERE, deskWords.elsewhere] as const, ...units.map((each) => [each.unitId, each.name] as const)])
  return (
    <>
      <Note tone="info">
        <p>{say(deskWords.secret)}</p>
      </Note>
      <Form.Item name="accused" label={say(deskWords.accused)} rules={chosen(say)}>
        <PickChoice options={options} />
      </Form.Item>
    </>
  )
}

/** The fields as the server takes them. */
export function kindBody(values: KindValues) {
  const representatives = (values.representatives ?? '').split('\n').map((each) => each.trim()).filter((each) => each !== '')
  return {
    type: values.type ?? 'claim', form: values.form ?? 'visit', people: Number(values.people), addressKnown: values.addressKnown === 'yes',
    ...(representatives.length > 0 ? { representatives } : {}), ...accusedBody(values),
  } as const
}

function accusedBody({ type, accused }: KindValues) {
  if (type !== 'accusation' || accused === undefined) return {}
  return accused === ELSEWHERE ? { accusedElsewhere: true } : { accusedUnitId: accused }
}
