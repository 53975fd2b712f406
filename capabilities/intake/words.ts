import { defineRefusals, type Said } from '#platform/result'

export * from './words/own-case.ts'
export * from './words/same-matter.ts'

export const refusal = defineRefusals({
  'notice-not-given': () => ({
    status: 422, field: 'noticeGiven', law: 'PIPL-17',
    zh: '登记之前，要先让对方看到或听到个人信息说明（个人信息保护法第17条）。请出示或读一遍，再勾选。',
    en: 'Before a matter is registered, the person must see or hear how their data is used (PIPL Art. 17). Show it or read it out, then tick the box.',
  }),
  'no-such-place': () => ({
    status: 422, field: 'addressId',
    zh: '没有这个地址，可能门牌码已经换了。请重新选地址，或者写几句话说明在哪里。',
    en: 'There is no such address; perhaps the plate was replaced. Choose the address again, or describe where it is.',
  }),
  'no-such-category': () => ({
    status: 422, field: 'category',
    zh: '没有这个类别。请从列表里选，或者先不选，分流时再定。',
    en: 'There is no such category. Choose one from the list, or leave it open until triage.',
  }),
  'no-such-gate': ({ gate }: { gate: string }) => ({
    status: 422, field: 'gates',
    zh: `没有“${gate}”这个安全问题。请刷新页面再填。`,
    en: `There is no safety question “${gate}”. Reload the page and answer again.`,
  }),
  'photo-unknown': () => ({
    status: 422, field: 'photos',
    zh: '有一张照片没有传好。请重新选一次，其他内容都还在。',
    en: 'One of the photos did not arrive. Please choose it again; everything else is still here.',
  }),
  'text-empty': () => ({
    status: 422, field: 'text',
    zh: '还没有写发生了什么。写一两句就行。',
    en: 'It does not say yet what happened. One or two sentences are enough.',
  }),
  'merge-with-itself': () => ({
    status: 422, field: 'into',
    zh: '不能把一件案子并入它自己。请选另一件。',
    en: 'A case cannot be merged into itself. Choose the other one.',
  }),
  'merge-needs-open-cases': ({ code }: { code: string }) => ({
    status: 409,
    zh: `${code} 已经办结，不能并案。如果是后来又发生的，请作为新的案件办理。`,
    en: `${code} has ended, so nothing can be merged. If it happened again later, it is a new matter.`,
  }),
  'merge-too-late': ({ state }: { state: Said }) => ({
    status: 409,
    zh: `这件现在是“${state.zh}”，不能再并入别的案件；只有还没有受理的才能并案。可以把另一件并到这一件来。`,
    en: `This case is now “${state.en}” and cannot be merged into another any more; only a case not yet accepted can. Merge the other one into this one instead.`,
  }),
  'merge-by-dispatcher': () => ({
    status: 403,
    zh: '登记当天窗口可以并案；过了当天，请分流员来并。',
    en: 'The counter may merge on the day of registration; after that, please ask the dispatcher.',
  }),
  'not-merged': () => ({
    status: 409,
    zh: '这件没有并入别的案件，不用撤销。它单独办理，能办的在“下一步”里。',
    en: 'This case is not merged into another, so there is nothing to undo. It goes on by itself; see “Next”.',
  }),
  'link-with-itself': () => ({
    status: 422, field: 'earlier',
    zh: '不能把一件案子关联到它自己。请选以前的那一件。',
    en: 'A case cannot be linked to itself. Choose the earlier one.',
  }),
  'link-merged': ({ code }: { code: string }) => ({
    status: 409,
    zh: `${code} 已经并入别的案件。请关联它并入的那一件。`,
    en: `${code} is merged into another case. Link the case it was merged into.`,
  }),
  'link-needs-earlier': ({ code }: { code: string }) => ({
    status: 409,
    zh: `${code} 登记得比这件晚。请打开那一件，从那边关联到这件。`,
    en: `${code} was registered later than this case. Open that one and link it to this case.`,
  }),
  'already-linked': ({ code }: { code: string }) => ({
    status: 409,
    zh: `和 ${code} 已经关联过了，不用再做。`,
    en: `This case is linked with ${code} already; nothing more is needed.`,
  }),
  'not-linked': () => ({
    status: 409,
    zh: '这两件没有关联，不用解除。请刷新页面看一看。',
    en: 'These two cases are not linked, so there is nothing to undo. Reload the page to see.',
  }),
  'page-kept-apart': () => ({
    status: 409,
    zh: '这件案子里有人需要保护，暂时不给任何一方开查询页，也不改反映人是哪一方。请承办人当面告知进展。',
    en: 'Somebody in this case has to be protected: no party gets a page, and no reporter is tied to one. The handler tells people in person.',
  }),
  'page-too-early': () => ({
    status: 409,
    zh: '案子还没有派到调解，另一方还没有人联系过。派单之后再给。',
    en: 'The case has not gone to mediation and nobody has contacted the other side yet. Give the page once it has.',
  }),
  'no-such-party-here': () => ({
    status: 404, field: 'partyId',
    zh: '本案没有这位当事人，或者只是代别人说话的人。请从名单里选。',
    en: 'The case has no such party, or this person only speaks for one. Choose from the list.',
  }),
  'no-such-reporter-here': () => ({
    status: 404, field: 'reporterId',
    zh: '本案没有这位反映人。请刷新后再选。',
    en: 'The case has no such reporter. Reload and choose again.',
  }),
  'page-not-for-children': () => ({
    status: 422, field: 'partyId',
    zh: '未成年人由监护人代为了解进展，不单独开查询页（未成年人保护法第四条）。',
    en: 'A child has no page of their own; the guardian follows the matter for them (Law on the Protection of Minors, Art. 4).',
    law: 'LPM-4',
  }),
  'has-page-already': () => ({
    status: 409, field: 'partyId',
    zh: '这位当事人已经有自己的查询页了。密码忘了，请在窗口补发。',
    en: 'This party has a page already. If the PIN is lost, issue a new one at the counter.',
  }),
  'reason-missing': () => ({
    status: 422, field: 'reason',
    zh: '请写明理由（至少 4 个字），以后查得到为什么。',
    en: 'Please give the reason (at least 4 characters), so that it can be understood later.',
  }),
  'nothing-stated': () => ({
    status: 422,
    zh: '没有要保存的内容。请至少填一项。',
    en: 'There is nothing to save. Fill in at least one thing.',
  }),
  'details-by-handler': () => ({
    status: 403,
    zh: '派单以后，要素由承办人补充和更正。请联系承办人，或者用“补充情况”写下来。',
    en: 'After dispatch the handler completes and corrects the details. Ask the handler, or use “add information”.',
  }),
  'details-too-late': ({ state }: { state: Said }) => ({
    status: 409,
    zh: `这件现在是“${state.zh}”，当事人和要素不能再改。有新情况请用“补充情况”。`,
    en: `The matter is now “${state.en}”; parties and details can no longer be changed. Use “add information” for anything new.`,
  }),
  'no-such-party': () => ({
    status: 422, field: 'parties',
    zh: '这件案子里没有这位当事人，可能已经改过了。请刷新页面再改。',
    en: 'There is no such party in this case; perhaps it was changed already. Reload the page and try again.',
  }),
  'withdraw-at-handler': () => ({
    status: 409, law: 'PMA-23',
    zh: '这件已经交给承办单位。不想办了，请直接告诉承办人，随时可以，不用说明理由（人民调解法第23条）。',
    en: 'This matter is already with the unit that handles it. To withdraw, tell the handler: at any time, without giving a reason (PMA Art. 23).',
  }),
  'withdraw-by-applicant': () => ({
    status: 403, law: 'PMA-23',
    zh: '这件事是别人申请调解的，要由申请人自己撤回（人民调解法第23条）。您不想参加，随时可以告诉承办人，不用说明理由；一方不愿意，就不调解。',
    en: 'Somebody else applied for this mediation, and only the applicant can withdraw it (PMA Art. 23). If you do not want to take part, tell the handler at any time, without a reason: if one side does not wish to, there is no mediation.',
  }),
  'withdraw-agreed': () => ({
    status: 409, law: 'PMA-32',
    zh: '已经达成协议，调解到这里完成了，没有要停的。对协议怎么履行、内容有不同看法，可以告诉承办人，也可以向法院起诉（人民调解法第32条）。',
    en: 'An agreement was reached, so mediation is complete and there is nothing left to stop. If you disagree about performing it or about its content, tell the handler; you may also sue in court (PMA Art. 32).',
  }),
  'withdraw-together': () => ({
    status: 409,
    zh: '您反映的事正和同一件事一起办理，不能单独撤回。不想再参与，请告诉登记窗口。',
    en: 'Your report is handled together with the same matter and cannot be withdrawn on its own. If you no longer wish to take part, tell the counter.',
  }),
  'no-such-file': () => ({
    status: 404,
    zh: '没有找到这个文件。请刷新页面，看看它还在不在。',
    en: 'There is no such file. Reload the page to see whether it is still there.',
  }),
  'already-ended': ({ state }: { state: Said }) => ({
    status: 409,
    zh: `这件现在是“${state.zh}”，不用再撤回。`,
    en: `The matter is now “${state.en}”; there is nothing to withdraw.`,
  }),
})
