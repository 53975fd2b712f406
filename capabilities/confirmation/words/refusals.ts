import { defineRefusals } from '#platform/result'
import type { Said } from '#platform/words'

export const refusal = defineRefusals({
  'merged-case': () => ({
    status: 409,
    zh: '这件已并入另一件，请到那一件里办理。', en: 'This case was merged into another; please act there.',
  }),
  'no-agreement': () => ({
    status: 409, law: 'PMA-33',
    zh: '还没有生效的调解协议，没有可以确认的内容。协议生效后再来。', en: 'There is no agreement in force yet, so there is nothing to confirm. Come back once there is one.',
  }),
  'oral-agreement': () => ({
    status: 409, law: 'PMA-33',
    zh: '口头协议很难确认。双方都愿意的，先改写成书面协议，再从新协议生效之日起三十日内申请。',
    en: 'An oral agreement can hardly be confirmed. If both sides wish, put it in writing first; the thirty days then run from the new one.',
  }),
  'not-confirmable': () => ({
    status: 409, law: 'CPL-I-355',
    zh: '这类纠纷依法不能司法确认（身份关系、确权、行政争议等）。可以就协议起诉，或者问 12348。',
    en: 'Matters of this kind cannot be confirmed by a court (status, title, disputes with an authority). You may sue on the agreement or ask 12348.',
  }),
  'already-applied': ({ state }: { state: Said }) => ({
    status: 409,
    zh: `已经申请过了：${state.zh}。不用再申请。`, en: `It has been applied for: ${state.en}. There is no need to apply again.`,
  }),
  'not-applied': () => ({
    status: 409, law: 'CPL-205',
    zh: '现在没有等法院处理的申请。请先由各方共同申请。', en: 'No application is waiting for the court now. The parties apply together first.',
  }),
  'not-filed-yet': () => ({
    status: 409, law: 'CPL-206',
    zh: '法院还没有立案，不能记裁定。请先记立案。', en: 'The court has not filed it yet, so no ruling can be recorded. Record the filing first.',
  }),
  'window-over': ({ latestOn }: { latestOn: string }) => ({
    status: 409, law: 'PMA-33', details: { latestOn },
    zh: `申请司法确认的最后一天是 ${latestOn}，已经过了。因不可抗力等正当理由耽误的，在障碍消除后十日内还可以申请，由法院决定；也可以就协议起诉。`,
    en: `The last day to apply was ${latestOn}. Where something beyond your power stood in the way, you may still apply within ten days of its end and the court decides; you may also sue on the agreement.`,
  }),
  'hindrance-over': ({ latestOn }: { latestOn: string }) => ({
    status: 409, law: 'CPL-86', details: { latestOn },
    zh: `障碍消除后的十日到 ${latestOn} 为止，已经过了。可以就协议起诉。`,
    en: `The ten days after the hindrance ended on ${latestOn}. You may sue on the agreement.`,
  }),
  'hindrance-does-not-fit': () => ({
    status: 422, law: 'CPL-86', field: 'hindrance',
    zh: '障碍要在期限内发生并延续到最后一天，消除的日子不能晚于申请那天。请核对。',
    en: 'The hindrance must have lasted to the last day or beyond and ended before the application. Please check the day.',
  }),
  'not-joint': ({ missing }: { missing: readonly string[] }) => ({
    status: 422, law: 'CPL-205', field: 'applicants', details: { missing },
    zh: '司法确认要各方共同申请，还有当事人没有表示。请问过每一位；有人不愿意的，就不申请。',
    en: 'Confirmation is applied for by all parties together, and not everybody has said so. Ask each of them; if one does not wish it, there is no application.',
  }),
  'no-such-party': () => ({
    status: 422, field: 'applicants',
    zh: '协议里没有这位当事人，或者写了两次。请刷新页面重新选。', en: 'The agreement has no such party, or it is named twice. Reload the page and choose again.',
  }),
  'guardian-needed': () => ({
    status: 422, law: 'CPL-60', field: 'applicants',
    zh: '未成年的当事人由法定代理人代为申请。请选“法定代理人”。', en: 'A guardian applies for a party under age. Choose “guardian”.',
  }),
  'power-missing': () => ({
    status: 422, law: 'CPL-62', field: 'applicants',
    zh: '由代理人申请的，要写明一至两位代理人，并且有授权委托书。', en: 'An application by agents names one or two of them, with a power of attorney.',
  }),
  'not-a-party': () => ({
    status: 409, law: 'CPL-205',
    zh: '只有协议的当事人可以申请司法确认。', en: 'Only a party of the agreement may apply for confirmation.',
  }),
  'guardian-applies': () => ({
    status: 409, law: 'CPL-60',
    zh: '未成年的当事人由法定代理人来申请，请法定代理人找调解员。', en: 'A guardian applies for a party under age; the guardian may see the mediator.',
  }),
  'already-wished': () => ({
    status: 409,
    zh: '您已经表示愿意申请了，不用再点。各方都表示以后，由调解员交给法院。', en: 'You have said so already. Once every party has, the mediator hands it to the court.',
  }),
  'no-such-register-line': () => ({
    status: 404,
    zh: '名册里没有这家法院，或者它在那天之前已经不再列出。请刷新页面核对。', en: 'The register has no such court, or it was no longer listed by then. Reload the page and check.',
  }),
  'no-such-unit': () => ({
    status: 422, field: 'unitId',
    zh: '没有这个人民法庭单位。请从列表里选，或者留空。', en: 'There is no such tribunal unit. Choose one of the list or leave it empty.',
  }),
  'no-such-court': () => ({
    status: 422, law: 'CPL-205', field: 'court',
    zh: '请从列出的法院里选；列表之外的，请写明法院全称和管辖的理由。', en: 'Choose a court from the list; for one that is not on it, give its full name and why it has jurisdiction.',
  }),
  'day-does-not-fit': ({ field }: { field: string }) => ({
    status: 422, field,
    zh: '日期不对：不能晚于现在，也不能早于上一步。请核对。', en: 'The day does not fit: it cannot be in the future or before the step it follows. Please check.',
  }),
  'reason-missing': () => ({
    status: 422, law: 'CPL-I-358', field: 'reason',
    zh: '驳回的要写明理由，当事人才知道怎么改。', en: 'A rejection needs its reason, so that the parties know what to change.',
  }),
  'round-running': () => ({
    status: 409, law: 'CPL-206',
    zh: '各方正在重新商量。新协议签好盖章以后，再从它生效之日起三十日内申请；谈不成就结束这一轮，原协议照旧有效。',
    en: 'The parties are talking again. Once the new agreement is signed and sealed, thirty days run from its effect; if nothing comes of it, end the round: the agreement stands as it was.',
  }),
  'court-did-not-refuse': () => ({
    status: 409, law: 'CPL-206',
    zh: '只有法院没有立案、驳回申请或者撤销了确认裁定，才走这一步。请先记下法院的决定。',
    en: 'This step follows only where the court did not file, rejected the application or revoked its ruling. Record what the court decided first.',
  }),
  'already-sued': () => ({
    status: 409, law: 'MOJ-2002-22',
    zh: '已经有一方向法院起诉，这件由法院处理。法院愿意委派调解的，会再转过来。',
    en: 'A party has sued, so the court has the matter now. If the court wants it mediated, it will refer it back.',
  }),
  'all-performed': () => ({
    status: 409, law: 'PMA-31',
    zh: '协议已经全部履行，没有要变更或者执行的内容。可以直接回访、结案。',
    en: 'All of the agreement is performed, so nothing is left to change or to enforce. Go on to the visit and the closing.',
  }),
  'matter-closed': () => ({
    status: 409, law: 'PMA-33',
    zh: '这件已经结案。要重新商量，请调委会主任先“重新办理”。', en: 'The matter is closed. To talk again, the committee head reopens it first.',
  }),
  'not-everybody-wishes': ({ missing }: { missing: readonly string[] }) => ({
    status: 422, law: 'PMA-17', field: 'parties', details: { missing },
    zh: '重新商量要每一方都愿意，还有当事人没有表示。请问过每一位；有人不愿意的，可以起诉。',
    en: 'Talking again needs the wish of every party, and not everybody has said so. Ask each of them; if one does not wish it, they may sue.',
  }),
  'not-confirmed': () => ({
    status: 409, law: 'CPL-206',
    zh: '法院没有确认这份协议，没有可以异议或者执行的裁定。', en: 'The court has not confirmed this agreement, so there is no ruling to object to or to enforce.',
  }),
  'no-objection': () => ({
    status: 409, law: 'CPL-I-372',
    zh: '还没有记过异议。请先记下谁在哪天提出了异议。', en: 'No objection is on record. Record first who objected and when.',
  }),
  'receipt-known': () => ({
    status: 409, law: 'CPL-I-372', field: 'partyId',
    zh: '这位当事人收到裁定的日子已经记过了。', en: 'The day this party received the ruling is on record already.',
  }),
  'nothing-overdue': () => ({
    status: 409, law: 'CPL-250',
    zh: '约定的日子还没有过，现在不能申请强制执行。到期没有履行的，再来记。', en: 'No agreed day has passed yet, so there is nothing to enforce. Come back once something is overdue.',
  }),
  'enforcement-runs': () => ({
    status: 409, law: 'CPL-206',
    zh: '已经申请过强制执行，请等法院的结果。', en: 'Enforcement has been applied for; wait for the court’s result.',
  }),
  'no-enforcement': () => ({
    status: 409, law: 'CPL-206',
    zh: '还没有记过申请强制执行。请先记下申请。', en: 'No application for enforcement is on record. Record it first.',
  }),
  'no-such-confirmation': () => ({
    status: 404,
    zh: '没有找到这件司法确认，或者它不归您所在的法院。', en: 'There is no such confirmation, or it is not before your court.',
  }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
  'cannot-print': ({ zh, en }: Said) => ({ status: 422, zh, en }),
})
