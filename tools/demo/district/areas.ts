import type { Id } from '#platform/ids'
import { type Polygon, searchKeyOf } from '#cap/organisation'
import { demoId, demoPlate, fraction } from './chance.ts'
import { borderOf, type Cells, cut, type Lattice, latticeFor } from './lattice.ts'
import { ESTATE_SUFFIXES, VILLAGE_SUFFIXES } from './names.ts'
import { type CommunityPlan, type DistrictPlan, share } from './plan.ts'

export interface AreaSeed<Kind extends 'grid' | 'micro-grid'> {
  readonly id: Id<Kind>
  readonly unitId: Id<'unit'>
  readonly unitPath: string
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly geometry: Polygon
}

export type GridSeed = AreaSeed<'grid'> & { readonly estate: string }
export type MicroGridSeed = AreaSeed<'micro-grid'> & { readonly gridId: Id<'grid'> }

export interface AddressSeed {
  readonly id: Id<'address'>
  readonly unitId: Id<'unit'>
  readonly microGridId: Id<'micro-grid'>
  readonly textZh: string
  readonly estate: string
  readonly building: string
  readonly room: string
  readonly searchKey: string
  readonly publicPlace: boolean
  /** What the plate at the door carries. */
  readonly token: string
}

export interface Areas {
  readonly grids: readonly GridSeed[]
  readonly microGrids: readonly MicroGridSeed[]
  readonly addresses: readonly AddressSeed[]
}

interface Lot {
  readonly community: CommunityPlan
  readonly path: string
  readonly grids: readonly number[]
}

/** Grids, micro-grids and addresses: each level is cut out of the one above, so each tiles it. */
export function areasOf(plan: DistrictPlan): Areas {
  const lattice = latticeFor(plan)
  const lots = lotsOf(plan)
  const streets = plan.streets.map((_street, index) => lots.filter((lot) => lot.path.startsWith(`1.${index + 1}.`)))
  const streetCells = cut(lattice.whole, streets.map((own) => sum(own.flatMap((lot) => lot.grids))))
  const drawn = streets.flatMap((own, index) => {
    const cells = cut(cellsAt(streetCells, index), own.map((lot) => sum(lot.grids)))
    return own.map((lot, number) => drawCommunity(plan, lattice, lot, cellsAt(cells, number)))
  })
  const microGrids = drawn.flatMap((each) => each.microGrids)
  const drafts = drawn.flatMap((each) => each.addresses)
  return {
    grids: drawn.flatMap((each) => each.grids),
    microGrids,
    addresses: drafts.map((draft, index) => ({ ...draft, token: demoPlate(plan.id, index) })),
  }
}

function cellsAt(cells: readonly Cells[], index: number): Cells {
  const found = cells[index]
  if (!found) throw new Error('there is a rectangle for each part')
  return found
}

function lotsOf(plan: DistrictPlan): Lot[] {
  const communities = plan.streets.flatMap((street, streetIndex) =>
    street.communities.map((community, index) => ({ community, path: `1.${streetIndex + 1}.${index + 1}` })))
  const gridCounts = share(plan.grids, communities.length)
  const microCounts = share(plan.microGrids, plan.grids)
  let next = 0
  return communities.map((each, index) => {
    const count = gridCounts[index] ?? 0
    const grids = microCounts.slice(next, next + count)
    next += count
    return { ...each, grids }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

interface Drawn {
  readonly grids: GridSeed[]
  readonly microGrids: MicroGridSeed[]
  readonly addresses: Omit<AddressSeed, 'token'>[]
}

function drawCommunity(plan: DistrictPlan, lattice: Lattice, lot: Lot, cells: Cells): Drawn {
  const unitId = demoId(plan.id, 'unit', lot.path)
  const drawn: Drawn = { grids: [], microGrids: [], addresses: [] }
  const gridCells = cut(cells, lot.grids)
  lot.grids.forEach((count, index) => {
    const code = `${lot.path}-${String(index + 1).padStart(2, '0')}`
    const grid: GridSeed = {
      id: demoId(plan.id, 'grid', code), unitId, unitPath: lot.path, code, estate: estateOf(lot.community, index),
      nameZh: `${lot.community.stem}第${index + 1}网格`, nameEn: `${lot.community.slug} grid ${index + 1}`,
      geometry: borderOf(lattice, cellsAt(gridCells, index)),
    }
    drawn.grids.push(grid)
    const parts = cut(cellsAt(gridCells, index), Array.from({ length: count }, () => 1))
    for (const [number, part] of parts.entries()) drawMicroGrid(plan, lattice, lot.community, grid, part, number + 1, drawn)
  })
  return drawn
}

function estateOf(community: CommunityPlan, index: number): string {
  if (community.village) return `${community.stem}村${VILLAGE_SUFFIXES[index] ?? `${index + 1}组`}`
  return community.stem + (ESTATE_SUFFIXES[index] ?? `${index + 1}区`)
}

function drawMicroGrid(
  plan: DistrictPlan, lattice: Lattice, community: CommunityPlan, grid: GridSeed, cells: Cells, number: number, drawn: Drawn,
): void {
  const code = `${grid.code}-${String(number).padStart(2, '0')}`
  const id = demoId(plan.id, 'micro-grid', code)
  const { unitId, unitPath, estate } = grid
  const building = community.village ? `${number}排` : `${number}栋`
  drawn.microGrids.push({
    id, gridId: grid.id, unitId, unitPath, code, nameZh: estate + building, nameEn: `${community.slug} ${grid.code.split('-')[1] ?? ''}-${number}`,
    geometry: borderOf(lattice, cells),
  })
  const rooms = roomsOf(plan, community, estate, number)
  for (const room of rooms) {
    const textZh = estate + building + room
    drawn.addresses.push({
      id: demoId(plan.id, 'address', textZh), unitId, microGridId: id, textZh, estate, building, room,
      searchKey: searchKeyOf(textZh), publicPlace: isPublic(room),
    })
  }
}

function isPublic(room: string): boolean {
  return room === '楼道' || room === '门前空地'
}

/** 示例小区2栋 has every flat, because the water leak happens there; elsewhere a few flats a building will do. */
function roomsOf(plan: DistrictPlan, community: CommunityPlan, estate: string, number: number): string[] {
  if (estate === '示例小区' && number === 2) return [...fullBuilding(), '楼道']
  const somewhere = (index: number) => Math.floor(fraction(plan.id, 'room', estate, number, index) * 6) + 1
  const shared = number % 3 === 1 ? [community.village ? '门前空地' : '楼道'] : []
  if (community.village) return [...[1, 2, 3, 4].map((index) => `${index}号`), ...shared]
  return [...[1, 2].flatMap((stair) => [1, 2].map((door) => `${stair}单元${somewhere(stair * 10 + door)}0${door}`)), ...shared]
}

function fullBuilding(): string[] {
  return [1, 2].flatMap((stair) => [1, 2, 3, 4, 5, 6].flatMap((floor) => [1, 2].map((door) => `${stair}单元${floor}0${door}`)))
}
