import { Button, Form } from 'antd'
import { useSearchParams } from 'react-router-dom'
import { useDesk } from '../desk-context.tsx'
import { DayField, dayRule } from './plain.tsx'
import { useSay } from '../language.tsx'
import { UnitField, type UnitThere } from './unit-field.tsx'
import { kitWords } from '../words.ts'

const DAYS = ['from', 'to', 'asOf'] as const

interface PeriodFormProps {
  /** The days that are asked for: those of the page as it stands. */
  readonly days: Readonly<Partial<Record<(typeof DAYS)[number], string>>>
  /** Where the page can be of a unit below: all units, and the one it is of; null for one's own. */
  readonly units?: readonly UnitThere[]
  readonly unit?: string | null
}

/** Of which days, and of which unit where that can be chosen; what is chosen stands in the address of the page. */
export function PeriodForm({ days, units, unit }: PeriodFormProps) {
  const say = useSay()
  const [, setSearch] = useSearchParams()
  const { me } = useDesk()
  const initial = units ? { unit: unit ?? me.unitId, ...days } : { ...days }
  return (
    <Form className="period" layout="inline" colon={false} requiredMark={false} key={JSON.stringify(initial)} initialValues={initial} onFinish={(asked: typeof initial) => setSearch(asked)}>
      {units && (
        <Form.Item name="unit" label={say(kitWords.unit)}>
          <UnitField units={units} />
        </Form.Item>
      )}
      {DAYS.filter((name) => days[name] !== undefined).map((name) => (
        <Form.Item key={name} name={name} label={say(kitWords.period[name])} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      ))}
      <Button htmlType="submit">{say(kitWords.period.show)}</Button>
    </Form>
  )
}
