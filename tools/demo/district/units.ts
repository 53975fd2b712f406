import type { Id } from '#platform/ids'
import type { UnitKind } from '#cap/organisation'
import { demoId } from './chance.ts'
import { ASSOCIATIONS, DEPARTMENTS, SECTOR_COMMITTEES } from './names.ts'
import { type CommunityPlan, type DistrictPlan, share, type StreetPlan } from './plan.ts'

export interface UnitSeed {
  readonly id: Id<'unit'>
  readonly parentId: Id<'unit'> | null
  readonly hostId: Id<'unit'> | null
  readonly kind: UnitKind
  readonly level: number
  readonly path: string
  readonly nameZh: string
  readonly nameEn: string
  readonly abbreviation: string | null
  /** Short Latin name for logins: `dong`, `shili`. */
  readonly slug: string
  /** A committee's name on papers, and the categories of a sectoral one. */
  readonly committee: { readonly nameZh: string; readonly nameEn: string; readonly sectors: readonly string[] } | null
}

type Draft = Pick<UnitSeed, 'kind' | 'nameZh' | 'nameEn' | 'slug'> & Partial<Pick<UnitSeed, 'abbreviation' | 'committee' | 'hostId'>>

/** The tree: centre, streets, communities and points, with the bodies that sit beside them. */
export function unitsOf(plan: DistrictPlan): UnitSeed[] {
  const centre = unit(plan, null, '1', {
    kind: 'district-centre', slug: 'qu', nameZh: `${plan.nameZh}综治中心`, nameEn: `${plan.nameEn} Governance Centre`, abbreviation: plan.nameZh,
  })
  return [centre, ...plan.streets.flatMap((each, index) => streetUnits(plan, centre, each, index)), ...pointUnits(plan, centre), ...districtBodies(plan, centre)]
}

function unit(plan: DistrictPlan, parent: UnitSeed | null, path: string, draft: Draft): UnitSeed {
  return {
    abbreviation: null, committee: null, hostId: null, ...draft,
    id: demoId(plan.id, 'unit', path), parentId: parent?.id ?? null, path, level: levelOf(draft.kind, parent),
  }
}

function levelOf(kind: UnitKind, parent: UnitSeed | null): number {
  if (kind === 'point') return 4
  if (kind === 'community-centre') return 3
  if (kind === 'street-centre') return 2
  return parent?.level ?? 1
}

function streetUnits(plan: DistrictPlan, centre: UnitSeed, street: StreetPlan, index: number): UnitSeed[] {
  const path = `1.${index + 1}`
  const { nameZh, nameEn, slug } = street
  const short = nameZh.replace('街道', '').replace('镇', '')
  const shortEn = nameEn.replace(/ (Street|Town)$/, '')
  const office = unit(plan, centre, path, {
    kind: 'street-centre', slug, nameZh, nameEn, abbreviation: nameZh,
    committee: { nameZh: `${nameZh}人民调解委员会`, nameEn: `People’s Mediation Committee of ${nameEn}`, sectors: [] },
  })
  return [
    office,
    ...street.communities.map((each, number) => communityUnit(plan, office, each, `${path}.${number + 1}`)),
    unit(plan, office, `${path}.91`, { kind: 'police-station', slug, nameZh: `${short}派出所`, nameEn: `${shortEn} Police Station` }),
    unit(plan, office, `${path}.92`, { kind: 'judicial-office', slug, nameZh: `${short}司法所`, nameEn: `${shortEn} Judicial Office`, hostId: office.id }),
  ]
}

function communityUnit(plan: DistrictPlan, office: UnitSeed, community: CommunityPlan, path: string): UnitSeed {
  const nameZh = community.stem + (community.village ? '村' : '社区')
  const nameEn = `${capital(community.slug)} ${community.village ? 'Village' : 'Community'}`
  return unit(plan, office, path, {
    kind: 'community-centre', slug: community.slug, nameZh, nameEn, abbreviation: nameZh,
    committee: { nameZh: `${nameZh}人民调解委员会`, nameEn: `People’s Mediation Committee of ${nameEn}`, sectors: [] },
  })
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Points (X): the sentries of their community, more than one in the bigger ones. */
function pointUnits(plan: DistrictPlan, centre: UnitSeed): UnitSeed[] {
  const all = plan.streets.flatMap((street, streetIndex) => street.communities.map((community, index) => ({ community, path: `1.${streetIndex + 1}.${index + 1}` })))
  const counts = share(plan.points, all.length)
  return all.flatMap(({ community, path }, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_unused, number) => {
      const parent = { ...centre, id: demoId(plan.id, 'unit', path) }
      const suffix = ['一', '二', '三'][number] ?? String(number + 1)
      return unit(plan, parent, `${path}.${number + 1}`, {
        kind: 'point', slug: `${community.slug}${number + 1}`, nameZh: `${community.stem}${suffix}号调解点`,
        nameEn: `${capital(community.slug)} Mediation Point ${number + 1}`,
      })
    }))
}

function districtBodies(plan: DistrictPlan, centre: UnitSeed): UnitSeed[] {
  const { nameZh, nameEn } = plan
  const hostId = centre.id
  const below = (number: number, draft: Draft) => unit(plan, centre, `1.${number}`, draft)
  return [
    ...SECTOR_COMMITTEES.map((each, index) => below(41 + index, {
      kind: 'mediation-committee', slug: each.slug, nameZh: `${nameZh}${each.zh}调委会`, nameEn: `${nameEn} ${each.en} Committee`, hostId,
      abbreviation: `${nameZh}${each.short}`,
      committee: { nameZh: `${nameZh}${each.zh}人民调解委员会`, nameEn: `${nameEn} ${each.en} People’s Mediation Committee`, sectors: each.sectors },
    })),
    below(51, { kind: 'tribunal', slug: 'fating', nameZh: `${nameZh}人民法庭`, nameEn: `${nameEn} People’s Tribunal` }),
    below(52, { kind: 'petition-office', slug: 'xinfang', nameZh: `${nameZh}信访局`, nameEn: `${nameEn} Petition Office`, hostId }),
    below(53, { kind: 'rescue-station', slug: 'jiuzhu', nameZh: `${nameZh}救助管理站`, nameEn: `${nameEn} Rescue Station` }),
    below(54, { kind: 'property-company', slug: 'wuye', nameZh: '示例物业公司', nameEn: 'Shili Property Company' }),
    below(55, { kind: 'property-company', slug: 'gongre', nameZh: '示例供热公司', nameEn: 'Shili Heating Company' }),
    ...DEPARTMENTS.map(([slug, zh, en], index) => below(61 + index, { kind: 'department', slug, nameZh: nameZh + zh, nameEn: `${nameEn} ${en}`, hostId })),
    ...ASSOCIATIONS.map(([zh, en], index) => below(101 + index, { kind: 'association', slug: `xiehui${index + 1}`, nameZh: `${nameZh}${zh}协会`, nameEn: `${nameEn} ${en} Association` })),
  ]
}
