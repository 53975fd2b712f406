import { said } from '#platform/words'

/** The form by which a mediator steps aside. */
export const asideWords = {
  what: said(
    '提交以后，您不再看得到这件案子的内容，由负责人另外确定调解员；各方会收到通知，通知里不写原因。已经拟好的协议要由新的调解员重新拟。',
    'Once you send this you no longer read the case; the head names somebody else. The parties are told, without the reason. A text drafted so far is drafted anew by the next mediator.',
  ),
  relation: said('您和当事人或者这件事的关系', 'Your relation to a party or to the matter'),
  relations: {
    relative: said('是一方的近亲属', 'close relative of a party'),
    interest: said('和纠纷有利害关系', 'an interest in the matter'),
    other: said('有其他可能影响公正的情况', 'something else that may affect fairness'),
  },
  reason: said('具体情况', 'What it is'),
  reasonHint: said('写进“回避、披露情况说明”，各方可以看。', 'It goes into the statement of disclosure, which the parties may read.'),
} as const
