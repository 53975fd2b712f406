import { Checkbox, Form, Input } from 'antd'
import { call, chosen, DayField, dayWords, MinuteField, needed, Note, RadioChoice, StepForm, thisMinute, useLanguage, useSay } from '#platform/ui/desk'
import { type ApplyBody, type ConfirmationView, confirmationOperations } from '../contract.ts'
import { STEP_WORDS } from '../words/steps.ts'
import type { ConfirmationFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

interface TypedApplicant {
  readonly wishes?: 'yes' | 'no'
  readonly by?: 'self' | 'guardian' | 'agent'
  readonly agents?: string
  readonly address: string
  readonly phone: string
  readonly electronic?: boolean
}

interface Values {
  /** Place of the court in the list. */
  readonly court: string
  readonly courtName?: string
  readonly handedInAt: string
  readonly applicants: Readonly<Record<string, TypedApplicant>>
  readonly hindranceEndedOn?: string
  readonly hindranceReason?: string
}

const GROUNDS = ['inviting', 'committee-place', 'party-domicile', 'subject-place', 'intermediate'] as const

function courtIn(view: ConfirmationView, values: Values): ApplyBody['court'] {
  const line = view.courts[Number(values.court)]
  const name = values.courtName?.trim()
  return {
    ground: GROUNDS.find((each) => each === line?.ground) ?? 'committee-place',
    ...(line?.courtId ? { courtId: line.courtId } : line?.unitId ? { unitId: line.unitId } : {}),
    ...(name && !line?.name ? { name } : {}),
  }
}

/** Only those who said yes: who did not is missing, and the refusal says that it must be all of them. */
function bodyOf(view: ConfirmationView, values: Values): ApplyBody {
  const applicants = Object.entries(values.applicants).flatMap(([partyId, each]): ApplyBody['applicants'] => {
    if (each.wishes !== 'yes') return []
    const by = each.by ?? 'self'
    const agents = (each.agents ?? '').split(/[、，,]/).map((name) => name.trim()).filter((name) => name !== '')
    const acting = by === 'agent' ? { agents, powerOfAttorney: true } : {}
    const saidAt = view.parties.find((party) => party.partyId === partyId)?.wishedAt
    return [{ partyId, wishes: true, by, ...acting, ...(saidAt ? { saidAt } : {}), service: { address: each.address, phone: each.phone, electronic: each.electronic === true } }]
  })
  const { hindranceEndedOn: endedOn, hindranceReason: reason } = values
  return {
    court: courtIn(view, values), handedInAt: values.handedInAt, applicants,
    ...(endedOn && reason ? { hindrance: { endedOn, reason } } : {}),
  }
}

/** Where all have said it for themselves, the last of them handed it in: the time of their act counts. */
function lastWish(view: ConfirmationView): string | undefined {
  const wishes = view.parties.map((each) => each.wishedAt ?? '')
  return wishes.includes('') ? undefined : wishes.sort().at(-1)
}

/** T20: each party's own wish, the court they chose, the time it was handed in. */
export function Apply({ data: { district, caseId, view }, exit }: ConfirmationFormProps) {
  const say = useSay()
  const applicants = Object.fromEntries(
    view.parties.map((each) => [each.partyId, { ...(each.wishedAt ? { wishes: 'yes' as const } : {}), by: 'self' as const, address: each.address, phone: each.phone ?? '', electronic: false }]),
  )
  const courts = Object.fromEntries(
    view.courts.map((each, index) => {
      const name = (language: 'zh' | 'en') => [each.name?.[language], each.words[language], each.address, each.phone].filter((part) => part).join(' · ')
      return [String(index), { zh: name('zh'), en: name('en') }]
    }),
  )
  return (
    <StepForm<Values, unknown>
      draftKey={`${caseId}.confirmation.apply`}
      initial={{ handedInAt: lastWish(view) ?? thisMinute(), applicants }}
      sendLabel={STEP_WORDS.apply}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) =>
        call(district, confirmationOperations.applyForConfirmation, { params: { caseId }, body: bodyOf(view, values), commandId })
      }
    >
      <Note tone="info">
        <p>{say(deskWords.right)}</p>
      </Note>
      <Form.Item name="court" label={say(deskWords.court)} rules={chosen(say)}>
        <RadioChoice options={courts} />
      </Form.Item>
      <Form.Item name="courtName" label={say(deskWords.courtName)}>
        <Input maxLength={100} />
      </Form.Item>
      <p className="quiet">{say(deskWords.everybody)}</p>
      {view.parties.map((each) => (
        <OneApplicant key={each.partyId} party={each} />
      ))}
      <Form.Item name="handedInAt" label={say(deskWords.handedInAt)} rules={needed(say)}>
        <MinuteField />
      </Form.Item>
      {view.state === 'window-missed' && <Hindrance />}
    </StepForm>
  )
}

function OneApplicant({ party: { partyId, name, wishedAt } }: { party: ConfirmationView['parties'][number] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <fieldset className="plain">
      <Form.Item name={['applicants', partyId, 'wishes']} label={say(deskWords.wishes(name))} rules={chosen(say)}>
        <RadioChoice options={deskWords.wishAnswers} />
      </Form.Item>
      {wishedAt && <p className="quiet">{say(deskWords.wishedAt(dayWords(wishedAt.slice(0, 10), language), wishedAt.slice(11)))}</p>}
      <Form.Item name={['applicants', partyId, 'by']} label={say(deskWords.by(name))}>
        <RadioChoice options={deskWords.ways} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue(['applicants', partyId, 'by']) === 'agent' && (
            <Form.Item name={['applicants', partyId, 'agents']} label={say(deskWords.agents)} rules={needed(say)}>
              <Input maxLength={160} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name={['applicants', partyId, 'address']} label={say(deskWords.address)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['applicants', partyId, 'phone']} label={say(deskWords.phone)} rules={needed(say)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['applicants', partyId, 'electronic']} valuePropName="checked">
        <Checkbox>{say(deskWords.electronic)}</Checkbox>
      </Form.Item>
    </fieldset>
  )
}

/** CPL 86: asked only once the window has passed. */
function Hindrance() {
  const say = useSay()
  return (
    <>
      <Form.Item name="hindranceEndedOn" label={say(deskWords.hindrance)}>
        <DayField />
      </Form.Item>
      <Form.Item name="hindranceReason" label={say(deskWords.hindranceReason)}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}
