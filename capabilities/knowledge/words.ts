import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'
import type { CardFault, GuideFault, GuideTopic } from './domain.ts'

const FAULTS: Readonly<Record<CardFault, Said>> = {
  code: said('编号要像 CC-288 这样：法律的缩写、短横、条号。', 'The code must look like CC-288: the law’s short name, a dash, the article.'),
  categories: said('请至少写一个纠纷类别，例如 NBR-01；适用所有纠纷的写 *。', 'Name at least one category such as NBR-01, or * for every matter.'),
  'summary-en': said('英文栏里有中文。请写英文，给看不懂中文的人看。', 'The English fields hold Chinese. Write them in English, for people who do not read Chinese.'),
  link: said('官方文本的网址要以 https:// 开头。', 'The address of the official text must begin with https://.'),
  days: said('失效日要在生效日之后。', 'The last day must be after the first.'),
  'verified-later': said('核对的日子还没到。没有核对过的，请留空。', 'The day of comparing has not come yet. Leave it empty where nobody has compared it.'),
}

const FIELDS: Readonly<Record<CardFault, string>> = {
  code: 'code', categories: 'categories', 'summary-en': 'summary', link: 'link', days: 'effectiveTo', 'verified-later': 'verifiedOn',
}

const GUIDE_FAULTS: Readonly<Record<GuideFault, Said>> = {
  'leads-to-somebody': said('里面有号码或案件编号。指南给所有人看，请去掉（个人信息保护法第25条）。', 'It holds a number that finds somebody. A guide is for everybody: leave it out (PIPL art. 25).'),
  english: said('英文的标题和正文要么都写、要么都空着，英文栏里不写中文。', 'Write both title and text in English or leave both empty; no Chinese in the English fields.'),
  link: said('官方网址要以 https:// 开头，没有就空着。', 'The official address begins with https://, or is left empty.'),
  'checked-later': said('核对的日子还没到。没有核对过的，请留空。', 'The day of checking has not come yet. Leave it empty where nobody has checked.'),
}

export const refusal = defineRefusals({
  'guide-wrong': ({ fault }: { fault: GuideFault }) => ({
    status: 422, field: fault === 'english' ? 'body' : fault === 'link' ? 'link' : fault === 'checked-later' ? 'checkedOn' : 'body', details: { fault },
    zh: `没有保存：${GUIDE_FAULTS[fault].zh}`,
    en: `Not saved: ${GUIDE_FAULTS[fault].en}`,
  }),
  'no-such-guide': () => ({ status: 404, zh: '没有这条指南，或者已经撤下。请从列表里选。', en: 'There is no such guide, or it was withdrawn. Choose from the list.' }),
  'no-such-proposal': () => ({ status: 404, zh: '没有这条建议，或者已经看过。刷新页面能看到结果；没有通过的，改好可以再写。', en: 'There is no such proposal, or it is decided already. Reload the page to see how; one that was declined can be written anew.' }),
  'own-proposal': () => ({ status: 403, zh: '自己写的不能自己批。请另一位来看：编辑、单位负责人、综治中心主任、系统管理员都可以。', en: 'Whoever wrote it does not decide it. Ask another person: an editor, the head of a unit, a centre director or an administrator.' }),
  'card-wrong': ({ fault }: { fault: CardFault }) => ({
    status: 422, field: FIELDS[fault], details: { fault },
    zh: `没有保存：${FAULTS[fault].zh}`,
    en: `Not saved: ${FAULTS[fault].en}`,
  }),
  'card-day-wrong': () => ({
    status: 422,
    zh: '没有这一天。请按 2026-03-30 这样写日子。',
    en: 'There is no such day. Write it as 2026-03-30.',
  }),
})

export const words = {
  cards: said('某类纠纷的法律知识卡', 'Law cards for a kind of matter'),
  versions: said('知识卡的每一版', 'Every version of the law cards'),
  add: said('增加一张知识卡或新的一版', 'Add a law card or a new version of one'),
  guides: said('办事指南', 'Guides'), guide: said('一条办事指南', 'One guide'), proposals: said('等第二人看的指南和知识卡', 'Guides and cards for a second look'),
  proposeGuide: said('写一条办事指南', 'Write a guide'), decideGuide: said('第二人看指南', 'A second person decides on a guide'), withdrawGuide: said('撤下指南', 'Withdraw a guide'),
  proposeCard: said('建议一张知识卡', 'Propose a law card'), decideCard: said('第二人看知识卡', 'A second person decides on a law card'),
}

export const GUIDE_TOPIC_WORDS: Readonly<Record<GuideTopic, Said>> = {
  residence: said('居住证', 'Residence permit'), identity: said('身份证、户口', 'Identity card, household register'), resettlement: said('安置帮教（自愿咨询）', 'Resettlement help (on request)'), pension: said('养老保险', 'Pension'),
  medical: said('医疗保险', 'Medical insurance'), 'old-age': said('高龄津贴', 'Old-age allowance'), birth: said('生育', 'Birth'), school: said('入学', 'School'), housing: said('租房住房', 'Housing'),
  wages: said('工资', 'Wages'), 'legal-aid': said('法律援助', 'Legal aid'), safety: said('防骗防火', 'Safety'), other: said('其他', 'Other'),
}

/** The public pages of the guides. */
export const guidePage = {
  title: said('办事指南', 'How things are done'),
  why: said('怎么办、带什么、去哪里，用大白话写的。看指南不用登记，也没有人知道谁看过。', 'How, with what and where, in plain words. Nobody signs in to read, and nobody knows who read it.'),
  none: said('还没有办事指南。', 'There are no guides yet.'),
  basis: (text: string) => said(`依据：${text}`, `Rests on: ${text}`), official: said('官方网页', 'Official page'),
  checked: (on: Said) => said(`${on.zh}核对过`, `checked on ${on.en}`), unchecked: said('还没有人和官方说明核对过，去办之前请打电话问一下。', 'Nobody has compared it with the official text yet; ring before you go.'),
  chinese: said('暂无英文', 'In Chinese only so far'),
}

/** The public page of the cards. */
export const lawPage = {
  title: said('法律怎么说', 'What the law says'),
  why: said(
    '这些是我们用大白话写的摘要，方便了解，不能代替法律原文。要打官司或者拿主意，请看原文，或者问窗口、法律援助（电话 12348）。',
    'These are our own plain summaries, to give an idea; they do not replace the law. Before you decide or sue, read the text itself, or ask at the counter or legal aid (telephone 12348).',
  ),
  everyMatter: said('所有纠纷都适用', 'For every matter'),
  official: said('看官方原文', 'Read the official text'),
  verified: (on: Said) => said(`摘要已于${on.zh}和原文核对`, `Compared with the official text on ${on.en}`),
  unverified: said('摘要还没有和官方原文核对过', 'This summary has not been compared with the official text yet'),
}
