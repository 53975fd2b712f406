import { addDays, type Day, daysBetween } from '#platform/time'
import { fraction } from '../district/chance.ts'
import { duesFit } from './cast.ts'
import type { Moment } from './given.ts'
import type { Mould } from './mould.ts'
import { chancesOf, givenFor, type Neighbourhood } from './places.ts'
import { type Piece, REPERTOIRE } from './repertoire.ts'
import type { CastHouse, Order } from './translation.ts'
import { type Asked, ASKED, stepsUntil } from './today.ts'

/** The moulds that were rehearsed, and where and when lives may be cast. */
export interface Stock {
  readonly house: CastHouse
  readonly places: readonly Neighbourhood[]
  readonly now: Date
  readonly today: Day
  mouldOf(piece: Piece, place: Neighbourhood): Mould
  /** Whether people work some days after a day; asked a million times, so it counts instead of reckoning. */
  isWorkingAfter(from: Day, days: number): boolean
}

/** Looks working days up by their distance from a first day, for the years around it. */
export function workingAfter(today: Day, isWorking: (on: Day) => boolean): Stock['isWorkingAfter'] {
  const first = addDays(today, -2 * YEAR_DAYS)
  const working = Array.from({ length: 4 * YEAR_DAYS }, (_unused, index) => isWorking(addDays(first, index)))
  const indexes = new Map<Day, number>()
  return (from, days) => {
    const known = indexes.get(from) ?? daysBetween(first, from)
    indexes.set(from, known)
    return working[known + days] ?? true
  }
}

/** An order before it has its numbers. */
export type Draft = Omit<Order, 'numbers'>

const YEAR_DAYS = 365
const LATEST_MINUTE = 45
/** How many days a life may move to find days on which people work. */
const LEEWAY_DAYS = 6
/** The community where newcomers sign in: what is open there is asked for piece by piece. */
const FIRST_COMMUNITY = 'shili'

/** A year of lives, and what is asked for today. The same day gives the same drafts. */
export function draftsOf(stock: Stock, count: number): readonly Draft[] {
  const past = Array.from({ length: count }, (_unused, index) => naturalDraft(stock, index))
  return [...past, ...ASKED.flatMap((asked, index) => askedDraft(stock, asked, index))]
}

function naturalDraft(stock: Stock, index: number): Draft {
  const chances = chancesOf(stock.house.district.id, 'life', stock.today, index)
  const place = placeFor(stock, chances('place'))
  const piece = pieceFor(place, chances('piece'))
  const mould = stock.mouldOf(piece, place)
  const minutes = Math.floor(chances('minutes') * LATEST_MINUTE)
  const open = place.unit.slug !== FIRST_COMMUNITY
  const ago = open ? 1 + chances('day') * YEAR_DAYS : lengthOf(mould) + 1 + chances('day') * (YEAR_DAYS - lengthOf(mould))
  const firstDay = bestDay(stock, mould, addDays(stock.today, -Math.floor(ago)), minutes)
  const steps = stepsUntilNow(stock, mould, { firstDay, minutes })
  return { key: `${stock.house.district.id}/${stock.today}/${index}`, mould, given: givenFor(place, piece, chances), moment: { firstDay, minutes }, steps }
}

/** The community where newcomers sign in has enough a week for a rise to be told from chance. */
const LIVELIEST = 2.7

/** Some communities are livelier than others. */
function placeFor({ places }: Stock, chance: number): Neighbourhood {
  const weights = places.map((each) => (each.unit.slug === FIRST_COMMUNITY ? LIVELIEST : 0.6 + fraction('lively', each.unit.slug)))
  let left = chance * weights.reduce((sum, each) => sum + each, 0)
  const found = places.find((_place, index) => {
    left -= weights[index] ?? 0
    return left < 0
  })
  return found ?? known(places.at(-1))
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a list that is never empty is empty')
  return value
}

function pieceFor(place: Neighbourhood, chance: number): Piece {
  const able = REPERTOIRE.filter((each) => each.alone || place.staffed || each.setting === 'street')
  let left = chance * able.reduce((sum, each) => sum + each.weight, 0)
  const found = able.find((each) => {
    left -= each.weight
    return left < 0
  })
  return found ?? known(able[0])
}

function dayOffset(mould: Mould, index: number): number {
  const step = known(mould.steps[index])
  return Math.floor((step.at.getTime() + EIGHT_HOURS_MS) / DAY_MS) - Math.floor(Date.parse(`${mould.firstDay}T00:00:00Z`) / DAY_MS)
}

/** Rehearsals are in the district's zone, eight hours ahead of UTC all year. */
const EIGHT_HOURS_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

function lengthOf(mould: Mould): number {
  return dayOffset(mould, mould.steps.length - 1)
}

function stepsUntilNow({ now }: Stock, mould: Mould, moment: Moment): number {
  const shift = daysBetween(mould.firstDay, moment.firstDay) * DAY_MS + moment.minutes * 60_000
  const later = mould.steps.findIndex((each) => each.at.getTime() + shift > now.getTime())
  return later === -1 ? mould.steps.length : Math.max(later, 1)
}

/** The day near the wished one on which the fewest things happen while nobody works, and where what fell due is due. */
function bestDay(stock: Stock, mould: Mould, wished: Day, minutes: number): Day {
  const candidates = Array.from({ length: LEEWAY_DAYS * 2 + 1 }, (_unused, index) => addDays(wished, index % 2 === 0 ? -index / 2 : (index + 1) / 2))
  const able = candidates.filter((each) => {
    const steps = stepsUntilNow(stock, mould, { firstDay: each, minutes })
    return daysBetween(each, stock.today) >= 1 && duesFit(stock.house, { mould, steps }, daysBetween(mould.firstDay, each))
  })
  const days = actionDays(mould)
  const idle = able.map((first) => ({ first, days: days.filter((each) => !stock.isWorkingAfter(first, each)).length }))
  return idle.reduce((best, each) => (each.days < best.days ? each : best), known(idle[0])).first
}

const rememberedDays = new WeakMap<Mould, readonly number[]>()

/** Days of a life on which staff do something. */
function actionDays(mould: Mould): readonly number[] {
  const remembered = rememberedDays.get(mould)
  if (remembered) return remembered
  const days = mould.steps.flatMap((each, index) => (each.facts.some(({ fact }) => fact.actor.kind === 'staff') ? [dayOffset(mould, index)] : []))
  rememberedDays.set(mould, [...new Set(days)])
  return [...new Set(days)]
}

/** A dozen tellings at most of one category: what is asked for in one place is told differently while there are any left. */
const TELLINGS = 12

function toldInTurn({ community, category }: Asked, index: number): number {
  const before = ASKED.slice(0, index).filter((each) => each.community === community && each.category === category).length
  return ((before % TELLINGS) + 0.5) / TELLINGS
}

/** Where among the homes of a community the next flat of a building is, as a chance that picks it. */
function doorOf({ homes }: Neighbourhood, { building }: Asked, index: number): number | undefined {
  const estate = homes[0]?.estate
  const doors = homes.flatMap((each, at) => (each.building === building && each.estate === estate ? [at] : []))
  const found = doors[index % doors.length]
  return found === undefined ? undefined : (found + 0.5) / homes.length
}

function askedDraft(stock: Stock, asked: Asked, index: number): readonly Draft[] {
  const place = asked.community === undefined
    ? known(stock.places.filter((each) => each.staffed && each.unit.slug !== FIRST_COMMUNITY)[index % 14])
    : known(stock.places.find((each) => each.unit.slug === asked.community))
  const piece = known(REPERTOIRE.find((each) => each.name === asked.piece))
  const mould = stock.mouldOf(piece, place)
  const steps = stepsUntil(mould, asked.until)
  const chances = chancesOf(stock.house.district.id, 'asked', stock.today, index)
  const minutes = Math.floor(chances('minutes') * LATEST_MINUTE)
  const door = doorOf(place, asked, index)
  const given = givenFor(place, piece, (what) => (what === 'telling' ? toldInTurn(asked, index) : what === 'home' && door !== undefined ? door : chances(what)), asked.category)
  const mediator = asked.mediator === undefined ? given.staff.mediator : place.acting(asked.mediator)
  for (let ago = asked.ago; ago < asked.ago + 30; ago += 1) {
    const firstDay = addDays(stock.today, -ago - dayOffset(mould, steps - 1))
    const moment = { firstDay, minutes }
    const fits = stepsUntilNow(stock, mould, moment) >= steps && duesFit(stock.house, { mould, steps }, daysBetween(mould.firstDay, firstDay))
    if (!fits) continue
    return [{ key: `${stock.house.district.id}/${stock.today}/asked/${index}`, mould, given: { ...given, staff: { ...given.staff, mediator } }, moment, steps }]
  }
  return []
}
