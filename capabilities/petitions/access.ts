import type { AccessRules } from '#platform/access'
import type { petitionsOperations } from './contract.ts'
import { FILING, HANDLING_POSTS, TAKING_DOWN } from './domain.ts'

const UNIT = HANDLING_POSTS
const OFFICE_AND_UNIT = [...new Set([...HANDLING_POSTS, 'petition-officer'])]
const EVERYBODY_NEAR = [...new Set([...OFFICE_AND_UNIT, 'dispatcher', 'supervisor', 'observer'])]

/** Who may knock; what they are to the very petition is asked of its line (`standingsIn`). */
export const petitionsAccess: AccessRules<typeof petitionsOperations> = {
  takeDownPetition: { who: TAKING_DOWN, on: 'unit' },
  sendPetition: { who: ['public'], on: 'nothing' },
  listPetitions: { who: EVERYBODY_NEAR, on: 'unit' },
  listAccusable: { who: ['public', 'staff', 'reporter'], on: 'nothing' },
  filePetition: { who: FILING, on: 'content' },
  readPetition: { who: EVERYBODY_NEAR, on: 'unit' },
  registerPetition: { who: ['petition-officer'], on: 'unit' },
  directPetition: { who: ['petition-officer', 'dispatcher'], on: 'unit' },
  designatePetition: { who: ['director'], on: 'unit' },
  takeUpPetition: { who: UNIT, on: 'unit' },
  objectCompetence: { who: UNIT, on: 'unit' },
  answerObjection: { who: ['petition-officer'], on: 'unit' },
  acceptPetition: { who: UNIT, on: 'unit' },
  refusePetition: { who: UNIT, on: 'unit' },
  splitPetition: { who: UNIT, on: 'unit' },
  giveUpPetition: { who: UNIT, on: 'unit' },
  handBackPetition: { who: UNIT, on: 'unit' },
  inquirePetition: { who: UNIT, on: 'unit' },
  extendPetition: { who: ['unit-head', 'director'], on: 'unit' },
  mediatePetition: { who: UNIT, on: 'unit' },
  noteMediated: { who: UNIT, on: 'unit' },
  issueOpinion: { who: UNIT, on: 'unit' },
  answerPetition: { who: UNIT, on: 'unit' },
  deliverReply: { who: UNIT, on: 'unit' },
  requestReview: { who: UNIT, on: 'unit' },
  issueReview: { who: UNIT, on: 'unit' },
  noteHearing: { who: UNIT, on: 'unit' },
  closePetition: { who: UNIT, on: 'unit' },
  printPetitionPaper: { who: UNIT, on: 'unit' },
  readMyPetition: { who: ['reporter'], on: 'own' },
  askForReview: { who: ['reporter'], on: 'own' },
}
