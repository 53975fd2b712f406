import { Select } from 'antd'
import type { Said } from '#platform/words'
import { useDesk } from '../desk-context.tsx'
import type { FieldProps } from './plain.tsx'
import { useSay } from '../language.tsx'
import { kitWords } from '../words.ts'

export interface UnitThere {
  readonly id: string
  readonly path: string
  readonly name: Said
}

interface UnitFieldProps extends FieldProps<string> {
  /** Those of a district, in the order of the tree; of them one’s own and those below it can be chosen. */
  readonly units: readonly UnitThere[]
}

/** A unit at or below one’s own: type to find. Without a value it is one’s own. */
export function UnitField({ id, value, onChange, units }: UnitFieldProps) {
  const say = useSay()
  const { me } = useDesk()
  const within = units.filter((each) => each.id === me.unitId || each.path.startsWith(`${me.unitPath}.`))
  return (
    <Select
      className="unit-field"
      {...(id ? { id } : {})}
      aria-label={say(kitWords.unit)}
      value={value ?? me.unitId}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(next) => onChange?.(next)}
      options={within.map((each) => ({ value: each.id, label: say(each.name) }))}
    />
  )
}
