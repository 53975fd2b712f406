import { Tooltip } from 'antd'
import { useLanguage, useSay } from './language.tsx'
import { dayWords, daysLeft, today } from './present.ts'
import { kitWords } from './words.ts'

/** How near a day is, in words: 今天到期, 还剩3天, 逾期2天. Never a colour alone. */
export function DueWords({ on, provisional = false }: { on: string | null; provisional?: boolean }) {
  const { language } = useLanguage()
  const say = useSay()
  if (on === null) return <span className="quiet">{say(kitWords.noDue)}</span>
  const left = daysLeft(on, today())
  const tone = left < 0 ? 'due due-late' : left <= 1 ? 'due due-soon' : 'due'
  return (
    <span className={tone}>
      <time dateTime={on} title={dayWords(on, language)}>
        {say(left === 1 ? kitWords.dueTomorrow : kitWords.due(left))}
      </time>
      {provisional && <Provisional />}
    </span>
  )
}

/** A day that rests on a calendar year nobody has published yet. */
export function Provisional() {
  const say = useSay()
  return (
    <Tooltip title={say(kitWords.provisionalWhy)}>
      <button type="button" className="chip chip-button">
        {say(kitWords.provisional)}
      </button>
    </Tooltip>
  )
}
