import type { RefusalWords, Said } from '#platform/result'

const lawOf = (law: string | null) => (law && !law.startsWith('[D]') ? { law } : {})
const joinZh = (parts: readonly Said[]) => parts.map((each) => each.zh).join('、')
const joinEn = (parts: readonly Said[]) => parts.map((each) => each.en).join(', ')

/** An English sentence quotes only what an English reader can read. */
const quoted = (phrase: string) => (/[a-z]/i.test(phrase) ? `“${phrase}”` : 'see the marked words')

/** Refusals from the session to the file's end: agreement, marks, performance, numbers, papers. */
export const AGREEMENT_REFUSALS = {
  'no-session-yet': () => ({
    status: 409,
    zh: '还没有调解记录。请先记录一次调解，再写协议。',
    en: 'There is no record of a session yet. Record one first, then write the agreement.',
    law: 'PMA-27',
  }),
  'nothing-proposed': ({ what }: { what: Said }) => ({
    status: 409,
    zh: `还没有人提出${what.zh}，没有可以批准的。`,
    en: `Nobody has proposed ${what.en}; there is nothing to approve.`,
  }),
  'no-draft': () => ({
    status: 409,
    zh: '还没有协议文本。请先拟好协议。',
    en: 'There is no text of an agreement yet. Draft it first.',
    law: 'PMA-29',
  }),
  'other-version': ({ version }: { version: number }) => ({
    status: 409,
    zh: `协议已经有新的一版（第 ${version} 版）。请看过新版后再签名、盖章。`,
    en: `There is a newer version of the agreement (version ${version}). Look at it before signing or sealing.`,
    field: 'draftId',
  }),
  'already-marked': () => ({
    status: 409,
    zh: '这个签名已经记录过了。',
    en: 'This mark is already on record.',
    field: 'whose',
  }),
  'every-mark-is-made': () => ({
    status: 409,
    zh: '该签的都签了，只等盖章。',
    en: 'Everybody has signed; only the seal is missing.',
    law: 'PMA-29',
  }),
  'marks-missing': ({ parties, mediators, partyIds }: { parties: number; mediators: number; partyIds: readonly string[] }) => ({
    status: 422,
    zh: `还不能盖章：还缺 ${parties} 位当事人、${mediators} 位调解员的签名。各方签名、调解员签名、调委会印章齐了，协议才生效。`,
    en: `It cannot be sealed yet: the marks of ${parties} parties and ${mediators} mediators are missing. The agreement takes effect only with every party’s mark, the mediator’s and the committee’s seal.`,
    law: 'PMA-29',
    details: { partyIds },
  }),
  'may-not-sign': ({ why, law, partyIds }: { why: Said; law: string; partyIds: readonly string[] }) => ({
    status: 422,
    zh: why.zh,
    en: why.en,
    ...lawOf(law),
    field: 'whose',
    details: { partyIds },
  }),
  'child-not-heard': ({ partyIds }: { partyIds: readonly string[] }) => ({
    status: 422,
    zh: `还有 ${partyIds.length} 位八周岁以上的孩子没有问过本人的意愿。请先在“当事人”里记录，再定下来。`,
    en: `${partyIds.length} of the children of eight or more were not asked what they wish themselves. Record it under “parties” first.`,
    law: 'CC-1084',
    details: { partyIds },
  }),
  'paper-required': () => ({
    status: 422,
    zh: '婚姻、继承和停水停气停热等事项不能用电子签名。请打印出来在纸上签，再上传扫描件。',
    en: 'Marriage, inheritance and stopping water, gas or heat cannot be signed electronically. Print it, sign on paper and upload the scan.',
    law: 'ESL-3',
    field: 'way',
  }),
  'signer-not-present': () => ({
    status: 422,
    zh: '屏幕上签名要本人当着调解员的面签。不在场的话，请打印出来签。',
    en: 'Signing on screen needs the signer present before the mediator. Otherwise print it and sign on paper.',
    field: 'signerPresent',
  }),
  'file-unknown': () => ({
    status: 422,
    zh: '没有找到刚才上传的文件，可能放得太久了。请重新上传，其他内容都还在。',
    en: 'The uploaded file was not found; perhaps it waited too long. Upload it again; everything else is still here.',
    field: 'file',
  }),
  'copies-too-few': ({ needed }: { needed: number }) => ({
    status: 422,
    zh: `协议每位当事人一份，调委会留一份，至少要 ${needed} 份。`,
    en: `Each party gets an original and the committee keeps one: at least ${needed}.`,
    field: 'copies',
    law: 'PMA-29',
  }),
  'scan-missing': () => ({
    status: 422,
    zh: '纸上的签名、盖章或指印要附扫描件。请先上传扫描件。',
    en: 'A signature, seal or fingerprint on paper needs its scan. Upload the scan first.',
    field: 'fileId',
  }),
  'writing-required': ({ law }: { law: string }) => ({
    status: 422,
    zh: '这类纠纷的协议必须写成书面的，不能只做口头协议。请拟书面协议。',
    en: 'For this kind of matter the agreement must be written; an oral one is not enough. Draft a written agreement.',
    field: 'form',
    ...lawOf(law),
  }),
  'round-in-writing': () => ({
    status: 409,
    law: 'CPL-205',
    zh: '这一轮是因为法院没有确认才重新商量的，口头协议法院更难确认。请拟书面协议；谈不成就结束这一轮，原协议照旧有效。',
    en: 'This round of talks follows because the court did not confirm, and an oral agreement is even harder to confirm. Draft a written one; if nothing comes of it, end the round: the agreement stands as it was.',
  }),
  'document-wanted': () => ({
    status: 422,
    zh: '当事人要书面协议，就不能做口头协议。请拟书面协议。',
    en: 'The parties want a document, so it cannot stay oral. Draft a written agreement.',
    law: 'PMA-28',
    field: 'noDocumentWanted',
  }),
  'checks-missing': ({ checks }: { checks: readonly Said[] }) => ({
    status: 422,
    zh: `协议要有效，还要确认：${joinZh(checks)}。`,
    en: `For the agreement to be valid, confirm first: ${joinEn(checks)}.`,
    law: 'CC-143',
    field: 'checks',
  }),
  'obligation-incomplete': ({ ref, part }: { ref: string; part: Said }) => ({
    status: 422,
    zh: `第 ${ref} 项没有写明${part.zh}。谁、做什么、多少、什么时候、在哪里、怎么做，都要写清楚，以后才能履行和执行。`,
    en: `Item ${ref} does not say ${part.en}. Who does what, how much, by when, where and how must all be there, or it cannot be performed or enforced.`,
    law: 'PMA-29',
    field: 'obligations',
    details: { ref },
  }),
  'obligation-vague': ({ ref, phrase, instead }: { ref: string; phrase: string; instead: Said }) => ({
    status: 422,
    zh: `第 ${ref} 项里的“${phrase}”不明确。${instead.zh}`,
    en: `Item ${ref} is not definite: ${quoted(phrase)}. ${instead.en}`,
    law: 'CPL-I-358',
    field: 'obligations',
    details: { ref, phrase },
  }),
  'term-vague': ({ n, phrase, instead }: { n: number; phrase: string; instead: Said }) => ({
    status: 422,
    zh: `协议内容第 ${n} 条里的“${phrase}”不明确。${instead.zh}`,
    en: `Term ${n} is not definite: ${quoted(phrase)}. ${instead.en}`,
    law: 'CPL-I-358',
    field: 'content',
    details: { n, phrase },
  }),
  'obligation-wrong': ({ ref, why }: { ref: string; why: Said }) => ({
    status: 422,
    zh: `第 ${ref} 项：${why.zh}`,
    en: `Item ${ref}: ${why.en}`,
    field: 'obligations',
    details: { ref },
  }),
  'nothing-to-perform': () => ({
    status: 409,
    zh: '协议里没有还要履行的事项。',
    en: 'Nothing in the agreement is left to perform.',
    law: 'PMA-31',
  }),
  'obligation-settled': ({ ref }: { ref: string }) => ({
    status: 409,
    zh: `第 ${ref} 项已经履行完了。`,
    en: `Item ${ref} is already performed.`,
    field: 'ref',
  }),
  'no-such-obligation': () => ({
    status: 422,
    zh: '协议里没有这一项。请从列表中选择。',
    en: 'The agreement has no such item. Choose one from the list.',
    field: 'ref',
  }),
  'amount-does-not-fit': ({ why }: { why: Said }) => ({ status: 422, zh: why.zh, en: why.en, field: 'paidFen' }),
  'proof-missing': () => ({
    status: 422,
    zh: '请附上收据或照片，或者记下当事人怎么说的。',
    en: 'Attach the receipt or a photo, or write down what the party stated.',
    field: 'statement',
  }),
  'nothing-overdue': () => ({
    status: 409,
    zh: '没有到期未履行的事项，不用督促。',
    en: 'Nothing is overdue, so there is nothing to urge.',
    law: 'PMA-31',
  }),
  'urge-first': () => ({
    status: 409,
    zh: '请先督促对方履行，并记录下来。',
    en: 'Urge performance first and record it.',
    law: 'PMA-31',
  }),
  'too-early': ({ from }: { from: string }) => ({
    status: 409,
    zh: `督促后要给十五天时间。${from} 起可以认定未履行。`,
    en: `Fifteen days are allowed after urging. It can be recorded as not performed from ${from}.`,
  }),
  'no-number': () => ({
    status: 409,
    zh: '这件没有可以作废的文号：还没有受理，或者已经作废。',
    en: 'This matter has no number to be made void: it was not accepted, or the number is void already.',
  }),
  'number-of-agreement': () => ({
    status: 409,
    zh: '这个文号下已经达成协议，文号和协议一起留着，不能作废。有新情况，请“重新办理”。',
    en: 'An agreement was reached under this number, so the number stays with it. If something new has come up, reopen the matter.',
    law: 'PMA-29',
  }),
  'no-committee': () => ({
    status: 422,
    zh: '承办单位没有人民调解委员会，不能给文号受理。请改派到有调委会的单位。',
    en: 'The unit that has the case has no mediation committee, so it cannot accept with a number. Reassign it to a unit that has one.',
    law: 'PMA-8',
  }),
  'no-such-paper': () => ({
    status: 404,
    zh: '这份文书现在还出不了：还没有走到这一步。',
    en: 'This paper does not exist yet: the case has not come that far.',
  }),
  'paper-incomplete': ({ fields }: { fields: readonly Said[] }) => ({
    status: 422,
    zh: `文书还缺：${joinZh(fields)}。补齐之后再打印。`,
    en: `The paper lacks: ${joinEn(fields)}. Complete it, then print.`,
  }),
  'nothing-arranged': () => ({
    status: 409,
    zh: '没有约好、还没开的调解。要约时间，请用“约调解时间”。',
    en: 'No session is arranged that is still to come. To fix a time, use “Arrange a session”.',
  }),
  'room-not-booked': () => ({
    status: 422,
    zh: '没有找到这个预订。请从本案的预订里选择，或者写明地点。',
    en: 'There is no such booking. Choose one of this case, or write the place.',
    field: 'bookingId',
  }),
  'no-such-person': () => ({
    status: 422,
    zh: '没有找到这位工作人员。请从名单中选择，或者写明外部协助人的姓名。',
    en: 'There is no such member of staff. Choose from the list, or write the name of the helper from outside.',
    field: 'staffId',
  }),
} as const satisfies Readonly<Record<string, (values: never) => RefusalWords>>
