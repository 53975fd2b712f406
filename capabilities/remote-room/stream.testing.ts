import type { RoomSeen, Seen } from './hub.ts'

/** One event as it came over the wire. */
export interface Told {
  readonly event: string
  readonly data: Partial<RoomSeen> & { readonly peer?: string; readonly from?: string; readonly signal?: unknown; readonly inside?: readonly Seen[] }
}

/** A browser's connection to a room, event by event. */
export interface Line {
  readonly status: number
  /** The next event of a name, past the ones before it; fails where the connection ends first. */
  next(event: string): Promise<Told['data']>
  /** The next picture of the room that fits. */
  until(fits: (room: RoomSeen) => boolean): Promise<RoomSeen>
  /** The refusal's code, where there was no way in. */
  refused(): Promise<string>
  close(): void
}

export async function openLine(address: string, path: string, token?: string): Promise<Line> {
  const stop = new AbortController()
  const answer = await fetch(`${address}${path}`, { signal: stop.signal, headers: token ? { authorization: `Bearer ${token}` } : {} })
  const events = eventsOf(answer)
  const next = async (event: string): Promise<Told['data']> => {
    for (;;) {
      const { value, done } = await events.next()
      if (done) throw new Error(`the connection ended before “${event}”`)
      if (value.event === event) return value.data
    }
  }
  return {
    status: answer.status,
    next,
    until: async (fits) => {
      for (;;) {
        const { place, inside, waiting } = await next('room')
        if (place && inside && waiting && fits({ place, inside, waiting })) return { place, inside, waiting }
      }
    },
    refused: async () => String(((await answer.json()) as { code?: string }).code),
    close: () => stop.abort(),
  }
}

async function* eventsOf(answer: Response): AsyncGenerator<Told, void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const event = /^event: (.+)$/m.exec(part)?.[1]
      const data = /^data: (.+)$/m.exec(part)?.[1]
      if (event && data) yield { event, data: JSON.parse(data) as Told['data'] }
    }
  }
}
