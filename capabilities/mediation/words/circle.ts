import type { RefusalWords } from '#platform/result'
import { said } from '#platform/words'

export const CIRCLE_WORDS = {
  read: said('协助人员名册和调解方法', 'The helper register and the methods of mediating'),
  list: said('把协助人员列入名册', 'List somebody in the helper register'),
  end: said('移出协助人员名册', 'Take somebody off the helper register'),
  revise: said('修改调解方法', 'Change a method of mediating'),
} as const

export const CIRCLE_REFUSALS = {
  'no-such-helper': () => ({
    status: 409,
    zh: '名册里没有这个人，或者今天不在可以请的期间。请在名册里另选一位。',
    en: 'Nobody of that kind is on the register, or not for today. Choose somebody else from the register.',
    field: 'helperId',
  }),
  'no-such-method': () => ({
    status: 422,
    zh: '方法清单里没有这一种，或者已经停用。请刷新后再选。',
    en: 'The list of methods has no such one, or it is no longer used. Reload and choose again.',
    field: 'methods',
  }),
  'method-changed': () => ({
    status: 409,
    zh: '别人刚改过这一条，您的修改没有保存。请刷新，看过新的内容再改。',
    en: 'Somebody else has just changed this entry; yours was not saved. Reload and look at the new one first.',
  }),
  'consent-comes-first': () => ({
    status: 422,
    zh: '本人同意列入名册之后才能列入：同意的日子不能晚于今天，也不能晚于开始的日子（个人信息保护法第十三条）。',
    en: 'A person is listed after they agreed to it: the day of consent is not later than today or the first day.',
    law: 'PIPL-13',
    field: 'consentedOn',
  }),
  'bad-helper-period': () => ({
    status: 422,
    zh: '结束的日子早于开始的日子。请核对。',
    en: 'The last day is before the first. Please check.',
    field: 'activeTo',
  }),
} as const satisfies Readonly<Record<string, (values: never) => RefusalWords>>
