import { defineRefusals } from '#platform/result'

export const refusal = defineRefusals({
  'notice-not-given': () => ({
    status: 422, field: 'noticeGiven', law: 'PIPL-17',
    zh: '登记之前，要先让对方看到或听到个人信息说明（个人信息保护法第17条）。请出示或读一遍，再勾选。',
    en: 'Before a matter is registered, the person must see or hear how their data is used (PIPL Art. 17). Show it or read it out, then tick the box.',
  }),
  'no-such-place': () => ({
    status: 422, field: 'addressId',
    zh: '没有这个地址，可能门牌码已经换了。请重新选地址，或者写几句话说明在哪里。',
    en: 'There is no such address; perhaps the plate was replaced. Choose the address again, or describe where it is.',
  }),
  'no-such-category': () => ({
    status: 422, field: 'category',
    zh: '没有这个类别。请从列表里选，或者先不选，分流时再定。',
    en: 'There is no such category. Choose one from the list, or leave it open until triage.',
  }),
  'no-such-gate': ({ gate }: { gate: string }) => ({
    status: 422, field: 'gates',
    zh: `没有“${gate}”这个安全问题。请刷新页面再填。`,
    en: `There is no safety question “${gate}”. Reload the page and answer again.`,
  }),
  'photo-unknown': () => ({
    status: 422, field: 'photos',
    zh: '有一张照片没有传好。请重新选一次，其他内容都还在。',
    en: 'One of the photos did not arrive. Please choose it again; everything else is still here.',
  }),
  'text-empty': () => ({
    status: 422, field: 'text',
    zh: '还没有写发生了什么。写一两句就行。',
    en: 'It does not say yet what happened. One or two sentences are enough.',
  }),
})
