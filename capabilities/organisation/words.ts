import { defineRefusals, type Said } from '#platform/result'
import { said } from '#platform/words'
import { type Capacity, type SlotKind, TEAM_KINDS, type TeamKind, type UnitFunction, type UnitKind } from './domain.ts'

export const refusal = defineRefusals({
  'no-such-unit': () => ({
    status: 404,
    zh: '没有这个单位，或者它已撤并。请从列表里重新选。',
    en: 'There is no such unit, or it no longer exists. Please choose from the list again.',
  }),
  'no-such-plate': () => ({
    status: 404,
    zh: '这块门牌二维码已经停用或不属于本区。您可以直接填写地址，或拨打社区电话反映。',
    en: 'This door plate is no longer in use or is not of this district. You can type the address instead, or ring the community.',
  }),
  'no-such-address': () => ({
    status: 404,
    zh: '没有这个地址。请重新搜索，或换一种写法。',
    en: 'There is no such address. Please search again or write it differently.',
  }),
  'no-such-posting': () => ({
    status: 404,
    zh: '没有这个任职，或者它已经结束。请刷新页面。',
    en: 'There is no such posting, or it has ended. Please reload the page.',
  }),
  'no-such-slot': () => ({
    status: 404,
    zh: '选中的岗位不存在或不属于这一级单位，任职没有保存。请刷新空岗列表再选。',
    en: 'A chosen slot does not exist; the posting was not saved. Reload the list of empty slots and choose again.',
  }),
  'slot-filled': () => ({
    status: 409,
    zh: '选中的岗位已经有人了，任职没有保存。请刷新空岗列表再选。',
    en: 'A chosen slot is already filled; the posting was not saved. Reload the list of empty slots and choose again.',
  }),
  'bad-period': () => ({
    status: 422, field: 'untilOn',
    zh: '没有保存：日期不存在，或者结束日期不晚于开始日期。请改好日期。',
    en: 'Not saved: a date does not exist, or the end is not after the start. Please correct the dates.',
  }),
  'already-posted': () => ({
    status: 409,
    zh: '这个人在这段时间已经有同一单位的同一岗位，没有重复保存。',
    en: 'This person already holds the same post at this unit in that time; nothing was saved twice.',
  }),
  'bad-calendar': ({ why }: { why: Said }) => ({
    status: 422, field: 'holidays',
    zh: `日历没有载入：${why.zh}。请对照国务院办公厅的通知改好再提交。`,
    en: `The calendar was not loaded: ${why.en}. Please compare it with the State Council’s notice and send it again.`,
  }),
  'calendar-loaded': ({ year }: { year: number }) => ({
    status: 409,
    zh: `${year} 年的日历已经载入，没有改动。期限已按它计算；确需更正请联系运维人员。`,
    en: `The calendar of ${year} is loaded already and was not changed. Deadlines rest on it; ask the operator if it must be corrected.`,
  }),
})

export const words = {
  units: said('单位树', 'The tree of units'),
  grids: said('网格和边界', 'Grids and their borders'),
  microGrids: said('一个社区的微网格', 'Micro-grids of a community'),
  plate: said('扫门牌二维码', 'Scan a door plate'),
  categories: said('纠纷分类', 'Categories of disputes'),
  gates: said('安全提问', 'Safety questions'),
  emptySlots: said('空岗清单', 'Empty slots'),
  teams: said('队伍', 'Teams'),
  liaisons: said('村（社区）联络人', 'Liaisons of a village or community'),
  pairs: said('结对', 'Pairs'),
  calendar: said('工作日历', 'Working calendar'),
  loadCalendar: said('载入一年的工作日历', 'Load a year’s working calendar'),
  createPosting: said('任职', 'Create a posting'),
  closePosting: said('结束任职', 'End a posting'),
  issuePlate: said('制发门牌二维码', 'Issue a door plate'),
  revokePlate: said('停用门牌二维码', 'Revoke a door plate'),
  provisionalYear: (year: number) => said(
    `${year} 年的放假通知还没有载入：期限暂按周末和固定节日推算，页面会标“暂定”。通知公布后请载入，系统会重新计算。`,
    `The notice for ${year} is not loaded: deadlines go by weekends and fixed holidays for now and are marked provisional. Load it when it is published and they are computed again.`,
  ),
} as const

export const unitKindWords: Readonly<Record<UnitKind, Said>> = {
  'district-centre': said('区综治中心', 'District centre'),
  'street-centre': said('街道（乡镇）综治中心', 'Street or town centre'),
  'community-centre': said('社区（村）综治中心', 'Community or village centre'),
  point: said('调解点', 'Mediation point'),
  'police-station': said('派出所', 'Police station'),
  'judicial-office': said('司法所', 'Judicial office'),
  tribunal: said('人民法庭', 'People’s tribunal'),
  'petition-office': said('信访部门', 'Petition office'),
  department: said('部门', 'Department'),
  association: said('行业协会', 'Industry association'),
  'mediation-committee': said('行业性专业性调委会', 'Sectoral mediation committee'),
  'rescue-station': said('救助管理站', 'Rescue station'),
  'property-company': said('物业或服务单位', 'Property or service company'),
}

export const unitFunctionWords: Readonly<Record<UnitFunction, Said>> = {
  coordinate: said('统筹指挥', 'Coordinates'),
  link: said('承上启下', 'Links'),
  resolve: said('就地化解', 'Resolves'),
  'register-and-settle': said('登记、当场调处', 'Registers and settles on the spot'),
}

export const slotKindWords: Readonly<Record<SlotKind, Said>> = {
  'grid-worker': said('网格员', 'Grid worker'),
  auxiliary: said('辅警', 'Auxiliary officer'),
  'area-officer': said('包片民警', 'Area officer'),
  'building-head': said('楼栋长', 'Building head'),
}

export const teamKindWords: Readonly<Record<TeamKind, Said>> = {
  'community-police': said('社区警务团队', 'Community police team'),
  patrol: said('平安巡逻', 'Patrol'),
  'mutual-aid': said('邻里互助', 'Mutual aid'),
  mediation: said('邻里说和', 'Neighbours’ mediation'),
  publicity: said('宣传', 'Publicity'),
  volunteer: said('志愿服务', 'Volunteers'),
  service: said('服务队', 'Service team'),
  outreach: said('街面救助', 'Outreach'),
  'safety-information': said('治安信息', 'Safety information'),
  'online-work': said('网络工作', 'Online work'),
  'school-post': said('护学岗', 'School post'),
  'young-guardians': said('少年志警联盟', 'Young guardians’ alliance'),
  'mass-prevention': said('群防群治', 'Mass prevention'),
}
const teamKinds: ReadonlyMap<string, Said> = new Map(TEAM_KINDS.map((kind) => [kind, teamKindWords[kind]]))

export const capacityWords: Readonly<Record<Capacity, Said>> = {
  main: said('主职', 'Main post'),
  dual: said('兼任', 'Second appointment'),
  'part-time': said('兼职', 'Part-time'),
  delegated: said('代管', 'Standing in'),
}

export function teamKindName(kind: string): { zh: string; en: string } {
  const known = teamKinds.get(kind)
  return { zh: known?.zh ?? kind, en: known?.en ?? kind }
}
