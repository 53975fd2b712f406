import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

export const STATES = {
  received: said('已收到', 'received'),
  verified: said('已核实身份', 'identity verified'),
  answered: said('已答复', 'answered'),
} as const satisfies Readonly<Record<string, Said>>

export const KIND_WORDS = {
  access: said('查阅', 'see'),
  copy: said('复制', 'copy'),
  correct: said('更正、补充', 'correct or complete'),
  delete: said('删除', 'delete'),
  explain: said('解释说明', 'explain'),
} as const satisfies Readonly<Record<string, Said>>

export const OUTCOME_WORDS = {
  granted: said('全部办到', 'granted'),
  partly: said('办到一部分', 'granted in part'),
  refused: said('不能办', 'refused'),
} as const satisfies Readonly<Record<string, Said>>

export const FACT_WORDS = {
  'privacy-requested': said('收到个人信息请求', 'Request about personal data'),
  'identity-verified': said('核实身份', 'Identity verified'),
  'processing-limited': said('限制处理', 'Processing limited'),
  'privacy-answered': said('答复个人信息请求', 'Request answered'),
} as const satisfies Readonly<Record<string, Said>>

/** Added to every reply that does not grant everything (PIPL Art. 50). */
export const ROUTE = said(
  '不同意这个答复的，可以向网信部门投诉，也可以向人民法院起诉（个人信息保护法第50、65条）。',
  'If you do not agree, you may complain to the cyberspace authority or sue in court (PIPL Arts. 50 and 65).',
)

/** Added where data must be kept: stored and protected, nothing else (PIPL Art. 47). */
export const LIMITED = said(
  '法律要求保存的，现在只保存、只保护，不再作别的处理，并标明“限制处理”（个人信息保护法第47条）。',
  'What must be kept by law is now only kept and protected and is marked “processing limited” (PIPL Art. 47).',
)

export const refusal = defineRefusals({
  'no-such-request': () => ({
    status: 404,
    zh: '没有找到这份请求。请回到列表刷新一下。',
    en: 'There is no such request. Please reload the list.',
  }),
  'no-such-code': () => ({
    status: 404, field: 'code',
    zh: '没有找到这个案件码的案件。请核对案件码。',
    en: 'There is no case with this code. Please check it.',
  }),
  'verify-first': () => ({
    status: 409, law: 'PIPL-50',
    zh: '请先核实身份，再看内容、限制处理或答复（个人信息保护法第50条）。',
    en: 'Verify the identity first; then read, limit or answer (PIPL Art. 50).',
  }),
  'answered-already': () => ({
    status: 409,
    zh: '这份请求已经答复了。',
    en: 'This request was answered already.',
  }),
  'reasons-needed': () => ({
    status: 422, field: 'reply', law: 'PIPL-50',
    zh: '没有全部办到的，请写清楚理由，至少十个字（个人信息保护法第50条）。',
    en: 'Where not everything is granted, give the reasons in ten characters or more (PIPL Art. 50).',
  }),
  'limit-first': () => ({
    status: 409, law: 'PIPL-47',
    zh: '要求删除但依法须保存的，请先限制处理，再答复（个人信息保护法第47条）。',
    en: 'Where deletion was asked and the law keeps the data, limit the processing first, then answer (PIPL Art. 47).',
  }),
})
