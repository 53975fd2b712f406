import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'
import type { CardFault } from './domain.ts'

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

export const refusal = defineRefusals({
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
