import { defineRefusals } from '#platform/result'

export const refusal = defineRefusals({
  'personal-data': () => ({
    status: 422, law: 'PIPL-6', field: 'text',
    zh: '这里不写能找到人或者案件的号码（身份证号、手机号、案件码）。请把它们删掉，只写情况和想问的问题。',
    en: 'No numbers that lead to a person or a case belong here (identity, telephone, case code). Take them out and write the situation and the question only.',
  }),
  'no-such-court': () => ({
    status: 422, field: 'unitId',
    zh: '没有这个人民法庭。请从列表里选。', en: 'There is no such tribunal. Choose one of the list.',
  }),
  'no-such-department': () => ({
    status: 422, field: 'unitId',
    zh: '没有这个部门。请从列表里选。', en: 'There is no such department. Choose one of the list.',
  }),
  'no-such-request': () => ({
    status: 404,
    zh: '没有找到，或者不归您的单位。请看自己单位的列表。', en: 'Not found, or not your unit’s. Look at the list of your own unit.',
  }),
  'already-answered': () => ({
    status: 409,
    zh: '已经答复过了，答复不改。要补充的，请提问的单位再问一次。', en: 'It has been answered, and an answer is not changed. For more, the asking unit asks again.',
  }),
  'day-does-not-fit': () => ({
    status: 422, field: 'on',
    zh: '日期不对。意见的日期在提出请求以后、今天以前；巡回审判要提前登记。请核对。',
    en: 'The day does not fit: an opinion lies between the request and today, a hearing is announced beforehand. Please check.',
  }),
  'no-such-hearing': () => ({
    status: 404,
    zh: '没有找到这次巡回审判，或者它已经取消。', en: 'There is no such hearing, or it is cancelled already.',
  }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
})
