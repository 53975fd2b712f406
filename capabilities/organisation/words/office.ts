import { defineRefusals, type Said } from '#platform/result'
import { said } from '#platform/words'

export const officeRefusal = defineRefusals({
  'no-plates-here': () => ({
    status: 404,
    zh: '这里还没有在用的门牌二维码，没有可打印的。请先制发，再打印。',
    en: 'No plate is in use here, so there is nothing to print. Issue plates first, then print.',
  }),
  'too-many-plates': ({ found, most }: { found: number; most: number }) => ({
    status: 422,
    zh: `这里有 ${found} 块门牌，一次最多打印 ${most} 块。请按网格或楼栋分次打印。`,
    en: `There are ${found} plates here; at most ${most} are printed at once. Print them grid by grid or building by building.`,
  }),
  'no-post-here': ({ unit }: { unit: Said }) => ({
    status: 404,
    zh: `没有打印：${unit.zh}今天没有在任的网格员，也没有社区民警，联系卡上没有人可找。请先在“任职和结对”里安排，再打印。`,
    en: `Nothing was printed: ${unit.en} has neither a grid worker nor a community officer in post today, so a card would lead to nobody. Have one posted, then print.`,
  }),
  'no-such-grid': () => ({
    status: 404, field: 'gridId',
    zh: '没有这个网格，或者它已经重划。没有保存，请从列表里重新选。',
    en: 'There is no such grid, or its border was redrawn. Nothing was saved; choose from the list again.',
  }),
  'slot-held': () => ({
    status: 409,
    zh: '这个岗位到那天还有人，没有撤销。请先让他离岗，再撤岗位。',
    en: 'Somebody still holds this post on that day, so it was not removed. Let them leave it first.',
  }),
  'slot-empty': () => ({
    status: 409,
    zh: '这个岗位现在没有人，没有改动。请刷新页面看最新情况。',
    en: 'Nobody holds this post, so nothing was changed. Reload the page to see how it stands.',
  }),
  'wrong-role-for-slot': ({ needed }: { needed: Said }) => ({
    status: 422, field: 'postingId',
    zh: `没有保存：这个岗位要由“${needed.zh}”担任，而选中的人是另一种身份。请换一位，或先给他这个任职。`,
    en: `Not saved: this post is for “${needed.en}” and the person chosen acts in another role. Choose somebody else, or post them in that role first.`,
  }),
  'centre-only': () => ({
    status: 403,
    zh: '没有载入：工作日历管着全区的期限，只由区中心载入。请把放假通知转给区中心的管理员。',
    en: 'Not loaded: the calendar moves deadlines of the whole district, so only the district centre loads it. Pass the notice on to the administrator there.',
  }),
  'own-posting': () => ({
    status: 403,
    zh: '没有保存：任职不能由本人办给本人。请另一位管理员或主任办理，谁办的会留下记录。',
    en: 'Not saved: nobody may post themselves. Ask another administrator or the director; who did it is kept on record.',
  }),
  'no-such-team': () => ({
    status: 404,
    zh: '没有这支队伍或这位队员，或者已经结束。没有改动，请刷新页面。',
    en: 'There is no such team or member, or it has ended. Nothing was changed; reload the page.',
  }),
  'no-such-liaison': () => ({
    status: 404,
    zh: '没有这位联络人，或者已经结束。没有改动，请刷新页面。',
    en: 'There is no such liaison, or it has ended. Nothing was changed; reload the page.',
  }),
  'no-such-pair': () => ({
    status: 404,
    zh: '没有这个结对，或者已经结束。没有改动，请刷新页面。',
    en: 'There is no such pair, or it has ended. Nothing was changed; reload the page.',
  }),
  'bad-liaison-phone': ({ why }: { why: Said }) => ({
    status: 422, field: 'phone',
    zh: `没有保存：${why.zh}。改好电话再点一次，其他内容都在。`,
    en: `Not saved: ${why.en}. Correct the number and send it again; everything else is kept.`,
  }),
  'same-person': () => ({
    status: 422, field: 'partnerId',
    zh: '没有保存：结对要两个人，选的是同一个人。请换一位。',
    en: 'Not saved: a pair takes two people and the same one was chosen twice. Choose somebody else.',
  }),
  'already-paired': () => ({
    status: 409,
    zh: '这两个人在这段时间已经结对，没有重复保存。',
    en: 'These two are a pair in that time already; nothing was saved twice.',
  }),
  'person-not-yours': () => ({
    status: 403,
    zh: '没有保存：两人当天都要在岗，其中至少一人在您的单位或下级。请重新选人，或请上级单位办理。',
    en: 'Not saved: both must hold a post on that day, at least one of them in your unit or below. Choose again, or ask the unit above.',
  }),
})

export const officeWords = {
  readPlateRegister: said('门牌登记（按社区、网格、楼栋）', 'Register of door plates (by community, grid, building)'),
  issuePlates: said('给没有门牌二维码的住户和场所制发', 'Issue plates for the doors that have none'),
  printPlates: said('打印门牌二维码（每页八块）', 'Print door plates (eight a page)'),
  listSlots: said('一个社区的网格岗位和在岗的人', 'Posts of a community’s grids and who holds them'),
  createSlot: said('设一个网格岗位', 'Set up a post of a grid'),
  closeSlot: said('撤一个网格岗位', 'Remove a post of a grid'),
  fillSlot: said('让在任的人担任网格岗位', 'Let somebody posted hold a grid’s post'),
  vacateSlot: said('网格岗位离岗', 'End somebody’s time in a grid’s post'),
  createTeam: said('建队伍', 'Set up a team'),
  closeTeam: said('解散队伍', 'End a team'),
  addTeamMember: said('加队员', 'Add a member to a team'),
  endTeamMember: said('队员离队', 'A member leaves a team'),
  createLiaison: said('登记村（社区）联络人', 'Enter a liaison of a village or community'),
  endLiaison: said('结束联络人', 'End a liaison'),
  createPair: said('结对', 'Make two people a pair'),
  upkeep: said('系统运行情况', 'How the installation is'),
  closePair: said('结束结对', 'End a pair'),
  plateSheet: said('门牌二维码', 'Door plates'),
  printContactCards: said('打印警民联系卡（每页八张）', 'Print contact cards (eight a page)'),
  cardSheet: said('警民联系卡', 'Contact cards'),
} as const
