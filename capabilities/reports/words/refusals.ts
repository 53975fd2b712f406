import { defineRefusals } from '#platform/result'

export const refusal = defineRefusals({
  'no-such-report': () => ({
    status: 404, zh: '没有这份报告，或者它不属于您的单位和下级。请从报告列表里打开。', en: 'There is no such report, or it is of a unit outside yours. Open it from the list of reports.',
  }),
  'no-period-begins': ({ from }: { readonly from: string }) => ({
    status: 422, field: 'from', zh: `没有哪一期从 ${from} 开始：周报从周一开始，月报从 1 日开始，季报、半年报、年报从当期第一个月的 1 日开始。请改一下日期。`,
    en: `No period begins on ${from}: a week begins on a Monday, a month on its first day, a quarter, half or year on the first day of its first month. Please change the day.`,
  }),
  'period-not-over': ({ to, on }: { readonly to: string; readonly on: string }) => ({
    status: 409, field: 'from', zh: `这一期到 ${to} 才结束，截至日必须是已经过完的一天，所以最早 ${on} 可以定稿。请到那天再来，或者选已经结束的一期。`,
    en: `The period lasts until ${to} and the as-of day must be over, so it can be frozen from ${on}. Come back then, or choose a period that is over.`,
  }),
  'already-frozen': ({ asOf }: { readonly asOf: string }) => ({
    status: 409, zh: `这份报告已经定稿（截至 ${asOf}），定稿的数字不再改。后来补登的，请出更正说明。`, en: `This report is frozen (as of ${asOf}), and frozen figures are not changed. For what arrived later, issue a correction.`,
  }),
  'not-frozen-yet': () => ({
    status: 409, zh: '这份报告还没有定稿，没有可更正、可下载的数字。请先定稿。', en: 'This report is not frozen yet: there is nothing to correct or to download. Freeze it first.',
  }),
  'nothing-to-correct': ({ asOf }: { readonly asOf: string }) => ({
    status: 409, zh: `截至 ${asOf}，每个数都和定稿（或者上一次更正）一样，没有要更正的。今天登记的从明天起计入。`,
    en: `As of ${asOf} every figure is what was frozen, or what the last correction says: nothing to correct. What is recorded today counts from tomorrow.`,
  }),
  'names-somebody': () => ({
    status: 422, law: 'PIPL-6', field: 'text', zh: '报告里不写能找到人或者案件的号码（身份证号、手机号、案件码）。请删掉，只写事情和数字。',
    en: 'No numbers that lead to a person or a case belong in a report (identity, telephone, case code). Take them out and write about matters and figures only.',
  }),
  'bad-time': () => ({ status: 422, field: 'atTime', zh: '时间要写成 08:30 这样。请改一下。', en: 'Write the time as 08:30. Please change it.' }),
  'mapping-in-past': ({ after }: { readonly after: string }) => ({
    status: 422, field: 'effectiveFrom', zh: `新的对应关系不能改变已经报出的统计，只能从 ${after} 或以后开始。请改一下日期。`,
    en: `A new mapping cannot change statistics already sent: it may begin on ${after} or later. Please change the day.`,
  }),
  'mapping-changed': () => ({
    status: 409, zh: '您打开以后，有人发布了新的一版。请重新打开，在新的一版上改。', en: 'Somebody published a new version since you opened this. Open it again and change that one.',
  }),
  'mapping-faulty': ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ status: 422, zh, en }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
})

/** What is wrong with a mapping, in words. */
export const FORM_FAULTS = {
  'no-lines': () => ({ zh: '统计表至少要有一行。请先加一行。', en: 'The form needs a line at least. Add one first.' }),
  'line-twice': (about: string) => ({ zh: `行号 ${about} 出现了两次，或者不能用。每行要有自己的行号。`, en: `The line number ${about} appears twice or cannot be used. Give each line its own.` }),
  'line-unknown': (about: string) => ({ zh: `有类别对应到不存在的行 ${about}。请改到现有的行。`, en: `A category is put on the line ${about}, which does not exist. Choose one that does.` }),
  'category-unknown': (about: string) => ({ zh: `没有 ${about} 这个类别。请从列表里选。`, en: `There is no category ${about}. Choose one of the list.` }),
} as const
