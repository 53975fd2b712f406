import type { AccessRules } from '#platform/access'
import type { wageOperations } from './contract.ts'
import { CUTTING_OFF, READING, WRITING } from './domain.ts'

export const wageAccess: AccessRules<typeof wageOperations> = {
  readWageMonth: { who: READING, on: 'unit' },
  readWageEmployer: { who: READING, on: 'unit' },
  registerWageEmployer: { who: WRITING, on: 'unit' },
  endWageEmployer: { who: WRITING, on: 'unit' },
  checkInWages: { who: WRITING, on: 'unit' },
  renewWageLink: { who: WRITING, on: 'unit' },
  setWageCutOff: { who: CUTTING_OFF, on: 'district' },
  // Whoever holds the link speaks for the employer it names, and for nothing else.
  readWageLink: { who: ['public'], on: 'own' },
  checkInWagesByLink: { who: ['public'], on: 'own' },
}
