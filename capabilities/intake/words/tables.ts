import { defineRefusals, type Said } from '#platform/result'
import { said } from '#platform/words'

/** Why a line was not registered. */
export const lineRefusal = defineRefusals({
  'no-text': () => ({ status: 422, field: 'text', zh: '没有写发生了什么。', en: 'It does not say what happened.' }),
  'text-too-long': ({ length }: { length: number }) => ({
    status: 422, field: 'text', zh: `内容有 ${length} 个字，最多 5000 个。`, en: `The text has ${length} characters; at most 5,000 are taken.`,
  }),
  'field-too-long': ({ field, limit }: { field: string; limit: number }) => ({
    status: 422, field, zh: `这一项太长，最多 ${limit} 个字。`, en: `This is too long; at most ${limit} characters are taken.`,
  }),
  'control-characters': ({ field }: { field: string }) => ({
    status: 422, field, zh: '里面有看不见的控制字符或损坏的字符。', en: 'It holds control characters or broken characters.',
  }),
  'bad-time': () => ({
    status: 422, field: 'time', zh: '这不是日期或时间。可以写 2026-03-16、2026/3/16 或 2026年3月16日。', en: 'This is no day or time. Write 2026-03-16 or 2026/3/16.',
  }),
  'time-to-come': () => ({ status: 422, field: 'time', zh: '时间在今天之后。', en: 'The time lies after today.' }),
  'time-too-early': () => ({ status: 422, field: 'time', zh: '时间早于 2000 年。', en: 'The time lies before the year 2000.' }),
  'bad-phone': ({ why }: { why: Said }) => ({ status: 422, field: 'phone', zh: why.zh, en: why.en }),
  'unknown-category': ({ category }: { category: string }) => ({
    status: 422, field: 'category',
    zh: `没有“${category}”这个类别。请写类别代码（如 NBR-01）或完整名称，或者留空，分流时再定。`,
    en: `There is no category “${category}”. Write its code (such as NBR-01) or its full name, or leave it empty until triage.`,
  }),
  'same-id-other-content': ({ id }: { id: string }) => ({
    status: 409, field: 'id',
    zh: `同一来源里已有编号 ${id}，内容却不一样。内容更正请用新的编号。`, en: `The id ${id} of this source is there already with other content. Give corrected content an id of its own.`,
  }),
  'line-too-long': () => ({ status: 413, zh: '这一行超过 256 KB。', en: 'This line is longer than 256 KB.' }),
  'not-text': () => ({ status: 400, zh: '这一行有读不出的字，可能编码混用了。请从原系统重新导出。', en: 'This line has characters that cannot be read; perhaps encodings were mixed. Export it again.' }),
  'quote-wrong': () => ({ status: 400, zh: '这一行的引号不成对，分不清哪一格到哪里为止。', en: 'The quotes of this line do not pair, so it is not clear where a cell ends.' }),
  'too-many-cells': ({ cells, columns }: { cells: number; columns: number }) => ({
    status: 400, zh: `这一行有 ${cells} 格，表头只有 ${columns} 格。可能内容里有没加引号的分隔符。`, en: `This line has ${cells} cells, the heading has ${columns}. Perhaps a separator in the text lacks its quotes.`,
  }),
  'too-few-cells': ({ cells, columns }: { cells: number; columns: number }) => ({
    status: 400, zh: `这一行只有 ${cells} 格，表头有 ${columns} 格。可能内容里有没加引号的换行。`, en: `This line has ${cells} cells, the heading has ${columns}. Perhaps a line break in the text lacks its quotes.`,
  }),
})

/** Why a table as a whole cannot be taken in. */
export const tableRefusal = defineRefusals({
  'no-such-import': () => ({ status: 404, zh: '没有这次导入，可能已满 7 天清理了。', en: 'There is no such import; perhaps its seven days are over.' }),
  'table-too-large': () => ({
    status: 413, field: 'file', zh: '这个文件超过 256 MB。请分成几份，或请管理员在服务器上用 ./maplebridge import 导入。',
    en: 'This file is larger than 256 MB. Split it, or have it imported on the server with ./maplebridge import.',
  }),
  'table-empty': () => ({ status: 422, field: 'file', zh: '这个文件里没有一行内容。请打开看看是不是选错了，换一个再传。', en: 'There is not one line in this file. Look whether it is the right one and choose again.' }),
  'table-no-lines': () => ({ status: 422, field: 'file', zh: '只有表头，下面没有内容，或者这不是表格。请打开看看是不是选错了，换一个再传。', en: 'There is a heading and nothing below it, or this is no table. Look whether it is the right file and choose again.' }),
  'no-such-sheet': () => ({ status: 422, field: 'sheet', zh: '没有这一张工作表。请从列出的里面选。', en: 'There is no such worksheet. Choose one of those listed.' }),
  'table-old-excel': () => ({
    status: 415, field: 'file', zh: '这是旧版 Excel 文件（.xls）或加了密码。请在表格软件里另存为 .xlsx（不加密码）或 CSV。',
    en: 'This is an old Excel file (.xls) or has a password. Save it as .xlsx without a password, or as CSV.',
  }),
  'table-type': () => ({ status: 415, field: 'file', zh: '只收 CSV 和 Excel（.xlsx）表格。', en: 'Only CSV and Excel (.xlsx) tables are accepted.' }),
  'table-damaged': () => ({ status: 422, field: 'file', zh: '这个表格打不开，可能没有传完整。请重新导出再传。', en: 'This table cannot be opened; perhaps it is not complete. Export it again.' }),
  'table-bomb': () => ({
    status: 422, field: 'file', zh: '这个压缩表格展开后大得不正常，为安全没有打开。请另存为 CSV 再传。',
    en: 'Unpacked, this table would be unreasonably large, so it was not opened. Save it as CSV.',
  }),
  'too-many-lines': () => ({ status: 413, field: 'file', zh: '一个表格最多 1048576 行。请分成几份。', en: 'One table may have 1,048,576 lines. Split it.' }),
  'too-many-columns': () => ({ status: 422, field: 'file', zh: '这个表格超过 200 列。请删掉用不到的列。', en: 'This table has more than 200 columns. Remove those that are not needed.' }),
  'too-many-imports': () => ({ status: 409, zh: '您有 20 次导入还留着。请先删掉不用的。', en: 'You still have 20 imports here. Remove those you do not need.' }),
  'piece-wrong': () => ({ status: 422, field: 'bytes', zh: '文件的这一段没有传好，请重新传这个文件。', en: 'This part of the file did not arrive as it should. Send the file again.' }),
  'mapping-needs-text': () => ({ status: 422, field: 'mapping', zh: '还没有一列选为“发生了什么”。', en: 'No column says what happened yet.' }),
  'mapping-twice': () => ({ status: 422, field: 'mapping', zh: '同一项选了两列。只有“发生了什么”和“在哪里”可以由几列合成。', en: 'One thing is said by two columns. Only what happened and where may be joined from several.' }),
  'mapping-other-table': () => ({ status: 422, field: 'mapping', zh: '列数和这个表格不一样，请刷新页面再选。', en: 'The number of columns differs from this table. Reload the page and choose again.' }),
  'too-many-refused': () => ({
    status: 422, field: 'mapping', zh: '有十万行没有通过，多半是列选错了，已停下。请看错误表里的原因，改好再传。',
    en: 'A hundred thousand lines were refused, most likely because a column was chosen wrongly, so it was ended. Read the reasons in the error sheet, then send the table again.',
  }),
  'not-now': () => ({ status: 409, zh: '现在不能做这一步：先传完，再检查，再导入。请刷新页面看进行到哪里。', en: 'This step is not due now: send, then check, then import. Reload the page to see how far it is.' }),
})

/** Headings of what an error sheet adds to each refused line, and how the fields are called. */
export const tableWords = {
  line: said('原行号', 'Original line'),
  field: said('哪一项', 'Which part'),
  reason: said('没有登记的原因', 'Why not registered'),
  fields: {
    text: said('发生了什么', 'What happened'),
    place: said('在哪里', 'Where'),
    id: said('原编号', 'Id of its own'),
    line: said('原行号', 'Original line'),
    name: said('反映人', 'Reporter'),
    phone: said('电话', 'Phone'),
    category: said('类别', 'Category'),
    time: said('哪天反映的', 'Day it was reported'),
  },
  errors: said('未登记', 'not registered'),
} as const
