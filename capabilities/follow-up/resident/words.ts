import { type Said, said } from '#platform/words'

export const ratingScreenWords = {
  title: said('这件事办得怎么样？', 'How was this handled?'),
  why: said('只问一次，不填也可以。您选了哪一项，办事的人看不到。', 'We ask once, and you need not answer. Those who handled it do not see which answer you chose.'),
  send: said('就这样评价', 'Send this answer'),
  rated: said('谢谢，收到了。', 'Thank you, we have it.'),
} as const

export const outcomeWords = {
  title: said('还没解决吗？', 'Is it still not fixed?'),
  why: said('结案以后只问一次，不回也可以。没解决，可以请我们重新办理，也可以再报一次，写过的不用再写。', 'Asked once after the closing; you need not answer. If it is not fixed, ask us to take it up again, or report it again: nothing has to be typed twice.'),
  text: said('哪里还没解决', 'What is still not fixed'),
  fixed: said('解决了', 'It is fixed'),
  reopening: said('没解决，请重新办理', 'Not fixed: take it up again'),
  newReport: said('没解决，再报一次', 'Not fixed: report it again'),
  toldFixed: (on: Said) => said(`${on.zh}，您说解决了。谢谢。`, `On ${on.en} you said that it is fixed. Thank you.`),
  toldReopening: (on: Said) => said(`${on.zh}，您说还没解决，请我们重新办理。负责人5个工作日内答复您。`, `On ${on.en} you said that it is not fixed and asked us to take it up again. The head answers within 5 working days.`),
  toldNotFixed: (on: Said) => said(`${on.zh}，您说还没解决。`, `On ${on.en} you said that it is not fixed.`),
  answered: (on: Said) => said(`${on.zh}的答复：`, `Answer of ${on.en}: `),
  again: said('再报一次，写过的已经填好', 'Report it again; what you wrote is filled in'),
} as const
