import { Form, Radio } from 'antd'
import { chosen, type FieldProps, OneOf, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { MediationDesk } from '../contract.ts'
import { partyChoices } from './case-desk.ts'
import { deskWords } from './words.ts'

type Way = MediationDesk['voices'][number]['ways'][number]

/** As the body of a consent wants it: who spoke, and which agent. */
interface Spoken {
  readonly by: Way['as']
  readonly signerId?: string
}

const SELF: Way = { as: 'self', signerId: null, name: '' }

/** Who may answer for a party today; the party in person where nobody else is known, so that a “no” can always be taken down. */
export function waysFor(desk: MediationDesk, partyId: string): readonly Way[] {
  const ways = desk.voices.find((each) => each.partyId === partyId)?.ways ?? []
  return ways.length === 0 ? [SELF] : ways
}

const keyOf = ({ as, signerId }: Pick<Way, 'as' | 'signerId'>) => (as === 'agent' ? `agent.${signerId ?? ''}` : as)

/** The way that stands first: in person, or the guardian where the party may not act alone. */
export function firstWay(desk: MediationDesk, partyId: string): string {
  const [first = SELF] = waysFor(desk, partyId)
  return keyOf(first)
}

export function spokenBy(chosen: string | undefined): Spoken {
  if (chosen?.startsWith('agent.')) return { by: 'agent', signerId: chosen.slice('agent.'.length) }
  return { by: chosen === 'guardian' ? 'guardian' : 'self' }
}

function nameOfWay(way: Way, say: (words: Said) => string): string {
  return [say(deskWords.byWho[way.as]), way.name].filter((part) => part !== '').join(' ')
}

/** Who spoke, of those who may speak for this party today. */
export function VoiceField({ value, onChange, desk, partyId }: FieldProps<string> & { desk: MediationDesk; partyId: string }) {
  const say = useSay()
  const ways = waysFor(desk, partyId)
  return (
    <Radio.Group
      className="radio-choice"
      value={value}
      onChange={(event) => onChange?.(String(event.target.value))}
      options={ways.map((way) => ({ value: keyOf(way), label: nameOfWay(way, say) }))}
    />
  )
}

/** Which party, and who spoke for them: another party begins with its own first way. */
export function WhoAnswers({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  const form = Form.useFormInstance()
  const partyId: string | undefined = Form.useWatch('partyId')
  return (
    <>
      <Form.Item name="partyId" label={say(deskWords.party)} rules={chosen(say)}>
        <OneOf people={partyChoices(desk, say)} onChange={(id) => form.setFieldValue('voice', firstWay(desk, id ?? ''))} />
      </Form.Item>
      <Form.Item name="voice" label={say(deskWords.by)} rules={chosen(say)}>
        <VoiceField desk={desk} partyId={partyId ?? ''} />
      </Form.Item>
    </>
  )
}
