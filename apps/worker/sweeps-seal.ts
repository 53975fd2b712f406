import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CaseId, hashesBetween } from '#cap/cases'
import { changesBetween, insertSeal, lastSeal, type SealRow, sealsFrom } from '#platform/audit'
import { canonicalJson, sha256 } from '#platform/canonical'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { District, Services } from '#platform/services'
import { addDays, type Day, day, startOfDay } from '#platform/time'

/** Clocks of two servers differ; a day is sealed when nobody can still be writing into it. */
const SETTLE_MINUTES = 10
const PAGE = 5_000
const NO_ID = '00000000-0000-0000-0000-000000000000'
const BEGINNING = new Date(0)

interface Span {
  readonly from: Date
  readonly to: Date
}

/** A seal with what it was made of: kept as a file outside the database, so that the database alone cannot rewrite it. */
export interface SealFile {
  readonly district: number
  readonly sealedOn: Day
  readonly previousRoot: string | null
  readonly root: string
  /** Case, number of its last fact, hash of its chain there. */
  readonly heads: readonly (readonly [string, number, string])[]
  /** Change, hash of its row. */
  readonly changes: readonly (readonly [string, string])[]
}

/**
 * Seals yesterday, and with it every day since the last seal: the heads of the chains that grew, the audited changes, and
 * the root before (decision 3). The file is written first; the same day always gives the same seal.
 */
export async function sealDays(services: Services): Promise<number> {
  let sealed = 0
  for (const district of services.districts()) sealed += await sealDistrict(services, district)
  return sealed
}

async function sealDistrict(services: Services, district: District): Promise<number> {
  const now = services.clock.now()
  const sealedOn = addDays(services.today(district.id), -1)
  const to = startOfDay(addDays(sealedOn, 1), district.zone)
  if (now.getTime() < to.getTime() + SETTLE_MINUTES * 60_000) return 0
  return inDistrict(services.db, district.id, async (tx) => {
    const last = await lastSeal(tx)
    if (last && last.sealed_on >= sealedOn) return 0
    const file = await makeSeal(tx, district.id, sealedOn, { from: sinceOf(last, district.zone), to }, last?.root ?? null)
    await writeSeal(services.dataDir, file)
    await insertSeal(tx, rowOf(file), now)
    return 1
  })
}

function sinceOf(last: Pick<SealRow, 'sealed_on'> | undefined, zone: string): Date {
  return last ? startOfDay(addDays(last.sealed_on, 1), zone) : BEGINNING
}

async function makeSeal(tx: Tx, district: DistrictId, sealedOn: Day, span: Span, previous: Buffer | null): Promise<SealFile> {
  const heads = await headsIn(tx, span)
  const changes = await changesIn(tx, span)
  const previousRoot = previous?.toString('hex') ?? null
  const root = sha256(canonicalJson({ sealedOn, previousRoot, heads, changes })).toString('hex')
  return { district, sealedOn, previousRoot, root, heads, changes }
}

/** The last fact of each case that the span holds, in the order of the cases. */
async function headsIn(tx: Tx, span: Span): Promise<SealFile['heads']> {
  const heads = new Map<CaseId, readonly [string, number, string]>()
  let after = { at: BEGINNING, id: NO_ID }
  for (;;) {
    const page = await hashesBetween(tx, span, after, PAGE)
    for (const each of page) {
      if ((heads.get(each.case_id)?.[1] ?? 0) < each.seq) heads.set(each.case_id, [each.case_id, each.seq, each.hash.toString('hex')])
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) break
    after = { at: last.recorded_at, id: last.id }
  }
  return [...heads.values()].sort(([left], [right]) => (left < right ? -1 : 1))
}

async function changesIn(tx: Tx, span: Span): Promise<SealFile['changes']> {
  const changes: (readonly [string, string])[] = []
  let after = NO_ID
  for (;;) {
    const page = await changesBetween(tx, span, after, PAGE)
    changes.push(...page.map((each) => [each.id, sha256(each.text).toString('hex')] as const))
    const last = page.at(-1)
    if (!last || page.length < PAGE) return changes
    after = last.id
  }
}

function rowOf(file: SealFile): SealRow {
  return {
    sealed_on: file.sealedOn, root: Buffer.from(file.root, 'hex'),
    previous_root: file.previousRoot === null ? null : Buffer.from(file.previousRoot, 'hex'),
    heads: file.heads.length, changes: file.changes.length,
  }
}

export function sealPath(dataDir: string, district: number, sealedOn: Day): string {
  return join(dataDir, 'seals', String(district), `${sealedOn}.json`)
}

async function writeSeal(dataDir: string, file: SealFile): Promise<void> {
  const path = sealPath(dataDir, file.district, file.sealedOn)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(`${path}.partial`, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(file)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${path}.partial`, path)
}

/** What one day's seal says now. */
export interface SealCheck {
  readonly sealedOn: Day
  /** `broken`: facts or changes are not what was sealed. `file-missing`, `file-differs`: the copy outside the database. */
  readonly finding: 'holds' | 'broken' | 'file-missing' | 'file-differs'
}

const MOST_SEALS = 10_000

/** Makes every seal of a district again from what is stored, and compares it with its row and its file. */
export async function checkSeals(services: Pick<Services, 'db' | 'dataDir'>, district: District): Promise<readonly SealCheck[]> {
  return inDistrict(services.db, district.id, async (tx) => {
    const checks: SealCheck[] = []
    let last: SealRow | undefined
    for (const row of await sealsFrom(tx, day('0001-01-01'), MOST_SEALS)) {
      const span = { from: sinceOf(last, district.zone), to: startOfDay(addDays(row.sealed_on, 1), district.zone) }
      const again = await makeSeal(tx, district.id, row.sealed_on, span, last?.root ?? null)
      const holds = again.root === row.root.toString('hex')
      checks.push({ sealedOn: row.sealed_on, finding: holds ? await findingOf(services.dataDir, again) : 'broken' })
      last = row
    }
    return checks
  }, { readOnly: true })
}

async function findingOf(dataDir: string, again: SealFile): Promise<SealCheck['finding']> {
  const text = await readFile(sealPath(dataDir, again.district, again.sealedOn), 'utf8').catch(() => undefined)
  if (text === undefined) return 'file-missing'
  return text === `${JSON.stringify(again)}\n` ? 'holds' : 'file-differs'
}
