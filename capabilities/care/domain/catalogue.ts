import type { Day } from '#platform/time'
import { type Said, said } from '#platform/words'
import { ELDERLY } from './catalogue/elderly.ts'
import { MEDICAL } from './catalogue/medical.ts'
import type { ShippedCategory } from './catalogue/shipped.ts'

export const FIELDS = ['medical', 'elderly'] as const
export type Field = (typeof FIELDS)[number]

/** An entry as a district changed it from a day on; `belongsTo` is the field of a category, or the category of an item. */
export interface EntryVersion {
  readonly code: string
  readonly fromOn: Day
  readonly level: 'category' | 'item'
  readonly belongsTo: string
  readonly name: Said
  readonly ended: boolean
}

export interface CatalogueItem {
  readonly code: string
  readonly name: Said
}

export interface CatalogueCategory {
  readonly code: string
  readonly field: Field
  readonly name: Said
  readonly items: readonly CatalogueItem[]
}

type Entry = Omit<EntryVersion, 'fromOn' | 'ended'>

const SHIPPED: readonly Entry[] = FIELDS.flatMap((field) => (field === 'medical' ? MEDICAL : ELDERLY).flatMap((each) => shipped(field, each)))

function shipped(field: Field, { code, zh, en, items }: ShippedCategory): Entry[] {
  const category: Entry = { code, level: 'category', belongsTo: field, name: said(zh, en) }
  return [category, ...items.map(([nameZh, nameEn], index): Entry => ({ code: `${code}-${String(index + 1).padStart(2, '0')}`, level: 'item', belongsTo: code, name: said(nameZh, nameEn) }))]
}

/** The newest version of each entry that has begun on a day. */
function versionsOn(versions: readonly EntryVersion[], on: Day): ReadonlyMap<string, EntryVersion> {
  const begun = versions.filter((each) => each.fromOn <= on).toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
  return new Map(begun.map((each) => [each.code, each]))
}

/** The catalogue as it is on a day: what ships, with the district's own versions over it; ended entries and those below them left out. */
export function catalogueOn(versions: readonly EntryVersion[], on: Day): readonly CatalogueCategory[] {
  const own = versionsOn(versions, on)
  const known = new Set(SHIPPED.map((each) => each.code))
  const entries = [...SHIPPED.map((each) => own.get(each.code) ?? each), ...[...own.values()].filter((each) => !known.has(each.code))]
  const there = entries.filter((each) => !('ended' in each && each.ended))
  return there.flatMap((each) => {
    const field = FIELDS.find((name) => name === each.belongsTo)
    if (each.level !== 'category' || !field) return []
    return [{ code: each.code, field, name: each.name, items: there.filter((item) => item.level === 'item' && item.belongsTo === each.code).map(({ code, name }) => ({ code, name })) }]
  })
}

/** An item and its category on a day; undefined for one that is not offered. */
export function itemOn(versions: readonly EntryVersion[], code: string, on: Day): { readonly item: CatalogueItem; readonly category: CatalogueCategory } | undefined {
  const category = catalogueOn(versions, on).find((each) => each.items.some((item) => item.code === code))
  const item = category?.items.find((each) => each.code === code)
  return category && item ? { item, category } : undefined
}

/** The name of any entry that ever was, for what was called before: the newest version that names it. */
export function nameOf(versions: readonly EntryVersion[], code: string): Said {
  const own = versions.filter((each) => each.code === code).toSorted((one, other) => (one.fromOn < other.fromOn ? 1 : -1))[0]
  return own?.name ?? SHIPPED.find((each) => each.code === code)?.name ?? { zh: code, en: code }
}

const CODE = /^[A-Z][0-9A-Z]{0,5}(-\d{2,3})?$/

/** Whether a new version fits: a category belongs to a field, an item to a category that is there that day. */
export function fitsCatalogue(version: Omit<EntryVersion, 'name'>, versions: readonly EntryVersion[]): boolean {
  if (!CODE.test(version.code)) return false
  if (version.level === 'category') return !version.code.includes('-') && FIELDS.some((each) => each === version.belongsTo)
  return version.code.startsWith(`${version.belongsTo}-`) && catalogueOn(versions, version.fromOn).some((each) => each.code === version.belongsTo)
}
