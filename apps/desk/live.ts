const POLL_MS = 30_000
const TOGETHER_MS = 300

export type Liveness = 'live' | 'polling'

type Listener = (state: Liveness) => void

let listening: { district: string; close(): void } | undefined
let state: Liveness = 'polling'
const listeners = new Set<Listener>()

function become(next: Liveness): void {
  state = next
  for (const listener of listeners) listener(next)
}

export function liveState(): Liveness {
  return state
}

export function onLiveState(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Keeps the screens of one district fresh: the server says which case changed; where it cannot, every 30 seconds.
 * What comes in quick succession is read once.
 */
export function listenTo(district: string, changed: () => void): void {
  if (listening?.district === district) return
  stopListening()
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      if (!document.hidden) changed()
    }, TOGETHER_MS)
  }
  const source = new EventSource(`/api/d/${encodeURIComponent(district)}/live`)
  source.addEventListener('open', () => become('live'))
  source.addEventListener('error', () => become('polling'))
  source.addEventListener('case', soon)
  const polling = setInterval(() => {
    if (state === 'polling') soon()
  }, POLL_MS)
  const back = () => {
    if (!document.hidden) soon()
  }
  document.addEventListener('visibilitychange', back)
  listening = {
    district,
    close: () => {
      source.close()
      clearInterval(polling)
      clearTimeout(waiting)
      document.removeEventListener('visibilitychange', back)
    },
  }
}

export function stopListening(): void {
  listening?.close()
  listening = undefined
}
