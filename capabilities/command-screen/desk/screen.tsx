import './screen.css'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router-dom'
import { call, codeWords, dayWords, deskClock, keepServerTime, timeWords, useLanguage, useSay } from '#platform/ui/desk'
import { commandScreenOperations as operations, type ScreenFigures } from '../contract.ts'
import { nextReadingIn } from '../domain.ts'
import { HallMap } from './hall-map.tsx'
import { screenWords as words } from '../words/screen.ts'
import { type Following, follow, type Source } from './follow.ts'

/** The session of whoever opened it, or the token of a television. */
function sourceOf(district: string, token: string | undefined, changed: Source<ScreenFigures>['changed']): Source<ScreenFigures> {
  const base = `/api/d/${encodeURIComponent(district)}`
  return {
    stream: token === undefined ? `${base}/screen/live` : `${base}/screens/${encodeURIComponent(token)}/live`,
    now: () => deskClock.now(),
    changed,
    read: async () => {
      const read = token === undefined ? await call(district, operations.readScreen, {}) : await call(district, operations.readDisplay, { params: { token } })
      if (!read.ok) return { ok: false, over: [400, 401, 403, 404].includes(read.refusal.status) }
      const { now, nextDayAt } = read.value
      keepServerTime(now)
      return { ok: true, figures: read.value, nextReadMs: nextReadingIn(now, nextDayAt) }
    },
  }
}

/** The large screen: figures first, codes only, as of when; it looks after itself for days. */
export function Component() {
  const { district = '', token } = useParams()
  const [following, see] = useState<Following<ScreenFigures>>({ state: 'opening' })
  useEffect(() => follow(sourceOf(district, token, see)), [district, token])
  const say = useSay()
  if (following.state === 'over') return <Over district={district} own={token === undefined} />
  const figures = following.state === 'opening' ? null : following.figures
  return (
    <main className="screen" data-state={following.state}>
      <title>{say(words.title)}</title>
      <Head figures={figures} following={following} />
      {figures && <Board figures={figures} district={district} token={token} />}
    </main>
  )
}

function Over({ district, own }: { district: string; own: boolean }) {
  const say = useSay()
  return (
    <main className="screen" data-state="over">
      <h1>{say(words.over)}</h1>
      <p>{say(words.overHint)}</p>
      {own && <a href={`/desk/${district}/sign-in?back=${encodeURIComponent(`/${district}/command`)}`}>{say(words.signIn)}</a>}
    </main>
  )
}

function Head({ figures, following }: { figures: ScreenFigures | null; following: Following<ScreenFigures> }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!figures && following.state !== 'lost') return <p role="status">{say(words.opening)}</p>
  return (
    <header className="screen-head">
      <h1>
        {figures ? say(figures.unitName) : say(words.title)} {figures && <span className="screen-day">{dayWords(figures.today, language)}</span>}
      </h1>
      <p role="status" className={following.state === 'lost' ? 'screen-lost' : 'screen-live'}>
        <span aria-hidden="true">{following.state === 'lost' ? '⚠' : '●'}</span>{' '}
        {following.state === 'lost'
          ? say(words.lost(timeWords(following.since.toISOString()), figures ? timeWords(figures.now) : '—'))
          : figures && say(words.live(timeWords(figures.now)))}
      </p>
    </header>
  )
}

const CELLS = ['stock', 'inToday', 'outToday', 'soon', 'overdue', 'unclaimed'] as const
const URGENT: readonly string[] = ['overdue', 'unclaimed']

function Board({ figures, district, token }: { figures: ScreenFigures; district: string; token: string | undefined }) {
  const say = useSay()
  return (
    <div className="screen-board">
      <dl className="screen-figures">
        {CELLS.map((each) => (
          <div key={each} className={URGENT.includes(each) && (figures[each] ?? 0) > 0 ? 'screen-cell screen-urgent' : 'screen-cell'}>
            <dt>{say(words[each])}</dt>
            <dd data-figure={each}>{figures[each] ?? <span className="screen-few-large">{say(words.few)}</span>}</dd>
          </div>
        ))}
      </dl>
      <div className="screen-right">
        {figures.below.length > 0 && <Below figures={figures} />}
        <HallMap district={district} token={token} on={figures.today} />
      </div>
      <Happenings figures={figures} />
    </div>
  )
}

function Below({ figures }: { figures: ScreenFigures }) {
  const say = useSay()
  const few = figures.below.some((each) => each.stock === null || each.dueOrPast === null || each.unclaimed === null)
  return (
    <section className="screen-below">
      <table aria-label={say(words.below)}>
        <thead>
          <tr>
            <th scope="col">{say(words.place)}</th>
            {(['stock', 'dueOrPast', 'unclaimed'] as const).map((each) => (
              <th scope="col" key={each}>{say(words[each])}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.below.map((each) => (
            <tr key={each.id}>
              <th scope="row">{say(each.name)}</th>
              {(['stock', 'dueOrPast', 'unclaimed'] as const).map((part) => (
                <td key={part}>{each[part] ?? <span className="screen-few">{say(words.few)}</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {few && <p className="screen-note">{say(words.fewHint)}</p>}
    </section>
  )
}

function Happenings({ figures: { happenings } }: { figures: ScreenFigures }) {
  const say = useSay()
  return (
    <section className="screen-happenings" aria-label={say(words.happenings)}>
      <h2>{say(words.happenings)}</h2>
      {happenings.length === 0 && <p>{say(words.quiet)}</p>}
      <ul>
        {happenings.map((each) => (
          <li key={each.id}>
            <span className="screen-time">{timeWords(each.at)}</span> <span className="screen-code">{codeWords(each.code)}</span> {say(each.words)}{' '}
            <span className="screen-unit">{say(each.unitName)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
