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
  office: said('工作日历', 'Working calendar'),
  officeAbout: said(
    '录入每年的放假安排；先看会改动哪些期限，再确认。',
    'Enter the holidays of each year; see which deadlines change, then confirm.',
  ),
  calendars: said('工作日历', 'Working days'),
  daysOff: (off: number, work: number) =>
    said(`放假 ${off} 天，调休上班 ${work} 天`, `${off} holidays, ${work} weekend days worked`),
  loadYear: (year: number) => said(`录入 ${year} 年的放假安排`, `Enter the holidays of ${year}`),
  lookFirst: said('先看会改动什么', 'See what would change'),
  wouldChange: (year: number) => said(`${year} 年录入后会怎样`, `What happens once ${year} is entered`),
  changesNone: said('本区现在没有受影响的期限。', 'No deadline of this district is affected now.'),
  changesSettled: (count: number) =>
    said(`${count} 个期限日期不变，只去掉“暂定”。`, `${count} deadlines keep their day and lose the mark “provisional”.`),
  changesMoved: (count: number) => said(`${count} 个期限会改日期：`, `${count} deadlines move:`),
  changesLeft: (count: number) =>
    said(`还有 ${count} 个仍是暂定，要等再后一年的安排。`, `${count} stay provisional and wait for a later year.`),
  changesPart: said('涉及的案件很多，这里只看了前 2000 件。', 'Many cases are concerned; only the first 2,000 were looked at.'),
  deadline: said('期限', 'Deadline'),
  otherDeadline: said('其他期限', 'Other deadline'),
  howMany: said('个数', 'How many'),
  dayNow: said('现在', 'Now'),
  dayThen: said('录入后', 'Afterwards'),
  confirmYear: (year: number) => said(`确认录入 ${year} 年`, `Confirm and enter ${year}`),
  confirmHint: said(
    '录入后不能在这里更改。请再核对一遍通知。',
    'It cannot be changed here afterwards. Compare it with the notice once more.',
  ),
  allLoaded: said('这几年的安排都已录入。', 'These years are all entered.'),
  yearLoaded: (year: number) =>
    said(`${year} 年已录入，这一年的期限会在一两分钟内重新计算，“暂定”随之去掉。`, `${year} is entered; its deadlines are reckoned anew within a minute or two and lose their mark.`),
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
