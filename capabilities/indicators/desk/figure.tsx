import { Fragment } from 'react'
import { Link, useParams } from 'react-router-dom'
import { dayWords, moneyWords, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type Said, said } from '#platform/words'
import type { IndicatorFigure } from '../contract.ts'
import { OPENERS, WITHOUT_LIST } from '../contract/readers.ts'
import { BEGINNING, behindPath } from './links.ts'
import { deskWords } from './words.ts'

/** The figure as it is read: percent, count, “—”, or that it is kept back. */
export function valueWords({ state, percent, numerator, unit }: IndicatorFigure): Said {
  if (state === 'kept-back') return deskWords.keptBack
  if (state === 'nothing' || state === 'over' || state === 'early') return deskWords.none
  if (percent !== null) return said(`${percent} %`, `${percent} %`)
  const text = unit === 'money' ? moneyWords(numerator ?? 0) : (numerator ?? 0).toLocaleString('en-US')
  return said(text, text)
}

/** The figure opened: its formula in words, its basis, what it leaves out, and every count behind it. */
export function Opened({ figure, asOf, at }: { figure: IndicatorFigure; asOf: string; at?: At }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <details>
      <summary>{say(deskWords.how)}</summary>
      <p>{say(figure.formula)}</p>
      <p className="quiet">
        {say(deskWords.bases[figure.basis])} · {say(deskWords.leavesOut(say(figure.leavesOut)))} · {say(deskWords.asOfDay(dayWords(asOf, language)))}
      </p>
      {(['numerator', 'denominator'] as const).map((side) => (
        <Side key={side} side={side} figure={figure} {...(at ? { at: { ...at, asOf, ...(figure.basis === 'cumulative' ? { from: BEGINNING } : {}) } } : {})} />
      ))}
    </details>
  )
}

/** Of which unit and period the figure is; without it the counts lead nowhere. */
interface At {
  readonly unit?: string
  readonly from: string
  readonly to: string
}

function Side({ side, figure, at }: { side: 'numerator' | 'denominator'; figure: IndicatorFigure; at?: At & { readonly asOf: string } }) {
  const say = useSay()
  const parts = figure.parts.filter((each) => each.of === side)
  if (parts.length === 0) return null
  return (
    <p>
      {say(deskWords[side])}
      {say(deskWords.colon)}
      {parts.map((part, index) => (
        <Fragment key={part.counter}>
          {part.less ? ' − ' : index > 0 ? ' + ' : ''}
          {say(part.words)} <PartCount part={part} {...(at ? { at } : {})} />
        </Fragment>
      ))}
    </p>
  )
}

/** The count of one counter; who may see its cases opens it. */
function PartCount({ part, at }: { part: IndicatorFigure['parts'][number]; at?: At & { readonly asOf: string } }) {
  const { me } = useDesk()
  const { district = '' } = useParams()
  if (part.n === null) return '·'
  const text = part.counter.includes('-fen-') ? moneyWords(part.n) : part.n.toLocaleString('en-US')
  if (!at || part.n === 0 || WITHOUT_LIST.includes(part.counter) || !OPENERS.includes(me.role)) return text
  return <Link to={behindPath(district, { ...at, unit: at.unit ?? me.unitId, of: [part.counter] })}>{text}</Link>
}

const figures = (n: number) => n.toLocaleString('en-US')

export function fractionOf({ numerator, denominator, id }: IndicatorFigure): string {
  if (numerator === null || denominator === null) return ''
  const yuan = id.endsWith('-money') ? 100 : 1
  return `${figures(numerator / yuan)} ÷ ${figures(denominator / yuan)}`
}

/** Why a fraction is to be looked at and not its percentage, or why there is neither yet. */
export function FractionNote({ figure: { state } }: { figure: IndicatorFigure }) {
  const say = useSay()
  return state === 'small' || state === 'over' || state === 'early' ? <span className="quiet"> {say(deskWords[state])}</span> : null
}
