import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router-dom'
import { TableHead, useDesk, useSay } from '#platform/ui/desk'
import type { AnswerOf } from '#platform/http/operation'
import type { Said } from '#platform/words'
import type { commandScreenOperations } from '../contract.ts'
import { deskWords as words } from '../words/desk.ts'

type Grid = AnswerOf<typeof commandScreenOperations.readGridFigures>

/** One grid: its figures by category and door, and the way to the list of its cases. */
export function OpenedGrid({ grid, onlyCounts }: { grid: Grid; onlyCounts: boolean }) {
  const say = useSay()
  const { district, category } = useDesk()
  const [search, setSearch] = useSearchParams()
  const close = () => {
    const next = new URLSearchParams(search)
    next.delete('grid')
    setSearch(next, { preventScrollReset: true })
  }
  const list = (view: 'unit' | 'closed') => `/${district}/work?view=${view}&grid=${grid.id}`
  return (
    <section className="map-opened" aria-labelledby="map-opened">
      <h2 id="map-opened" tabIndex={-1}>
        {say(grid.name)}
      </h2>
      <p className="quiet">{say(grid.unitName)}</p>
      <p>
        <strong>{say(words.total(grid.total === null ? say(words.keptBack) : String(grid.total)))}</strong>
      </p>
      <Kinds title={words.byCategory} lines={grid.categories.map(({ code, n }) => ({ code, n, name: code ? category(code) : words.noCategory }))} />
      <Kinds title={words.byChannel} lines={grid.channels} />
      {!onlyCounts && (
        <p>
          <Link to={list('unit')}>{say(words.toOpen)}</Link> · <Link to={list('closed')}>{say(words.toClosed)}</Link>
          <br />
          <span className="quiet">{say(words.listHint)}</span>
        </p>
      )}
      <Button size="small" onClick={close}>
        {say(words.close)}
      </Button>
    </section>
  )
}

function Kinds({ title, lines }: { title: Said; lines: readonly { readonly code: string; readonly name: Said; readonly n: number | null }[] }) {
  const say = useSay()
  if (lines.length === 0) return null
  return (
    <table className="dense">
      <TableHead heads={[title, words.heads.count]} />
      <tbody>
        {lines.map((each) => (
          <tr key={each.code}>
            <th scope="row">{say(each.name)}</th>
            <td className="number">{each.n ?? say(words.keptBack)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
