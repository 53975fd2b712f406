import type { Day } from '#platform/time'

export const SETTINGS = ['check-months', 'notice-days', 'keep-days'] as const
export type SettingName = (typeof SETTINGS)[number]

export interface Setting {
  readonly what: SettingName
  readonly fromOn: Day
  readonly n: number
}

/** Months between two checks of a box; days before which a check or a last day shows as due; days for which details of a homecoming stay. All [D]. */
export const SETTING_BOUNDS: Readonly<Record<SettingName, { readonly usual: number; readonly least: number; readonly most: number }>> = {
  'check-months': { usual: 3, least: 1, most: 12 },
  'notice-days': { usual: 30, least: 7, most: 90 },
  'keep-days': { usual: 15, least: 1, most: 90 },
}

/** The number in force on a day: the district's own, else the usual one. */
export function settingOn(settings: readonly Setting[], what: SettingName, on: Day): number {
  const begun = settings.filter((each) => each.what === what && each.fromOn <= on)
  const latest = begun.reduce<Setting | undefined>((best, each) => (best === undefined || each.fromOn > best.fromOn ? each : best), undefined)
  return latest?.n ?? SETTING_BOUNDS[what].usual
}

/** Within bounds, and from today on: the past is not changed. */
export function settingFits({ what, n, fromOn }: Setting, today: Day): boolean {
  const { least, most } = SETTING_BOUNDS[what]
  return n >= least && n <= most && fromOn >= today
}
