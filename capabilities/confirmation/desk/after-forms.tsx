import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, needed, Note, RadioChoice, StepForm, type StepExit, today, useSay } from '#platform/ui/desk'
import { confirmationOperations, type EnforcementBody, type EnforcementResultBody, type ObjectionBody, type ObjectionResultBody } from '../contract.ts'
import { ENFORCEMENT_RESULTS } from '../words/reasons.ts'
import { STEP_WORDS } from '../words/steps.ts'
import { deskWords } from './words.ts'

interface Where {
  readonly district: string
  readonly caseId: string
}

interface AfterProps {
  readonly where: Where
  readonly parties: readonly { readonly partyId: string; readonly name: string }[]
  readonly exit: StepExit
}

export const AFTER_STEPS = [
  'new-round', 'note-suit', 'record-receipt', 'record-objection', 'decide-objection', 'record-enforcement', 'record-enforcement-result',
] as const
type AfterStep = (typeof AFTER_STEPS)[number]

/** What may follow the court's word: the liaison's page and the case page show the same forms. */
export function AfterRuling({ step, ...props }: AfterProps & { step: string }) {
  const Chosen = FORMS[AFTER_STEPS.find((each) => each === step) ?? 'record-receipt']
  return <Chosen {...props} />
}

const optional = <Key extends string>(key: Key, text: string | undefined): { readonly [Name in Key]?: string } | Record<never, never> =>
  text?.trim() ? { [key]: text.trim() } : {}

const asOptions = (parties: AfterProps['parties']) => Object.fromEntries(parties.map(({ partyId, name }) => [partyId, { zh: name, en: name }]))

function PartyChoice({ parties }: Pick<AfterProps, 'parties'>) {
  const say = useSay()
  return (
    <Form.Item name="partyId" label={say(deskWords.whichParty)} rules={chosen(say)}>
      <RadioChoice options={asOptions(parties)} />
    </Form.Item>
  )
}

function On({ label }: { label: keyof typeof deskWords & ('suedOn' | 'receivedOn' | 'objectedOn' | 'decidedOn' | 'appliedOn' | 'resultOn') }) {
  const say = useSay()
  return (
    <Form.Item name="on" label={say(deskWords[label])} rules={dayRule(say)}>
      <DayField />
    </Form.Item>
  )
}

function NoteField() {
  const say = useSay()
  return (
    <Form.Item name="note" label={say(deskWords.resultNote)}>
      <Input maxLength={500} />
    </Form.Item>
  )
}

interface RoundValues {
  readonly wishes: Readonly<Record<string, 'yes' | 'no'>>
  readonly by: Readonly<Record<string, 'self' | 'guardian' | 'agent'>>
  readonly note: string
}

/** T22. Only those who said yes are sent: who did not is missing, and the refusal says that it must be all of them. */
function NewRound({ where: { district, caseId }, parties, exit }: AfterProps) {
  const say = useSay()
  const by = Object.fromEntries(parties.map((each) => [each.partyId, 'self' as const]))
  const wishing = ({ wishes, by: acting }: RoundValues) =>
    parties.filter((each) => wishes[each.partyId] === 'yes').map(({ partyId }) => ({ partyId, wishes: true, by: acting[partyId] ?? 'self' }) as const)
  return (
    <StepForm<RoundValues, unknown>
      draftKey={`${caseId}.confirmation.round`}
      initial={{ by }}
      sendLabel={STEP_WORDS['new-round']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(values, commandId) =>
        call(district, confirmationOperations.beginNewRound, { params: { caseId }, body: { parties: wishing(values), note: values.note }, commandId })
      }
    >
      <Note tone="info">
        <p>{say(deskWords.everybodyAgain)}</p>
      </Note>
      {parties.map(({ partyId, name }) => (
        <fieldset className="plain" key={partyId}>
          <Form.Item name={['wishes', partyId]} label={say(deskWords.partyWishes(name))} rules={chosen(say)}>
            <RadioChoice options={deskWords.wishAnswers} />
          </Form.Item>
          <Form.Item name={['by', partyId]} label={say(deskWords.by(name))}>
            <RadioChoice options={deskWords.ways} />
          </Form.Item>
        </fieldset>
      ))}
      <Form.Item name="note" label={say(deskWords.toChange)} rules={needed(say)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </StepForm>
  )
}

function NoteSuit({ where: { district, caseId }, parties, exit }: AfterProps) {
  const say = useSay()
  return (
    <StepForm<{ partyId: string; on: string; court?: string; caseNumber?: string }, unknown>
      draftKey={`${caseId}.confirmation.suit`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS['note-suit']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ partyId, on, court, caseNumber }, commandId) => {
        const body = { partyId, on, ...optional('court', court), ...optional('caseNumber', caseNumber) }
        return call(district, confirmationOperations.noteSuit, { params: { caseId }, body, commandId })
      }}
    >
      <PartyChoice parties={parties} />
      <On label="suedOn" />
      <Form.Item name="court" label={say(deskWords.courtOptional)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="caseNumber" label={say(deskWords.caseNumber)}>
        <Input maxLength={60} />
      </Form.Item>
    </StepForm>
  )
}

function RecordReceipt({ where: { district, caseId }, parties, exit }: AfterProps) {
  return (
    <StepForm<{ partyId: string; on: string }, unknown>
      draftKey={`${caseId}.confirmation.receipt`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS['record-receipt']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ partyId, on }, commandId) => call(district, confirmationOperations.recordReceipt, { params: { caseId }, body: { partyId, on }, commandId })}
    >
      <PartyChoice parties={parties} />
      <On label="receivedOn" />
    </StepForm>
  )
}

function RecordObjection({ where: { district, caseId }, parties, exit }: AfterProps) {
  const say = useSay()
  return (
    <StepForm<ObjectionBody, unknown>
      draftKey={`${caseId}.confirmation.objection`}
      initial={{ by: 'party', on: today() }}
      sendLabel={STEP_WORDS['record-objection']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ by, partyId, on, knewOn, note }, commandId) => {
        const who = by === 'party' ? optional('partyId', partyId) : optional('knewOn', knewOn)
        return call(district, confirmationOperations.recordObjection, { params: { caseId }, body: { by, on, ...who, ...optional('note', note) }, commandId })
      }}
    >
      <Form.Item name="by" label={say(deskWords.objector)} rules={chosen(say)}>
        <RadioChoice options={deskWords.objectors} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('by') === 'party' ? (
            <PartyChoice parties={parties} />
          ) : (
            <Form.Item name="knewOn" label={say(deskWords.knewOn)}>
              <DayField />
            </Form.Item>
          )
        }
      </Form.Item>
      <On label="objectedOn" />
      <NoteField />
    </StepForm>
  )
}

function DecideObjection({ where: { district, caseId }, exit }: AfterProps) {
  const say = useSay()
  return (
    <StepForm<ObjectionResultBody, unknown>
      draftKey={`${caseId}.confirmation.objection-result`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS['decide-objection']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ on, result, note }, commandId) =>
        call(district, confirmationOperations.decideObjection, { params: { caseId }, body: { on, result, ...optional('note', note) }, commandId })
      }
    >
      <On label="decidedOn" />
      <Form.Item name="result" label={say(deskWords.result)} rules={chosen(say)}>
        <RadioChoice options={deskWords.decidedObjection} />
      </Form.Item>
      <NoteField />
    </StepForm>
  )
}

function RecordEnforcement({ where: { district, caseId }, parties, exit }: AfterProps) {
  const say = useSay()
  return (
    <StepForm<EnforcementBody, unknown>
      draftKey={`${caseId}.confirmation.enforcement`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS['record-enforcement']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ partyId, on, court, courtName }, commandId) =>
        call(district, confirmationOperations.recordEnforcement, { params: { caseId }, body: { partyId, on, court, ...optional('courtName', courtName) }, commandId })
      }
    >
      <PartyChoice parties={parties} />
      <On label="appliedOn" />
      <Form.Item name="court" label={say(deskWords.enforcedAt)} rules={chosen(say)}>
        <RadioChoice options={deskWords.enforcementCourts} />
      </Form.Item>
      <Form.Item name="courtName" label={say(deskWords.courtOptional)}>
        <Input maxLength={100} />
      </Form.Item>
    </StepForm>
  )
}

function RecordEnforcementResult({ where: { district, caseId }, exit }: AfterProps) {
  const say = useSay()
  return (
    <StepForm<EnforcementResultBody, unknown>
      draftKey={`${caseId}.confirmation.enforcement-result`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS['record-enforcement-result']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ on, result, note }, commandId) =>
        call(district, confirmationOperations.recordEnforcementResult, { params: { caseId }, body: { on, result, ...optional('note', note) }, commandId })
      }
    >
      <On label="resultOn" />
      <Form.Item name="result" label={say(deskWords.result)} rules={chosen(say)}>
        <RadioChoice options={ENFORCEMENT_RESULTS} />
      </Form.Item>
      <NoteField />
    </StepForm>
  )
}

const FORMS: Readonly<Record<AfterStep, (props: AfterProps) => React.JSX.Element>> = {
  'new-round': NewRound,
  'note-suit': NoteSuit,
  'record-receipt': RecordReceipt,
  'record-objection': RecordObjection,
  'decide-objection': DecideObjection,
  'record-enforcement': RecordEnforcement,
  'record-enforcement-result': RecordEnforcementResult,
}
