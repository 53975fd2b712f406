import type { RefusalWords } from '#platform/result'

/** Refusals about who mediates, and who no longer does. */
export const MEDIATOR_REFUSALS = {
  'not-your-mediation': () => ({
    status: 403,
    zh: '这件案子不是您在调解，不用回避。您和这件事有关系、又被请来帮忙的，请告诉调解员。',
    en: 'You do not mediate this case, so there is nothing to step aside from. If you were asked to help and are close to a side, tell the mediator.',
    law: 'OMR-13',
  }),
  'reason-missing': () => ({
    status: 422,
    zh: '请写明为什么要回避（至少 4 个字）。当事人有权知道。',
    en: 'Say why you step aside (at least 4 characters). The parties have a right to know.',
    law: 'OMR-13',
    field: 'reason',
  }),
  'mediator-to-be-named': () => ({
    status: 409,
    zh: '原来的调解员已经回避，还没有另外确定。请调委会主任“确定调解员”，各方也可以自己选。',
    en: 'The mediator stepped aside and no other is named yet. The committee head names one; the parties may choose too.',
    law: 'PMA-19',
  }),
  'stepped-aside-before': () => ({
    status: 422,
    zh: '所选的人员里，有人在这件案子里已经回避过。请另外选。',
    en: 'Somebody among those chosen has stepped aside in this case. Choose somebody else.',
    law: 'OMR-13',
    field: 'mediatorIds',
  }),
} as const satisfies Readonly<Record<string, (values: never) => RefusalWords>>
