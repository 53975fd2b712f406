import { Button, Form, type FormRule, Input } from 'antd'
import { call, chosen, needed, RadioChoice, thisMinute, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import type { FormProps } from './case-desk.ts'
import { MinuteItem, RecordConsent } from './opening.tsx'
import { StepBox } from './step-box.tsx'
import { firstWay, spokenBy, VoiceField, waysFor } from './voice-field.tsx'
import { deskWords } from './words.ts'

/** From so many parties without an answer on, their answers are taken down in one list. */
const MANY = 4

export interface AnswersGiven {
  readonly form: 'written' | 'oral' | 'phone' | 'on-screen'
  readonly at: string
  readonly witness: string
  readonly answers?: Readonly<Record<string, 'yes' | 'no' | undefined>>
  readonly voices?: Readonly<Record<string, string | undefined>>
}

/** Two or three are asked one by one; of many, each has a line of their own, and whoever is left open was not asked. */
export function RecordConsents(given: FormProps) {
  const { open, desk } = given
  const left = desk.parties.filter((each) => each.consent === null)
  if (left.length < MANY) return <RecordConsent {...given} />
  return (
    <StepBox<AnswersGiven>
      step="record-consent"
      given={given}
      draft={String(left.length)}
      initial={{ form: 'oral', at: thisMinute(), voices: Object.fromEntries(left.map((each) => [each.id, firstWay(desk, each.id)])) }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.recordConsents, { params: { caseId: open.caseId }, commandId, body: saidIn(values) })
      }
    >
      <HowSaid />
      <AllByAgent given={given} left={left} />
      <AnswerRows desk={desk} left={left} />
    </StepBox>
  )
}

/** A line for each one's own answer and who gives it; `rules` where none may be left open. */
export function AnswerRows({ desk, left, rules }: { desk: MediationDesk; left: MediationDesk['parties']; rules?: FormRule[] }) {
  const say = useSay()
  return left.map((each, index) => (
    <div key={each.id} className="form-row">
      <Form.Item name={['answers', each.id]} label={`${index + 1} · ${each.name}`} {...(rules ? { rules } : {})}>
        <RadioChoice options={deskWords.consentAnswers} />
      </Form.Item>
      <Form.Item name={['voices', each.id]} label={say(deskWords.by)} hidden={waysFor(desk, each.id).length < 2}>
        <VoiceField desk={desk} partyId={each.id} />
      </Form.Item>
    </div>
  ))
}

/** Each answer that was given, as the command wants it. */
export function saidIn({ answers, voices, form, at, witness }: AnswersGiven) {
  const given = Object.entries(answers ?? {}).flatMap(([partyId, answer]) => (answer ? [{ partyId, given: answer === 'yes', ...spokenBy(voices?.[partyId]) }] : []))
  return { form, at, witness, answers: given }
}

/** In which form the answers were given, when, and who heard them. */
export function HowSaid({ forms = deskWords.consentForms }: { forms?: Readonly<Record<string, Said>> }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="form" label={say(deskWords.consentForm)} rules={chosen(say)}>
        <RadioChoice options={forms} />
      </Form.Item>
      <MinuteItem name="at" label={say(deskWords.at)} />
      <Form.Item name="witness" label={say(deskWords.witness)} extra={say(deskWords.witnessHint)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  )
}

/** One agent for many: sets who spoke on every line where this agent may speak. The answers stay open. */
function AllByAgent({ given: { desk }, left }: { given: FormProps; left: MediationDesk['parties'] }) {
  const say = useSay()
  const form = Form.useFormInstance()
  const agents = new Map(left.flatMap((each) => waysFor(desk, each.id)).flatMap((way) => (way.as === 'agent' && way.signerId !== null ? [[way.signerId, way.name]] : [])))
  const all = (signerId: string) => {
    for (const each of left)
      if (waysFor(desk, each.id).some((way) => way.signerId === signerId)) form.setFieldValue(['voices', each.id], `agent.${signerId}`)
  }
  if (agents.size === 0) return null
  return (
    <p className="button-row">
      {[...agents].map(([signerId, name]) => (
        <Button key={signerId} size="small" onClick={() => all(signerId)}>
          {say(deskWords.allByAgent(name))}
        </Button>
      ))}
    </p>
  )
}
