import { Link, useParams } from 'react-router-dom'
import { useDesk, useSay } from '#platform/ui/desk'
import type { WorseLine } from '../contract.ts'
import { OPENERS } from '../contract/readers.ts'
import { behindPath } from './links.ts'
import type { Data } from './overview.tsx'
import { overviewWords as words } from './overview-words.ts'

/** What got worse, where, from what to what; each leads to the matters behind it and the units that have them. */
export function WorseList({ data }: { data: Data }) {
  const say = useSay()
  return (
    <section aria-labelledby="worse">
      <h2 id="worse">{say(words.worse)}</h2>
      <p className="quiet">{say(words.worseHint)}</p>
      {data.worse.length === 0 ? (
        <p>{say(words.nothingWorse)}</p>
      ) : (
        <ul className="worse-list">
          {data.worse.map((line) => (
            <li key={`${line.on}${line.unitId}${line.category}${line.channel}${line.what}`}>
              <Line line={line} data={data} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ line, data }: { line: WorseLine; data: Data }) {
  const say = useSay()
  const { me } = useDesk()
  const { district = '' } = useParams()
  const { from, to, asOf } = data
  const [before, now] = line.rates ? [`${line.rates.before} %`, `${line.rates.now} %`] : [line.before.toLocaleString('en-US'), line.now.toLocaleString('en-US')]
  const path = behindPath(district, { unit: line.unitId, from, to, asOf, of: line.of, less: line.less, category: line.category, channel: line.channel })
  const text = (
    <>
      <strong>{say(line.where)}</strong> {say(line.name)}
      <span className="quiet">
        {' '}
        {say(words.fromTo(before, now))}
        {line.percent !== null && ` (+${line.percent} %)`}
      </span>
    </>
  )
  return OPENERS.includes(me.role) ? <Link to={path}>{text}</Link> : text
}
