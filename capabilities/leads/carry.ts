import { type CaseId, type FactDraft, findCase, type ProcedureId, type UnitId } from '#cap/cases'
import { type Matter, registerMatter } from '#cap/intake'
import type { StaffActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { derivedId } from '#platform/derived-id'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { fileTicket } from '#cap/tickets'
import { BECAME_WORDS, refusal } from './words.ts'

/** Days in which a hazard is dealt with (DL-37, [D]). */
const HAZARD_DAYS = 10

export type CarriedTo = 'case' | 'hazard' | 'ticket'
export type Carried = { became: string; caseId: string; code: string }

/** What a lead says of itself when it is carried over: nothing of it is typed again. */
export interface Carrying {
  readonly to: CarriedTo
  /** Which lead: a ticket is filed for it once, whoever files it. */
  readonly id: string
  /** Code of the service, for a ticket. */
  readonly service?: string | undefined
  readonly matter: Omit<Matter, 'danger' | 'counterUnitId' | 'origin' | 'nobodyNamed' | 'lettersWanted' | 'language'> & Partial<Pick<Matter, 'lettersWanted' | 'language'>>
  /** The unit it was with, where no place is known. */
  readonly unitId: string
  /** Locks the lead, refuses one that was settled, and answers what marks it. */
  mark(tx: Tx, caseId: CaseId): Promise<Result<Sql>>
  /** The same mark, where the lead was looked at beforehand. */
  marked(tx: Tx, caseId: string): Sql
}

/** Registers a lead by intake's own way, with its channel, or files it as a service request, and marks it in the same transaction. Refuses what those refuse. */
export async function carryOver(services: Services, by: StaffActor, command: { readonly id: string; readonly body: Json }, carrying: Carrying): Promise<Result<Carried>> {
  const { matter, to } = carrying
  if (to === 'ticket') return carryAsTicket(services, by, carrying)
  const done = await registerMatter(services, { by, commandId: command.id, body: command.body }, {
    language: 'zh', lettersWanted: false, ...matter, danger: false, nobodyNamed: isNobodys(matter), counterUnitId: carrying.unitId as UnitId,
    origin: async (tx, caseId) => {
      const mark = await carrying.mark(tx, caseId)
      if (!mark.ok) return mark
      return ok({ mark: mark.value, facts: to === 'hazard' ? [hazardFact(services, tx, matter)] : [] })
    },
  })
  return done.ok ? ok({ became: to, caseId: done.value.caseId, code: done.value.code }) : done
}

/** One ticket a lead: the command is the lead's own, so that a second one gets the first answer. Refuses `service-missing` and what filing refuses. */
async function carryAsTicket(services: Services, by: StaffActor, { id, service, matter, unitId, marked }: Carrying): Promise<Result<Carried>> {
  if (!service) return refuse(refusal('service-missing', {}))
  const { text, channel, language = 'zh', noticeGiven, reporter, lettersWanted = false, addressId, placeText } = matter
  const envelope = { by, commandId: derivedId<'command'>(id, 'ticket'), body: { lead: id, service } }
  const wish = { service, words: text, channel, language, noticeGiven, name: reporter?.name, phone: reporter?.phone, lettersWanted, addressId, placeText: addressId ? undefined : placeText, counterUnitId: unitId }
  const done = await fileTicket(services, envelope, wish, (tx, filed) => [marked(tx, filed.caseId)])
  return done.ok ? ok({ became: 'ticket', caseId: done.value.caseId, code: done.value.code }) : done
}

function isNobodys({ reporter, applicant, respondent }: Carrying['matter']): boolean {
  return ![reporter, applicant, respondent].some((each) => (each?.name ?? '') !== '' || (each?.phone ?? '') !== '')
}

/** A danger to look after, beside the case: found by whoever noted it. */
function hazardFact(services: Services, tx: Tx, { text, placeText }: Carrying['matter']): FactDraft {
  const procedureId = newId<'procedure'>(services.clock) as ProcedureId
  return {
    kind: 'hazard-found', procedureId, opens: [{ id: procedureId, kind: 'hazard', parentId: null }],
    data: { ownerUnitId: null, dueOn: addDays(services.today(tx.district), HAZARD_DAYS), clock: 'DL-37', foundBy: 'lead' },
    content: { what: text, placeText: placeText ?? '' },
  }
}

/** What became of a lead; its code only where row security shows the case. */
export async function becameOf(tx: Tx, row: { readonly became: string | null; readonly became_id: string | null }) {
  if (row.became === null || row.became_id === null) return null
  const found = await findCase(tx, row.became_id as CaseId)
  const kind = row.became === 'hazard' || row.became === 'ticket' ? row.became : 'case'
  return { kind, words: { ...BECAME_WORDS[kind] }, caseId: row.became_id, code: found?.code ?? null }
}
