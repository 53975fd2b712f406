import pg from 'pg'
import { type Keys, randomToken } from '#platform/crypto'
import { rows, type Sql, sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import type { Clock } from '#platform/time'

/** What the load generator needs to know of one bench district. */
export interface BenchDistrict {
  readonly id: number
  readonly slug: string
  readonly addressIds: readonly string[]
  /** Session tokens by login. */
  readonly tokens: Readonly<Record<'clerk' | 'dispatcher' | 'mediator' | 'head' | 'director', string>>
  readonly communityId: string
  readonly gridId: string
  readonly microGridId: string
  readonly mediatorId: string
}

const ROLES = [
  ['clerk', 'clerk'],
  ['dispatcher', 'dispatcher'],
  ['mediator', 'mediator'],
  ['head', 'committee-head'],
  ['director', 'director'],
] as const

/** Bench districts have synthetic codes from here on. */
const FIRST_CODE = 900_001
const ADDRESSES = 40

/** Makes districts with one community, five people and forty flats each, past row security as the superuser. */
export async function makeDistricts(
  superUrl: string,
  keys: Keys,
  clock: Clock,
  count: number,
): Promise<BenchDistrict[]> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  const run = async (statement: Sql) => {
    const { text, values } = statement.compile()
    await client.query(text, values)
  }
  try {
    const made: BenchDistrict[] = []
    for (let index = 0; index < count; index += 1) made.push(await makeDistrict(run, keys, clock, FIRST_CODE + index))
    return made
  } finally {
    await client.end()
  }
}

type Run = (statement: Sql) => Promise<void>

const SQUARE = '{"type":"Polygon","coordinates":[[[125,43],[126,43],[126,44],[125,44],[125,43]]]}'
const SINCE = '2020-01-01'

async function makeDistrict(run: Run, keys: Keys, clock: Clock, code: number): Promise<BenchDistrict> {
  const slug = `bench-${code}`
  await run(sql`insert into platform.district (id, slug, name_zh, name_en, zone, demonstration)
    values ${rows([[code, slug, '测速区', 'Bench district', 'Asia/Shanghai', false]])}`)
  const units = await makeUnits(run, clock, code)
  const places = await makeAddresses(run, clock, code, units.community)
  const people = await makePeople(run, keys, clock, { code, ...units })
  return { id: code, slug, ...places, communityId: units.community, ...people }
}

async function makeUnits(run: Run, clock: Clock, code: number): Promise<{ centre: string; community: string }> {
  const [centre, community] = [newId<'bench'>(clock), newId<'bench'>(clock)]
  const district = [code, centre, null, 'district-centre', 1, 'coordinate', 'D', '1', '测速区中心', 'Bench centre', null, SINCE]
  const below = [code, community, centre, 'community-centre', 3, 'resolve', 'C', '1.1.1', '测速社区', 'Bench community', '测速社区', SINCE]
  await run(sql`insert into organisation.unit
    (district_id, id, parent_id, kind, level, function, code, path, name_zh, name_en, abbreviation, valid_from)
    values ${rows([district, below])}`)
  const committee = [code, community, '测速调委会', 'Bench committee', '（{year}）{abbr}民调字第{seq}号', 5, 2, '[]', SINCE, '2099-12-31']
  await run(sql`insert into organisation.committee
    (district_id, unit_id, name_zh, name_en, number_pattern, members, women, sectors, term_from, term_to)
    values ${rows([committee])}`)
  return { centre, community }
}

async function makeAddresses(run: Run, clock: Clock, code: number, community: string): Promise<Pick<BenchDistrict, 'addressIds' | 'gridId' | 'microGridId'>> {
  const [grid, microGrid] = [newId<'bench'>(clock), newId<'bench'>(clock)]
  await run(sql`insert into organisation.grid (district_id, id, unit_id, code, name_zh, name_en, geometry,
      min_longitude, min_latitude, max_longitude, max_latitude, valid_from)
    values ${rows([[code, grid, community, 'G', '网格', 'Grid', SQUARE, 125, 43, 126, 44, SINCE]])}`)
  await run(sql`insert into organisation.micro_grid (district_id, id, grid_id, unit_id, code, name_zh, name_en, geometry,
      min_longitude, min_latitude, max_longitude, max_latitude, valid_from)
    values ${rows([[code, microGrid, grid, community, 'M', '微网格', 'Micro-grid', SQUARE, 125, 43, 126, 44, SINCE]])}`)
  const ids = Array.from({ length: ADDRESSES }, () => newId<'bench'>(clock))
  const flats = ids.map((id, n) => {
    const room = String(n + 101)
    return [code, id, community, microGrid, `测速小区1栋${room}`, '测速小区', '1栋', room, `1-${room}`, false, SINCE]
  })
  await run(sql`insert into organisation.address
    (district_id, id, unit_id, micro_grid_id, text_zh, estate, building, room, search_key, public_place, valid_from)
    values ${rows(flats)}`)
  return { addressIds: ids, gridId: grid, microGridId: microGrid }
}

async function makePeople(
  run: Run,
  keys: Keys,
  clock: Clock,
  at: { code: number; centre: string; community: string },
): Promise<Pick<BenchDistrict, 'tokens' | 'mediatorId'>> {
  const { code, centre, community } = at
  const now = clock.now()
  const tokens: Record<string, string> = {}
  let mediatorId = ''
  for (const [login, role] of ROLES) {
    const [staffId, postingId] = [newId<'bench'>(clock), newId<'bench'>(clock)]
    if (login === 'mediator') mediatorId = staffId
    const secret = randomToken()
    await run(sql`insert into people.staff (district_id, id, login, name, password_hash, state, violence_trained, created_at, password_changed_at)
      values ${rows([[code, staffId, login, `测速${login}`, 'none', 'active', false, now, now]])}`)
    await run(sql`insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, duty, from_on)
      values ${rows([[code, postingId, staffId, login === 'dispatcher' || login === 'director' ? centre : community, role, 'main', '', '2020-01-01']])}`)
    await run(sql`insert into people.session (district_id, token_hash, id, kind, person_id, posting_id, created_at, expires_at)
      values ${rows([[code, keys.keyedHash({ district: code as never }, 'token', secret), newId<'bench'>(clock), 'staff', staffId, postingId, now, new Date(now.getTime() + 12 * 3_600_000)]])}`)
    tokens[login] = `${code}.${secret}`
  }
  return { tokens: tokens as BenchDistrict['tokens'], mediatorId }
}
