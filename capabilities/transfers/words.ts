import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'
import type { Direction, Ground } from './domain.ts'

export const SLIP_STATE_WORDS = {
  sent: said('等对方签收', 'waiting for the receipt'),
  acknowledged: said('已签收', 'signed for'),
  objected: said('对方提出异议', 'the receiver objects'),
  returned: said('已退回', 'returned'),
  designated: said('已最终指定', 'designated for good'),
  answered: said('结果已告知', 'result told'),
} as const satisfies Readonly<Record<string, Said>>

export const STEP_WORDS = {
  transfer: said('转出', 'Transfer'),
  escalate: said('报请上级办理', 'Ask the level above'),
  'hand-down': said('交下级办理', 'Hand down'),
  receipt: said('登记对方签收', 'Note the receipt'),
  objection: said('登记对方异议', 'Note an objection'),
  acknowledge: said('签收', 'Sign for it'),
  object: said('提出异议', 'Object'),
  decide: said('审核异议', 'Decide on the objection'),
  designate: said('最终指定办理单位', 'Designate for good'),
  answer: said('告知结果', 'Give the result'),
} as const satisfies Readonly<Record<string, Said>>

export const TOLD_WORDS = {
  'in-person': said('当面告诉', 'told in person'),
  phone: said('电话告诉', 'told by telephone'),
  letter: said('发信告诉', 'told by letter'),
} as const satisfies Readonly<Record<string, Said>>

export const GROUND_WORDS: Readonly<Record<Ground, Said>> = {
  'beyond-means': said('本级办不了', 'beyond what this level can do'),
  'several-communities': said('涉及几个村（社区）', 'several communities are concerned'),
  deadlock: said('多次调解谈不拢', 'talks are stuck'),
  'may-escalate': said('可能激化', 'it may escalate'),
  'many-people': said('人数多', 'many people'),
  'lowest-first': said('由最基层先办', 'the lowest level first'),
  'knows-the-place': said('当地熟悉情况', 'they know the place'),
  'done-there': said('要在当地落实', 'it has to be done there'),
}

export const RESULT_WORDS: Readonly<Record<string, Said>> = {
  settled: said('已经化解', 'settled'),
  decided: said('作出处理决定', 'a decision was made'),
  'not-accepted': said('没有受理', 'not accepted'),
  'passed-on': said('转给有权单位', 'passed on to the competent body'),
}

/** What stands on the slip of a designation, which sends no new materials. */
export const SLIP_WORDS = {
  designatedMatter: said('退回两次，由综治中心主任最终指定办理。', 'Returned twice; designated for good by the centre’s director.'),
  inTheHouse: said('本系统里的全部材料', 'all materials in this system'),
  designatedMaterials: said('前两次移送的材料', 'the materials of the two earlier slips'),
} as const

export const refusal = defineRefusals({
  'no-such-slip': () => ({
    status: 404,
    zh: '没有这张移送单，或者不是转给您单位的。请回到列表看看。',
    en: 'There is no such slip, or it was not sent to your unit. Go back to the list.',
  }),
  'no-such-unit': () => ({
    status: 422, field: 'toUnitId',
    zh: '没有这个单位，或者它已经撤销。请从列表里选；本系统里没有的单位，请写名称。',
    en: 'There is no such unit, or it no longer exists. Choose from the list, or write the name of a body that is not in it.',
  }),
  'own-unit': () => ({
    status: 422, field: 'toUnitId',
    zh: '这件现在就在这个单位。要换人，请用“改派”。',
    en: 'That unit has the matter already. To change the person, use “Reassign”.',
  }),
  'no-level-there': ({ direction }: { direction: Direction }) => ({
    status: 422, field: 'toUnitId',
    zh: direction === 'up' ? '这件上面没有更高一级的中心了。需要别的单位办的，请用“转出”。' : '选的单位不在这个单位下面。请从列表里选下级中心；别的单位请用“转出”。',
    en: direction === 'up' ? 'There is no level above this one. For another body use “Transfer”.' : 'That unit does not lie below this one. Choose a centre from the list; for another body use “Transfer”.',
  }),
  'petition-last': () => ({
    status: 422, law: 'PET-31', field: 'noOtherRoute',
    zh: '能够诉讼、仲裁、行政复议或者走其他法定途径的，不转信访。都走不通的，请勾选说明；否则请告诉群众该走的途径。',
    en: 'What can go to court, arbitration, reconsideration or another legal route is not sent to the petition office. If none fits, tick it; otherwise tell the person the right route.',
  }),
  'returned-twice': () => ({
    status: 409, law: 'PET-24',
    zh: '这件已经退回两次，不能再转来转去。请综治中心主任最终指定办理单位。',
    en: 'It has come back twice and is not sent round again. The centre’s director designates the unit for good.',
  }),
  'not-returned-twice': ({ returns }: { returns: number }) => ({
    status: 409, law: 'PET-24',
    zh: `这件退回过 ${returns} 次。退回两次以后才最终指定；现在请分流员转给有权单位。`,
    en: `It has come back ${returns} times. It is designated for good after two; for now the dispatcher sends it to the competent body.`,
  }),
  'sealed-not-by-slip': () => ({
    status: 409,
    zh: '封存的案卷不开移送单。有危险的，请用“涉险情报告”，公安机关马上收到。',
    en: 'A sealed record goes by no slip. If there is danger, use the urgent report: the police get it at once.',
  }),
  'slip-answered': ({ state }: { state: keyof typeof SLIP_STATE_WORDS }) => ({
    status: 409, law: 'PET-23',
    zh: `这张移送单现在是“${SLIP_STATE_WORDS[state].zh}”，不能再这样办。请刷新页面看看。`,
    en: `This slip is “${SLIP_STATE_WORDS[state].en}” now, so that is not possible. Reload the page.`,
  }),
  'objection-too-late': () => ({
    status: 409, law: 'PET-23',
    zh: '提异议的期限已经过了（收到后二个工作日，信访部门五个工作日）。请先办理；确实不归您单位管的，请和转出单位商量。',
    en: 'The time to object is over (two working days from receipt, five for the petition office). Please handle it, or talk to the unit that sent it.',
  }),
  'receiver-answers': ({ unit }: { unit: Said }) => ({
    status: 409,
    zh: `${unit.zh}在本系统里有工作台，由他们自己签收或者提异议。`,
    en: `${unit.en} has a desk here and answers for itself.`,
  }),
  'no-slip': () => ({
    status: 409,
    zh: '这件没有转出去。要转出，请先办“转出”。',
    en: 'This matter was not sent anywhere. Transfer it first.',
  }),
  'names-agreed-by': () => ({
    status: 422, law: 'PIPL-23', field: 'namesAgreed',
    zh: '这件没有登记当事人，移送单上没有姓名可写。请改选“不写姓名”。',
    en: 'No party is on record, so there are no names for the slip. Choose to leave names out.',
  }),
  'day-to-come': () => ({
    status: 422, field: 'on',
    zh: '日子还没到，或者没有这一天，或者早于转出那天。请填实际的那一天。',
    en: 'That day has not come, does not exist, or lies before the transfer. Give the day it happened.',
  }),
  'cannot-print': ({ zh, en }: Said) => ({ status: 422, zh, en }),
})

/** What people call the parts of what is sent; a refusal of the edge names them so. */
export const FIELD_NAMES: Readonly<Record<string, Said>> = {
  toUnitId: said('转给哪个单位', 'receiving unit'), toName: said('单位名称', 'name of the body'), matter: said('什么事', 'what it is about'), reason: said('理由', 'reason'),
  materials: said('随单材料', 'materials'), told: said('怎么告诉群众的', 'how the citizen was told'), namesAgreed: said('当事人是否同意写姓名', 'whether the parties agreed to be named'),
  noOtherRoute: said('其他途径是否都不适用', 'whether no other route fits'), ground: said('书面理由', 'ground'), by: said('谁签收的', 'who signed'), on: said('哪一天', 'day'),
  accepted: said('异议是否成立', 'whether the objection is right'), result: said('结果种类', 'result class'), side: said('转来还是转出', 'received or sent'), after: said('从哪里往后', 'place in the list'),
}
