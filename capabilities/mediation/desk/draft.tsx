import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { call, kitWords, needed, SomeOf, useSay } from '#platform/ui/desk'
import { VALIDITY_CHECKS, type ValidityCheck } from '../domain/agreement.ts'
import { mediationOperations } from '../contract.ts'
import { CHECK_WORDS } from '../words/parts.ts'
import type { FormProps } from './case-desk.ts'
import { definite } from './definite.tsx'
import { earlierObligations, earlierTerms, earlierText } from './earlier-text.ts'
import { LawCards } from './law-cards.tsx'
import { Obligations, readObligations, type TypedObligation } from './obligations.tsx'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface DraftValues {
  readonly facts: string
  readonly disputedMatters: string
  readonly content: string[]
  readonly obligations?: TypedObligation[]
  readonly copies: number
  readonly disposesOf?: string[]
  readonly checks?: Partial<Record<ValidityCheck, boolean>>
}

export function ticked(checks: Partial<Record<ValidityCheck, boolean>> | undefined): Record<ValidityCheck, boolean> {
  const is = (check: ValidityCheck) => checks?.[check] ?? false
  return {
    mediable: is('mediable'),
    capacity: is('capacity'),
    voluntary: is('voluntary'),
    lawful: is('lawful'),
    'no-harm-to-others': is('no-harm-to-others'),
  }
}

/** Begins where the last version stopped: a correction never means typing it all again. */
function initialOf({ desk }: FormProps): Partial<DraftValues> {
  const words = earlierText(desk)
  const text = (name: string) => (typeof words?.[name] === 'string' ? String(words[name]) : undefined)
  const session = desk.records.findLast((each) => each.kind === 'session-held')?.content
  const facts = text('facts') ?? (typeof session?.undisputedFacts === 'string' ? session.undisputedFacts : undefined)
  const disputed = text('disputedMatters')
  return {
    ...(facts ? { facts } : {}),
    ...(disputed ? { disputedMatters: disputed } : {}),
    content: earlierTerms(words),
    obligations: earlierObligations(words),
    ...(desk.draft && desk.draft.disposesOf.length > 0 ? { disposesOf: desk.draft.disposesOf } : {}),
    copies: desk.parties.length + 1,
  }
}

/** D09: facts, what is disputed, terms, and the obligations one by one (PMA Art. 29). */
export function DraftAgreement(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<DraftValues>
      step="draft"
      given={given}
      draft={`${desk.draft?.version ?? 0}`}
      initial={initialOf(given)}
      send={({ obligations, checks, ...values }, commandId) =>
        call(open.district, mediationOperations.draftAgreement, {
          params: { caseId: open.caseId },
          body: { ...values, obligations: readObligations(obligations), checks: ticked(checks) },
          commandId,
        })
      }
    >
      <LawCards cards={given.lawCards} />
      <Form.Item name="facts" label={say(deskWords.draftFacts)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="disputedMatters" label={say(deskWords.disputed)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 14 }} maxLength={5000} />
      </Form.Item>
      <Terms />
      <Obligations given={given} />
      {desk.homes.length > 0 && (
        <Form.Item name="disposesOf" label={say(deskWords.disposesOf)} extra={say(deskWords.disposesOfHint)}>
          <SomeOf people={desk.homes.map(({ id, names }) => ({ id, name: names }))} />
        </Form.Item>
      )}
      <Form.Item name="copies" label={say(deskWords.copies)} rules={needed(say)}>
        <InputNumber min={2} max={200} />
      </Form.Item>
      <Checks />
    </StepBox>
  )
}

function Terms() {
  const say = useSay()
  return (
    <Form.List name="content">
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(deskWords.content)}</legend>
          {fields.map((field) => (
            <div key={field.key} className="row row-term">
              <Form.Item
                name={[field.name]}
                label={
                  <span className="visually-hidden">
                    {say(deskWords.content)} {field.name + 1}
                  </span>
                }
                rules={definite(say)}
              >
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={2000} />
              </Form.Item>
              {fields.length > 1 && <Button onClick={() => remove(field.name)}>{say(kitWords.remove)}</Button>}
            </div>
          ))}
          <Button onClick={() => add('')}>{say(deskWords.addTerm)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

/** §5: what a person answers for; the rest the product sees itself. */
export function Checks() {
  const say = useSay()
  return (
    <fieldset className="rows">
      <legend>{say(deskWords.checks)}</legend>
      <p className="quiet">{say(deskWords.checksHint)}</p>
      {VALIDITY_CHECKS.map((check) => (
        <Form.Item key={check} name={['checks', check]} valuePropName="checked" className="tick">
          <Checkbox>{say(CHECK_WORDS[check] ?? { zh: check, en: check })}</Checkbox>
        </Form.Item>
      ))}
    </fieldset>
  )
}
