import { Form, Input } from 'antd'
import { call, chosen, needed, RadioChoice, thisMinute, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import type { FormProps } from './case-desk.ts'
import { MinuteItem, RecordConsent } from './opening.tsx'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

/** From so many parties without an answer on, their answers are taken down in one list. */
const MANY = 4

interface Values {
  readonly form: 'written' | 'oral' | 'phone' | 'on-screen'
  readonly at: string
  readonly witness: string
  readonly answers?: Readonly<Record<string, 'yes' | 'no' | undefined>>
}

/** Two or three are asked one by one; of many, each has a line of their own, and whoever is left open was not asked. */
export function RecordConsents(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const left = desk.parties.filter((each) => each.consent === null)
  if (left.length < MANY) return <RecordConsent {...given} />
  return (
    <StepBox<Values>
      step="record-consent"
      given={given}
      draft={String(left.length)}
      initial={{ form: 'oral', at: thisMinute() }}
      send={({ answers, ...values }, commandId) =>
        call(open.district, mediationOperations.recordConsents, {
          params: { caseId: open.caseId },
          commandId,
          body: {
            ...values,
            answers: Object.entries(answers ?? {}).flatMap(([partyId, answer]) => (answer ? [{ partyId, given: answer === 'yes', by: 'self' as const }] : [])),
          },
        })
      }
    >
      <Form.Item name="form" label={say(deskWords.consentForm)} rules={chosen(say)}>
        <RadioChoice options={deskWords.consentForms} />
      </Form.Item>
      <MinuteItem name="at" label={say(deskWords.at)} />
      <Form.Item name="witness" label={say(deskWords.witness)} extra={say(deskWords.witnessHint)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      {left.map((each, index) => (
        <Form.Item key={each.id} name={['answers', each.id]} label={`${index + 1} · ${each.name}`}>
          <RadioChoice options={deskWords.consentAnswers} />
        </Form.Item>
      ))}
    </StepBox>
  )
}
