import type { Id } from '#platform/ids'
import { demoId } from './chance.ts'
import type { DistrictPlan } from './plan.ts'
import type { PostingSeed, StaffSeed } from './staff.ts'
import type { UnitSeed } from './units.ts'

export interface RoomSeed {
  readonly id: Id<'room'>
  readonly unitId: Id<'unit'>
  readonly nameZh: string
  readonly nameEn: string
  readonly seats: number
  readonly equipment: readonly string[]
  readonly stepFree: boolean
}

type RoomDraft = readonly [string, string, number, readonly string[], boolean]

const ROOMS: Partial<Record<UnitSeed['kind'], readonly RoomDraft[]>> = {
  'district-centre': [
    ['第一调解室', 'Mediation room 1', 8, ['screen', 'printer', 'hearing-loop'], true],
    ['第二调解室', 'Mediation room 2', 6, ['printer', 'second-door'], true],
    ['联席会议室', 'Joint meeting room', 20, ['screen', 'printer', 'camera'], true],
  ],
  'street-centre': [
    ['调解室', 'Mediation room', 8, ['printer', 'hearing-loop'], true],
    ['会商室', 'Consultation room', 12, ['screen', 'printer'], false],
  ],
  'community-centre': [['调解室', 'Mediation room', 6, ['printer'], true]],
  'police-station': [['派出所调解室', 'Station mediation room', 6, ['printer', 'second-door'], true]],
}

/** Rooms to book; every police station has its mediation room (S0 #1). */
export function roomsOf(plan: DistrictPlan, units: readonly UnitSeed[]): RoomSeed[] {
  return units.flatMap((unit) =>
    (ROOMS[unit.kind] ?? []).map(([nameZh, nameEn, seats, equipment, stepFree]): RoomSeed => ({
      id: demoId(plan.id, 'room', unit.path, nameZh), unitId: unit.id, nameZh: `${unit.nameZh}${nameZh.replace('派出所', '')}`,
      nameEn: `${unit.nameEn}, ${nameEn.charAt(0).toLowerCase()}${nameEn.slice(1)}`, seats, equipment, stepFree,
    })))
}

export interface TeamSeed {
  readonly id: Id<'team'>
  readonly kind: string
  readonly nameZh: string
  readonly nameEn: string
  readonly unitId: Id<'unit'>
  readonly areaZh: string
  readonly members: readonly { readonly id: Id<'team-member'>; readonly staffId: Id<'staff'> | null; readonly name: string; readonly part: string }[]
}

const TEAM_KINDS: readonly (readonly [string, string, string])[] = [
  ['patrol', '平安志愿巡逻队', 'Volunteer Patrol'],
  ['mutual-aid', '邻里互助队', 'Neighbours’ Aid'],
  ['mediation', '邻里说和队', 'Neighbours’ Mediation'],
  ['publicity', '反诈宣传队', 'Anti-fraud Publicity'],
  ['safety-information', '治安信息队', 'Safety Information'],
  ['online-work', '网络工作队', 'Online Work'],
  ['school-post', '护学岗', 'School Post'],
  ['young-guardians', '少年志警联盟', 'Young Guardians’'],
]

/** A community police team in each street and the residents' teams of the first community. */
export function teamsOf(plan: DistrictPlan, units: readonly UnitSeed[], staff: readonly StaffSeed[], postings: readonly PostingSeed[]): TeamSeed[] {
  const nameOf = new Map(staff.map((each) => [each.id, each.name]))
  const stations = units.filter((each) => each.kind === 'police-station')
  const police = stations.map((station): TeamSeed => {
    const own = postings.filter((each) => each.unitId === station.id)
    return {
      id: demoId(plan.id, 'team', station.path), kind: 'community-police', nameZh: `${station.nameZh}社区警务团队`,
      nameEn: `${station.nameEn} Community Team`, unitId: station.id, areaZh: station.nameZh.replace('派出所', '辖区'),
      members: [
        ...own.map((each) => ({
          id: demoId(plan.id, 'team-member', each.id), staffId: each.staffId, name: nameOf.get(each.staffId) ?? '', part: each.duty,
        })),
        { id: demoId(plan.id, 'team-member', station.path, 'volunteer'), staffId: null, name: '志愿者甲', part: '治安志愿者' },
      ],
    }
  })
  const first = units.find((each) => each.kind === 'community-centre')
  return first ? [...police, ...TEAM_KINDS.map(([kind, zh, en]) => residentsTeam(plan, first, kind, zh, en))] : police
}

function residentsTeam(plan: DistrictPlan, unit: UnitSeed, kind: string, zh: string, en: string): TeamSeed {
  return {
    id: demoId(plan.id, 'team', unit.path, kind), kind, nameZh: `${unit.nameZh}${zh}`, nameEn: `${unit.nameEn} ${en} Team`,
    unitId: unit.id, areaZh: unit.nameZh,
    members: ['甲', '乙', '丙', '丁'].map((each) => ({
      id: demoId(plan.id, 'team-member', unit.path, kind, each), staffId: null, name: `志愿者${each}`, part: each === '甲' ? '队长' : '队员',
    })),
  }
}

export interface PairSeed {
  readonly id: Id<'pair'>
  readonly staffId: Id<'staff'>
  readonly partnerId: Id<'staff'>
  readonly purpose: string
}

/** Community officers of neighbouring streets who visit together (S2 #34). */
export function pairsOf(plan: DistrictPlan, postings: readonly PostingSeed[]): PairSeed[] {
  const officers = postings.filter((each) => each.role === 'community-officer')
  return officers.slice(1).map((officer, index): PairSeed => ({
    id: demoId(plan.id, 'pair', index), staffId: officer.staffId, partnerId: officers[index]?.staffId ?? officer.staffId, purpose: '结对走访',
  })).filter((each) => each.staffId !== each.partnerId)
}

export interface LiaisonSeed {
  readonly id: Id<'liaison'>
  readonly unitId: Id<'unit'>
  readonly name: string
  readonly part: string
  readonly phone: string
}

/** Whom to ring in each village (S3 #55). */
export function liaisonsOf(plan: DistrictPlan, units: readonly UnitSeed[]): LiaisonSeed[] {
  const villages = units.filter((each) => each.kind === 'community-centre' && each.nameZh.endsWith('村'))
  return villages.flatMap((unit, index) => ['党组织联络员', '村里能人', '村民代表'].map((part, number): LiaisonSeed => ({
    id: demoId(plan.id, 'liaison', unit.path, number), unitId: unit.id, name: `联络员${['甲', '乙', '丙'][number] ?? ''}`, part,
    phone: `1390000${String(index * 3 + number + 1).padStart(4, '0')}`,
  })))
}
