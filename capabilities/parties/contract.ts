import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'

const tag = 'parties'
const CaseParams = Type.Object({ caseId: Uuid })
const PartyParams = Type.Object({ caseId: Uuid, partyId: Uuid })
const Ids = Type.Array(Uuid, { minItems: 1, maxItems: 500, uniqueItems: true })

export const SIDES = ['applicant', 'respondent', 'third'] as const
const Person = {
  name: Type.String({ minLength: 1, maxLength: 60 }),
  phone: Type.Optional(Type.String({ maxLength: 40 })),
  addressText: Type.Optional(Type.String({ maxLength: 200 })),
}

/** Many people of one side at once. `household` puts them into one household or property: a new one, or that of a party. */
export const AddPeopleBody = Type.Object(
  {
    side: Type.Enum([...SIDES]),
    standing: Type.Enum(['party', 'co-owner']),
    people: Type.Array(Type.Object(Person, closed), { minItems: 1, maxItems: 200 }),
    household: Type.Optional(Type.Union([Type.Literal('new'), Uuid])),
  },
  closed,
)
export type AddPeopleBody = Static<typeof AddPeopleBody>

/** How somebody stands; what is left out stays. `household`: `new`, `none`, or the party whose household it is. */
export const StandingBody = Type.Object(
  {
    partyIds: Ids,
    standing: Type.Optional(Type.Enum(['party', 'co-owner', 'speaker'])),
    legalCapacity: Type.Optional(Type.Enum(['by-age', 'full', 'limited', 'none'])),
    household: Type.Optional(Type.Union([Type.Literal('new'), Type.Literal('none'), Uuid])),
  },
  closed,
)
export type StandingBody = Static<typeof StandingBody>

const RELATIONS = ['parent', 'spouse', 'child', 'close-relative', 'appointed', 'civil-affairs', 'other'] as const
/** Somebody already in the case, or a new person who then only speaks for the party. */
export const GuardianBody = Type.Object(
  { guardianId: Type.Optional(Uuid), guardian: Type.Optional(Type.Object(Person, closed)), relation: Type.Enum([...RELATIONS]) },
  closed,
)
export type GuardianBody = Static<typeof GuardianBody>

/** A child’s own wish, asked for alone where that is possible. */
export const ChildHeardBody = Type.Object(
  { on: DayText, alone: Type.Boolean(), wish: Type.String({ minLength: 1, maxLength: 3000 }) },
  closed,
)
export type ChildHeardBody = Static<typeof ChildHeardBody>

export const AuthorityBody = Type.Object(
  {
    kind: Type.Enum(['agent', 'representative']),
    principalIds: Ids,
    /** Agents who are people of this case already. */
    agentIds: Type.Optional(Type.Array(Uuid, { maxItems: 20, uniqueItems: true })),
    /** An agent from outside, typed once. */
    agent: Type.Optional(Type.Object(Person, closed)),
    /** In which matters, in the words of the paper (CC Art. 165). */
    matters: Type.String({ minLength: 1, maxLength: 1000 }),
    powers: Type.Array(Type.Enum(['settle', 'dispose', 'receive']), { maxItems: 3, uniqueItems: true }),
    together: Type.Boolean(),
    fromOn: DayText,
    untilOn: Type.Optional(DayText),
    /** The scan of the signed paper. */
    file: Type.String({ minLength: 1, maxLength: 600 }),
  },
  closed,
)
export type AuthorityBody = Static<typeof AuthorityBody>

export const EndAuthorityBody = Type.Object({ reason: Type.Enum(['revoked', 'given-up', 'mistake']) }, closed)
export type EndAuthorityBody = Static<typeof EndAuthorityBody>

const Way = Type.Object({ as: Type.Enum(['self', 'guardian', 'agent']), signerId: orNull(Uuid), together: Type.Array(Uuid) })

export const PersonShown = Type.Object({
  id: Uuid,
  side: Type.Enum([...SIDES]),
  kind: Type.String(),
  standing: Type.Enum(['party', 'co-owner', 'speaker']),
  /** Names in full for whoever handles the case; otherwise masked, one reveal away. */
  name: Type.String(),
  phone: orNull(Type.String()),
  identityNumber: orNull(Type.String()),
  persons: Type.Integer(),
  minor: Type.Boolean(),
  legalCapacity: Type.String(),
  householdId: orNull(Uuid),
  lacksGuardian: Type.Boolean(),
  guardianId: orNull(Uuid),
  /** A child of eight or more whose own wish was not asked yet. */
  toBeHeard: Type.Boolean(),
  /** Who may sign an agreement for them today; empty for voices. */
  ways: Type.Array(Way),
  /** Why nobody may. */
  fault: orNull(SaidShape),
})
export type PersonShown = Static<typeof PersonShown>

export const AuthorityShown = Type.Object({
  id: Uuid, kind: Type.Enum(['agent', 'representative']), principalIds: Type.Array(Uuid), agentIds: Type.Array(Uuid),
  powers: Type.Array(Type.Enum(['settle', 'dispose', 'receive'])), together: Type.Boolean(), fromOn: DayText, untilOn: orNull(DayText), endedOn: orNull(DayText),
  inForce: Type.Boolean(), matters: Type.String(), hasPaper: Type.Boolean(),
})
export type AuthorityShown = Static<typeof AuthorityShown>

export const PartiesShown = Type.Object({
  people: Type.Array(PersonShown),
  authorities: Type.Array(AuthorityShown),
  reporters: Type.Array(Type.Object({ id: Uuid, name: Type.String(), phone: orNull(Type.String()) })),
  /** How many take part on each side: one case may have many people, and a line may stand for several. Speakers are not counted. */
  sides: Type.Array(Type.Object({ side: Type.Enum([...SIDES]), persons: Type.Integer() })),
  /** Whether representatives are offered, missing or too many (G-11). */
  group: orNull(Type.Object({ advice: Type.Enum(['offer', 'missing', 'too-many']), law: orNull(Type.String()), say: SaidShape })),
  /** Why the viewer may change nothing here, or null. */
  refusal: orNull(Type.Object({ code: Type.String(), say: SaidShape })),
})
export type PartiesShown = Static<typeof PartiesShown>

const Done = Type.Object({ partyIds: Type.Array(Uuid) })
const AuthorityDone = Type.Object({ authorityId: Uuid, agentIds: Type.Array(Uuid) })

export const partiesOperations = {
  readParties: operation({
    method: 'GET', path: '/cases/:caseId/parties', tag, params: CaseParams, answer: PartiesShown,
    summary: { zh: '当事人与代理：谁参加、谁代谁、谁能签', en: 'Parties and who acts for whom: who takes part and who may sign' },
  }),
  addPeople: operation({
    method: 'POST', path: '/cases/:caseId/parties', tag, params: CaseParams, body: AddPeopleBody, answer: Done, success: 201,
    summary: { zh: '一次录入多位当事人或共有人', en: 'Enter many parties or co-owners at once' },
  }),
  stateStanding: operation({
    method: 'POST', path: '/cases/:caseId/parties/standing', tag, params: CaseParams, body: StandingBody, answer: Done,
    summary: { zh: '说明身份、行为能力、同户', en: 'State standing, legal capacity and household' },
  }),
  nameGuardian: operation({
    method: 'POST', path: '/cases/:caseId/parties/:partyId/guardian', tag, params: PartyParams, body: GuardianBody, answer: Done,
    summary: { zh: '写明监护人', en: 'Name the guardian' },
  }),
  hearChild: operation({
    method: 'POST', path: '/cases/:caseId/parties/:partyId/wish', tag, params: PartyParams, body: ChildHeardBody, answer: Done, success: 201,
    summary: { zh: '记录孩子自己的意愿', en: 'Record the child’s own wish' },
  }),
  giveAuthority: operation({
    method: 'POST', path: '/cases/:caseId/authorities', tag, params: CaseParams, body: AuthorityBody, answer: AuthorityDone, success: 201,
    summary: { zh: '登记书面授权（代理人、推选的代表）', en: 'Record a written authority (agent, chosen representative)' },
  }),
  endAuthority: operation({
    method: 'POST', path: '/cases/:caseId/authorities/:authorityId/end', tag, params: Type.Object({ caseId: Uuid, authorityId: Uuid }),
    body: EndAuthorityBody, answer: Type.Object({ authorityId: Uuid }),
    summary: { zh: '取消或辞去授权', en: 'Revoke or give up an authority' },
  }),
  readAuthorityPaper: operation({
    method: 'GET', path: '/cases/:caseId/authorities/:authorityId/paper', tag, params: Type.Object({ caseId: Uuid, authorityId: Uuid }),
    answer: Type.Unknown(), sends: 'file',
    summary: { zh: '打开授权书扫描件', en: 'Open the scan of an authority' },
  }),
} as const
