import { Checkbox, Form, Input } from 'antd'
import { call, chosen, needed, placeGiven, type PlaceValue, RadioChoice, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { CentreShape } from '../../organisation/contract/places.ts'
import { leadsOperations, type NoteBody } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { SOURCE_WORDS } from '../words.ts'
import { LeadPlace } from './lead-place.tsx'

interface Values {
  readonly source: NoteBody['source']
  readonly text: string
  readonly place?: PlaceValue
  readonly name?: string
  readonly phone?: string
  readonly noticeGiven?: boolean
}

function bodyOf({ source, text, place, name, phone, noticeGiven = false }: Values): NoteBody {
  return { source, text, ...placeGiven(place), ...(name?.trim() ? { name: name.trim() } : {}), ...(phone?.trim() ? { phone: phone.trim() } : {}), noticeGiven }
}

/** One screen in a stairwell: how it came up, what, where; who told it only if they wish. */
export function NoteForm({ communities, done, cancel }: { communities: readonly CentreShape[]; done(): void; cancel(): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  return (
    <section className="card">
      <StepForm<Values, unknown>
        draftKey="leads.note"
        initial={{ source: me.role === 'grid-worker' ? 'grid-patrol' : 'household-visit' }}
        sendLabel={deskWords.keep}
        send={(values, commandId) => call(district, leadsOperations.takeNote, { body: bodyOf(values), commandId })}
        done={done}
        cancel={cancel}
      >
        <Form.Item name="text" label={say(deskWords.what)} extra={say(deskWords.whatHint)} rules={needed(say)}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="place" label={say(deskWords.where)}>
          <LeadPlace communities={communities} />
        </Form.Item>
        <Form.Item name="source" label={say(deskWords.source)} rules={chosen(say)}>
          <RadioChoice options={SOURCE_WORDS} />
        </Form.Item>
        <details>
          <summary>{say(deskWords.teller)}</summary>
          <Form.Item name="name" label={say(deskWords.name)}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="phone" label={say(deskWords.phone)}>
            <Input maxLength={40} inputMode="tel" />
          </Form.Item>
          <Form.Item name="noticeGiven" valuePropName="checked">
            <Checkbox>{say(deskWords.notice)}</Checkbox>
          </Form.Item>
        </details>
      </StepForm>
    </section>
  )
}
