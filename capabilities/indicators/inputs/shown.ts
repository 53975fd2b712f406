import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { instant } from '#platform/time'
import { said } from '#platform/words'
import { INPUT_KEEPERS, type InputLine, type InputShown } from '../contract/inputs.ts'
import { currentOf, inputChanges, inputKind, MEASURE_WORDS, type PartVerdict, partVerdicts } from '../domain/inputs.ts'
import { confirmedOf, type EntryRow } from './store.ts'

/** What a figure is called and in what it is counted. */
export function namedKind(code: string) {
  const known = inputKind(code)
  const measure = known?.measure ?? 'number'
  return { name: { ...(known?.name ?? said(code, code)) }, group: known?.group ?? ('centre' as const), measure: { ...MEASURE_WORDS[measure] }, money: measure === 'fen' }
}

export function inputLine(row: EntryRow): InputLine {
  const { name, measure, money } = namedKind(row.kind)
  return {
    id: row.series_id, unit: { zh: row.unit_zh, en: row.unit_en }, name, measure, money, from: row.from_on, to: row.to_on, version: row.version, value: row.value, source: row.source,
    state: row.check_result ?? 'waiting',
  }
}

const periodOf = (row: EntryRow) => ({ from: row.from_on, to: row.to_on, value: row.value })

export async function inputShown(tx: Tx, by: StaffActor, versions: readonly EntryRow[], last: EntryRow): Promise<InputShown> {
  const current = currentOf(versions.map((row) => ({ ...row, checkResult: row.check_result })))
  const others = current ? await confirmedOf(tx, last.unit_id) : []
  const alike = others.filter((each) => each.kind === last.kind)
  const sameDays = others.filter((each) => each.from_on === last.from_on && each.to_on === last.to_on)
  const mayKeep = INPUT_KEEPERS.includes(by.role)
  return {
    id: last.series_id, unit: { zh: last.unit_zh, en: last.unit_en }, kind: last.kind, ...namedKind(last.kind), from: last.from_on, to: last.to_on, current: current?.version ?? null,
    versions: versions.map((row) => versionShown(row, mayKeep && row.version === last.version && row.entered_by !== by.id)),
    changes: current ? inputChanges(periodOf(current), alike.map(periodOf)).map(({ words, base, from, to, change }) =>
      ({ words: { ...words }, base, from, to, kind: change.kind, percent: change.kind === 'percent' ? change.percent : null })) : [],
    verdicts: partVerdicts(last.kind, sameDays).map(verdictShown), mayKeep,
  }
}

function verdictShown({ parts, whole, verdict }: PartVerdict): InputShown['verdicts'][number] {
  const names = parts.map((each) => namedKind(each).name)
  const all = namedKind(whole).name
  return { of: said(`${names.map((each) => each.zh).join('＋')} ÷ ${all.zh}`, `${names.map((each) => each.en).join(' + ')} ÷ ${all.en}`), kind: verdict.kind, say: { ...verdict.say } }
}

function versionShown(row: EntryRow, mayCheck: boolean): InputShown['versions'][number] {
  const { version, value, source, page, url, note, check_result: result, checked_name: name, checked_at: at, check_note: said } = row
  const checked = result !== null && name !== null && at !== null ? { result, by: name, at: instant(at), note: said ?? '' } : null
  return { version, value, source, page, url, note, enteredBy: row.entered_name, enteredAt: instant(row.entered_at), checked, mayCheck: mayCheck && checked === null }
}
