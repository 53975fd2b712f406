import Type, { type Static } from 'typebox'
import { closed, DayText, Uuid, Words } from '#platform/shapes'
import { ACTS_FOR, ChecksShape, FileToken, GateAnswers, LocalMinute, ObligationShape, PartyIds } from './shapes.ts'

const GateId = Type.String({ pattern: '^G-(0[1-9]|1[0-4])$' })

export const AskGatesBody = Type.Object(
  { answers: GateAnswers, reason: Type.Optional(Words(500)) },
  closed,
)
export const NoticeBody = Type.Object(
  { partyIds: Type.Array(Uuid, { minItems: 1, maxItems: 500, uniqueItems: true }), form: Type.Enum(['paper', 'on-screen', 'read-aloud', 'sent']) },
  closed,
)
export const ContactBody = Type.Object(
  {
    partyId: Uuid,
    channel: Type.Enum(['phone', 'visit', 'counter', 'message', 'letter']),
    at: LocalMinute,
    reached: Type.Boolean(),
    result: Words(1000),
  },
  closed,
)
/** One party's own word. `witness` names who saw or heard it, or the recording. */
export const ConsentBody = Type.Object(
  {
    partyId: Uuid,
    given: Type.Boolean(),
    form: Type.Enum(['written', 'oral', 'phone', 'on-screen']),
    at: LocalMinute,
    by: Type.Enum(ACTS_FOR),
    /** The agent who answers for them, a person of the case. */
    signerId: Type.Optional(Uuid),
    witness: Words(100),
    note: Type.Optional(Words(1000)),
    /** What the applicant asks for; printed in the application (D01). */
    requests: Type.Optional(Type.Array(Words(500), { maxItems: 20 })),
    file: Type.Optional(FileToken),
  },
  closed,
)
/** What each of many people said: one answer a person, taken down together. Whoever was not asked is not in the list. */
export const ConsentsBody = Type.Object(
  {
    form: Type.Enum(['written', 'oral', 'phone', 'on-screen']),
    at: LocalMinute,
    witness: Words(100),
    note: Type.Optional(Words(1000)),
    file: Type.Optional(FileToken),
    answers: Type.Array(
      Type.Object({
        partyId: Uuid, given: Type.Boolean(), by: Type.Enum(ACTS_FOR), signerId: Type.Optional(Uuid),
        requests: Type.Optional(Type.Array(Words(500), { maxItems: 20 })),
      }, closed),
      { minItems: 1, maxItems: 200 },
    ),
  },
  closed,
)
/** D04: what was seen, never the whole number; no copy is kept. */
export const IdentityBody = Type.Object(
  {
    partyId: Uuid,
    documentType: Type.Enum(['identity-card', 'passport', 'residence-permit', 'business-licence', 'household-register']),
    lastFour: Type.String({ pattern: '^[0-9A-Za-z]{4}$' }),
    at: LocalMinute,
  },
  closed,
)
export const PoliceLinkBody = Type.Object(
  { station: Words(100), status: Type.Enum(['informed', 'handling', 'decided']), on: DayText, reference: Type.Optional(Words(60)) },
  closed,
)
export const SafetyPlanBody = Type.Object(
  { wish: Words(2000), measures: Words(2000), writtenWish: FileToken },
  closed,
)
/** D21: facts only, no assessment of a person. */
export const EmergencyBody = Type.Object(
  {
    gate: GateId,
    at: LocalMinute,
    place: Words(200),
    facts: Words(3000),
    danger: Type.Enum(['violence', 'self-harm', 'fire-or-explosion', 'child-at-risk', 'gathering', 'other']),
    receivedBy: Words(100),
    receivedAt: LocalMinute,
    measures: Type.Optional(Words(1000)),
  },
  closed,
)
export const AcceptBody = Type.Object(
  {
    initiative: Type.Enum(['application', 'committee']),
    scope: Type.Enum(['whole', 'side-matters']),
    /** Another clock of mediating than the proposed one, with its reason; ids as in `MediationDesk.clocks`. */
    clock: Type.Optional(Type.Object({ rule: Type.String({ maxLength: 40 }), reason: Words(500) }, closed)),
  },
  closed,
)
/** Everybody is here: the notice for whoever has not had it, each one's own answer, and the acceptance. */
export const AcceptTogetherBody = Type.Object(
  { ...AcceptBody.properties, notice: NoticeBody.properties.form, consents: ConsentsBody },
  closed,
)
export const NotAcceptBody = Type.Object(
  {
    reason: Type.Enum([
      'party-refuses', 'unreachable', 'no-answer', 'crime', 'handled-elsewhere', 'reserved-by-law', 'administrative', 'not-a-civil-dispute', 'other',
    ]),
    note: Type.Optional(Words(1000)),
  },
  closed,
)
export const DesignateBody = Type.Object(
  {
    mediatorIds: Type.Array(Uuid, { minItems: 1, maxItems: 5, uniqueItems: true }),
    chosenBy: Type.Enum(['parties', 'committee']),
    /** What the mediator disclosed about any relation to a party (OMR Art. 13). */
    disclosure: Type.Enum(['none', 'relative', 'interest', 'other']),
    /** Parties who agree to this mediator all the same. */
    acceptedBy: Type.Optional(PartyIds),
    note: Type.Optional(Words(1000)),
  },
  closed,
)
/** Why a mediator steps aside, for the file and the parties (OMR Art. 13; IMR Art. 15). */
export const StepAsideBody = Type.Object({ relation: Type.Enum(['relative', 'interest', 'other']), reason: Words(1000) }, closed)
/** Somebody who helps, with the consent of every party (PMA Art. 20): a member of staff, or a person from outside by name. */
export const CoHandlerBody = Type.Object(
  {
    staffId: Type.Optional(Uuid),
    name: Type.Optional(Words(60)),
    /** Somebody of the unit's helper register, whose name is known there. */
    helperId: Type.Optional(Uuid),
    capacity: Type.Enum(['community-officer', 'auxiliary', 'property-engineer', 'expert', 'relative', 'neighbour', 'lawyer', 'other']),
    agreedBy: PartyIds,
  },
  closed,
)
export const SessionBody = Type.Object(
  {
    startedAt: LocalMinute,
    endedAt: LocalMinute,
    mode: Type.Enum(['face-to-face', 'separate', 'online']),
    place: Words(200),
    bookingId: Type.Optional(Uuid),
    isPublic: Type.Boolean(),
    /** Ways of mediating that were tried, by the codes of the editable list. */
    methods: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }), { maxItems: 10, uniqueItems: true })),
    present: Type.Array(Type.Object({ name: Words(60), capacity: Words(60), partyId: Type.Optional(Uuid) }, closed), { minItems: 1, maxItems: 60 }),
    statements: Type.Array(Type.Object({ speaker: Words(60), text: Words(5000) }, closed), { minItems: 1, maxItems: 200 }),
    undisputedFacts: Type.Optional(Words(5000)),
    /** Parties who confirmed these facts themselves; jointly confirmed once every party has (OMR Art. 18). */
    undisputedBy: Type.Optional(PartyIds),
    /** Made for the sake of compromise only: never leaves the file, never used against anybody. */
    proposals: Type.Optional(Words(5000)),
    evidence: Type.Optional(
      Type.Array(Type.Object({ name: Words(200), provider: Words(60), original: Type.Boolean() }, closed), { maxItems: 100 }),
    ),
    result: Words(2000),
    /** The safety questions, asked again at the beginning of this session. */
    gates: GateAnswers,
  },
  closed,
)
export const SuspendBody = Type.Object(
  { reason: Type.Enum(['appraisal', 'other-body', 'illness', 'absence', 'safety']), expectedEndOn: DayText, note: Type.Optional(Words(1000)) },
  closed,
)
export const ResumeBody = Type.Object({ event: Words(1000) }, closed)
export const ExtendBody = Type.Object(
  { newDueOn: DayText, agreedBy: PartyIds, form: Type.Enum(['written', 'recorded']), note: Type.Optional(Words(1000)) },
  closed,
)
export const DraftBody = Type.Object(
  {
    facts: Words(5000),
    disputedMatters: Words(5000),
    content: Type.Array(Words(2000), { minItems: 1, maxItems: 50 }),
    obligations: Type.Array(ObligationShape, { maxItems: 50 }),
    /** Originals in all: one for each party and one for the committee. */
    copies: Type.Integer({ minimum: 2, maximum: 300 }),
    /** Households of whose property a share is disposed of: every co-owner signs too. */
    disposesOf: Type.Optional(Type.Array(Uuid, { maxItems: 100, uniqueItems: true })),
    checks: ChecksShape,
  },
  closed,
)
export type DraftBody = Static<typeof DraftBody>

/** One mark at a time, by the person present. `file` is the scan of the paper, or the drawing made on the screen. */
export const MarkBody = Type.Object(
  {
    draftId: Uuid,
    by: Type.Enum(['party', 'mediator']),
    /** Party id or staff id. */
    whose: Uuid,
    actsFor: Type.Enum(ACTS_FOR),
    /** Guardian or agent who signs for them, a person of the case. */
    signerId: Type.Optional(Uuid),
    /** Others for whom the same person signs by authority on the same paper. */
    alsoFor: Type.Optional(PartyIds),
    mark: Type.Enum(['signature', 'seal', 'fingerprint']),
    way: Type.Enum(['paper', 'on-screen']),
    on: DayText,
    signerPresent: Type.Boolean(),
    /** On the screen: they were told that they may sign on paper, and chose the screen. */
    paperOffered: Type.Optional(Type.Boolean()),
    file: Type.Optional(FileToken),
  },
  closed,
)
/** `code`: the six digits of the moment, or a recovery code, where the head switched a second factor on. */
export const SealBody = Type.Object(
  { draftId: Uuid, password: Type.String({ minLength: 1, maxLength: 200 }), code: Type.Optional(Type.String({ maxLength: 20 })) },
  closed,
)
/** Who got an original of the agreement, on which day and how; a receipt they signed where there is one. */
export const CopiesBody = Type.Object(
  {
    partyIds: Type.Array(Uuid, { minItems: 1, maxItems: 500, uniqueItems: true }),
    on: DayText,
    way: Type.Enum(['hand', 'post', 'representative']),
    file: Type.Optional(FileToken),
  },
  closed,
)
export const OralAgreementBody = Type.Object(
  {
    facts: Type.Optional(Words(5000)),
    content: Words(5000),
    obligations: Type.Array(ObligationShape, { maxItems: 50 }),
    place: Words(200),
    /** Every party says that no document is needed (PMA Art. 28). */
    noDocumentWanted: Type.Boolean(),
    confirmedBy: PartyIds,
    checks: ChecksShape,
  },
  closed,
)
export const TerminateBody = Type.Object(
  { reason: Type.Enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']), note: Type.Optional(Words(2000)), undisputedFacts: Type.Optional(Words(5000)) },
  closed,
)
export const WithdrawBody = Type.Object(
  { reason: Type.Enum(['settled-themselves', 'other-route', 'no-reason']), statement: Type.Optional(Words(1000)) },
  closed,
)
export const PerformBody = Type.Object(
  {
    ref: Type.String({ pattern: '^[1-9][0-9]?$' }),
    on: DayText,
    paidFen: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
    proof: Type.Enum(['receipt', 'photo', 'statement']),
    statement: Type.Optional(Words(1000)),
    file: Type.Optional(FileToken),
  },
  closed,
)
export const UrgeBody = Type.Object(
  { ref: Type.String({ pattern: '^[1-9][0-9]?$' }), channel: Type.Enum(['phone', 'visit', 'counter', 'message', 'letter']), note: Words(1000) },
  closed,
)
export const VoidNumberBody = Type.Object({ reason: Words(500) }, closed)
export const ReopenBody = Type.Object({ ground: Type.Enum(['new-facts', 'breach', 'set-aside']), note: Words(2000) }, closed)
export const NothingBody = Type.Object({}, closed)
