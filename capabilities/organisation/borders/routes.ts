import type { AccessRules, Actor, StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { BodyOf, SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { bordersOperations, type CheckedBorders } from '../contract/borders.ts'
import type { Box } from '../geometry.ts'
import { bordersRefusal } from '../words/borders.ts'
import { type Checked, checkBorders, type KnownGrid } from './check.ts'
import { gridsOn } from './reads.ts'
import { forgetGrids } from './remembered.ts'
import { insertBorders, knownGrids } from './store.ts'

type Ops = typeof bordersOperations

/** Borders are drawn by whoever keeps the district's tables; heads read them on their maps. */
export const bordersAccess: AccessRules<Ops> = {
  exportBorders: { who: ['administrator'], on: 'unit' },
  checkBorders: { who: ['administrator'], on: 'unit' },
  loadBorders: { who: ['administrator'], on: 'unit' },
}

export function bordersMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    exportBorders: ({ actor }) => exportBorders(services, staffOf(actor)),
    checkBorders: ({ actor, body }) =>
      inDistrict(services.db, actor.district, async (tx) => {
        const checked = await checkedIn(tx, services, staffOf(actor), body)
        return checked.ok ? ok(shown(checked.value)) : checked
      }, { readOnly: true }),
    loadBorders: ({ actor, body }) => loadBorders(services, staffOf(actor), body),
  }
  return assemble(bordersOperations, bordersAccess, handlers)
}

function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('the access rule lets only staff in here')
  return actor
}

/** Borders in force today, as a file to be changed in a map program and loaded again. */
function exportBorders(services: Services, by: StaffActor): Promise<Result<SentFile>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const grids = await gridsOn(tx, by.unitPath, services.today(by.district))
    const features = grids.map(({ code, name, geometry }) => ({ type: 'Feature', properties: { code, name: name.zh }, geometry }))
    const text = JSON.stringify({ type: 'FeatureCollection', features })
    return ok({ bytes: Buffer.from(text, 'utf8'), type: 'application/geo+json', name: 'grid-borders.geojson' })
  }, { readOnly: true })
}

async function checkedIn(tx: Tx, services: Services, by: StaffActor, { geojson, from }: { readonly geojson: string; readonly from: string }): Promise<Result<Checked & { readonly from: Day }>> {
  const day = parseDay(from)
  const today = services.today(by.district)
  if (!day.ok || day.value < today) return refuse(bordersRefusal('borders-day', {}))
  const known = await knownGrids(tx, by.unitPath, today)
  return ok({ ...checkBorders(geojson, known, boxAround(known), day.value), from: day.value })
}

function boxAround(known: readonly KnownGrid[]): Box {
  const points = known.flatMap((each) => each.sites.map((site) => site.at))
  const edge = (axis: 0 | 1, pick: (one: number, other: number) => number) => points.map((each) => each[axis]).reduce((one, other) => pick(one, other), points[0]?.[axis] ?? 0)
  return { minLongitude: edge(0, Math.min), maxLongitude: edge(0, Math.max), minLatitude: edge(1, Math.min), maxLatitude: edge(1, Math.max) }
}

function shown({ borders, problems }: Checked): CheckedBorders {
  return {
    borders: borders.map(({ code, name, geometry }) => ({ code, name: { ...name }, corners: geometry.coordinates.flat().length })),
    problems: problems.map(({ code, say }) => ({ code, say: { ...say } })),
  }
}

/** All or nothing. Refuses `borders-not-right` with the first problem in words, `borders-day`. */
async function loadBorders(services: Services, by: StaffActor, body: BodyOf<Ops['loadBorders']>): Promise<Result<{ loaded: number }>> {
  const done = await inDistrict(services.db, by.district, async (tx): Promise<Result<{ loaded: number }>> => {
    const checked = await checkedIn(tx, services, by, body)
    if (!checked.ok) return checked
    const { borders, problems, from } = checked.value
    const [first] = problems
    if (first) return refuse(bordersRefusal('borders-not-right', { problems: problems.length, first: first.say }))
    await insertBorders(tx, borders, { from, source: body.source, by: by.id, at: services.clock.now() })
    await tx.run(insertChange(tx, services.clock, by, { action: 'organisation.load-borders', subjectKind: 'grid-border', subjectId: null, data: { from, grids: borders.map((each) => each.code), source: body.source } }))
    return ok({ loaded: borders.length })
  })
  forgetGrids(services)
  return done
}
