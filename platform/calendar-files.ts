import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { ok, refuse, type Result, type Said } from './result.ts'
import { productRoot } from './root.ts'
import { type Day, parseDay, weekdayOf, yearOf } from './time.ts'

/** One year as it is published: every day off of the notice, and every weekend day that is worked. */
export interface PublishedYear {
  readonly year: number
  /** The notice it was taken from, with its date. */
  readonly source: string
  readonly holidays: readonly Day[]
  readonly makeUpDays: readonly Day[]
}

export interface TypedYear {
  readonly year: number
  readonly source: string
  readonly holidays: readonly string[]
  readonly makeUpDays: readonly string[]
}

/**
 * Checks a year before it is loaded: each day exists, lies in the year, is named once, and a make-up day is a
 * Saturday or Sunday. A wrong table would move deadlines without anybody noticing.
 */
export function checkYear(typed: TypedYear): Result<PublishedYear, Said> {
  const seen = new Set<string>()
  const bad = [...typed.holidays, ...typed.makeUpDays].find((text) => {
    const parsed = parseDay(text)
    const repeated = seen.has(text)
    seen.add(text)
    return repeated || !parsed.ok || yearOf(parsed.value) !== typed.year
  })
  if (bad !== undefined) return refuse({ zh: `“${bad}”不是 ${typed.year} 年的日期，或者写了两次`, en: `“${bad}” is not a day of ${typed.year}, or is named twice` })
  const holidays = typed.holidays.flatMap(dayOrNothing)
  const makeUpDays = typed.makeUpDays.flatMap(dayOrNothing)
  const workday = makeUpDays.find((each) => weekdayOf(each) !== 0 && weekdayOf(each) !== 6)
  if (workday !== undefined) return refuse({ zh: `补班日 ${workday} 本来就是工作日`, en: `the make-up day ${workday} is a working day anyway` })
  return ok({ year: typed.year, source: typed.source, holidays, makeUpDays })
}

function dayOrNothing(text: string): Day[] {
  const parsed = parseDay(text)
  return parsed.ok ? [parsed.value] : []
}

/** The years that ship with the product. @throws when a file is wrong: it is part of the product. */
export function shippedYears(): PublishedYear[] {
  const directory = join(productRoot(), 'platform', 'calendars')
  const names = readdirSync(directory).filter((name) => /^\d{4}\.json$/.test(name)).sort()
  return names.map((name) => {
    const typed: TypedYear = JSON.parse(readFileSync(join(directory, name), 'utf8'))
    const checked = checkYear(typed)
    if (!checked.ok) throw new Error(`calendar ${name}: ${checked.refusal.en}`)
    return checked.value
  })
}

/** Loads the shipped years into a database that lacks them; a year that is there already is left as it is. */
export async function loadShippedYears(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'maplebridge-calendars' })
  await client.connect()
  try {
    for (const year of shippedYears()) await loadYear(client, year)
  } finally {
    await client.end()
  }
}

async function loadYear(client: pg.Client, year: PublishedYear): Promise<void> {
  await client.query('begin')
  const { rowCount } = await client.query(
    'insert into platform.calendar_year (year, source, loaded_at) values ($1, $2, now()) on conflict (year) do nothing',
    [year.year, year.source],
  )
  if (rowCount === 1) {
    const days = [...year.holidays.map((on) => [on, 'holiday']), ...year.makeUpDays.map((on) => [on, 'make-up'])]
    const places = days.map((_day, index) => `($${index * 2 + 2}, $1, $${index * 2 + 3})`).join(', ')
    await client.query(`insert into platform.calendar_day (on_day, year, kind) values ${places}`, [year.year, ...days.flat()])
  }
  await client.query('commit')
}
