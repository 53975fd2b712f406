import { Checkbox, Radio, Select } from 'antd'
import type { Said } from '#platform/words'
import type { FieldProps } from './plain.tsx'
import { useSay } from '../language.tsx'

type Options = Readonly<Record<string, Said>>

/** A few choices, all seen at once; none chosen beforehand unless the form says so. */
export function RadioChoice({ value, onChange, options }: FieldProps<string> & { options: Options }) {
  const say = useSay()
  return (
    <Radio.Group
      className="radio-choice"
      value={value}
      onChange={(event) => onChange?.(String(event.target.value))}
      options={Object.entries(options).map(([key, words]) => ({ value: key, label: say(words) }))}
    />
  )
}

/** Many choices: type to find. */
export function PickChoice({ id, value, onChange, options }: FieldProps<string> & { options: Options }) {
  const say = useSay()
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next) => onChange?.(next ?? undefined)}
      options={Object.entries(options).map(([key, words]) => ({ value: key, label: say(words) }))}
    />
  )
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** One person of those already known; nobody types a name twice. */
export function OneOf({ value, onChange, people }: FieldProps<string> & { people: readonly Named[] }) {
  return (
    <Radio.Group
      className="radio-choice"
      value={value}
      onChange={(event) => onChange?.(String(event.target.value))}
      options={people.map((each) => ({ value: each.id, label: each.name }))}
    />
  )
}

export function SomeOf({ value, onChange, people }: FieldProps<string[]> & { people: readonly Named[] }) {
  return (
    <Checkbox.Group
      className="radio-choice"
      value={value ?? []}
      onChange={(next) => onChange?.(next.map(String))}
      options={people.map((each) => ({ value: each.id, label: each.name }))}
    />
  )
}
