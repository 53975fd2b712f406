import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { type Beginning, call, codeWords, chosen, DayField, dayRule, load, needed, Note, RadioChoice, StepForm, today, useBeginning, useDesk, useSay } from '#platform/ui/desk'
import { petitionsOperations, type TakenDown } from '../contract.ts'
import { KindFields, kindBody, type KindValues } from './kind-fields.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', petitionsOperations.listAccusable, {})
}

type Data = Awaited<ReturnType<typeof loader>>

interface Values extends KindValues {
  readonly text?: string
  readonly receivedOn?: string
  readonly name?: string
  readonly phone?: string
  readonly address?: string
  readonly notice?: string
  readonly language?: 'zh' | 'en'
  readonly lettersWanted?: boolean
}

const given = (values: Values) => Object.fromEntries((['name', 'phone', 'address'] as const).flatMap((key) => {
  const typed = (values[key] ?? '').trim()
  return typed === '' ? [] : [[key, typed] as const]
}))

/** Of an accusation nothing is sent, so nothing is asked either. */
function writtenTo({ type, language, lettersWanted }: Values) {
  return { ...(language ? { language } : {}), ...(lettersWanted && type !== 'accusation' ? { lettersWanted } : {}) }
}

/** What another book says already: who came in person came on a visit, and a place goes into the words. */
function startOf({ text, place, persons, cameFrom }: Beginning): Values {
  const words = [text, place?.text].filter((each) => each !== undefined).join('\n')
  return { ...(words === '' ? {} : { text: words }), ...(persons ? { people: String(persons) } : {}), ...(cameFrom ? { form: 'visit' } : {}) }
}

/** A petition at the counter, from a letter or by phone. */
export function Component() {
  const { units }: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const [made, setMade] = useState<TakenDown>()
  const carried = useBeginning()
  const begins = made ? {} : carried
  const send = (values: Values, commandId: string) => call(district, petitionsOperations.takeDownPetition, {
    commandId, body: { ...kindBody(values), ...given(values), text: values.text ?? '', receivedOn: values.receivedOn ?? today(), noticeGiven: values.notice === 'yes', ...writtenTo(values), ...(begins.cameFrom ? { cameFrom: begins.cameFrom } : {}) },
  })
  return (
    <div className="page narrow">
      <h1>{say(deskWords.new)}</h1>
      <p className="quiet">{say(deskWords.newAbout)}</p>
      {made && (
        <Note tone="done">
          <p>{say(deskWords.pin(codeWords(made.code), made.pin ?? ''))}</p>
          <p><Link to={`/${district}/petitions`}>{say(deskWords.place)}</Link></p>
        </Note>
      )}
      <StepForm<Values, TakenDown> key={made?.caseId ?? ''} draftKey={`petition.new${begins.cameFrom ? `.${begins.cameFrom.id}` : ''}`} initial={{ people: '1', language: 'zh', receivedOn: today(), ...startOf(begins) }} sendLabel={deskWords.new} done={setMade} send={send}>
        <Form.Item name="text" label={say(deskWords.text)} rules={needed(say)}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={10_000} />
        </Form.Item>
        <KindFields units={units} />
        <Petitioner />
      </StepForm>
    </div>
  )
}

function Petitioner() {
  const say = useSay()
  return (
    <>
      <div className="form-row">
        <Form.Item name="name" label={say(deskWords.name)}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={say(deskWords.phone)}>
          <Input maxLength={30} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="address" label={say(deskWords.address)}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="language" label={say(deskWords.language)} rules={chosen(say)}>
        <RadioChoice options={deskWords.languages} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('type') === 'accusation' ? (
            <p className="quiet">{say(deskWords.noLetters)}</p>
          ) : (
            <Form.Item name="lettersWanted" valuePropName="checked">
              <Checkbox>{say(deskWords.letters)}</Checkbox>
            </Form.Item>
          )}
      </Form.Item>
      <Form.Item name="receivedOn" label={say(deskWords.receivedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="notice" label={say(deskWords.notice)} rules={chosen(say)}>
        <RadioChoice options={deskWords.noticeYes} />
      </Form.Item>
    </>
  )
}
