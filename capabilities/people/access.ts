import type { AccessRules } from '#platform/access'
import type { peopleOperations } from './contract.ts'

export const peopleAccess: AccessRules<typeof peopleOperations> = {
  listDemonstrationSignIns: { who: ['public'], on: 'nothing' },
  signIn: { who: ['public'], on: 'nothing' },
  signOut: { who: ['staff'], on: 'own' },
  me: { who: ['staff'], on: 'own' },
  switchRole: { who: ['staff'], on: 'own' },
  changePassword: { who: ['staff'], on: 'own' },
  readSecondFactor: { who: ['staff'], on: 'own' },
  beginSecondFactor: { who: ['staff'], on: 'own' },
  confirmSecondFactor: { who: ['staff'], on: 'own' },
  endSecondFactor: { who: ['staff'], on: 'own' },
  requestCode: { who: ['public'], on: 'nothing' },
  signInWithCode: { who: ['public'], on: 'nothing' },
  // The resident's own cookie decides: without one there is nothing to list.
  listOwnReports: { who: ['public'], on: 'own' },
  openOwnReport: { who: ['public'], on: 'own' },
  listDirectory: { who: ['staff'], on: 'district' },
  listPostings: { who: ['administrator', 'director', 'unit-head'], on: 'unit' },
  listStaff: { who: ['administrator', 'director', 'unit-head'], on: 'district' },
}
