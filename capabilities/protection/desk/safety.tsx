import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useRevalidator } from 'react-router-dom'
import type { Result } from '#platform/result'
import {
  call,
  chosen,
  DayField,
  dayRule,
  type DeskRefusal,
  needed,
  Note,
  OneOf,
  RadioChoice,
  StepForm,
  tell,
  today,
  shortDay,
  useDesk,
  useLanguage,
  kitWords,
  useSay,
} from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { Static } from 'typebox'
import { protectionOperations, type SafetyView } from '../contract.ts'
import { deskWords } from './words.ts'

interface SafetyProps {
  readonly safety: Static<typeof SafetyView>
  readonly caseId: string
}

export default function SafetyTab(props: SafetyProps) {
  const say = useSay()
  const { safety } = props
  const channels: Readonly<Record<string, Said>> = deskWords.channels
  const nameOf = (id: string) => safety.parties.find((each) => each.id === id)?.name ?? ''
  return (
    <div className="safety">
      <Note tone="maple">
        <p>{say(deskWords.safetyHint)}</p>
      </Note>
      <h3>{say(deskWords.contacts)}</h3>
      {safety.contacts.length === 0 && <p>{say(deskWords.noContact)}</p>}
      {safety.contacts.map((each) => (
        <p key={`${each.partyId}${each.on}${each.how}`}>
          <strong>{nameOf(each.partyId)}</strong> {say(channels[each.channel] ?? deskWords.channels.phone)} · {each.how}
        </p>
      ))}
      <ConfirmContact {...props} />
      <h3>{say(deskWords.help)}</h3>
      <ul className="plain">
        {safety.offered.map((each) => (
          <li key={each.help}>
            <strong>{say(each.words)}</strong> {say(each.how)}
          </li>
        ))}
      </ul>
      {safety.offered[0]?.wish && (
        <p>
          {say(deskWords.wish)}
          {say(kitWords.colon)}
          {safety.offered[0].wish}
        </p>
      )}
      <OfferHelp {...props} />
      <WarningsAndVisits {...props} />
      <h3>{say(deskWords.postponed)}</h3>
      <p>
        {say(deskWords.postponedHint)} <q>{say(safety.postponedWords)}</q>
      </p>
      <TellPostponed {...props} />
    </div>
  )
}

function WarningsAndVisits(props: SafetyProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { safety } = props
  return (
    <>
      <h3>{say(deskWords.warning)}</h3>
      {safety.warnings.map((each) => (
        <p key={each.number}>
          {shortDay(each.on, language)} · {each.number}
        </p>
      ))}
      <NoteWarning {...props} />
      <h3>{say(deskWords.visit)}</h3>
      {safety.visits.map((each) => (
        <p key={each.id}>
          <strong>{each.staffName}</strong> {each.what} · {shortDay(each.dueOn, language)}
          {each.doneOn ? ` · ${say(deskWords.done)}` : ''}
        </p>
      ))}
      <GiveVisit {...props} />
    </>
  )
}

interface SmallFormProps<Values extends object> {
  readonly name: string
  readonly label: Said
  readonly initial?: Partial<Values>
  send(values: Values, commandId: string): Promise<Result<unknown, DeskRefusal>>
  readonly children: ReactNode
}

function SmallForm<Values extends object>({ name, label, initial, send, children }: SmallFormProps<Values>) {
  const say = useSay()
  const { revalidate } = useRevalidator()
  const done = async () => {
    tell(deskWords.saved)
    await revalidate()
  }
  return (
    <details>
      <summary>{say(label)}</summary>
      <StepForm<Values, unknown>
        draftKey={null}
        name={name}
        initial={initial ?? {}}
        sendLabel={label}
        send={send}
        done={done}
      >
        {children}
      </StepForm>
    </details>
  )
}

function WhoField({ safety }: { safety: SafetyProps['safety'] }) {
  const say = useSay()
  return (
    <Form.Item name="partyId" label={say(deskWords.person)} rules={chosen(say)}>
      <OneOf people={safety.parties} />
    </Form.Item>
  )
}

interface ContactValues {
  readonly partyId: string
  readonly channel: keyof typeof deskWords.channels
  readonly how: string
  readonly shared: 'yes' | 'no'
}

function ConfirmContact({ safety, caseId }: SafetyProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <SmallForm<ContactValues>
      name="contact"
      label={deskWords.confirm}
      send={({ shared, ...values }, commandId) =>
        call(district, protectionOperations.confirmSafeContact, {
          params: { caseId },
          body: { ...values, shared: shared === 'yes' },
          commandId,
        })
      }
    >
      <WhoField safety={safety} />
      <Form.Item name="channel" label={say(deskWords.channel)} rules={chosen(say)}>
        <RadioChoice options={deskWords.channels} />
      </Form.Item>
      <Form.Item name="how" label={say(deskWords.howReach)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="shared" label={say(deskWords.shared)} rules={chosen(say)}>
        <RadioChoice options={deskWords.yesNo} />
      </Form.Item>
    </SmallForm>
  )
}

function OfferHelp({ safety, caseId }: SafetyProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <SmallForm<{ partyId: string; wish: string }>
      name="help"
      label={deskWords.offer}
      send={(body, commandId) =>
        call(district, protectionOperations.offerHelp, { params: { caseId }, body, commandId })
      }
    >
      <WhoField safety={safety} />
      <Form.Item name="wish" label={say(deskWords.wish)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </SmallForm>
  )
}

function NoteWarning({ caseId }: SafetyProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <SmallForm<{ on: string; number: string }>
      name="warning"
      label={deskWords.noteWarning}
      initial={{ on: today() }}
      send={(body, commandId) =>
        call(district, protectionOperations.noteWarning, { params: { caseId }, body, commandId })
      }
    >
      <Form.Item name="on" label={say(deskWords.warningOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="number" label={say(deskWords.warningNumber)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
    </SmallForm>
  )
}

function GiveVisit({ safety, caseId }: SafetyProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <SmallForm<{ staffId: string; what: string; dueOn: string }>
      name="visit"
      label={deskWords.giveVisit}
      send={(body, commandId) =>
        call(district, protectionOperations.giveSafeVisit, { params: { caseId }, body, commandId })
      }
    >
      <Form.Item name="staffId" label={say(deskWords.visitor)} rules={chosen(say)}>
        <Select options={safety.trained.map((each) => ({ value: each.id, label: each.name }))} />
      </Form.Item>
      <Form.Item name="what" label={say(deskWords.what)} rules={needed(say)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="dueOn" label={say(deskWords.dueOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </SmallForm>
  )
}

function TellPostponed({ safety, caseId }: SafetyProps) {
  const { district } = useDesk()
  return (
    <SmallForm<{ partyId: string }>
      name="postponed"
      label={deskWords.tell}
      send={(body, commandId) =>
        call(district, protectionOperations.tellPostponed, { params: { caseId }, body, commandId })
      }
    >
      <WhoField safety={safety} />
    </SmallForm>
  )
}
