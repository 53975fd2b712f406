import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

export const DANGER_STATES = {
  sent: said('已报公安，等签收', 'sent to the police, not taken yet'),
  acknowledged: said('公安已签收', 'taken by the police'),
  'handed-over': said('已移交', 'handed over'),
} as const satisfies Readonly<Record<string, Said>>

export const SUPPORT_STATES = { open: said('帮扶中', 'supporting'), closed: said('已结束', 'closed') } as const
export const SAFETY_STATES = { open: said('保护中', 'protecting') } as const

export const DANGER_WORDS = {
  violence: said('动手、威胁伤人', 'violence or a threat of it'),
  'self-harm': said('要伤害自己', 'somebody may hurt themselves'),
  'fire-or-explosion': said('汽油、纵火、爆炸', 'petrol, fire, explosion'),
  'child-at-risk': said('孩子受伤害或有危险', 'a child harmed or at risk'),
  gathering: said('聚集要冲突', 'a crowd about to clash'),
  other: said('别的危险', 'another danger'),
} as const satisfies Readonly<Record<string, Said>>

export const RESULT_WORDS = {
  'handed-over': said('已由公安处理', 'in the hands of the police'),
  'no-danger-found': said('到场未见危险', 'no danger found on site'),
  'moved-on': said('已转其他部门', 'passed on to another authority'),
} as const satisfies Readonly<Record<string, Said>>

export const FACT_WORDS = {
  'danger-reported': said('涉险情报告', 'Urgent report to the police'),
  'danger-escalated': said('没人签收，再报', 'Not taken: sent again'),
  'danger-acknowledged': said('公安签收', 'Taken by the police'),
  'danger-handed-over': said('公安处理结果', 'How the police ended it'),
  'support-opened': said('成立帮扶小组', 'Support group opened'),
  'person-informed': said('告知本人', 'The person was told'),
  'support-task-given': said('交办帮扶任务', 'Support task given'),
  'support-task-done': said('帮扶任务完成', 'Support task done'),
  'support-closed': said('帮扶结束', 'Support closed'),
  'safe-contact-confirmed': said('确认安全联系方式', 'Safe way of contact confirmed'),
  'help-offered': said('告知可以得到的帮助', 'Help offered'),
  'warning-noted': said('公安告诫书（只记日期和文号）', 'Police warning (day and number only)'),
  'safe-visit-given': said('安排安全查访', 'Safe visit given'),
  'safe-visit-done': said('安全查访完成', 'Safe visit done'),
  'postponement-told': said('只告知“调解改期”', 'Told only “the session is postponed”'),
} as const satisfies Readonly<Record<string, Said>>

/** All that the other side is ever told (SC-05): no reason, no name, no place. */
export const POSTPONED = said('您好，原定的调解改期，时间另行通知。', 'Hello. The session is postponed; the new time will follow.')

/** What is offered, in plain words, with what it rests on. */
export const HELP = {
  'protection-order': {
    words: said('人身安全保护令', 'Protection order'),
    how: said('向法院申请，不收费；72 小时内决定，紧急的 24 小时内；最长 6 个月，可以延长。中心帮着写申请。',
      'Apply to the court, free of charge; decided within 72 hours, 24 in an emergency; up to six months, and may be extended. The centre helps with the form.'),
    law: 'DVL-23, 27, 28, 30',
  },
  shelter: {
    words: said('临时庇护', 'Shelter'),
    how: said('可以马上去庇护场所，地址不告诉任何人。', 'A shelter takes you in at once; its address is told to nobody.'),
    law: 'DVL-18',
  },
  'legal-aid': {
    words: said('法律援助', 'Legal aid'),
    how: said('免费律师，不看经济条件。', 'A lawyer free of charge, without a means test.'),
    law: 'Legal-Aid-Law-32',
  },
  'police-warning': {
    words: said('公安告诫书', 'Police warning'),
    how: said('可以请公安出具告诫书，也是以后的证据。', 'The police may issue a written warning, which is evidence later.'),
    law: 'DVL-16',
  },
} as const

/** What the letter to the police duty says: that there is one, and nothing of it. */
export const refusal = defineRefusals({
  'cannot-print': ({ zh, en }: Said) => ({ status: 422, zh, en }),
  'no-such-report': () => ({
    status: 404,
    zh: '没有找到这份报告。请回到列表刷新一下。',
    en: 'There is no such report. Please reload the list.',
  }),
  'judging-words': ({ words }: { words: readonly string[] }) => ({
    status: 422, field: 'facts', law: 'N-01',
    zh: `报告只写看到、听到的，不给人下结论。请改掉：${words.join('、')}。`,
    en: `A report says what was seen and heard and judges nobody. Please reword: ${words.join(', ')}.`,
  }),
  'not-yet': () => ({
    status: 422, field: 'observedAt',
    zh: '看到的时间不能在将来，也不能早于两天前。请改一下。',
    en: 'The time it was seen lies in the future or more than two days back. Please correct it.',
  }),
  'already-taken': () => ({
    status: 409,
    zh: '这份报告已经有人签收了。请刷新看看。',
    en: 'This report was taken already. Please reload.',
  }),
  'not-taken-yet': () => ({
    status: 409,
    zh: '公安还没有签收，先签收再写结果。打印也要等签收。',
    en: 'The police have not taken it yet: take it first, then say how it ended. Printing waits for that too.',
  }),
  'who-said-it': () => ({
    status: 422, field: 'toldBy', law: 'PMA-25',
    zh: '没有保存：结果由公安来定。电话里得知的，请写上是哪位民警说的（姓名或警号），再记一次。',
    en: 'Not saved: the police decide how it ended. If you were told by telephone, add which officer said so and record it again.',
  }),
  'who-took-it': () => ({
    status: 422, field: 'receivedBy',
    zh: '请写清楚是哪位值班民警接的电话。',
    en: 'Please say which officer on duty took the call.',
  }),
  'not-trained': () => ({
    status: 422, field: 'staffId', law: 'DVL-17',
    zh: '安全查访只能交给受过反家暴培训的人，要写明是谁（反家庭暴力法第17条）。请另选一位。',
    en: 'A safe visit is given only to a named person trained for domestic violence (DVL Art. 17). Please choose another one.',
  }),
  'no-such-party': () => ({
    status: 422, field: 'partyId',
    zh: '案件里没有这个人。请从名单里选。',
    en: 'There is no such person in this case. Please choose from the list.',
  }),
  'shared-channel': () => ({
    status: 422, field: 'channel', law: '[D]',
    zh: '家里共用的号码不安全，不能用来联系。请和本人另约一个只有她（他）自己用的方式。',
    en: 'A number shared at home is not safe. Please agree with the person on a way that only they use.',
  }),
  'group-there': () => ({
    status: 409,
    zh: '帮扶小组已经成立了。',
    en: 'There is a support group already.',
  }),
  'no-group': () => ({
    status: 409,
    zh: '还没有帮扶小组。请先成立。',
    en: 'There is no support group yet. Please open one first.',
  }),
  'tell-first': () => ({
    status: 409, law: 'PIPL-17',
    zh: '结束前请记下怎样告知了本人；实在没法告知的，写明原因（个人信息保护法第17条）。',
    en: 'Before closing, note how the person was told, or why that was not possible (PIPL Art. 17).',
  }),
  'tasks-open': ({ count }: { count: number }) => ({
    status: 409,
    zh: `还有 ${count} 项任务没有完成。请先办完。`,
    en: `${count} tasks are still open. Please finish them first.`,
  }),
  'no-such-task': () => ({
    status: 404,
    zh: '没有找到这项任务，或者已经完成了。请刷新列表。',
    en: 'There is no such task, or it is done. Please reload the list.',
  }),
  'no-such-unit': () => ({
    status: 422, field: 'unitId',
    zh: '没有这个单位。请从列表里选。',
    en: 'There is no such unit. Please choose one from the list.',
  }),
  'day-gone': () => ({
    status: 422, field: 'dueOn',
    zh: '日期不对：期限要在今天或以后，记录的日期不能在将来。',
    en: 'That day does not fit: a term is today or later, and what is noted has happened already.',
  }),
  'vault-closed': () => ({
    status: 403, field: 'passphrase',
    zh: '口令不对，笔记打不开。口令只有您自己知道，谁也不能重置。',
    en: 'The passphrase is wrong; the notes stay closed. Only you know it, and nobody can reset it.',
  }),
  'passphrase-short': () => ({
    status: 422, field: 'passphrase',
    zh: '口令至少十个字符。第一次写笔记时就定下来，忘了就再也打不开。',
    en: 'A passphrase has ten characters or more. It is set with your first note, and whoever forgets it loses the notes.',
  }),
  'not-in-the-group': () => ({
    status: 404,
    zh: '没有找到您参加的这个帮扶小组。请核对案件码。',
    en: 'There is no such group that you belong to. Please check the code.',
  }),
})
