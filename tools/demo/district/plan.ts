import type { DistrictId } from '#platform/ids'

/** How big a district is and what its places are called. */
export interface DistrictPlan {
  readonly id: DistrictId
  readonly slug: string
  readonly nameZh: string
  readonly nameEn: string
  readonly streets: readonly StreetPlan[]
  readonly grids: number
  readonly microGrids: number
  readonly points: number
  /** South-west corner and size, degrees WGS-84; longitude, latitude. */
  readonly corner: readonly [number, number]
  readonly size: readonly [number, number]
}

export interface StreetPlan {
  readonly slug: string
  readonly nameZh: string
  readonly nameEn: string
  readonly communities: readonly CommunityPlan[]
}

export interface CommunityPlan {
  readonly slug: string
  /** Without 社区 or 村. */
  readonly stem: string
  readonly village: boolean
}

const communities = (village: boolean, ...names: readonly string[]): CommunityPlan[] =>
  names.map((name) => {
    const [stem = '', slug = ''] = name.split(' ')
    return { slug, stem, village }
  })

const street = (slug: string, stem: string, english: string, ...names: readonly string[]): StreetPlan => ({
  slug, nameZh: `示例${stem}街道`, nameEn: `Shili ${english} Street`, communities: communities(false, ...names),
})

const town = (slug: string, stem: string, english: string, ...names: readonly string[]): StreetPlan => ({
  slug, nameZh: `示例${stem}镇`, nameEn: `Shili ${english} Town`, communities: communities(true, ...names),
})

const STREETS: readonly StreetPlan[] = [
  street('dong', '东', 'East', '示例 shili', '枫叶 fengye', '杏花 xinghua', '柳荫 liuyin'),
  street('xi', '西', 'West', '松涛 songtao', '荷塘 hetang', '梅岭 meiling'),
  street('nan', '南', 'South', '桂香 guixiang', '槐荫 huaiyin', '银杏 yinxing', '海棠 haitang'),
  street('bei', '北', 'North', '听雨 tingyu', '望月 wangyue', '和风 hefeng'),
  street('zhong', '中', 'Central', '团圆 tuanyuan', '平安 pingan', '和睦 hemu', '友邻 youlin'),
  street('hu', '湖', 'Lake', '湖东 hudong', '湖西 huxi', '湖心 huxin'),
  street('qiao', '桥', 'Bridge', '桥头 qiaotou', '桥南 qiaonan', '桥北 qiaobei'),
  town('he', '河', 'River', '河湾 hewan', '河口 hekou', '河东 hedong'),
  town('shan', '山', 'Hill', '山脚 shanjiao', '山前 shanqian', '山后 shanhou'),
]

/** 示例区: the numbers of the model district (S4 #85), in an invented place. */
export const DEMONSTRATION_PLAN: DistrictPlan = {
  id: 990101 as DistrictId,
  slug: 'shili',
  nameZh: '示例区',
  nameEn: 'Shili District',
  streets: STREETS,
  grids: 133,
  microGrids: 1353,
  points: 40,
  corner: [126.0, 44.0],
  size: [0.2, 0.13],
}

/** One street with one community: many of these make a benchmark over many districts. */
export function smallPlan(number: number): DistrictPlan {
  return {
    ...DEMONSTRATION_PLAN,
    id: (980000 + number) as DistrictId,
    slug: `bench-${number}`,
    nameZh: `示例${number}区`,
    nameEn: `Shili District ${number}`,
    streets: [street('dong', '东', 'East', '示例 shili')],
    grids: 2,
    microGrids: 8,
    points: 1,
    corner: [110 + (number % 100) * 0.2, 30 + Math.floor(number / 100) * 0.2],
    size: [0.02, 0.02],
  }
}

/** Shares `total` among `parts` as evenly as whole numbers allow, the first ones getting one more. */
export function share(total: number, parts: number): number[] {
  const least = Math.floor(total / parts)
  return Array.from({ length: parts }, (_unused, index) => least + (index < total - least * parts ? 1 : 0))
}
