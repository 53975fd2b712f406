import { useLocation } from 'react-router-dom'
import { type CameFrom, CHANNELS } from '../contract.ts'

/** What the form opens with when it was opened from another book: nothing that stands there is typed again. */
export interface Beginning {
  readonly channel: (typeof CHANNELS)[number]
  readonly text?: string
  readonly place?: { readonly text: string; readonly addressId?: string }
  readonly cameFrom?: CameFrom
}

const KINDS = ['visit', 'booth-opinion', 'lead'] as const
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * `register?channel=visit&from=visit:{id}`. The words and the place travel in the page's state and not in its address, so
 * that no log and no history keeps them. A second matter typed on the same page came from nowhere else.
 */
export function useBeginning(round: number): Beginning {
  const { search, state } = useLocation()
  if (round > 0) return { channel: 'visit' }
  const asked = new URLSearchParams(search)
  const channel = CHANNELS.find((each) => each === asked.get('channel')) ?? 'visit'
  const [name, id = ''] = (asked.get('from') ?? '').split(':')
  const kind = KINDS.find((each) => each === name)
  const [text, place] = [textIn(state, 'text'), textIn(state, 'place')]
  const addressId = textIn(state, 'addressId')
  return {
    channel,
    ...(text ? { text } : {}),
    ...(place ? { place: { text: place, ...(addressId ? { addressId } : {}) } } : {}),
    ...(kind && ID.test(id) ? { cameFrom: { kind, id } } : {}),
  }
}

function textIn(state: unknown, name: string): string | undefined {
  const found: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined
  return typeof found === 'string' && found !== '' ? found : undefined
}
