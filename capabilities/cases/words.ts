import { defineRefusals, type Said } from '#platform/result'

export const refusal = defineRefusals({
  'no-such-case': () => ({
    status: 404,
    zh: '没有找到这个案件。请核对案件码；如果是从别处看到的，请到登记它的窗口查询。',
    en: 'There is no such case. Please check the code, or ask at the counter that registered it.',
  }),
  'content-not-permitted': ({ handler }: { handler: Said }) => ({
    status: 403,
    zh: `这件案子由${handler.zh}办理，您看不到内容。需要的话可以请对方加您为协办。`,
    en: `This case is handled by ${handler.en}; you cannot see its content. If you need to, ask them to add you as a co-handler.`,
  }),
  'not-the-handler': ({ handler }: { handler: Said }) => ({
    status: 403,
    zh: `这一步由承办人办理，现在是${handler.zh}。需要换人的话，请负责人改派。`,
    en: `This step belongs to the handler, now ${handler.en}. If somebody else should do it, ask the head to reassign the case.`,
  }),
  'bad-year': ({ why }: { why: Said }) => ({
    status: 422,
    field: 'holidays',
    zh: `没有可比较的：${why.zh}。请对照国务院办公厅的通知改好再看。`,
    en: `There is nothing to compare: ${why.en}. Please compare it with the State Council’s notice and look again.`,
  }),
  'key-reused': () => ({
    status: 409,
    zh: '这份表单已经提交过一次，内容却不一样。刚才填的都还在：请刷新页面后重新提交。',
    en: 'This form was already sent once with other content. What you typed is still here: reload the page and send it again.',
  }),
  'out-of-turn': ({ state, step, when, law }: { state: Said; step: Said | null; when: readonly Said[]; law: string | null }) => ({
    status: 409,
    zh: step
      ? `“${step.zh}”是在${when.map((each) => `“${each.zh}”`).join('、')}时办的，现在是“${state.zh}”。现在能办的，在案件页的“下一步”里。`
      : `现在是“${state.zh}”，没有这一步。现在能办的，在案件页的“下一步”里。`,
    en: step
      ? `“${step.en}” is done while a matter is ${when.map((each) => `“${each.en}”`).join(' or ')}; now it is “${state.en}”. What can be done now is under “Next” on the case.`
      : `The matter is now “${state.en}”, which has no such step. What can be done now is under “Next” on the case.`,
    ...(law && law !== '[D]' ? { law } : {}),
  }),
  'not-a-day': ({ field }: { field: string }) => ({
    status: 400, field,
    zh: '这不是一个日期。请写成 2026-03-16 这样。',
    en: 'This is not a date. Please write it like 2026-03-16.',
  }),
  'bad-cursor': () => ({
    status: 400, field: 'after',
    zh: '翻页的位置看不懂了。请回到列表的第一页。',
    en: 'The place in the list could not be read. Please go back to its first page.',
  }),
  'merged-elsewhere': ({ code }: { code: string | null }) => ({
    status: 409,
    zh: `这件已并入 ${code ?? '另一件'}，请到那一件里办理。要是并错了，可以撤销并案。`,
    en: `This case was merged into ${code ?? 'another one'}; please act there. If that was a mistake, the merge can be undone.`,
  }),
  'unit-out-of-reach': () => ({
    status: 403,
    zh: '您只能看本单位和下级单位的数字。',
    en: 'You can only see the figures of your own unit and those below it.',
  }),
  'period-reversed': () => ({
    status: 400, field: 'to',
    zh: '结束日期早于开始日期。请改一下。',
    en: 'The last day is before the first day. Please correct it.',
  }),
  'sealed-stands-alone': () => ({
    status: 409,
    zh: '封存的案件单独办理，不能与别的案件合并。请只在这一件里办。',
    en: 'A sealed case is handled by itself and is not merged with another one. Please act in this one only.',
  }),
  'accuser-protected': () => ({
    status: 409, law: 'PET-30',
    zh: '这是检举控告，案卷一直封存，不能解除。需要看的，请按“申请查看”一次一次地申请。',
    en: 'This is an accusation: its record stays sealed and cannot be unsealed. Whoever needs to look asks for each look.',
  }),
  'already-sealed': () => ({
    status: 409,
    zh: '这件案子已经封存了，不用再封。',
    en: 'This case is sealed already; there is nothing to do.',
  }),
  'reason-too-short': () => ({
    status: 422, field: 'reason',
    zh: '请写清楚理由，至少四个字。理由会被记录，数据保护专员看得到。',
    en: 'Please give a reason of at least four characters. It is kept, and the data-protection officer sees it.',
  }),
  'another-person-decides': () => ({
    status: 409, law: 'PIPL-51',
    zh: '查看或解除封存须两个人：申请的人不能自己批准。请由另一位有权的同事决定（个人信息保护法第51条）。',
    en: 'Looking into or unsealing a sealed record takes two persons: whoever asked cannot decide. Please let another entitled colleague decide (PIPL Art. 51).',
  }),
  'processing-limited': () => ({
    status: 409, law: 'PIPL-47',
    zh: '应本人请求，这件案子的个人信息已限制处理：只保存和保护，不再办理别的（个人信息保护法第47条）。有疑问请问个人信息保护负责人。',
    en: 'At the person’s request the data of this case are limited: kept and protected, and nothing else is done with them (PIPL Art. 47). Please ask the data-protection officer.',
  }),
  'way-not-safe': () => ({
    status: 409, field: 'channel', law: '[D]',
    zh: '这件案子里，这样联系可能让人有危险：别人会接到、看到。请先和本人单独确认安全的联系方式，或者请本人到中心来；不发有内容的短信。',
    en: 'In this case that way could put somebody in danger: others may pick it up or read it. Confirm a safe way with the person alone first, or meet in the centre; send no text that says anything.',
  }),
  'no-such-request': () => ({
    status: 404,
    zh: '没有找到这份申请，或者已经有人决定了。请刷新列表。',
    en: 'There is no such request, or it was decided already. Please reload the list.',
  }),
  'case-changed': () => ({
    status: 409,
    zh: '您打开页面之后，别人已经改过这件案子。您填的内容都还在：请先看看新的情况，再决定是否提交。',
    en: 'Somebody else changed this case after you opened the page. What you typed is still here: look at the new situation first, then decide whether to send it.',
  }),
})
