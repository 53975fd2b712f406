/** @jsxImportSource preact */
import type { VNode } from 'preact'
import { organisationOperations } from '../../capabilities/organisation/contract.ts'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import {
  emptyReport, firstUnanswered, isReportStep, MAX_PHOTOS, type PlaceState, reportBodyOf, ReportState, type ReportStep, stepAfter, stepBefore,
} from '../../capabilities/intake/resident/report-state.ts'
import { CheckStep, DangerStep, NoticeStep, ReachStep, UrgentStep, WhatStep } from '../../capabilities/intake/resident/report.tsx'
import { type WhereChoices, WhereStep } from '../../capabilities/intake/resident/where.tsx'
import { grouped } from '../../capabilities/intake/resident/slip.tsx'
import { answerRefusal, ownWords } from '../../capabilities/intake/resident/words.ts'
import { readState, signState } from '#platform/http/signed-state'
import type { Refusal } from '#platform/result'
import { cleanText } from '#platform/validators'
import { answerOf, type Answers } from './answers.ts'
import { refusal as organisationRefusal } from '../../capabilities/organisation/words.ts'
import { sendRefusalPage } from './errors.tsx'
import { withMatter } from './follow.tsx'
import { formRefusal } from './words.ts'
import { showSetting } from './settings.ts'
import { careBeside } from './care.tsx'
import { nearbyBeside } from './nearby.tsx'
import { homeBeside } from './visits.tsx'
import { fileRequest, joinRequest, requestBeside, sameStep, sendRequestSlip, serviceNamed, whichStep, withSame } from './requests.tsx'
import { type Asked, newCommandId, probeCookies, sendPage } from './site.ts'
import { sendSlip } from './slip.tsx'
import { readForm, thumbnailsOf } from './upload.ts'
import { choose, communitiesToChoose, isPick, searchPlace } from './where.ts'

/** `/d/{slug}/report`: the first question, without a place. */
export function startReport(asked: Asked): Promise<unknown> {
  return showStep(asked, { state: emptyReport(newCommandId(asked.site), null), step: 'what' })
}

/** `/d/{slug}/a/{token}`: the plate at a door; the place is known and not asked again. An old plate still leads to a report. */
export async function startFromPlate(asked: Asked, token: string): Promise<unknown> {
  const plate = await asked.site.call(organisationOperations.readPlate, asked.visitor, { params: { token } })
  const place: PlaceState | null = plate.ok ? { kind: 'plate', token, text: plate.value.text } : null
  const refusal = plate.ok ? undefined : organisationRefusal('no-such-plate', {})
  return showStep(asked, { state: emptyReport(newCommandId(asked.site), place), step: 'what', refusal })
}

/** `/c/{code}/again`: a closed matter that is not fixed, as a new report; what was said, where and by whom is filled in. */
export function reportAgain(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async () => {
    const own = await asked.site.call(intakeOperations.readMyReport, asked.visitor)
    if (!own.ok) return sendRefusalPage(asked, own.refusal)
    const { text, place: typed, addressId, name, phone, code: former } = own.value
    const place: PlaceState | null = addressId !== null ? { kind: 'address', id: addressId, text: typed } : typed === '' ? null : { kind: 'words', text: typed }
    const again = ownWords.again(text, grouped(former))[asked.view.language]
    return showStep(asked, { state: { ...emptyReport(newCommandId(asked.site), place), text: again, name, phone }, step: 'what' })
  })
}

interface Showing {
  readonly state: ReportState
  readonly step: ReportStep
  readonly refusal?: Refusal | undefined
  readonly choices?: WhereChoices | undefined
}

/** Takes what a step hands in and answers with the next page. Nothing is stored but photos, until “Send”. */
export async function continueReport(asked: Asked): Promise<unknown> {
  const { site, request, district } = asked
  const sent = await readForm(site.services, request, district, MAX_PHOTOS)
  const before = readState(site.services.keys, purposeOf(asked), ReportState, sent.fields['state'] ?? '')
  const step = sent.fields['step']
  if (!before || !isReportStep(step)) return sendRefusalPage(asked, formRefusal('form-lost', {}))
  const { go = 'next', show } = sent.fields
  const answers = answerOf(step, before, sent)
  if (show !== undefined) return showStep(showSetting(asked, show), { state: answers.state, step })
  if (go.startsWith('join-') && before.service) return joinRequest(asked, before, go.slice('join-'.length))
  return go === 'send' ? send(asked, answers.state) : move(asked, { step, go, answers, fields: sent.fields })
}

interface Move {
  readonly step: ReportStep
  readonly go: string
  readonly answers: Answers
  readonly fields: Readonly<Record<string, string>>
}

async function move(asked: Asked, { step, go, answers, fields }: Move): Promise<unknown> {
  const { state } = answers
  if (go === 'back') return showStep(asked, { state, step: stepBefore(state, step) ?? 'what' })
  if (go.startsWith('edit-')) return showStep(asked, { state, step: stepNamed(go.slice('edit-'.length)) })
  if (go.startsWith('remove-')) return showStep(asked, { state: without(state, Number(go.slice('remove-'.length))), step })
  if (step === 'where') return moveWhere(asked, state, go, cleanText(fields['address'] ?? ''))
  if (answers.refusal) return showStep(asked, { state, step, refusal: answers.refusal })
  return goOn(asked, state, step)
}

/** The next page; for a request, after what others reported there was looked up. */
async function goOn(asked: Asked, before: ReportState, step: ReportStep): Promise<unknown> {
  const state = await withSame(asked, before)
  return showStep(asked, { state, step: stepAfter(state, step) })
}

function stepNamed(name: string): ReportStep {
  return isReportStep(name) ? name : 'what'
}

function without(state: ReportState, index: number): ReportState {
  return { ...state, photos: state.photos.filter((_photo, position) => position !== index) }
}

async function moveWhere(asked: Asked, state: ReportState, go: string, typed: string): Promise<unknown> {
  if (go === 'keep' && state.place) return goOn(asked, state, 'where')
  if (go === 'words' && typed !== '') return settle(asked, state, { kind: 'words', text: typed.slice(0, 200) })
  if (!isPick(go)) return showStep(asked, { state, step: 'where', choices: await searchPlace(asked, typed) })
  const chosen = await choose(asked, go)
  if (!chosen) return showStep(asked, { state, step: 'where' })
  return 'place' in chosen ? settle(asked, state, chosen.place) : showStep(asked, { state, step: 'where', choices: chosen.choices })
}

function settle(asked: Asked, state: ReportState, place: PlaceState): Promise<unknown> {
  return goOn(asked, { ...state, place, same: 'unknown' }, 'where')
}

/** The one moment something is stored. The id was minted with the first page: a double click registers once. */
async function send(asked: Asked, state: ReportState): Promise<unknown> {
  const missing = firstUnanswered(state)
  if (missing) return showStep(asked, { state, step: missing, refusal: missing === 'what' && state.text.trim() !== '' ? answerRefusal('photos-with-people', {}) : undefined })
  if (state.service !== null) return sendRequest(asked, state)
  const registered = await asked.site.call(intakeOperations.reportMatter, asked.visitor, {
    body: reportBodyOf(state, asked.view.language), commandId: state.commandId,
  })
  if (registered.ok) return sendSlip(asked, { ...registered.value, urgent: state.danger === 'yes' })
  // Changed on the way back after it was sent: the report stands as it is, and is added to on its own page.
  const refusal = registered.refusal.code === 'key-reused' ? answerRefusal('already-sent', {}) : registered.refusal
  return showStep(asked, { state, step: stepOfField(refusal.field), refusal })
}

async function sendRequest(asked: Asked, state: ReportState): Promise<unknown> {
  const filed = await fileRequest(asked, state)
  if (filed.ok) return sendRequestSlip(asked, filed.value)
  const refusal = filed.refusal.code === 'key-reused' ? answerRefusal('already-sent', {}) : filed.refusal
  return showStep(asked, { state, step: stepOfField(refusal.field), refusal })
}

/** The page whose field has to change. */
function stepOfField(field: string | undefined): ReportStep {
  const steps: Readonly<Record<string, ReportStep>> = {
    text: 'what', photos: 'what', addressId: 'where', addressToken: 'where', placeText: 'where', danger: 'danger',
    noticeGiven: 'notice', name: 'reach', phone: 'reach', service: 'which', words: 'what', place: 'where',
  }
  return steps[field ?? ''] ?? 'check'
}

export async function showStep(asked: Asked, showing: Showing): Promise<unknown> {
  const status = showing.refusal?.status ?? 200
  probeCookies(asked)
  return sendPage(asked.reply, await stepPage(asked, showing), { status })
}

async function stepPage(asked: Asked, { state: gathered, step, refusal, choices }: Showing): Promise<VNode> {
  // From the check on, a correction leads straight back to it.
  const state = step === 'check' ? { ...gathered, checking: true } : gathered
  const { site, district } = asked
  const props = { view: asked.view, state, signed: signState(site.services.keys, purposeOf(asked), state), refusal }
  const thumbnails = step === 'what' || step === 'check' ? await thumbnailsOf(site.services, district, state.photos) : []
  switch (step) {
    case 'which': return whichStep(asked, props)
    case 'same': return sameStep(asked, props)
    case 'what': return <WhatStep {...props} thumbnails={thumbnails} beside={<>{requestBeside(asked, state)}{careBeside(asked, state)}{nearbyBeside(asked, state)}{homeBeside(asked, state)}</>} />
    case 'where': return <WhereStep {...props} choices={choices ?? await communitiesToChoose(asked, state.place?.kind === 'words' ? state.place.text : '')} />
    case 'danger': return <DangerStep {...props} />
    case 'urgent': return <UrgentStep {...props} />
    case 'notice': return <NoticeStep {...props} handler={district.name} />
    case 'reach': return <ReachStep {...props} />
    case 'check': return <CheckStep {...props} thumbnails={thumbnails} service={await serviceNamed(asked, state.service)} />
  }
}

function purposeOf(asked: Asked): string {
  return `report/${asked.district.id}`
}
