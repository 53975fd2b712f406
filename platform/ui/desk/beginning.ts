import { useLocation } from 'react-router-dom'
import { BOOKS, type CameFrom } from '#platform/came-from'
import { isId } from '#platform/ids'

/** What a form opens with when it was opened from another book: nothing that stands there is typed again. */
export interface Beginning {
  readonly channel?: string
  readonly text?: string
  readonly place?: { readonly text: string; readonly addressId?: string }
  /** How many came together. */
  readonly persons?: number
  readonly cameFrom?: CameFrom
}

/**
 * `…?channel=visit&from=visit:{id}`. The words and the place travel in the page's state and not in its address, so that no
 * log and no history keeps them.
 */
export function useBeginning(): Beginning {
  const { search, state } = useLocation()
  const asked = new URLSearchParams(search)
  const channel = asked.get('channel')
  const [name, id = ''] = (asked.get('from') ?? '').split(':')
  const kind = BOOKS.find((each) => each === name)
  const [text, place] = [textIn(state, 'text'), textIn(state, 'place')]
  const addressId = textIn(state, 'addressId')
  const persons = inState(state, 'persons')
  return {
    ...(channel ? { channel } : {}),
    ...(text ? { text } : {}),
    ...(place ? { place: { text: place, ...(addressId ? { addressId } : {}) } } : {}),
    ...(typeof persons === 'number' ? { persons } : {}),
    ...(kind && isId(id) ? { cameFrom: { kind, id } } : {}),
  }
}

function textIn(state: unknown, name: string): string | undefined {
  const found = inState(state, name)
  return typeof found === 'string' && found !== '' ? found : undefined
}

function inState(state: unknown, name: string): unknown {
  return typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined
}
