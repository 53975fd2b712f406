import type { RefusalWords } from '#platform/result'

/** Refusals of finding out: who was asked, what was handed in. */
export const INQUIRY_REFUSALS = {
  'nobody-named': () => ({
    status: 422,
    zh: '还没有写是谁。是本案当事人的从名单里选，不是的写姓名。',
    en: 'Nobody is named. Choose a party of the case, or write the name of somebody else.',
    field: 'partyId',
  }),
  'party-away': ({ names }: { names: string }) => ({
    status: 409,
    zh: `${names}说过这一天不便。请换一天；如果已经再问过、可以来，请勾选“已再问过”。`,
    en: `${names} had said that this day does not suit. Choose another day; if they were asked again and can come, tick “asked again”.`,
    field: 'on',
  }),
  'people-in-photos': () => ({
    status: 422,
    zh: '照片里不能认出人和车牌（个人信息保护法第二十六条、第二十八条）。请先遮住，逐张看过后勾选确认。',
    en: 'No person and no number plate may be recognisable in a photo. Blur them first, look at each photo and tick the box.',
    law: 'PIPL-26',
    field: 'nobodySeen',
  }),
  'pdf-only': () => ({
    status: 422,
    zh: '这份文书只有 PDF。可以编辑的只有申请书、调解记录、协议书和司法确认材料。',
    en: 'This paper exists as PDF only. Editable are the application, the record, the agreement and the papers for the court.',
    field: 'format',
  }),
  'no-such-evidence': () => ({
    status: 409,
    zh: '没有可以退回的材料：没有收过，或者已经退回了。请看文书里的证据材料清单。',
    en: 'There is nothing to give back: it was not handed in, or went back already. See the list of evidence among the papers.',
  }),
} as const satisfies Readonly<Record<string, (values: never) => RefusalWords>>
