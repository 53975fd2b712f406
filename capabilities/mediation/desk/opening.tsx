import { Form, Input } from 'antd'
import {
  type Answer,
  call,
  chosen,
  kitWords,
  MINUTE,
  MinuteField,
  needed,
  OneOf,
  RadioChoice,
  SomeOf,
  thisMinute,
  ThreeAnswers,
  useSay,
} from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { everybody, type FormProps, type Gate, partyChoices, typed } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { firstWay, spokenBy, WhoAnswers } from './voice-field.tsx'
import { deskWords, IDENTITY_KINDS } from './words.ts'

/** The safety questions as fields; the answers known so far are shown, and nothing else is chosen. */
export function GateQuestions({ gates }: { gates: readonly Gate[] }) {
  const say = useSay()
  return (
    <>
      <p className="quiet">{say(deskWords.gatesHint)}</p>
      {gates.map((gate) => (
        <Form.Item key={gate.code} name={['gates', gate.code]} rules={chosen(say)} className="question-item">
          <ThreeAnswers question={say(gate.question)} help={say(gate.help)} />
        </Form.Item>
      ))}
    </>
  )
}

export type GateAnswers = Readonly<Record<string, Answer>>

export function knownAnswers(known: Readonly<Record<string, string>>): GateAnswers {
  return Object.fromEntries(
    Object.entries(known).flatMap(([code, answer]): [string, Answer][] =>
      answer === 'yes' || answer === 'no' ? [[code, answer]] : [],
    ),
  )
}

export function AskGates(given: FormProps) {
  const say = useSay()
  const { open, desk, gates } = given
  return (
    <StepBox<{ gates: GateAnswers; reason?: string }>
      step="ask-gates"
      given={given}
      initial={{ gates: knownAnswers(desk.gates) }}
      send={(values, commandId) => {
        const reason = typed(values.reason)
        return call(open.district, mediationOperations.askGates, {
          params: { caseId: open.caseId },
          body: { answers: { ...values.gates }, ...(reason ? { reason } : {}) },
          commandId,
        })
      }}
    >
      <GateQuestions gates={gates} />
      <Form.Item name="reason" label={say(deskWords.gatesReason)}>
        <Input maxLength={500} />
      </Form.Item>
    </StepBox>
  )
}

interface NoticeValues {
  readonly partyIds: string[]
  readonly form: 'paper' | 'on-screen' | 'read-aloud' | 'sent'
}

export function DeliverNotice(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const missing = desk.parties.filter((each) => !each.notified).map((each) => each.id)
  return (
    <StepBox<NoticeValues>
      step="deliver-notice"
      given={given}
      initial={{ partyIds: missing.length > 0 ? missing : everybody(desk) }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.deliverNotice, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="partyIds" label={say(deskWords.parties)} rules={chosen(say)}>
        <SomeOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Form.Item name="form" label={say(deskWords.form)} rules={chosen(say)}>
        <RadioChoice options={deskWords.noticeForms} />
      </Form.Item>
    </StepBox>
  )
}

interface ContactValues {
  readonly partyId: string
  readonly channel: 'phone' | 'visit' | 'counter' | 'message' | 'letter'
  readonly at: string
  readonly reached: 'yes' | 'no'
  readonly result: string
}

export function RecordContact(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const first = desk.parties.find((each) => each.side === 'respondent' && !each.reached) ?? desk.parties[0]
  return (
    <StepBox<ContactValues>
      step="record-contact"
      given={given}
      initial={{ ...(first ? { partyId: first.id } : {}), channel: 'phone', at: thisMinute() }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.recordContact, {
          params: { caseId: open.caseId },
          body: { ...values, reached: values.reached === 'yes' },
          commandId,
        })
      }
    >
      <Form.Item name="partyId" label={say(deskWords.party)} rules={chosen(say)}>
        <OneOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Form.Item name="channel" label={say(deskWords.channel)} rules={chosen(say)}>
        <RadioChoice options={deskWords.channels} />
      </Form.Item>
      <MinuteItem name="at" label={say(deskWords.at)} />
      <Form.Item name="reached" label={say(deskWords.reached)} rules={chosen(say)}>
        <RadioChoice options={deskWords.reachedAnswers} />
      </Form.Item>
      <Form.Item name="result" label={say(deskWords.result)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}

export function MinuteItem({ name, label }: { name: string; label: string }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={label} rules={[...needed(say), { pattern: MINUTE, message: say(kitWords.timeWrong) }]}>
      <MinuteField />
    </Form.Item>
  )
}

interface ConsentValues {
  readonly partyId: string
  readonly given: 'yes' | 'no'
  readonly form: 'written' | 'oral' | 'phone' | 'on-screen'
  readonly at: string
  readonly voice?: string
  readonly witness: string
  readonly note?: string
}

/** One party's own word; there is no form for all of them at once. */
export function RecordConsent(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const next = desk.parties.find((each) => each.consent === null)
  return (
    <StepBox<ConsentValues>
      step="record-consent"
      given={given}
      draft={next?.id ?? ''}
      initial={{
        ...(next ? { partyId: next.id } : {}),
        form: 'oral',
        ...(next ? { voice: firstWay(desk, next.id) } : {}),
        at: thisMinute(),
      }}
      send={({ note, given: answer, voice, ...values }, commandId) => {
        const words = typed(note)
        return call(open.district, mediationOperations.recordConsent, {
          params: { caseId: open.caseId },
          body: { ...values, ...spokenBy(voice), given: answer === 'yes', ...(words ? { note: words } : {}) },
          commandId,
        })
      }}
    >
      <WhoAnswers desk={desk} />
      <Form.Item name="given" label={say(deskWords.consent)} rules={chosen(say)}>
        <RadioChoice options={deskWords.consentAnswers} />
      </Form.Item>
      <Form.Item name="form" label={say(deskWords.consentForm)} rules={chosen(say)}>
        <RadioChoice options={deskWords.consentForms} />
      </Form.Item>
      <MinuteItem name="at" label={say(deskWords.at)} />
      <Form.Item name="witness" label={say(deskWords.witness)} extra={say(deskWords.witnessHint)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.note)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}

interface IdentityValues {
  readonly partyId: string
  readonly documentType: keyof typeof IDENTITY_KINDS
  readonly lastFour: string
  readonly at: string
}

export function CheckIdentity(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<IdentityValues>
      step="check-identity"
      given={given}
      initial={{ documentType: 'identity-card', at: thisMinute() }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.checkIdentity, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="partyId" label={say(deskWords.party)} rules={chosen(say)}>
        <OneOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Form.Item name="documentType" label={say(deskWords.idKind)} rules={chosen(say)}>
        <RadioChoice options={IDENTITY_KINDS} />
      </Form.Item>
      <Form.Item name="lastFour" label={say(deskWords.lastFour)} rules={needed(say)}>
        <Input className="short" maxLength={4} />
      </Form.Item>
      <MinuteItem name="at" label={say(deskWords.at)} />
    </StepBox>
  )
}
