import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, daysBetween } from '#platform/time'
import { type CaseId, type CaseLikeRow, casesById, casesNearPlace, factsWithContentOf, findMergeTarget, lookAtCase, type Nearness, nearnessOf, stateWords } from '#cap/cases'
import { type AddressId, placeOf } from '#cap/organisation'
import { checkOptionalPhone, duplicatesByPhone, partiesWithNames, reportersOf } from '#cap/people'
import type { LinkedCase, SimilarCase } from './contract.ts'
import { likelySame, type Link, linksOf, SAME_MATTER_DAYS, saysTheSame } from './domain.ts'
import { SIMILAR_REASONS } from './words.ts'

/** What a matter is compared by. */
interface Compared {
  /** The case itself, left out of its own list. */
  readonly caseId: CaseId | null
  readonly addressId: string | null
  readonly microGridId: string | null
  readonly category: string | null
  /** What is said of it, as far as it is known. */
  readonly text: string
  readonly on: Day
  /** The centre within which a telephone number may be compared (decision 16, PR-26). */
  readonly centreId: string
  readonly phones: readonly string[]
}

type Answer = { similar: SimilarCase[] }
type WithLinks = Answer & { linked: LinkedCase[] }

/** Cases that may be the same matter as this one; for staff who may read it. Refuses `no-such-case`, `content-not-permitted`. */
export function listSimilarCases(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<WithLinks>> {
  return lookAtCase<WithLinks>(services, { by, caseId, need: 'content', action: 'case.similar' }, async (tx, { row }) => {
    const parties = await partiesWithNames(tx, services.keys, caseId)
    const reporters = await reportersOf(tx, services.keys, caseId)
    const phones = [...parties, ...reporters].flatMap((each) => (each.phone === null ? [] : [each.phone]))
    const facts = await factsWithContentOf(tx, caseId)
    const links = linksOf(facts)
    const said = facts.find((each) => each.kind === 'case-registered')?.content?.['text']
    const { similar } = await compare(tx, services, by, {
      caseId, addressId: row.address_id, microGridId: row.micro_grid_id, category: row.category, text: typeof said === 'string' ? said : row.title, on: row.registered_on,
      centreId: row.unit_id, phones: [...new Set(phones)].slice(0, 8),
    })
    return ok({ similar: similar.filter((each) => !links.some((link) => link.caseId === each.caseId)), linked: await linkedOf(tx, by, links) })
  })
}

/** Linked cases as far as the viewer may know of them; a title only for those who may read it. */
async function linkedOf(tx: Tx, by: StaffActor, links: readonly Link[]): Promise<LinkedCase[]> {
  const rows = await casesById(tx, links.map((each) => each.caseId as CaseId))
  return links.flatMap((link) => {
    const row = rows.find((each) => each.id === link.caseId)
    const nearness = row ? nearnessTo(by, row) : 'none'
    if (!row || nearness === 'none') return []
    const title = nearness === 'metadata' || row.restricted_by !== '' ? null : row.title
    return [{ caseId: row.id, code: row.code, relation: link.relation, title, stageWords: stateWords(row.stage_kind, row.stage), registeredOn: row.registered_on }]
  })
}

/** What the clerk has typed so far. */
export interface Typed {
  readonly addressId?: string
  readonly addressToken?: string
  readonly category?: string
  readonly text?: string
  readonly phone?: string
}

/** The same before a matter is saved, while it is typed: half a telephone number simply finds nothing. */
export async function findSimilarMatters(services: Services, by: StaffActor, typed: Typed): Promise<Result<Answer>> {
  const on = services.today(by.district)
  return inDistrict(services.db, by.district, async (tx) => {
    const question = typed.addressToken ? { token: typed.addressToken } : typed.addressId ? { addressId: typed.addressId as AddressId } : undefined
    const place = question && (await placeOf(tx, question, on))
    const phone = checkOptionalPhone(typed.phone)
    await recordAccess(tx, services.clock, by, { action: 'similar.read', caseId: null })
    return ok(await compare(tx, services, by, {
      caseId: null, addressId: place?.addressId ?? null, microGridId: place?.microGridId ?? null, category: typed.category ?? null,
      text: typed.text ?? '', on, centreId: place?.communityUnitId ?? by.unitId, phones: phone.ok && phone.value !== null ? [phone.value] : [],
    }))
  }, { readOnly: true })
}

async function compare(tx: Tx, services: Services, by: StaffActor, matter: Compared): Promise<Answer> {
  const since = new Date(`${addDays(matter.on, -SAME_MATTER_DAYS - 1)}T00:00:00Z`)
  const byPhone = new Set<CaseId>()
  for (const phone of matter.phones) {
    const found = await duplicatesByPhone(tx, services.keys, { centreId: matter.centreId as never, phone, since })
    for (const id of found) byPhone.add((await findMergeTarget(tx, id)).id)
  }
  const near = await casesNearPlace(tx, { ...matter, since })
  const others = await casesById(tx, [...byPhone].filter((id) => !near.some((each) => each.id === id)))
  const similar = [...near, ...others]
    .filter((each) => each.id !== matter.caseId)
    .flatMap((each) => shown(by, each, matter, byPhone.has(each.id)))
  return { similar: similar.sort((left, right) => right.reasons.length - left.reasons.length).slice(0, 20) }
}

function shown(by: StaffActor, row: CaseLikeRow, matter: Compared, samePhone: boolean): SimilarCase[] {
  const nearness = nearnessTo(by, row)
  // That it lies at this very place, or has this very telephone number, would already say whose it is.
  if (nearness === 'none' || (row.restricted_by !== '' && nearness !== 'handle')) return []
  const reasons = likelySame({
    sameAddress: matter.addressId !== null && row.address_id === matter.addressId,
    sameMicroGrid: matter.microGridId !== null && row.micro_grid_id === matter.microGridId,
    sameCategory: matter.category !== null && row.category === matter.category,
    // Only the title is compared, and only for whoever may read it: a likeness of words would tell of words.
    samePhone, sameWords: nearness !== 'metadata' && saysTheSame(matter.text, row.title), daysApart: Math.abs(daysBetween(row.registered_on, matter.on)),
  })
  if (reasons.length === 0) return []
  return [{
    caseId: row.id, code: row.code, title: nearness === 'metadata' ? null : row.title, category: row.category,
    stageWords: stateWords(row.stage_kind, row.stage), open: row.open, registeredOn: row.registered_on,
    unitName: { zh: row.unit_zh, en: row.unit_en }, reasons: reasons.map((reason) => ({ reason, words: SIMILAR_REASONS[reason] })),
  }]
}

function nearnessTo(by: StaffActor, row: CaseLikeRow): Nearness {
  return nearnessOf(by, {
    id: row.id, unitId: row.unit_id, unitPath: row.unit_path, registeredUnitId: row.registered_unit_id,
    assigneeId: row.assignee_id, mergedInto: null, parts: [], restricted: row.restricted_by !== '', stageKind: row.stage_kind, stage: row.stage,
  })
}
