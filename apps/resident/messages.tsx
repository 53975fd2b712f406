/** @jsxImportSource preact */
import { type MessageBody, leadsOperations } from '../../capabilities/leads/contract.ts'
import { LookPage, MessageSentPage, MessagesPage, OwnMessagePage } from '../../capabilities/leads/resident/messages.tsx'
import { placesOperations } from '../../capabilities/organisation/contract/places.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { commandIn } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/messages`: ask or wish, without an account. */
export function showMessages(asked: Asked): Promise<unknown> {
  return messagesPage(asked, { commandId: newCommandId(asked.site), typed: {} })
}

async function messagesPage(asked: Asked, form: { readonly commandId: string; readonly typed: Fields }, refusal?: Refusal): Promise<unknown> {
  const [centres, published] = await Promise.all([asked.site.call(placesOperations.listCentres, asked.visitor), asked.site.call(leadsOperations.listPublishedAnswers, asked.visitor)])
  const { district, communities } = centres.ok ? centres.value : { district: null, communities: [] }
  const { answers, replyDays } = published.ok ? published.value : { answers: [], replyDays: 0 }
  const page = <MessagesPage view={asked.view} {...form} refusal={refusal} replyDays={replyDays} units={[...(district ? [district] : []), ...communities]} published={answers} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

/** Sends it and shows code and PIN once; refused, the page again with everything as it was typed. */
export async function sendMessage(asked: Asked): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  const form = { commandId: commandIn(typed).commandId ?? newCommandId(asked.site), typed }
  if (typed['show'] !== undefined) return messagesPage(showSetting(asked, typed['show']), form)
  const sent = await asked.site.call(leadsOperations.sendMessage, asked.visitor, { body: bodyOf(typed), commandId: form.commandId })
  return sent.ok ? sendPage(asked.reply, <MessageSentPage view={asked.view} sent={sent.value} />, { private: true }) : messagesPage(asked, form, sent.refusal)
}

function bodyOf(typed: Fields): MessageBody {
  const { unitId = '', name = '', phone = '' } = typed
  return {
    kind: typed['kind'] === 'wish' ? 'wish' : 'question', text: (typed['text'] || ' ').slice(0, 2000), noticeGiven: typed['noticeGiven'] === 'yes',
    letterWanted: typed['letterWanted'] === 'yes', mayPublish: typed['mayPublish'] === 'yes',
    ...(isId(unitId) ? { unitId } : {}), ...(name ? { name: name.slice(0, 100) } : {}), ...(phone ? { phone: phone.slice(0, 40) } : {}),
  }
}

/** `/d/{slug}/messages/read`: code and PIN. */
export function askForMessage(asked: Asked, code = '', refusal?: Refusal): unknown {
  return sendPage(asked.reply, <LookPage view={asked.view} code={code} refusal={refusal} />, { status: refusal?.status ?? 200, private: true })
}

export async function readMessage(asked: Asked): Promise<unknown> {
  const { code = '', pin = '', show } = fieldsOf(asked.request.body)
  if (show !== undefined) return askForMessage(showSetting(asked, show), code)
  const own = await asked.site.call(leadsOperations.readMyMessage, asked.visitor, { body: { code: code.slice(0, 20) || ' ', pin: pin.slice(0, 20) || ' ' } })
  return own.ok ? sendPage(asked.reply, <OwnMessagePage view={asked.view} message={own.value} />, { private: true }) : askForMessage(asked, code.slice(0, 20), own.refusal)
}
