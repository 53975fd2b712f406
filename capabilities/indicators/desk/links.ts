/** What leads from a number to its list, and from a unit to the one below: addresses of the desk. */
export interface BehindOf {
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly of: readonly string[]
  readonly less?: readonly string[]
  readonly category?: string | null
  readonly channel?: string | null
  readonly grid?: string | null
}

export function behindPath(district: string, { unit, from, to, asOf, of, less = [], category, channel, grid }: BehindOf): string {
  const search = new URLSearchParams({ unit, from, to, asOf, of: of.join(',') })
  if (less.length > 0) search.set('less', less.join(','))
  for (const [name, value] of Object.entries({ category, channel, grid })) if (value !== null && value !== undefined) search.set(name, value)
  return `/${district}/overview/behind?${search}`
}

/** Before this day nothing was ever counted. */
export const BEGINNING = '2000-01-01'

export const AGREED = ['agreed-written', 'agreed-oral']
