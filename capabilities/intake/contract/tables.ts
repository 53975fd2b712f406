import Type, { type Static } from 'typebox'
import { operation } from '#platform/http/operation'
import { closed, orNull, SaidShape, Uuid } from '#platform/shapes'
import { IMPORT_STATES, MOST_TABLE_BYTES, TABLE_FIELDS } from '../domain/tables.ts'

const ImportParams = Type.Object({ importId: Uuid })
const MOST_NAME = 120
const MOST_COLUMNS = 256
/** 512 KB in base64. */
const MOST_PIECE_TEXT = 700_000

export const MappingShape = Type.Array(orNull(Type.Enum(TABLE_FIELDS)), { maxItems: MOST_COLUMNS })

export const StartImportBody = Type.Object(
  {
    fileName: Type.String({ minLength: 1, maxLength: 200 }),
    sizeBytes: Type.Integer({ minimum: 0, maximum: MOST_TABLE_BYTES * 1024 }),
    /** Names the origin: a line is registered once by source and id. The name of the file where left out. */
    source: Type.Optional(Type.String({ maxLength: MOST_NAME })),
  },
  closed,
)

export const ImportShape = Type.Object({
  id: Uuid,
  source: Type.String(),
  fileName: Type.String(),
  sizeBytes: Type.Integer(),
  kind: orNull(Type.Enum(['csv', 'xlsx'])),
  state: Type.Enum(IMPORT_STATES),
  percent: Type.Integer(),
  lines: Type.Integer(),
  /** Registered, or, after a check, lines that would be. */
  registered: Type.Integer(),
  present: Type.Integer(),
  rejected: Type.Integer(),
  /** Why the table as a whole failed. */
  problem: orNull(SaidShape),
  createdAt: Type.String(),
  /** Until when the table and its refused lines are kept. */
  keptUntil: Type.String(),
})
export type ImportShape = Static<typeof ImportShape>

export const PreviewShape = Type.Object({
  headings: Type.Array(Type.String()),
  rows: Type.Array(Type.Object({ line: Type.Integer(), cells: Type.Array(Type.String()) })),
  mapping: MappingShape,
  /** Worksheets of a workbook, and which of them is read, counted from 0; null for a table of text. */
  sheets: Type.Array(Type.String()),
  sheet: orNull(Type.Integer()),
})

export const RefusedShape = Type.Object({
  line: Type.Integer(),
  field: orNull(Type.String()),
  reason: SaidShape,
  cells: Type.Array(Type.String()),
})

export const tableOperations = {
  listTableImports: operation({
    method: 'GET', path: '/table-imports', tag: 'tables',
    summary: { zh: '我的表格导入', en: 'My imports of tables' },
    answer: Type.Object({ imports: Type.Array(ImportShape) }),
  }),
  startTableImport: operation({
    method: 'POST', path: '/table-imports', tag: 'tables',
    summary: { zh: '开始传一个表格（CSV、XLSX）', en: 'Begin to send a table (CSV, XLSX)' },
    body: StartImportBody,
    answer: Type.Object({ importId: Uuid, pieceBytes: Type.Integer(), pieces: Type.Integer() }),
    success: 201,
  }),
  sendTablePiece: operation({
    method: 'POST', path: '/table-imports/:importId/pieces', tag: 'tables',
    summary: { zh: '传一段（base64）；断了可以接着传', en: 'Send one piece (base64); after a break go on with the next' },
    params: ImportParams,
    body: Type.Object({ index: Type.Integer({ minimum: 0, maximum: 100_000 }), bytes: Type.String({ maxLength: MOST_PIECE_TEXT }) }, closed),
    answer: Type.Object({ received: Type.Integer(), pieces: Type.Integer(), state: Type.Enum(IMPORT_STATES) }),
  }),
  readTableImport: operation({
    method: 'GET', path: '/table-imports/:importId', tag: 'tables',
    summary: { zh: '导入进行到哪里，前几个错误', en: 'How far an import is, and its first refused lines' },
    params: ImportParams,
    answer: Type.Object({ import: ImportShape, refused: Type.Array(RefusedShape) }),
  }),
  previewTable: operation({
    method: 'GET', path: '/table-imports/:importId/preview', tag: 'tables',
    summary: { zh: '表头、前几行和猜出的列', en: 'Heading, first lines and the guessed columns' },
    params: ImportParams,
    answer: PreviewShape,
  }),
  chooseTableSheet: operation({
    method: 'POST', path: '/table-imports/:importId/sheet', tag: 'tables',
    summary: { zh: '选读哪一张工作表', en: 'Choose the worksheet that is read' },
    params: ImportParams,
    body: Type.Object({ sheet: Type.Integer({ minimum: 0, maximum: 999 }) }, closed),
    answer: ImportShape,
  }),
  checkTable: operation({
    method: 'POST', path: '/table-imports/:importId/check', tag: 'tables',
    summary: { zh: '检查整个表格，什么也不登记', en: 'Check the whole table, register nothing' },
    params: ImportParams,
    body: Type.Object({ mapping: MappingShape }, closed),
    answer: ImportShape,
  }),
  runTableImport: operation({
    method: 'POST', path: '/table-imports/:importId/run', tag: 'tables',
    summary: { zh: '导入，或接着导入', en: 'Import, or go on importing' },
    params: ImportParams,
    answer: ImportShape,
  }),
  stopTableImport: operation({
    method: 'POST', path: '/table-imports/:importId/stop', tag: 'tables',
    summary: { zh: '停下；已登记的不动', en: 'Stop; what is registered stays' },
    params: ImportParams,
    answer: ImportShape,
  }),
  removeTableImport: operation({
    method: 'POST', path: '/table-imports/:importId/remove', tag: 'tables',
    summary: { zh: '删掉表格和错误表；已登记的不动', en: 'Remove the table and its error sheet; what is registered stays' },
    params: ImportParams,
    answer: Type.Object({ removed: Type.Boolean() }),
  }),
  readErrorSheet: operation({
    method: 'GET', path: '/table-imports/:importId/errors', tag: 'tables',
    summary: { zh: '错误表：原行、行号、哪一项、原因', en: 'Error sheet: the line itself, its number, which part, why' },
    params: ImportParams,
    query: Type.Object({ form: Type.Enum(['csv', 'xlsx']) }),
    answer: Type.Any(),
    sends: 'file',
  }),
}
