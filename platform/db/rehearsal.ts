import type { Database } from './database.ts'

/**
 * Runs `work` on a database where nothing lasts: one transaction on one connection, rolled back in the end. Each
 * transaction inside becomes a savepoint. They may nest, as a listener's do, but must not run beside each other.
 */
export async function rehearse<Value>(db: Database, work: (rehearsal: Database) => Promise<Value>): Promise<Value> {
  const client = await db.pool.connect()
  let depth = 0
  const instead = (text: unknown): unknown => {
    if (typeof text === 'string' && text.startsWith('begin')) {
      depth += 1
      return text.replace('begin', `savepoint s${depth}`)
    }
    if (text !== 'commit' && text !== 'rollback') return text
    depth -= 1
    return text === 'commit' ? `release savepoint s${depth + 1}` : `rollback to savepoint s${depth + 1}`
  }
  const query = (text: unknown, ...rest: unknown[]): unknown => Reflect.apply(client.query, client, [instead(text), ...rest])
  const nested = proxyOf(client, { query, release: () => undefined })
  const pool = proxyOf(db.pool, { connect: async () => nested })
  try {
    await client.query('begin')
    return await work({ pool, prepared: db.prepared, close: async () => undefined })
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** The same object with some members replaced. */
function proxyOf<Target extends object>(target: Target, members: Readonly<Record<string, unknown>>): Target {
  return new Proxy(target, {
    get(_target, name) {
      if (typeof name === 'string' && Object.hasOwn(members, name)) return members[name]
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
