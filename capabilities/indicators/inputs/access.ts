import type { AccessRules } from '#platform/access'
import { INPUT_KEEPERS, INPUT_READERS, type inputsOperations, NETWORK_READERS } from '../contract/inputs.ts'

const reading = { who: INPUT_READERS, on: 'unit' } as const
const keeping = { who: INPUT_KEEPERS, on: 'unit' } as const

export const inputsAccess: AccessRules<typeof inputsOperations> = {
  listInputs: reading,
  readInput: reading,
  enterInput: keeping,
  correctInput: keeping,
  checkInput: keeping,
  readProfile: reading,
  readNetworks: { who: NETWORK_READERS, on: 'district' },
  setNetwork: { who: ['administrator'], on: 'district' },
}
