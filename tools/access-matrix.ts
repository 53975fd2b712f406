import type { CapabilityModule } from '#platform/capability'

/** One operation with its rule, as the matrix prints it. */
export interface MatrixRow {
  readonly capability: string
  readonly operation: string
  /** Below the district, with its parameters as `:caseId`. */
  readonly path: string
  readonly on: string
  readonly who: readonly string[]
}

/** Who is meant besides the roles of staff. */
export const BESIDE_ROLES: ReadonlySet<string> = new Set(['public', 'reporter', 'staff', 'key'])

/** Every operation of the product, sorted by capability and name. */
export function matrixRows(capabilities: readonly CapabilityModule[]): MatrixRow[] {
  const rows = capabilities.flatMap(({ name: capability, operations, access }) =>
    Object.entries(operations).map(([operation, { path }]): MatrixRow => {
      const rule = access[operation]
      return { capability, operation, path, on: rule?.on ?? 'MISSING', who: [...(rule?.who ?? [])].sort() }
    }),
  )
  return rows.sort((left, right) => compare(keyOf(left), keyOf(right)))
}

/** The matrix as people review it: what each operation asks for, then what each role may do. */
export function accessMatrix(capabilities: readonly CapabilityModule[]): string {
  const rows = matrixRows(capabilities)
  return `${[...HEADING, '', ...byOperation(rows), '', ...byRole(rows)].join('\n')}\n`
}

const HEADING = [
  'Access matrix: role × operation. Generated; a test compares it with the rules. Read every change of it.',
  'on: nothing, own (the caller’s own things), unit (own unit and below), district,',
  '    or how near the caller must stand to the very case: metadata < content < handle.',
]

function byOperation(rows: readonly MatrixRow[]): string[] {
  const nameWidth = Math.max(...rows.map((row) => row.operation.length))
  const onWidth = Math.max(...rows.map((row) => row.on.length))
  const capabilities = [...new Set(rows.map((row) => row.capability))]
  return [
    '== Operation · on · who',
    ...capabilities.flatMap((capability) => [
      '',
      capability,
      ...rows
        .filter((row) => row.capability === capability)
        .map((row) => `  ${row.operation.padEnd(nameWidth)}  ${row.on.padEnd(onWidth)}  ${row.who.join(' ')}`),
    ]),
  ]
}

function byRole(rows: readonly MatrixRow[]): string[] {
  const roles = [...new Set(rows.flatMap((row) => row.who))].sort(compare)
  return [
    '== Role · capability.operation (on)',
    ...roles.flatMap((role) => [
      '',
      role,
      ...rows
        .filter((row) => row.who.includes(role))
        .map((row) => `  ${row.capability}.${row.operation} (${row.on})`),
    ]),
  ]
}

function keyOf(row: MatrixRow): string {
  return `${row.capability} ${row.operation}`
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
