import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useRevalidator } from 'react-router-dom'
import { actingRole, call, chosen, dayWords, load, OnIt, RadioChoice, StepForm, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { indicatorsOperations, type OnItShown } from '../../indicators/contract.ts'
import { OPENERS } from '../../indicators/contract/readers.ts'
import { onItWords } from '../../indicators/on-it-words.ts'
import { type AlarmShown, type MarkBody, preventionOperations } from '../contract.ts'
import { PROPOSING } from '../contract/who.ts'
import { ProposeForm } from './forms.tsx'
import { Parts } from './parts.tsx'
import { Weeks } from './weeks.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const alarm = await load(district, preventionOperations.readAlarm, { params: { id: params.id ?? '' } })
  const opens = OPENERS.includes((await actingRole()) ?? '')
  const of = { unit: alarm.unitId, ...(alarm.category === '' ? {} : { category: alarm.category }) }
  return { alarm, on: opens ? withoutMeasure(await load(district, indicatorsOperations.readOnIt, { query: of })) : undefined }
}

/** A measure is proposed above, out of this alarm. */
function withoutMeasure(on: OnItShown): OnItShown {
  return { ...on, offers: on.offers.filter((each) => !each.path.startsWith('prevention/')) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** One alarm: the sentence, who is on it, the weeks, and what people say of it. */
export function Component() {
  const { alarm, on }: Data = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { language } = useLanguage()
  return (
    <div className="page">
      <p>
        <Link to={`/${district}/prevention`}>{say(deskWords.back)}</Link>
      </p>
      <h1>
        {say(alarm.kind)} <span className="quiet">{say(alarm.unit)}</span>
      </h1>
      <p className="kept-lines">{say(alarm.sentence)}</p>
      <p className="quiet">
        {[...alarm.notes, ...(alarm.endedOn ? [deskWords.endedOn(dayWords(alarm.endedOn, language))] : [])].map((each) => say(each)).join(' · ')}
      </p>
      <Actions alarm={alarm} />
      {on && <OnIt on={on} words={onItWords} />}
      <Parts alarm={alarm} />
      <Weeks alarm={alarm} />
      <h2>{say(deskWords.whatWasSaid)}</h2>
      {alarm.marks.length === 0 && <p className="quiet">{say(deskWords.nothingSaid)}</p>}
      <ul className="plain">
        {alarm.marks.map((each) => (
          <li key={`${each.on}${each.words.en}${each.note}`}>
            <strong>{say(each.words)}</strong> {each.note} <span className="quiet">{each.by} · {dayWords(each.on, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Actions({ alarm }: { alarm: AlarmShown }) {
  const say = useSay()
  const navigate = useNavigate()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<'mark' | 'propose'>()
  const close = () => start(undefined)
  return (
    <>
      <p className="button-row">
        {alarm.measureId ? (
          <Link to={`/${district}/prevention/measures/${alarm.measureId}`}>{say(deskWords.seeMeasure)}</Link>
        ) : (
          PROPOSING.includes(me.role) && (
            <Button type="primary" onClick={() => start('propose')}>
              {say(deskWords.propose)}
            </Button>
          )
        )}
        {alarm.mayMark && <Button onClick={() => start('mark')}>{say(deskWords.mark)}</Button>}
        {!alarm.mayMark && alarm.endedOn === null && <span className="quiet">{say(deskWords.whoMarks)}</span>}
      </p>
      {doing === 'mark' && (
        <MarkForm
          alarm={alarm}
          close={close}
          done={() => {
            close()
            tell(deskWords.saved)
            void revalidate()
          }}
        />
      )}
      {doing === 'propose' && (
        <ProposeForm from={{ alarmId: alarm.id }} {...(alarm.category === '' ? {} : { category: alarm.category })} close={close} done={(measure) => void navigate(`/${district}/prevention/measures/${measure.id}`)} />
      )}
    </>
  )
}

function MarkForm({ alarm, close, done }: { alarm: AlarmShown; close(): void; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.mark)} onCancel={close}>
      <StepForm<MarkBody, AlarmShown>
        draftKey={`prevention.mark.${alarm.id}`}
        initial={{}}
        sendLabel={deskWords.mark}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, preventionOperations.markAlarm, { params: { id: alarm.id }, commandId, body })}
      >
        <Form.Item name="mark" label={say(deskWords.markChoice)} rules={chosen(say)}>
          <RadioChoice options={deskWords.marks} />
        </Form.Item>
        <Form.Item name="note" label={say(deskWords.markNote)}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
