import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

export const TEAM_STATES = { formed: said('已组成', 'formed'), dissolved: said('已结束', 'dissolved') } as const satisfies Readonly<Record<string, Said>>
export const CHARGE_STATES = { 'in-charge': said('领导包案中', 'in a leader’s charge'), ended: said('包案结束', 'charge ended') } as const satisfies Readonly<Record<string, Said>>

export const SLOT_WORDS = {
  guide: said('法庭：指导', 'Tribunal: guides'),
  judicial: said('司法所：主持、指导', 'Judicial office: presides, guides'),
  police: said('派出所：协助', 'Police station: helps'),
  peace: said('平安办：协调', 'Peace-building office: co-ordinates'),
  'petition-leader': said('责任领导：牵头', 'Responsible leader: leads'),
  'petition-competent': said('事权单位：依法解决', 'Competent unit: settles it by law'),
  'petition-locality': said('属地：稳妥配合', 'Locality: supports on the spot'),
} as const satisfies Readonly<Record<string, Said>>

export const GROUND_WORDS = {
  'open-long': said('办理超过六十天', 'open for more than sixty days'),
  'many-people': said('涉及十人以上', 'ten persons or more'),
  petitions: said('信访三次以上', 'three petitions or more'),
  other: said('其他', 'other'),
} as const satisfies Readonly<Record<string, Said>>

/** How a charge ended: what became of the matter, nothing of a person. */
export const OUTCOME_WORDS = {
  settled: said('已经化解', 'settled'),
  'under-way': said('有进展，按程序继续办', 'under way, goes on in its procedure'),
  'handed-on': said('转到有权处理的机关', 'handed on to the competent body'),
  unsettled: said('没有化解，已告知其他途径', 'not settled; the other ways were told'),
} as const satisfies Readonly<Record<string, Said>>
export type Outcome = keyof typeof OUTCOME_WORDS

export const FACT_WORDS = {
  'team-joined': said('加入联动小组', 'Joined the joint team'),
  'team-left': said('退出联动小组', 'Left the joint team'),
  'team-dissolved': said('联动小组结束', 'Joint team dissolved'),
  'charge-taken': said('领导包案', 'Taken in charge by a leader'),
  'charge-reviewed': said('包案检查', 'Reviewed by the leader'),
  'charge-ended': said('包案结束', 'Charge ended'),
} as const satisfies Readonly<Record<string, Said>>

export const STEP_WORDS = {
  seat: said('请人加入联动小组', 'Seat somebody in the joint team'),
  unseat: said('退出联动小组', 'End a seat'),
  'take-charge': said('确定包案领导', 'Name a leader in charge'),
  review: said('记录包案检查', 'Record a review'),
  'end-charge': said('结束包案', 'End the charge'),
} as const satisfies Readonly<Record<string, Said>>

export const CLOCK_NAMES: Readonly<Record<string, Said>> = { review: said('包案领导检查', 'review by the leader in charge') }

export const refusal = defineRefusals({
  'does-not-fit-slot': ({ slot }: { slot: Said }) => ({
    status: 422, field: 'staffId',
    zh: `这个人不在“${slot.zh}”对应的岗位上。请从列表里选。`,
    en: `That person has no post for “${slot.en}”. Choose from the list.`,
  }),
  'already-handles': () => ({
    status: 409,
    zh: '这个人正在办这件案子，不能再当指导、检查的人。请换一位。',
    en: 'That person handles the case and cannot also guide or review it. Name somebody else.',
  }),
  'everybody-agrees': ({ count }: { count: number }) => ({
    status: 422, field: 'agreedBy', law: 'PMA-20',
    zh: `还有 ${count} 位当事人没有同意。要让他（她）看案情，须各方同意；只看进度的不用。`,
    en: `${count} of the parties have not agreed. Reading the case needs everybody’s consent; seeing how it goes does not.`,
  }),
  'may-not-read': ({ slot }: { slot: Said }) => ({
    status: 422, field: 'agreedBy',
    zh: `“${slot.zh}”只看进度，不看案情。`,
    en: `“${slot.en}” sees how the case goes, not what is in it.`,
  }),
  'already-seated': () => ({
    status: 409,
    zh: '这个人已经在小组里了。',
    en: 'That person is in the team already.',
  }),
  'not-seated': () => ({
    status: 404,
    zh: '这个人不在小组里。请刷新页面看看。',
    en: 'That person is not in the team. Reload the page.',
  }),
  'no-leader-post': () => ({
    status: 422, field: 'staffId',
    zh: '这个人没有包案领导的岗位。请从列表里选。',
    en: 'That person has no post as a leader. Choose from the list.',
  }),
  'charge-there': () => ({
    status: 409,
    zh: '这件案子已经有领导包案。要换人，请先结束现在的包案。',
    en: 'A leader has this case already. End the present charge before naming another.',
  }),
  'no-charge': () => ({
    status: 409,
    zh: '这件案子没有领导包案。',
    en: 'No leader has this case in charge.',
  }),
  'leaders-own': () => ({
    status: 403,
    zh: '包案检查由包案领导本人记录，结束也可以由分流员办理。',
    en: 'A review is recorded by the leader in charge; the dispatcher may also end the charge.',
  }),
  'bad-cursor': () => ({ status: 400, zh: '翻页的位置不对，请从第一页看起。', en: 'That page does not exist; start from the first one.' }),
  'day-not-ahead': () => ({
    status: 422, field: 'reviewOn',
    zh: '检查的日子要在今天以后、一年以内。',
    en: 'The review day must lie ahead, within a year.',
  }),
})

/** What people call the parts of what is sent; a refusal of the edge names them so. */
export const FIELD_NAMES: Readonly<Record<string, Said>> = {
  slot: said('哪个席位', 'seat'), staffId: said('请谁', 'person'), agreedBy: said('哪些当事人同意', 'parties who agree'), ground: said('为什么包案', 'why'),
  plan: said('工作计划', 'plan'), reviewOn: said('下次检查日', 'next review'), note: said('情况说明', 'note'), outcome: said('结果', 'outcome'), after: said('从哪里往后', 'place in the list'),
}

/** Beside what got worse: what leaders have in charge. */
export const onItWords = {
  charges: said('领导包案', 'In a leader’s charge'),
  leaders: said('包案领导', 'the leaders in charge'),
  inCharge: (n: number): Said => said(`${n} 件在包`, n === 1 ? '1 case' : `${n} cases`),
} as const
