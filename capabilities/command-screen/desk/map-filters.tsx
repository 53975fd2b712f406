import { Button, Select } from 'antd'
import { useSearchParams } from 'react-router-dom'
import { today, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { lastMonths, MOST_MONTHS } from '../domain.ts'
import { deskWords as words } from '../words/desk.ts'
import type { MapData } from './map.tsx'

const USUAL = [1, 3, 12]

/** Months from the present one back. */
function monthChoices(): readonly { value: string; label: string }[] {
  return Array.from({ length: MOST_MONTHS }, (_unused, back) => {
    const month = lastMonths(today(), back + 1).from
    return { value: month, label: month }
  })
}

/** What is counted: months, unit, category, door. Each change is an address of its own. */
export function MapFilters({ data: { map, units, asked } }: { data: MapData }) {
  const say = useSay()
  const { me, category } = useDesk()
  const { set, choose } = useAsked()
  const below = units.filter((each) => each.level <= 3 && each.path.startsWith(`${me.unitPath}.`) && each.kind.endsWith('-centre'))
  const months = [...monthChoices()]
  return (
    <fieldset className="map-filters" aria-label={say(words.filters)}>
      <div className="button-row">
        {USUAL.map((count) => (
          <Button key={count} size="small" onClick={() => set(lastMonths(today(), count))}>
            {say(words.months(count))}
          </Button>
        ))}
      </div>
      <Pick label={words.from} value={map.from} options={months} onPick={(value) => set({ from: value, ...(value && value > map.to ? { to: value } : {}) })} />
      <Pick label={words.to} value={map.to} options={months} onPick={(value) => set({ to: value, ...(value && value < map.from ? { from: value } : {}) })} />
      {below.length > 0 && !map.onlyCounts && (
        <Pick label={words.unit} value={asked.unit} empty={words.ownUnit} options={below.map((each) => ({ value: each.id, label: say(each.name) }))} onPick={(value) => choose('unit', value)} />
      )}
      <Pick
        label={words.category} value={asked.category} empty={words.anyCategory} onPick={(value) => choose('category', value)}
        options={map.categories.flatMap(({ code }) => (code ? [{ value: code, label: say(category(code)) }] : []))}
      />
      <Pick
        label={words.channel} value={asked.channel} empty={words.anyChannel} onPick={(value) => choose('channel', value)}
        options={map.channels.map((each) => ({ value: each.code, label: say(each.name) }))}
      />
    </fieldset>
  )
}

function useAsked() {
  const [search, setSearch] = useSearchParams()
  const set = (values: Readonly<Record<string, string | undefined>>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { preventScrollReset: true })
  }
  return { set, choose: (name: string, value: string | undefined) => set({ [name]: value }) }
}

interface PickProps {
  readonly label: Said
  readonly value: string | null
  readonly options: { value: string; label: string }[]
  /** What stands there while nothing is chosen; then the choice may be taken away again. */
  readonly empty?: Said
  onPick(value: string | undefined): void
}

function Pick({ label, value, options, empty, onPick }: PickProps) {
  const say = useSay()
  return (
    <div className="map-filter">
      <span>{say(label)}</span>
      <Select
        size="small" aria-label={say(label)} value={value} options={options} popupMatchSelectWidth={false} showSearch={{ optionFilterProp: 'label' }}
        {...(empty ? { allowClear: true, placeholder: say(empty) } : {})}
        onChange={(next) => onPick(next ?? undefined)}
      />
    </div>
  )
}
