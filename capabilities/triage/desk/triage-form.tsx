import { Checkbox, Form, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import {
  type Answer,
  call,
  chosen,
  kitWords,
  lawWords,
  needed,
  Note,
  type OpenCase,
  RadioChoice,
  StepForm,
  SuggestionChoice,
  type StepExit,
  ThreeAnswers,
  useSay,
} from '#platform/ui/desk'
import type { UnitShape } from '../../organisation/contract.ts'
import { type Triaged, type TriageDesk, triageOperations } from '../contract.ts'
import { deskWords } from './words.ts'

interface Values {
  readonly gates?: Readonly<Record<string, Answer>>
  readonly category: string
  readonly sectorAgreed?: 'yes' | 'no'
  readonly override?: boolean
  readonly unitId?: string
  readonly reason?: string
  readonly gateReason?: string
  readonly coUnitIds?: string[]
  readonly analysis?: string
}

interface TriageFormProps {
  readonly open: OpenCase
  readonly desk: TriageDesk
  readonly units: readonly UnitShape[]
  readonly exit: StepExit
}

function bodyOf(values: Values, { seq, suggestions }: TriageDesk) {
  const [suggested] = suggestions
  return {
    category: values.category,
    ...(suggested ? { suggested: suggested.code } : {}),
    gates: { ...values.gates },
    seq,
    ...(values.sectorAgreed ? { sectorAgreed: values.sectorAgreed === 'yes' } : {}),
    ...(values.override && values.unitId ? { unitId: values.unitId } : {}),
    ...(values.override && values.reason ? { reason: values.reason } : {}),
    ...(values.gateReason ? { gateReason: values.gateReason } : {}),
    ...(values.coUnitIds?.length ? { coUnitIds: values.coUnitIds } : {}),
    ...(values.analysis ? { analysis: values.analysis } : {}),
  }
}

const PAUSE_MS = 200

/** Safety questions, category, and the route with its reason. The proposal follows every answer. */
export default function TriageForm({ open, desk, units, exit }: TriageFormProps) {
  const [now, setNow] = useState(desk)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const answered = desk.gates
    .filter((gate) => gate.answer !== 'unknown')
    .map((gate): [string, Answer] => [gate.code, gate.answer])
  const propose = (values: Values) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void ask(values), PAUSE_MS)
  }
  const ask = async (values: Values) => {
    const fired = Object.entries(values.gates ?? {})
      .filter(([, answer]) => answer === 'yes')
      .map(([code]) => code)
      .join(',')
    const query = {
      fired,
      ...(values.category ? { category: values.category } : {}),
      ...(values.sectorAgreed ? { sectorAgreed: values.sectorAgreed } : {}),
      ...(values.coUnitIds?.length ? { with: values.coUnitIds.join(',') } : {}),
    }
    const proposed = await call(open.district, triageOperations.readTriage, { params: { caseId: open.caseId }, query })
    if (proposed.ok) setNow(proposed.value)
  }
  return (
    <StepForm<Values, Triaged>
      draftKey={`${open.caseId}.triage.${desk.seq}`}
      initial={{ gates: Object.fromEntries(answered), ...(desk.category ? { category: desk.category } : {}) }}
      sendLabel={deskWords.step}
      cancel={exit.cancel}
      onChange={propose}
      done={(triaged) => exit.done(triaged.route.reason)}
      send={(values, commandId) =>
        call(open.district, triageOperations.triage, {
          params: { caseId: open.caseId },
          body: bodyOf(values, desk),
          commandId,
        })
      }
    >
      <Category desk={now} />
      <Gates desk={desk} />
      <Proposal desk={now} units={units} />
    </StepForm>
  )
}

function Category({ desk }: { desk: TriageDesk }) {
  const say = useSay()
  const form = Form.useFormInstance()
  const code = Form.useWatch('category')
  const category = desk.categories.find((each) => each.code === code)
  const law = category && lawWords(category.law.join(';'))
  return (
    <>
      {!desk.placeKnown && (
        <Note tone="warn">
          <p>{say(deskWords.placeMissing)}</p>
        </Note>
      )}
      <Form.Item name="category" label={say(deskWords.category)} rules={chosen(say)}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={desk.categories.map((each) => ({ value: each.code, label: `${each.code} ${say(each.name)}` }))}
        />
      </Form.Item>
      {!code && <SuggestionChoice suggestions={desk.suggestions} choose={(each) => form.setFieldValue('category', each)} />}
      {category && (
        <p className="quiet">
          {say(deskWords.lead)} {say(category.lead)} · {say(deskWords.coHandlers)} {say(category.coHandlers)}
          {law && <span className="law"> {say(law)}</span>}
        </p>
      )}
      {category && say(category.note) !== '' && (
        <Note tone="info">
          <p>{say(category.note)}</p>
        </Note>
      )}
    </>
  )
}

function Gates({ desk }: { desk: TriageDesk }) {
  const say = useSay()
  const gates: Values['gates'] = Form.useWatch('gates')
  const takenBack = desk.gates.some((gate) => gate.answer === 'yes' && gates?.[gate.code] === 'no')
  return (
    <section>
      <h3>{say(deskWords.safety)}</h3>
      <p className="quiet">{say(deskWords.safetyHint)}</p>
      {desk.gates.map((gate) => (
        <div key={gate.code} className="question-item">
          <Form.Item
            name={['gates', gate.code]}
            rules={gate.required ? [{ required: true, message: say(kitWords.answerAll) }] : []}
          >
            <ThreeAnswers question={say(gate.question)} help={say(gate.help)} />
          </Form.Item>
          {gates?.[gate.code] === 'yes' && gate.ifYes && (
            <Note tone="maple">
              <p>{say(gate.ifYes)}</p>
            </Note>
          )}
        </div>
      ))}
      {takenBack && (
        <Form.Item name="gateReason" label={say(deskWords.gateReason)} rules={needed(say)}>
          <Input maxLength={500} />
        </Form.Item>
      )}
    </section>
  )
}

function Proposal({ desk, units }: { desk: TriageDesk; units: readonly UnitShape[] }) {
  const say = useSay()
  const override = Form.useWatch('override')
  const { proposal } = desk
  return (
    <section aria-live="polite">
      <h3>{say(deskWords.proposal)}</h3>
      <Note tone={proposal.handling === 'ordinary' ? 'done' : 'maple'}>
        <p>
          <strong>{say(proposal.unitName)}</strong> · {say(proposal.handlingWords)}
        </p>
        <p>
          {say(deskWords.because)}
          {say(kitWords.colon)}
          {say(proposal.reason)}
        </p>
      </Note>
      {desk.stops.map((stop) => (
        <Note key={stop.gate} tone="warn">
          <p>{say(stop.words)}</p>
        </Note>
      ))}
      {desk.sector && (
        <Form.Item name="sectorAgreed" label={say(deskWords.sector(say(desk.sector.unitName)))}>
          <RadioChoice options={deskWords.sectorAnswers} />
        </Form.Item>
      )}
      <Concerned desk={desk} units={units} />
      <Form.Item name="override" valuePropName="checked">
        <Checkbox>{say(deskWords.override)}</Checkbox>
      </Form.Item>
      {override && (
        <>
          <Form.Item name="unitId" label={say(deskWords.unit)} rules={chosen(say)}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={units.map((each) => ({ value: each.id, label: say(each.name) }))}
            />
          </Form.Item>
          <Form.Item name="reason" label={say(deskWords.reason)} rules={needed(say)}>
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    </section>
  )
}

/** Units that it concerns besides the one that leads; where the hub leads, a note says who does what. */
function Concerned({ desk, units }: { desk: TriageDesk; units: readonly UnitShape[] }) {
  const say = useSay()
  const concerned = units.filter((each) => CONCERNED.includes(each.kind)).map((each) => ({ value: each.id, label: say(each.name) }))
  return (
    <>
      {desk.proposal.charge && (
        <Note tone="warn">
          <p>{say(deskWords.charge(desk.proposal.charge))}</p>
        </Note>
      )}
      {concerned.length > 0 && (
        <Form.Item name="coUnitIds" label={say(deskWords.concerned)}>
          <Select mode="multiple" maxCount={10} showSearch={{ optionFilterProp: 'label' }} options={concerned} />
        </Form.Item>
      )}
      {desk.proposal.hub && (
        <Form.Item name="analysis" label={say(deskWords.analysis)} extra={say(deskWords.analysisHint)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      )}
    </>
  )
}

const CONCERNED: readonly string[] = ['department', 'association', 'mediation-committee', 'petition-office', 'police-station', 'judicial-office', 'tribunal']
