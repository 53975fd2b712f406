import { type CaseId, type FactDraft, type ProcedureId, processById, type UnitId } from '#cap/cases'
import { type Matter, registerMatter } from '#cap/intake'
import { type AddressId, placeOf } from '#cap/organisation'
import { takeDownPetition } from '#cap/petitions'
import { fileTicket } from '#cap/tickets'
import type { StaffActor } from '#platform/access'
import type { CameFrom } from '#platform/came-from'
import type { Json } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { derivedId } from '#platform/derived-id'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day } from '#platform/time'
import { cleanText } from '#platform/validators'
import { BECAME_WORDS, PASSED_ON, refusal } from './words.ts'

/** Days in which a hazard is dealt with (DL-37, [D]). */
const HAZARD_DAYS = 10

export type CarriedTo = 'case' | 'hazard' | 'ticket' | 'petition'
export type Carried = { became: string; caseId: string; code: string }

/** What the clerk adds to what was written. */
export interface Chosen {
  /** Code of the service, for a ticket. */
  readonly service?: string | undefined
  /** For a petition; an accusation says whom it is about (PET Art. 30). */
  readonly type?: 'suggestion' | 'accusation' | 'claim' | undefined
  readonly accusedUnitId?: string | undefined
  readonly accusedElsewhere?: boolean | undefined
  /** Where it is: an address of the register, or words; in place of what the lead says. */
  readonly addressId?: string | undefined
  readonly placeText?: string | undefined
}

/** What a lead says of itself when it is carried over: nothing of it is typed again. */
export interface Carrying extends Chosen {
  readonly to: CarriedTo
  /** Which lead: a ticket is filed for it once, whoever files it. */
  readonly id: string
  /** Which book it stands in; a list of an association is none. */
  readonly book?: 'note' | 'message' | undefined
  /** The day it came in. */
  readonly on?: Day | undefined
  readonly matter: Omit<Matter, 'danger' | 'counterUnitId' | 'origin' | 'nobodyNamed' | 'lettersWanted' | 'language' | 'cameFrom'> & Partial<Pick<Matter, 'lettersWanted' | 'language'>>
  /** The unit it was with, where no place is known. */
  readonly unitId: string
  /** Locks the lead, refuses one that was settled, and answers what marks it. */
  mark(tx: Tx, caseId: CaseId): Promise<Result<Sql>>
  /** The same mark, where the lead was looked at beforehand. */
  marked(tx: Tx, caseId: string): Sql
}

const cameFrom = ({ book, id }: Carrying): { cameFrom?: CameFrom } => (book ? { cameFrom: { kind: book, id } } : {})

/** Registers a lead by intake's own way, with its channel, or files it as a service request or a petition, and marks it in the same transaction. Refuses what those refuse. */
export async function carryOver(services: Services, by: StaffActor, command: { readonly id: string; readonly body: Json }, carrying: Carrying): Promise<Result<Carried>> {
  const { to } = carrying
  const matter = { ...carrying.matter, ...placeChosen(carrying) }
  if (to === 'ticket') return carryAsTicket(services, by, { ...carrying, matter })
  if (to === 'petition') return carryAsPetition(services, by, command, { ...carrying, matter })
  const done = await registerMatter(services, { by, commandId: command.id, body: command.body }, {
    language: 'zh', lettersWanted: false, ...matter, ...cameFrom(carrying), danger: false, nobodyNamed: isNobodys(matter), counterUnitId: carrying.unitId as UnitId,
    origin: async (tx, caseId) => {
      const mark = await carrying.mark(tx, caseId)
      if (!mark.ok || to === 'case') return mark.ok ? ok({ mark: mark.value }) : mark
      const hazard = await hazardFact(services, tx, matter)
      return hazard.ok ? ok({ mark: mark.value, handledAs: 'hazard', facts: [hazard.value] }) : hazard
    },
  })
  return done.ok ? ok({ became: to, caseId: done.value.caseId, code: done.value.code }) : done
}

/** One ticket a lead: the command is the lead's own, so that a second one gets the first answer. Refuses `service-missing` and what filing refuses. */
async function carryAsTicket(services: Services, by: StaffActor, carrying: Carrying): Promise<Result<Carried>> {
  const { id, service, matter, unitId, marked } = carrying
  if (!service) return refuse(refusal('service-missing', {}))
  const { text, channel, language = 'zh', noticeGiven, reporter, lettersWanted = false, addressId, placeText } = matter
  const envelope = { by, commandId: derivedId<'command'>(id, 'ticket'), body: { lead: id, service } }
  const wish = {
    service, words: text, channel, language, noticeGiven, name: reporter?.name, phone: reporter?.phone, lettersWanted, addressId, placeText: addressId ? undefined : placeText,
    counterUnitId: unitId, ...cameFrom(carrying),
  }
  const done = await fileTicket(services, envelope, wish, (tx, filed) => [marked(tx, filed.caseId)])
  return done.ok ? ok({ became: 'ticket', caseId: done.value.caseId, code: done.value.code }) : done
}

/** For the petition office, received the day it came in. Refuses `type-missing` and what taking down refuses: an accusation is sealed in this very command (PET Art. 17, 30). */
async function carryAsPetition(services: Services, by: StaffActor, command: { readonly id: string; readonly body: Json }, carrying: Carrying): Promise<Result<Carried>> {
  const { matter, type, accusedUnitId, accusedElsewhere, book, on } = carrying
  if (!type) return refuse(refusal('type-missing', {}))
  const { reporter: { name = '', phone = '' } = {}, language = 'zh', lettersWanted = false } = matter
  const done = await takeDownPetition(services, { by, commandId: command.id, body: command.body }, {
    type, people: 1, form: book === 'message' ? 'web' : 'visit', text: [matter.text, matter.placeText ?? ''].filter((each) => each !== '').join('\n'),
    addressKnown: name !== '' && phone !== '', receivedOn: on ?? services.today(by.district),
    // A nameless lead is nobody's data; whoever left a name had the notice then.
    noticeGiven: matter.noticeGiven || isNobodys(matter), language, lettersWanted,
    ...(name === '' ? {} : { name }), ...(phone === '' ? {} : { phone }), ...(accusedUnitId ? { accusedUnitId } : {}), ...(accusedElsewhere ? { accusedElsewhere } : {}), ...cameFrom(carrying),
  }, (tx, caseId) => carrying.mark(tx, caseId))
  return done.ok ? ok({ became: 'petition', caseId: done.value.caseId, code: done.value.code }) : done
}

function isNobodys({ reporter, applicant, respondent }: Carrying['matter']): boolean {
  return ![reporter, applicant, respondent].some((each) => (each?.name ?? '') !== '' || (each?.phone ?? '') !== '')
}

function placeChosen({ addressId, placeText }: Chosen): Pick<Carrying['matter'], 'addressId' | 'placeText'> {
  if (addressId !== undefined) return { addressId, placeText: '' }
  return cleanText(placeText ?? '') === '' ? {} : { placeText: cleanText(placeText ?? '') }
}

/** A danger to look after, which leads its case: found by whoever noted it, at a place that somebody can go to. Refuses `place-missing`, `no-such-place`. */
async function hazardFact(services: Services, tx: Tx, { text, placeText = '', addressId }: Carrying['matter']): Promise<Result<FactDraft>> {
  const place = addressId === undefined ? undefined : await placeOf(tx, { addressId: addressId as AddressId }, services.today(tx.district))
  if (addressId !== undefined && !place) return refuse(refusal('no-such-place', {}))
  if (!place && placeText === '') return refuse(refusal('place-missing', {}))
  const procedureId = newId<'procedure'>(services.clock) as ProcedureId
  return ok({
    kind: 'hazard-found', procedureId, opens: [{ id: procedureId, kind: 'hazard', parentId: null }],
    data: {
      ownerUnitId: null, dueOn: addDays(services.today(tx.district), HAZARD_DAYS), clock: 'DL-37', foundBy: 'lead',
      atAddressId: place?.addressId ?? null, atMicroGridId: place?.microGridId ?? null, atGridId: place?.gridId ?? null,
    },
    content: { what: text, placeText: placeText === '' ? (place?.text ?? '') : placeText },
  })
}

const KINDS = ['hazard', 'ticket', 'petition'] as const

interface Settled {
  readonly became: string | null
  readonly became_id: string | null
}

/**
 * What became of leads, in one statement for all of them; a code only where row security shows the case. Of a petition that does not show
 * nobody learns what it is: it may be about this very house (PET Art. 30).
 */
export async function becameOf(tx: Tx, rows: readonly Settled[]) {
  const cases = await processById(tx, rows.flatMap(({ became_id: id }) => (id === null ? [] : [id])))
  return ({ became, became_id: caseId }: Settled) => {
    if (became === null || caseId === null) return null
    const code = cases.get(caseId)?.code ?? null
    const kind = KINDS.find((each) => each === became) ?? 'case'
    const silent = kind === 'petition' && code === null
    return { kind: silent ? 'case' : kind, words: { ...(silent ? PASSED_ON : BECAME_WORDS[kind]) }, caseId, code }
  }
}

export type BecameOf = Awaited<ReturnType<typeof becameOf>>
