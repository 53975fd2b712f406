import { said } from '#platform/words'
import type { ImportState } from '../domain/tables.ts'

/** Sentences of the pages on which whole tables come in. */
export const tableDeskWords = {
  place: said('表格导入', 'Import tables'),
  about: said('以前的台账、别处的清单：先看、先查、再登记，错的一行不丢。', 'Registers of former years and lists of others: looked at, checked, then registered; no wrong line is lost.'),
  hint: said(
    '收 CSV 和 Excel（.xlsx），每行一件事。先给您看列对得对不对，再检查整个表格，最后才登记；可以随时停下再接着来，同一行不会登记两次。',
    'CSV and Excel (.xlsx), one matter a line. First the columns are shown, then the whole table is checked, and only then anything is registered. You can stop and go on at any time; no line is registered twice.',
  ),
  privacy: said('表格只有您自己看得到，加密存放，导入完就删除；没有登记的行再留 7 天。', 'Only you can see the table. It is kept encrypted and removed after the import; lines that were not registered stay for 7 days.'),
  source: said('来源名称', 'Name of the source'),
  sourceHint: said('例如“2024 年老台账”。同一来源的同一编号只登记一次，列的选法也按来源记住。不填就用文件名。', 'Such as “register 2024”. Within a source each id is registered once, and the chosen columns are remembered. The file’s name where left empty.'),
  choose: said('选一个表格', 'Choose a table'),
  sending: (done: number, all: number) => said(`正在传：第 ${done} 段，共 ${all} 段`, `Sending: part ${done} of ${all}`),
  none: said('还没有传过表格。', 'No table was sent yet.'),
  noneHint: said('选一个文件，先看再定，什么都不会马上登记。', 'Choose a file; nothing is registered before you say so.'),
  columns: [said('来源', 'Source'), said('文件', 'File'), said('到哪一步', 'How far'), said('行数', 'Lines'), said('没有通过', 'Refused')],
  states: {
    uploading: said('没有传完', 'not sent completely'),
    ready: said('等您选列', 'choose the columns'),
    checking: said('正在检查', 'being checked'),
    checked: said('检查完了', 'checked'),
    importing: said('正在登记', 'being registered'),
    stopped: said('停下了', 'stopped'),
    finished: said('登记完了', 'registered'),
    failed: said('不能导入', 'cannot be imported'),
  } satisfies Record<ImportState, unknown>,
  back: said('回到列表', 'Back to the list'),
  kept: (until: string) => said(`保留到 ${until}`, `kept until ${until}`),
  unfinished: said('这个文件没有传完。请删掉，再传一次。', 'This file was not sent completely. Remove it and send it again.'),
  columnsTitle: said('每一列说的是什么', 'What each column says'),
  columnsHint: said('已经替您猜好，不对就改。“发生了什么”和“在哪里”可以由几列合成。', 'Guessed for you; change what is wrong. What happened and where may be joined from several columns.'),
  heading: said('列', 'Column'),
  examples: said('前几行', 'First lines'),
  says: said('说的是', 'Says'),
  leftOut: said('不要这一列', 'leave it out'),
  noHeading: (column: number) => said(`第 ${column} 列（没有表头）`, `Column ${column} (no heading)`),
  saysOf: (heading: string) => said(`“${heading}”说的是`, `What “${heading}” says`),
  sheet: (count: number) => said(`读哪一张工作表（共 ${count} 张）`, `Which of ${count} worksheets`),
  sheetHint: said('一次导入一张；别的工作表，把文件再传一次来选。', 'One worksheet an import; for another one send the file again and choose it.'),
  check: said('检查整个表格', 'Check the whole table'),
  checkAgain: said('重新检查', 'Check again'),
  progress: (percent: number) => said(`完成 ${percent}%`, `${percent}% done`),
  counted: ({ lines, registered, present, rejected }: Counts) => said(
    `看了 ${lines} 行：${registered} 行已登记，${present} 行以前登记过，${rejected} 行没有通过。`,
    `${lines} lines: ${registered} registered, ${present} there before, ${rejected} refused.`,
  ),
  wouldBe: ({ lines, registered, present, rejected }: Counts) => said(
    `看了 ${lines} 行：${registered} 行可以登记，${present} 行以前登记过，${rejected} 行没有通过。`,
    `${lines} lines: ${registered} can be registered, ${present} are there already, ${rejected} refused.`,
  ),
  run: (count: number) => said(`登记这 ${count} 行`, `Register these ${count} lines`),
  goOn: said('接着登记', 'Go on'),
  stop: said('停下', 'Stop'),
  remove: said('删掉这个表格', 'Remove this table'),
  removed: said('已删掉。登记好的案件不受影响。', 'Removed. Registered cases stay.'),
  refusedTitle: said('没有通过的行（先列十行）', 'Refused lines (the first ten)'),
  refusedHint: said('下载错误表，在里面改好，用同一个来源名称再传，已登记的不会重复。', 'Download the error sheet, correct it there and send it again under the same source; what is registered is not repeated.'),
  errorsCsv: said('下载错误表（CSV）', 'Error sheet (CSV)'),
  errorsXlsx: said('下载错误表（Excel）', 'Error sheet (Excel)'),
  refusedColumns: [said('行号', 'Line'), said('哪一项', 'Part'), said('原因', 'Reason'), said('原来写的', 'As it was')],
  done: said('案件已按地址分到所在社区；地址认不出的在您的单位，类别没写的等分流员定。', 'Cases went to the community of their address; those without one are at your unit, and dispatchers choose what category is missing.'),
} as const

interface Counts {
  readonly lines: number
  readonly registered: number
  readonly present: number
  readonly rejected: number
}
