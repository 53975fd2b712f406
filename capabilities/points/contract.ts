import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { before, closed, DayText, orNull, SaidShape, Uuid } from '#platform/shapes'
import * as shapes from './contract/shapes.ts'
import { ACTIVITY_KINDS } from './domain.ts'

export type RuleShown = Static<typeof shapes.RuleShown>
export type GoodsShown = Static<typeof shapes.GoodsShown>
export type CardShown = Static<typeof shapes.CardShown>
export type CardIssued = Static<typeof shapes.CardIssued>
export type EarningShown = Static<typeof shapes.EarningShown>
export type RedemptionShown = Static<typeof shapes.RedemptionShown>
export type RequestShown = Static<typeof shapes.RequestShown>
export type YearEndShown = Static<typeof shapes.YearEndShown>
export type FiguresShown = Static<typeof shapes.FiguresShown>
export type RuleBody = Static<typeof shapes.RuleBody>
export type YearEndBody = Static<typeof shapes.YearEndBody>
export type ReceiptBody = Static<typeof shapes.ReceiptBody>

const tag = 'points'
const Done = Type.Object({ id: Uuid })
const Cards = Type.Object({ cards: Type.Array(Type.Object({ number: Type.String(), issuedOn: DayText, usable: Type.Integer(), onBoard: Type.Boolean() })), next: orNull(Type.String()) })
const Page = Type.Object({ before }, closed)
const Waiting = Type.Object({ view: Type.Optional(Type.Enum(['waiting', 'decided'])), before }, closed)

/** What everybody may read of one place: rules with their basis, goods, last days, the board. */
export const SchemeShown = Type.Object({
  unitId: Uuid, unit: SaidShape, rules: Type.Array(shapes.RuleShown), goods: Type.Array(Type.Object({ name: Type.String(), measure: Type.String(), price: Type.Integer(), there: Type.Boolean() })),
  yearEnds: Type.Array(shapes.YearEndShown), board: Type.Array(Type.Object({ on: DayText, name: Type.String(), activity: Type.Enum([...ACTIVITY_KINDS]), n: Type.Integer() })),
})
export type SchemeShown = Static<typeof SchemeShown>

const opened = {
  listPointsSchemes: operation({ method: 'GET', path: '/points/schemes', tag, answer: Type.Object({ schemes: Type.Array(Type.Object({ unitId: Uuid, unit: SaidShape })) }), summary: { zh: '有积分规则的村（社区）', en: 'Places with rules for points' } }),
  readPointsScheme: operation({ method: 'GET', path: '/points/schemes/:unitId', tag, params: Type.Object({ unitId: Uuid }), answer: SchemeShown, summary: { zh: '一个村（社区）的规则、物品、公示', en: 'Rules, goods and board of a place' } }),
  readOwnCard: operation({ method: 'POST', path: '/points/own-card', tag, body: shapes.WithPinBody, answer: shapes.CardShown, summary: { zh: '凭卡号和密码看自己的卡', en: 'Read one’s own card with number and PIN' } }),
  leaveBoard: operation({ method: 'POST', path: '/points/own-card/leave-board', tag, body: shapes.WithPinBody, answer: shapes.CardShown, success: 201, summary: { zh: '本人撤回公示同意', en: 'Take back the consent to the board' } }),
}

const rules = {
  readPointsRules: operation({
    method: 'GET', path: '/points/rules', tag, summary: { zh: '本单位的规则和年度', en: 'Rules and years of the unit' },
    answer: Type.Object({ rules: Type.Array(shapes.RuleShown), yearEnds: Type.Array(shapes.YearEndShown), today: DayText }),
  }),
  addPointsRule: operation({ method: 'POST', path: '/points/rules', tag, body: shapes.RuleBody, answer: Done, success: 201, summary: { zh: '录入会议决定的规则', en: 'Enter a rule that was decided' } }),
  confirmPointsRule: operation({ method: 'POST', path: '/points/rules/:ruleId/confirm', tag, params: Type.Object({ ruleId: Uuid }), body: shapes.DecideBody, answer: Done, success: 201, summary: { zh: '第二人确认规则', en: 'A second person confirms a rule' } }),
  announceYearEnd: operation({ method: 'POST', path: '/points/year-ends', tag, body: shapes.YearEndBody, answer: Done, success: 201, summary: { zh: '公告年度结清的日子', en: 'Announce the closing of a year' } }),
}

const earnings = {
  enterEarning: operation({ method: 'POST', path: '/points/earnings', tag, body: shapes.EarningBody, answer: shapes.EarningShown, success: 201, summary: { zh: '登记一次活动', en: 'Enter an activity' } }),
  listEarnings: operation({ method: 'GET', path: '/points/earnings', tag, query: Waiting, answer: Type.Object({ earnings: Type.Array(shapes.EarningShown), next: orNull(Type.String()) }), summary: { zh: '活动登记列表', en: 'List activities' } }),
  decideEarning: operation({ method: 'POST', path: '/points/earnings/:earningId/decide', tag, params: Type.Object({ earningId: Uuid }), body: shapes.DecideBody, answer: shapes.EarningShown, success: 201, summary: { zh: '第二人批准或驳回', en: 'A second person approves or declines' } }),
}

const cards = {
  issueCard: operation({ method: 'POST', path: '/points/cards', tag, body: shapes.IssueBody, answer: shapes.CardIssued, success: 201, summary: { zh: '办卡', en: 'Give out a card' } }),
  listPointsCards: operation({ method: 'GET', path: '/points/cards', tag, query: Page, answer: Cards, summary: { zh: '卡列表（无姓名）', en: 'List cards, without names' } }),
  readCard: operation({ method: 'GET', path: '/points/cards/one', tag, query: Type.Object({ number: shapes.CardNumber }, closed), answer: shapes.CardShown, summary: { zh: '看一张卡（无姓名）', en: 'Read a card, without name' } }),
  replaceCard: operation({ method: 'POST', path: '/points/cards/replace', tag, body: shapes.ReplaceBody, answer: shapes.CardIssued, success: 201, summary: { zh: '挂失补卡', en: 'Replace a lost card' } }),
  closeCard: operation({ method: 'POST', path: '/points/cards/close', tag, body: shapes.NumberBody, answer: Done, success: 201, summary: { zh: '退出并删除姓名', en: 'Leave, and erase the name' } }),
  setBoardName: operation({ method: 'POST', path: '/points/cards/board', tag, body: shapes.BoardBody, answer: Done, success: 201, summary: { zh: '公示同意和化名', en: 'Consent to the board and its name' } }),
  revealHolder: operation({ method: 'POST', path: '/points/cards/holder', tag, body: shapes.WithPinBody, answer: Type.Object({ holder: Type.String() }), summary: { zh: '持卡人要求时显示姓名', en: 'Show the name when its holder asks' } }),
}

const shop = {
  listGoods: operation({ method: 'GET', path: '/points/goods', tag, answer: Type.Object({ goods: Type.Array(shapes.GoodsShown), today: DayText }), summary: { zh: '物品和库存', en: 'Goods and stock' } }),
  addGoods: operation({ method: 'POST', path: '/points/goods', tag, body: shapes.GoodsBody, answer: Done, success: 201, summary: { zh: '新增物品', en: 'Add goods' } }),
  setPrice: operation({ method: 'POST', path: '/points/goods/:goodsId/price', tag, params: Type.Object({ goodsId: Uuid }), body: shapes.PriceBody, answer: Done, success: 201, summary: { zh: '定价（从某日起）', en: 'Set a price from a day on' } }),
  receiveGoods: operation({ method: 'POST', path: '/points/goods/:goodsId/receipts', tag, params: Type.Object({ goodsId: Uuid }), body: shapes.ReceiptBody, answer: Done, success: 201, summary: { zh: '入库（捐赠或购买）', en: 'Take goods in' } }),
  redeemPoints: operation({ method: 'POST', path: '/points/redemptions', tag, body: shapes.RedeemBody, answer: shapes.RedemptionShown, success: 201, summary: { zh: '兑换', en: 'Exchange points for goods' } }),
  listRedemptions: operation({ method: 'GET', path: '/points/redemptions', tag, query: Page, answer: Type.Object({ redemptions: Type.Array(shapes.RedemptionShown), next: orNull(Type.String()) }), summary: { zh: '兑换记录', en: 'List exchanges' } }),
  askSecondPerson: operation({ method: 'POST', path: '/points/requests', tag, body: shapes.AskBody, answer: Done, success: 201, summary: { zh: '申请冲正或更正库存', en: 'Ask to take an entry back or to correct stock' } }),
  listSecondPerson: operation({ method: 'GET', path: '/points/requests', tag, query: Waiting, answer: Type.Object({ requests: Type.Array(shapes.RequestShown), next: orNull(Type.String()) }), summary: { zh: '等第二人的申请', en: 'Requests for a second person' } }),
  decideSecondPerson: operation({ method: 'POST', path: '/points/requests/:requestId/decide', tag, params: Type.Object({ requestId: Uuid }), body: shapes.DecideBody, answer: Done, success: 201, summary: { zh: '第二人决定', en: 'A second person decides' } }),
  readPointsFigures: operation({
    method: 'GET', path: '/points/figures', tag, query: Type.Object({ from: Type.Optional(DayText), to: Type.Optional(DayText) }, closed), answer: shapes.FiguresShown, summary: { zh: '发出和兑换的积分', en: 'Points issued and redeemed' },
  }),
}

export const pointsOperations = { ...opened, ...rules, ...earnings, ...cards, ...shop } as const
