import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { call, chosen, DayField, dayRule, MoneyField, needed, PickChoice, RadioChoice, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type DraftBody, serviceHallOperations as ops, type VersionShape } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { FORM_WORDS, KIND_WORDS } from '../words/names.ts'

const words = deskWords.items

interface Typed extends Omit<DraftBody, 'itemId'> {}

interface ItemFormProps {
  /** The version it goes on from; without it a new item. */
  readonly from: VersionShape | undefined
  readonly today: string
  close(): void
}

/** Both languages side by side. What is sent is a draft: another person publishes it. */
export function ItemForm({ from, today, close }: ItemFormProps) {
  const say = useSay()
  const { district } = useDesk()
  const initial: Partial<Typed> = from
    ? { kind: from.kind, name: from.name, plainWords: from.plainWords, fromOn: today, termDays: from.termDays, feeFen: from.feeFen, guide: from.guide }
    : { kind: 'applied', fromOn: today, termDays: 5, feeFen: 0 }
  return (
    <section className="card">
      <h2>{say(from ? words.newVersion : words.draft)}</h2>
      <StepForm<Typed, unknown>
        draftKey={`service-hall.item.${from?.id ?? 'new'}`} initial={initial} sendLabel={words.send} cancel={close}
        done={() => { tell(deskWords.saved); close() }}
        send={(body, commandId) => call(district, ops.draftServiceItem, { commandId, body: complete(body, from) })}
      >
        {!from && (
          <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
            <RadioChoice options={KIND_WORDS} />
          </Form.Item>
        )}
        <Two path={['name']} zh={words.nameZh} en={words.nameEn} required />
        <Form.Item name="plainWords" label={say(words.plainWords)}>
          <Input maxLength={300} />
        </Form.Item>
        <Two path={['guide', 'who']} zh={words.whoZh} en={words.whoEn} required />
        <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="termDays" label={say(words.termDays)} rules={needed(say)}>
          <InputNumber min={0} max={180} precision={0} />
        </Form.Item>
        <Form.Item name="feeFen" label={say(words.fee)}>
          <MoneyField />
        </Form.Item>
        <Two path={['guide', 'basis']} zh={words.basisZh} en={words.basisEn} required />
        <Two path={['guide', 'consequence']} zh={words.consequenceZh} en={words.consequenceEn} />
        <Materials />
        <Steps />
        <Form.Item name={['guide', 'officialSite']} label={say(words.site)}>
          <Input maxLength={200} inputMode="url" />
        </Form.Item>
        <Form.Item name={['guide', 'children']} valuePropName="checked">
          <Checkbox>{say(words.children)}</Checkbox>
        </Form.Item>
        <Form.Item name={['guide', 'online']} valuePropName="checked">
          <Checkbox>{say(words.online)}</Checkbox>
        </Form.Item>
      </StepForm>
    </section>
  )
}

const both = (words: Partial<Said> | undefined): Said => ({ zh: words?.zh ?? '', en: words?.en ?? '' })

/** What was left empty is sent as empty. */
function complete(typed: Typed, from: VersionShape | undefined): DraftBody {
  const guide: Partial<Typed['guide']> = typed.guide ?? {}
  return {
    ...(from ? { itemId: from.id } : {}), kind: from?.kind ?? typed.kind, name: both(typed.name), plainWords: typed.plainWords ?? '', fromOn: typed.fromOn, termDays: typed.termDays, feeFen: typed.feeFen ?? 0,
    guide: {
      who: both(guide.who), basis: both(guide.basis), consequence: both(guide.consequence), officialSite: guide.officialSite ?? '', children: guide.children ?? false, online: guide.online ?? false,
      materials: (guide.materials ?? []).map((each) => ({ name: both(each?.name), form: each?.form ?? 'original', when: both(each?.when) })), steps: (guide.steps ?? []).map(both),
    },
  }
}

interface TwoProps {
  readonly path: readonly (string | number)[]
  readonly zh: Said
  readonly en: Said
  readonly required?: boolean
}

function Two({ path, zh, en, required = false }: TwoProps) {
  const say = useSay()
  const rules = required ? needed(say) : []
  return (
    <div className="two-columns">
      <Form.Item name={[...path, 'zh']} label={say(zh)} rules={rules}>
        <Input.TextArea autoSize maxLength={400} lang="zh" />
      </Form.Item>
      <Form.Item name={[...path, 'en']} label={say(en)} rules={rules}>
        <Input.TextArea autoSize maxLength={400} lang="en" />
      </Form.Item>
    </div>
  )
}

function Materials() {
  const say = useSay()
  return (
    <Form.List name={['guide', 'materials']}>
      {(fields, { add, remove }) => (
        <fieldset>
          <legend>{say(words.materials)}</legend>
          {fields.map(({ key, name }) => (
            <div className="card" key={key}>
              <Two path={[name, 'name']} zh={words.nameZh} en={words.nameEn} required />
              <Form.Item name={[name, 'form']} label={say(words.form)} rules={chosen(say)}>
                <PickChoice options={FORM_WORDS} />
              </Form.Item>
              <Two path={[name, 'when']} zh={words.whenZh} en={words.whenEn} />
              <Button onClick={() => remove(name)}>{say(words.remove)}</Button>
            </div>
          ))}
          <Button onClick={() => add({ form: 'original' })}>{say(words.addMaterial)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function Steps() {
  const say = useSay()
  return (
    <Form.List name={['guide', 'steps']}>
      {(fields, { add, remove }) => (
        <fieldset>
          <legend>{say(words.steps)}</legend>
          {fields.map(({ key, name }) => (
            <div className="card" key={key}>
              <Two path={[name]} zh={words.stepZh} en={words.stepEn} required />
              <Button onClick={() => remove(name)}>{say(words.remove)}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{say(words.addStep)}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
