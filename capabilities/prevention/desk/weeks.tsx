import { shortDay, useLanguage, useSay } from '#platform/ui/desk'
import type { AlarmShown } from '../contract.ts'
import { usualWords } from './alarms.tsx'
import { deskWords } from './words.ts'

const BAR = 20
const GAP = 4
const HEIGHT = 120

/** The last half year as bars; those since it rose stand out, and the usual is a dashed line. The same as a list below. */
export function Weeks({ alarm }: { alarm: AlarmShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const usual = alarm.usualHundredths / 100
  const most = Math.max(usual, ...alarm.weeks.map((each) => each.n ?? 0), 1)
  const heightOf = (n: number) => (n / most) * HEIGHT
  const width = alarm.weeks.length * (BAR + GAP)
  const ends = [alarm.weeks[0]?.on, alarm.weeks.at(-1)?.on].filter((on) => on !== undefined)
  return (
    <figure className="weeks">
      <figcaption className="quiet">
        {say(deskWords.chart)} · {say(deskWords.chartLine(usualWords(alarm.usualHundredths)))}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={say(alarm.sentence)}>
        {alarm.weeks.map((each, index) => (
          <rect
            key={each.on}
            x={index * (BAR + GAP)}
            y={HEIGHT - heightOf(each.n ?? 0)}
            width={BAR}
            height={heightOf(each.n ?? 0)}
            className={each.on >= alarm.sinceOn ? 'weeks-risen' : 'weeks-before'}
          />
        ))}
        <line x1={0} x2={width} y1={HEIGHT - heightOf(usual)} y2={HEIGHT - heightOf(usual)} className="weeks-usual" />
      </svg>
      <p className="weeks-ends quiet">
        {ends.map((on) => (
          <span key={on}>{say(deskWords.weekOf(shortDay(on, language)))}</span>
        ))}
      </p>
      <details>
        <summary>{say(deskWords.table)}</summary>
        <ul className="columns">
          {alarm.weeks.map((each) => (
            <li key={each.on}>
              {say(deskWords.weekOf(shortDay(each.on, language)))} <strong>{each.n ?? say(deskWords.notTold)}</strong>
            </li>
          ))}
        </ul>
      </details>
    </figure>
  )
}
