import type { ReactNode } from 'react'
import type { Said } from '#platform/words'
import { useSay } from './language.tsx'
import { More } from './list-parts.tsx'
import { Empty } from './refusal.tsx'
import { TableHead } from './table-head.tsx'

interface ListTableProps<Item> {
  readonly items: readonly Item[]
  readonly heads: readonly Said[]
  /** Those of the heads whose column holds numbers. */
  readonly numbers?: readonly Said[]
  /** What stands there while there is nothing, and what to do then. */
  readonly none: Said
  readonly hint?: Said
  /** As `usePages` has it. */
  readonly more?: (() => void) | undefined
  /** The row of one line, with its key. */
  children(item: Item): ReactNode
}

/** A list as a table that stacks on a narrow screen, with more of it below. */
export function ListTable<Item>({ items, heads, numbers = [], none, hint, more, children }: ListTableProps<Item>) {
  const say = useSay()
  if (items.length === 0) return <Empty title={say(none)}>{hint && <p>{say(hint)}</p>}</Empty>
  return (
    <>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={heads} numbers={numbers} />
          <tbody>{items.map(children)}</tbody>
        </table>
      </div>
      <More more={more} />
    </>
  )
}
