import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { assemble, type Call, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { knowledgeAccess } from './access.ts'
import { type CardBody, type LawCardShape, knowledgeOperations } from './contract.ts'
import { cardsFor, cardsInForce, faultOf, type LawCard } from './domain.ts'
import { listVersions } from './reads.ts'
import { insertVersion } from './store.ts'
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
  }
  return assemble(knowledgeOperations, knowledgeAccess, handlers)
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

function cardIn(body: CardBody): Result<LawCard> {
  const [from, to, verified] = [dayIn(body.effectiveFrom), dayIn(body.effectiveTo), dayIn(body.verifiedOn)]
  if (from === undefined || from === null || to === undefined || verified === undefined) return refuse(refusal('card-day-wrong', {}))
  return ok({ ...body, code: body.code.trim(), effectiveFrom: from, effectiveTo: to, verifiedOn: verified })
}

/** The day; null where none was given, undefined where there is no such day. */
function dayIn(text: string | undefined): Day | null | undefined {
  if (text === undefined) return null
  const parsed = parseDay(text)
  return parsed.ok ? parsed.value : undefined
}
