import type pg from 'pg'
import { openDatabase, type Database } from '#platform/db/database'

/** One statement as the driver was given it. */
interface Sent {
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** All statements of one transaction, from begin to commit. */
export type Transaction = readonly Sent[]

/**
 * A database that carries everything out, remembers what was sent, and rolls back where the product commits: the
 * remembered transactions can then be sent again as they are, by a plain loop, to see what the database itself can do.
 */
export function recordingDatabase(url: string, prepared: boolean): { db: Database; take(): Transaction } {
  const real = openDatabase(url, { max: 1, prepared })
  let sent: Sent[] = []
  const wrapped = new WeakMap<pg.PoolClient, object>()
  const connect = async () => {
    const client = await real.pool.connect()
    const known = wrapped.get(client)
    if (known) return known
    const query = (first: string | pg.QueryConfig, values?: unknown[]) => {
      const one: Sent =
        typeof first === 'string'
          ? { text: first, values: values ?? [] }
          : { text: first.text, values: first.values ?? [], ...(first.name ? { name: first.name } : {}) }
      sent.push(one)
      return one.text === 'commit' ? client.query('rollback') : client.query(first as pg.QueryConfig)
    }
    // One wrapper a connection: the counter slot is the connection's own.
    const wrapper = { query, release: (error?: Error) => client.release(error) }
    wrapped.set(client, wrapper)
    return wrapper
  }
  const pool = Object.assign(Object.create(real.pool), { connect }) as pg.Pool
  return {
    db: { ...real, pool },
    take: () => {
      const taken = sent
      sent = []
      return taken
    },
  }
}

/** Sends one remembered transaction on a connection of the product's driver. */
export async function replay(client: pg.ClientBase, transaction: Transaction): Promise<void> {
  for (const { name, text, values } of transaction) {
    if (name) await client.query({ name, text, values: [...values] })
    else if (values.length > 0) await client.query(text, [...values])
    else await client.query(text)
  }
}
