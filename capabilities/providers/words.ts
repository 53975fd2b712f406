import { defineRefusals } from '#platform/result'
import { said, type Said } from '#platform/words'
import type { ItemState, ItemStep, ProviderKind, Trade } from './domain.ts'

export const refusal = defineRefusals({
  'no-such-provider': () => ({ status: 404, field: 'providerId', zh: '没有这家企业，或者已经不再服务。请从列表里选。', en: 'There is no such provider, or it has stopped. Choose from the list.' }),
  'serves-elsewhere': () => ({
    status: 403, zh: '这家企业还负责您这里以外的地方，不能在这里停掉整家。请只停您这里的范围，或者请上级单位办。',
    en: 'This provider looks after places that are not yours as well, so it is not stopped from here. End its area with you alone, or ask the unit above you.',
  }),
  'phone-wrong': ({ why }: { why: Said }) => ({ status: 422, field: 'phone', zh: why.zh, en: why.en }),
  'staff-unit-taken': () => ({ status: 422, field: 'staffUnitId', zh: '这个单位已经连着另一家企业，或者不是物业单位。请核对。', en: 'This unit belongs to another provider already, or is no property company. Check it.' }),
  'no-such-area': () => ({ status: 422, field: 'unitId', zh: '没有这个社区或网格，或者它不归您这里管。', en: 'There is no such community or grid, or it is not one of yours.' }),
  'area-days': () => ({ status: 422, field: 'fromOn', zh: '日期不对：最后一天不能早于第一天。', en: 'The days do not fit: the last is before the first.' }),
  'day-does-not-fit': () => ({ status: 422, field: 'wantedOn', zh: '日期不对：要做的、答应的日子不能在今天之前。', en: 'The day does not fit: what is to be done is not before today.' }),
  'promise-missing': () => ({ status: 422, field: 'promisedOn', zh: '认领时请说好哪天做完。', en: 'Say by which day it is done when you claim it.' }),
  'personal-data': () => ({
    status: 422, law: 'PIPL-25', zh: '这段文字大家都能看到，里面好像有姓名、门牌、电话或案件编号。请写公共的地方，比如“3栋电梯”。',
    en: 'Everybody reads this text, and it seems to hold a name, a door, a telephone or a case code. Write of the common place, such as “the lift of building 3”.',
  }),
  'no-such-item': () => ({ status: 404, zh: '没有这个服务事项，或者它不归您这里管。请从列表里打开。', en: 'There is no such item, or it is not one of yours. Open it from the list.' }),
  'already-claimed': ({ company }: { company: string }) => ({ status: 409, zh: `已经由${company}认领了，您的没有提交。请看看别的事项。`, en: `${company} has claimed it already; yours was not taken. Look at the other items.` }),
  'item-out-of-turn': ({ state }: { state: Said }) => ({ status: 409, zh: `这一项现在是“${state.zh}”，走不了这一步。请刷新页面。`, en: `The item is “${state.en}” now; this step does not follow. Reload the page.` }),
  'for-companies': () => ({ status: 403, zh: '只有登记过的企业才能认领。请先在“企业”里登记，并连上登录的单位。', en: 'Only a registered provider claims items. Register it first, with the unit under which its people sign in.' }),
  'for-the-community': () => ({ status: 403, zh: '验收、退回、撤下由发布的社区来做，做事的企业不能自己验收。', en: 'The community that published it verifies, sends back or withdraws; who did the work does not verify it.' }),
  'not-your-item': () => ({ status: 403, zh: '这一项是别的企业认领的。', en: 'Another provider has this item.' }),
  'words-missing': () => ({ status: 422, field: 'note', zh: '请写几句：做了什么，或者为什么。', en: 'Write a few words: what was done, or why.' }),
  'photo-or-why': () => ({ status: 422, field: 'photo', zh: '请附一张做完的照片，或者写明为什么没有照片。', en: 'Add a photo of the finished work, or say why there is none.' }),
  'photo-with-people': () => ({ status: 422, field: 'photoWithoutPeople', law: 'PIPL-26', zh: '照片里不能有人。请换一张，或者把人涂掉再发。', en: 'Nobody may be on the photo. Take another, or cover the people first.' }),
  'photo-unknown': () => ({ status: 422, field: 'photo', zh: '照片没有传上来，请再选一次。', en: 'The photo did not arrive; choose it again.' }),
  'bad-cursor': () => ({ status: 422, field: 'before', zh: '翻页位置不对，请从第一页重新看。', en: 'The position in the list is wrong; start again from the first page.' }),
})

export const words = { tag: said('物业和服务企业', 'Property and service providers'), photo: said('完成后的照片', 'Photo of the finished work') } as const

export const KIND_WORDS: Readonly<Record<ProviderKind, Said>> = {
  'community-run': said('社区办的物业', 'Run by the community'), enterprise: said('物业企业', 'Property company'), specialist: said('专业企业', 'Specialist'),
}
export const TRADE_WORDS: Readonly<Record<Trade, Said>> = {
  property: said('物业管理', 'Property management'), lifts: said('电梯', 'Lifts'), 'water-and-pipes': said('水和管道', 'Water and pipes'), 'wells-and-tanks': said('井和水箱', 'Wells and tanks'),
  heating: said('供热', 'Heating'), lighting: said('照明', 'Lighting'), cleaning: said('保洁', 'Cleaning'), green: said('绿化', 'Green'), 'fire-safety': said('消防', 'Fire safety'),
  security: said('门禁安防', 'Doors and security'), roofs: said('屋面外墙', 'Roofs and walls'),
}
export const STATE_WORDS: Readonly<Record<ItemState, Said>> = {
  open: said('待认领', 'open'), claimed: said('已认领', 'claimed'), done: said('待验收', 'to be verified'), verified: said('已验收', 'verified'), withdrawn: said('已撤下', 'withdrawn'),
}
export const STEP_WORDS: Readonly<Record<ItemStep, Said>> = {
  claim: said('认领', 'Claim'), 'hand-back': said('退回', 'Hand back'), report: said('报完成', 'Report done'), verify: said('验收', 'Verify'), 'send-back': said('还要再做', 'Send back'),
  withdraw: said('撤下', 'Withdraw'),
}

/** What the history of an item says where the clock brought it back. */
export const RETURNED = said('企业不再服务这里，自动退回待认领', 'The company serves here no longer; open again by itself')

export const bookName = said('物业和服务事项', 'Providers and service items')
/** What each figure counts, as it is shown beside it. */
export const FIGURE_WORDS = {
  published: { name: said('发布服务事项', 'Items published'), means: said('社区当天发布的事项；后来撤下的也算', 'items published on the day; what is withdrawn later counts too') },
  claimed: { name: said('认领', 'Claims'), means: said('企业当天认领的次数；退回后再认领的再算一次', 'claims on the day; claimed again after a hand-back counts again') },
  verified: { name: said('做完并验收', 'Done and verified'), means: said('当天由社区验收的事项', 'items verified by the community on the day') },
  done: { name: said('事项做成率', 'Items done'), means: said('本期验收的事项 ÷ 本期发布的事项', 'items verified in the period ÷ items published in it') },
} as const

/** Sentences of the residents’ page. */
export const residentWords = {
  title: said('物业和服务企业', 'Who looks after the buildings'), none: said('这里还没有登记物业。有事可以到“报修”里说。', 'No company is registered here yet. Report what is broken under “Repairs”.'),
  roundTheClock: said('24小时有人接', 'answers round the clock'), items: said('请企业来做的事', 'Work that companies take on'), noItems: said('现在没有。', 'None at the moment.'),
  promised: (on: Said): Said => ({ zh: `${on.zh}前做完`, en: `by ${on.en}` }),
} as const
