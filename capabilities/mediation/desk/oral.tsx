import { Checkbox, Form, Input } from 'antd'
import { call, chosen, needed, SomeOf, useSay } from '#platform/ui/desk'
import type { ValidityCheck } from '../domain/agreement.ts'
import { mediationOperations } from '../contract.ts'
import { everybody, type FormProps, partyChoices, typed } from './case-desk.ts'
import { Checks, ticked } from './draft.tsx'
import { definite } from './definite.tsx'
import { LawCards } from './law-cards.tsx'
import { Obligations, readObligations, type TypedObligation } from './obligations.tsx'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface OralValues {
  readonly facts?: string
  readonly content: string
  readonly obligations?: TypedObligation[]
  readonly place: string
  readonly noDocumentWanted?: boolean
  readonly confirmedBy: string[]
  readonly checks?: Partial<Record<ValidityCheck, boolean>>
}

/** D10: what was agreed by word of mouth, where nobody wants a document (PMA Art. 28, 30). */
export function AgreeOrally(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<OralValues>
      step="agree-orally"
      given={given}
      initial={{ ...(open.place ? { place: open.place } : {}), confirmedBy: everybody(desk), obligations: [] }}
      send={({ facts, obligations, checks, noDocumentWanted, ...values }, commandId) => {
        const stated = typed(facts)
        return call(open.district, mediationOperations.agreeOrally, {
          params: { caseId: open.caseId },
          commandId,
          body: {
            ...values,
            ...(stated ? { facts: stated } : {}),
            obligations: readObligations(obligations),
            noDocumentWanted: noDocumentWanted ?? false,
            checks: ticked(checks),
          },
        })
      }}
    >
      <LawCards cards={given.lawCards} />
      <Form.Item name="facts" label={say(deskWords.draftFacts)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="content" label={say(deskWords.oralContent)} rules={definite(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={5000} />
      </Form.Item>
      <Obligations given={given} />
      <Form.Item name="place" label={say(deskWords.place)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="noDocumentWanted" valuePropName="checked">
        <Checkbox>{say(deskWords.noDocument)}</Checkbox>
      </Form.Item>
      <Form.Item name="confirmedBy" label={say(deskWords.confirmedBy)} rules={chosen(say)}>
        <SomeOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Checks />
    </StepBox>
  )
}
