import { defineRefusals } from '#platform/result'

export const refusal = defineRefusals({
  'no-station': () => ({ status: 403, zh: '您的单位不是救助管理站，这一步由救助站办。', en: 'Your unit is no rescue station; this step is a station’s.' }),
  'no-such-encounter': () => ({
    status: 404, zh: '没有找到这位求助人的记录：可能本人不愿受助已经删掉，或者不归您的站。', en: 'There is no such record: the person may have declined, so that it was removed, or it is not your station’s.',
  }),
  'out-of-turn': () => ({ status: 409, zh: '这一步现在不能做，情况已经变了。请看最新的状态。', en: 'This step does not come now; things have moved on. Look at the record as it is.' }),
  'statement-first': () => ({
    status: 409, law: 'RES-6', zh: '还没有记本人的陈述。请先请本人说，或者写明为什么说不了，再安排回家。',
    en: 'Nothing is stated yet. Ask the person first, or write why they cannot say, then arrange the way home.',
  }),
  'statement-empty': () => ({
    status: 422, law: 'RES-6', field: 'name', zh: '请写本人说的名字或情况；说不了的，写明原因。', en: 'Write the name or facts as stated; where they cannot be, write why.',
  }),
  'minor-not-alone': () => ({
    status: 409, law: 'LPM-92', field: 'to', zh: '未成年人（或者可能未成年）不能一个人拿票走。请联系监护人来接，或者由民政部门临时监护。',
    en: 'Whoever is or may be under eighteen is not sent off with a ticket. Ask a guardian to come, or the civil-affairs department for temporary custody.',
  }),
  'for-minors-only': () => ({ status: 409, law: 'LPM-92', field: 'to', zh: '民政临时监护只用于未成年人。请选别的办法。', en: 'Temporary custody is for minors only. Choose another way.' }),
  'police-first': () => ({
    status: 409, law: 'LPM-11', zh: '遇到未成年人要马上报警。请先记下几点报的警，再往下办。', en: 'The police are told at once about a child. Record when they were told, then go on.',
  }),
  'minor-not-with-adults': () => ({
    status: 409, law: 'LPM-92', field: 'dormitoryId', zh: '未成年人（或者可能未成年）不能住成人宿舍。请安排儿童房。', en: 'Whoever is or may be under eighteen does not sleep among adults. Choose the children’s room.',
  }),
  'children-only': () => ({ status: 409, law: 'LPM-92', field: 'dormitoryId', zh: '儿童房只住未成年人。请选成人宿舍。', en: 'The children’s room is for minors only. Choose another room.' }),
  'women-only': () => ({ status: 409, law: 'RES-8', field: 'dormitoryId', zh: '女宿舍只住女性。请选别的房间。', en: 'The women’s dormitory is for women only. Choose another room.' }),
  'men-only': () => ({ status: 409, law: 'RES-8', field: 'dormitoryId', zh: '男女分开住。请选女宿舍。', en: 'Women and men sleep apart. Choose the women’s dormitory.' }),
  'woman-staff-needed': () => ({
    status: 409, law: 'RES-8', field: 'byWoman', zh: '女宿舍由女工作人员管理。请叫值班的女同事来安排。', en: 'The women’s dormitory is kept by women staff. Ask the woman colleague on duty to arrange it.',
  }),
  'result-does-not-fit': () => ({ status: 422, field: 'result', zh: '这个结果和这项服务对不上。请从列表里选。', en: 'This result does not belong to that service. Choose one of its own.' }),
  'no-such-service': () => ({ status: 404, zh: '没有找到这项服务，或者已经结束。', en: 'There is no such service, or it has ended.' }),
  'no-such-belonging': () => ({ status: 404, zh: '没有找到这件物品，或者已经还给本人。', en: 'There is no such thing in custody, or it was given back already.' }),
  'not-a-minor': () => ({ status: 409, law: 'LPM-92', zh: '这一步只用于未成年人，或者可能未成年的人。', en: 'This step is for whoever is or may be under eighteen.' }),
  'not-staying': () => ({ status: 409, zh: '这位求助人没有在站里住，不需要延长。', en: 'This person is not staying at the station; there is nothing to extend.' }),
  'report-missing': () => ({
    status: 422, law: '[D]', field: 'reportedTo', zh: '住满期限要写明特殊情况，还要报上级民政部门。请写原因和报给了哪个部门。',
    en: 'A longer stay needs its special reason and the report to the department above. Write both.',
  }),
  'until-not-later': () => ({ status: 422, field: 'until', zh: '新的日期要比现在的期限晚。', en: 'The new day has to be later than the present limit.' }),
  'look-needed': () => ({
    status: 403, law: 'MNR-36', zh: '未成年人的陈述要先经另一个人批准才能看。请写明原因申请，站长批准后四小时内可看。',
    en: 'A child’s statement is read only after another person granted it. Ask with your reason; once the head grants it, you have four hours.',
  }),
  'no-such-look': () => ({ status: 404, zh: '没有找到这个申请，或者已经批过。', en: 'There is no such request, or it was decided already.' }),
  'look-own': () => ({ status: 409, law: 'MNR-36', zh: '自己的申请不能自己批。请另一位负责人批。', en: 'Nobody grants their own request. Ask the other person in charge.' }),
  'reason-missing': () => ({ status: 422, field: 'reason', zh: '请写一句原因。', en: 'Write the reason in a sentence.' }),
  'no-such-place': () => ({ status: 404, field: 'placeId', zh: '没有这个点位。请从列表里选。', en: 'There is no such place. Choose one of the list.' }),
  'no-such-round': () => ({ status: 404, zh: '没有找到这趟巡查，或者不归您的站。', en: 'There is no such round, or it is not your station’s.' }),
  'round-ended': () => ({ status: 409, zh: '这趟巡查已经结束。要再看，请开始新的一趟。', en: 'This round has ended. Begin another one.' }),
  'round-open': () => ({ status: 409, zh: '还有一趟巡查没有结束。请先结束那一趟。', en: 'A round is still open. End it first.' }),
  'nothing-checked': () => ({ status: 409, zh: '这趟一个点都没看，不算一趟。请至少看一个点，再结束。', en: 'No place was looked at, so it is no round. Look at one place at least, then end it.' }),
  'no-such-item': () => ({ status: 404, field: 'items', zh: '没有这种物资。请从列表里选。', en: 'There is no such thing on the shelf. Choose one of the list.' }),
  'nothing-given': () => ({ status: 422, field: 'items', zh: '请选给了什么。', en: 'Choose what was given.' }),
  'more-than-open': ({ open }: { open: number }) => ({
    status: 409, details: { open }, field: 'n', zh: `没有入账的只有 ${open}。请改数量。`, en: `Only ${open} are open. Change the number.`,
  }),
  'no-such-dormitory': () => ({ status: 404, field: 'dormitoryId', zh: '没有这间宿舍。请从列表里选。', en: 'There is no such room. Choose one of the list.' }),
  'no-such-call': () => ({ status: 404, zh: '没有找到这个来电，或者不归您的站。', en: 'There is no such call, or it is not your station’s.' }),
  'call-out-of-turn': () => ({ status: 409, zh: '这一步已经记过，或者还没轮到。请看最新的状态。', en: 'This step was recorded already, or its turn has not come. Look at the call as it is.' }),
  'call-result-missing': () => ({ status: 422, field: 'result', zh: '请选结果，再结束。', en: 'Choose the result, then end it.' }),
  'personal-data': () => ({
    status: 422, law: 'PIPL-6', field: 'said', zh: '来电只记地点和情况，不写姓名、身份证号、手机号。请删掉再存。',
    en: 'A call holds place and situation only: no name, identity or telephone number. Take it out and save again.',
  }),
  'setting-out-of-bounds': ({ least, most }: { least: number; most: number }) => ({
    status: 422, field: 'n', details: { least, most }, zh: `要在 ${least} 到 ${most} 之间。`, en: `It has to be from ${least} to ${most}.`,
  }),
  'setting-day': () => ({ status: 422, field: 'from', zh: '从今天或以后开始。过去的不重新算。', en: 'From today on or later; the past is not reckoned anew.' }),
  'no-such-colleague': () => ({ status: 404, field: 'staffId', zh: '没有这位同事，或者不在您的站。', en: 'There is no such colleague at your station.' }),
  'bad-day': () => ({ status: 422, field: 'on', zh: '日期不对，请写成 2026-05-06 这样；一次最多看一年。', en: 'The day does not fit; write it like 2026-05-06, a year at most at once.' }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
})
