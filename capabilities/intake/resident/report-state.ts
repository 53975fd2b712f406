import Type, { type Static } from 'typebox'
import type { ReportBody } from '../contract.ts'

const Text = Type.String({ maxLength: 6000 })

/** Where it is, as far as the reporter has said: the plate they scanned, an address of the register, or words. */
const PlaceState = Type.Union([
  Type.Object({ kind: Type.Literal('plate'), token: Type.String(), text: Text }),
  Type.Object({ kind: Type.Literal('address'), id: Type.String(), text: Text }),
  Type.Object({ kind: Type.Literal('words'), text: Text }),
])
export type PlaceState = Static<typeof PlaceState>

/** All that a report has gathered, carried by the page from step to step. Nothing is stored before it is sent. */
export const ReportState = Type.Object({
  /** Minted when the first page was shown, so that a double click registers once. */
  commandId: Type.String(),
  text: Text,
  photos: Type.Array(Type.String({ maxLength: 600 }), { maxItems: 3 }),
  /** The reporter says that no people and no number plates are on the photos, or that they are covered. */
  photosSafe: Type.Boolean(),
  place: Type.Union([PlaceState, Type.Null()]),
  danger: Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Null()]),
  /** Version of the personal-information notice that was shown and acknowledged. */
  notice: Type.Union([Type.String(), Type.Null()]),
  name: Text,
  phone: Text,
  letters: Type.Boolean(),
  /** Everything was answered once: a correction leads straight back to the check. */
  checking: Type.Boolean(),
  /** Null for a dispute; for a request of service its code, empty until one is chosen. */
  service: Type.Union([Type.String({ maxLength: 20 }), Type.Null()]),
  /** Whether the same was reported in that common place already: looked up once place and service are known. */
  same: Type.Union([Type.Literal('unknown'), Type.Literal('none'), Type.Literal('some')]),
})
export type ReportState = Static<typeof ReportState>

export const MAX_PHOTOS = 3
export const MAX_TEXT = 5000

/** The notice that is shown now; registering keeps which one it was (PIPL Art. 17). */
export const NOTICE_VERSION = '2026-01'

export function emptyReport(commandId: string, place: PlaceState | null): ReportState {
  return { commandId, text: '', photos: [], photosSafe: false, place, danger: null, notice: null, name: '', phone: '', letters: false, checking: false, service: null, same: 'unknown' }
}

/** The same pages for something that is broken or needs doing: which kind comes first, and nobody is asked about violence. */
export function emptyRequest(commandId: string, place: PlaceState | null): ReportState {
  return { ...emptyReport(commandId, place), service: '' }
}

export const REPORT_STEPS = ['which', 'what', 'where', 'same', 'danger', 'urgent', 'notice', 'reach', 'check'] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

export function isReportStep(text: string | undefined): text is ReportStep {
  return REPORT_STEPS.some((step) => step === text)
}

/** Whether a step belongs to this very report: a scanned plate answers “where”, and only danger leads past “ring 110 first”. */
const BELONGS: Readonly<Partial<Record<ReportStep, (state: ReportState) => boolean>>> = {
  which: ({ service }) => service !== null,
  where: ({ place }) => place?.kind !== 'plate',
  same: ({ service, same }) => service !== null && same === 'some',
  danger: ({ service }) => service === null,
  urgent: ({ service, danger }) => service === null && danger === 'yes',
}

export function stepsOf(state: ReportState): readonly ReportStep[] {
  return REPORT_STEPS.filter((step) => BELONGS[step]?.(state) ?? true)
}

const BESIDE: readonly ReportStep[] = ['urgent', 'same']

/** “Step 2 of 5”: the word of warning about 110, and what others reported, are no steps of their own. */
export function positionOf(state: ReportState, step: ReportStep): { n: number; of: number } {
  const counted: readonly ReportStep[] = stepsOf(state).filter((each) => !BESIDE.includes(each))
  return { n: Math.max(counted.indexOf(step), 0) + 1, of: counted.length }
}

export function stepAfter(state: ReportState, step: ReportStep): ReportStep {
  if (state.checking && !(step === 'danger' && state.danger === 'yes')) return firstUnanswered(state) ?? 'check'
  const later = REPORT_STEPS.slice(REPORT_STEPS.indexOf(step) + 1)
  return later.find((each) => stepsOf(state).includes(each)) ?? 'check'
}

/** Undefined on the first step: the way back leads out of the form. */
export function stepBefore(state: ReportState, step: ReportStep): ReportStep | undefined {
  return REPORT_STEPS.slice(0, REPORT_STEPS.indexOf(step)).findLast((each) => stepsOf(state).includes(each))
}

/** The first question without its answer; undefined when the report may be sent. */
export function firstUnanswered(state: ReportState): ReportStep | undefined {
  if (state.service === '') return 'which'
  if (state.text.trim() === '' || (state.photos.length > 0 && !state.photosSafe)) return 'what'
  if (state.place === null) return 'where'
  if (state.service === null && state.danger === null) return 'danger'
  return state.notice === null ? 'notice' : undefined
}

/** What is handed to `reportMatter`. */
export function reportBodyOf(state: ReportState, language: 'zh' | 'en'): ReportBody {
  const { place, name, phone } = state
  return {
    text: state.text,
    ...(place?.kind === 'plate' ? { addressToken: place.token } : {}),
    ...(place?.kind === 'address' ? { addressId: place.id } : {}),
    ...(place?.kind === 'words' ? { placeText: place.text } : {}),
    danger: state.danger ?? 'no',
    ...(name === '' ? {} : { name }),
    ...(phone === '' ? {} : { phone }),
    noticeGiven: state.notice === NOTICE_VERSION,
    lettersWanted: state.letters && phone !== '',
    language,
    photos: [...state.photos],
  }
}
