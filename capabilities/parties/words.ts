import { defineRefusals, type Said } from '#platform/result'
import { said } from '#platform/words'

export const refusal = defineRefusals({
  'parties-by-handler': () => ({
    status: 403,
    zh: '已经派单，当事人和授权由承办人或调委会负责人更正。请把材料交给承办人。',
    en: 'The case has been handed over: its handler or the head corrects parties and authorities. Give the papers to the handler.',
  }),
  'matter-is-over': () => ({
    status: 409,
    zh: '这件事已经办结，当事人和授权不再改动。有新情况请重新登记或由负责人重启。',
    en: 'This matter is over; its parties and authorities are no longer changed. Register anew, or ask the head to reopen it.',
  }),
  'already-listed': ({ lines }: { lines: readonly number[] }) => ({
    status: 422,
    field: 'people',
    zh: `没有保存：第 ${lines.join('、')} 位的电话，本案已经有人登记。同一个人只登记一次，请去掉后再保存。`,
    en: `Not saved: the phone of number ${lines.join(', ')} is on file in this case. Enter each person once; take them out and save again.`,
    details: { lines },
  }),
  'line-wrong': ({ line, why }: { line: number; why: Said }) => ({
    status: 422,
    field: 'people',
    zh: `没有保存：第 ${line} 位——${why.zh}改好再保存，其他人都还在。`,
    en: `Not saved: number ${line}: ${why.en} Correct it and save again; everybody else is kept.`,
    details: { line },
  }),
  'no-such-party': () => ({
    status: 422,
    field: 'partyId',
    zh: '本案没有这个人。请从名单里选。',
    en: 'This case has no such person. Choose from the list.',
  }),
  'own-guardian': () => ({
    status: 422,
    field: 'guardianId',
    law: 'CC-23',
    zh: '自己不能做自己的监护人，未成年人或不能独立处理的人也不能做监护人。请另选一位。',
    en: 'Nobody is their own guardian, and a minor or somebody who may not act alone cannot be one. Choose another person.',
  }),
  'guardian-unnamed': () => ({
    status: 422,
    field: 'guardian',
    law: 'CC-23',
    zh: '请写明监护人是谁：从名单里选，或写称呼和电话。',
    en: 'Say who the guardian is: choose from the list, or write name and phone.',
  }),
  'no-guardian-needed': () => ({
    status: 422,
    law: 'CC-18',
    zh: '这位当事人自己就能处理，不需要监护人。行为能力登记错了的，请先更正。',
    en: 'This party can act alone and needs no guardian. If the legal capacity on file is wrong, correct it first.',
  }),
  'not-a-child-to-hear': () => ({
    status: 422,
    law: 'CC-1084',
    zh: '只有年满八周岁的未成年当事人才记录本人意愿。',
    en: 'Only of a party who is a minor of eight or more is the own wish recorded.',
  }),
  'day-does-not-fit': () => ({
    status: 422,
    field: 'on',
    zh: '日期不对：不能早于登记那天，也不能在今天之后。',
    en: 'The day does not fit: not before the registration, not after today.',
  }),
  'agent-unnamed': () => ({
    status: 422,
    field: 'agentIds',
    law: 'CC-165',
    zh: '请写明授权给谁：从名单里选，或写代理人的称呼和电话。',
    en: 'Say who gets the authority: choose from the list, or write the agent’s name and phone.',
  }),
  'authority-to-oneself': () => ({
    status: 422,
    field: 'agentIds',
    law: 'CC-168',
    zh: '代理人不能同时代理对方，也不能只授权给自己。请分开登记。',
    en: 'An agent cannot act for the other side too, and nobody authorises only themselves. Record them apart.',
  }),
  'agent-not-capable': () => ({
    status: 422,
    field: 'agentIds',
    law: 'CC-173',
    zh: '代理人要能独立处理事务。请另选一位成年人。',
    en: 'An agent must be able to act alone. Choose an adult.',
  }),
  'giver-not-capable': () => ({
    status: 422,
    field: 'principalIds',
    law: 'CC-23',
    zh: '名单里有未成年或不能独立处理的人，要由监护人授权，请先写明监护人。',
    en: 'The list holds a minor or somebody who may not act alone: the guardian gives the authority. Name the guardian first.',
  }),
  'representative-outside': () => ({
    status: 422,
    field: 'agentIds',
    law: 'LDM-7',
    zh: '代表要从有共同请求的人当中推选。请选名单里同一方的人；外面的人请登记为代理人。',
    en: 'Representatives are chosen among those with the common demand. Choose people of the same side; somebody from outside is an agent.',
  }),
  'too-many-representatives': ({ most }: { most: number }) => ({
    status: 422,
    field: 'agentIds',
    law: 'PET-20',
    zh: `多人走访提出共同信访事项，代表不超过 ${most} 人。请减少人数。`,
    en: `For a joint petition by visit there are at most ${most} representatives. Choose fewer.`,
  }),
  'period-wrong': () => ({
    status: 422,
    field: 'untilOn',
    law: 'CC-165',
    zh: '授权期限不对：结束的日子不能早于开始的日子，开始的日子不能在一年以后。',
    en: 'The period is wrong: it cannot end before it begins, nor begin more than a year from now.',
  }),
  'paper-unknown': () => ({
    status: 422,
    field: 'file',
    zh: '没有找到授权书扫描件，可能放得太久了。请重新上传，其他内容都还在。',
    en: 'The scan of the authority was not found; perhaps it waited too long. Upload it again; everything else is kept.',
  }),
  'no-such-authority': () => ({
    status: 404,
    zh: '本案没有这份授权，或者已经结束。请刷新页面。',
    en: 'This case has no such authority, or it has ended. Reload the page.',
  }),
  'nothing-stated': () => ({ status: 422, zh: '没有写明要改什么。请至少改一项。', en: 'Nothing to change was stated. Change at least one thing.' }),
})

export const groupWords = {
  offer: (people: number) =>
    said(`共 ${people} 人有共同请求。可以推选代表参加调解，也可以都来，由大家决定。`, `${people} people have a common demand. They may choose representatives, or all come: it is theirs to decide.`),
  missing: (most: number | null) =>
    said(`多人走访提出共同事项，应当推选代表${most === null ? '' : `（不超过 ${most} 人）`}。`, `A joint petition by visit needs chosen representatives${most === null ? '' : ` (at most ${most})`}.`),
  'too-many': (most: number | null) => said(`代表超过 ${most ?? 0} 人，请重新推选。`, `There are more than ${most ?? 0} representatives; choose again.`),
} as const

export const words = { tag: said('当事人与代理', 'Parties and representatives') } as const
