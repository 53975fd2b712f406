import { moneyWords, TableHead, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { FrozenShown, ReportFigure, ReportRow } from '../contract.ts'
import { deskWords as words } from '../words/desk.ts'
import { agreedOf } from './charts.tsx'

const number = (n: number, money: boolean) => (money ? moneyWords(n) : n.toLocaleString('en-US'))
const isMoney = ({ id, unit }: ReportFigure) => unit === 'money' || id.endsWith('-money')

/** Every figure with its fraction and its comparisons; opened, it says how it is made. */
export function Figures({ frozen }: { frozen: FrozenShown }) {
  const say = useSay()
  const { heads } = words.figureTable
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[heads.figure, heads.value, heads.fraction, { zh: frozen.before.words.zh, en: frozen.before.words.en }, { zh: frozen.yearBefore.words.zh, en: `${frozen.yearBefore.words.en} ` }]} />
        <tbody>
          {frozen.figures.map((figure) => (
            <tr key={figure.id} data-figure={figure.id}>
              <th scope="row">
                {say(figure.name)}
                <Made figure={figure} />
              </th>
              <td className="number" data-label={say(heads.value)}>
                {valueWords(figure, say)}
              </td>
              <td className="number" data-label={say(heads.fraction)}>
                {fractionOf(figure)}
                {(figure.state === 'small' || figure.state === 'over') && <span className="quiet"> {say(words[figure.state])}</span>}
              </td>
              <td className="number" data-label={say(frozen.before.words)}>
                <Against change={figure.before} />
              </td>
              <td className="number" data-label={say(frozen.yearBefore.words)}>
                <Against change={figure.yearBefore} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Made({ figure }: { figure: ReportFigure }) {
  const say = useSay()
  const side = (of: 'numerator' | 'denominator') =>
    figure.parts.filter((each) => each.of === of).map((each, index) => `${each.less ? ' − ' : index > 0 ? ' + ' : ''}${say(each.words)} ${each.n === null ? '·' : number(each.n, each.counter.includes('-fen-'))}`).join('')
  return (
    <details>
      <summary>{say(words.how)}</summary>
      <p>{say(figure.formula)}</p>
      <p className="quiet">{say(words.made(say(words.bases[figure.basis]), say(figure.leavesOut)))}</p>
      <p>{say(words.numerator(side('numerator')))}</p>
      {figure.parts.some((each) => each.of === 'denominator') && <p>{say(words.denominator(side('denominator')))}</p>}
    </details>
  )
}

export function valueWords(figure: ReportFigure, say: (words: Said) => string): string {
  if (figure.state === 'kept-back') return say(words.keptBack)
  if (figure.state === 'nothing' || figure.state === 'over') return '—'
  return figure.percent === null ? number(figure.numerator ?? 0, isMoney(figure)) : `${figure.percent}\u00a0%`
}

function fractionOf(figure: ReportFigure): string {
  const { numerator, denominator } = figure
  return numerator === null || denominator === null ? '' : `${number(numerator, isMoney(figure))} ÷ ${number(denominator, isMoney(figure))}`
}

/** No percentage of changed borders, of a base under twenty, or of nothing. */
export function Against({ change }: { change: ReportFigure['before'] }) {
  const say = useSay()
  if (change === null) return null
  if (change.kind === 'new') return say(words.isNew)
  const was = say(words.was(change.base.toLocaleString('en-US')))
  if (change.kind === 'borders') return `${say(words.bordersChanged)} · ${was}`
  if (change.kind === 'not-all') return `${say(words.notAll)} · ${was}`
  return change.percent === null ? was : `${change.percent.startsWith('-') ? '' : '+'}${change.percent}\u00a0% · ${was}`
}

/** Counts by unit, by category or by line, with their sum. */
export function Rows({ title, name, rows }: { title: Said; name: Said; rows: readonly ReportRow[] }) {
  const say = useSay()
  const { columns } = words
  const cells = (row: ReportRow) => [row.counts['registered'], row.counts['accepted'], agreedOf(row), row.counts['terminated'], row.counts['performance-due'], row.counts['performed']]
  const heads = [columns.registered, columns.accepted, columns.agreed, columns.terminated, columns.due, columns.performed]
  const total = heads.map((_each, index) => rows.reduce<number | null>((sum, row) => {
    const cell = cells(row)[index]
    return sum === null || cell === null ? null : sum + (cell ?? 0)
  }, 0))
  if (rows.length === 0) return null
  return (
    <details>
      <summary>{say(title)}</summary>
      <div className="table-wrap">
        <table className="dense stacking">
          <TableHead heads={[name, ...heads]} />
          <tbody>
            {[...rows.map((row) => ({ key: row.key, name: row.name, cells: cells(row) })), { key: 'total', name: words.total, cells: total }].map((row) => (
              <tr key={row.key}>
                <th scope="row">{say(row.name)}</th>
                {row.cells.map((cell, index) => (
                  <td className="number" key={heads[index]?.en} data-label={heads[index] ? say(heads[index]) : ''}>
                    {cell === null || cell === undefined ? '·' : cell.toLocaleString('en-US')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
