import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'
import type { ToldFact } from './domain.ts'

/** What stays with the unit itself. */
export const OWN_WORDS = said('本级和其他', 'Own and other units')

/** What happened, as a hall may know it. */
export const HAPPENING_WORDS: Readonly<Record<ToldFact, Said>> = {
  'case-registered': said('登记', 'registered'),
  assigned: said('派单', 'assigned'),
  accepted: said('受理', 'accepted'),
  'session-held': said('调解一次', 'a session held'),
  'agreement-reached': said('达成协议', 'agreement reached'),
  'agreement-replaced': said('协议更新', 'agreement replaced'),
  terminated: said('没有谈成，已告知其他途径', 'ended without agreement, other ways told'),
  closed: said('结案', 'closed'),
  archived: said('归档', 'archived'),
}

export const refusal = defineRefusals({
  'not-these-months': ({ most }: { readonly most: number }) => ({
    status: 422, field: 'from',
    zh: `起止月份不对：要写成 2026-03，先早后晚，最多 ${most} 个月。请改好再看。`,
    en: `These months do not fit: write them as 2026-03, the earlier first, at most ${most} of them. Change them and look again.`,
  }),
  'out-of-reach': () => ({
    status: 403,
    zh: '这个单位或网格不在您管的范围里，所以不显示。请看本单位及以下的，或者请上级查看。',
    en: 'This unit or grid lies outside your reach, so it is not shown. Look at your own unit and below, or ask the level above.',
  }),
  'one-filter-at-a-time': () => ({
    status: 422, field: 'channel',
    zh: '您看的是汇总数：类别和渠道一次只能选一个，两个一起选会露出少于五件的数（个人信息保护法第五十一条）。请去掉一个。',
    en: 'You see sums only: choose either a category or a door. Both together would tell counts below five (PIPL Art. 51). Leave one away.',
    law: 'PIPL-51',
  }),
  'own-unit-as-a-whole': () => ({
    status: 422, field: 'unit',
    zh: '您看的是汇总数，只能看本单位的整体：再分到下级单位，会推算出少于五件的数（个人信息保护法第五十一条）。',
    en: 'You see sums of your own unit as a whole: cut down to a unit below, counts below five could be worked out (PIPL Art. 51).',
    law: 'PIPL-51',
  }),
  'no-such-display': () => ({
    status: 404,
    zh: '这个大屏地址不存在，或者已经停用。请负责人在“指挥大屏”里给这台显示器重新生成一个。',
    en: 'There is no such screen, or it was withdrawn. Ask the head to make a new address for this television under “Command screen”.',
  }),
  'too-many-displays': ({ most }: { readonly most: number }) => ({
    status: 422,
    zh: `本单位已有 ${most} 台显示器在用。请先停用一台不用的。`,
    en: `Your unit has ${most} televisions in use already. Withdraw one that is no longer needed first.`,
  }),
})
