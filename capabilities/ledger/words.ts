import { defineRefusals } from '#platform/result'

export const refusal = defineRefusals({
  'not-enough': ({ held, account, commodity }: { held: number; account: string; commodity: string }) => ({
    status: 409, details: { held, account, commodity },
    zh: `不够：现在只有 ${held}。请改数量，或者先入账。`,
    en: `Not enough: ${held} are there now. Change the quantity, or enter what came in first.`,
  }),
  'no-such-entry': () => ({ status: 404, zh: '没有这笔账。请从账目里选。', en: 'There is no such entry. Choose one from the book.' }),
  'already-reversed': () => ({ status: 409, zh: '这笔账已经冲销过，不能再冲。请看账目里的冲销记录。', en: 'This entry was reversed already and cannot be again. Look at its reversal in the book.' }),
  'a-reversal': () => ({ status: 409, zh: '冲销的账不能再冲销。要改回来，请重新记一笔。', en: 'A reversal is not reversed. To set it right, enter it anew.' }),
})
