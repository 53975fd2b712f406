import { said } from '#platform/words'

export const copiesWords = {
  to: said('交给了谁（每位当事人一份）', 'Handed to (one original for each party)'),
  on: said('哪一天', 'On which day'),
  way: said('怎么交的', 'How'),
  ways: {
    hand: said('当面交给本人', 'in person'),
    representative: said('交给代理人', 'to their representative'),
    post: said('邮寄', 'by post'),
  },
  receipt: said('签收单照片或扫描件（可不填）', 'Photo or scan of the receipt (optional)'),
  owed: (names: string) => said(`协议书还没有交给：${names}`, `Originals not yet handed to: ${names}`),
  all: said('协议书已交给每位当事人', 'Every party has their original'),
} as const
