import { Checkbox, Form, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { ok, type Result } from '#platform/result'
import { type Answer, call, type DeskRefusal, kitWords, load, needed, newCommandId, PersonFields, PhotosField, PlaceField, placeGiven, type PlaceValue, readPerson, StepForm, ThreeAnswers, type TypedPerson, useDesk, useSay } from '#platform/ui/desk'
import { placesOperations } from '../../organisation/contract/places.ts'
import { organisationOperations } from '../../organisation/contract.ts'
import { type CHANNELS, intakeOperations } from '../contract.ts'
import { type Beginning, useBeginning } from './came-from.ts'
import { findSimilar, type Joined, SameMatter, type Similar } from './same-matter.tsx'
import { type Outcome, Slip } from './slip.tsx'
import { SuggestedCategory } from './suggested.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const [gates, centres] = await Promise.all([
    load(district, organisationOperations.listGates, {}),
    load(district, placesOperations.listCentres, {}),
  ])
  return { gates: gates.gates.filter((gate) => gate.asked.includes('intake')), communities: centres.communities }
}

type Given = Awaited<ReturnType<typeof loader>>

export interface RegisterValues {
  readonly channel: (typeof CHANNELS)[number]
  readonly text: string
  readonly place?: PlaceValue
  readonly category?: string
  readonly photos?: readonly string[]
  readonly applicant?: TypedPerson
  readonly respondent?: TypedPerson
  readonly forOther?: boolean
  readonly reporter?: TypedPerson
  readonly gates?: Readonly<Record<string, Answer>>
  readonly noticeGiven?: boolean
  readonly oralConfirmed?: boolean
  readonly lettersWanted?: boolean
}

function bodyOf(values: RegisterValues, language: 'zh' | 'en') {
  const [applicant, respondent, reporter] = [
    readPerson(values.applicant),
    readPerson(values.respondent),
    values.forOther ? readPerson(values.reporter) : undefined,
  ]
  return {
    text: values.text,
    channel: values.channel,
    noticeGiven: values.noticeGiven ?? false,
    oralConfirmed: values.oralConfirmed ?? false,
    lettersWanted: values.lettersWanted ?? false,
    language,
    gates: { ...values.gates },
    ...placeGiven(values.place),
    ...(values.category ? { category: values.category } : {}),
    ...(values.photos && values.photos.length > 0 ? { photos: [...values.photos] } : {}),
    ...(applicant ? { applicant } : {}),
    ...(respondent ? { respondent } : {}),
    ...(reporter ? { reporter } : {}),
  }
}

const PAUSE_MS = 400
const MOST_PHOTOS = 6

/** At the counter, one screen: what happened, who, where, the safety questions, and whether it is known already. */
export function Component() {
  const [round, setRound] = useState(0)
  const [done, setDone] = useState<Outcome>()
  const again = () => {
    setDone(undefined)
    setRound(round + 1)
  }
  return done ? <Slip outcome={done} again={again} /> : <RegisterPage key={round} round={round} done={setDone} />
}

interface Sending {
  readonly commandId: string
  readonly joinId: string
  readonly joined?: Joined
  readonly cameFrom: Beginning['cameFrom']
}

/** Registers, and merges it with the other matter or links it to that, where this was chosen; answers what really happened. */
async function register(
  district: string,
  values: RegisterValues,
  { commandId, joinId, joined, cameFrom }: Sending,
): Promise<Result<Outcome, DeskRefusal>> {
  const body = { ...bodyOf(values, 'zh'), ...(cameFrom ? { cameFrom } : {}) }
  const registered = await call(district, intakeOperations.registerCase, { body, commandId })
  if (!registered.ok) return registered
  if (!joined) return ok({ registered: registered.value })
  const { way, similar } = joined
  const params = { caseId: registered.value.caseId }
  const done =
    way === 'merge'
      ? await call(district, intakeOperations.mergeCase, { params, body: { into: similar.caseId }, commandId: joinId })
      : await call(district, intakeOperations.linkCase, {
          params,
          body: { earlier: similar.caseId },
          commandId: joinId,
        })
  return ok({ registered: registered.value, join: { way, into: similar, ...(done.ok ? {} : { refusal: done.refusal }) } })
}

function RegisterPage({ round, done }: { round: number; done(outcome: Outcome): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const [form] = Form.useForm<RegisterValues>()
  const { cameFrom, ...begins } = useBeginning(round)
  const [similar, setSimilar] = useState<readonly Similar[]>()
  const [joined, setJoined] = useState<Joined>()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const look = (values: RegisterValues) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void findSimilar(district, values).then(setSimilar), PAUSE_MS)
  }
  const [joinId] = useState(newCommandId)
  const send = (values: RegisterValues, commandId: string) =>
    register(district, values, { commandId, joinId, cameFrom, ...(joined ? { joined } : {}) })
  return (
    <div className="page">
      <h1>{say(deskWords.registerTitle)}</h1>
      <div className="two-columns">
        <StepForm<RegisterValues, Outcome>
          form={form}
          draftKey={`${me.staffId}.register${cameFrom ? `.${cameFrom.id}` : ''}`}
          initial={{ ...begins, applicant: { kind: 'person' }, respondent: { kind: 'person' } }}
          sendLabel={deskWords.save}
          send={send}
          done={done}
          onChange={look}
        >
          <Matter />
          <People />
          <Safety />
        </StepForm>
        <SameMatter similar={similar} joined={joined} choose={setJoined} />
      </div>
    </div>
  )
}

function Matter() {
  const say = useSay()
  const { categories, me } = useDesk()
  const { communities }: Given = useLoaderData()
  const channels = Object.entries(deskWords.channels).map(([value, words]) => ({ value, label: say(words) }))
  return (
    <section className="form-part">
      <h2>{say(deskWords.text)}</h2>
      <Form.Item
        name="text"
        label={<span className="visually-hidden">{say(deskWords.text)}</span>}
        extra={say(deskWords.textHint)}
        rules={needed(say)}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="place" label={say(deskWords.where)}>
        <PlaceField communities={communities.map((each) => ({ id: each.id, name: say(each.name) }))} own={me.unitId} />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="category" label={say(deskWords.category)}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={categories.map((each) => ({ value: each.code, label: `${each.code} ${say(each.name)}` }))}
          />
        </Form.Item>
        <Form.Item name="channel" label={say(deskWords.channel)}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={channels} />
        </Form.Item>
      </div>
      <SuggestedCategory />
      <Form.Item name="photos" label={say(deskWords.photos)}>
        <PhotosField most={MOST_PHOTOS} />
      </Form.Item>
    </section>
  )
}

function People() {
  const say = useSay()
  const forOther = Form.useWatch('forOther')
  return (
    <>
      <section className="form-part">
        <h2>{say(deskWords.applicant)}</h2>
        <PersonFields under="applicant" />
        <Form.Item name="forOther" valuePropName="checked">
          <Checkbox>{say(deskWords.reporterIsOther)}</Checkbox>
        </Form.Item>
        {forOther && (
          <>
            <h3>{say(deskWords.reporter)}</h3>
            <PersonFields under="reporter" />
          </>
        )}
      </section>
      <section className="form-part">
        <h2>{say(deskWords.respondent)}</h2>
        <PersonFields under="respondent" />
      </section>
    </>
  )
}

function Safety() {
  const say = useSay()
  const { gates }: Given = useLoaderData()
  return (
    <>
      <section className="form-part">
        <h2>{say(deskWords.safety)}</h2>
        <p className="quiet">{say(deskWords.safetyHint)}</p>
        {gates.map((gate) => (
          <Form.Item
            key={gate.code}
            name={['gates', gate.code]}
            rules={[{ required: true, message: say(kitWords.answerAll) }]}
            className="question-item"
          >
            <ThreeAnswers question={say(gate.question)} help={say(gate.help)} />
          </Form.Item>
        ))}
      </section>
      <section className="form-part">
        <h2>{say(deskWords.promises)}</h2>
        <p className="said">{say(deskWords.noticeText)}</p>
        <Form.Item
          name="noticeGiven"
          valuePropName="checked"
          rules={[
            {
              validator: (_rule, value) =>
                value ? Promise.resolve() : Promise.reject(new Error(say(deskWords.noticeNeeded))),
            },
          ]}
        >
          <Checkbox>{say(deskWords.notice)}</Checkbox>
        </Form.Item>
        <Form.Item name="oralConfirmed" valuePropName="checked">
          <Checkbox>{say(deskWords.oral)}</Checkbox>
        </Form.Item>
        <Form.Item name="lettersWanted" valuePropName="checked">
          <Checkbox>{say(deskWords.letters)}</Checkbox>
        </Form.Item>
      </section>
    </>
  )
}
