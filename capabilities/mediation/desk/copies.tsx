import { Form } from 'antd'
import { call, chosen, DayField, dayRule, RadioChoice, SomeOf, today, UploadField, useSay } from '#platform/ui/desk'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import { type FormProps, partyChoices } from './case-desk.ts'
import { copiesWords as words } from './copies-words.ts'
import { StepBox } from './step-box.tsx'

interface CopiesValues {
  readonly partyIds: string[]
  readonly on: string
  readonly way: 'hand' | 'post' | 'representative'
  readonly file?: string
}

/** Who got their original; whoever is still without one is chosen already. */
export function DeliverCopies(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<CopiesValues>
      step="deliver-copies"
      given={given}
      draft={`${desk.copiesOwed.length}`}
      initial={{ partyIds: [...desk.copiesOwed], on: today(), way: 'hand' }}
      send={({ file, ...values }, commandId) =>
        call(open.district, mediationOperations.deliverCopies, {
          params: { caseId: open.caseId },
          body: { ...values, ...(file ? { file } : {}) },
          commandId,
        })
      }
    >
      <Form.Item name="partyIds" label={say(words.to)} rules={chosen(say)}>
        <SomeOf people={partyChoices(desk, say).filter((each) => desk.copiesOwed.includes(each.id))} />
      </Form.Item>
      <Form.Item name="way" label={say(words.way)} rules={chosen(say)}>
        <RadioChoice options={words.ways} />
      </Form.Item>
      <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="file" label={say(words.receipt)}>
        <UploadField />
      </Form.Item>
    </StepBox>
  )
}

/** A duty after effect: who still waits for their original is said beside the agreement. */
export function Copies({ desk }: { desk: MediationDesk }) {
  const say = useSay()
  if (desk.agreement?.form !== 'written') return null
  const names = desk.parties.filter((each) => desk.copiesOwed.includes(each.id)).map((each) => each.name)
  if (names.length === 0) return <p className="quiet">✓ {say(words.all)}</p>
  return <p className="check-line check-open">! {say(words.owed(names.join('、')))}</p>
}
