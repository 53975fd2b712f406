import { ENTRY_TERMS, registeredProcedures, type Term } from '#cap/cases'
import { DOCUMENT_NAMES } from '#cap/documents'
import { registerCapabilities } from '../apps/server/capabilities.ts'
import { INDICATOR_WORDS } from '../capabilities/cases/counter-words.ts'
import { LENGTHS as CONFIRMATION_LENGTHS } from '../capabilities/confirmation/domain/terms.ts'
import { LENGTHS as FOLLOW_UP_LENGTHS } from '../capabilities/follow-up/domain/terms.ts'
import { HOME_FORGET_TERMS } from '../capabilities/campaigns/domain.ts'
import { HOMECOMING_TERMS } from '../capabilities/care/domain.ts'
import { OPINION_TERMS } from '../capabilities/councils/domain.ts'
import { FORGET_TERMS } from '../capabilities/leads/domain.ts'
import { HALL_TERMS } from '../capabilities/service-hall/domain.ts'
import { LINKED_TERMS } from '../capabilities/linked/domain.ts'
import { LIMITS as TICKET_LIMITS } from '../capabilities/tickets/domain.ts'
import { PETITION_TERMS } from '../capabilities/petitions/domain.ts'
import { GATE_RULES } from '../capabilities/mediation/domain/gates.ts'
import { LIMITS } from '../capabilities/mediation/domain/limits.ts'
import { RIGHT_RECORDS } from '../capabilities/mediation/domain/rights.ts'
import { ANSWER_WORKING_DAYS } from '../capabilities/privacy/domain.ts'
import { GATES } from '../capabilities/organisation/gates.ts'
import { isCode, isTest, readSources } from './checks/sources.ts'
import { KEPT } from './kept.ts'

/** The tables of `docs/law.md` that are written from the code, by the name of their place in the page. */
export function lawTables(): Readonly<Record<string, string>> {
  return { transitions: transitions(), terms: terms(), kept: kept(), gates: gates(), documents: documents(), indicators: indicators(), articles: articles() }
}

/** The page with every generated table as the code has it now. Throws when a table has no place in the page. */
export function withLawTables(page: string): string {
  return Object.entries(lawTables()).reduce((text, [name, present]) => {
    const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end of ${name} -->)`)
    if (!place.test(text)) throw new Error(`docs/law.md has no place for the table ${name}`)
    return text.replace(place, (_whole, start: string, end: string) => `${start}${present}\n${end}`)
  }, page)
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n')
}

const code = (text: string) => `\`${text}\``

/** Every state a matter or a procedure may go from and to, with the article the step rests on. */
function transitions(): string {
  registerCapabilities()
  const rows = Object.values(registeredProcedures()).flatMap(({ kind, transitions: steps }) =>
    steps.map(({ id, fact, from, to, law, label }) => [
      code(kind), id, `${label.zh} ${label.en}`, code(fact), from.join(', '), typeof to === 'string' ? to : '(by the fact)', law,
    ]))
  return table(['procedure', 'id', 'step', 'fact', 'from', 'to', 'rests on'], rows)
}

/** A term as some part of the house counts it. */
export interface LawTerm {
  readonly clock: string
  readonly length: string
  readonly law: string
  readonly where: string
}

/** Every term that the code counts. */
export function lawTerms(): readonly LawTerm[] {
  const MEDIATION = 'mediation/domain/limits.ts'
  const rows = [
    ...ENTRY_TERMS.map((each) => [each.clock, `${each.length} ${each.unit === 'wd' ? 'working days' : 'calendar days'}`, each.law, 'cases/entry.ts']),
    ...LIMITS.map((each) => [each.key, `${each.length} ${each.unit.replace('-', ' ')}`, each.source, MEDIATION]),
    ...RIGHT_RECORDS.filter((each) => each.clock.startsWith('DL-')).map((each) => [`${each.clock}-${each.key}`, each.length === null ? 'none' : `${each.length} ${each.unit.replace('-', ' ')}`, each.source, 'mediation/domain/rights.ts']),
    ...LINKED_TERMS.map((each) => [each.clock, `${each.length} ${each.unit === 'wd' ? 'working days' : 'calendar days'}`, each.law, 'linked/domain.ts']),
    ...CONFIRMATION_LENGTHS.map((each) => [each.key, `${each.length} ${each.unit}`, each.law, 'confirmation/domain/terms.ts']),
    ...TICKET_LIMITS.map((each) => [`${each.clock}-${each.class}`, `${each.amount} ${each.unit === 'hours' ? 'hours' : 'calendar days'}`, `${each.law} ${each.basis.en}`, 'tickets/domain/limits.ts']),
    ...PETITION_TERMS.map((each) => [each.clock, `${each.length} ${each.unit === 'wd' ? 'working days' : 'calendar days'}`, each.law, 'petitions/domain/terms.ts']),
    ...HALL_TERMS.map((each) => [each.clock, `${each.length} ${each.unit === 'wd' ? 'working days' : 'calendar days'}`, each.law, 'service-hall/domain/terms.ts']),
    ...forgetTerms(OPINION_TERMS, 'councils/domain/opinions.ts'),
    ...forgetTerms(HOMECOMING_TERMS, 'care/domain/homecoming.ts'),
    ...forgetTerms(HOME_FORGET_TERMS, 'campaigns/domain/home.ts'),
    ...forgetTerms(FORGET_TERMS, 'leads/domain.ts'),
    ['DL-21', 'working days of each item, with its basis', 'ALL-42; ALL-45', 'service-hall/domain/applications.ts'],
    ['DL-24', '10 calendar days', '[D]', 'rescue/domain/stay.ts'],
    ['DL-29', 'at once', 'LPM-11; DVL-14', 'protection/domain.ts'],
    ['DL-34', `${ANSWER_WORKING_DAYS} working days`, '[D]', 'privacy/domain.ts'],
    ...FOLLOW_UP_LENGTHS.map((each) => [each.key, `${each.days} calendar days`, each.source, 'follow-up/domain/terms.ts']),
  ]
  return rows.map(([clock = '', length = '', law = '', where = '']) => ({ clock, length, law, where }))
}

/** Clocks that erase, in calendar days. */
function forgetTerms(those: readonly Term[], where: string): string[][] {
  return those.map((each) => [each.clock, `${each.length} calendar days`, each.law, where])
}

function terms(): string {
  return table(['clock', 'length', 'rests on', 'where'], lawTerms().map(({ clock, length, law, where }) => [clock, length, law, code(where)]))
}

/** What of people is kept, until when. */
function kept(): string {
  return table(['kept', 'until', 'rests on', 'where'], KEPT.map(({ what, until, law, columns }) => [what, until, law, columns.map(code).join(', ')]))
}

function gates(): string {
  const rows = GATES.map(({ code: gate, question, law }) => {
    const rules = GATE_RULES.filter((each) => each.gate === gate)
    const stops = rules.map((each) => `${each.stops.join(', ')} (until: ${each.lifting})`).join('; ')
    const laws = [...new Set([...law, ...rules.flatMap((each) => each.law.split('; '))])]
    return [gate, question.en, stops === '' ? 'nothing; advice only' : stops, rules.some((each) => each.headDecides) ? 'head' : 'with a reason', laws.join(', ')]
  })
  return table(['gate', 'question', 'stops', 'who may take a yes back', 'rests on'], rows)
}

function documents(): string {
  const numbered = Object.entries(DOCUMENT_NAMES).filter(([kind]) => /^D\d\d$/.test(kind))
  return table(['paper', 'name', 'in English'], numbered.map(([kind, name]) => [kind, name.zh, name.en]))
}

function indicators(): string {
  return table(['counter', '名称 name'], Object.entries(INDICATOR_WORDS).map(([name, words]) => [code(name), `${words.zh} ${words.en}`]))
}

/** Short names of laws, as the page explains them. */
const LAWS = [
  'PMA', 'CPL', 'CPL-I', 'JC-2011', 'OMR', 'IMR', 'MOJ-2002', 'LDM', 'MW', 'RLM', 'LandL', 'LAND', 'FOR', 'MDR', 'MHL', 'DVL', 'LPM', 'PSAP',
  'CrPL', 'CPLR', 'PIPL', 'ARL', 'ALitL', 'PET', 'CC', 'LAL', 'RTR', 'ESL',
]
const ARTICLE = new RegExp(`(?<=['; ])(?:${LAWS.join('|')})-\\d+(?=['; ])`, 'g')

/** Which parts of the house rest on which article, as the code itself names them. */
function articles(): string {
  const used = new Map<string, Set<string>>()
  for (const { path, text } of readSources((each) => /^(capabilities|apps)\//.test(each) && isCode(each) && !isTest(each))) {
    const part = path.split('/').slice(0, 2).join('/')
    for (const [article] of text.matchAll(ARTICLE)) used.set(article, (used.get(article) ?? new Set()).add(part))
  }
  const sorted = [...used].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
  return table(['article', 'where'], sorted.map(([article, where]) => [article, [...where].sort().map(code).join(', ')]))
}
