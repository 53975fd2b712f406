import type { DocumentData, DocumentKind } from './domain.ts'

/**
 * The mandatory fields of each paper. `a[].b` means b of every a, and at least one a.
 * Items that PMA Art. 29 only allows in an agreement are mandatory here by decision of the house.
 */
const particulars = (list: string) => [`${list}[].name`, `${list}[].unitOrAddress`, `${list}[].contact`]
const performance = ['what', 'way', 'place', 'dueOn', 'debtor', 'creditor'].map((field) => `obligations[].${field}`)
const paper = ['committee', 'madeOn']
const dossier = [
  ...paper,
  'title',
  'fileNumber',
  'parties[]',
  'mediators[]',
  'acceptedOn',
  'closedOn',
  'archivist',
  'archivedOn',
  'retention',
  'entries[].title',
  'entries[].madeOn',
  'entries[].pages',
  'completeness[].title',
]
const notice = ['handler', 'contact', 'purpose', 'method', 'kinds', 'retention', 'howToExercise']

export const REQUIRED: Readonly<Record<DocumentKind, readonly string[]>> = {
  D01: [
    ...paper,
    ...particulars('applicants'),
    ...particulars('respondents'),
    'facts',
    'requests[]',
    'toldRulesAndVoluntary',
  ],
  D02: [...paper, ...particulars('parties'), 'disputeType', 'source', 'facts', 'registrar'],
  D03: [...paper, 'parties[]', 'committeeContact', ...notice.map((field) => `personalInformation.${field}`)],
  D04: [
    ...paper,
    ...['party', 'documentType', 'lastFour', 'verifiedBy', 'verifiedAt'].map((field) => `entries[].${field}`),
  ],
  D05: [
    ...paper,
    ...particulars('principals'),
    ...particulars('agents'),
    'matters',
    'powers[]',
    'from',
  ],
  D06: [
    ...paper,
    'startedAt',
    'endedAt',
    'place',
    'person.name',
    'investigators[]',
    'recorder',
    'talk[].question',
    'talk[].answer',
  ],
  D07: [...paper, ...['name', 'provider', 'form', 'receivedOn', 'receivedBy'].map((field) => `entries[].${field}`)],
  D08: [
    ...paper,
    'startedAt',
    'endedAt',
    'place',
    'mediators[]',
    'recorder',
    'participants[].name',
    'isPublic',
    'statements[].speaker',
    'statements[].text',
    'result',
  ],
  D09: [
    ...paper,
    'number',
    ...particulars('parties'),
    'parties[].role',
    'facts',
    'disputedMatters',
    'content[]',
    ...performance,
    'copies',
    'mediators[]',
  ],
  D10: [...paper, ...particulars('parties'), 'content', ...performance, 'mediator'],
  D11: [...paper, 'obligation', 'performedOn', 'performedBy', 'receivedBy'],
  D12: [...paper, 'partiesVisited[]', 'agreementNumber', 'performance', 'ratings[].party', 'ratings[].grade', 'visitor'],
  D13: [
    ...paper,
    'court',
    ...['name', 'lastFour', 'address', 'phone'].map((field) => `applicants[].${field}`),
    'effectiveOn',
    'content[]',
    'mediators[]',
    'handedInAt',
  ],
  D14: [...paper, 'title', 'gaps[].title', 'gaps[].reason', 'mediators[]'],
  D15: dossier,
  'D15-cover': dossier,
  'D15-catalogue': dossier,
  'D15-back': dossier,
  D16: [...paper, 'unit', 'handlers[]', 'closedOn', 'parties[]', 'source', 'facts', 'result'],
  D17: [...paper, 'parties[]', 'matter', 'reasonCode', 'reasonName', 'reason', 'routes[].way', 'routes[].where'],
  D18: [...paper, 'parties[]', 'matter', 'reason', 'terminatedOn', 'remedies[].way', 'remedies[].where', 'mediator'],
  D19: [...paper, 'from', 'to', 'matter', 'reason', 'materials[]'],
  D20: [...paper, 'to', 'matter', 'issue', 'requirement', 'dueOn', 'issuer'],
  D21: [...paper, 'to', 'happenedAt', 'place', 'facts', 'danger', 'reporter', 'receivedBy', 'receivedAt'],
  D23: [...paper, 'subject', 'underFourteen', ...notice, 'sensitiveKinds', 'sensitiveNeed'],
  D24: [...paper, 'mediator', 'relation', 'reactions[].party', 'reactions[].answer'],
  D25: [...paper, 'item', 'missing[].material', 'basis', 'window', 'contact'],
  slip: [
    'centre',
    'caseCode',
    'publicUrl',
    'districtSlug',
    'category.zh',
    'category.en',
    'reportedOn',
    'next.zh',
    'next.en',
  ],
}

/** Fields that count as given only when true: a box the person must have ticked. */
const MUST_BE_TRUE = new Set(['toldRulesAndVoluntary'])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isGiven(name: string, value: unknown): boolean {
  if (MUST_BE_TRUE.has(name)) return value === true
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'boolean'
}

function missingAt(value: unknown, steps: readonly string[], path: string): string[] {
  const [step, ...rest] = steps
  if (step === undefined) return isGiven(path, value) ? [] : [path]
  const name = step.replace('[]', '')
  const here = path === '' ? name : `${path}.${name}`
  const child = isRecord(value) ? value[name] : undefined
  if (!step.endsWith('[]')) return missingAt(child, rest, here)
  if (!Array.isArray(child) || child.length === 0) return [here]
  return child.flatMap((item: unknown, index) => missingAt(item, rest, `${here}[${index}]`))
}

/** On a visit to the place nobody is asked: what was seen takes the place of questions and answers. */
const ON_A_VISIT = [...REQUIRED.D06.filter((each) => !each.startsWith('person') && !each.startsWith('talk')), 'visit.findings']

const requiredOf = (data: DocumentData): readonly string[] => (data.kind === 'D06' && data.visit ? ON_A_VISIT : REQUIRED[data.kind])

/**
 * Names of the mandatory fields a paper lacks, as paths (`requests`, `obligations[1].dueOn`), in the order of the form
 * and without repeats; empty when it may be printed. Say a path to a person with `fieldName(path)`.
 */
export function missingFields(data: DocumentData): string[] {
  return [...new Set(requiredOf(data).flatMap((path) => missingAt(data, path.split('.'), '')))]
}
