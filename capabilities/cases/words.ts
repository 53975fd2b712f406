import { defineRefusals, type Said } from '#platform/result'

export const refusal = defineRefusals({
  'no-such-case': () => ({
    status: 404,
    zh: '没有找到这个案件。请核对编号；如果是从别处看到的编号，请到登记它的窗口查询。',
    en: 'There is no such case. Please check the code, or ask at the counter that registered it.',
  }),
  'content-not-permitted': ({ handler }: { handler: string }) => ({
    status: 403,
    zh: `这件案子由${handler}办理，您看不到内容。需要的话可以请对方加您为协办。`,
    en: `This case is handled by ${handler}; you cannot see its content. If you need to, ask them to add you as a co-handler.`,
  }),
  'not-the-handler': ({ handler }: { handler: string }) => ({
    status: 403,
    zh: `这一步由承办人办理（现在是${handler}）。需要换人的话，请负责人改派。`,
    en: `This step belongs to the handler (now ${handler}). If somebody else should do it, ask the head to reassign the case.`,
  }),
  'out-of-turn': ({ state, step, law }: { state: Said; step: Said | null; law: string | null }) => ({
    status: 409,
    zh: `现在是“${state.zh}”，还不能${step ? `“${step.zh}”` : '走这一步'}。请刷新页面，看看下一步是什么。`,
    en: `The matter is now “${state.en}”; ${step ? `“${step.en}”` : 'this step'} is not possible yet or any more. Reload the page to see what comes next.`,
    ...(law && law !== '[D]' ? { law } : {}),
  }),
  'case-changed': () => ({
    status: 409,
    zh: '您打开页面之后，别人已经改过这件案子。您填的内容都还在：请先看看新的情况，再决定是否提交。',
    en: 'Somebody else changed this case after you opened the page. What you typed is still here: look at the new situation first, then decide whether to send it.',
  }),
})
