import { said } from '#platform/words'

export const deskWords = {
  place: said('通讯录', 'Directory'),
  about: said('谁在哪个岗位、各单位管什么。', 'Who holds which post, and what each unit is for.'),
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
  office: said('日历和空缺', 'Calendar and gaps'),
  officeAbout: said(
    '录入每年的放假安排，看哪些网格岗位空着。',
    'Enter the holidays of each year, and see which posts of grids nobody holds.',
  ),
  calendars: said('工作日历', 'Working days'),
  daysOff: (off: number, work: number) =>
    said(`放假 ${off} 天，调休上班 ${work} 天`, `${off} holidays, ${work} weekend days worked`),
  loadYear: (year: number) => said(`录入 ${year} 年的放假安排`, `Enter the holidays of ${year}`),
  yearLoaded: (year: number) =>
    said(`${year} 年已录入，这一年的期限会重新计算。`, `${year} is entered; deadlines of that year are reckoned anew.`),
  daysHint: (year: number) =>
    said(
      `照国务院办公厅关于 ${year} 年放假安排的通知写。一段写成 2-15~2-23，一天写成 4-4，用逗号或换行隔开；放假的周末也写上。`,
      `As in the State Council’s notice for ${year}. A stretch is 2-15~2-23, a day is 4-4, apart by commas or lines; weekends that belong to a holiday too.`,
    ),
  daysWrong: (parts: string, year: number) =>
    said(
      `看不懂：${parts}。写成 2-15~2-23 或 4-4，都要在 ${year} 年内。`,
      `Not understood: ${parts}. Write 2-15~2-23 or 4-4, within ${year}.`,
    ),
  source: said('依据（通知的名称和文号）', 'Source (name and number of the notice)'),
  holidays: said('放假的日子', 'Holidays'),
  makeUpDays: said('调休上班的周末', 'Weekend days that are worked'),
} as const
