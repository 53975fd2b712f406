import { defineRefusals } from '#platform/result'
import { said } from '#platform/words'

export const refusal = defineRefusals({
  'no-such-council': () => ({ status: 404, zh: '没有这个议事会，或者它不归您这里管。请从列表里打开。', en: 'There is no such council, or it is not one of yours. Open it from the list.' }),
  'council-closed': () => ({ status: 409, zh: '这个议事会已经结束，不能再记。有新问题请另开一个。', en: 'This council is closed and takes no more entries. Open another one for a new question.' }),
  'case-kept-apart': () => ({
    status: 422, law: 'PIPL-6',
    zh: '这件案子是限制查看或封存的，不能开议事会：来的人会知道是谁的事。',
    en: 'This case is restricted or sealed and has no council: those who come would learn whose matter it is.',
  }),
  'no-such-task': () => ({ status: 422, field: 'taskId', zh: '计划里没有这一项。请从列表里选。', en: 'The plan has no such task. Choose from the list.' }),
  'not-done-yet': () => ({ status: 409, zh: '这一项还没有报完成，不能验收。请先由负责的人报完成。', en: 'This task was not reported done, so it cannot be verified. Let whoever is responsible report it first.' }),
  'already-done': () => ({ status: 409, zh: '这一项已经报完成，等验收。', en: 'This task is reported done and waits to be verified.' }),
  'already-verified': () => ({ status: 409, zh: '这一项已经验收。', en: 'This task is verified already.' }),
  'verified-by-another': () => ({ status: 403, zh: '报完成的人不能自己验收。请另一位同事去看了再验收。', en: 'Whoever reported it done does not verify it. Ask a colleague to look and verify.' }),
  'no-such-member': () => ({ status: 422, field: 'presentIds', zh: '名单里没有这位成员。请从成员里选。', en: 'There is no such member. Choose from the members.' }),
  'no-such-vote': () => ({ status: 404, zh: '没有这次表决。请刷新页面。', en: 'There is no such vote. Reload the page.' }),
  'vote-counted': () => ({ status: 409, law: 'CC-278', zh: '这次表决已经计票，不能再收票。', en: 'This vote has been counted; no more ballots are taken.' }),
  'no-such-voter': () => ({ status: 422, field: 'ballots', zh: '票上的业主不在这次表决的名册里。请核对门牌。', en: 'A ballot is of an owner who is not on the roll of this vote. Check the door.' }),
  'voter-twice': () => ({ status: 422, field: 'voters', law: 'CC-278', zh: '名册里同一门牌出现两次。一位业主只算一人，多套房请写在一行、面积相加。', en: 'A door is on the roll twice. An owner is one head: several parts go on one line with their areas added.' }),
  'tasks-open': () => ({ status: 409, zh: '还有没验收的事项，不能结束。请先验收，或写明不做的原因再报完成。', en: 'There are tasks that nobody has verified. Verify them first, or report them with the reason why they are not done.' }),
  'vote-open': () => ({ status: 409, zh: '还有没计票的表决，不能结束。', en: 'A vote is not counted yet.' }),
  'no-case': () => ({ status: 422, zh: '这个议事会没有关联案件，防范措施请到案件里记。', en: 'This council stands beside no case; record the preventive measure on its case.' }),
  'day-does-not-fit': () => ({ status: 422, field: 'on', zh: '日期不对：开会、报完成不能在今天之后，计划的日子不能在今天之前。', en: 'The day does not fit: what has happened is not after today, what is planned is not before today.' }),
  'too-long-a-list': () => ({ status: 409, zh: '这个议事会的记录太多了，请结束后另开一个。', en: 'This council has too many entries. Close it and open another.' }),
  'bad-cursor': () => ({ status: 422, field: 'before', zh: '翻页位置不对，请从第一页重新看。', en: 'The position in the list is wrong; start again from the first page.' }),
})

export const words = {
  tag: said('议事会', 'Councils'),
  printCouncil: said('打印议事会记录', 'Print the record of a council'),
  printVote: said('打印表决票或结果', 'Print ballots or the result of a vote'),
  measureAdded: said('补上一条防范措施', 'Add a preventive measure'),
} as const

/** As what somebody sits in a council. */
export const MEMBER_ROLE_WORDS = {
  'owner-representative': said('业主代表', 'Owners’ representative'), owner: said('业主', 'Owner'), resident: said('居民', 'Resident'),
  unit: said('单位', 'Unit'), business: said('商户', 'Business'),
} as const

/** What owners decide together (CC Art. 278). */
export const VOTE_KIND_WORDS = {
  'raise-maintenance-fund': said('筹集维修资金（四分之三）', 'raise the maintenance fund (three quarters)'),
  'alter-or-rebuild': said('改建、重建（四分之三）', 'alter or rebuild (three quarters)'),
  'change-common-use': said('改变共有部分用途或经营（四分之三）', 'change or let common parts (three quarters)'),
  rules: said('议事规则、管理规约', 'rules of owners'), committee: said('选举、更换业委会', 'owners’ committee'), manager: said('选聘、解聘物业', 'property manager'),
  'use-maintenance-fund': said('使用维修资金', 'use the maintenance fund'), other: said('其他共同事项', 'another common matter'),
} as const

/** 11月6日 */
function shortChinese(on: string): string {
  const [, month, day] = on.split('-').map(Number)
  return `${month}月${day}日`
}

/** Sentences of what is printed; papers are Chinese. */
export const paperWords = {
  took: '参与表决', agreed: '同意', passed: '通过', notPassed: '没有通过', notCounted: '还没有计票',
  rule: {
    ordinary: '参与表决的业主，面积和人数都要达到三分之二以上；其中同意的，面积和人数都要超过一半（民法典第278条）。',
    special: '参与表决的业主，面积和人数都要达到三分之二以上；其中同意的，面积和人数都要达到四分之三以上（民法典第278条）。',
  },
  fraction: (count: string, outOf: string): string => `${count} / ${outOf}`,
  verified: (on: string): string => `${shortChinese(on)}验收合格`,
  done: (on: string): string => `${shortChinese(on)}报完成，待验收`,
  open: '在做',
} as const
