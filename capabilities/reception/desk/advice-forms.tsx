import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, lawWords, needed, PickChoice, RadioChoice, type StepExit, StepForm, today, useDesk, useSay } from '#platform/ui/desk'
import { type ReceiptBody, receptionOperations as ops, type Referral, type ReferralBody, type ResultBody, type Topic, type TopicBody } from '../contract.ts'
import { AID_BASES, AID_BASIS_KEYS, type ReferralResult } from '../domain.ts'
import { BASIS_WORDS, BODY_WORDS, deskWords, MEANS_WORDS, RESULT_WORDS } from '../words.ts'

const words = deskWords.advice

/** The ground as the clerk reads it out: what it is, its article, and whether hardship has to be shown. */
const BASIS_OPTIONS = Object.fromEntries(AID_BASIS_KEYS.map((each) => {
  const law = lawWords(AID_BASES[each].law) ?? { zh: '', en: '' }
  const [said, means] = [BASIS_WORDS[each], MEANS_WORDS[AID_BASES[each].means]]
  return [each, { zh: `${said.zh}（${law.zh}，${means.zh}）`, en: `${said.en} (${law.en}; ${means.en})` }]
}))

export function GiveForm({ topics, exit }: { topics: readonly Topic[]; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  const [form] = Form.useForm<ReferralBody>()
  const body = Form.useWatch('body', form)
  return (
    <StepForm<ReferralBody, unknown>
      form={form}
      draftKey="reception.referral"
      initial={{ body: 'legal-aid' }}
      sendLabel={words.refer}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ bodyName, ...given }, commandId) =>
        call(district, ops.giveReferral, { body: { ...given, ...(bodyName?.trim() ? { bodyName: bodyName.trim() } : {}) }, commandId })
      }
    >
      <Form.Item name="topicId" label={say(words.topic)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(topics.map((each) => [each.id, each.name]))} />
      </Form.Item>
      <Form.Item name="body" label={say(words.body)} rules={chosen(say)}>
        <PickChoice options={BODY_WORDS} />
      </Form.Item>
      <Form.Item name="bodyName" label={say(words.bodyName)}>
        <Input maxLength={60} />
      </Form.Item>
      {body === 'legal-aid' && (
        <Form.Item name="basis" label={say(words.basis)} rules={chosen(say)}>
          <RadioChoice options={BASIS_OPTIONS} />
        </Form.Item>
      )}
    </StepForm>
  )
}

export function ReceiptForm({ slip, exit }: { slip: Referral; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<ReceiptBody, unknown>
      draftKey={`reception.receipt.${slip.id}`}
      initial={{ on: today() }}
      sendLabel={words.receipt}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ on, by }, commandId) => call(district, ops.recordAdviceReceipt, { params: { id: slip.id }, body: { on, ...(by?.trim() ? { by: by.trim() } : {}) }, commandId })}
    >
      <Form.Item name="on" label={say(words.receivedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="by" label={say(words.receivedBy)}>
        <Input maxLength={40} />
      </Form.Item>
    </StepForm>
  )
}

export function ResultForm({ slip, exit }: { slip: Referral; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  const { 'not-come': notCome, ...others } = RESULT_WORDS
  const options: Readonly<Partial<Record<ReferralResult, (typeof RESULT_WORDS)[ReferralResult]>>> = slip.state === 'given' ? { 'not-come': notCome } : { ...others, 'not-come': notCome }
  return (
    <StepForm<ResultBody, unknown>
      draftKey={`reception.result.${slip.id}`}
      initial={{ on: today(), ...(slip.state === 'given' ? { result: 'not-come' } : {}) }}
      sendLabel={words.result}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(district, ops.recordAdviceResult, { params: { id: slip.id }, body, commandId })}
    >
      <Form.Item name="result" label={say(words.resultWhat)} rules={chosen(say)}>
        <RadioChoice options={options} />
      </Form.Item>
      <Form.Item name="on" label={say(words.resultOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

export function TopicForm({ exit }: { exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<TopicBody, unknown>
      draftKey="reception.topic"
      initial={{}}
      sendLabel={words.save}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(district, ops.addTopic, { body, commandId })}
    >
      <Form.Item name="nameZh" label={say(words.nameZh)} rules={needed(say)}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="nameEn" label={say(words.nameEn)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
    </StepForm>
  )
}
