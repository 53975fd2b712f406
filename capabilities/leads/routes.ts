import { staff } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { leadsAccess, mailboxAccess } from './access.ts'
import { leadsOperations, mailboxOperations } from './contract.ts'
import * as mailbox from './mailbox/commands.ts'
import { carryMessage, publishAnswer, replyMessage, sendMessage } from './messages/commands.ts'
import { listMessages, listPublished, readMyMessage } from './messages/looks.ts'
import { decideNote, listNotes, takeNote } from './notes/commands.ts'
import { handOverScreened, listScreened, recordScreened } from './screened/commands.ts'

type Ops = typeof leadsOperations

export function leadsMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = { ...messages(services), ...notes(services) }
  return assemble(leadsOperations, leadsAccess, handlers)
}

type MessageOps = 'sendMessage' | 'readMyMessage' | 'listPublishedAnswers' | 'listMessages' | 'replyMessage' | 'publishAnswer' | 'carryMessage'

function messages(services: Services): Pick<Handlers<Ops>, MessageOps> {
  return {
    sendMessage: ({ actor, commandId, body, language }) => sendMessage(services, actor, commandId, { ...body, language: body.language ?? language }),
    readMyMessage: ({ actor, body }) => readMyMessage(services, actor, body),
    listPublishedAnswers: ({ actor }) => listPublished(services, actor),
    listMessages: ({ actor, query }) => listMessages(services, staff(actor), query),
    replyMessage: ({ actor, params, body }) => replyMessage(services, staff(actor), params.id, body.text),
    publishAnswer: ({ actor, params, body }) => publishAnswer(services, staff(actor), params.id, body),
    carryMessage: ({ actor, params, body, commandId }) => carryMessage(services, staff(actor), { id: params.id, commandId }, body),
  }
}

function notes(services: Services): Omit<Handlers<Ops>, MessageOps> {
  return {
    takeNote: ({ actor, commandId, body }) => takeNote(services, staff(actor), commandId, body),
    listNotes: ({ actor, query }) => listNotes(services, staff(actor), query),
    decideNote: ({ actor, params, body, commandId }) => decideNote(services, staff(actor), { id: params.id, commandId }, body),
    recordScreened: ({ actor, commandId, body }) => recordScreened(services, staff(actor), commandId, body),
    listScreened: ({ actor, query }) => listScreened(services, staff(actor), query.before),
    handOverScreened: ({ actor, params, body, commandId }) => handOverScreened(services, staff(actor), { id: params.id, commandId }, body),
  }
}

export function mailboxMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof mailboxOperations> = {
    listMailboxes: ({ actor }) => mailbox.listMailboxes(services, actor),
    writeChildLetter: ({ actor, commandId, body, language }) => mailbox.writeLetter(services, actor, commandId, { ...body, language: body.language ?? language }),
    readMyChildLetter: ({ actor, body }) => mailbox.readOwnLetter(services, actor, body),
    listChildLetters: ({ actor }) => mailbox.listLetters(services, staff(actor)),
    openChildLetter: ({ actor, params }) => mailbox.openLetter(services, staff(actor), params.id),
    answerChildLetter: ({ actor, params, body }) => mailbox.answerLetter(services, staff(actor), params.id, body.text),
    reportChildLetter: ({ actor, params, body }) => mailbox.reportLetter(services, staff(actor), params.id, body.addition ?? ''),
    closeChildLetter: ({ actor, params, body }) => mailbox.closeLetter(services, staff(actor), params.id, body.ground),
    listMailboxHolders: ({ actor }) => mailbox.listHolders(services, staff(actor)),
    addMailbox: ({ actor, body, commandId }) => mailbox.addMailbox(services, staff(actor), commandId, body),
    nameHolder: ({ actor, params, body, commandId }) => mailbox.nameHolder(services, staff(actor), { id: commandId, mailboxId: params.id }, body),
    endHolder: ({ actor, params }) => mailbox.endHolder(services, staff(actor), params.id),
  }
  return assemble(mailboxOperations, mailboxAccess, handlers)
}
