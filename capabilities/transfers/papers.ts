import { factsWithContentOf, objectionTerm, type PaperMaker } from '#cap/cases'
import type { DocumentOf } from '#cap/documents'
import type { FactRead } from '#cap/cases'
import { factsOfSlip, materialsOf, type SlipFacts } from './slip-facts.ts'
import { type SlipRow, slipsOf } from './store.ts'
import { SLIP_WORDS } from './words.ts'

const text = (fact: FactRead | undefined, key: string): string => {
  const value = fact?.content?.[key]
  return typeof value === 'string' ? value : ''
}

/** D19 with what is known of it now: the receipt and the objection once there are any. Names only where the parties agreed. */
export function slipPaper(row: SlipRow, { sent, received, objected, decided }: SlipFacts, names: readonly string[]): DocumentOf<'D19'> {
  const designated = sent?.kind === 'transfer-designated'
  const objection = text(objected, 'reason')
  return {
    kind: 'D19', committee: row.from_zh, caseCode: row.code, madeOn: row.sent_on, from: row.from_zh, to: row.to_zh,
    matter: designated ? SLIP_WORDS.designatedMatter.zh : text(sent, 'matter'), reason: designated ? text(decided, 'ground') : text(sent, 'reason'),
    materials: designated ? [SLIP_WORDS.designatedMaterials.zh] : materialsOf(sent), replyDueOn: row.due_on,
    objectWithinDays: designated ? 0 : objectionTerm(sent?.data['toKind'], row.sent_on).length,
    ...(sent?.data['namesAgreed'] === true ? { parties: names } : {}),
    ...(received ? { receipt: { by: text(received, 'by'), on: received.occurredOn } } : {}),
    ...(objection === '' ? {} : { objection }),
  }
}

/** The slips of a case for its bound file. Without names: the file holds them elsewhere. */
export const transferPapers: PaperMaker = {
  name: 'transfers',
  async make(tx, _services, file) {
    const rows = await slipsOf(tx, file.row.id)
    if (rows.length === 0) return []
    const facts = await factsWithContentOf(tx, file.row.id)
    return rows.map((row) => {
      const data = slipPaper(row, factsOfSlip(facts, row.id), [])
      return { kind: 'D19' as const, madeOn: row.sent_on, number: null, data }
    })
  },
}
