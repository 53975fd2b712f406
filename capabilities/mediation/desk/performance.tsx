import { Form, Input } from 'antd'
import {
  call,
  chosen,
  DayField,
  dayRule,
  MoneyField,
  moneyWords,
  needed,
  Note,
  OneOf,
  RadioChoice,
  today,
  UploadField,
  useSay,
} from '#platform/ui/desk'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import { type FormProps, typed } from './case-desk.ts'
import { obligationWords } from './obligation-words.ts'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

function items({ desk }: FormProps, say: ReturnType<typeof useSay>) {
  const open = (desk.agreement?.obligations ?? []).filter((each) => !each.settled)
  return open.map((each) => ({
    id: each.ref,
    name: `${say(deskWords.obligation(Number(each.ref)))} ${obligationWords(desk, each.ref) ?? ''}${each.fen === null ? '' : ` ${say(deskWords.yuan(moneyWords(each.fen - each.paidFen)))}`} · ${each.dueOn}`,
  }))
}

interface PerformValues {
  readonly ref: string
  readonly on: string
  readonly paidFen?: number
  readonly proof: 'receipt' | 'photo' | 'statement'
  readonly statement?: string
  readonly file?: string
}

function proofOf({ statement, file, paidFen, ...values }: PerformValues, desk: MediationDesk) {
  const words = typed(statement)
  const money = desk.agreement?.obligations.find((each) => each.ref === values.ref)?.fen !== null
  return {
    ...values,
    ...(money && paidFen !== undefined ? { paidFen } : {}),
    ...(words ? { statement: words } : {}),
    ...(file ? { file } : {}),
  }
}

export function Perform(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const [first] = items(given, say)
  const owed = desk.agreement?.obligations.find((each) => each.ref === first?.id)
  return (
    <StepBox<PerformValues>
      step="perform"
      given={given}
      draft={first?.id ?? ''}
      initial={{
        ...(first ? { ref: first.id } : {}),
        on: today(),
        ...(owed?.fen ? { paidFen: owed.fen - owed.paidFen } : {}),
      }}
      send={(values, commandId) =>
        call(open.district, mediationOperations.recordPerformance, {
          params: { caseId: open.caseId },
          body: proofOf(values, desk),
          commandId,
        })
      }
    >
      <Form.Item name="ref" label={say(deskWords.item)} rules={chosen(say)}>
        <OneOf people={items(given, say)} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          desk.agreement?.obligations.find((each) => each.ref === getFieldValue('ref'))?.fen !== null && (
            <Form.Item name="paidFen" label={say(deskWords.paid)} rules={needed(say)}>
              <MoneyField />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="proof" label={say(deskWords.proof)} rules={chosen(say)}>
        <RadioChoice options={deskWords.proofs} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => <ProofFields told={getFieldValue('proof') === 'statement'} />}
      </Form.Item>
    </StepBox>
  )
}

/** A receipt or a photo is shown; what somebody said is written down. */
function ProofFields({ told }: { told: boolean }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="statement" label={say(told ? deskWords.result : deskWords.note)} rules={told ? needed(say) : []}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="file" label={say(told ? deskWords.file : deskWords.fileNeeded)} rules={told ? [] : needed(say)}>
        <UploadField />
      </Form.Item>
    </>
  )
}

interface UrgeValues {
  readonly ref: string
  readonly channel: 'phone' | 'visit' | 'counter' | 'message' | 'letter'
  readonly note: string
}

export function Urge(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  const overdue = desk.agreement?.obligations.filter((each) => each.overdue).map((each) => each.ref) ?? []
  return (
    <StepBox<UrgeValues>
      step="urge"
      given={given}
      initial={{}}
      send={(values, commandId) =>
        call(open.district, mediationOperations.urgePerformance, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="ref" label={say(deskWords.item)} rules={chosen(say)}>
        <OneOf people={items(given, say).filter((each) => overdue.includes(each.id))} />
      </Form.Item>
      <Form.Item name="channel" label={say(deskWords.channel)} rules={chosen(say)}>
        <RadioChoice options={deskWords.channels} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.urgeNote)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}

export function RecordBreach(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<object>
      step="breach"
      given={given}
      grave
      initial={{}}
      send={(_values, commandId) =>
        call(open.district, mediationOperations.recordBreach, { params: { caseId: open.caseId }, body: {}, commandId })
      }
    >
      <Note tone="warn">
        <p>{say(deskWords.breachHint)}</p>
      </Note>
    </StepBox>
  )
}
