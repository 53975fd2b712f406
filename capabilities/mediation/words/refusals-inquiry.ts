import type { RefusalWords } from '#platform/result'

/** Refusals of finding out: who was asked, what was handed in. */
export const INQUIRY_REFUSALS = {
  'nobody-named': () => ({
    status: 422,
    zh: '还没有写是谁。是本案当事人的从名单里选，不是的写姓名。',
    en: 'Nobody is named. Choose a party of the case, or write the name of somebody else.',
    field: 'partyId',
  }),
  'no-such-evidence': () => ({
    status: 409,
    zh: '没有可以退回的材料：没有收过，或者已经退回了。请看文书里的证据材料清单。',
    en: 'There is nothing to give back: it was not handed in, or went back already. See the list of evidence among the papers.',
  }),
} as const satisfies Readonly<Record<string, (values: never) => RefusalWords>>
