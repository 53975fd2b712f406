import { AutoComplete, Select } from 'antd'
import { useRef, useState } from 'react'
import { type FoundAddress, useDesk } from '../desk-context.tsx'
import type { FieldProps } from './plain.tsx'
import { useSay } from '../language.tsx'
import { kitWords } from '../words.ts'

/** An address of the register, or words where it is not in it. */
export interface PlaceValue {
  readonly text: string
  readonly addressId?: string
}

interface PlaceFieldProps extends FieldProps<PlaceValue> {
  /** Communities to look in; where none are named the whole district is looked through. */
  readonly communities?: readonly { readonly id: string; readonly name: string }[]
  /** The unit most matters here come from: it is looked in first. */
  readonly own?: string
}

const PAUSE_MS = 150

/** What a command takes of a place: an address of the register, or words. */
export function placeGiven(place: PlaceValue | undefined): { readonly addressId?: string; readonly placeText?: string } {
  if (place?.addressId) return { addressId: place.addressId }
  return place?.text.trim() ? { placeText: place.text.trim() } : {}
}

/** Community first where it is known, then a few characters of the address as people shorten it. */
export function PlaceField({ id, value, onChange, communities = [], own }: PlaceFieldProps) {
  const say = useSay()
  const [community, setCommunity] = useState(communities.length === 0 || communities.some((each) => each.id === own) ? own : undefined)
  const { found, look, focus, type } = useAddresses({ value, onChange, community })
  const within = (chosen: string | undefined) => {
    setCommunity(chosen)
    look(value?.text ?? '', chosen)
  }
  return (
    <div className={communities.length > 0 ? 'place-field' : 'place-field place-field-plain'}>
      {communities.length > 0 && (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={community ?? null}
          placeholder={say(kitWords.anyCommunity)}
          aria-label={say(kitWords.inCommunity)}
          onChange={(chosen) => within(chosen ?? undefined)}
          options={communities.map((each) => ({ value: each.id, label: each.name }))}
        />
      )}
      <AutoComplete
        {...(id ? { id } : {})}
        value={value?.text ?? ''}
        onChange={type}
        onFocus={focus}
        placeholder={say(kitWords.placeSearch)}
        options={found.map((each) => ({ value: each.text, label: each.text }))}
        maxLength={200}
        defaultActiveFirstOption={false}
      />
      <Echo value={value} none={found.length === 0} />
    </div>
  )
}

interface Typing {
  readonly value: PlaceValue | undefined
  readonly onChange: PlaceFieldProps['onChange'] | undefined
  readonly community: string | undefined
}

/** The addresses found for what is typed, and which of them it is. */
function useAddresses({ value, onChange, community }: Typing) {
  const { findAddresses } = useDesk()
  const [found, setFound] = useState<readonly FoundAddress[]>([])
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typed = useRef(value?.text ?? '')
  const take = (text: string, exact: FoundAddress | undefined) =>
    onChange?.(text === '' ? undefined : { text, ...(exact ? { addressId: exact.id } : {}) })
  // Whoever typed an address whole before the list came has chosen it too: picking it then changes no letter.
  const settle = (text: string, list: readonly FoundAddress[]) => {
    setFound(list)
    const exact = exactOf(list, typed.current)
    if (exact && typed.current.trim() === text) take(typed.current, exact)
  }
  const look = (text: string, within: string | undefined) => {
    clearTimeout(waiting.current)
    if (text.trim() === '') return setFound([])
    waiting.current = setTimeout(() => void findAddresses(text.trim(), within).then((list) => settle(text.trim(), list)), PAUSE_MS)
  }
  const type = (text: string) => {
    typed.current = text
    const exact = exactOf(found, text)
    take(text, exact)
    if (!exact) look(text, community)
  }
  const focus = () => {
    typed.current = value?.text ?? ''
    look(typed.current, community)
  }
  return { found, look, focus, type }
}

function exactOf(found: readonly FoundAddress[], text: string): FoundAddress | undefined {
  return found.find((each) => each.text === text.trim())
}

/** Whether the words are an address of the register. */
function Echo({ value, none }: { value: PlaceValue | undefined; none: boolean }) {
  const say = useSay()
  if (!value) return null
  if (value.addressId) {
    return (
      <span className="echo" aria-live="polite">
        ✓ {value.text}
      </span>
    )
  }
  return none ? <span className="echo">{say(kitWords.placeNone)}</span> : null
}
