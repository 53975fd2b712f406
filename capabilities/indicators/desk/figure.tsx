import { dayWords, moneyWords, useLanguage, useSay } from '#platform/ui/desk'
import { type Said, said } from '#platform/words'
import type { IndicatorFigure } from '../contract.ts'
import { deskWords } from './words.ts'

/** The figure as it is read: percent, count, “—”, or that it is kept back. */
export function valueWords({ state, percent, numerator, unit }: IndicatorFigure): Said {
  if (state === 'kept-back') return deskWords.keptBack
  if (state === 'nothing') return deskWords.none
  if (percent !== null) return said(`${percent} %`, `${percent} %`)
  const text = unit === 'money' ? moneyWords(numerator ?? 0) : (numerator ?? 0).toLocaleString('en-US')
  return said(text, text)
}

/** The figure opened: its formula in words, its basis, what it leaves out, and every count behind it. */
export function Opened({ figure, asOf }: { figure: IndicatorFigure; asOf: string }) {
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
        <Side key={side} side={side} figure={figure} />
      ))}
    </details>
  )
}

function Side({ side, figure }: { side: 'numerator' | 'denominator'; figure: IndicatorFigure }) {
  const say = useSay()
  const parts = figure.parts.filter((each) => each.of === side)
  if (parts.length === 0) return null
  const n = (part: IndicatorFigure['parts'][number]) => (part.n === null ? '·' : part.counter.includes('-fen-') ? moneyWords(part.n) : part.n.toLocaleString('en-US'))
  return (
    <p>
      {say(deskWords[side])}：{parts.map((part, index) => `${part.less ? ' − ' : index > 0 ? ' + ' : ''}${say(part.words)} ${n(part)}`).join('')}
    </p>
  )
}
