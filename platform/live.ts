import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { DistrictId } from './ids.ts'

/** A case changed: a hint to look again, never the change itself. Hearing nothing is harmless. */
export interface Touched {
  readonly district: DistrictId
  readonly caseId: string
}

export interface Live {
  /** Said after commit. Listeners of this process hear it at once, other processes within a tenth of a second. */
  touched(change: Touched): void
  subscribe(district: DistrictId, listener: (change: Touched) => void): () => void
  close(): Promise<void>
}

const CHANNEL = 'maplebridge_live'
/** Hints are gathered this long: a NOTIFY in every command would make commits wait for each other. */
const GATHER_MS = 100
/** A payload must stay below 8,000 bytes; what does not fit waits for the next one. */
const MOST_AT_ONCE = 120
const RECONNECT_MS = 2_000

interface Message {
  readonly from: string
  readonly changes: readonly (readonly [DistrictId, string])[]
}

/** Hints inside this process only: for tests and single commands. */
export function localLive(): Live {
  const listeners = new Map<DistrictId, Set<(change: Touched) => void>>()
  return {
    touched: (change) => {
      for (const listener of listeners.get(change.district) ?? []) listener(change)
    },
    subscribe: (district, listener) => {
      const own = listeners.get(district) ?? new Set()
      listeners.set(district, own.add(listener))
      return () => void own.delete(listener)
    },
    close: async () => undefined,
  }
}

/** Hints between all processes of one database, by NOTIFY on a connection of their own. */
export function openLive(url: string): Live {
  const local = localLive()
  const self = randomUUID()
  const waiting = new Map<string, Touched>()
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'maplebridge-live', keepAlive: true })
    next.on('error', () => undefined)
    next.on('end', () => {
      if (client === next) client = undefined
      if (!closed) setTimeout(() => void connect().catch(() => undefined), RECONNECT_MS).unref()
    })
    next.on('notification', ({ payload }) => hear(local, self, payload))
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    client = next
  }
  void connect().catch(() => undefined)

  const send = async () => {
    timer = undefined
    const changes = [...waiting.values()].slice(0, MOST_AT_ONCE)
    for (const each of changes) waiting.delete(each.caseId)
    if (waiting.size > 0) schedule()
    const message: Message = { from: self, changes: changes.map((each) => [each.district, each.caseId]) }
    await client?.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(message)])
  }
  const schedule = () => {
    timer ??= setTimeout(() => void send().catch(() => undefined), GATHER_MS)
  }
  return {
    touched: (change) => {
      local.touched(change)
      waiting.set(change.caseId, change)
      schedule()
    },
    subscribe: local.subscribe,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}

function hear(local: Live, self: string, payload: string | undefined): void {
  if (!payload) return
  const message = JSON.parse(payload) as Message
  if (message.from === self) return
  for (const [district, caseId] of message.changes) local.touched({ district, caseId })
}
