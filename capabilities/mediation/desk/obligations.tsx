import { AutoComplete, Button, Form, Input } from 'antd'
import {
  chosen,
  DayField,
  dayRule,
  kitWords,
  MoneyField,
  needed,
  OneOf,
  RadioChoice,
  today,
  useSay,
} from '#platform/ui/desk'
import { day, parseDay } from '#platform/time'
import { faultOf } from '../domain/obligations.ts'
import { INSTEAD_WORDS, PART_WORDS, WHY_WORDS } from '../words/parts.ts'
import { everybody, type FormProps, partyChoices } from './case-desk.ts'
import { definite, NamedDayHint } from './definite.tsx'
import { deskWords } from './words.ts'

/** One promise while it is being written: anything may still be missing. */
export interface TypedObligation {
  readonly debtorPartyId?: string
  readonly creditorPartyId?: string
  readonly kind?: 'money' | 'act' | 'omission' | 'delivery'
  readonly what?: string
  readonly fen?: number
  readonly way?: string
  readonly place?: string
  readonly dueOn?: string
}

export function readObligations(obligations: readonly TypedObligation[] | undefined) {
  return (obligations ?? []).map((each) => ({
    debtorPartyId: each.debtorPartyId ?? '',
    creditorPartyId: each.creditorPartyId ?? '',
    kind: each.kind ?? 'act',
    what: each.what ?? '',
    way: each.way ?? '',
    place: each.place ?? '',
    dueOn: each.dueOn ?? '',
    ...(each.kind === 'money' && each.fen !== undefined ? { fen: each.fen } : {}),
  }))
}

/** Who does what, how much, by when, where and how; judged while it is typed by the very rule that will judge the save. */
export function Obligations({ given }: { given: FormProps }) {
  const say = useSay()
  return (
    <Form.List name="obligations">
      {(fields, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(deskWords.obligations)}</legend>
          <p className="quiet">{say(deskWords.obligationsHint)}</p>
          {fields.map((field) => (
            <section key={field.key} className="form-part" aria-label={say(deskWords.obligation(field.name + 1))}>
              <h4>
                {say(deskWords.obligation(field.name + 1))}{' '}
                <Button size="small" onClick={() => remove(field.name)}>
                  {say(kitWords.remove)}
                </Button>
              </h4>
              <ObligationFields given={given} at={field.name} />
            </section>
          ))}
          <Button onClick={() => add({ kind: 'money' })}>{say(deskWords.addObligation)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function ObligationFields({ given, at }: { given: FormProps; at: number }) {
  const say = useSay()
  const parties = partyChoices(given.desk, say)
  const kind: string | undefined = Form.useWatch(['obligations', at, 'kind'])
  return (
    <>
      <div className="form-row">
        <Form.Item name={[at, 'debtorPartyId']} label={say(deskWords.debtor)} rules={chosen(say)}>
          <OneOf people={parties} />
        </Form.Item>
        <Form.Item name={[at, 'creditorPartyId']} label={say(deskWords.creditor)} rules={chosen(say)}>
          <OneOf people={parties} />
        </Form.Item>
      </div>
      <Form.Item name={[at, 'kind']} label={say(deskWords.kind)} rules={chosen(say)}>
        <RadioChoice options={deskWords.kinds} />
      </Form.Item>
      <Form.Item name={[at, 'what']} label={say(deskWords.what)} rules={definite(say)}>
        <Input maxLength={500} />
      </Form.Item>
      <div className="form-row">
        {kind === 'money' && (
          <Form.Item name={[at, 'fen']} label={say(deskWords.amount)} rules={needed(say)}>
            <MoneyField />
          </Form.Item>
        )}
        <Form.Item name={[at, 'dueOn']} label={say(deskWords.dueOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name={[at, 'way']} label={say(deskWords.way)} rules={definite(say)}>
          <AutoComplete options={[]} maxLength={200} />
        </Form.Item>
        <Form.Item name={[at, 'place']} label={say(deskWords.place)} rules={definite(say)}>
          <AutoComplete options={given.open.place ? [{ value: given.open.place }] : []} maxLength={200} />
        </Form.Item>
      </div>
      <NamedDayHint at={at} />
      <Fault given={given} at={at} />
    </>
  )
}

/** What the item still lacks, or that it is clear. */
function Fault({ given, at }: { given: FormProps; at: number }) {
  const say = useSay()
  const typed: TypedObligation | undefined = Form.useWatch(['obligations', at])
  const [read] = readObligations(typed ? [typed] : [])
  if (!read || !parseDay(read.dueOn).ok) return null
  const fault = faultOf({ ...read, ref: String(at + 1), dueOn: day(read.dueOn) }, everybody(given.desk), today())
  if (!fault)
    return (
      <p className="check-line" aria-live="polite">
        ✓ {say(deskWords.determinate)}
      </p>
    )
  const words = {
    missing: () =>
      deskWords.missingPart(say(PART_WORDS[fault.fault === 'missing' ? fault.part : ''] ?? { zh: '', en: '' })),
    vague: () =>
      fault.fault === 'vague' ? deskWords.vague(fault.phrase, INSTEAD_WORDS[fault.about]) : deskWords.determinate,
    'amount-out-of-range': () => WHY_WORDS.amountRange,
    'same-party': () => WHY_WORDS.samePerson,
    'due-before-agreement': () => WHY_WORDS.dueBefore,
    'due-too-far': () => deskWords.dueTooFar,
  }
  return (
    <p className="check-line check-open" aria-live="polite">
      ! {say(words[fault.fault]())}
    </p>
  )
}
