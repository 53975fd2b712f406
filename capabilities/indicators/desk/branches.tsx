import { Link, useParams } from 'react-router-dom'
import { TableHead, useSay } from '#platform/ui/desk'
import type { Branch } from '../contract.ts'
import { AGREED, BEGINNING, behindPath } from './links.ts'
import { asked, type Data } from './overview.tsx'
import { overviewWords as words } from './overview-words.ts'
import { Count } from './standing.tsx'

/** Units below or, at the lowest, grids: the name goes down, each number opens to its list. */
export function Branches({ data }: { data: Data }) {
  const say = useSay()
  const { branchHeads: heads } = words
  if (data.branches.length === 0) return null
  const byGrid = data.branches.some((each) => each.kind === 'grid' || each.kind === 'no-place')
  const waits = byGrid ? [] : [heads.overdue, heads.unclaimed]
  return (
    <section aria-labelledby="below">
      <h2 id="below">{say(byGrid ? words.grids : words.below)}</h2>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[heads.name, heads.registered, heads.ended, heads.agreed, heads.withoutAgreement, heads.returned, heads.stock, ...waits]} />
          <tbody>
            {data.branches.map((branch) => (
              <Line key={branch.id ?? branch.name.en} branch={branch} data={data} waits={!byGrid} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Line({ branch, data, waits }: { branch: Branch; data: Data; waits: boolean }) {
  const say = useSay()
  const { district = '' } = useParams()
  const { branchHeads: heads } = words
  const flows = [
    [heads.registered, branch.registered, ['registered']], [heads.ended, branch.ended, ['stock-out']], [heads.agreed, branch.agreed, AGREED],
    [heads.withoutAgreement, branch.withoutAgreement, ['terminated']], [heads.returned, branch.returned, ['transfer-returned']],
  ] as const
  const list = listOf(branch, data)
  return (
    <tr>
      <th scope="row">{branch.opens && branch.id ? <Link to={`/${district}/overview?${asked(data, { unit: branch.id, on: data.to })}`}>{say(branch.name)}</Link> : say(branch.name)}</th>
      {flows.map(([name, { now, before }, of]) => (
        <td key={name.en} className="number" data-label={say(name)}>
          {list ? <Count n={now} to={behindPath(district, { ...list, from: data.from, to: data.to, of })} /> : now.toLocaleString('en-US')}
          <span className="quiet"> {say(words.was(before.toLocaleString('en-US')))}</span>
        </td>
      ))}
      <td className="number" data-label={say(heads.stock)}>
        {list ? <Count n={branch.stock} to={behindPath(district, { ...list, from: BEGINNING, to: data.asOf, of: ['registered'], less: ['stock-left'] })} /> : branch.stock.toLocaleString('en-US')}
      </td>
      {waits && (
        <>
          <Waits name={heads.overdue} n={branch.overdue} which="overdue" branch={branch} />
          <Waits name={heads.unclaimed} n={branch.unclaimed} which="unclaimed" branch={branch} />
        </>
      )}
    </tr>
  )
}

/** Where the list behind a branch is asked for: a unit by its id, a grid within its unit; one’s own level has only the sum. */
function listOf(branch: Branch, data: Data): { readonly unit: string; readonly asOf: string; readonly grid?: string } | undefined {
  if (branch.kind === 'unit' && branch.id) return { unit: branch.id, asOf: data.asOf }
  if (branch.kind === 'grid' && branch.id) return { unit: data.unit.id, asOf: data.asOf, grid: branch.id }
  return branch.kind === 'no-place' ? { unit: data.unit.id, asOf: data.asOf, grid: 'none' } : undefined
}

function Waits({ name, n, which, branch }: { name: (typeof words.branchHeads)['overdue']; n: number | null; which: string; branch: Branch }) {
  const say = useSay()
  const { district = '' } = useParams()
  return (
    <td className="number" data-label={say(name)}>
      {branch.id && n !== null ? <Count n={n} to={`/${district}/overview/waiting?${new URLSearchParams({ unit: branch.id, which }).toString()}`} /> : (n ?? '')}
    </td>
  )
}
