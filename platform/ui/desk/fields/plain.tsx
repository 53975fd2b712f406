import { Button, Input, Radio } from 'antd'
import { type ChangeEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { useLanguage, useSay } from '../language.tsx'
import { dayWords, fenOf, moneyWords, readTypedDay, today } from '../present.ts'
import { parseDay } from '#platform/time'
import { kitWords } from '../words.ts'

/** What antd's Form hands to a field of ours. */
export interface FieldProps<Value> {
  readonly id?: string
  readonly value?: Value
  onChange?(value: Value | undefined): void
  readonly 'aria-describedby'?: string
}

/** A day, typed fast (`3-18`, `+7`) or picked; the value is `YYYY-MM-DD`. */
export function DayField({ id, value, onChange, autoFocus = false }: FieldProps<string> & { autoFocus?: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const [text, setText] = useState(value ?? '')
  const picker = useRef<HTMLInputElement>(null)
  const echoId = useId()
  const shown = value !== undefined && readTypedDay(text, today()) !== value ? value : text
  const type = (typed: string) => {
    setText(typed)
    onChange?.(typed.trim() === '' ? undefined : (readTypedDay(typed, today()) ?? typed))
  }
  const settle = () => setText(value ?? '')
  const isDay = value !== undefined && parseDay(value).ok
  return (
    <span className="day-field">
      <Input
        id={id}
        value={shown}
        autoFocus={autoFocus}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={echoId}
        onBlur={settle}
        onChange={(event) => type(event.target.value)}
      />
      <Button
        aria-label={say(kitWords.openCalendar)}
        onClick={() => picker.current?.showPicker()}
        icon={<CalendarMark />}
      />
      <input
        ref={picker}
        type="date"
        className="hidden-picker"
        tabIndex={-1}
        aria-hidden="true"
        value={isDay ? value : ''}
        onChange={(event) => type(event.target.value)}
      />
      <span id={echoId} className="echo">
        {isDay ? dayWords(value, language, today()) : say(kitWords.dayHint)}
      </span>
    </span>
  )
}

function CalendarMark() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <rect x="2" y="3" width="12" height="11" rx="1.5" />
      <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
    </svg>
  )
}

/** `2026-13-45` has the form of a day and is none; nothing at all is the business of another rule. */
function isDayOrEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (typeof value === 'string' && parseDay(value).ok)
}

/** Rules for antd's Form. */
export const dayRule = (say: ReturnType<typeof useSay>, required = true) => [
  ...(required ? [{ required: true, message: say(kitWords.required) }] : []),
  {
    validator: (_rule: unknown, value: unknown) =>
      isDayOrEmpty(value) ? Promise.resolve() : Promise.reject(new Error(say(kitWords.dayWrong))),
  },
]
export const timeRule = (say: ReturnType<typeof useSay>) => [
  { required: true, message: say(kitWords.required) },
  { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: say(kitWords.timeWrong) },
]
export const needed = (say: ReturnType<typeof useSay>) => [{ required: true, message: say(kitWords.required) }]
export const chosen = (say: ReturnType<typeof useSay>) => [{ required: true, message: say(kitWords.chooseOne) }]

/** `14:30`; `1430` and `9` are understood. */
export function TimeField({ id, value, onChange }: FieldProps<string>) {
  const tidy = () => onChange?.(tidyTime(value ?? ''))
  return (
    <Input
      id={id}
      className="short"
      value={value ?? ''}
      inputMode="numeric"
      autoComplete="off"
      placeholder="14:30"
      onBlur={tidy}
      onChange={(event) => onChange?.(event.target.value)}
    />
  )
}

function tidyTime(text: string): string {
  const compact = text.replace('：', ':').trim()
  const match = /^(\d{1,2}):?(\d{2})?$/.exec(compact)
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}` : compact
}

/** An amount typed in yuan; the value is in fen. */
export function MoneyField({ id, value, onChange }: FieldProps<number>) {
  const say = useSay()
  const [text, setText] = useState(value === undefined ? '' : moneyWords(value))
  const hintId = useId()
  const wrong = text.trim() !== '' && fenOf(text) === undefined
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.target.value)
    onChange?.(fenOf(event.target.value))
  }
  return (
    <span className="money-field">
      <Input
        id={id}
        className="short"
        value={text}
        inputMode="decimal"
        autoComplete="off"
        status={wrong ? 'error' : ''}
        aria-describedby={hintId}
        onChange={type}
      />
      <span id={hintId} className="echo">
        {say(wrong ? kitWords.amountWrong : kitWords.amountHint)}
      </span>
    </span>
  )
}

export type Answer = 'yes' | 'no' | 'unknown'

interface QuestionProps extends FieldProps<Answer> {
  readonly question: string
  readonly help?: string
  readonly warns?: boolean
}

/** The first field after this question, wherever the form has it. */
function focusAfter(question: Element): void {
  const fields = [...(question.closest('form')?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
  const next = fields.find(
    (field) => question.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING && !question.contains(field),
  )
  next?.focus()
}

/** One question with three answers and none chosen beforehand; 1, 2, 3 answer it while it has the focus. */
export function ThreeAnswers({ value, onChange, question, help, warns = true }: QuestionProps) {
  const say = useSay()
  const name = useId()
  const options = [
    { value: 'no' as const, label: say(kitWords.no) },
    { value: 'yes' as const, label: say(kitWords.yes) },
    { value: 'unknown' as const, label: say(kitWords.unknown) },
  ]
  const byDigit = (event: KeyboardEvent) => {
    const option = options[Number(event.key) - 1]
    if (!option) return
    event.preventDefault()
    event.stopPropagation()
    onChange?.(option.value)
    focusAfter(event.currentTarget)
  }
  return (
    <fieldset className={value === 'yes' && warns ? 'question question-yes' : 'question'} onKeyDown={byDigit}>
      <legend>{question}</legend>
      {help && <p className="quiet">{help}</p>}
      <Radio.Group
        name={name}
        value={value}
        onChange={(event) => onChange?.(event.target.value as Answer)}
        options={options}
      />
    </fieldset>
  )
}
