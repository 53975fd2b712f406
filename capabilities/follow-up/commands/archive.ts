import type { FactDraft, StationCommand } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import type { ArchiveBody, StepAnswer } from '../contract.ts'
import { type CompletenessLine, completenessOf, type Life } from '../domain/completeness.ts'
import { textOf } from '../domain/reading.ts'
import { keepUntil, retentionFor, retentionOn, type RetentionRecord } from '../domain/retention.ts'
import { CATALOGUE_WORDS, DOSSIER_WORDS } from '../words/catalogue.ts'
import { refusal } from '../words/refusals.ts'
import { type Desk, noted, takeStep } from './desk.ts'

/** The life of this mediation, as far as it decides what its file must hold. */
export function lifeOf(desk: Desk): Life {
  const { mediation, performance, followUp } = desk.procedures
  const own = new Set<string>([mediation.id, performance?.id ?? '', followUp?.id ?? ''])
  const facts = desk.facts.filter((each) => own.has(each.procedureId))
  const closed = facts.filter((each) => each.kind === 'closed').at(-1)
  return {
    outcome: (closed && textOf(closed.data, 'outcome')) ?? desk.ending.state,
    form: desk.ending.file.form,
    accepted: desk.ending.file.acceptedOn !== null,
    sessions: facts.filter((each) => each.kind === 'session-held').length,
    visited: facts.some((each) => each.kind === 'visit-recorded'),
    proved: facts.some((each) => each.kind === 'obligation-performed'),
    dataConsent: facts.some((each) => each.kind === 'data-consent-recorded'),
  }
}

/**
 * Puts the file together and archives it (T24): every paper this life must hold is there or its absence explained.
 * Refuses `not-closed`, `file-incomplete` naming what is missing, `retention-too-short`, `day-does-not-fit`.
 */
export function archiveCase(services: Services, command: StationCommand, body: ArchiveBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'archive', 'content', (desk) => {
    const days = body.papers.map((each) => parseDay(each.madeOn))
    if (days.some((each) => !each.ok || each.value > desk.today)) return refuse(refusal('day-does-not-fit', { field: 'papers' }))
    const life = lifeOf(desk)
    const lines = completenessOf(life, body.papers, (body.gaps ?? []).map((each) => each.kind))
    const missing = lines.filter((each) => each.state === 'missing')
    if (missing.length > 0) return refuse(fileIncomplete(missing))
    const retention = chosenRetention(desk, life, body)
    return retention.ok ? ok({ facts: archiveFacts(desk, body, retention.value, lines) }) : retention
  })
}

function fileIncomplete(missing: readonly CompletenessLine[]) {
  return refusal('file-incomplete', { missing: missing.map(namesOf), codes: missing.map((each) => each.kinds.join('/')) })
}

/** 申请书或者受理登记表: the names of papers of which one is enough. */
export function namesOf(line: Pick<CompletenessLine, 'kinds'>): Said {
  const names = line.kinds.map((kind): Said => CATALOGUE_WORDS[kind])
  return { zh: names.map((each) => each.zh).join(DOSSIER_WORDS.or.zh), en: names.map((each) => each.en).join(` ${DOSSIER_WORDS.or.en} `) }
}

function chosenRetention(desk: Desk, life: Life, body: ArchiveBody): Result<RetentionRecord> {
  const least = retentionOn(retentionFor(life.outcome), desk.today)
  const chosen = body.retention ? retentionOn(body.retention, desk.today) : least
  return chosen.years < least.years ? refuse(refusal('retention-too-short', { years: least.years })) : ok(chosen)
}

function archiveFacts(desk: Desk, body: ArchiveBody, retention: RetentionRecord, lines: readonly CompletenessLine[]): readonly FactDraft[] {
  const sheets = body.papers.reduce((sum, each) => sum + each.sheets, 0)
  const kept: JsonObject = { retention: retention.code, years: retention.years, keepUntil: keepUntil(desk.today, retention.years), sheets }
  const catalogue: JsonObject = {
    ...kept, gaps: lines.filter((each) => each.state === 'explained').length,
    papers: body.papers.map(({ kind, madeOn, sheets: each }) => ({ kind, madeOn, sheets: each })),
    completeness: lines.map((each) => ({ kinds: each.kinds, state: each.state })),
  }
  const content = { gaps: (body.gaps ?? []).map(({ kind, why }) => ({ kind, why })), remark: body.remark }
  return [
    noted(desk, 'file-catalogued', catalogue, { content }),
    { kind: 'archived', procedureId: desk.procedures.mediation.id, data: kept },
  ]
}
