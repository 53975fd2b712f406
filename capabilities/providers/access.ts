import type { AccessRules } from '#platform/access'
import type { providersOperations } from './contract.ts'
import { COMPANY, KEEPERS, PUBLISHERS, VIEWERS } from './domain.ts'

const keeping = { who: KEEPERS, on: 'unit' } as const
const viewing = { who: VIEWERS, on: 'unit' } as const

export const providersAccess: AccessRules<typeof providersOperations> = {
  registerProvider: keeping,
  listProviders: viewing,
  endProvider: keeping,
  addProviderArea: keeping,
  endProviderArea: keeping,
  readProviderCoverage: { who: VIEWERS.filter((each) => each !== COMPANY), on: 'unit' },
  publishServiceItem: { who: PUBLISHERS, on: 'unit' },
  listServiceItems: viewing,
  takeServiceItemStep: { who: [...PUBLISHERS, COMPANY], on: 'unit' },
  readServiceItemPhoto: viewing,
  readUnitProviders: { who: ['public'], on: 'nothing' },
}
