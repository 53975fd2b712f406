import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import { SAME_REASONS } from '../domain/likeness.ts'
import { CaseParams, CategoryCode, PlaceInput } from './shapes.ts'

/** A case that may be the same matter. `title` is null for those who may know of it but not read it. */
export const SimilarCase = Type.Object({
  caseId: Uuid,
  code: Type.String(),
  title: orNull(Type.String()),
  category: orNull(Type.String()),
  stageWords: SaidShape,
  open: Type.Boolean(),
  registeredOn: DayText,
  unitName: SaidShape,
  /** Why it is shown, strongest first. */
  reasons: Type.Array(Type.Object({ reason: Type.Enum(SAME_REASONS), words: SaidShape })),
})
export type SimilarCase = Static<typeof SimilarCase>

/** A case that staff have linked with this one: the earlier request, or a later one about it. */
export const LinkedCase = Type.Object({
  caseId: Uuid,
  code: Type.String(),
  relation: Type.Enum(['earlier', 'later']),
  title: orNull(Type.String()),
  stageWords: SaidShape,
  registeredOn: DayText,
})
export type LinkedCase = Static<typeof LinkedCase>

export const Linked = Type.Object({ caseId: Uuid, linked: Type.Boolean() })
export type Linked = Static<typeof Linked>

const SimilarList = Type.Object({ similar: Type.Array(SimilarCase) })

export const Merged = Type.Object({ caseId: Uuid, code: Type.String(), mergedInto: Type.Object({ caseId: Uuid, code: Type.String() }) })
export type Merged = Static<typeof Merged>

export const Unmerged = Type.Object({ caseId: Uuid, code: Type.String(), state: Type.String(), stateWords: SaidShape })
export type Unmerged = Static<typeof Unmerged>

export const sameMatterOperations = {
  listSimilarCases: operation({
    method: 'GET', path: '/cases/:caseId/similar', tag: 'intake',
    summary: { zh: '可能是同一件事的案件', en: 'Cases that may be the same matter' },
    params: CaseParams, answer: Type.Object({ similar: Type.Array(SimilarCase), linked: Type.Array(LinkedCase) }),
  }),
  /** A telephone number travels in the body, never in an address that a log keeps. */
  findSimilarMatters: operation({
    method: 'POST', path: '/similar', tag: 'intake',
    summary: { zh: '登记之前：可能已经登记过的同一件事', en: 'Before saving: matters that may be the same' },
    body: Type.Object({ ...PlaceInput, category: Type.Optional(CategoryCode), text: Type.Optional(Type.String({ maxLength: 5000 })), phone: Type.Optional(Type.String({ maxLength: 40 })) }, closed),
    answer: SimilarList,
  }),
  mergeCase: operation({
    method: 'POST', path: '/cases/:caseId/merge', tag: 'intake',
    summary: { zh: '并入另一件（同一地点、同一件事）', en: 'Merge into another case (same place, same matter)' },
    params: CaseParams, body: Type.Object({ into: Uuid }, closed), answer: Merged,
  }),
  linkCase: operation({
    method: 'POST', path: '/cases/:caseId/link', tag: 'intake',
    summary: { zh: '关联以前的一件（新的申请，不并案）', en: 'Link to an earlier case (a new request, not merged)' },
    params: CaseParams, body: Type.Object({ earlier: Uuid }, closed), answer: Linked, success: 201,
  }),
  unlinkCase: operation({
    method: 'POST', path: '/cases/:caseId/unlink', tag: 'intake',
    summary: { zh: '解除关联', en: 'Undo a link' },
    params: CaseParams, body: Type.Object({ other: Uuid, reason: Type.String({ maxLength: 500 }) }, closed), answer: Linked,
  }),
  unmergeCase: operation({
    method: 'POST', path: '/cases/:caseId/unmerge', tag: 'intake',
    summary: { zh: '撤销并案', en: 'Undo a merge' },
    params: CaseParams, body: Type.Object({ reason: Type.String({ maxLength: 500 }) }, closed), answer: Unmerged,
  }),
}
