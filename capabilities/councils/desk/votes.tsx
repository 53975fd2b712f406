import { Button } from 'antd'
import { addressOf, dayWords, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type CouncilShown, councilsOperations, type VoteShown } from '../contract.ts'
import type { Doing } from './forms.tsx'
import { deskWords } from './words.ts'

/** Hundredths of a square metre as people read them. */
export function squareMetres(centiares: number): string {
  return `${Math.floor(centiares / 100)}.${String(centiares % 100).padStart(2, '0')}`
}

/** Owners’ votes: both quorums, both majorities, as fractions; who has voted, never what they chose. */
export function Votes({ council, start }: { council: CouncilShown; start(doing: Doing): void }) {
  const say = useSay()
  return (
    <>
      <h2>
        {say(deskWords.votes)}{' '}
        {council.mayWrite && <Button size="small" className="no-print" onClick={() => start({ kind: 'vote' })}>{say(deskWords.openVote)}</Button>}
      </h2>
      {council.votes.length === 0 && <p className="quiet">{say(deskWords.noVotes)}</p>}
      {council.votes.map((vote) => (
        <Vote key={vote.id} councilId={council.id} vote={vote} mayWrite={council.mayWrite} start={start} />
      ))}
    </>
  )
}

function Vote({ councilId, vote, mayWrite, start }: { councilId: string; vote: VoteShown; mayWrite: boolean; start(doing: Doing): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <section className="card">
      <h3>
        {vote.matter} {vote.passed !== null && <span className={vote.passed ? 'chip chip-done' : 'chip chip-warn'}>{say(deskWords.passed[vote.passed ? 'yes' : 'no'])}</span>}
      </h3>
      <p className="quiet">
        {say(deskWords.kinds[vote.kind])} · {dayWords(vote.openedOn, language)}
        {vote.countedOn !== null && ` · ${say(deskWords.counted(dayWords(vote.countedOn, language)))}`}
      </p>
      <div className="table-wrap"><table className="dense stacking">
        <tbody>
          <Half label={say(deskWords.took)} half={vote.participation} verdict={say(deskWords.quorum[vote.participation.reached ? 'yes' : 'no'])} />
          {vote.approval && <Half label={say(deskWords.agreed)} half={vote.approval} verdict={say(deskWords.needed[vote.needed])} />}
        </tbody>
      </table></div>
      <p className="button-row no-print">
        {vote.countedOn === null && mayWrite && (
          <>
            <Button onClick={() => start({ kind: 'ballots', voteId: vote.id })}>{say(deskWords.ballots)}</Button>
            <Button onClick={() => start({ kind: 'count', voteId: vote.id })}>{say(deskWords.count)}</Button>
          </>
        )}
        <Button type="link" target="_blank" href={addressOf(district, councilsOperations.printVote, { params: { councilId, voteId: vote.id } })}>
          {say(vote.countedOn === null ? deskWords.printBallots : deskWords.printResult)}
        </Button>
      </p>
      {vote.countedOn === null && (
        <ul className="columns">
          {vote.voters.map((each) => (
            <li key={each.id}>
              {each.doors} <span className="quiet">{say(deskWords.squareMetres(squareMetres(each.areaCentiares)))} · {say(each.voted ? deskWords.voted : deskWords.notVoted)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Half({ label, half, verdict }: { label: string; half: VoteShown['participation']; verdict: string }) {
  const say = useSay()
  const { heads, area } = half
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {say(deskWords.heads)} {say(deskWords.fraction(String(heads.count), String(heads.outOf)))}
      </td>
      <td>
        {say(deskWords.area)} {say(deskWords.fraction(squareMetres(area.count), say(deskWords.squareMetres(squareMetres(area.outOf)))))}
      </td>
      <td>
        <span className={half.reached ? 'chip chip-done' : 'chip chip-warn'}>
          {half.reached ? '✓' : '✗'} {verdict}
        </span>
      </td>
    </tr>
  )
}
