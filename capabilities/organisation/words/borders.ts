import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

/** What is wrong with a border, and what to do about it. */
export const borderProblems = {
  unreadable: said('读不出 GeoJSON：应为 FeatureCollection，里面是各网格的 Polygon。请从地图软件重新导出。', 'This is no GeoJSON: a FeatureCollection of polygons is expected. Export it again from your map program.'),
  empty: said('文件里没有边界。', 'There is no border in it.'),
  tooMany: (most: number): Said => said(`一次最多 ${most} 个网格，请分几次导入。`, `At most ${most} grids at once: load it in parts.`),
  noCode: (position: number): Said => said(`第 ${position} 个边界没有写网格编号（properties.code）。`, `Border ${position} does not say which grid it is (properties.code).`),
  unknown: (code: string): Said => said(`没有编号为 ${code} 的网格，或者不在您管的范围里。`, `There is no grid ${code}, or it lies outside your reach.`),
  twice: said('同一个网格写了两次，请只留一个。', 'This grid stands there twice: keep one.'),
  noPolygon: said('不是多边形（Polygon），或有坐标不是数字。', 'This is no polygon, or a coordinate is no number.'),
  tooManyCorners: (most: number): Said => said(`折点超过 ${most} 个，请在地图软件里简化。`, `More than ${most} corners: simplify it in your map program.`),
  notClosed: said('边界没有闭合：至少四个点，最后一点要和第一点相同。', 'The border does not close: at least four points, the last one the same as the first.'),
  swapped: said('经度和纬度写反了：GeoJSON 先经度、后纬度。', 'Longitude and latitude are the wrong way round: GeoJSON writes longitude first.'),
  farAway: said('离本区太远，坐标可能不是 WGS-84（例如用了火星坐标或平面坐标）。请转换后再导入。', 'It lies far from the district; the coordinates may not be WGS-84. Convert them and load it again.'),
  crosses: said('边界自己和自己相交，请改成一圈。', 'The border crosses itself: draw it as one round.'),
  leavesOut: (site: Said): Said => said(`把本网格的${site.zh}划到了外面。楼栋归哪个网格由组织表定，请改边界。`, `It leaves out ${site.en}, which belongs to this grid. Which grid a building belongs to is kept with the units; change the border.`),
  takes: (site: Said, grid: Said): Said => said(`把${grid.zh}的${site.zh}划了进来，请改边界。`, `It takes in ${site.en}, which belongs to ${grid.en}; change the border.`),
  notLater: (since: string): Said => said(`现在的边界从 ${since} 起生效，新的要从以后某一天起。`, `The border in force began on ${since}; a new one begins on a later day.`),
} as const

export const bordersRefusal = defineRefusals({
  'borders-not-right': ({ problems, first }: { readonly problems: number; readonly first: Said }) => ({
    status: 422, field: 'geojson',
    zh: `没有导入：有 ${problems} 处不对。第一处：${first.zh}改好后整份再导入。`,
    en: `Nothing was loaded: ${problems} ${problems === 1 ? 'border is' : 'borders are'} not right. The first: ${first.en} Put them right and load the whole again.`,
  }),
  'borders-day': () => ({
    status: 422, field: 'from',
    zh: '边界要从今天或以后的某一天（例如 2026-03-18）起生效：过去的图要和当时一样。请改日期。',
    en: 'A border begins today or on a later day (such as 2026-03-18): maps of the past stay as they were. Choose another day.',
  }),
})
