import { CATALOGUE_WORDS } from '../words/catalogue.ts'
import type { FactRead } from '#cap/cases'
import type { Day } from '#platform/time'

export type PaperKind = keyof typeof CATALOGUE_WORDS

export const PAPER_KINDS = Object.keys(CATALOGUE_WORDS).filter((name): name is PaperKind => name in CATALOGUE_WORDS)

/** The life of a matter, as far as it decides which papers its file must hold. */
export interface Life {
  /** State the mediation was closed from. */
  readonly outcome: string
  readonly form: 'written' | 'oral' | null
  readonly accepted: boolean
  readonly sessions: number
  readonly visited: boolean
  readonly proved: boolean
  /** Somebody was asked for a separate consent about their personal data (PIPL Arts. 29, 23). */
  readonly dataConsent: boolean
}

/** One line of the completeness check: one of `kinds` must lie in the file. */
export interface Requirement {
  readonly kinds: readonly [PaperKind, ...PaperKind[]]
  /** Mandatory by the dossier form (§5); otherwise only where it was made. */
  readonly mandatory: boolean
}

const must = (...kinds: [PaperKind, ...PaperKind[]]): Requirement => ({ kinds, mandatory: true })

/** Papers this life must hold, in the order of the file (§5: M, and “policy: due”). */
export function requirementsOf(life: Life): readonly Requirement[] {
  return [
    must('D01', 'D02'),
    ...(life.accepted ? [must('D03'), must('D04')] : []),
    ...(life.sessions > 0 || life.outcome === 'agreed' ? [must('D08')] : []),
    ...(life.outcome === 'agreed' ? [life.form === 'oral' ? must('D10') : must('D09')] : []),
    ...(life.proved ? [must('D11')] : []),
    ...(life.visited ? [must('D12')] : []),
    ...(life.outcome === 'not-accepted' ? [must('D17')] : []),
    ...(life.outcome === 'terminated' ? [must('D18')] : []),
    ...(life.dataConsent ? [must('D23')] : []),
  ]
}

/** A paper as the archivist found it: what it is, its day, how many sheets. */
export interface FiledPaper {
  readonly kind: PaperKind
  readonly madeOn: Day
  readonly sheets: number
}

export interface CompletenessLine {
  readonly kinds: readonly PaperKind[]
  readonly state: 'present' | 'explained' | 'missing'
}

/** Each requirement with what became of it. A gap counts as explained when the archivist says why (D14). */
export function completenessOf(life: Life, papers: readonly Pick<FiledPaper, 'kind'>[], explained: readonly PaperKind[]): readonly CompletenessLine[] {
  return requirementsOf(life).map(({ kinds }) => {
    if (papers.some((each) => kinds.includes(each.kind))) return { kinds, state: 'present' }
    return { kinds, state: explained.some((each) => kinds.includes(each)) ? 'explained' : 'missing' }
  })
}

/** Facts that show that a paper was made, so that the archivist starts from a filled list. */
const EVIDENCE: Readonly<Record<string, PaperKind>> = {
  'case-registered': 'D02',
  'notice-delivered': 'D03',
  'identity-checked': 'D04',
  'investigation-recorded': 'D06',
  'evidence-received': 'D07',
  'session-held': 'D08',
  'agreement-replaced': 'D09',
  'obligation-performed': 'D11',
  'visit-recorded': 'D12',
  'petition-received': 'D22',
  'petition-directed': 'D22',
  'petition-designated': 'D22',
  'competence-objected': 'D22',
  'petition-accepted': 'D22',
  'petition-not-accepted': 'D22',
  'petition-extended': 'D22',
  'petition-opinion': 'D22',
  'review-opinion': 'D22',
  're-review-opinion': 'D22',
  'data-consent-recorded': 'D23',
  'not-accepted': 'D17',
  terminated: 'D18',
}

/** One paper for all parties, however many facts speak of it. */
const ONE_A_FILE: readonly PaperKind[] = ['D02', 'D03', 'D04', 'D07']

export interface Evidence {
  readonly kind: PaperKind
  readonly madeOn: Day
}

/** The papers that the facts of the case speak of, each paper once, in the order of the file. */
export function evidenceOf(facts: readonly Pick<FactRead, 'kind' | 'data' | 'occurredOn'>[]): readonly Evidence[] {
  const found = facts.flatMap((fact): Evidence[] => {
    const kind = fact.kind === 'agreement-reached' ? agreementPaper(fact) : EVIDENCE[fact.kind]
    return kind ? [{ kind, madeOn: fact.occurredOn }] : []
  })
  const papers = found.filter((each, index) => !ONE_A_FILE.includes(each.kind) || found.findIndex((other) => other.kind === each.kind) === index)
  return papers.sort((left, right) => (left.kind < right.kind ? -1 : left.kind > right.kind ? 1 : left.madeOn < right.madeOn ? -1 : 1))
}

function agreementPaper(fact: Pick<FactRead, 'data'>): PaperKind {
  return fact.data['form'] === 'oral' ? 'D10' : 'D09'
}

/** `1`, `2—4`: the pages of each paper in the order of the file; page one is the first sheet after the catalogue. */
export function pagesOf(papers: readonly Pick<FiledPaper, 'sheets'>[]): readonly string[] {
  let next = 1
  return papers.map(({ sheets }) => {
    const first = next
    next += sheets
    return sheets === 1 ? String(first) : `${first}—${next - 1}`
  })
}
