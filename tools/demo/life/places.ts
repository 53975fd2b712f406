import type { StaffActor } from '#platform/access'
import type { CauseCode } from '../../../capabilities/follow-up/domain.ts'
import type { AddressSeed } from '../district/areas.ts'
import { fraction } from '../district/chance.ts'
import type { PostingSeed } from '../district/staff.ts'
import type { DistrictStructure } from '../district/structure.ts'
import type { UnitSeed } from '../district/units.ts'
import { type Given, MARKED_CAUSE, MARKED_CHANNEL, MARKED_SUMS, markedTelling, type Post, type Somebody } from './given.ts'
import type { Piece } from './repertoire.ts'
import { partyName, tellingOf } from './tellings.ts'

/** A community with all who work for it and all who live there. */
export interface Neighbourhood {
  readonly unit: UnitSeed
  readonly street: UnitSeed
  readonly station: UnitSeed
  /** True where a mediator works beside the committee's head. */
  readonly staffed: boolean
  readonly homes: readonly AddressSeed[]
  /** The grid that a micro-grid belongs to. */
  gridOf(microGridId: string): string
  acting(login: string, role?: string): StaffActor
}

export function neighbourhoodsOf(structure: DistrictStructure): readonly Neighbourhood[] {
  const byLogin = actorsOf(structure)
  const grids = new Map(structure.microGrids.map((each) => [each.id as string, each.gridId as string]))
  const gridOf = (microGridId: string) => found(grids.get(microGridId))
  return structure.units.filter((each) => each.kind === 'community-centre').map((unit) => {
    const street = found(structure.units.find((each) => each.id === unit.parentId))
    const station = found(structure.units.find((each) => each.parentId === street.id && each.kind === 'police-station'))
    const acting = (login: string, role?: string) => found(byLogin.get(login)?.find((each) => role === undefined || each.role === role))
    const homes = structure.addresses.filter((each) => each.unitId === unit.id && !each.publicPlace)
    return { unit, street, station, staffed: byLogin.has(`mediator.${unit.slug}`), homes, acting, gridOf }
  })
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the district has nobody like that')
  return value
}

function actorsOf(structure: DistrictStructure): ReadonlyMap<string, readonly StaffActor[]> {
  const units = new Map(structure.units.map((each) => [each.id as string, each]))
  return new Map(structure.staff.map((person) => {
    const own = structure.postings.filter((each) => each.staffId === person.id)
    return [person.login, own.map((posting) => actorOf(structure, person.name, posting, found(units.get(posting.unitId))))]
  }))
}

function actorOf(structure: DistrictStructure, name: string, posting: PostingSeed, unit: UnitSeed): StaffActor {
  return {
    kind: 'staff', district: structure.plan.id, id: posting.staffId, name, role: posting.role, postingId: posting.id,
    unitId: posting.unitId, unitPath: posting.unitPath, unitName: { zh: unit.nameZh, en: unit.nameEn }, sessionId: 'demonstration',
  }
}

/** The sector committee's mediator for a category. */
const SECTORS: readonly (readonly [string, string])[] = [
  ['TRT-03', 'sector.yiliao'], ['PRO', 'sector.wuyetiaojie'], ['TRT-02', 'sector.jiaotong'], ['FAM', 'sector.hunjia'], ['LAB', 'sector.laodong'],
]

function staffOf({ unit, street, staffed, acting }: Neighbourhood, piece: Piece, category: string): Readonly<Record<Post, StaffActor>> {
  const streetHead = () => acting(`judicial.${street.slug}`, 'committee-head')
  const ownHead = acting(`committee.${unit.slug}`, 'committee-head')
  const ownMediator = staffed ? acting(`mediator.${unit.slug}`) : acting(`committee.${unit.slug}`, 'mediator')
  const clerk = acting(`clerk.${street.slug}`, 'clerk')
  const sector = SECTORS.find(([prefix]) => category.startsWith(prefix))?.[1] ?? 'sector.yiliao'
  const atStreet = piece.setting === 'street'
  return {
    clerk, visitor: clerk, dispatcher: dispatcherOf(street, acting), archivist: acting('archivist.qu'), owner: acting('wuye.ju'), court: acting('fating.ju'), leader: acting('leader.qu'),
    mediator: atStreet ? streetHead() : ownMediator, head: atStreet ? streetHead() : ownHead,
    officer: acting(`officer.${street.slug}`, 'community-officer'), grid: staffed ? acting(`grid.${unit.slug}`) : ownHead, sector: acting(sector),
  }
}

/** Streets without a dispatcher of their own have the clerk do it. */
function dispatcherOf(street: UnitSeed, acting: Neighbourhood['acting']): StaffActor {
  try {
    return acting(`dispatcher.${street.slug}`)
  } catch {
    return acting(`clerk.${street.slug}`, 'dispatcher')
  }
}

/** Which of the possible people, words and sums a life has; every part a number from 0 up to 1. */
export type Chances = (what: string) => number

export function chancesOf(...words: readonly (string | number)[]): Chances {
  return (what) => fraction(...words, what)
}

const pick = <Value>(values: readonly Value[], chance: number): Value => found(values[Math.floor(chance * values.length)])

/** Everything that makes a life of this piece one of its own. */
export function givenFor(place: Neighbourhood, piece: Piece, chances: Chances, category = weighted(piece.categories, chances('category'))): Given {
  const home = pick(place.homes, chances('home'))
  const near = place.homes.filter((each) => each.microGridId === home.microGridId && each.id !== home.id)
  const other = pick(near.length > 0 ? near : place.homes.filter((each) => each.id !== home.id), chances('other'))
  const whole = 20_000 + Math.floor(chances('whole') ** 2 * 160) * 5_000
  return {
    staff: staffOf(place, piece, category), ...groundOf(place, home), category, channel: pick(piece.channels, chances('channel')),
    cause: pick(causesOf(category), chances('cause')),
    applicant: somebody(home, Math.floor(chances('applicant') * 60) * 2, chances('phone')),
    respondent: somebody(other, Math.floor(chances('respondent') * 60) * 2 + 1, chances('other-phone')),
    telling: tellingOf(category, Math.floor(chances('telling') * 12)), courtNumber: `示01民特${1 + Math.floor(chances('court') * 900)}号`,
    sums: { whole, part: 10_000 + Math.floor(chances('part') * 40) * 5_000 },
  }
}

/** What mostly stands behind a kind of matter. */
const CAUSES: Readonly<Record<string, readonly CauseCode[]>> = {
  NBR: ['nuisance', 'worn-out', 'worn-out', 'shared-space', 'misunderstanding'], PRO: ['rule-missing', 'unclear-terms', 'public-service', 'worn-out'],
  CON: ['unclear-terms', 'late-payment', 'poor-work'], LAB: ['late-payment', 'late-payment', 'unclear-terms'], FAM: ['shared-care', 'misunderstanding'],
  LND: ['boundary', 'boundary', 'unclear-terms'], TRT: ['misunderstanding', 'public-service', 'rule-missing'], ENV: ['nuisance', 'rule-missing'], CSM: ['poor-work', 'unclear-terms'],
}

const causesOf = (category: string): readonly CauseCode[] => CAUSES[category.split('-')[0] ?? ''] ?? ['misunderstanding', 'other']

function groundOf({ unit, street, station, gridOf }: Neighbourhood, home: AddressSeed): Pick<Given, 'units' | 'place'> {
  return {
    units: { own: unit.id, ownPath: unit.path, street: street.id, streetPath: street.path, station: station.id, stationPath: station.path },
    place: { gridId: gridOf(home.microGridId), microGridId: home.microGridId, token: home.token },
  }
}

/** Numbers as in every example of the product; nobody is rung by mistake. */
function somebody(home: AddressSeed, name: number, chance: number): Somebody {
  const number = String(Math.floor(chance * 10_000)).padStart(4, '0')
  return { name: partyName(name), phone: `1380000${number}`, addressId: home.id, addressText: home.textZh, lastFour: `${number.slice(0, 3)}X` }
}

export function weighted(shares: Readonly<Record<string, number>>, chance: number): string {
  const total = Object.values(shares).reduce((sum, each) => sum + each, 0)
  let left = chance * total
  for (const [name, share] of Object.entries(shares)) {
    left -= share
    if (left < 0) return name
  }
  return Object.keys(shares).at(-1) ?? ''
}

/** A rehearsal's own people, words and sums: each is there once, so that a cast finds every place where it went. */
export function markedGiven(place: Neighbourhood, piece: Piece): Given {
  const [home, other] = [found(place.homes[0]), found(place.homes[1])]
  const category = found(Object.keys(piece.categories)[0])
  return {
    staff: staffOf(place, piece, category), ...groundOf(place, home), category, channel: MARKED_CHANNEL, cause: MARKED_CAUSE, sums: MARKED_SUMS,
    applicant: { ...somebody(home, 0, 0), name: '〔applicant〕', lastFour: 'aaaa' },
    respondent: { ...somebody(other, 1, 0.5), name: '〔respondent〕', lastFour: 'bbbb' }, telling: markedTelling(),
    courtNumber: '〔court-number〕',
  }
}
