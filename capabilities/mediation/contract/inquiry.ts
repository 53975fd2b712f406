import Type, { type Static } from 'typebox'
import { closed, DayText, Uuid, Words } from '#platform/shapes'
import { FileToken, LocalMinute } from './shapes.ts'

/** D06: one talk with one person. Whoever records it is an investigator already. */
export const InvestigationBody = Type.Object(
  {
    startedAt: LocalMinute,
    endedAt: LocalMinute,
    place: Words(200),
    /** A party of the case, or a name. */
    partyId: Type.Optional(Uuid),
    name: Type.Optional(Words(60)),
    relation: Type.Optional(Words(100)),
    contact: Type.Optional(Words(100)),
    /** Who asked beside the recorder. */
    investigators: Type.Optional(Type.Array(Words(60), { maxItems: 5 })),
    othersPresent: Type.Optional(Type.Array(Words(60), { maxItems: 20 })),
    talk: Type.Array(Type.Object({ question: Words(1000), answer: Words(5000) }, closed), { minItems: 1, maxItems: 100 }),
  },
  closed,
)
export type InvestigationBody = Static<typeof InvestigationBody>

export const EVIDENCE_FORMS = ['original', 'copy', 'electronic', 'object'] as const

/** `handlers`: who handles the case. `parties`: the other parties too. `court`: also the package for the court's confirmation. */
export const EVIDENCE_VISIBILITY = ['handlers', 'parties', 'court'] as const

/** D07: what one person handed in at one time. */
export const EvidenceBody = Type.Object(
  {
    /** A party of the case, or a name. */
    partyId: Type.Optional(Uuid),
    name: Type.Optional(Words(60)),
    receivedOn: DayText,
    items: Type.Array(
      Type.Object(
        {
          what: Words(200),
          proves: Type.Optional(Words(500)),
          source: Type.Optional(Words(200)),
          form: Type.Enum(EVIDENCE_FORMS),
          pages: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
          /** Who may look at it besides whoever handed it in; those who handle the case only where nothing is said. */
          visibility: Type.Optional(Type.Enum(EVIDENCE_VISIBILITY)),
        },
        closed,
      ),
      { minItems: 1, maxItems: 50 },
    ),
    /** Photo or scan of what was handed in. */
    file: Type.Optional(FileToken),
  },
  closed,
)
export type EvidenceBody = Static<typeof EvidenceBody>

/** What is given back: the receipt's fact and the item's place in it, from nought. */
export const EvidenceReturnBody = Type.Object(
  {
    items: Type.Array(Type.Object({ receiptId: Uuid, item: Type.Integer({ minimum: 0, maximum: 49 }) }, closed), { minItems: 1, maxItems: 50 }),
    returnedOn: DayText,
    /** Who took it back; the provider where nobody else is named. */
    to: Type.Optional(Words(60)),
  },
  closed,
)
export type EvidenceReturnBody = Static<typeof EvidenceReturnBody>

const DataAnswer = Type.Enum(['agreed', 'refused'])

/** D23: what a person answered about their own data, or a guardian for a child under fourteen (PIPL Arts. 23, 29, 31). */
export const DataConsentBody = Type.Object(
  {
    partyId: Uuid,
    by: Type.Enum(['self', 'guardian']),
    on: DayText,
    sensitive: DataAnswer,
    handingOn: DataAnswer,
    /** The signed paper. */
    file: Type.Optional(FileToken),
  },
  closed,
)
export type DataConsentBody = Static<typeof DataConsentBody>
