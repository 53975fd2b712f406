import { COUNCIL_READERS } from '#cap/councils'
import type { StaffActor } from '#platform/access'
import { isWithin } from '#platform/access'
import type { Said } from '#platform/result'
import type { Day } from '#platform/time'
import type { AlarmLine, MeasureLine, MeasureShown, SiteLine } from './contract.ts'
import { DECIDING, MARKING, PREPARING } from './contract/who.ts'
import { compared, lateness, MEASURE_STEPS, measureFault, type MeasureStep, type Spans } from './domain.ts'
import type { AlarmRow, EntryRow, MeasureLineRow, PreparedRow, SiteMeasureRow, SiteRow } from './reads.ts'
import type { MeasureRow } from './store.ts'
import { ALL_KINDS_WORDS, alarmSentence, comparisonWords, limitsWords, MARK_WORDS, ORIGIN_WORDS, OUTCOME_WORDS, refusal, seasonalWords, shortWeeksWords, STATE_WORDS, STEP_WORDS, TAKEN_WORDS, tooEarlyWords } from './words.ts'

/** Names of categories by code, as on the day of the look. */
export type Kinds = ReadonlyMap<string, Said>

export function kindOf(kinds: Kinds, category: string): Said {
  const found = category === '' ? ALL_KINDS_WORDS : (kinds.get(category) ?? { zh: category, en: category })
  return { zh: found.zh, en: found.en }
}

/** The smallest count that whoever only counts is told (PR-24). */
export const SMALLEST_TOLD = 5

/** A count as this viewer may be told it. */
export function toldCount(n: number, viewer: Pick<StaffActor, 'role'>): number | null {
  return viewer.role === 'statistician' && n < SMALLEST_TOLD ? null : n
}

export function alarmLine(row: AlarmRow, viewer: StaffActor, kinds: Kinds): AlarmLine {
  const [n, nSince] = [toldCount(row.n, viewer), toldCount(row.n_since, viewer)]
  const kind = kindOf(kinds, row.category)
  return {
    id: row.id, unit: { zh: row.unit_zh, en: row.unit_en }, category: row.category, kind, n, nSince,
    usualHundredths: row.usual_hundredths, usualSinceHundredths: row.usual_since_hundredths,
    sinceOn: row.since_on, weekOn: row.week_on, seenOn: row.seen_on, endedOn: row.ended_on,
    sentence: { ...alarmSentence({ kind, n, nSince, usualHundredths: row.usual_hundredths, usualSinceHundredths: row.usual_since_hundredths, sinceOn: row.since_on, weekOn: row.week_on }) },
    notes: [...(row.seasonal ? [{ ...seasonalWords }] : []), ...(row.short_weeks > 0 ? [{ ...shortWeeksWords(row.short_weeks) }] : [])],
    mark: row.mark, markWords: row.mark && { ...MARK_WORDS[row.mark] }, markNote: row.mark_note === '' ? null : row.mark_note, markedOn: row.marked_on,
    measureId: row.measure_id, mayMark: row.ended_on === null && MARKING.includes(viewer.role),
  }
}

/** 示例小区2栋, or a public place by its own name. */
export function placeOf({ estate, building, public_text: text }: Pick<SiteRow, 'estate' | 'building' | 'public_text'>): string {
  return text ?? `${estate}${building}`
}

export interface DoneThere {
  readonly prepared: readonly PreparedRow[]
  readonly measures: readonly SiteMeasureRow[]
}

export function siteLine(row: SiteRow, viewer: StaffActor, kinds: Kinds, { prepared, measures }: DoneThere): SiteLine {
  return {
    id: row.id, unit: { zh: row.unit_zh, en: row.unit_en }, place: placeOf(row), publicPlace: row.public_text !== null, n: row.n,
    kinds: row.categories.map(({ category, n }) => ({
      category, kind: kindOf(kinds, category), n,
      councilId: prepared.find((each) => each.site_id === row.id && each.category === category)?.council_id ?? null,
    })),
    measures: measures.filter((each) => each.site_id === row.id).map(({ id, what, state }) => ({ id, what, stateWords: { ...STATE_WORDS[state] } })),
    lastOn: row.last_on, sinceOn: row.since_on, countedOn: row.counted_on, mayPrepare: PREPARING.includes(viewer.role), mayOpenCouncils: COUNCIL_READERS.includes(viewer.role),
  }
}

export function measureLine(row: MeasureLineRow, kinds: Kinds, today: Day): MeasureLine {
  return {
    id: row.id, unit: { zh: row.unit_zh, en: row.unit_en }, category: row.category, kind: kindOf(kinds, row.category),
    origin: row.origin, originWords: { ...ORIGIN_WORDS[row.origin] }, cause: row.cause, what: row.what, owner: ownerOf(row),
    state: row.state, stateWords: { ...STATE_WORDS[row.state] }, outcomeWords: row.outcome && { ...OUTCOME_WORDS[row.outcome] },
    dueOn: row.due_on, reviewOn: row.review_on, doneOn: row.done_on, proposedOn: row.proposed_on,
    late: lateness({ state: row.state, dueOn: row.due_on, reviewOn: row.review_on }, today),
  }
}

/** Which unit or body carries it out; null where none is named. */
export function ownerOf({ owner_zh: zh, owner_en: en, owner_text: text }: MeasureLineRow): Said | null {
  if (zh !== null && en !== null) return { zh, en }
  return text === '' ? null : { zh: text, en: text }
}

/** How somebody stands to a measure: by role and place, never by name. */
export function standingOf(row: Pick<MeasureRow, 'state' | 'done_by' | 'unit_path' | 'unit_id' | 'owner_unit_id'>, viewer: StaffActor) {
  const isHead = DECIDING.includes(viewer.role) && isWithin(row.unit_path, viewer.unitPath)
  return { state: row.state, doneBy: row.done_by, isHead, isOwner: (row.owner_unit_id ?? row.unit_id) === viewer.unitId }
}

export interface Counted {
  readonly spans: Spans
  readonly before: number
  readonly after: number
  readonly fixed: boolean
}

export function measureShown(line: MeasureLine, row: MeasureLineRow, viewer: StaffActor, more: { readonly counted: Counted | undefined; readonly entries: readonly EntryRow[] }): MeasureShown {
  const { counted, entries } = more
  return {
    ...line, alarmId: row.alarm_id, siteId: row.site_id,
    comparison: counted ? comparisonOf(counted) : null,
    comparisonWords: counted || row.done_on === null ? null : { ...tooEarlyWords },
    entries: entries.map((each) => ({ words: { ...TAKEN_WORDS[each.step] }, note: each.note, on: each.on_day, by: each.by_name })),
    steps: MEASURE_STEPS.map((step) => ({ step, label: { ...STEP_WORDS[step] }, refusal: refusalOf(step, row, viewer) })),
  }
}

function comparisonOf({ spans: { days }, before, after, fixed }: Counted): MeasureShown['comparison'] {
  return { days, before, after, fixed, words: { ...comparisonWords(compared(before, after), days) }, limits: { ...limitsWords } }
}

function refusalOf(step: MeasureStep, row: MeasureLineRow, viewer: StaffActor): { code: string; say: Said } | null {
  const refused = stepRefusal(step, row, viewer)
  return refused ? { code: refused.code, say: { zh: refused.say.zh, en: refused.say.en } } : null
}

/** The very refusal that the command gives. */
export function stepRefusal(step: MeasureStep, row: MeasureRow, viewer: StaffActor) {
  const fault = measureFault(step, standingOf(row, viewer), viewer.id)
  if (fault === undefined) return undefined
  if (fault === 'reviewed-by-another') return refusal(fault, {})
  return fault === 'not-your-step' ? refusal(fault, { step: STEP_WORDS[step] }) : refusal(fault, { state: STATE_WORDS[row.state] })
}
