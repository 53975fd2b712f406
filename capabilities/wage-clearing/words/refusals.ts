import { defineRefusals } from '#platform/result'

export const refusal = defineRefusals({
  'no-such-employer': () => ({ status: 404, zh: '没有这家单位，或者它不归您这里管。请从列表里打开。', en: 'There is no such employer, or it is not one of yours. Open it from the list.' }),
  'other-unit-responsible': () => ({ status: 403, zh: '这家单位由别的部门负责，您只看。要更正的，请告诉负责的部门。', en: 'Another unit is responsible for this employer; yours reads. Tell that unit what to correct.' }),
  'is-a-person': () => ({
    status: 422, field: 'orgCode', law: 'PIPL-6', zh: '这是个人的身份证号。这里只登记单位，请填统一社会信用代码；个人之间的工钱请按纠纷登记。',
    en: 'This is a person’s identity number. Organisations only are registered here, by their unified social credit code; register wages between persons as a dispute.',
  }),
  'code-wrong': () => ({ status: 422, field: 'orgCode', zh: '统一社会信用代码不对：应为 18 位，最后一位是校验位。请照营业执照核对。', en: 'The unified social credit code is wrong: it has 18 characters, the last of which checks the others. Compare it with the licence.' }),
  'personal-data': () => ({ status: 422, law: 'PIPL-6', field: 'note', zh: '这里不写能找到人的号码（身份证号、手机号）。请删掉，只写单位、项目和原因。', en: 'No numbers that lead to a person belong here (identity, telephone). Take them out; write the organisation, the project and the reason.' }),
  'already-registered': () => ({ status: 409, field: 'orgCode', zh: '这家单位的这个项目已经登记了，请从列表里打开。', en: 'This project of this employer is registered already; open it from the list.' }),
  'unit-out-of-reach': () => ({ status: 422, field: 'unitId', zh: '负责的单位只能是本单位或者下级单位。请从列表里选。', en: 'The responsible unit is yours or one below it. Choose from the list.' }),
  'no-such-month': () => ({ status: 422, field: 'month', zh: '没有这个月份，请写成 2026-04 这样。', en: 'There is no such month; write it like 2026-04.' }),
  'month-not-over': () => ({ status: 422, field: 'month', zh: '这个月还没有过完，下个月 1 日起可以报。', en: 'This month is not over; it can be checked in from the first day of the next.' }),
  'outside-period': () => ({ status: 422, field: 'month', zh: '这个月不在登记的期间里。请核对起止月份。', en: 'This month lies outside the registered period. Check its first and last month.' }),
  'already-ended': () => ({ status: 409, zh: '这家单位已经结束登记。', en: 'The registration of this employer has ended already.' }),
  'already-checked-in': () => ({
    status: 409, field: 'why', zh: '这个月已经报过。要改请写明更正的原因，原来的一版会保留；凭链接报的，请联系负责的部门更正。',
    en: 'This month is checked in. To change it say why: the earlier version stays. Whoever used a link asks the responsible unit to correct it.',
  }),
  'nothing-to-correct': () => ({ status: 422, field: 'why', zh: '这个月还没有报过，不用写更正原因。', en: 'This month is not checked in yet, so there is nothing to correct.' }),
  'amounts-do-not-fit': () => ({
    status: 422, field: 'paidFen', zh: '金额和选的不一致：足额是应发等于已发；部分是发了一些但没发完；未发是一分没发；本月没有应发的，两个金额都是 0。请核对。',
    en: 'The amounts do not fit the answer: in full means that all was paid, in part that some was, not that none was; where no wages were due both amounts are 0. Please check.',
  }),
  'result-missing': () => ({ status: 422, field: 'result', zh: '请先选这个月的工资发得怎么样。', en: 'Choose first how the wages of that month were paid.' }),
  'not-an-amount': ({ field }: { field: string }) => ({ status: 422, field, zh: '这里看不出是多少元。请只写数字，例如 165000 或 165,000.50。', en: 'This is no amount in yuan. Write digits only, such as 165000 or 165,000.50.' }),
  'workers-missing': () => ({ status: 422, field: 'workers', zh: '请写这个月应发工资的人数，至少 1 人；没有人的月份选“本月没有应发”。', en: 'State how many workers were to be paid, at least one; for a month without any choose “no wages were due”.' }),
  'reason-missing': () => ({ status: 422, field: 'note', zh: '没有足额发放的，请写原因和哪天发清。', en: 'Where not all was paid, say why and by which day it will be.' }),
  'no-such-link': () => ({ status: 404, zh: '这个链接无效或者已经换了新的。请向负责的部门要新的链接。', en: 'This link is not valid, or was replaced. Ask the responsible unit for the new one.' }),
  'cut-off-in-the-past': () => ({ status: 422, field: 'fromMonth', zh: '截止日从本月或以后的月份起算，以前的月份不改。', en: 'A cut-off counts for this month or later ones; earlier months are not changed.' }),
  'bad-cursor': () => ({ status: 422, field: 'after', zh: '翻页位置不对，请从第一页重新看。', en: 'The position in the list is wrong; start again from the first page.' }),
})
