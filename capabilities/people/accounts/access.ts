import type { AccessRules } from '#platform/access'
import type { accountsOperations } from '../contract/accounts.ts'

/** Whoever keeps accounts reads no case; whoever leads cases keeps no accounts. */
const KEEPER = ['administrator']

export const accountsAccess: AccessRules<typeof accountsOperations> = {
  listAccounts: { who: KEEPER, on: 'unit' },
  createAccount: { who: KEEPER, on: 'unit' },
  lockAccount: { who: KEEPER, on: 'unit' },
  unlockAccount: { who: KEEPER, on: 'unit' },
  resetFirstPassword: { who: KEEPER, on: 'unit' },
  noteTraining: { who: KEEPER, on: 'unit' },
}
