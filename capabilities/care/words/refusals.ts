import { defineRefusals } from '#platform/result'
import type { Said } from '#platform/words'

export const refusal = defineRefusals({
  'no-such-item': () => ({ status: 422, field: 'item', zh: '请从目录里选一样：还没有选，或者选的已经不办了。', en: 'Choose from the catalogue: nothing was chosen, or it is offered no more.' }),
  'where-missing': () => ({ status: 422, field: 'placeText', zh: '请说去哪里：扫门牌、选地址，或者写清楚地方。', en: 'Say where to come: scan the plate, choose an address, or write the place.' }),
  'entry-does-not-fit': () => ({
    status: 422, field: 'code',
    zh: '这一条放不进目录：大类写成 E10 这样、归到医疗或养老；小项写成 E10-01 这样、归到那天有的大类。请核对。',
    en: 'This entry does not fit: a category is written as E10 and belongs to medical or elderly; an item as E10-01 and belongs to a category that is there that day. Check it.',
  }),
  'day-is-past': () => ({ status: 422, field: 'fromOn', zh: '只能从今天或以后开始。请改日期。', en: 'It begins today or later. Change the day.' }),
  'number-out-of-bounds': ({ least, most }: { least: number; most: number }) => ({ status: 422, field: 'n', details: { least, most }, zh: `这个数字要在 ${least} 到 ${most} 之间，从今天或以后开始。请改数字或日期。`, en: `This number lies between ${least} and ${most} and begins today or later. Change the number or the day.` }),
  'no-illness': () => ({
    status: 422, field: 'placeText', law: 'PIPL-28',
    zh: '这里不写病、不写身体情况：健康信息是敏感个人信息，做这件事用不着。请删掉再存。',
    en: 'No illness and no state of health here: that is sensitive personal information, and this work does not need it. Take it out and save again.',
  }),
  'box-consent': () => ({ status: 422, field: 'consent', law: 'PIPL-13', zh: '药盒要本人（或监护人）同意才放。不同意就不放，不影响任何服务。', en: 'A box is there because its holder (or a guardian) agreed. Without that there is none, and no service suffers.' }),
  'box-phone': ({ zh, en }: { zh: string; en: string }) => ({ status: 422, field: 'phone', zh, en }),
  'box-there-already': () => ({ status: 409, field: 'addressId', zh: '这个地址已经有药盒。请从列表里找到它。', en: 'There is a box at this address already. Find it in the list.' }),
  'no-such-box': () => ({ status: 404, zh: '没有这个药盒，或者已经收回。请刷新列表。', en: 'There is no such box, or it was taken back. Reload the list.' }),
  'box-place-not-yours': () => ({ status: 422, field: 'addressId', zh: '这个地址不在您的单位。请选本单位的地址。', en: 'This address is not in your unit. Choose an address of your own unit.' }),
  'already-expired': ({ things }: { things: Said }) => ({ status: 422, field: 'contents', details: { things: things.zh }, zh: `过期的不能放进去：${things.zh}。请换新的。`, en: `What has expired does not go in: ${things.en}. Use new ones.` }),
  'expired-left': ({ things }: { things: Said }) => ({ status: 422, field: 'exchanged', details: { things: things.zh }, zh: `还有过期的没换：${things.zh}。请换上新的，写明新的到期日。`, en: `Something that has expired is still in it: ${things.en}. Exchange it and give the new last day.` }),
  'thing-twice': () => ({ status: 422, field: 'contents', zh: '同一样东西写了两次，请只留一行。', en: 'The same thing stands there twice: keep one line.' }),
  'wanted-in-the-past': () => ({ status: 422, field: 'wantedOn', zh: '帮忙的日子不能是过去。请改日期。', en: 'Help is wanted today or later. Change the day.' }),
  'no-such-task': () => ({ status: 404, zh: '没有这件帮忙的事，或者已经撤回。请刷新列表。', en: 'There is no such task, or it was taken back. Reload the list.' }),
  'not-a-group': () => ({ status: 422, field: 'group', zh: '写队伍或单位的名字，例如“枫叶志愿服务队”，不写个人姓名和电话。', en: 'Write the name of a group or unit, such as “Maple volunteers”, never a person’s name or telephone.' }),
  'taken-already': ({ group }: { group: string }) => ({ status: 409, details: { group }, zh: `“${group}”已经去帮了。要换队伍请先和他们说好。`, en: `“${group}” brings this help already. Agree with them before another group takes it.` }),
  'no-such-homecoming': () => ({ status: 404, zh: '没有这条记录，或者到期已经删除。', en: 'There is no such record, or its time was over and it was deleted.' }),
  'already-ended': () => ({ status: 409, zh: '人已经交接，不能再改。', en: 'This homecoming has ended and does not change any more.' }),
  'found-at-wrong': () => ({ status: 422, field: 'foundAt', zh: '遇到的时间不能在现在之后，也不能早于两天前。请核对。', en: 'The time of meeting is not after now and not more than two days ago. Check it.' }),
  'hand-over-incomplete': () => ({
    status: 422, field: 'relation',
    zh: '交给家人或送到家，要写明来接的人和他是什么关系、怎么核实的；其他结果不写。',
    en: 'Handing over or taking home needs the relation of whoever received them and how it was verified; other endings name neither.',
  }),
  'finds-somebody': () => ({ status: 422, field: 'words', law: 'PIPL-6', zh: '这里不写手机号、身份证号、案件码。请删掉再存。', en: 'No mobile numbers, identity numbers or case codes here. Take them out and save again.' }),
  'care-cursor': () => ({ status: 422, field: 'after', zh: '翻页位置不对，请从第一页重新看。', en: 'The position in the list is wrong; start again from the first page.' }),
})
