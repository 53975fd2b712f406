/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Refusal, Said } from '#platform/result'
import type { Language } from '#platform/words'
import { pageWords } from './words.ts'

/** What went wrong with a form, above it, linked to the field it is about. */
export function RefusalNote({ refusal, language }: { refusal: Refusal | undefined; language: Language }) {
  if (!refusal) return null
  return (
    <div class="note error" role="alert">
      <strong>{pageWords.error[language]}</strong>
      <p>{refusal.field ? <a href={`#${refusal.field}`}>{refusal.say[language]}</a> : refusal.say[language]}</p>
    </div>
  )
}

export interface FieldProps {
  readonly name: string
  readonly label: Said
  readonly hint?: Said
  readonly optional?: boolean
  readonly value?: string | undefined
  readonly refusal: Refusal | undefined
  readonly language: Language
}

interface InputProps extends FieldProps {
  readonly maxLength?: number
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'tel' | 'text'
  readonly short?: boolean
}

export function Input({ maxLength, autoComplete, inputMode, short, ...field }: InputProps) {
  return (
    <Field {...field}>
      <input
        id={field.name} name={field.name} type="text" value={field.value ?? ''} maxLength={maxLength}
        autocomplete={autoComplete ?? 'off'} inputMode={inputMode} class={short ? 'short' : undefined} {...described(field)}
      />
    </Field>
  )
}

export function TextArea({ maxLength, ...field }: FieldProps & { maxLength: number }) {
  return (
    <Field {...field}>
      <textarea id={field.name} name={field.name} maxLength={maxLength} rows={5} {...described(field)}>{field.value ?? ''}</textarea>
    </Field>
  )
}

function Field({ name, label, hint, optional, refusal, language, children }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={name}>
        {label[language]}
        {optional ? <span class="optional">{language === 'zh' ? `（${pageWords.optional.zh}）` : ` (${pageWords.optional.en})`}</span> : null}
      </label>
      {hint ? <div class="hint" id={`${name}-hint`}>{hint[language]}</div> : null}
      {children}
      {refusal?.field === name ? <span class="wrong" id={`${name}-wrong`}>{refusal.say[language]}</span> : null}
    </div>
  )
}

function described({ name, hint, refusal }: FieldProps): Record<string, string | undefined> {
  const wrong = refusal?.field === name
  const ids = [hint ? `${name}-hint` : '', wrong ? `${name}-wrong` : ''].filter((id) => id !== '').join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': wrong ? 'true' : undefined }
}

/** One answer out of a few, each a large target. */
export function Choices({ name, label, options, value, refusal, language, hidden = false }: {
  name: string; label: Said; options: readonly { value: string; label: Said }[]; value?: string | undefined
  refusal: Refusal | undefined; language: Language
  /** True where the heading of the page asks the same. */
  hidden?: boolean
}) {
  const wrong = refusal?.field === name
  return (
    <fieldset class="field" id={name} aria-describedby={wrong ? `${name}-wrong` : undefined}>
      <legend class={hidden ? 'away' : undefined}>{label[language]}</legend>
      {wrong ? <span class="wrong" id={`${name}-wrong`}>{refusal?.say[language]}</span> : null}
      <div class="choices">
        {options.map((option) => (
          <label class="choice" key={option.value}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} />
            <span>{option.label[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function CheckBox({ name, label, checked, language }: { name: string; label: Said; checked: boolean; language: Language }) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value="yes" checked={checked} />
      <span>{label[language]}</span>
    </label>
  )
}

/** The one primary button of a page. */
export function Next({ label, language, name = 'go', value = 'next' }: { label: Said; language: Language; name?: string; value?: string }) {
  return <div class="actions"><button class="button" type="submit" name={name} value={value}>{label[language]}</button></div>
}
