import { type Said, said } from '#platform/words'

export const bordersWords = {
  title: said('网格边界', 'Borders of grids'),
  about: said('网格改了边界：导入 GeoJSON，从某一天起生效', 'grids drawn anew: load GeoJSON, in force from a day on'),
  hint: said(
    '坐标用 WGS-84（天地图的 CGCS2000 也可），先经度后纬度；每个多边形写明网格编号（properties.code）。楼栋归哪个网格不在这里改。过去的地图仍用当时的边界。',
    'Coordinates in WGS-84, longitude first; each polygon names its grid (properties.code). Which grid a building belongs to is not changed here. Maps of the past keep the border of their time.',
  ),
  download: said('下载现在的边界（GeoJSON），在地图软件里改好再导入', 'Download the borders in force as GeoJSON, change them in a map program, and load them again'),
  file: said('选择文件', 'Choose a file'),
  geojson: said('GeoJSON 内容', 'GeoJSON'),
  from: said('从哪天起生效', 'In force from'),
  source: said('依据', 'Source'),
  check: said('先检查', 'Check first'),
  load: said('导入', 'Load them'),
  notRight: (count: number): Said => said(`有 ${count} 处不对，还没有导入：`, `${count} ${count === 1 ? 'thing is' : 'things are'} not right; nothing is loaded yet:`),
  right: (count: number, from: string): Said => said(`${count} 个网格的边界没有问题，将从${from}起生效。`, `The borders of ${count} ${count === 1 ? 'grid' : 'grids'} are right; in force from ${from}.`),
  loaded: (count: number, from: string): Said => said(`已导入 ${count} 个网格的边界，从${from}起生效`, `Borders of ${count} ${count === 1 ? 'grid' : 'grids'} loaded, in force from ${from}`),
  code: said('编号', 'Number'),
  grid: said('网格', 'Grid'),
  corners: said('折点', 'Corners'),
}
