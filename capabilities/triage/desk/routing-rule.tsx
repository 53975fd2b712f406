import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { Result } from '#platform/result'
import { chosen, DayField, dayRule, type DeskRefusal, needed, PickChoice, StepForm, tell, today, useDesk, useSay } from '#platform/ui/desk'
import type { ChangeShape, RuleView } from '../contract/routing.ts'
import { COUNTS, PLACE_KINDS, TARGETS } from '../domain/rules.ts'
import { COUNT_NAMES, GATE_NAMES, LEVEL_WORDS, PLACE_WORDS, ruleWords, TARGET_WORDS } from '../routing-words.ts'
import { conditionsOf, type FormCondition, outcomeOf, type RuleValues, valuesOf } from './routing-values.ts'
import type { RoutingData } from './routing.tsx'
import { routingDeskWords as words } from './routing-desk-words.ts'

type Send = (asked: ChangeShape) => Promise<Result<unknown, DeskRefusal>>

interface RuleFormProps {
  /** The rule that gets a new version; a new rule where left out. */
  readonly rule?: RuleView
  readonly units: RoutingData['units']
  readonly send: Send
  close(): void
}

const done = (close: () => void) => () => {
  tell(words.changed)
  close()
}

/** Conditions from the closed vocabulary, a target, a first day and what it rests on; read back as a sentence. */
export function RuleForm({ rule, units, send, close }: RuleFormProps) {
  const say = useSay()
  const asked = (values: RuleValues): ChangeShape => {
    const text = { when: conditionsOf(values.when ?? []), outcome: outcomeOf(values), effectiveFrom: values.effectiveFrom, basis: values.basis }
    return rule ? { kind: 'replace', ruleId: rule.id, ...text } : { kind: 'add', ...text }
  }
  return (
    <section className="card padded rule-form">
      <h3>{say(rule ? words.replaceOf(rule.id) : words.add)}</h3>
      <StepForm<RuleValues, unknown>
        name="rule"
        draftKey={`routing.rule.${rule?.id ?? 'new'}`}
        initial={rule ? { ...valuesOf(rule), effectiveFrom: today() } : { when: [{}], effectiveFrom: today() }}
        sendLabel={words.toDraft}
        cancel={close}
        done={done(close)}
        send={(values) => send(asked(values))}
      >
        <Conditions />
        <Where units={units} />
        <Form.Item name="effectiveFrom" label={say(words.firstDay)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="basis" label={say(words.basis)} rules={needed(say)}>
          <Input maxLength={300} />
        </Form.Item>
        <Preview units={units} />
      </StepForm>
    </section>
  )
}

function Conditions() {
  const say = useSay()
  return (
    <Form.List name="when">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => (
            <div key={field.key} className="form-row">
              <Form.Item name={[field.name, 'kind']} label={say(index === 0 ? words.when : words.and)} rules={chosen(say)}>
                <PickChoice options={words.conditions} />
              </Form.Item>
              <Detail at={field.name} />
              {fields.length > 1 && <Button onClick={() => remove(field.name)}>{say(words.lessConditions)}</Button>}
            </div>
          ))}
          {fields.length < 6 && <Button onClick={() => add({})}>{say(words.moreConditions)}</Button>}
        </>
      )}
    </Form.List>
  )
}

const PLACES = [...PLACE_KINDS, 'known'] as const

/** What the chosen condition asks for: codes, levels, a number; nothing where it needs nothing. */
function Detail({ at }: { at: number }) {
  const say = useSay()
  const { categories } = useDesk()
  const kind: string | undefined = Form.useWatch(['when', at, 'kind'])
  switch (kind) {
    case 'category':
      return (
        <Form.Item name={[at, 'codes']} label={say(words.categories)} rules={chosen(say)}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={categories.map((each) => ({ value: each.code, label: `${each.code} ${say(each.name)}` }))} />
        </Form.Item>
      )
    case 'gate':
      return (
        <Form.Item name={[at, 'gate']} label={say(words.gate)} rules={chosen(say)}>
          <PickChoice options={GATE_NAMES} />
        </Form.Item>
      )
    case 'place':
      return (
        <Form.Item name={[at, 'is']} label={say(words.placeIs)} rules={chosen(say)}>
          <PickChoice options={Object.fromEntries(PLACES.map((each) => [each, PLACE_WORDS[each]]))} />
        </Form.Item>
      )
    case 'level':
      return (
        <Form.Item name={[at, 'levels']} label={say(words.levels)} rules={chosen(say)}>
          <Select mode="multiple" options={Object.entries(LEVEL_WORDS).map(([level, name]) => ({ value: Number(level), label: say(name) }))} />
        </Form.Item>
      )
    case 'count':
      return (
        <>
          <Form.Item name={[at, 'of']} label={say(words.what)} rules={chosen(say)}>
            <PickChoice options={Object.fromEntries(COUNTS.map((each) => [each, COUNT_NAMES[each]]))} />
          </Form.Item>
          <Form.Item name={[at, 'atLeast']} label={say(words.atLeast)} rules={chosen(say)}>
            <InputNumber min={1} max={10_000} precision={0} />
          </Form.Item>
        </>
      )
    default:
      return null
  }
}

function Where({ units }: { units: RoutingData['units'] }) {
  const say = useSay()
  const target: string | undefined = Form.useWatch('target')
  return (
    <div className="form-row">
      <Form.Item name="target" label={say(words.goesTo)} rules={chosen(say)}>
        <PickChoice options={{ ...Object.fromEntries(TARGETS.map((each) => [each, TARGET_WORDS[each]])), leader: words.leader }} />
      </Form.Item>
      {target === 'unit' && (
        <Form.Item name="unitId" label={say(words.unit)} rules={chosen(say)}>
          <PickChoice options={Object.fromEntries(units.map((each) => [each.id, each.name]))} />
        </Form.Item>
      )}
    </div>
  )
}

/** The rule as everybody will read it, while it is written. */
function Preview({ units }: { units: RoutingData['units'] }) {
  const say = useSay()
  const { category } = useDesk()
  const when: readonly FormCondition[] | undefined = Form.useWatch('when')
  const target: string | undefined = Form.useWatch('target')
  const unitId: string | undefined = Form.useWatch('unitId')
  const conditions = conditionsOf(when ?? [])
  if (conditions.length === 0 || !target || (target === 'unit' && !unitId)) return null
  const names = { category, unit: (id: string) => units.find((each) => each.id === id)?.name ?? { zh: id, en: id } }
  const words = ruleWords({ when: conditions, outcome: outcomeOf({ target, ...(unitId ? { unitId } : {}) }) }, names)
  return <p className="preview">{say(words)}</p>
}

/** The first day on which a rule does not hold any more. */
export function EndRule({ rule, send, close }: { rule: RuleView; send: Send; close(): void }) {
  const say = useSay()
  return (
    <section className="card padded rule-form">
      <h3>{say(words.endOf(rule.id))}</h3>
      <p>{say(rule.words)}</p>
      <StepForm<{ on: string }, unknown>
        name="rule-end"
        draftKey={`routing.end.${rule.id}`}
        initial={{ on: today() }}
        sendLabel={words.toDraft}
        cancel={close}
        done={done(close)}
        send={({ on }) => send({ kind: 'end', ruleId: rule.id, on })}
      >
        <Form.Item name="on" label={say(words.firstDayWithout)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </section>
  )
}
