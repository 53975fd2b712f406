import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { CAPACITIES, ROLES, SLOT_KINDS } from './domain.ts'
import { words } from './words.ts'

const PathText = Type.String({ pattern: '^[0-9]+(\\.[0-9]+)*$', maxLength: 60 })
const tag = 'organisation'

export const UnitShape = Type.Object({
  id: Uuid, parentId: orNull(Uuid), hostId: orNull(Uuid), kind: Type.String(), kindName: SaidShape,
  /** 1 district, 2 street or town, 3 community or village, 4 point. */
  level: Type.Integer(),
  function: Type.String(), functionName: SaidShape, code: Type.String(), path: Type.String(), name: SaidShape,
  abbreviation: orNull(Type.String()),
})
export type UnitShape = Static<typeof UnitShape>

/** Border as a GeoJSON polygon, WGS-84, longitude first. */
export const AreaShape = Type.Object({
  id: Uuid, unitId: Uuid, code: Type.String(), name: SaidShape,
  geometry: Type.Object({ type: Type.Literal('Polygon'), coordinates: Type.Array(Type.Array(Type.Array(Type.Number()))) }),
})
export type AreaShape = Static<typeof AreaShape>

export const CategoryShape = Type.Object({
  code: Type.String(), name: SaidShape, leadKinds: Type.Array(Type.String()), lead: SaidShape, coHandlers: SaidShape,
  law: Type.Array(Type.String()), statusReserved: Type.String(), writtenOnly: Type.Boolean(), paperOnly: Type.Boolean(),
  confirmable: Type.String(), note: SaidShape,
})
export const GateShape = Type.Object({
  code: Type.String(), position: Type.Integer(), question: SaidShape, help: SaidShape, effect: Type.String(),
  asked: Type.Array(Type.String()), law: Type.Array(Type.String()),
})

const read = <const Path extends string>(path: Path) => ({ method: 'GET', path, tag }) as const

export const organisationOperations = {
  listUnits: operation({
    ...read('/units'), summary: words.units, answer: Type.Object({ units: Type.Array(UnitShape) }),
  }),
  listGrids: operation({
    ...read('/grids'), summary: words.grids,
    /** At or below a unit; the caller's own where none is given. */
    query: Type.Object({ unitPath: Type.Optional(PathText) }, closed),
    answer: Type.Object({ grids: Type.Array(AreaShape) }),
  }),
  listMicroGrids: operation({
    ...read('/units/:unitId/micro-grids'), summary: words.microGrids, params: Type.Object({ unitId: Uuid }),
    answer: Type.Object({ microGrids: Type.Array(Type.Intersect([AreaShape, Type.Object({ gridId: Uuid })])) }),
  }),
  readPlate: operation({
    ...read('/plates/:token'), summary: words.plate, params: Type.Object({ token: Type.String({ pattern: '^[0-9a-z-]{6,60}$' }) }),
    /** What a scan may show: the address and the community that looks after it, never who lives there. */
    answer: Type.Object({ addressId: Uuid, text: Type.String(), publicPlace: Type.Boolean(), communityName: SaidShape, communityUnitId: Uuid }),
  }),
  listCategories: operation({
    ...read('/categories'), summary: words.categories, answer: Type.Object({ categories: Type.Array(CategoryShape) }),
  }),
  listGates: operation({ ...read('/gates'), summary: words.gates, answer: Type.Object({ gates: Type.Array(GateShape) }) }),
  listEmptySlots: operation({
    ...read('/empty-slots'), summary: words.emptySlots, query: Type.Object({ unitPath: Type.Optional(PathText) }, closed),
    answer: Type.Object({
      slots: Type.Array(Type.Object({
        id: Uuid, kind: Type.Enum([...SLOT_KINDS]), kindName: SaidShape, gridId: Uuid, gridName: SaidShape, microGridName: orNull(SaidShape),
        unitId: Uuid, unitName: SaidShape, emptySince: DayText,
      })),
    }),
  }),
  listTeams: operation({
    ...read('/teams'), summary: words.teams, query: Type.Object({ unitPath: Type.Optional(PathText) }, closed),
    answer: Type.Object({
      teams: Type.Array(Type.Object({
        id: Uuid, kind: Type.String(), kindName: SaidShape, name: SaidShape, unitId: Uuid, unitName: SaidShape, area: Type.String(),
        fromOn: DayText, untilOn: orNull(DayText),
        members: Type.Array(Type.Object({ id: Uuid, name: Type.String(), part: Type.String(), staff: Type.Boolean() })),
      })),
    }),
  }),
  listLiaisons: operation({
    ...read('/liaisons'), summary: words.liaisons, query: Type.Object({ unitPath: Type.Optional(PathText) }, closed),
    answer: Type.Object({
      liaisons: Type.Array(Type.Object({ id: Uuid, unitId: Uuid, unitName: SaidShape, name: Type.String(), part: Type.String(), phone: orNull(Type.String()) })),
    }),
  }),
  listPairs: operation({
    ...read('/pairs'), summary: words.pairs,
    answer: Type.Object({ pairs: Type.Array(Type.Object({ id: Uuid, staffId: Uuid, partnerId: Uuid, purpose: Type.String(), fromOn: DayText, untilOn: orNull(DayText) })) }),
  }),
  readCalendar: operation({
    ...read('/calendar/:year'), summary: words.calendar, params: Type.Object({ year: Type.String({ pattern: '^20\\d{2}$' }) }),
    /** `provisional`: no published table; days computed in that year are marked wherever they are shown. */
    answer: Type.Object({
      year: Type.Integer(), provisional: Type.Boolean(), source: orNull(Type.String()), holidays: Type.Array(DayText), makeUpDays: Type.Array(DayText),
      warning: orNull(SaidShape),
    }),
  }),
  loadCalendar: operation({
    method: 'POST', path: '/calendar/:year', tag, summary: words.loadCalendar, params: Type.Object({ year: Type.String({ pattern: '^20\\d{2}$' }) }),
    body: Type.Object({
      source: Type.String({ minLength: 4, maxLength: 200 }), holidays: Type.Array(DayText, { maxItems: 200 }), makeUpDays: Type.Array(DayText, { maxItems: 60 }),
    }, closed),
    answer: Type.Object({ year: Type.Integer(), loaded: Type.Boolean() }), success: 201,
  }),
  createPosting: operation({
    method: 'POST', path: '/postings', tag, summary: words.createPosting,
    body: Type.Object({
      staffId: Uuid, unitId: Uuid, role: Type.Enum([...ROLES]), capacity: Type.Enum([...CAPACITIES]), duty: Type.String({ maxLength: 100 }),
      fromOn: DayText, untilOn: Type.Optional(DayText),
      /** Slots that this posting fills from its first day. */
      slotIds: Type.Optional(Type.Array(Uuid, { maxItems: 50 })),
    }, closed),
    answer: Type.Object({ postingId: Uuid }), success: 201,
  }),
  closePosting: operation({
    method: 'POST', path: '/postings/:postingId/end', tag, summary: words.closePosting, params: Type.Object({ postingId: Uuid }),
    /** The first day without it. */
    body: Type.Object({ untilOn: DayText, reason: Type.String({ minLength: 2, maxLength: 200 }) }, closed),
    answer: Type.Object({ closed: Type.Boolean() }),
  }),
  issuePlate: operation({
    method: 'POST', path: '/addresses/:addressId/plate', tag, summary: words.issuePlate, params: Type.Object({ addressId: Uuid }),
    /** Ends every older plate of the address. */
    answer: Type.Object({ token: Type.String() }), success: 201,
  }),
  revokePlate: operation({
    method: 'POST', path: '/plates/:token/revocation', tag, summary: words.revokePlate, params: Type.Object({ token: Type.String({ pattern: '^[0-9a-z-]{6,60}$' }) }),
    body: Type.Object({ reason: Type.String({ minLength: 2, maxLength: 200 }) }, closed),
    answer: Type.Object({ revoked: Type.Boolean() }),
  }),
} as const
