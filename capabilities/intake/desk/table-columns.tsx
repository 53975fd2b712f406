import { Select } from 'antd'
import { TableHead, useSay } from '#platform/ui/desk'
import { JOINED, type Mapping, TABLE_FIELDS, type TableField } from '../domain/tables.ts'
import { tableWords } from '../words/tables.ts'
import type { Preview } from './table.tsx'
import { tableDeskWords as words } from './table-words.ts'

const LEFT_OUT = '-'
const EXAMPLES = 3

interface ColumnsProps {
  readonly preview: Preview
  readonly mapping: Mapping
  choose(mapping: Mapping): void
  /** Left out where some of the table is registered already. */
  readonly chooseSheet: ((sheet: number) => void) | undefined
}

/** Every column with its first lines and what it says: guessed, and to be changed. */
export function Columns({ preview, mapping, choose, chooseSheet }: ColumnsProps) {
  const say = useSay()
  const change = (column: number, value: string) => {
    const field = TABLE_FIELDS.find((each) => each === value) ?? null
    // What is said once moves to the column it was just given.
    choose(mapping.map((each, at) => (at === column ? field : each === field && field !== null && !JOINED.includes(field) ? null : each)))
  }
  return (
    <section>
      <h2>{say(words.columnsTitle)}</h2>
      <p className="quiet">{say(words.columnsHint)}</p>
      {preview.sheet !== null && preview.sheets.length > 1 && (
        <p>
          <label htmlFor="sheet">{say(words.sheet(preview.sheets.length))}</label>{' '}
          <Select
            id="sheet"
            className="column-field"
            value={preview.sheet}
            disabled={!chooseSheet}
            options={preview.sheets.map((label, value) => ({ value, label }))}
            onChange={(sheet) => chooseSheet?.(sheet)}
          />{' '}
          <span className="quiet">{say(words.sheetHint)}</span>
        </p>
      )}
      <table className="dense stacking">
        <TableHead heads={[words.heading, words.examples, words.says]} />
        <tbody>
          {columnsOf(preview).map(({ heading, column }) => (
            <Column
              key={column}
              heading={heading === '' ? say(words.noHeading(column + 1)) : heading}
              examples={preview.rows.slice(0, EXAMPLES).map(({ line, cells }) => ({ line, text: cells[column] ?? '' }))}
              field={mapping[column] ?? null}
              choose={(value) => change(column, value)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Two columns may have the same heading: their place tells them apart. */
const columnsOf = (preview: Preview) => preview.headings.map((heading, column) => ({ heading, column }))

interface ColumnProps {
  readonly heading: string
  readonly examples: readonly { readonly line: number; readonly text: string }[]
  readonly field: TableField | null
  choose(value: string): void
}

const MOST_SHOWN = 60

function Column({ heading, examples, field, choose }: ColumnProps) {
  const say = useSay()
  const options = [{ value: LEFT_OUT, label: say(words.leftOut) }, ...TABLE_FIELDS.map((each) => ({ value: each, label: say(tableWords.fields[each]) }))]
  return (
    <tr>
      <th scope="row">{heading}</th>
      <td data-label={say(words.examples)}>
        {examples.map(({ line, text }) => (
          <p key={line} className="quiet">
            {[...text].length > MOST_SHOWN ? `${[...text].slice(0, MOST_SHOWN).join('')}…` : text}
          </p>
        ))}
      </td>
      <td data-label={say(words.says)}>
        <Select className="column-field" value={field ?? LEFT_OUT} options={options} onChange={choose} aria-label={say(words.saysOf(heading))} />
      </td>
    </tr>
  )
}
