import type { JsonObject } from '#platform/canonical'
import type { Day } from '#platform/time'
import type { DocumentData, Party } from '#cap/documents'
import type { Committee } from '#cap/organisation'
import type { PartyInFull } from '#cap/people'
import type { Desk } from '../commands/desk.ts'
import { findingIsDangerous } from '../domain/gates.ts'
import { textOf } from '../domain/reading.ts'
import { PAPER_WORDS as words } from '../words/papers.ts'
import { isKeptFrom } from './confided.ts'

/** What papers need besides the desk: the committee, the category's name, and names of staff. */
export interface PaperSource {
  readonly desk: Desk
  readonly committee: Committee
  readonly categoryName: string
  readonly names: ReadonlyMap<string, string>
  readonly code: string
}

export type FactSeen = Desk['facts'][number]

export function own(source: PaperSource): readonly FactSeen[] {
  const { mediation, performance, facts } = source.desk
  return facts.filter((each) => each.procedureId === mediation.id || each.procedureId === performance?.id)
}

export function from<Data extends DocumentData>(
  source: PaperSource, kinds: readonly string[], ref: string | undefined, make: (source: PaperSource, fact: FactSeen) => Data | undefined,
): Data | undefined {
  const found = own(source).filter((each) => kinds.includes(each.kind) && (ref === undefined || each.id === ref) && !isKeptFrom(source.desk, each))
  const fact = found.at(-1)
  return fact && make(source, fact)
}

/** What every paper carries. */
export function paper<Kind extends string>(source: PaperSource, kind: Kind, madeOn: Day) {
  const { number } = source.desk.matter.file
  return { kind, committee: source.committee.name.zh, caseCode: source.code, madeOn, ...(number === null ? {} : { number }) }
}

export function wordsOf(content: JsonObject | null, key: string): string {
  return content === null ? '' : (textOf(content, key) ?? '')
}

/** A text that the paper leaves out where nothing was said. */
export function given<Member extends object>(text: string, member: (text: string) => Member): Member | Record<never, never> {
  return text === '' ? {} : member(text)
}

/** Where violence at home or harm to a child is found (G-03, G-04), no paper tells one side where the other lives (N-17). */
export function particulars({ desk }: PaperSource, party: PartyInFull): Party {
  const speaker = desk.people.find((each) => each.id === party.representedBy)
  const where = findingIsDangerous(desk.matter.file.gates)
    ? { unitOrAddress: words.keptApart.zh, contact: words.keptApart.zh }
    : { unitOrAddress: party.addressText || words.unknown.zh, contact: party.phone ?? words.unknown.zh }
  return { name: party.name, ...where, ...(speaker ? { representative: speaker.name } : {}) }
}

export function side(source: PaperSource, wanted: PartyInFull['side']): readonly Party[] {
  return source.desk.parties.filter((each) => each.side === wanted).map((each) => particulars(source, each))
}

export function nameOf(source: PaperSource, partyId: string | null): string {
  return source.desk.people.find((each) => each.id === partyId)?.name ?? words.unknown.zh
}

export function allNames(source: PaperSource): readonly string[] {
  return source.desk.parties.map((each) => each.name)
}

export function labelIn(labels: Readonly<Record<string, { readonly zh: string }>>, key: string | null): string {
  return labels[key ?? '']?.zh ?? key ?? ''
}

export function mediatorNames(source: PaperSource): readonly string[] {
  return source.desk.matter.file.mediatorIds.map((id) => source.names.get(id) ?? '')
}
