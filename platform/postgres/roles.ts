import pg from 'pg'
import type { Secrets } from './cluster.ts'

/** The product's database roles (decision 10). None is superuser, may bypass row security or create roles. */
export const ROLES = {
  owner: 'maplebridge_owner',
  app: 'maplebridge_app',
  steward: 'maplebridge_steward',
  queue: 'maplebridge_queue',
} as const

export const DATABASE = 'maplebridge'

/** Creates the roles, or gives them their passwords again. Run as superuser of the embedded cluster. */
export async function ensureRoles(superUrl: string, secrets: Secrets): Promise<void> {
  await withClient(superUrl, async (client) => {
    for (const [kind, role] of Object.entries(ROLES)) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
      const verb = rowCount === 0 ? 'create' : 'alter'
      const password = client.escapeLiteral(secrets[kind as keyof typeof ROLES])
      await client.query(
        `${verb} role ${role} login nosuperuser nobypassrls nocreaterole nocreatedb noreplication password ${password}`,
      )
    }
  })
}

/** Creates a database owned by the owner role; a copy of `template` when one is given. */
export async function createDatabase(superUrl: string, name: string, template?: string): Promise<void> {
  await withClient(superUrl, async (client) => {
    const quoted = client.escapeIdentifier(name)
    const source = template === undefined ? '' : ` template ${client.escapeIdentifier(template)}`
    await client.query(`create database ${quoted} owner ${ROLES.owner}${source}`)
    await allowRoles(client, name)
  })
}

/** Creates the product's database unless it exists. */
export async function ensureDatabase(superUrl: string): Promise<void> {
  const exists = await withClient(superUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    return rowCount === 1
  })
  if (!exists) await createDatabase(superUrl, DATABASE)
}

/** Rights on the database itself are not copied from a template, so they are given to each anew. */
async function allowRoles(client: pg.Client, name: string): Promise<void> {
  const quoted = client.escapeIdentifier(name)
  await client.query(`revoke all on database ${quoted} from public`)
  await client.query(`grant connect on database ${quoted} to ${ROLES.app}, ${ROLES.steward}, ${ROLES.queue}`)
  // The queue's tables are made and upgraded by the job library itself, in a schema the queue role owns.
  await client.query(`grant create on database ${quoted} to ${ROLES.queue}`)
}

/** One connection for administration, closed whatever happens. */
export async function withClient<T>(url: string, action: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'maplebridge-setup' })
  await client.connect()
  try {
    return await action(client)
  } finally {
    await client.end()
  }
}
