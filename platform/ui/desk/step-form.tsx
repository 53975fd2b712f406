import { Button, Form, type FormInstance } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import type { DeskRefusal } from './call.ts'
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts'
import { useSay } from './language.tsx'
import { newCommandId, timeWords } from './present.ts'
import { RefusalNote } from './refusal.tsx'
import { kitWords } from './words.ts'

export interface StepFormProps<Values extends object, Answer> {
  /** Names the draft: one per case and step. Null where the words are sealed ones: then nothing of them is kept on this computer. */
  readonly draftKey: string | null
  /** Tells its fields from those of another form on the same page: their ids begin with it. */
  readonly name?: string
  readonly initial: Partial<Values>
  readonly sendLabel: Said
  /** Colour of the one main button; endings are `danger`. */
  readonly danger?: boolean
  readonly form?: FormInstance<Values>
  send(values: Values, commandId: string): Promise<Result<Answer, DeskRefusal>>
  done(answer: Answer): void | Promise<void>
  cancel?(): void
  onChange?(values: Values): void
  readonly children: ReactNode
}

/**
 * The frame of every form: it keeps its draft, sends once however often it is clicked, and after a refusal stays filled,
 * points at the field and shows the sentence with its article.
 */
export function StepForm<Values extends object, Answer>(props: StepFormProps<Values, Answer>) {
  const say = useSay()
  const [own] = Form.useForm<Values>()
  const form = props.form ?? own
  const { draftKey } = props
  const [found] = useState(() => (draftKey === null ? undefined : readDraft(draftKey)))
  const sending = useSending(props, form)
  const [savedAt, setSavedAt] = useState<string>()
  const change = (_changed: unknown, values: Values) => {
    if (draftKey !== null) setSavedAt(keepDraft(draftKey, Object.fromEntries(Object.entries(values))))
    props.onChange?.(values)
  }
  const startAgain = () => {
    if (draftKey !== null) dropDraft(draftKey)
    setSavedAt(undefined)
    form.setFieldsValue(blank(form.getFieldsValue(), props.initial))
  }
  return (
    <div ref={focusFirstField}>
      <Form
        {...(props.name ? { name: props.name } : {})}
        form={form}
        layout="vertical"
        requiredMark={false}
        className="step-form"
        {...(draftKey === null ? { autoComplete: 'off' } : {})}
        initialValues={{ ...props.initial, ...found?.values }}
        onValuesChange={change}
        onFinish={sending.submit}
        onKeyDown={sendOnControlEnter(form)}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        {props.children}
        {sending.refusal && <RefusalNote refusal={sending.refusal} key={sending.attempt} />}
        <div className="form-foot">
          <Button type="primary" htmlType="submit" danger={props.danger ?? false} loading={sending.busy}>
            {say(sending.busy ? kitWords.sending : props.sendLabel)}
          </Button>
          {props.cancel && <Button onClick={props.cancel}>{say(kitWords.cancel)}</Button>}
          {draftKey === null ? <span className="draft-line">{say(kitWords.draftNever)}</span> : <DraftLine found={found} savedAt={savedAt} startAgain={startAgain} />}
        </div>
      </Form>
    </div>
  )
}

/** A form that opens takes the focus, unless the reader is already typing somewhere. */
function focusFirstField(box: HTMLElement | null): void {
  const free = document.activeElement === document.body || document.activeElement?.matches('h1, h2, a, button')
  if (!box || !free) return
  const fields = [...box.querySelectorAll<HTMLElement>('input, textarea, .form-foot button[type=submit]')]
  fields.find((field) => field.checkVisibility() && field.tabIndex >= 0)?.focus()
}

/** Every field back to what the form opened with; fields it opened without become empty. */
function blank<Values extends object>(now: Values, initial: Partial<Values>): never {
  const emptied = Object.fromEntries(Object.keys(now).map((name) => [name, undefined]))
  return { ...emptied, ...initial } as never
}

function DraftLine({
  found,
  savedAt,
  startAgain,
}: {
  found: Draft | undefined
  savedAt: string | undefined
  startAgain(): void
}) {
  const say = useSay()
  const told = savedAt
    ? kitWords.draftSaved(timeWords(savedAt))
    : found
      ? kitWords.draftFound(timeWords(found.savedAt))
      : kitWords.draftNone
  return (
    <span className="draft-line" aria-live="polite">
      {say(told)}
      {(savedAt || found) && (
        <Button type="link" size="small" onClick={startAgain}>
          {say(kitWords.discardDraft)}
        </Button>
      )}
    </span>
  )
}

function useSending<Values extends object, Answer>(props: StepFormProps<Values, Answer>, form: FormInstance<Values>) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<DeskRefusal>()
  const [attempt, setAttempt] = useState(0)
  const submit = async (values: Values) => {
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    const answered = await props.send(values, commandId)
    setAttempt((count) => count + 1)
    if (answered.ok) {
      if (props.draftKey !== null) dropDraft(props.draftKey)
      await props.done(answered.value)
      setBusy(false)
      return
    }
    setBusy(false)
    // An attempt that never arrived may still have been done: it keeps its key. A refused one was not.
    if (answered.refusal.status !== 0) setCommandId(newCommandId())
    setRefusal(answered.refusal)
    pointAt(form, answered.refusal)
  }
  return { busy, refusal, attempt, submit }
}

/** Marks the field a refusal names; a field inside a list or group is found by the end of its path. */
function pointAt<Values extends object>(form: FormInstance<Values>, refusal: DeskRefusal): void {
  const { field } = refusal
  if (field === undefined) return
  const found = form.getFieldsError().find(({ name }) => name.at(-1) === field || name[0] === field)
  if (!found) return
  form.setFields([{ name: found.name as never, errors: [' '] }])
  form.scrollToField(found.name as never, { block: 'center' })
}

function sendOnControlEnter<Values extends object>(form: FormInstance<Values>) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.submit()
  }
}
