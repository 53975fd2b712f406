import type { Tx } from '#platform/db/database'
import { idInLink, isProvenLink, type Linked, provenLink } from '#platform/links'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { EmployerRow, findEmployer } from './store.ts'
import { refusal } from './words.ts'

const linked = ({ id, link_epoch }: EmployerRow): Linked => ({ id, epoch: link_epoch })

/** The address of an employer's own page. */
export function linkOf(services: Services, tx: Tx, row: EmployerRow): string {
  return `${services.publicUrl}/d/${services.district(tx.district).slug}/wages/${provenLink(services.keys, 'wage-link', tx.district, linked(row))}`
}

/** The employer behind a link. To a stranger, an old link or half a link there is nothing: `no-such-link`. */
export async function employerBehind(services: Services, tx: Tx, link: string, find: typeof findEmployer): Promise<Result<EmployerRow>> {
  const id = idInLink(link)
  const row = id === undefined ? undefined : await find(tx, id)
  return row && isProvenLink(services.keys, 'wage-link', tx.district, linked(row), link) ? ok(row) : refuse(refusal('no-such-link', {}))
}
