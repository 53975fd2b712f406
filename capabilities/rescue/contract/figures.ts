import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { DayText, orNull, SaidShape } from '#platform/shapes'
import { FIGURES } from '../domain/figures.ts'
import { get } from './shapes.ts'

export const RescueFigures = Type.Object({
  from: DayText, to: DayText,
  /** `n` null: fewer than five, and not told to whoever only counts. */
  figures: Type.Array(Type.Object({ figure: Type.Enum([...FIGURES]), words: SaidShape, meaning: SaidShape, n: orNull(Type.Integer()) })),
  kept: Type.Boolean(),
})
export type RescueFigures = Static<typeof RescueFigures>

export const figureOperations = {
  readRescueFigures: operation({
    ...get, path: '/rescue/figures', query: Type.Object({ from: Type.Optional(DayText), to: Type.Optional(DayText) }), answer: RescueFigures,
    summary: { zh: '救助数字（人次）', en: 'Figures of rescue, in person-times' },
  }),
}
