import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { assemble, type Call, type Handlers, type Mounted } from '#platform/http/mount'
import { isWithin, type StaffActor } from '#platform/access'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { knowledgeAccess } from './access.ts'
import { type GuideShown, type LawCardShape, knowledgeOperations } from './contract.ts'
import { cardIn } from './days.ts'
import { cardsFor, cardsInForce, faultOf, type LawCard, SECOND_LOOK } from './domain.ts'
import { decideCard, decideGuide, proposeCardIn, proposeGuideIn, withdrawGuide } from './proposals.ts'
import { findGuide, listGuidesOf, listProposedCards, listPublished, listVersions } from './reads.ts'
import { type GuideRow, insertVersion } from './store.ts'
import { refusal } from './words.ts'

type Ops = typeof knowledgeOperations

export function knowledgeMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    listCards: ({ district, query }) => inDistrict(services.db, district.id, async (tx) => {
      const cards = cardsFor(cardsInForce(await listVersions(tx), services.today(district.id)), query.category)
      return ok({ cards: cards.map(shapeOf) })
    }, { readOnly: true }),
    listCardVersions: ({ district }) => inDistrict(services.db, district.id, async (tx) => {
      const versions = await listVersions(tx)
      const holding = new Set(cardsInForce(versions, services.today(district.id)))
      return ok({ versions: versions.map((each) => ({ ...shapeOf(each), own: each.own, inForce: [...holding].includes(each) })) })
    }, { readOnly: true }),
    addCardVersion: (call) => addCardVersion(services, call),
    ...guideHandlers(services),
  }
  return assemble(knowledgeOperations, knowledgeAccess, handlers)
}

type GuideOps = Pick<Handlers<Ops>, 'listGuides' | 'readGuide' | 'listProposals' | 'proposeGuide' | 'decideGuide' | 'withdrawGuide' | 'proposeLawCard' | 'decideLawCard'>

function guideHandlers(services: Services): GuideOps {
  return {
    listGuides: ({ district }) => inDistrict(services.db, district.id, async (tx) => {
      const found = await listPublished(tx)
      return ok({ guides: found.map((each) => ({ id: each.id, topic: each.topic, title: titleOf(each) })) })
    }, { readOnly: true }),
    readGuide: ({ district, params }) => inDistrict(services.db, district.id, async (tx) => {
      const found = await findGuide(tx, params.id)
      return found?.state === 'published' ? ok(guideShown(found, undefined)) : refuse(refusal('no-such-guide', {}))
    }, { readOnly: true }),
    listProposals: ({ actor }) => inDistrict(services.db, actor.district, async (tx) => {
      const viewer = staffOf(actor)
      const [guides, cards] = await Promise.all([listGuidesOf(tx, viewer.unitPath), listProposedCards(tx, viewer.unitPath)])
      return ok({
        guides: guides.map((each) => guideShown(each, viewer)),
        cards: cards.map((each) => ({ id: each.id, ...shapeOf(each), state: each.state, mayDecide: each.state === 'waiting' && SECOND_LOOK.includes(viewer.role) && each.proposedBy !== viewer.id })),
      })
    }, { readOnly: true }),
    proposeGuide: ({ actor, commandId, body }) => inDistrict(services.db, actor.district, (tx) => proposeGuideIn(tx, services, staffOf(actor), { id: commandId, cameFrom: '' }, body)),
    decideGuide: ({ actor, params, body }) => decideGuide(services, staffOf(actor), params.id, body.agreed),
    withdrawGuide: ({ actor, params }) => withdrawGuide(services, staffOf(actor), params.id),
    proposeLawCard: ({ actor, commandId, body }) => inDistrict(services.db, actor.district, (tx) => proposeCardIn(tx, services, staffOf(actor), { id: commandId, cameFrom: '' }, body)),
    decideLawCard: ({ actor, params, body }) => decideCard(services, staffOf(actor), params.id, body.agreed),
  }
}

function staffOf(actor: Call<Ops['addCardVersion']>['actor']): StaffActor {
  if (actor.kind !== 'staff') throw new Error('the access rule lets only staff through')
  return actor
}

/** English may be missing: the Chinese stands for it. */
const titleOf = (row: GuideRow) => ({ zh: row.title_zh, en: row.title_en })

function guideShown(row: GuideRow, viewer: StaffActor | undefined): GuideShown {
  const mayLook = viewer !== undefined && SECOND_LOOK.includes(viewer.role) && isWithin(row.unit_path, viewer.unitPath)
  return {
    id: row.id, topic: row.topic, title: titleOf(row), body: { zh: row.body_zh, en: row.body_en }, basis: row.basis, link: row.link, checkedOn: row.checked_on, state: row.state,
    mayDecide: mayLook && row.state === 'waiting' && row.proposed_by !== viewer.id, mayWithdraw: mayLook && row.state === 'published',
  }
}

function shapeOf(card: LawCard): LawCardShape {
  const { code, law, article, categories, effectiveFrom, effectiveTo, summary, link, verifiedOn } = card
  return { code, law: { ...law }, article: { ...article }, categories: [...categories], effectiveFrom, effectiveTo, summary: { ...summary }, link, verifiedOn }
}

/** A version in the administrator's own words; the command's id is its own, so that a second click adds nothing. */
async function addCardVersion(services: Services, { actor, body, commandId }: Call<Ops['addCardVersion']>): Promise<Result<{ code: string }>> {
  if (actor.kind !== 'staff') throw new Error('the access rule lets only staff through')
  const card = cardIn(body)
  if (!card.ok) return card
  const fault = faultOf(card.value, services.today(actor.district))
  if (fault) return refuse(refusal('card-wrong', { fault }))
  return inDistrict(services.db, actor.district, async (tx) => {
    await insertVersion(tx, commandId, card.value, { by: actor.id, at: services.clock.now() })
    await recordAccess(tx, services.clock, actor, { action: 'law-card.add', caseId: null })
    return ok({ code: card.value.code })
  })
}
