import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, SaidShape } from '#platform/shapes'
import { said } from '#platform/words'

const tag = 'organisation'

/** Borders of grids as GeoJSON (RFC 7946): polygons in WGS-84, longitude first, each with the grid's number in `properties.code`. */
const geojson = Type.String({ minLength: 2, maxLength: 900_000 })

export const CheckedBorders = Type.Object({
  /** Borders that are right, by grid. */
  borders: Type.Array(Type.Object({ code: Type.String(), name: SaidShape, corners: Type.Integer() })),
  /** Everything that is not, in words. Nothing is loaded while there is one. */
  problems: Type.Array(Type.Object({ code: Type.Union([Type.String(), Type.Null()]), say: SaidShape })),
})
export type CheckedBorders = Static<typeof CheckedBorders>

export const bordersOperations = {
  exportBorders: operation({
    method: 'GET', path: '/grid-borders', tag, summary: said('各网格的边界（GeoJSON）', 'Borders of the grids as GeoJSON'), answer: Type.Unknown(), sends: 'file',
  }),
  checkBorders: operation({
    method: 'POST', path: '/grid-borders/check', tag, summary: said('检查边界，不导入', 'Check borders without loading them'),
    body: Type.Object({ geojson, from: DayText }, closed), answer: CheckedBorders,
  }),
  loadBorders: operation({
    method: 'POST', path: '/grid-borders', tag, summary: said('导入网格边界，从某一天起生效', 'Load borders of grids, in force from a day on'),
    body: Type.Object({ geojson, from: DayText, source: Type.String({ minLength: 4, maxLength: 200 }) }, closed),
    answer: Type.Object({ loaded: Type.Integer() }), success: 201,
  }),
} as const
