import Type, { type Static } from 'typebox'
import { CameFrom } from '#platform/came-from'
import { operation } from '#platform/http/operation'
import { closed, DayText, SaidShape, Uuid } from '#platform/shapes'

export const HazardParams = Type.Object({ hazardId: Uuid })

export const HazardLine = Type.Object({
  id: Uuid,
  state: Type.String(),
  stateWords: SaidShape,
  what: Type.String(),
  place: Type.String(),
  ownerUnitId: Type.Union([Uuid, Type.Null()]),
  ownerName: Type.Union([SaidShape, Type.Null()]),
  foundOn: DayText,
  dueOn: DayText,
  fixedOn: Type.Union([DayText, Type.Null()]),
  fixedNote: Type.Union([Type.String(), Type.Null()]),
  foundBy: SaidShape,
  /** Which photos there are; each is read with `readHazardPhoto`. */
  photos: Type.Object({ before: Type.Boolean(), after: Type.Boolean() }),
  steps: Type.Array(Type.Object({
    step: Type.String(), label: SaidShape, refusal: Type.Union([Type.Object({ code: Type.String(), say: SaidShape }), Type.Null()]),
  })),
})
export type HazardLine = Static<typeof HazardLine>

export const HazardAnswer = Type.Object({ state: Type.String() })
export type HazardAnswer = Static<typeof HazardAnswer>

const photoFields = {
  /** Token of an uploaded photo. */
  photo: Type.Optional(Type.String({ maxLength: 600 })),
  /** Whoever sends the photo has looked: faces and number plates were covered on the device. */
  photoBlurred: Type.Optional(Type.Boolean()),
  /** Or: nobody is on it. */
  photoWithoutPeople: Type.Optional(Type.Boolean()),
}

export const PhotoBody = Type.Object(photoFields, closed)

/** A hazard found without a case; the place by plate, by address, or in words. */
export const RegisterBody = Type.Object(
  {
    what: Type.String({ minLength: 1, maxLength: 500 }),
    foundBy: Type.Enum(['patrol', 'plate', 'visit']),
    addressToken: Type.Optional(Type.String({ maxLength: 40 })),
    addressId: Type.Optional(Uuid),
    placeText: Type.Optional(Type.String({ maxLength: 200 })),
    ownerUnitId: Type.Optional(Uuid),
    cameFrom: Type.Optional(CameFrom),
    ...photoFields,
  },
  closed,
)
export type RegisterBody = Static<typeof RegisterBody>

export const RegisteredHazard = Type.Object({ hazardId: Uuid, caseId: Uuid, code: Type.String(), state: Type.String() })
export type RegisteredHazard = Static<typeof RegisteredHazard>

export const AssignBody = Type.Object({ ownerUnitId: Uuid }, closed)
export const FixBody = Type.Object(
  {
    note: Type.String({ minLength: 1, maxLength: 500 }),
    ...photoFields,
  },
  closed,
)
export type FixBody = Static<typeof FixBody>
export const VerifyBody = Type.Object({ fixed: Type.Boolean(), note: Type.Optional(Type.String({ maxLength: 500 })) }, closed)
export const NothingBody = Type.Object({}, closed)

const step = (path: string, zh: string, en: string) =>
  ({ method: 'POST', path: `/hazards/:hazardId/${path}`, tag: 'hazards', summary: { zh, en }, params: HazardParams, answer: HazardAnswer, success: 201 }) as const

export const hazardsOperations = {
  listHazards: operation({
    method: 'GET', path: '/hazards', tag: 'hazards',
    summary: { zh: '本单位的隐患（按到期日）', en: 'Hazard tasks of the unit by due day' },
    query: Type.Object({ view: Type.Optional(Type.Enum(['open', 'closed'])), after: Type.Optional(Type.String({ maxLength: 80 })) }),
    answer: Type.Object({ hazards: Type.Array(HazardLine), next: Type.Union([Type.String(), Type.Null()]) }),
  }),
  readHazard: operation({
    method: 'GET', path: '/hazards/:hazardId', tag: 'hazards', params: HazardParams, answer: HazardLine,
    summary: { zh: '一条隐患', en: 'One hazard task' },
  }),
  registerHazard: operation({
    method: 'POST', path: '/hazards', tag: 'hazards', body: RegisterBody, answer: RegisteredHazard, success: 201,
    summary: { zh: '登记一条隐患（没有案件的）', en: 'Register a hazard found without a case' },
  }),
  readHazardPhoto: operation({
    method: 'GET', path: '/hazards/:hazardId/photos/:which', tag: 'hazards', answer: Type.Unknown(), sends: 'file',
    params: Type.Object({ hazardId: Uuid, which: Type.Enum(['before', 'after']) }),
    summary: { zh: '整改前或整改后的照片', en: 'The photo of before or after' },
  }),
  addHazardPhoto: operation({ ...step('photo', '补上整改前的照片', 'Add the photo of before'), body: PhotoBody }),
  assignHazard: operation({ ...step('owner', '交办隐患', 'Assign the task'), body: AssignBody }),
  takeUpHazard: operation({ ...step('start', '开始整改', 'Take it up'), body: NothingBody }),
  reportHazardFixed: operation({ ...step('fix', '报告已整改', 'Report it fixed'), body: FixBody }),
  verifyHazard: operation({ ...step('verification', '现场核实', 'Verify on site'), body: VerifyBody }),
  closeHazard: operation({ ...step('closing', '隐患销号', 'Close the task'), body: NothingBody }),
}
