import { Button, Checkbox, Form } from 'antd'
import { call, chosen, DayField, dayRule, dayWords, kitWords, OneOf, useLanguage, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { KnownAway } from './arranging.tsx'
import { type FormProps, partyChoices } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { arrangingWords as words } from './arranging-words.ts'

interface CallOffValues {
  readonly arrangedId: string
  readonly keepRoom?: boolean
}

export function CallOffSession(given: FormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { open, desk } = given
  const sessions = desk.arranged.map(({ id, on, from, to, place }) => ({
    id,
    name: `${dayWords(on, language)} ${from}–${to} · ${say(place)}`,
  }))
  const [first] = sessions
  return (
    <StepBox<CallOffValues>
      step="call-off-session"
      given={given}
      grave
      initial={first ? { arrangedId: first.id } : {}}
      send={({ arrangedId, keepRoom }, commandId) =>
        call(open.district, mediationOperations.callOffSession, {
          params: { caseId: open.caseId },
          body: { arrangedId, ...(keepRoom ? { keepRoom } : {}) },
          commandId,
        })
      }
    >
      <p>{say(words.callOff)}</p>
      <Form.Item name="arrangedId" label={say(words.which)} rules={chosen(say)}>
        <OneOf people={sessions} />
      </Form.Item>
      {desk.arranged.some((each) => each.bookingId !== null && !each.roomGone) && (
        <Form.Item name="keepRoom" valuePropName="checked">
          <Checkbox>{say(words.keepRoom)}</Checkbox>
        </Form.Item>
      )}
    </StepBox>
  )
}

interface AwayValues {
  readonly partyId: string
  readonly spans?: { from: string; until: string }[]
}

/** Days on which somebody cannot come: what was noted before is replaced. */
export function NoteAway(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<AwayValues>
      step="note-away"
      given={given}
      initial={{ spans: [{ from: '', until: '' }] }}
      send={({ partyId, spans }, commandId) =>
        call(open.district, mediationOperations.noteAway, {
          params: { caseId: open.caseId },
          body: { partyId, spans: (spans ?? []).map(({ from, until }) => ({ from, until })) },
          commandId,
        })
      }
    >
      <KnownAway desk={desk} />
      <Form.Item name="partyId" label={say(words.whoAway)} rules={chosen(say)}>
        <OneOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Spans />
    </StepBox>
  )
}

function Spans() {
  const say = useSay()
  return (
    <Form.List name="spans">
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(words.spans)}</legend>
          {fields.map((field) => (
            <div key={field.key} className="row">
              <Form.Item name={[field.name, 'from']} label={say(words.awayFrom)} rules={dayRule(say)}>
                <DayField />
              </Form.Item>
              <Form.Item name={[field.name, 'until']} label={say(words.awayUntil)} rules={dayRule(say)}>
                <DayField />
              </Form.Item>
              <Button onClick={() => remove(field.name)}>{say(kitWords.remove)}</Button>
            </div>
          ))}
          <Button onClick={() => add({ from: '', until: '' })}>{say(words.addSpan)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
