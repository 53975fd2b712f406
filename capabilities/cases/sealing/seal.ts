import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import type { Services } from '#platform/services'
import { sealPeople, unsealPeople } from '#cap/people'
import type { Written } from '../recording.ts'
import type { CaseFileRow } from '../store.ts'
import { sealHooks } from '../registry.ts'
import * as store from './store.ts'
import { type CaseKey, caseKeyOf, decryptFor, encryptFor, isCiphertext, keepCaseKey, newCaseKey, readStored, unwrapCaseKey, wrapCaseKey } from './vault.ts'

/** What sealing adds to a command's writing: nothing for an ordinary case, which costs it no statement. */
export interface Sealing {
  /** Under which the command's own words go, while the case is sealed. */
  readonly key: CaseKey | undefined
  readonly also: readonly (Sql | undefined)[]
  /** Sent behind the command's own statement: they also touch rows that it inserts. */
  readonly afterwards: readonly Sql[]
}

const NOTHING: Sealing = { key: undefined, also: [], afterwards: [] }

/** The sealing that a recording brings: of a case being sealed, of one that is, or of one being unsealed. */
export async function sealingOf(tx: Tx, services: Pick<Services, 'keys' | 'clock'>, written: Written): Promise<Sealing> {
  const before = written.before?.sealed ?? false
  const { row, after } = written
  if (!before && !after.sealed) return NOTHING
  if (!before) return sealNow(tx, services, written)
  if (after.sealed) return { key: caseKeyOf(tx), also: [store.updateSealing(tx, row, true)], afterwards: [] }
  return unsealed(tx, row)
}

/** Encrypts every word of the case under its own key, hides its people, and drops what waits to leave the building. */
async function sealNow(tx: Tx, services: Pick<Services, 'keys' | 'clock'>, { row, after, facts }: Written): Promise<Sealing> {
  const isNew = facts.length === row.seq
  await tx.nameSealed(row.id)
  const known = isNew ? undefined : await store.findWrappedKey(tx, row.id)
  const key = known ? unwrapCaseKey(services.keys, tx, row.id, known) : newCaseKey(row.id)
  keepCaseKey(tx, key)
  const contents = isNew ? [] : await store.contentsOf(tx, row.id)
  const hidden = contents.filter((each) => !isCiphertext(each.content)).map((each) => ({ ...each, content: encryptFor(key, each.fact_id, each.content) }))
  const wrapped = known ?? wrapCaseKey(services.keys, tx, key)
  return {
    key,
    also: [store.insertSealing(tx, row, after.restrictedBy, wrapped, services.clock.now(), shutOutBy(facts)), store.rewriteContents(tx, hidden, true)],
    afterwards: [...sealPeople(tx.district, row.id), ...sealHooks().map((hook) => hook(tx, row.id))],
  }
}

/** The place in the tree of the unit that an accusation is about, as the sealing command's fact states it (PET Art. 30). */
function shutOutBy(facts: Written['facts']): string | null {
  const stated = facts.map(({ fact }) => fact.data['shutOut']).find((each) => typeof each === 'string')
  return stated === undefined ? null : String(stated)
}

async function unsealed(tx: Tx, row: CaseFileRow): Promise<Sealing> {
  const key = caseKeyOf(tx)
  if (!key) throw new Error('a case whose key was destroyed cannot be unsealed')
  const contents = await store.contentsOf(tx, row.id)
  const plain = contents.map((each) => ({ ...each, content: isCiphertext(each.content) ? decryptFor(key, each.fact_id, each.content) : each.content }))
  return {
    key: undefined,
    also: [store.updateSealing(tx, row, false), store.rewriteContents(tx, plain, false)],
    afterwards: unsealPeople(tx.district, row.id),
  }
}

/** The row as it is stored: while the case is sealed, its words only as ciphertext. */
export function storedRow(row: CaseFileRow, key: CaseKey | undefined): CaseFileRow {
  if (!key) return row
  return { ...row, title: encryptFor(key, 'title', row.title), place_text: encryptFor(key, 'place', row.place_text) }
}

/** The row as its reader sees it. */
export function openedRow<Row extends { readonly title: string; readonly place_text: string }>(tx: Tx, row: Row): Row {
  return { ...row, title: readStored(tx, 'title', row.title) ?? '', place_text: readStored(tx, 'place', row.place_text) ?? '' }
}
