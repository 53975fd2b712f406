import type { Id } from '#platform/ids'
import type { Capacity, Role, SlotKind } from '#cap/organisation'
import type { GridSeed, MicroGridSeed } from './areas.ts'
import { demoId } from './chance.ts'
import { staffName } from './names.ts'
import type { DistrictPlan } from './plan.ts'
import type { UnitSeed } from './units.ts'

export interface StaffSeed {
  readonly id: Id<'staff'>
  readonly login: string
  readonly name: string
  readonly violenceTrained: boolean
}

export interface PostingSeed {
  readonly id: Id<'posting'>
  readonly staffId: Id<'staff'>
  readonly unitId: Id<'unit'>
  readonly unitPath: string
  readonly role: Role
  readonly capacity: Capacity
  readonly duty: string
}

export interface SlotSeed {
  readonly id: Id<'role-slot'>
  readonly gridId: Id<'grid'>
  readonly microGridId: Id<'micro-grid'> | null
  readonly kind: SlotKind
}

export interface HoldingSeed {
  readonly id: Id<'slot-holding'>
  readonly slotId: Id<'role-slot'>
  readonly postingId: Id<'posting'>
}

export interface Staffing {
  readonly staff: readonly StaffSeed[]
  readonly postings: readonly PostingSeed[]
  readonly slots: readonly SlotSeed[]
  readonly holdings: readonly HoldingSeed[]
}

interface Post {
  readonly login: string
  readonly unit: UnitSeed
  readonly role: Role
  readonly duty: string
  readonly also?: { readonly unit: UnitSeed; readonly role: Role; readonly duty: string }
}

/** Everybody of the district, in the posts they hold; at least one for each role of `docs/law.md` §8.2. */
export function staffingOf(plan: DistrictPlan, units: readonly UnitSeed[], grids: readonly GridSeed[], microGrids: readonly MicroGridSeed[]): Staffing {
  const posts = [...districtPosts(units), ...units.filter((each) => each.kind === 'street-centre').flatMap((each, index) => streetPosts(units, each, index)), ...communityPosts(units), ...guestPosts(units), ...rescuePosts(units), ...pointsPosts(units), ...associationPosts(units), ...careOfFamilies(units), ...departmentPosts(units)]
  const staff = posts.map((post, index): StaffSeed => ({
    id: demoId(plan.id, 'staff', post.login), login: post.login, name: staffName(index), violenceTrained: index % 5 === 0,
  }))
  const postings = posts.flatMap((post) => postingsFor(plan, post))
  const slots = slotsOf(plan, grids, microGrids)
  return { staff, postings, slots, holdings: holdingsOf(plan, slots, grids, postings) }
}

function postingsFor(plan: DistrictPlan, post: Post): PostingSeed[] {
  const staffId = demoId(plan.id, 'staff', post.login)
  const make = (unit: UnitSeed, role: Role, duty: string, capacity: Capacity): PostingSeed => ({
    id: demoId(plan.id, 'posting', post.login, unit.path, role), staffId, unitId: unit.id, unitPath: unit.path, role, capacity, duty,
  })
  const dual = post.also ? [make(post.also.unit, post.also.role, post.also.duty, 'dual')] : []
  return [make(post.unit, post.role, post.duty, 'main'), ...dual]
}

const CENTRE_POSTS: readonly (readonly [string, Role, string])[] = [
  ['director', 'director', '中心主任'], ['dispatcher', 'dispatcher', '分流岗'], ['clerk', 'clerk', '综合窗口'],
  ['supervisor', 'supervisor', '督办岗'], ['observer', 'observer', '派驻纪检监察'], ['leader', 'leader', '包案领导'],
  ['statistician', 'statistician', '统计岗'], ['dpo', 'dpo', '个人信息保护'], ['admin', 'administrator', '系统管理'],
  ['archivist', 'archivist', '档案岗'], ['editor', 'editor', '信息公开'], ['points', 'points-manager', '积分岗'],
  ['counsellor', 'counsellor', '心理咨询'], ['police', 'police-liaison', '公安驻中心'],
]

const BODY_ROLES: readonly (readonly [string, Role, string])[] = [
  ['fating', 'court-liaison', '诉调对接'], ['xinfang', 'petition-officer', '信访接待'], ['jiuzhu', 'rescue-worker', '街面救助'],
  ['wuye', 'service-provider', '物业服务'], ['gongre', 'service-provider', '供热服务'], ['renshe', 'department-handler', '劳动监察'],
  ['zhujian', 'department-handler', '物业监管'], ['yiliao', 'sector-mediator', '医疗调解'], ['wuyetiaojie', 'sector-mediator', '物业调解'],
  ['jiaotong', 'sector-mediator', '交通调解'], ['hunjia', 'sector-mediator', '婚姻家庭调解'], ['laodong', 'sector-mediator', '劳动调解'],
]

function districtPosts(units: readonly UnitSeed[]): Post[] {
  const centre = units[0]
  if (!centre) return []
  const bodies = BODY_ROLES.flatMap(([slug, role, duty]): Post[] => {
    const unit = units.find((each) => each.slug === slug && each.level === 1)
    return unit ? [{ login: `${role === 'sector-mediator' ? 'sector' : slug}.${role === 'sector-mediator' ? slug : 'ju'}`, unit, role, duty }] : []
  })
  return [...CENTRE_POSTS.map(([login, role, duty]): Post => ({ login: `${login}.qu`, unit: centre, role, duty })), ...bodies]
}

/** Whoever was invited to watch the process: last in the list, so that nobody else's name moves. */
function guestPosts([centre]: readonly UnitSeed[]): Post[] {
  return centre ? [{ login: 'teyao.qu', unit: centre, role: 'invited-observer', duty: '特邀监督员' }] : []
}

/** Whoever keeps cards and shelf of the first community. */
function pointsPosts(units: readonly UnitSeed[]): Post[] {
  const unit = units.find((each) => each.slug === 'shili')
  return unit ? [{ login: 'points.shili', unit, role: 'points-manager', duty: '爱心超市' }] : []
}

/** An industry association that looks into matters of its members itself. */
function associationPosts(units: readonly UnitSeed[]): Post[] {
  const unit = units.find((each) => each.slug === 'xiehui1')
  return unit ? [{ login: 'xiehui.ju', unit, role: 'sector-mediator', duty: '协会调解' }] : []
}

/** The social worker of the first community. */
function careOfFamilies(units: readonly UnitSeed[]): Post[] {
  const unit = units.find((each) => each.slug === 'shili')
  return unit ? [{ login: 'shegong.shili', unit, role: 'counsellor', duty: '社区社工' }] : []
}

/** The head of the rescue station and a second worker: one does not stand a night alone. */
function rescuePosts(units: readonly UnitSeed[]): Post[] {
  const station = units.find((each) => each.slug === 'jiuzhu')
  if (!station) return []
  return [{ login: 'jiuzhu2.ju', unit: station, role: 'rescue-worker', duty: '街面救助（女）' }, { login: 'head.jiuzhu', unit: station, role: 'unit-head', duty: '救助站站长' }]
}

/** The head of the labour department: figures, wages and meetings of a department are looked at by somebody. */
function departmentPosts(units: readonly UnitSeed[]): Post[] {
  const unit = units.find((each) => each.slug === 'renshe')
  return unit ? [{ login: 'head.renshe', unit, role: 'unit-head', duty: '分管副局长' }] : []
}

/** A head, a window, the judicial office and the community officer in every street; dispatchers and auxiliaries in some. */
function streetPosts(units: readonly UnitSeed[], office: UnitSeed, index: number): Post[] {
  const { slug } = office
  const station = bodyOf(units, office, 'police-station')
  const judicial = bodyOf(units, office, 'judicial-office')
  const first = units.find((each) => each.parentId === office.id && each.kind === 'community-centre') ?? office
  const posts: Post[] = [
    { login: `head.${slug}`, unit: office, role: 'unit-head', duty: '分管副书记' },
    { login: `clerk.${slug}`, unit: office, role: 'clerk', duty: '综合窗口', also: { unit: office, role: 'dispatcher', duty: '分流岗（兼）' } },
    { login: `judicial.${slug}`, unit: judicial, role: 'judicial-office', duty: '指导调解', also: { unit: office, role: 'committee-head', duty: '街镇调委会主任' } },
    { login: `officer.${slug}`, unit: station, role: 'community-officer', duty: '社区民警', also: { unit: first, role: 'unit-head', duty: '社区（村）兼职副书记' } },
  ]
  if (index % 3 === 0) posts.push({ login: `dispatcher.${slug}`, unit: office, role: 'dispatcher', duty: '分流岗' })
  if (index % 2 === 0) posts.push({ login: `auxiliary.${slug}`, unit: station, role: 'auxiliary', duty: '辅警' })
  if (index === 0) posts.push({ login: `mediator.${slug}`, unit: office, role: 'mediator', duty: '专职调解员' })
  return posts
}

function bodyOf(units: readonly UnitSeed[], office: UnitSeed, kind: UnitSeed['kind']): UnitSeed {
  return units.find((each) => each.parentId === office.id && each.kind === kind) ?? office
}

/** The head of the committee everywhere; a mediator and a grid worker in every second community, two mediators in the first. */
function communityPosts(units: readonly UnitSeed[]): Post[] {
  const communities = units.filter((each) => each.kind === 'community-centre')
  return communities.flatMap((unit, index): Post[] => {
    const { slug } = unit
    const own = index % 2 === 0
    const head: Post = { login: `committee.${slug}`, unit, role: 'committee-head', duty: '调委会主任' }
    const posts: Post[] = [own ? head : { ...head, also: { unit, role: 'mediator', duty: '调解员（兼）' } }]
    if (own) posts.push({ login: `mediator.${slug}`, unit, role: 'mediator', duty: '专职调解员' }, { login: `grid.${slug}`, unit, role: 'grid-worker', duty: '专职网格员' })
    if (index === 0) {
      posts.push(
        { login: `mediator2.${slug}`, unit, role: 'mediator', duty: '兼职调解员' },
        { login: `clerk.${slug}`, unit, role: 'clerk', duty: '社区窗口' },
        ...[1, 2, 3].map((number): Post => ({ login: `building${number}.${slug}`, unit, role: 'building-head', duty: `${number}栋楼栋长` })),
      )
    }
    return posts
  })
}

const BUILDINGS_WITH_SLOTS = 6

function slotsOf(plan: DistrictPlan, grids: readonly GridSeed[], microGrids: readonly MicroGridSeed[]): SlotSeed[] {
  const kinds: readonly SlotKind[] = ['grid-worker', 'auxiliary', 'area-officer']
  const forGrids = grids.flatMap((grid) => kinds.map((kind): SlotSeed => ({
    id: demoId(plan.id, 'role-slot', grid.code, kind), gridId: grid.id, microGridId: null, kind,
  })))
  const forBuildings = microGrids.slice(0, BUILDINGS_WITH_SLOTS).map((each): SlotSeed => ({
    id: demoId(plan.id, 'role-slot', each.code, 'building-head'), gridId: each.gridId, microGridId: each.id, kind: 'building-head',
  }))
  return [...forGrids, ...forBuildings]
}

const ROLE_FOR_SLOT: Readonly<Record<SlotKind, Role>> = {
  'grid-worker': 'grid-worker', auxiliary: 'auxiliary', 'area-officer': 'community-officer', 'building-head': 'building-head',
}

/** One grid in eleven lacks somebody, so the list of empty slots is never empty. */
function holdingsOf(plan: DistrictPlan, slots: readonly SlotSeed[], grids: readonly GridSeed[], postings: readonly PostingSeed[]): HoldingSeed[] {
  const pathOf = new Map(grids.map((grid) => [grid.id, grid.unitPath]))
  return slots.flatMap((slot, index): HoldingSeed[] => {
    if (slot.kind !== 'building-head' && index % 11 === 10) return []
    const posting = holderFor(slot, index, pathOf.get(slot.gridId) ?? '', postings)
    return posting ? [{ id: demoId(plan.id, 'slot-holding', slot.id), slotId: slot.id, postingId: posting.id }] : []
  })
}

/** The nearest with the right role: of the community, of its street, or of the street next to it. */
function holderFor(slot: SlotSeed, index: number, path: string, postings: readonly PostingSeed[]): PostingSeed | undefined {
  const able = postings.filter((each) => each.role === ROLE_FOR_SLOT[slot.kind] && each.capacity === 'main')
  // Three building heads, one slot each; the other buildings still look for somebody.
  if (slot.kind === 'building-head') return able[index % BUILDINGS_WITH_SLOTS]
  const street = path.split('.').slice(0, 2).join('.')
  const own = able.find((each) => each.unitPath === path)
  const near = able.filter((each) => each.unitPath.startsWith(`${street}.`))
  return own ?? near[index % Math.max(near.length, 1)] ?? able[Number(street.split('.')[1]) % Math.max(able.length, 1)]
}
