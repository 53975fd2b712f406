import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { dayWords, TableHead, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { CoverageShown, GapsShown } from '../contract.ts'
import { deskWords } from './words.ts'

const words = deskWords.gaps

function Part({ title, children, count }: { title: Said; count: number; children: ReactNode }) {
  const say = useSay()
  if (count === 0) return null
  return (
    <section className="card">
      <h2>
        {say(title)} <span className="chip">{count}</span>
      </h2>
      {children}
    </section>
  )
}

/** What a head must know in time; where there is nothing, it says so. */
export function Gaps({ gaps }: { gaps: GapsShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const week = (from: string) => <Link to={`?tab=week&from=${from}`}>{say(words.look)}</Link>
  return (
    <>
      {gaps.gaps.length === 0 && <p className="quiet">✓ {say(words.noGaps)}</p>}
      <Part title={words.gaps} count={gaps.gaps.length}>
        {gaps.gaps.map((each) => (
          <p key={each.shiftId} className="button-row">
            {say(each.when)} {each.post} <span className="chip chip-warn">{say(deskWords.week.missing(each.missing))}</span> {week(each.week)}
          </p>
        ))}
      </Part>
      <Part title={words.offers} count={gaps.offers.length}>
        {gaps.offers.map((each) => (
          <p key={each.turnId} className="button-row">
            {each.name} · {say(each.when)} {each.post} {week(each.week)}
          </p>
        ))}
      </Part>
      <Part title={words.swaps} count={gaps.swaps.length}>
        {gaps.swaps.map((each) => (
          <p key={each.turnId}>
            {say(words.swap(each.name, each.insteadOf))} · {say(each.when)} {each.post}
          </p>
        ))}
      </Part>
      <Part title={words.unplanned} count={gaps.unplanned.length}>
        <p>{gaps.unplanned.map((each) => each.post).join(' · ')}</p>
      </Part>
      <Part title={words.checks} count={gaps.checks.length}>
        {gaps.checks.map((each) => (
          <p key={each.memberId}>
            {each.name} <span className="quiet">{say(words.until(dayWords(each.validUntil, language)))}</span>
          </p>
        ))}
      </Part>
    </>
  )
}

/** Stations with their community police teams; those without one stand out. */
export function Coverage({ coverage }: { coverage: CoverageShown }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <section className="card">
      <h2>{say(words.stations)}</h2>
      {coverage.stations.length > 0 && (
        <div className="table-wrap">
          <table className="dense stacking">
            <TableHead heads={[words.station, words.teams, words.members]} />
            <tbody>
              {coverage.stations.map((each) => (
                <tr key={each.unitId}>
                  <th scope="row">{say(each.station)}</th>
                  <td data-label={say(words.teams)}>{each.teams === 0 ? <span className="chip chip-warn">{say(words.noTeam)}</span> : each.teams}</td>
                  <td data-label={say(words.members)}>{each.members}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>{coverage.kinds.map((each) => `${say(each.kindWords)} ${each.teams}`).join(' · ')}</p>
      <p>
        <Link to={`/${district}/grid-posts`}>{say(words.slots)}</Link>
      </p>
    </section>
  )
}
