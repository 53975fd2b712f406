import { said } from '#platform/words'

export const ratingScreenWords = {
  title: said('这件事办得怎么样？', 'How was this handled?'),
  why: said('只问一次，不填也可以。您选了哪一项，办事的人看不到。', 'We ask once, and you need not answer. Those who handled it do not see which answer you chose.'),
  send: said('就这样评价', 'Send this answer'),
  rated: said('谢谢，收到了。', 'Thank you, we have it.'),
} as const
