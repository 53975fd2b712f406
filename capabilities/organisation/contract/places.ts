import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, orNull, SaidShape, Uuid } from '#platform/shapes'
import { placesWords } from '../words/places.ts'

const tag = 'organisation'

/** Whom to turn to: a centre with its counter. Telephone, address and hours are null where nobody has entered them. */
export const CentreShape = Type.Object({
  id: Uuid,
  name: SaidShape,
  /** The street or town above it. */
  above: orNull(SaidShape),
  phone: orNull(Type.String()),
  address: orNull(Type.String()),
  hours: orNull(SaidShape),
})
export type CentreShape = Static<typeof CentreShape>

/** What a resident needs to say where something is and whom to ask. Nothing here is about a person. */
export const placesOperations = {
  listCentres: operation({
    method: 'GET', path: '/centres', tag, summary: placesWords.listCentres,
    /** The district's own centre, and its communities and villages in the order of the tree. At most 500. */
    answer: Type.Object({ district: orNull(CentreShape), communities: Type.Array(CentreShape) }),
  }),
  listEstates: operation({
    method: 'GET', path: '/communities/:unitId/estates', tag, summary: placesWords.listEstates,
    params: Type.Object({ unitId: Uuid }),
    answer: Type.Object({ estates: Type.Array(Type.Object({ estate: Type.String(), buildings: Type.Array(Type.String()) })) }),
  }),
  findAddresses: operation({
    method: 'GET', path: '/addresses', tag, summary: placesWords.findAddresses,
    /**
     * `text` as people shorten it (示例小区2-1-301; within a community also 2-1-301, 2栋301 or 301), or a community with its
     * estate and building. At most 200.
     */
    query: Type.Object({
      text: Type.Optional(Type.String({ maxLength: 200 })),
      unitId: Type.Optional(Uuid),
      estate: Type.Optional(Type.String({ maxLength: 100 })),
      building: Type.Optional(Type.String({ maxLength: 100 })),
    }, closed),
    answer: Type.Object({ addresses: Type.Array(Type.Object({ id: Uuid, text: Type.String(), publicPlace: Type.Boolean() })) }),
  }),
  /** Refuses `unit-not-yours`. */
  listPlates: operation({
    method: 'GET', path: '/plates', tag, summary: placesWords.listPlates,
    query: Type.Object({ unitId: Uuid, estate: Type.String({ maxLength: 100 }), building: Type.String({ maxLength: 100 }) }, closed),
    answer: Type.Object({ plates: Type.Array(Type.Object({ token: Type.String(), text: Type.String() })) }),
  }),
}
