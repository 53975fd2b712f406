import type { Actor, StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Mounted } from '#platform/http/mount'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { instant } from '#platform/time'
import { roleName } from '#cap/organisation'
import { type Account, accountsOperations } from '../contract/accounts.ts'
import { isAccountOf } from '../domain/account.ts'
import { subjectOf } from '../sign-in/attempts.ts'
import { accountsAccess } from './access.ts'
import * as accounts from './accounts.ts'
import * as store from './store.ts'

type Ops = typeof accountsOperations

export function accountsMounted(services: Services): readonly Mounted[] {
  return assemble(accountsOperations, accountsAccess, {
    listAccounts: ({ actor, query }) => list(services, staffOf(actor), query),
    createAccount: ({ actor, body }) => accounts.createAccount(services, staffOf(actor), { ...body, duty: body.duty ?? '', untilOn: body.untilOn ?? null }),
    lockAccount: ({ actor, params, body }) => accounts.lockAccount(services, staffOf(actor), { ...params, ...body }),
    unlockAccount: ({ actor, params, body }) => accounts.unlockAccount(services, staffOf(actor), { ...params, ...body }),
    resetFirstPassword: ({ actor, params, body }) => accounts.resetFirstPassword(services, staffOf(actor), { ...params, ...body }),
    noteTraining: ({ actor, params, body }) => accounts.noteTraining(services, staffOf(actor), { ...params, ...body }),
  })
}

async function list(services: Services, by: StaffActor, query: QueryOf<Ops['listAccounts']>): Promise<Result<AnswerOf<Ops['listAccounts']>>> {
  const question = { unitPath: by.unitPath, state: query.state ?? 'all', text: query.text?.trim() || undefined, after: query.after } as const
  return inDistrict(services.db, by.district, async (tx) => {
    const found = await store.readAccounts(tx, question)
    const posts = await store.postsOf(tx, found.map((each) => each.id))
    const subjects = new Map(found.map((each) => [each.id, subjectOf(services, tx.district, each.login)]))
    const tries = new Map((await store.triesOf(tx, [...subjects.values()])).map((each) => [each.subject, each]))
    const seen = { by, today: services.today(tx.district), now: services.clock.now() }
    const shown = found.map((row) => accountOf(row, posts.filter((each) => each.staff_id === row.id), tries.get(subjects.get(row.id) ?? ''), seen))
    return ok({ accounts: shown, next: found.length === store.ACCOUNTS_PAGE ? (found.at(-1)?.id ?? null) : null })
  }, { readOnly: true })
}

interface Seen {
  readonly by: StaffActor
  readonly today: string
  readonly now: Date
}

function accountOf(
  row: store.ListedRow, posts: readonly store.PostRow[], tries: { failures: number; locked_until: Date | null } | undefined, { by, today, now }: Seen,
): Account {
  const waits = tries?.locked_until && tries.locked_until > now ? tries.locked_until : null
  const going = posts.filter((each) => each.until_on === null || each.until_on > today)
  return {
    id: row.id, name: row.name, login: row.login, locked: row.state === 'disabled', reason: row.state_reason, firstPassword: row.must_change,
    trained: row.violence_trained, lastSignInAt: row.last_sign_in_at && instant(row.last_sign_in_at), failedTries: tries?.failures ?? 0,
    waitsUntil: waits && instant(waits),
    posts: going.map((each) => ({ roleName: { ...roleName(each.role) }, unitName: { zh: each.unit_name_zh, en: each.unit_name_en }, untilOn: each.until_on })),
    manageable: row.id !== by.id && isAccountOf(by.unitPath, posts.map((each) => ({ path: each.unit_path, untilOn: each.until_on })), today),
  }
}

/** The access rule has let only staff through. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}
