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
  'no-such-confirmation': () => ({
    status: 404,
    zh: '没有找到这件司法确认，或者它不归您所在的法院。', en: 'There is no such confirmation, or it is not before your court.',
  }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
  'cannot-print': ({ zh, en }: Said) => ({ status: 422, zh, en }),
})
