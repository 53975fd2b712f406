import { said } from '#platform/words'

export const deskWords = {
  place: said('通讯录', 'Directory'),
  title: said('单位和人', 'Units and people'),
  hint: said('本单位和下级单位现在在岗的人。', 'Who holds which post today, in your unit and below.'),
  search: said('按姓名、单位、岗位找', 'Find by name, unit or post'),
  unit: said('单位', 'Unit'),
  name: said('姓名', 'Name'),
  post: said('岗位', 'Post'),
  duty: said('负责', 'Duty'),
  units: said('所有单位', 'All units'),
  kind: said('性质', 'Kind'),
  does: said('职责', 'What it does'),
  none: said('没有找到。换几个字试试。', 'Nothing found. Try other words.'),
  slots: said('空缺的网格岗位', 'Posts of grids that nobody holds'),
  slotsNone: said('没有空缺。', 'None is empty.'),
  since: said('空缺自', 'Empty since'),
  grid: said('网格', 'Grid'),
} as const
