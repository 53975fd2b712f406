/** @jsxImportSource preact */
import { mailboxOperations } from '../../capabilities/leads/contract.ts'
import { AnswerPage, FirstPage, HelpPage, LookPage, SentPage, WritePage } from '../../capabilities/leads/resident/mailbox.tsx'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { commandIn } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/children`: danger first. */
export function showChildren(asked: Asked): Promise<unknown> {
  return stepPage(asked, { commandId: newCommandId(asked.site), typed: {} }, 'first')
}

type Step = 'first' | 'help' | 'write'

async function stepPage(asked: Asked, form: { readonly commandId: string; readonly typed: Fields }, step: Step, refusal?: Refusal): Promise<unknown> {
  const { boxes, help } = await boxesOf(asked)
  const props = { view: asked.view, ...form, refusal, help, boxes }
  const page = step === 'first' ? <FirstPage {...props} /> : step === 'help' ? <HelpPage {...props} /> : <WritePage {...props} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

async function boxesOf(asked: Asked) {
  const found = await asked.site.call(mailboxOperations.listMailboxes, asked.visitor)
  return found.ok ? { boxes: found.value.mailboxes, help: found.value.help } : { boxes: [], help: [] }
}

/** One answer a page: danger, then the numbers where there is any, then the letter. */
export async function continueChildren(asked: Asked): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  const form = { commandId: commandIn(typed).commandId ?? newCommandId(asked.site), typed }
  const danger = typed['danger'] === 'yes' || typed['danger'] === 'no' ? typed['danger'] : undefined
  if (danger === undefined) return stepPage(asked, form, 'first')
  if (typed['show'] !== undefined) return stepPage(showSetting(asked, typed['show']), form, 'write')
  if (typed['go'] === 'send') return send(asked, form, danger)
  return stepPage(asked, form, danger === 'yes' && typed['go'] !== 'write' ? 'help' : 'write')
}

async function send(asked: Asked, form: { readonly commandId: string; readonly typed: Fields }, danger: 'yes' | 'no'): Promise<unknown> {
  const { mailboxId = '', text = '', name = '', reach = '' } = form.typed
  const { boxes, help } = await boxesOf(asked)
  const only = boxes.length === 1 ? boxes[0]?.id : undefined
  const chosen = isId(mailboxId) ? mailboxId : (only ?? form.commandId)
  const body = { mailboxId: chosen, danger, text: text.slice(0, 1500) || ' ', ...(name ? { name: name.slice(0, 50) } : {}), ...(reach ? { reach: reach.slice(0, 100) } : {}) }
  const sent = await asked.site.call(mailboxOperations.writeChildLetter, asked.visitor, { body, commandId: form.commandId })
  if (!sent.ok) return stepPage(asked, form, 'write', sent.refusal)
  return sendPage(asked.reply, <SentPage view={asked.view} code={sent.value.code} pin={sent.value.pin} help={help} />, { private: true })
}

/** `/d/{slug}/children/read`: the answer, by code and PIN. */
export function askForAnswer(asked: Asked, code = '', refusal?: Refusal): unknown {
  return sendPage(asked.reply, <LookPage view={asked.view} code={code} refusal={refusal} />, { status: refusal?.status ?? 200, private: true })
}

export async function readAnswer(asked: Asked): Promise<unknown> {
  const { code = '', pin = '', show } = fieldsOf(asked.request.body)
  if (show !== undefined) return askForAnswer(showSetting(asked, show), code)
  const own = await asked.site.call(mailboxOperations.readMyChildLetter, asked.visitor, { body: { code: code.slice(0, 20) || ' ', pin: pin.slice(0, 20) || ' ' } })
  if (!own.ok) return askForAnswer(asked, code.slice(0, 20), own.refusal)
  const { help } = await boxesOf(asked)
  return sendPage(asked.reply, <AnswerPage view={asked.view} reply={own.value.reply} help={help} />, { private: true })
}
