import { qrSvg } from '#cap/documents'
import { staff } from '#cap/cases'
import type { Actor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { pointsAccess } from './access.ts'
import * as cards from './commands/cards.ts'
import { decideEarning, enterEarning } from './commands/earnings.ts'
import { cardTyped } from './commands/parts.ts'
import { askSecond, decideSecond } from './commands/requests.ts'
import { addRule, announceYearEnd, confirmRule } from './commands/rules.ts'
import { addGoods, receiveGoods, redeem, setPrice } from './commands/shop.ts'
import { type CardIssued, type CardShown, pointsOperations, type RedemptionShown } from './contract.ts'
import * as queries from './queries.ts'
import { goodsShown, ruleShown, yearEndShown } from './shown.ts'
import type { CardRow } from './store/cards.ts'
import { findEarning } from './store/earnings.ts'
import { rulesOf, yearEndsOf } from './store/rules.ts'
import { findRedemption, piecesOf } from './store/shop.ts'

type Ops = typeof pointsOperations

export function pointsMounted(services: Services): readonly Mounted[] {
  return assemble(pointsOperations, pointsAccess, { ...open(services), ...rules(services), ...earnings(services), ...held(services), ...shop(services), ...second(services) })
}

/** The card that was opened, as its holder sees it. */
async function opened(services: Services, { district }: Pick<Actor, 'district'>, card: Result<CardRow>): Promise<Result<CardShown>> {
  return card.ok ? inDistrict(services.db, district, async (tx) => ok(await queries.cardShown(services, tx, card.value)), { readOnly: true }) : card
}

function open(services: Services): Pick<Handlers<Ops>, 'listPointsSchemes' | 'readPointsScheme' | 'readOwnCard' | 'leaveBoard'> {
  return {
    listPointsSchemes: ({ district }) => queries.listSchemes(services, district.id),
    readPointsScheme: ({ district, params }) => queries.readScheme(services, district.id, params.unitId),
    readOwnCard: async ({ actor, body }) => opened(services, actor, await cards.openCard(services, actor.district, body)),
    leaveBoard: async ({ actor, commandId, body }) => opened(services, actor, await cards.leaveBoard(services, actor, commandId, body)),
  }
}

function rules(services: Services): Pick<Handlers<Ops>, 'readPointsRules' | 'addPointsRule' | 'confirmPointsRule' | 'announceYearEnd'> {
  return {
    readPointsRules: ({ actor }) => inDistrict(services.db, actor.district, async (tx) => {
      const viewer = staff(actor)
      const all = await rulesOf(tx, viewer.unitId)
      return ok({ rules: all.map((each) => ruleShown(each, viewer)), yearEnds: (await yearEndsOf(tx, viewer.unitId)).map(yearEndShown), today: services.today(tx.district) })
    }, { readOnly: true }),
    addPointsRule: ({ actor, commandId, body }) => addRule(services, staff(actor), commandId, body),
    confirmPointsRule: ({ actor, params, body }) => confirmRule(services, staff(actor), params.ruleId, body.agreed),
    announceYearEnd: ({ actor, commandId, body }) => announceYearEnd(services, staff(actor), commandId, body),
  }
}

function earnings(services: Services): Pick<Handlers<Ops>, 'enterEarning' | 'listEarnings' | 'decideEarning'> {
  const shown = async (actor: Actor, done: Promise<Result<string>>) => {
    const by = staff(actor)
    const id = await done
    return id.ok ? queries.readEarning(services, by, (tx) => findEarning(tx, by.unitId, id.value)) : id
  }
  return {
    enterEarning: ({ actor, commandId, body }) => shown(actor, enterEarning(services, staff(actor), commandId, body)),
    listEarnings: ({ actor, query }) => queries.listEarnings(services, staff(actor), query),
    decideEarning: ({ actor, params, body }) => shown(actor, decideEarning(services, staff(actor), params.earningId, body)),
  }
}

/** Number, PIN and a code that leads to the card’s page; the PIN is not in the code. */
function issued(services: Services, slug: string, made: Result<cards.CardOut>): Result<CardIssued> {
  if (!made.ok) return made
  const address = `${services.publicUrl}/d/${slug}/points?card=${made.value.number}`
  return ok({ ...made.value, address, qr: qrSvg(address) })
}

function held(services: Services): Pick<Handlers<Ops>, 'issueCard' | 'listPointsCards' | 'readCard' | 'replaceCard' | 'closeCard' | 'setBoardName' | 'revealHolder'> {
  return {
    issueCard: async ({ actor, district, commandId, body }) => issued(services, district.slug, await cards.issueCard(services, staff(actor), commandId, body)),
    listPointsCards: ({ actor, query }) => queries.listCards(services, staff(actor), query.before),
    readCard: async ({ actor, query }) => opened(services, actor, await inDistrict(services.db, actor.district, (tx) => cardTyped(tx, staff(actor).unitId, query.number), { readOnly: true })),
    replaceCard: async ({ actor, district, commandId, body }) => issued(services, district.slug, await cards.replaceCard(services, staff(actor), commandId, body)),
    closeCard: ({ actor, commandId, body }) => cards.closeCard(services, staff(actor), commandId, body.number),
    setBoardName: ({ actor, commandId, body }) => cards.setBoardName(services, staff(actor), commandId, body),
    revealHolder: ({ actor, body }) => cards.revealHolder(services, staff(actor), body),
  }
}

function shop(services: Services): Pick<Handlers<Ops>, 'listGoods' | 'addGoods' | 'setPrice' | 'receiveGoods' | 'redeemPoints' | 'listRedemptions'> {
  return {
    listGoods: ({ actor }) => inDistrict(services.db, actor.district, async (tx) =>
      ok({ goods: await goodsShown(tx, staff(actor).unitId, services.today(tx.district)), today: services.today(tx.district) }), { readOnly: true }),
    addGoods: ({ actor, commandId, body }) => addGoods(services, staff(actor), commandId, body),
    setPrice: ({ actor, commandId, params, body }) => setPrice(services, staff(actor), commandId, params.goodsId, body),
    receiveGoods: ({ actor, commandId, params, body }) => receiveGoods(services, staff(actor), commandId, params.goodsId, body),
    redeemPoints: async ({ actor, commandId, body }) => {
      const done = await redeem(services, staff(actor), commandId, body)
      return done.ok ? redemptionShown(services, actor, done.value, body.number) : done
    },
    listRedemptions: ({ actor, query }) => queries.listRedemptions(services, staff(actor), query.before),
  }
}

function redemptionShown(services: Services, actor: Actor, id: string, typed: string): Promise<Result<RedemptionShown>> {
  const { unitId } = staff(actor)
  return inDistrict(services.db, actor.district, async (tx) => {
    const [made, card, pieces] = await Promise.all([findRedemption(tx, unitId, id), cardTyped(tx, unitId, typed), piecesOf(tx, [id])])
    if (!made) throw new Error('an exchange was made a moment ago')
    return ok({
      id, number: card.ok ? card.value.number : null, n: made.n, on: made.on_day, reversed: made.reversed,
      lines: pieces.map((each) => ({ name: each.name, measure: each.measure, pieces: each.pieces, price: each.price })),
    })
  }, { readOnly: true })
}

function second(services: Services): Pick<Handlers<Ops>, 'askSecondPerson' | 'listSecondPerson' | 'decideSecondPerson' | 'readPointsFigures'> {
  return {
    askSecondPerson: ({ actor, commandId, body }) => askSecond(services, staff(actor), commandId, body),
    listSecondPerson: ({ actor, query }) => queries.listRequests(services, staff(actor), query),
    decideSecondPerson: ({ actor, params, body }) => decideSecond(services, staff(actor), params.requestId, body),
    readPointsFigures: ({ actor, query }) => queries.readFigures(services, staff(actor), query),
  }
}
