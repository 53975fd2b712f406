import type { AccessRules } from '#platform/access'
import type { programmesOperations } from './contract.ts'
import { COUNSELLORS, GRANTING, HEADS, KEEPING, LISTING, PAIRING, SEEING, TUTORING } from './domain.ts'

const open = { who: ['public'], on: 'nothing' } as const
/** Number and PIN open one’s own. */
const own = { who: ['public'], on: 'own' } as const
const keeping = { who: KEEPING, on: 'unit' } as const
/** Whoever keeps this family, pair or member themself, and nobody else. */
const keeper = { who: [...new Set([...PAIRING, ...KEEPING])], on: 'own' } as const
const counsellor = { who: COUNSELLORS, on: 'own' } as const
const tutoring = { who: TUTORING, on: 'unit' } as const
const listing = { who: LISTING, on: 'unit' } as const

export const programmesAccess: AccessRules<typeof programmesOperations> = {
  listProgrammes: { who: SEEING, on: 'unit' },
  readProgramme: { who: SEEING, on: 'unit' },
  enterProgramme: keeping,
  startProgramme: keeping,
  renewProgramme: keeping,
  endProgramme: keeping,
  planProgrammeSession: keeping,
  noteProgrammeSession: keeping,
  addProductOrder: keeping,
  deliverProductOrder: keeping,
  joinFamily: { who: COUNSELLORS, on: 'unit' },
  joinPair: { who: PAIRING, on: 'unit' },
  listTakingPart: keeper,
  readTakingPart: keeper,
  takeIn: keeper,
  renewTakingPart: keeper,
  endTakingPart: keeper,
  withdrawTakingPart: keeper,
  renewSlip: keeper,
  planVisit: keeper,
  noteVisit: keeper,
  askMinorLook: keeper,
  listMinorLooks: { who: GRANTING, on: 'unit' },
  grantMinorLook: { who: GRANTING, on: 'unit' },
  writeFamilyNote: counsellor,
  readFamilyNotes: counsellor,
  listSuccessors: counsellor,
  proposeSuccessor: counsellor,
  packFamilyNotes: counsellor,
  takeFamilyNotes: counsellor,
  listOpenProjects: open,
  readOpenProject: open,
  joinProject: open,
  readOwnTakingPart: own,
  leaveTakingPart: own,
  agreeToSuccessor: own,
  listTutors: tutoring,
  appointTutor: tutoring,
  renewTutor: { who: HEADS, on: 'unit' },
  endTutor: tutoring,
  noteLesson: tutoring,
  printTutorSlip: tutoring,
  printConsentSheet: { who: PAIRING, on: 'unit' },
  listTitleActions: listing,
  addTitleAction: listing,
  finishTitleAction: listing,
}
