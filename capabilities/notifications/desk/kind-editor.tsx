import { Button, Checkbox, Form, type FormInstance, Input, InputNumber } from 'antd'
import { call, DayField, dayRule, dayWords, needed, StepForm, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type KindVersion, notificationsOperations } from '../contract.ts'
import { HOLES, type Kind, type KindName, kindOf, MOST_CHARACTERS, sampleOf, type Setting, settingOn, settingRefusal, type Version, wordingFaults } from '../domain.ts'
import { KIND_WORDS } from '../words.ts'
import { deskWords as words } from './words.ts'

interface Values {
  readonly zh: string
  readonly en: string
  readonly message: boolean
  readonly page: boolean
  readonly reporters: boolean
  readonly parties: boolean
  readonly days?: number | null
  readonly fromOn: string
}

interface EditorProps {
  readonly kind: KindName
  readonly own: readonly Version[]
  readonly rows: readonly KindVersion[]
  readonly mayChange: boolean
  done(): Promise<void>
  cancel(): void
}

/** One kind of letter: what it says, filled with samples while it is typed, and from which day it says so. */
export function KindEditor({ kind, own, rows, mayChange, done, cancel }: EditorProps) {
  const say = useSay()
  const { district } = useDesk()
  const [form] = Form.useForm<Values>()
  const setting = settingOn(kind, own, today())
  const { words: text, ...rest } = setting
  return (
    <section className="card">
      <h2>{say(words.editorTitle(KIND_WORDS[kind].name))}</h2>
      {mayChange ? (
        <StepForm<Values, unknown>
          form={form}
          name="letter"
          draftKey={`letter.${kind}`}
          initial={{ ...rest, zh: text.zh, en: text.en, fromOn: today() }}
          sendLabel={words.save}
          cancel={cancel}
          done={done}
          send={({ days, ...values }, commandId) =>
            call(district, notificationsOperations.changeLetterKind, { params: { kind }, body: { ...values, ...(days ? { days } : {}) }, commandId })
          }
        >
          <Wording kind={kind} form={form} />
          <Ways kind={kindOf(kind)} />
          <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
          <Tried kind={kind} form={form} setting={setting} />
        </StepForm>
      ) : (
        <>
          <Filled kind={kind} zh={text.zh} en={text.en} />
          <Button onClick={cancel}>{say(words.close)}</Button>
        </>
      )}
      <History kind={kind} rows={rows} />
    </section>
  )
}

function Wording({ kind, form }: { kind: KindName; form: FormInstance<Values> }) {
  const say = useSay()
  return (['zh', 'en'] as const).map((language) => (
    <Form.Item
      key={language}
      name={language}
      label={say(words[language])}
      rules={needed(say)}
      extra={
        <span className="button-row">
          {say(words.blanks)}
          {kindOf(kind).holes.map((each) => (
            <Button
              key={each}
              size="small"
              onClick={() => form.setFieldValue(language, `${String(form.getFieldValue(language) ?? '')}{${HOLES[each].name[language]}}`)}
            >
              {`{${HOLES[each].name[language]}}`}
            </Button>
          ))}
        </span>
      }
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={language === 'zh' ? MOST_CHARACTERS : 2 * MOST_CHARACTERS} lang={language} />
    </Form.Item>
  ))
}

/** What a law requires has its boxes ticked and locked, with the article beside them. */
function Ways({ kind }: { kind: Kind }) {
  const say = useSay()
  const locked = kind.law !== undefined
  const box = (name: 'message' | 'page' | 'reporters' | 'parties', disabled: boolean) => (
    <Form.Item name={name} valuePropName="checked" noStyle>
      <Checkbox disabled={disabled}>{say(words[name])}</Checkbox>
    </Form.Item>
  )
  return (
    <>
      <p className="button-row">
        {say(words.channels)} {box('message', locked)} {box('page', locked)}
      </p>
      <p className="button-row">
        {say(words.audience)} {box('reporters', locked || !kind.reporters)} {box('parties', locked || !kind.parties)}
      </p>
      {kind.days && (
        <Form.Item name="days" label={say(words.days(kind.days.least, kind.days.most))} rules={needed(say)}>
          <InputNumber min={kind.days.least} max={kind.days.most} />
        </Form.Item>
      )}
    </>
  )
}

/** The very rules that will judge the click, while somebody types. */
function Tried({ kind, form, setting }: { kind: KindName; form: FormInstance<Values>; setting: Setting }) {
  const say = useSay()
  const typed = Form.useWatch((values: Values) => values, form)
  const zh = typed?.zh ?? setting.words.zh
  const en = typed?.en ?? setting.words.en
  const now: Setting = { ...setting, ...typed, words: { zh, en }, days: typed?.days ?? setting.days }
  const refused = settingRefusal(kind, now)
  const faults = [...wordingFaults(kind, now.words), ...(refused ? [refused] : [])]
  return (
    <div aria-live="polite">
      <Filled kind={kind} zh={zh} en={en} />
      {faults.length === 0 ? (
        <p className="quiet">✓ {say(words.fine)}</p>
      ) : (
        <>
          <p>{say(words.faults)}</p>
          <ul className="plain-list">
            {faults.map((each) => (
              <li key={each.code + each.say.zh}>{say(each.say)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Filled({ kind, zh, en }: { kind: KindName; zh: string; en: string }) {
  const say = useSay()
  const sample = sampleOf(kind, { zh, en })
  return (
    <>
      <h3>{say(words.preview)}</h3>
      <p lang="zh" className="said">
        {sample.zh}
      </p>
      <p lang="en" className="said">
        {sample.en}
      </p>
    </>
  )
}

function History({ kind, rows }: { kind: KindName; rows: readonly KindVersion[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const versions = rows.filter((each) => each.kind === kind)
  const counting = versions.find((each) => each.fromOn === null || each.fromOn <= today())
  if (versions.length < 2) return null
  const standing = (each: KindVersion) => (each === counting ? words.now : each.fromOn !== null && each.fromOn > today() ? words.coming : words.past)
  return (
    <details>
      <summary>{say(words.history)}</summary>
      <ul>
        {versions.map((each) => (
          <li key={`${each.fromOn ?? ''}${each.changedAt ?? ''}`}>
            <span className="chip">{say(standing(each))}</span>{' '}
            {each.fromOn === null ? say(words.shipped) : say(words.sinceDay(dayWords(each.fromOn, language), each.changedBy ?? ''))}
            <br />
            <span className="quiet">{language === 'zh' ? each.zh : each.en}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
