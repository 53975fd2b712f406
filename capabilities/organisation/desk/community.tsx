import { Select } from 'antd'
import { useId } from 'react'
import { useNavigate } from 'react-router-dom'
import { Empty, useSay } from '#platform/ui/desk'
import type { UnitShape } from '../contract.ts'
import { liesWithin } from '../domain.ts'
import { officeWords as words } from './office-words.ts'

/** Communities and villages at or below one's own unit, in the order of the tree. */
export function communitiesOf(units: readonly UnitShape[], unitPath: string): UnitShape[] {
  return units.filter((each) => each.kind === 'community-centre' && liesWithin(each.path, unitPath))
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly all?: string
  onPick(value: string): void
}

/** One of many as a filter: it acts at once. */
export function FilterPick({ label, value, options, all, onPick }: PickProps) {
  const id = useId()
  return (
    <div className="stacked">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="find"
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        onChange={onPick}
        options={[...(all === undefined ? [] : [{ value: '', label: all }]), ...options]}
      />
    </div>
  )
}

/** Chooses the community that the page is about; its address carries it. */
export function CommunityPick({ communities, chosen, path }: { communities: readonly UnitShape[]; chosen: string; path: string }) {
  const say = useSay()
  const navigate = useNavigate()
  return (
    <FilterPick
      label={say(words.community)}
      value={chosen}
      options={communities.map((each) => ({ value: each.id, label: say(each.name) }))}
      onPick={(unit) => void navigate(`${path}?unit=${unit}`)}
    />
  )
}

export function NoCommunity() {
  const say = useSay()
  return (
    <Empty title={say(words.noCommunity)}>
      <p>{say(words.noCommunityHint)}</p>
    </Empty>
  )
}
