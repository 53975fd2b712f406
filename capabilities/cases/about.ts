import type { JsonObject } from '#platform/canonical'
import { type Said, said } from '#platform/words'

/** Names behind the ids that facts of the entry carry. */
export interface Names {
  readonly categories: ReadonlyMap<string, Said>
  readonly units: ReadonlyMap<string, Said>
  /** Names; posts for whoever sees nobody by name. */
  readonly staff: ReadonlyMap<string, Said>
}

const UNIT_KEYS = ['unitId', 'routeUnitId', 'fromUnitId']
const STAFF_KEYS = ['assigneeId', 'fromStaffId']
const TOLD = ['triaged', 'assigned', 'reassigned']

/** The ids whose names a timeline of these facts needs, each once. */
export function idsIn(facts: readonly { readonly kind: string; readonly data: JsonObject }[]): { readonly units: string[]; readonly staff: string[] } {
  const of = (keys: readonly string[]) => [
    ...new Set(facts.flatMap(({ kind, data }) => (TOLD.includes(kind) ? keys.flatMap((key) => textOf(data, key) ?? []) : []))),
  ]
  return { units: of(UNIT_KEYS), staff: of(STAFF_KEYS) }
}

function textOf(data: JsonObject, key: string): string | undefined {
  const value = data[key]
  return typeof value === 'string' ? value : undefined
}

/** Where a step of the entry sent the case, in words: category and unit, or unit and person. Null for every other fact. */
export function aboutOf(kind: string, data: JsonObject, names: Names): Said | null {
  const unit = (key: string) => names.units.get(textOf(data, key) ?? '')
  const person = (key: string) => names.staff.get(textOf(data, key) ?? '')
  if (kind === 'triaged') return ABOUT_WORDS.triaged(names.categories.get(textOf(data, 'category') ?? ''), unit('routeUnitId'))
  const to = unit('unitId')
  if (kind === 'assigned') return to ? ABOUT_WORDS.assigned(to, person('assigneeId')) : null
  if (kind !== 'reassigned' || !to) return null
  return ABOUT_WORDS.reassigned(place(unit('fromUnitId'), person('fromStaffId'), to), place(to, person('assigneeId')))
}

/** A person at a unit; the unit alone where nobody is named. Within one unit the person says enough. */
function place(unit: Said | undefined, name: Said | undefined, within?: Said): Said {
  if (!unit) return name ?? said('原单位', 'the former unit')
  if (name === undefined) return unit
  return unit === within ? name : said(`${unit.zh}·${name.zh}`, `${name.en}, ${unit.en}`)
}

const ABOUT_WORDS = {
  triaged: (category: Said | undefined, unit: Said | undefined): Said | null => {
    const parts = [category, unit && said(`去向：${unit.zh}`, `to ${unit.en}`)].filter((each) => each !== undefined)
    if (parts.length === 0) return null
    return said(parts.map((each) => each.zh).join('，'), parts.map((each) => each.en).join(', '))
  },
  assigned: (unit: Said, name: Said | undefined): Said =>
    name === undefined
      ? said(`派给${unit.zh}，由单位里的人签收`, `to ${unit.en}, for somebody there to take up`)
      : said(`派给${unit.zh}·${name.zh}`, `to ${name.en}, ${unit.en}`),
  reassigned: (from: Said, to: Said): Said => said(`从${from.zh}改派给${to.zh}`, `from ${from.en} to ${to.en}`),
}
