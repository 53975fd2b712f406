import { defineRefusals, type Said } from '#platform/result'

/** What the petition part refuses, each with what to do next. */
export const refusal = defineRefusals({
  'petition-there': () => ({
    status: 409,
    zh: '这件事已经按信访办理。请在这一件里继续。',
    en: 'This matter is a petition already. Go on in this one.',
  }),
  'no-petition': () => ({
    status: 404,
    zh: '这件事没有按信访办理。请看它的页面，现在怎么办。',
    en: 'This matter is no petition. See on its page how it is handled.',
  }),
  'no-petition-office': () => ({
    status: 409,
    zh: '本区还没有登记信访部门。请管理员先在“组织”里登记。',
    en: 'The district has no petition office yet. An administrator enters it under “Organisation”.',
  }),
  'text-empty': () => ({
    status: 422, field: 'text', law: 'PET-18',
    zh: '请写下请求、事实和理由。口头说的，照原话记下来。',
    en: 'Write down the demand, the facts and the reasons. What was said is written down as it was said.',
  }),
  'reason-empty': () => ({
    status: 422, field: 'reason',
    zh: '请写一句为什么不服。',
    en: 'Please say in a sentence why you disagree.',
  }),
  'notice-not-given': () => ({
    status: 422, field: 'noticeGiven', law: 'PIPL-17',
    zh: '请先向信访人说明怎样处理个人信息，再登记。',
    en: 'Explain how personal data is handled first, then register.',
  }),
  'notice-not-read': () => ({
    status: 422, field: 'noticeGiven', law: 'PIPL-17',
    zh: '请先看个人信息说明，再勾上“我知道……”，然后交。写好的都还在。',
    en: 'Read the notice on personal data, tick that you know it, and send. What you wrote is still here.',
  }),
  'type-missing': () => ({
    status: 422, field: 'type',
    zh: '请先选一种：求解决、提建议，还是检举控告。检举控告会马上封存。写好的都还在。',
    en: 'Choose first: a claim, a suggestion or an accusation. An accusation is sealed at once. What you wrote is still here.',
  }),
  'accused-without-accusation': () => ({
    status: 422, field: 'type', law: 'PET-30',
    zh: '您选了被检举控告的单位，上面选的却不是检举控告。要对那个单位保密，请改选“检举控告”；不是的，请把单位改回“不是检举控告”。',
    en: 'You chose a unit that an accusation would be about, but the kind above is another. To keep it from that unit choose “accusation”; otherwise set the unit back to “It is no accusation”.',
  }),
  'phone-for-letters': () => ({
    status: 422, field: 'phone',
    zh: '要收进展短信，请写上电话。不想写电话的，不要勾选短信，凭案件码来看。',
    en: 'Text messages need a telephone number. Without one leave the messages unticked and look it up with the code.',
  }),
  'day-to-come': () => ({
    status: 422, field: 'on',
    zh: '这一天还没到，或者写得不对。请写今天或以前的日子。',
    en: 'That day lies ahead or does not exist. Give today or an earlier day.',
  }),
  'representatives-missing': ({ most }: { most: number }) => ({
    status: 422, field: 'representatives', law: 'PET-20',
    zh: `超过 ${most} 人走访的，要先推选代表，代表不超过 ${most} 人。请写上代表的姓名。`,
    en: `When more than ${most} people come together they choose representatives, at most ${most}. Give their names.`,
  }),
  'too-many-representatives': ({ most }: { most: number }) => ({
    status: 422, field: 'representatives', law: 'PET-20',
    zh: `代表不能超过 ${most} 人。请他们少推选几位。`,
    en: `There may be at most ${most} representatives. Ask them to choose fewer.`,
  }),
  'accused-missing': () => ({
    status: 422, field: 'accusedUnitId', law: 'PET-30',
    zh: '检举控告要写明对着哪个单位，系统才能对它保密。不在列表里的，选“不在本区单位里”。',
    en: 'An accusation names the unit it is about, so that it can be kept from that unit. If it is not in the list, say so.',
  }),
  'accused-runs-this-house': ({ unit }: { unit: Said }) => ({
    status: 409, law: 'PET-30',
    zh: `检举控告的对象是${unit.zh}，本系统由它或它的上级使用，在这里登记保不住密。请不要在这里登记，直接送上一级信访部门或者纪检监察窗口。`,
    en: `The accusation is about ${unit.en}, which runs or contains this office: it could not be kept from them here. Do not enter it; take it to the petition office one level up or to the discipline window.`,
  }),
  'own-unit-accused': () => ({
    status: 409, law: 'PET-30',
    zh: '检举控告的对象是您所在的单位，您不能登记。请带信访人直接到信访部门。',
    en: 'The accusation is about your own unit, so you cannot take it down. Please bring the person to the petition office.',
  }),
  'accused-unit': () => ({
    status: 409, field: 'unitId', law: 'PET-30',
    zh: '检举控告不能转给被检举控告的单位或者它的下级。请另选单位，一般是它的上级或者纪检监察机关。',
    en: 'An accusation may not go to the unit it is about, nor below it. Choose another: as a rule the one above it.',
  }),
  'no-such-unit': () => ({
    status: 422, field: 'unitId',
    zh: '没有这个单位，或者它就是现在承办的单位。请从列表里选。',
    en: 'There is no such unit, or it has the petition already. Choose from the list.',
  }),
  'not-here': ({ unit }: { unit: Said }) => ({
    status: 403,
    zh: `这一步由${unit.zh}办理。`,
    en: `This step is for ${unit.en}.`,
  }),
  'not-for-your-post': () => ({
    status: 403,
    zh: '这一步不在您的岗位上。信访部门登记和转送，承办单位受理和答复，负责人批准延期，中心主任最终指定。',
    en: 'This step is not for your post: the petition office registers and directs, the unit accepts and answers, its head extends, the centre’s director designates.',
  }),
  'take-up-first': () => ({
    status: 409,
    zh: '还没有人签收。请先签收，再办下一步。',
    en: 'Nobody has taken it up. Take it up first.',
  }),
  'somebody-else-handles': () => ({
    status: 403,
    zh: '这件信访由同一单位的另一位同事承办。要换人，请他或者单位负责人先点“交回单位，换人承办”。',
    en: 'A colleague of the same unit handles this petition. To change hands, they or the head of the unit first use “Give it back within the unit”.',
  }),
  'nobody-has-it': () => ({ status: 409, zh: '现在没有人承办，用不着交回。请直接签收。', en: 'Nobody has it in hand, so there is nothing to give back. Just take it up.' }),
  'office-has-it': () => ({
    status: 409, law: 'PET-22',
    zh: '这件信访就在信访部门，用不着提异议或者退回。要换人，请点“交回单位，换人承办”；归别的单位管的，请转送。',
    en: 'The petition office has it itself, so there is nothing to object to or hand back. To change hands, use “Give it back within the unit”; if another unit is competent, direct it there.',
  }),
  'hand-back-too-late': ({ last }: { last: string }) => ({
    status: 409, law: 'PET-34',
    zh: `办理期限 ${last} 已经届满，不能再退回。请出具处理意见，并说明超期的原因。`,
    en: `The term ended on ${last}; it is not handed back any more. Issue the opinion and explain the delay.`,
  }),
  'already-taken-up': () => ({ status: 409, zh: '这件信访已经有人签收。请刷新列表，看看别的件。', en: 'Somebody has taken this petition up already. Reload the list and look at another.' }),
  'returned-twice': () => ({
    status: 409, law: 'PET-24',
    zh: '已经因职权异议退回两次，不能再转。请综治中心主任最终指定承办单位。',
    en: 'It came back twice for lack of competence and is not directed again. The centre’s director designates the unit for good.',
  }),
  'reviewed-there': () => ({
    status: 409, law: 'PET-35',
    zh: '复查、复核已经交给办理的机关。它认为不归它管的，由它提职权异议；退回以后再转送。',
    en: 'The review is with its organ already. If that organ is not the competent one it objects; once the papers are back, direct it again.',
  }),
  'not-objected-yet': () => ({
    status: 409, law: 'PET-24',
    zh: '还没有单位提过职权异议，用不着指定。请信访部门转送。',
    en: 'No unit has objected to its competence, so there is nothing to designate. The petition office directs it.',
  }),
  'designated-for-good': () => ({
    status: 409, law: 'PET-24',
    zh: '本单位是最终指定的承办单位，不能再提职权异议，也不能退回。请办理，或者告知正确途径。',
    en: 'Your unit was designated for good and may neither object again nor hand it back. Handle it, or tell the right way.',
  }),
  'already-objected': () => ({
    status: 409, law: 'PET-23',
    zh: '本单位提过异议，核实后不成立。请办理；有争议的，请综治中心主任指定。',
    en: 'Your unit’s objection was not agreed. Handle it; if it is still disputed, the director designates.',
  }),
  'objection-too-late': ({ last }: { last: string }) => ({
    status: 409, law: 'PET-23',
    zh: `提职权异议的期限是收到之日起 5 个工作日，最后一天是 ${last}，已经过了。请办理。`,
    en: `Competence may be objected to within five working days of receipt; the last day was ${last}. Please handle it.`,
  }),
  'only-claims': () => ({
    status: 409, law: 'PET-32',
    zh: '只有申诉求决类出具处理意见、延期、调解和复查复核。建议意见、检举控告请用“答复办理结果”。',
    en: 'Only a claim has an opinion, an extension, mediation and review. Answer a suggestion or an accusation with “Answer the result”.',
  }),
  'claims-need-opinion': () => ({
    status: 409, law: 'PET-32',
    zh: '申诉求决要出具书面的处理意见，不能只答复。请用“出具处理意见”。',
    en: 'A claim needs a written handling opinion. Use “Issue the handling opinion”.',
  }),
  'already-extended': () => ({
    status: 409, law: 'PET-34',
    zh: '办理期限已经延长过一次，不能再延。请在期限内出具处理意见。',
    en: 'The term was extended once and is not extended again. Issue the opinion in time.',
  }),
  'extension-too-late': ({ last }: { last: string }) => ({
    status: 409, law: 'PET-34',
    zh: `办理期限 ${last} 已经届满，不能事后延长。请尽快出具处理意见，并说明超期的原因。`,
    en: `The term ended on ${last} and cannot be extended afterwards. Issue the opinion soon and explain the delay.`,
  }),
  'another-person-approves': () => ({
    status: 403, law: 'PET-34',
    zh: '延期要由单位负责人批准，承办人自己不能批准自己的延期。',
    en: 'The head of the unit approves an extension; whoever handles the petition cannot approve their own.',
  }),
  'mediation-there': () => ({ status: 409, law: 'PET-33', zh: '这件信访已经转入调解。请等调解的结果，再记下来。', en: 'Mediation is open in this petition already. Wait for its result and note it then.' }),
  'mediation-not-open': () => ({
    status: 409, law: 'PET-33',
    zh: '这件信访没有转入调解，没有结果可记。双方都愿意调解的，先用“转入调解”。',
    en: 'No mediation was opened in this petition, so there is no result to note. Where both sides wish it, use “Open mediation” first.',
  }),
  'no-committee': () => ({
    status: 422, field: 'unitId', law: 'PET-33',
    zh: '这个单位没有调解委员会。请另选一个。',
    en: 'That unit has no mediation committee. Choose another.',
  }),
  'both-agree-first': () => ({
    status: 422, field: 'bothAgree', law: 'PET-33',
    zh: '争议双方都同意，才能调解。有一方不同意的，请继续办理。',
    en: 'Both sides must agree to mediation. If one does not, go on handling it.',
  }),
  'not-agreed-yet': () => ({
    status: 409, law: 'PET-33',
    zh: '调解还没有达成书面协议。达成并盖章以后再记；没谈成的，请继续办理。',
    en: 'The mediation has no written agreement yet. Note it once it is sealed; if it failed, go on handling the petition.',
  }),
  'agreed-there': () => ({
    status: 409, law: 'PET-33',
    zh: '调解已经达成书面协议，不能记成没有谈成。请选“达成书面协议”。',
    en: 'The mediation has a written agreement, so it did not fail. Choose “a written agreement”.',
  }),
  'already-delivered': () => ({ status: 409, zh: '这份答复已经记过送达，不用再记。', en: 'The delivery of this reply was recorded already; nothing more is needed.' }),
  'not-delivered': () => ({
    status: 409, law: 'PET-35',
    zh: '书面答复还没有记送达，期限还没开始。请先记录送达。',
    en: 'The reply’s delivery is not recorded, so the term has not begun. Record it first.',
  }),
  'window-open': ({ last }: { last: string }) => ({
    status: 409, law: 'PET-35',
    zh: `信访人到 ${last} 都可以申请复查、复核，现在不能办结。`,
    en: `Until ${last} the petitioner may ask for review or re-review; it cannot be closed now.`,
  }),
  'review-too-late': ({ last }: { last: string }) => ({
    status: 409, law: 'PET-35',
    zh: `申请复查、复核的期限是收到书面答复起 30 天，最后一天是 ${last}，已经过了。有新的事实，可以重新反映。`,
    en: `Review and re-review are asked for within thirty days of the written reply; the last day was ${last}. New facts may be brought anew.`,
  }),
  'same-body-reviews': () => ({
    status: 422, field: 'unitId', law: 'PET-35',
    zh: '复查、复核由上一级机关办理，不能还是原来的单位。请另选，或者写上区外的机关。',
    en: 'Review is for the organ one level up, not for the unit that issued the opinion. Choose another, or name the body outside.',
  }),
  'earlier-missing': () => ({
    status: 422, field: 'earlierCaseId', law: 'PET-19',
    zh: '请选出是和哪一件重复。没有的，选“初次信访”。',
    en: 'Name the earlier petition it repeats. If there is none, it is a first petition.',
  }),
  'chain-not-repeat': ({ suggested }: { suggested: Said }) => ({
    status: 409, law: 'PET-36',
    zh: `那一件还在法定程序里，这一件不能算重复信访，应当是“${suggested.zh}”。`,
    en: `The earlier one is inside its lawful course, so this is no repeat but “${suggested.en}”.`,
  }),
  'nothing-to-print': () => ({
    status: 404,
    zh: '这份文书还没有内容：走到那一步才能打印。',
    en: 'This paper has nothing to say yet: it can be printed once that step is taken.',
  }),
})
