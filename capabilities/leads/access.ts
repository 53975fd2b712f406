import type { AccessRules } from '#platform/access'
import type { leadsOperations, mailboxOperations } from './contract.ts'

/** Who sees leads on their way; a building head brings them only (`docs/law.md` §8.2). */
const TAKING = ['grid-worker', 'building-head', 'community-officer', 'auxiliary', 'clerk', 'mediator', 'unit-head']
const DECIDING = ['grid-worker', 'community-officer', 'auxiliary', 'clerk', 'dispatcher', 'unit-head', 'director']
export const ANSWERING = ['clerk', 'dispatcher', 'unit-head', 'director']
export const NOTE_READERS = [...new Set([...TAKING, ...DECIDING])]
const HEADS = ['unit-head', 'director']
const ASSOCIATION = ['sector-mediator', 'committee-head']

export const leadsAccess: AccessRules<typeof leadsOperations> = {
  sendMessage: { who: ['public'], on: 'nothing' },
  readMyMessage: { who: ['public'], on: 'nothing' },
  // Edited without names, and decided apart from the reply.
  listPublishedAnswers: { who: ['public'], on: 'nothing' },
  listMessages: { who: ANSWERING, on: 'unit' },
  replyMessage: { who: ANSWERING, on: 'unit' },
  publishAnswer: { who: HEADS, on: 'unit' },
  carryMessage: { who: ANSWERING, on: 'unit' },
  takeNote: { who: TAKING, on: 'nothing' },
  listNotes: { who: NOTE_READERS, on: 'unit' },
  decideNote: { who: DECIDING, on: 'unit' },
  recordScreened: { who: ASSOCIATION, on: 'unit' },
  listScreened: { who: [...ASSOCIATION, 'dispatcher', 'director'], on: 'unit' },
  handOverScreened: { who: ASSOCIATION, on: 'unit' },
}

/** Named for one mailbox each: the role alone opens nothing. */
const HOLDERS = ['community-officer', 'auxiliary', 'police-liaison', 'counsellor']

export const mailboxAccess: AccessRules<typeof mailboxOperations> = {
  listMailboxes: { who: ['public'], on: 'nothing' },
  writeChildLetter: { who: ['public'], on: 'nothing' },
  readMyChildLetter: { who: ['public'], on: 'nothing' },
  listChildLetters: { who: HOLDERS, on: 'own' },
  openChildLetter: { who: HOLDERS, on: 'own' },
  answerChildLetter: { who: HOLDERS, on: 'own' },
  reportChildLetter: { who: HOLDERS, on: 'own' },
  closeChildLetter: { who: HOLDERS, on: 'own' },
  listMailboxHolders: { who: ['director'], on: 'district' },
  addMailbox: { who: ['director'], on: 'district' },
  nameHolder: { who: ['director'], on: 'district' },
  endHolder: { who: ['director'], on: 'district' },
}
