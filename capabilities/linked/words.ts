import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

export const LINKED_STATES = {
  noted: said('已提交，等对方受理', 'handed in, not taken on yet'),
  accepted: said('对方办理中', 'being dealt with there'),
  ended: said('已办结', 'ended there'),
} as const satisfies Readonly<Record<string, Said>>

export const REFERRAL_STATES = {
  received: said('已签收法院材料', 'materials of the court signed for'),
  'taken-on': said('已接受法院委派、委托', 'referral taken on'),
  declined: said('没有接受，已退回法院', 'declined, back with the court'),
  returned: said('结果已退回法院', 'result returned to the court'),
} as const satisfies Readonly<Record<string, Said>>

export const FACT_WORDS = {
  'linked-noted': said('登记其他部门的程序', 'Procedure elsewhere noted'),
  'linked-accepted': said('其他部门已受理', 'Taken on elsewhere'),
  'linked-ended': said('其他部门已办结', 'Ended elsewhere'),
  'court-referral-received': said('签收法院委派、委托的材料', 'Court’s referral received'),
  'court-referral-taken-on': said('接受法院委派、委托', 'Court’s referral taken on'),
  'court-referral-declined': said('不接受法院委派、委托', 'Court’s referral declined'),
  'court-referral-returned': said('把调解结果退回法院', 'Result returned to the court'),
} as const satisfies Readonly<Record<string, Said>>

export const STEP_WORDS = {
  note: said('登记其他部门的程序', 'Note a procedure elsewhere'),
  accepted: said('对方已受理', 'They took it on'),
  end: said('对方已办结', 'It ended there'),
  receive: said('签收法院移送', 'Receive a court’s referral'),
  'take-on': said('接受委派、委托', 'Take the referral on'),
  decline: said('不接受，退回法院', 'Decline the referral'),
  return: said('把结果退回法院', 'Return the result to the court'),
} as const satisfies Readonly<Record<string, Said>>

export const ORGAN_WORDS = {
  police: said('公安机关', 'Police'),
  court: said('法院', 'Court'),
  arbitration: said('仲裁机构', 'Arbitration'),
  administrative: said('行政机关', 'Administrative organ'),
} as const satisfies Readonly<Record<string, Said>>

export const FIELD_WORDS = {
  health: said('卫生健康', 'health'),
  labour: said('人社、劳动监察', 'human resources, labour inspection'),
  housing: said('住建、物业', 'housing'),
  market: said('市场监管', 'market regulation'),
  'natural-resources': said('自然资源', 'natural resources'),
  other: said('其他', 'other'),
} as const satisfies Readonly<Record<string, Said>>

export const RESULT_WORDS: Readonly<Record<string, Said>> = {
  'police-mediated': said('治安调解', 'police mediation'),
  penalty: said('作出处罚', 'a penalty'),
  'no-penalty': said('不予处罚', 'no penalty'),
  criminal: said('转刑事案件', 'became a criminal case'),
  judgment: said('判决', 'judgment'),
  'court-mediated': said('法院调解', 'settled in court'),
  ruling: said('裁定', 'ruling'),
  'not-filed': said('不予立案', 'not filed'),
  award: said('裁决', 'award'),
  'arbitration-mediated': said('仲裁调解', 'settled in arbitration'),
  decided: said('作出决定', 'a decision'),
  'administratively-mediated': said('行政调解', 'administrative mediation'),
  corrected: said('已责令改正', 'ordered to put right'),
  'not-accepted': said('没有受理', 'not accepted'),
  withdrawn: said('当事人撤回', 'withdrawn'),
  agreed: said('达成协议', 'an agreement'),
  'not-agreed': said('没有谈成', 'no agreement'),
}

export const STAGE_WORDS = {
  'pre-filing': said('立案前委派', 'before filing'),
  'after-filing': said('立案后委托', 'after filing'),
} as const satisfies Readonly<Record<string, Said>>

/** Name of the file that goes back to the court. */
export const RESULT_SLIP: Said = said('调解结果告知单', 'result-for-the-court')

export const CLOCK_NAMES: Readonly<Record<string, Said>> = {
  'DL-06b': said('卫生健康部门受理、调解医疗纠纷', 'health authority takes on and mediates'),
}

export const refusal = defineRefusals({
  'no-such-linked': () => ({
    status: 404,
    zh: '这件案子里没有这项程序。请刷新页面看看。',
    en: 'This case has no such procedure. Reload the page.',
  }),
  'result-does-not-fit': () => ({
    status: 422, field: 'result',
    zh: '这类机关没有这种结果。请从列表里选。',
    en: 'This kind of body has no such result. Choose from the list.',
  }),
  'day-to-come': () => ({
    status: 422, field: 'on',
    zh: '日子还没到，或者没有这一天。请填已经发生的那一天。',
    en: 'That day has not come yet, or does not exist. Give the day it happened.',
  }),
  'field-missing': () => ({
    status: 422, field: 'field',
    zh: '请选是哪个方面的行政机关。',
    en: 'Choose which administrative organ it is.',
  }),
  'referral-there': () => ({
    status: 409,
    zh: '法院的移送已经登记了，不用再登记。',
    en: 'The court’s referral is on file already.',
  }),
  'no-referral': () => ({
    status: 409,
    zh: '这件案子不是法院移送来的。法院移送的，请先签收材料。',
    en: 'No court sent this case here. If one did, sign for its materials first.',
  }),
  'referral-answered': ({ step }: { step: Said }) => ({
    status: 409,
    zh: `法院的移送已经答复过了，不能再“${step.zh}”。`,
    en: `The court’s referral was answered already; “${step.en}” is not possible.`,
  }),
  'referral-too-late': () => ({
    status: 409, law: 'IMR-27',
    zh: '这件案子已经受理，期限已经按受理时定下。法院另有委派、委托的，请登记一件新案。',
    en: 'The case is accepted and its clock is set. Register another case for what the court sends now.',
  }),
  'consent-of-everybody': ({ count }: { count: number }) => ({
    status: 422, law: 'IMR-27', field: 'agreedBy',
    zh: `还有 ${count} 位当事人没有向法院表示同意。各方都同意，法院才能委派、委托调解。请先问清楚。`,
    en: `${count} of the parties have not told the court that they agree. A court sends a matter only with everybody’s consent. Ask first.`,
  }),
  'no-such-court': () => ({
    status: 422, field: 'courtUnitId',
    zh: '没有这个法庭。请从列表里选，或者填写法院名称。',
    en: 'There is no such tribunal. Choose one from the list, or write the court’s name.',
  }),
  'nothing-returned': () => ({
    status: 409, law: 'IMR-27',
    zh: '结果还没有退回法院，没有可以打印的告知单。请先“把结果退回法院”或者“不接受，退回法院”。',
    en: 'Nothing has gone back to the court yet, so there is no slip. First return the result, or decline the referral.',
  }),
  'still-mediating': () => ({
    status: 409, law: 'IMR-27',
    zh: '调解还没有结果。达成协议、终止、撤回或者不予受理以后，再退回法院。',
    en: 'Mediation has no result yet. Return it after an agreement, an end, a withdrawal or a refusal to accept.',
  }),
})

/** What people call the parts of what is sent; a refusal of the edge names them so. */
export const FIELD_NAMES: Readonly<Record<string, Said>> = {
  organ: said('哪类机关', 'kind of body'), field: said('哪方面的行政机关', 'which authority'), name: said('机关名称', 'name of the body'), reference: said('编号', 'reference'),
  status: said('进展', 'status'), on: said('日期', 'day'), sameDispute: said('是不是就是这一件', 'whether it is this very dispute'), result: said('结果种类', 'result class'),
  stage: said('什么阶段', 'stage'), trial: said('审理程序', 'trial procedure'), way: said('怎么移送的', 'how it came'), courtUnitId: said('法庭', 'tribunal'),
  courtName: said('法院名称', 'name of the court'), receivedOn: said('签收日', 'day of receipt'), materials: said('签收的材料', 'materials'), agreedBy: said('哪些当事人同意', 'parties who agree'),
  agreedOn: said('同意的日子', 'day of consent'), reason: said('理由', 'reason'), takenBy: said('法院谁接收', 'who took it at the court'), after: said('从哪里往后', 'place in the list'),
}
