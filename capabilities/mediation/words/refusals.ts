import { defineRefusals, type Said } from '#platform/result'
import { CIRCLE_REFUSALS } from './circle.ts'
import { GATE_STOPS } from './gates.ts'
import { AGREEMENT_REFUSALS } from './refusals-agreement.ts'
import { INQUIRY_REFUSALS } from './refusals-inquiry.ts'
import { MEDIATOR_REFUSALS } from './refusals-mediators.ts'

const lawOf = (law: string | null) => (law && !law.startsWith('[D]') ? { law } : {})
const joinZh = (parts: readonly Said[]) => parts.map((each) => each.zh).join('、')
const joinEn = (parts: readonly Said[]) => parts.map((each) => each.en).join(', ')

/** Every refusal of this capability: what happened, why, what to do next. No names: they stay out of error bodies. */
export const refusal = defineRefusals({
  ...AGREEMENT_REFUSALS,
  ...INQUIRY_REFUSALS,
  ...CIRCLE_REFUSALS,
  ...MEDIATOR_REFUSALS,
  'out-of-turn': ({ why, law }: { why: Said; law: string | null }) => ({ status: 409, zh: why.zh, en: why.en, ...lawOf(law) }),
  'not-dispatched': () => ({
    status: 409,
    zh: '这件案子还没有派到调解。请先分流、派单。',
    en: 'This case has not been sent to mediation yet. Triage and dispatch it first.',
  }),
  'out-of-reach': () => ({
    status: 404,
    zh: '没有找到。请查看自己单位的登记。',
    en: 'Not found. Look at the register of your own unit.',
  }),
  'claim-first': () => ({
    status: 409,
    zh: '还没有人接手这件案子。请先签收，再办理。',
    en: 'Nobody has taken up this case yet. Take it up first.',
  }),
  'merged-case': () => ({
    status: 409,
    zh: '这件案子已经并入另一件，请到那一件里办理。',
    en: 'This case was merged into another one. Go on there.',
  }),
  'belongs-to-role': ({ who }: { who: Said }) => ({
    status: 403,
    zh: `这一步由${who.zh}办理。`,
    en: `This step belongs to the ${who.en}.`,
  }),
  'details-unknown': ({ missing }: { missing: readonly Said[] }) => ({
    status: 422,
    zh: `还有没弄清的事项：${joinZh(missing)}。请先补全，再联系另一方或受理。`,
    en: `Still unknown: ${joinEn(missing)}. Find out first; then contact the other party or accept.`,
    field: 'gates',
  }),
  'gate-stops': ({ gate, law }: { gate: string; law: string }) => ({
    status: 409,
    zh: GATE_STOPS[gate]?.zh ?? '有安全事项没有处理好，暂时不能走这一步。',
    en: GATE_STOPS[gate]?.en ?? 'A safety matter is open; this step has to wait.',
    details: { gate },
    ...lawOf(law),
  }),
  'gate-not-fired': () => ({
    status: 409,
    zh: '安全问题里没有这种情况，不需要这份记录。如果情况有变，请先重新核对安全问题。',
    en: 'The safety questions do not show this situation, so the record is not needed. If things changed, go through the questions again first.',
  }),
  'head-decides': () => ({
    status: 403,
    zh: '这个问题答“是”之后，只有调委会负责人核实后才能改成“否”。请负责人来改，并写明理由。',
    en: 'Once this question is answered yes, only the committee head can change it to no after looking into it. Ask the head, who must give the reason.',
  }),
  'reason-needed': () => ({
    status: 422,
    zh: '把“是”改成“否”要写明理由：什么情况变了，是怎么核实的。',
    en: 'Changing a yes to a no needs a reason: what changed, and how it was checked.',
    field: 'reason',
  }),
  'no-respondent': () => ({
    status: 422,
    zh: '还没有登记另一方是谁。请先在“当事人”里加上被申请人。',
    en: 'The other party is not on file yet. Add the respondent under “parties” first.',
    law: 'PMA-17',
    field: 'partyId',
  }),
  'no-such-party': () => ({
    status: 422,
    zh: '这件案子里没有这位当事人。请从当事人名单中选择。',
    en: 'This case has no such party. Choose from its list of parties.',
    field: 'partyId',
  }),
  'party-refused': () => ({
    status: 409,
    zh: '有一方明确表示不愿意调解，就不能再调解了。请出具不予受理告知书，告诉各方还有哪些办法。',
    en: 'One party has clearly refused, so there is no mediation. Issue the notice of non-acceptance and tell everybody the other ways.',
    law: 'PMA-17',
  }),
  'guardian-needed': () => ({
    status: 422,
    zh: '这位当事人未成年或不能独立处理，要由监护人表示同意和签名。',
    en: 'This party is a minor or cannot act alone: the guardian has to consent and sign.',
    law: 'CC-19',
    field: 'by',
  }),
  'nobody-left-to-ask': () => ({
    status: 409,
    zh: '各方都已经表态，请直接办理“受理”。',
    en: 'Everybody has answered already. Use “Accept”.',
  }),
  'consent-missing': ({ count, partyIds }: { count: number; partyIds: readonly string[] }) => ({
    status: 422,
    zh: `还有 ${count} 位当事人没有表示同意。各方都同意，才能受理。`,
    en: `${count} of the parties have not consented yet. A matter is accepted only when every party agrees.`,
    law: 'PMA-17',
    field: 'consents',
    details: { partyIds },
  }),
  'notice-missing': ({ count, partyIds }: { count: number; partyIds: readonly string[] }) => ({
    status: 422,
    zh: `还有 ${count} 位当事人没有收到权利义务告知书。请先送达，再受理。`,
    en: `${count} of the parties have not been given the notice of rights and duties. Deliver it first, then accept.`,
    law: 'PMA-23',
    field: 'notices',
    details: { partyIds },
  }),
  'no-reason-yet': ({ attempts, needed }: { attempts: number; needed: number }) => ({
    status: 409,
    zh: `没有一方拒绝，也还不能算联系不上（试过 ${attempts} 次，需要 ${needed} 次）。请继续联系，或者等答复期满。`,
    en: `Nobody has refused, and it is too early to call a party unreachable (${attempts} of ${needed} attempts). Keep trying, or wait until the time for an answer has passed.`,
    law: 'PMA-17',
    field: 'reason',
  }),
  'clock-does-not-fit': () => ({
    status: 422,
    zh: '这个调解期限不适用：法院委派、委托的期限，要先登记法院的移送。请从列出的期限里选。',
    en: 'This clock does not apply: a court’s time needs a court’s referral on file first. Choose one of the clocks listed.',
    field: 'clock',
  }),
  'clock-reason-needed': () => ({
    status: 422,
    zh: '换一个调解期限要写明理由，至少四个字。',
    en: 'Another clock than the proposed one needs a reason of at least four characters.',
    field: 'clock',
  }),
  'no-extension': ({ law }: { law: string }) => ({
    status: 409,
    zh: '劳动争议调解只有十五日，法律没有规定延长。期满没有谈成，当事人可以申请仲裁；愿意的，也可以继续谈。',
    en: 'Labour mediation has fifteen days and the law gives no extension. Afterwards the parties may apply for arbitration; if they wish they may go on talking.',
    ...lawOf(law),
  }),
  'reason-does-not-fit': () => ({
    status: 422,
    zh: '这个理由和案卷里的记录对不上。请选择与记录一致的理由。',
    en: 'This reason does not match what is on file. Choose one that does.',
    field: 'reason',
  }),
  'mediator-not-accepted': () => ({
    status: 409,
    zh: '调解员已说明有利害关系，还不是各方都同意。请取得各方同意，或更换调解员。',
    en: 'The mediator disclosed a conflict of interest and not every party agreed. Get everybody’s agreement or name another mediator.',
    law: 'OMR-13',
    field: 'acceptedBy',
  }),
  'no-such-mediator': () => ({
    status: 422,
    zh: '所选的人员不是在岗的调解员。请从名单中选择。',
    en: 'The person chosen does not serve as a mediator now. Choose from the list.',
    field: 'mediatorIds',
  }),
  'mediator-not-trained': () => ({
    status: 422,
    zh: '这件案子有家庭暴力的情况，只能由受过反家庭暴力培训的调解员来谈。请从名单中选受过培训的人；本单位没有的，请向街道或区综治中心要人。',
    en: 'There is domestic violence in this matter, so only a mediator trained for it may talk with the sides. Choose one who is trained; if your unit has none, ask the street or district centre for one.',
    law: 'DVL-10',
    field: 'mediatorIds',
  }),
  'training-needed': () => ({
    status: 403,
    zh: '这件案子有家庭暴力的情况，要由受过反家庭暴力培训的调解员分开谈。请负责人指定一位受过培训的调解员来接手；有危险先打 110。',
    en: 'There is domestic violence in this matter: a mediator trained for it talks with each side separately. Ask the head to name one who takes over; where there is danger, ring 110 first.',
    law: 'DVL-10',
  }),
  'not-everybody-agrees': ({ count, law }: { count: number; law: string }) => ({
    status: 422,
    zh: `这件事要各方都同意，还差 ${count} 位。`,
    en: `This needs the agreement of every party; ${count} are missing.`,
    field: 'agreedBy',
    ...lawOf(law),
  }),
  'time-is-over': ({ on }: { on: string }) => ({
    status: 409,
    zh: `调解期限已经在 ${on} 届满，延期要在届满之前商定。现在可以终止调解，各方也可以重新申请。`,
    en: `The time for mediating ended on ${on}; an extension must be agreed before that. The mediation can now be ended, and the parties may apply again.`,
    law: 'OMR-24',
    field: 'newDueOn',
  }),
  'session-without-length': () => ({
    status: 422,
    zh: '结束要晚于开始。请核对这次调解是几点开始、几点结束的。',
    en: 'A session ends after it begins. Check when this one began and when it ended.',
    field: 'endedAt',
  }),
  'day-does-not-fit': ({ why }: { why: Said }) => ({ status: 422, zh: why.zh, en: why.en, field: 'on' }),
})
