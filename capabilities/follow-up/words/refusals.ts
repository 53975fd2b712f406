import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

/** What a closing may still lack, as the refusal names it. */
export const MISSING_WORDS = {
  performance: said('协议还没有履行完，也没有写明原因', 'the agreement is not performed and no reason is given'),
  enforcement: said('已经申请强制执行，法院还没有结果', 'enforcement has been applied for and the court has no result yet'),
  'follow-up': said('还没有回访，也没有免去回访', 'nobody has visited and the visit is not waived'),
  hazard: said('还没有回答“还有没有隐患”', 'the question “is there a danger left?” is not answered'),
  satisfaction: said('还没有请当事人评价', 'nobody was asked how content they are'),
} as const satisfies Readonly<Record<string, Said>>

const listed = (items: readonly Said[]): Said => ({
  zh: items.map((each) => each.zh).join('；'),
  en: items.map((each) => each.en).join('; '),
})

export const refusal = defineRefusals({
  'merged-case': () => ({
    status: 409,
    zh: '这件已并入另一件，请到那一件里办理。要是并错了，可以撤销并案。',
    en: 'This case was merged into another; please act there. If that was a mistake, the merge can be undone.',
  }),
  'not-dispatched': () => ({
    status: 409,
    zh: '这件还没有派给调解，没有可以回访或结案的内容。请先分流、派单。',
    en: 'This matter has not been sent to mediation; there is nothing to follow up or close. Triage and dispatch it first.',
  }),
  'not-at-an-end': () => ({
    status: 409, law: 'PMA-31',
    zh: '调解还没有结果（达成协议、终止、撤回或不予受理），不能走这一步。请先办完调解。',
    en: 'The mediation has no outcome yet (agreement, end, withdrawal or not accepted), so this step is not possible. Finish the mediation first.',
  }),
  'no-visit-due': () => ({
    status: 409, law: 'PMA-31',
    zh: '只有达成协议的才需要回访（人民调解法第31条）。这件可以直接提请结案。',
    en: 'Only an agreement is followed by a visit (PMA Art. 31). This matter can be proposed for closing as it is.',
  }),
  'visit-settled': () => ({
    status: 409,
    zh: '回访已经完成或者已经免去，不用再办。可以提请结案。',
    en: 'The visit is already done or waived. You can propose to close.',
  }),
  'visitor-is-mediator': () => ({
    status: 409, field: 'mediatorReason',
    zh: '回访要由调解员以外的人做，当事人才好说真话。请同事去；实在没有别人，请写明原因。',
    en: 'Somebody other than the mediator should visit, so that people can speak freely. Ask a colleague, or give the reason why nobody else can go.',
  }),
  'no-such-colleague': () => ({
    status: 422, field: 'staffId',
    zh: '本单位今天没有这位同事，或者这位就是调解员。请另选一位。',
    en: 'Nobody of that name is posted at this unit today, or they are the mediator. Please choose somebody else.',
  }),
  'no-such-party': () => ({
    status: 422, field: 'partyIds',
    zh: '这件案子里没有这位当事人。请刷新页面重新选。',
    en: 'There is no such party in this case. Reload the page and choose again.',
  }),
  'day-does-not-fit': ({ field }: { field: string }) => ({
    status: 422, field,
    zh: '日期不对：不能晚于今天，也不能早于协议那天。',
    en: 'The day does not fit: it cannot be after today or before the day of the agreement.',
  }),
  'nobody-visited': () => ({
    status: 422, field: 'partyIds',
    zh: '请写明回访了谁。如果没有见到人，也要选打算回访的人。',
    en: 'Say who was visited. If nobody was met, name whom you meant to visit.',
  }),
  'lesson-empty': ({ field }: { field: 'what' | 'owner' }) => ({
    status: 422, field,
    zh: '请写明要防范什么、由哪个单位负责。',
    en: 'Say what is to be prevented and which body sees to it.',
  }),
  'hazard-answered': () => ({
    status: 409,
    zh: '“还有没有隐患”已经回答过了。后来又发现的，请重新登记一件。',
    en: 'The question about a danger left is already answered. If something was found later, register it as a new matter.',
  }),
  'hazard-not-described': ({ field }: { field: string }) => ({
    status: 422, field,
    zh: '有隐患的话，请写清是什么、在哪里，并选由谁处理。',
    en: 'If there is a danger, say what it is and where, and choose who deals with it.',
  }),
  'no-such-owner': () => ({
    status: 422, field: 'ownerUnitId',
    zh: '没有这个责任单位。请从列表里选。',
    en: 'There is no such unit. Choose one from the list.',
  }),
  'closing-incomplete': ({ missing, codes }: { missing: readonly Said[]; codes: readonly string[] }) => {
    const { zh, en } = listed(missing)
    return {
      status: 409, law: 'PMA-31', details: { missing: codes },
      zh: `还不能结案：${zh}。补齐以后再提请。`,
      en: `The matter cannot be closed yet: ${en}. Complete this, then propose again.`,
    }
  },
  'already-proposed': () => ({
    status: 409,
    zh: '已经提请结案，正在等主任审核。要改的话，请主任退回。',
    en: 'Closing is already proposed and waits for the head. To change it, ask the head to return it.',
  }),
  'nothing-proposed': () => ({
    status: 409,
    zh: '调解员还没有提请结案。请先由调解员提请。',
    en: 'The mediator has not proposed to close yet. The mediator has to do that first.',
  }),
  'same-person': () => ({
    status: 409,
    zh: '提请结案的人不能自己审核。请另一位主任审核。',
    en: 'Whoever proposed the closing cannot check it. Ask another head to check.',
  }),
  'already-closed': () => ({
    status: 409,
    zh: '这件已经结案，回访和结案的步骤都走完了。有新情况的话，请负责人重新办理。',
    en: 'This case is closed, and its follow-up is over. If something new has come up, ask the head to reopen it.',
  }),
  'not-closed': () => ({
    status: 409, law: 'PMA-27',
    zh: '结案之后才能归档，归档之后不再改动。请先看看这件现在到了哪一步。',
    en: 'A file is put together after closing, and not changed afterwards. See first where this matter stands.',
  }),
  'file-incomplete': ({ missing, codes }: { missing: readonly Said[]; codes: readonly string[] }) => {
    const { zh, en } = listed(missing)
    return {
      status: 422, law: 'PMA-27', field: 'papers', details: { missing: codes },
      zh: `案卷还缺：${zh}。请补进来，或者写明为什么没有（情况说明）。`,
      en: `The file still lacks: ${en}. Add it, or write down why it is not there (situation note).`,
    }
  },
  'retention-too-short': ({ years }: { years: number }) => ({
    status: 422, field: 'retention',
    zh: `这类案卷至少保存 ${years} 年。请选更长的期限。`,
    en: `A file of this kind is kept for at least ${years} years. Choose a longer period.`,
  }),
  'rating-too-early': () => ({
    status: 409,
    zh: '这件事还在办，等有了结果再请您评价。',
    en: 'This matter is still being handled. You will be asked once there is an outcome.',
  }),
  'already-rated': () => ({
    status: 409,
    zh: '您已经评价过了，谢谢。每件事只收一次评价。',
    en: 'You have already given your rating, thank you. One rating is taken for each matter.',
  }),
  'nobody-asked': () => ({
    status: 409,
    zh: '没有人说“还没解决”在等答复。有新情况，由负责人重新办理。',
    en: 'Nobody who said “not fixed” waits for an answer. If something new came up, the head takes it up again.',
  }),
  'never-mediated': () => ({
    status: 409,
    zh: '这件没有受理，没有调解过，不算事后激化。有新情况，请另外登记一件。',
    en: 'This matter was not accepted and never mediated, so it is no escalation of it. If something new came up, register it as a new matter.',
  }),
  'escalation-confirmed': () => ({
    status: 409,
    zh: '事后激化已经记过了，每件只记一次。后来又有新情况，请另外登记一件。',
    en: 'That it escalated is already noted, once for each matter. If something new came up, register it as a new matter.',
  }),
  'escalation-day': ({ endedOn }: { endedOn: string }) => ({
    status: 422, field: 'on',
    zh: `日期不对：不能早于调解结束那天（${endedOn}），也不能晚于今天。请核对后再填。`,
    en: `The day does not fit: it cannot be before the mediation ended (${endedOn}) or after today. Check it and enter it again.`,
  }),
  'escalation-too-late': ({ days }: { days: number }) => ({
    status: 422, field: 'on',
    zh: `那一天离调解结束已经超过 ${days} 天，不算事后激化，不用记。需要办理的，请另外登记一件。`,
    en: `That day is more than ${days} days after the mediation ended, so it is no escalation of it and is not noted. If something is to be done, register it as a new matter.`,
  }),
  'outcome-not-closed': () => ({
    status: 409,
    zh: '这件事还没有结案。有什么情况，直接补充给承办人就行。',
    en: 'This matter is not closed. Whatever there is to say, add it for the handler.',
  }),
  'outcome-told': () => ({
    status: 409,
    zh: '您已经说过了，我们记下了。后来又有变化，请再报一次。',
    en: 'You have told us, and it is written down. If something changed since, report it again.',
  }),
  'nothing-to-print': () => ({
    status: 409,
    zh: '还没有这份材料可以打印。请先办完这一步。',
    en: 'There is nothing to print yet. Take that step first.',
  }),
  'cannot-print': ({ zh, en }: Said) => ({ status: 422, zh, en }),
})
