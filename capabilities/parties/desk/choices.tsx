import { Button, Select } from 'antd'
import { type FieldProps, useSay } from '#platform/ui/desk'
import type { PersonShown } from '../contract.ts'
import { deskWords } from './words.ts'

/** How one person is told from forty: number, name, the phone’s last digits. */
export function labelOf(person: PersonShown, people: readonly PersonShown[]): string {
  const number = people.findIndex((each) => each.id === person.id) + 1
  return `${number} · ${person.name}${person.phone === null ? '' : ` ${person.phone}`}`
}

const SIDES = ['applicant', 'respondent'] as const

/** Several people of the list: type to find, or everybody of one side at once. */
export function ManyPeople({ id, value, onChange, people }: FieldProps<string[]> & { people: readonly PersonShown[] }) {
  const say = useSay()
  const chosen = value ?? []
  return (
    <>
      <Select
        {...(id ? { id } : {})}
        mode="multiple"
        value={chosen}
        maxTagCount={6}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(next: string[]) => onChange?.(next)}
        options={people.map((each) => ({ value: each.id, label: labelOf(each, people) }))}
      />
      <span className="echo">
        {chosen.length > 0 && say(deskWords.countPeople(chosen.length))}{' '}
        {SIDES.filter((side) => people.filter((each) => each.side === side).length > 1).map((side) => (
          <Button key={side} type="link" size="small" onClick={() => onChange?.(people.filter((each) => each.side === side).map((each) => each.id))}>
            {say(deskWords.everybodyOf(say(deskWords.sides[side])))}
          </Button>
        ))}
        {chosen.length > 0 && (
          <Button type="link" size="small" onClick={() => onChange?.([])}>
            {say(deskWords.none)}
          </Button>
        )}
      </span>
    </>
  )
}

/** One person of the list: type to find. */
export function OnePerson({ id, value, onChange, people, more = [] }: FieldProps<string> & { people: readonly PersonShown[]; more?: readonly { value: string; label: string }[] }) {
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      value={value ?? null}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next: string | undefined) => onChange?.(next)}
      options={[...more, ...people.map((each) => ({ value: each.id, label: labelOf(each, people) }))]}
    />
  )
}
