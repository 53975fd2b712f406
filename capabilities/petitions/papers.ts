import { type CaseId, factsWithContentOf, type FactRead, type FilePaper, lookAtCase, type PaperMaker, paperVerification, rememberPaper } from '#cap/cases'
import { groupCode, PETITION_PAPERS, type PetitionPaper, type PetitionPaperName, renderPetitionPaper } from '#cap/documents'
import { listUnits } from '#cap/organisation'
import { reportersOf } from '#cap/people'
import type { StaffActor } from '#platform/access'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { PAPERS } from './contract.ts'
import { type At, openPetition, permitFor, told } from './commands/on.ts'
import { petitionDue, petitionOf } from './domain.ts'
import { wordOf } from './events.ts'
import { FACTS_OF_PAPER, NAMES_NOBODY, papersReady } from './paper-list.ts'
import { namesOf } from './reads.ts'
import { FORM_WORDS, MODE_WORDS, OUTCOME_WORDS, PAPER_LABELS, refusal, REVIEW_OUTCOME_WORDS, ROUTE_WORDS, TYPE_WORDS } from './words.ts'

/**
 * One paper of the petition set (D22) as PDF, with its check. Of an accusation no paper for a unit names the accuser (PET Art. 30).
 * One row in the access log. Refuses `no-petition`, `nothing-to-print`.
 */
export async function printPaper(services: Services, viewer: StaffActor, caseId: CaseId, paper: PetitionPaperName): Promise<Result<SentFile>> {
  const look = { by: viewer, caseId, need: permitFor(viewer), action: 'document.print' } as const
  const made = await lookAtCase(services, look, async (tx, file): Promise<Result<{ data: PetitionPaper; check: string }>> => {
    const opened = await openPetition(tx, services, file, viewer)
    if (!opened.ok) return opened
    const facts = (await factsWithContentOf(tx, caseId)).filter((each) => each.procedureId === opened.value.now.id)
    if (!papersReady(facts, opened.value.now, opened.value.standings).some((each) => each.paper === paper)) return refuse(refusal('nothing-to-print', {}))
    const data = (await papersOf(opened.value, facts, [paper])).at(-1)
    if (!data) throw new Error('a paper that is ready has its fact')
    const check = await rememberPaper(tx, services, file.row, { kind: 'D22', number: null, madeOn: data.madeOn, data })
    return ok({ data, check })
  })
  if (!made.ok) return made
  const verification = paperVerification(services, viewer.district, made.value.check)
  const bytes = await renderPetitionPaper(made.value.data, { verification, printedAt: services.clock.now(), timeZone: services.district(viewer.district).zone })
  return ok({ bytes, type: 'application/pdf', name: `${PETITION_PAPERS[paper].zh}-${groupCode(made.value.data.caseCode)}.pdf` })
}

interface Making {
  readonly at: At
  readonly facts: readonly FactRead[]
  readonly fact: FactRead
  readonly unitName: (id: unknown) => string
  readonly petitioner: string
  readonly registrar: string
}

/** A paper for every fact that is one of `papers`, in their order. */
async function papersOf(at: At, facts: readonly FactRead[], papers: readonly PetitionPaperName[]): Promise<readonly PetitionPaper[]> {
  const units = await listUnits(at.tx, at.today)
  const [reporter] = await reportersOf(at.tx, at.services.keys, at.file.row.id)
  const due = facts.flatMap((fact) => papers.filter((paper) => FACTS_OF_PAPER[paper].includes(fact.kind)).map((paper) => ({ fact, paper })))
  const names = await namesOf(at.tx, due.flatMap(({ fact }) => fact.actorId ?? []))
  return due.map(({ fact, paper }) => {
    const making: Making = {
      at, facts, fact, unitName: (id) => units.find((each) => (each.id as string) === id)?.name.zh ?? '',
      petitioner: reporter?.name || PAPER_LABELS.unnamed.zh, registrar: names.get(fact.actorId ?? '') ?? '',
    }
    return { ...MAKERS[paper](making), paper, type: at.now.type, caseCode: groupCode(at.file.row.code), madeOn: fact.occurredOn, receivedOn: at.now.receivedOn }
  })
}

/** The petition set for the bound file of a case (D22); of an accusation only what names nobody, the rest lies apart. */
export const petitionPapers: PaperMaker = {
  name: 'petitions',
  make: async (tx, services, file, by) => {
    const opened = await openPetition(tx, services, file, by)
    if (!opened.ok) return []
    const { now } = opened.value
    const facts = (await factsWithContentOf(tx, file.row.id)).filter((each) => each.procedureId === now.id)
    return (await papersOf(opened.value, facts, PAPERS)).map((data): FilePaper => {
      const apart = now.type === 'accusation' && !NAMES_NOBODY.includes(data.paper)
      return { kind: 'D22', madeOn: data.madeOn, number: null, data: apart ? undefined : data, ...(apart ? { remark: PAPER_LABELS.liesApart } : {}) }
    })
  },
}

type Made = Omit<PetitionPaper, 'paper' | 'type' | 'caseCode' | 'madeOn' | 'receivedOn'>

const line = (label: { readonly zh: string }, text: string) => ({ label: label.zh, text })
const part = (heading: { readonly zh: string }, text: string) => ({ heading: heading.zh, text })

/** Facts after which somebody else has it. */
const MOVES = ['petition-directed', 'petition-designated', 'objection-agreed', 'petition-handed-back', 'review-requested', 'review-opinion', 're-review-requested']

/**
 * The unit that had it when the fact was recorded: whoever acted there. A body outside the district that reviews is the organ of its
 * opinion, though the office writes it down (PET Art. 35, 36).
 */
function actingUnit({ at, facts, fact, unitName }: Making): string {
  const earlier = facts.slice(0, facts.indexOf(fact))
  const move = earlier.filter((each) => MOVES.includes(each.kind)).at(-1)
  if (move?.data['outside'] === true) return wordOf(move, 'body')
  const before = petitionOf(earlier.map(told))
  return unitName(before?.unitId ?? at.now.unitId)
}

const officeName = ({ at, unitName }: Making) => unitName(at.row.office_unit_id)

/** What a paper to a unit says of the petitioner: of an accuser nothing (PET Art. 30). */
const who = ({ at, petitioner }: Making) => (at.now.type === 'accusation' ? PAPER_LABELS.keptSecret.zh : petitioner)

const MOST_OF_MATTER = 300

/** What was brought, as the unit must know it to say whether it is competent; a title alone breaks off in the middle. */
function matter({ at, facts }: Making): string {
  if (at.now.type === 'accusation') return PAPER_LABELS.materialsApart.zh
  const said = [...(wordOf(facts.find((each) => each.kind === 'petition-received'), 'text') || at.file.row.title)]
  return said.length > MOST_OF_MATTER ? `${said.slice(0, MOST_OF_MATTER).join('')}${PAPER_LABELS.wholeInRegister.zh}` : said.join('')
}

function register(making: Making): Made {
  const { at, facts, petitioner, registrar } = making
  const { now } = at
  const received = facts.find((each) => each.kind === 'petition-received')
  const representatives = received?.content?.['representatives']
  const chosen = Array.isArray(representatives) ? representatives.filter((each) => typeof each === 'string').join('、') : ''
  const optional = [chosen === '' ? [] : [line(PAPER_LABELS.representatives, chosen)], wordOf(received, 'address') === '' ? [] : [line(PAPER_LABELS.address, wordOf(received, 'address'))]]
  return {
    organ: officeName(making), registrar: registrar || PAPER_LABELS.online.zh,
    lines: [
      line(PAPER_LABELS.petitioner, petitioner), line(PAPER_LABELS.people, `${now.people}`), ...optional.flat(), line(PAPER_LABELS.type, TYPE_WORDS[now.type].zh),
      line(PAPER_LABELS.form, FORM_WORDS[now.form].zh), line(PAPER_LABELS.receivedOn, spoken(now.receivedOn)),
    ],
    parts: [part(PAPER_LABELS.matter, wordOf(received, 'text') || at.file.row.title)],
  }
}

function spoken(on: Day): string {
  const [year = '', month = '', date = ''] = on.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

function directing(making: Making): Made {
  const { at, fact, unitName } = making
  const mode = fact.kind === 'petition-designated' ? PAPER_LABELS.designated.zh : fact.data['mode'] === 'assigned' ? MODE_WORDS.assigned.zh : MODE_WORDS.forwarded.zh
  const note = wordOf(fact, 'note') || wordOf(fact, 'reason')
  return {
    organ: officeName(making), to: fact.data['outside'] === true ? wordOf(fact, 'body') : unitName(fact.data['toUnitId']),
    lines: [
      line(PAPER_LABELS.petitioner, who(making)), line(PAPER_LABELS.type, TYPE_WORDS[at.now.type].zh), line(PAPER_LABELS.receivedOn, spoken(at.now.receivedOn)),
      line(PAPER_LABELS.mode, mode), line(PAPER_LABELS.matter, matter(making)), ...(note === '' ? [] : [line(PAPER_LABELS.note, note)]),
    ],
    parts: [],
  }
}

const toPetitioner = (making: Making, made: Pick<Made, 'lines' | 'parts'>): Made => ({ organ: actingUnit(making), to: making.petitioner, ...made })

/** The end of the sixty days of a claim as it stood on the day of the paper, also where it is printed later (DL-17). */
function answerBy({ at, facts, fact }: Making): Pick<Made, 'dueOn'> {
  const before = facts.slice(0, facts.indexOf(fact) + 1)
  const from = before.filter((each) => RUNS_FROM(each)).at(-1)
  if (at.now.type !== 'claim' || !from) return {}
  const more = fact.kind === 'petition-extended' ? Number(fact.data['days'] ?? 0) : 0
  return { dueOn: petitionDue(at.services.calendar(), 'DL-17', from.occurredOn, more).rolledOn }
}

/** The sixty days run from acceptance, and again from a review that revoked the opinion. */
const RUNS_FROM = (fact: FactRead) => fact.kind === 'petition-accepted' || (fact.kind === 'review-opinion' && fact.data['outcome'] === 'revoked')

const acceptance = (making: Making): Made => ({
  ...toPetitioner(making, { lines: [line(PAPER_LABELS.type, TYPE_WORDS[making.at.now.type].zh), line(PAPER_LABELS.unit, actingUnit(making))], parts: [] }), ...answerBy(making),
})

function nonAcceptance(making: Making): Made {
  const { fact } = making
  const route = Object.entries(ROUTE_WORDS).find(([key]) => key === fact.data['route'])?.[1].zh ?? ''
  const where = wordOf(fact, 'where')
  return toPetitioner(making, { lines: [line(PAPER_LABELS.route, route), ...(where === '' ? [] : [line(PAPER_LABELS.where, where)])], parts: [part(PAPER_LABELS.reason, wordOf(fact, 'reason'))] })
}

const objection = (making: Making): Made => ({
  organ: actingUnit(making), to: officeName(making), lines: [line(PAPER_LABELS.petitioner, who(making)), line(PAPER_LABELS.matter, matter(making))],
  parts: [part(PAPER_LABELS.reason, wordOf(making.fact, 'reason'))],
})

const extension = (making: Making): Made => ({
  ...toPetitioner(making, {
    lines: [line(PAPER_LABELS.days, `${String(making.fact.data['days'] ?? '')} 日`)], parts: [part(PAPER_LABELS.reason, wordOf(making.fact, 'reason'))],
  }), ...answerBy(making),
})

function opinion(making: Making): Made {
  const { fact } = making
  const outcome = Object.entries({ ...OUTCOME_WORDS, ...REVIEW_OUTCOME_WORDS }).find(([key]) => key === fact.data['outcome'])?.[1].zh ?? ''
  const texts = [
    part(PAPER_LABELS.request, wordOf(fact, 'request')), part(PAPER_LABELS.facts, wordOf(fact, 'facts')), part(PAPER_LABELS.opinion, wordOf(fact, 'opinion')),
    part(PAPER_LABELS.basis, wordOf(fact, 'basis')),
  ]
  return toPetitioner(making, { lines: [line(PAPER_LABELS.conclusion, outcome)], parts: texts.filter((each) => each.text !== '') })
}

const MAKERS: Readonly<Record<PetitionPaperName, (making: Making) => Made>> = {
  register, directing, acceptance, 'non-acceptance': nonAcceptance, objection, extension, opinion, 'review-opinion': opinion, 're-review-opinion': opinion,
}
