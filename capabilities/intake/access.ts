import type { AccessRules } from '#platform/access'
import type { intakeOperations } from './contract.ts'

export const intakeAccess: AccessRules<typeof intakeOperations> = {
  registerCase: { who: ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head', 'grid-worker', 'community-officer', 'auxiliary'], on: 'unit' },
  reportMatter: { who: ['public'], on: 'nothing' },
}
