import { Form, Input } from 'antd'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { addressOf, call, chosen, codeWords, DayField, dayRule, load, needed, RadioChoice, StepForm, tell, today, useDesk, useSay } from '#platform/ui/desk'
import { type SlipView, transfersOperations } from '../contract.ts'
import type { RESULTS } from '../domain.ts'
import { RESULT_WORDS, STEP_WORDS } from '../words.ts'
import { SlipCard } from './slip-card.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', transfersOperations.readSlip, { params: { slipId: params.slipId ?? '' } })
}

/** One slip for the unit that received it, with what it may answer now. */
export function Component() {
  const view: SlipView = useLoaderData()
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const { slipId } = view.slip
  const done = () => {
    tell(deskWords.done)
    void revalidate()
  }
  const may = (step: string) => view.steps.some((each) => each.step === step && each.refusal === null)
  return (
    <div className="page">
      <h1>{codeWords(view.slip.code)}</h1>
      <SlipCard view={view} print={addressOf(district, transfersOperations.printTransferSlip, { params: { slipId } })} names={view.steps.length > 0} />
      {may('acknowledge') && <Acknowledge slipId={slipId} done={done} />}
      {may('object') && <ObjectTo slipId={slipId} done={done} />}
      {may('answer') && <GiveResult slipId={slipId} done={done} />}
      <p>
        <Link to="../transfers">{say(deskWords.back)}</Link>
      </p>
    </div>
  )
}

interface AnswerProps {
  readonly slipId: string
  done(): void
}

function Acknowledge({ slipId, done }: AnswerProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section className="card padded acknowledge">
      <h2>{say(STEP_WORDS.acknowledge)}</h2>
      <StepForm<object, unknown>
        draftKey={`slip.${slipId}.acknowledge`}
        name="acknowledge"
        initial={{}}
        sendLabel={STEP_WORDS.acknowledge}
        done={done}
        send={(_values, commandId) => call(district, transfersOperations.acknowledgeTransfer, { params: { slipId }, body: {}, commandId })}
      >
        <p>{say(deskWords.acknowledgeHint)}</p>
      </StepForm>
    </section>
  )
}

function ObjectTo({ slipId, done }: AnswerProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section className="card padded object">
      <h2>{say(STEP_WORDS.object)}</h2>
      <StepForm<{ reason: string }, unknown>
        draftKey={`slip.${slipId}.object`}
        name="object"
        initial={{}}
        sendLabel={STEP_WORDS.object}
        danger
        done={done}
        send={({ reason }, commandId) => call(district, transfersOperations.objectToTransfer, { params: { slipId }, body: { reason }, commandId })}
      >
        <Form.Item name="reason" label={say(deskWords.ourObjection)} rules={needed(say)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </StepForm>
    </section>
  )
}

function GiveResult({ slipId, done }: AnswerProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section className="card padded result">
      <h2>{say(STEP_WORDS.answer)}</h2>
      <StepForm<{ result: (typeof RESULTS)[number]; on: string }, unknown>
        draftKey={`slip.${slipId}.result`}
        name="result"
        initial={{ on: today() }}
        sendLabel={STEP_WORDS.answer}
        done={done}
        send={(body, commandId) => call(district, transfersOperations.answerTransfer, { params: { slipId }, body, commandId })}
      >
        <Form.Item name="result" label={say(deskWords.result)} rules={chosen(say)}>
          <RadioChoice options={RESULT_WORDS} />
        </Form.Item>
        <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </section>
  )
}
