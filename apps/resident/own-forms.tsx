/** @jsxImportSource preact */
import { intakeOperations, type MyCase, WITHDRAWAL_REASONS } from '../../capabilities/intake/contract.ts'
import { AddPage, StopPage } from '../../capabilities/intake/resident/my-case-forms.tsx'
import { MAX_PHOTOS } from '../../capabilities/intake/resident/report-state.ts'
import { answerRefusal } from '../../capabilities/intake/resident/words.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import type { Refusal } from '#platform/result'
import { cleanText } from '#platform/validators'
import { photosRefusal } from './answers.ts'
import { back, commandIn, withMatter } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'
import { readForm, type Sent, thumbnailsOf, withRoom } from './upload.ts'

export function askForAddition(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, (matter) => additionPage(asked, matter, { commandId: newCommandId(asked.site), typed: {}, photos: [] }))
}

export function addToMatter(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async (matter) => {
    const sent = await readForm(asked.site.services, asked.request, asked.district, MAX_PHOTOS)
    const { show } = sent.fields
    const { form, refusal } = additionIn(asked, sent)
    if (show !== undefined) return additionPage(showSetting(asked, show), matter, form)
    if (refusal === 'removing') return additionPage(asked, matter, form)
    return refusal ? additionPage(asked, matter, form, refusal) : addTo(asked, matter, form)
  })
}

async function addTo(asked: Asked, matter: MyCase, form: AdditionShown): Promise<unknown> {
  const body = { text: form.typed['text'] ?? '', photos: [...form.photos] }
  const added = await asked.site.call(intakeOperations.supplementMyCase, asked.visitor, { body, commandId: form.commandId })
  return added.ok ? back(asked, matter.code, 'added') : additionPage(asked, matter, form, added.refusal)
}

/** The form as it now stands, and what keeps it from being sent; `removing`: a photo was only taken away. */
function additionIn(asked: Asked, sent: Sent): { readonly form: AdditionShown; readonly refusal: Refusal | 'removing' | undefined } {
  const { fields } = sent
  const text = cleanText(fields['text'] ?? '')
  const { photos, over } = withRoom((fields['photos'] ?? '').split(' ').filter((token) => token !== ''), sent, MAX_PHOTOS)
  const form = { commandId: commandIn(fields).commandId ?? newCommandId(asked.site), typed: { text, photosSafe: fields['photosSafe'] ?? '' }, photos }
  const removed = /^remove-(\d)$/.exec(fields['go'] ?? '')?.[1]
  if (removed !== undefined) return { form: { ...form, photos: photos.filter((_photo, index) => index !== Number(removed)) }, refusal: 'removing' }
  if (text === '') return { form, refusal: answerRefusal('text-missing', {}) }
  return { form, refusal: sent.refusal ?? photosRefusal(photos, over, fields['photosSafe'] === 'yes') }
}

interface AdditionShown extends FormShown {
  readonly photos: readonly string[]
}

interface FormShown {
  readonly commandId: string
  readonly typed: Fields
}

async function additionPage(asked: Asked, matter: MyCase, form: AdditionShown, refusal?: Refusal): Promise<unknown> {
  const { commandId, typed, photos } = form
  const thumbnails = await thumbnailsOf(asked.site.services, asked.district, photos)
  const page = <AddPage view={asked.view} code={matter.code} commandId={commandId} typed={typed} refusal={refusal} photos={photos} thumbnails={thumbnails} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}

/** “I do not want mediation”: one page that confirms, with the other ways on it. */
export function askToStop(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, (matter) => stopPage(asked, matter, { commandId: newCommandId(asked.site), typed: {} }))
}

export function stopMatter(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async (matter) => {
    const fields = fieldsOf(asked.request.body)
    const reason = WITHDRAWAL_REASONS.find((each) => each === fields['reason']) ?? 'no-reason'
    const text = cleanText(fields['text'] ?? '').slice(0, 1000)
    const form = { commandId: commandIn(fields).commandId ?? newCommandId(asked.site), typed: fields }
    if (fields['show'] !== undefined) return stopPage(showSetting(asked, fields['show']), matter, form)
    const stopped = await stop(asked, matter, { reason, text }, form.commandId)
    return stopped.ok ? back(asked, code, 'withdrawn') : stopPage(asked, matter, form, stopped.refusal)
  })
}

/** The page was told which station takes a withdrawal now; asked of the other one, it is refused in words. */
function stop(asked: Asked, matter: MyCase, { reason, text }: { reason: (typeof WITHDRAWAL_REASONS)[number]; text: string }, commandId: string) {
  const { actor } = asked.visitor
  if (matter.withdrawal.operation === 'withdrawMatter' && actor.kind === 'reporter') {
    const body = text === '' ? { reason } : { reason, statement: text }
    return asked.site.call(mediationOperations.withdrawMatter, asked.visitor, { params: { caseId: actor.caseId }, body, commandId })
  }
  const body = text === '' ? { reason } : { reason, text }
  return asked.site.call(intakeOperations.withdrawMyCase, asked.visitor, { body, commandId })
}

function stopPage(asked: Asked, matter: MyCase, form: FormShown, refusal?: Refusal): unknown {
  const page = <StopPage view={asked.view} code={matter.code} commandId={form.commandId} typed={form.typed} refusal={refusal} matter={matter} />
  return sendPage(asked.reply, page, { status: refusal?.status ?? 200, private: true })
}
