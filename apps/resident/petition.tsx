/** @jsxImportSource preact */
import { grouped } from '../../capabilities/intake/resident/slip.tsx'
import { petitionsOperations, type SendBody } from '../../capabilities/petitions/contract.ts'
import { type PetitionForm, PetitionPage, PetitionSentPage, ReviewPage } from '../../capabilities/petitions/resident/petition.tsx'
import { refusal as petitionRefusal } from '../../capabilities/petitions/words.ts'
import { isId } from '#platform/ids'
import type { Refusal } from '#platform/result'
import { below } from '#platform/ui/resident'
import { cleanText } from '#platform/validators'
import { sendRefusalPage } from './errors.tsx'
import { commandIn, withMatter } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/d/{slug}/petition`: a petition without an account (PET Art. 17). */
export function showPetition(asked: Asked): Promise<unknown> {
  return petitionPage(asked, { commandId: newCommandId(asked.site), typed: {} })
}

async function petitionPage(asked: Asked, form: PetitionForm): Promise<unknown> {
  const units = await asked.site.call(petitionsOperations.listAccusable, asked.visitor)
  if (!units.ok) return sendRefusalPage(asked, units.refusal)
  const page = <PetitionPage view={asked.view} form={form} units={units.value.units} />
  return sendPage(asked.reply, page, { status: form.refusal?.status ?? 200, private: true })
}

/** Sends it and shows code and PIN once; refused, the page again with everything as it was typed. */
export async function sendPetition(asked: Asked): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  const form = { commandId: commandIn(typed).commandId ?? newCommandId(asked.site), typed }
  if (typed['show'] !== undefined) return petitionPage(showSetting(asked, typed['show']), form)
  const refusal = unclearIn(typed)
  if (refusal) return petitionPage(asked, { ...form, refusal })
  const sent = await asked.site.call(petitionsOperations.sendPetition, asked.visitor, { body: bodyOf(typed), commandId: form.commandId })
  if (!sent.ok) return petitionPage(asked, { ...form, refusal: sent.refusal })
  return sendPage(asked.reply, <PetitionSentPage view={asked.view} code={grouped(sent.value.code)} pin={sent.value.pin ?? ''} />, { private: true })
}

/** Nothing is guessed: an accusation taken for a claim would be shown to the unit it is about (PET Art. 30). */
function unclearIn(typed: Fields): Refusal | undefined {
  const { type = '', accused = '', text = '', notice } = typed
  if (type === '') return petitionRefusal('type-missing', {})
  if (type !== 'accusation' && accused !== '') return petitionRefusal('accused-without-accusation', {})
  if (cleanText(text) === '') return petitionRefusal('text-empty', {})
  return notice === 'yes' ? undefined : petitionRefusal('notice-not-read', {})
}

function bodyOf(typed: Fields): SendBody {
  const { name = '', phone = '', address = '', accused = '' } = typed
  const accusation = typed['type'] === 'accusation'
  return {
    type: accusation ? 'accusation' : typed['type'] === 'suggestion' ? 'suggestion' : 'claim', text: (typed['text'] ?? '').slice(0, 10_000), noticeRead: typed['notice'] === 'yes', lettersWanted: typed['letters'] === 'yes',
    ...(name ? { name: name.slice(0, 60) } : {}), ...(phone ? { phone: phone.slice(0, 30) } : {}), ...(address ? { address: address.slice(0, 200) } : {}),
    ...(accusation && isId(accused) ? { accusedUnitId: accused } : {}), ...(accusation && accused === 'elsewhere' ? { accusedElsewhere: true } : {}),
  }
}

/** `/c/{code}/review`: whether review or re-review may be asked for, until when, and how. */
export function showReview(asked: Asked, code: string): Promise<unknown> {
  return reviewPage(asked, code, { commandId: newCommandId(asked.site), typed: {} }, fieldsOf(asked.request.query)['done'] === 'yes')
}

function reviewPage(asked: Asked, code: string, form: PetitionForm, done = false): Promise<unknown> {
  return withMatter(asked, code, async (matter) => {
    const mine = await asked.site.call(petitionsOperations.readMyPetition, asked.visitor)
    if (!mine.ok) return sendRefusalPage(asked, mine.refusal)
    if (mine.value === null) return sendRefusalPage(asked, petitionRefusal('no-petition', {}))
    const page = <ReviewPage view={asked.view} mine={mine.value} own={below(asked.view, `/c/${grouped(matter.code)}`)} form={form} asked={done} />
    return sendPage(asked.reply, page, { status: form.refusal?.status ?? 200, private: true })
  })
}

/** The petitioner's own request, received the day it arrives (PET Art. 35, 36). */
export function askForReview(asked: Asked, code: string): Promise<unknown> {
  const typed = fieldsOf(asked.request.body)
  const form = { commandId: commandIn(typed).commandId ?? newCommandId(asked.site), typed }
  if (typed['show'] !== undefined) return reviewPage(showSetting(asked, typed['show']), code, form)
  return withMatter(asked, code, async (matter) => {
    const reason = cleanText(typed['reason'] ?? '').slice(0, 2000)
    if (reason === '') return reviewPage(asked, code, { ...form, refusal: petitionRefusal('reason-empty', {}) })
    const done = await asked.site.call(petitionsOperations.askForReview, asked.visitor, { body: { reason }, commandId: form.commandId })
    if (!done.ok) return reviewPage(asked, code, { ...form, refusal: done.refusal })
    return asked.reply.redirect(below(asked.view, `/c/${grouped(matter.code)}/review?done=yes`), 303)
  })
}
