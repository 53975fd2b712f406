import { dayWords, DueWords, Provisional, useLanguage, useSay } from '#platform/ui/desk'
import type { DateLine } from '../contract.ts'
import { SpareRoom } from './spare-room.tsx'
import { deskWords } from './words.ts'

/** Every date of a case by day: the one to keep first, the last by law behind it, what is provisional marked. */
export default function CaseCalendar({ dates }: { dates: readonly DateLine[] }) {
  const say = useSay()
  if (dates.length === 0) return <p className="quiet">{say(deskWords.caseEmpty)}</p>
  return (
    <>
      <p className="quiet">{say(deskWords.safeFirst)}</p>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{say(deskWords.day)}</th>
            <th scope="col">{say(deskWords.what)}</th>
          </tr>
        </thead>
        <tbody>
          {dates.map((each) => (
            <Line key={`${each.id}${each.on}`} line={each} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Line({ line }: { line: DateLine }) {
  const say = useSay()
  const { language } = useLanguage()
  const said = (on: string) => ({ zh: dayWords(on, 'zh'), en: dayWords(on, 'en') })
  const later = line.latestOn !== null && line.latestOn !== line.on
  return (
    <tr>
      <th scope="row">
        {dayWords(line.on, language)} {line.from !== null && `${line.from}–${line.to}`} {!line.optional && line.from === null && <DueWords on={line.on} />}
        {line.provisional && <Provisional />}
      </th>
      <td>
        {say(line.name)}
        {line.room && ` · ${say(line.room)}`} {line.spare && <SpareRoom bookingId={line.id} own={line.spare.own} by={line.spare.by} />} {line.optional && <span className="chip">{say(deskWords.optional)}</span>}
        {line.audience === 'parties' && line.from === null && <span className="chip">{say(deskWords.ofParties)}</span>}
        {later && line.latestOn && <span className="quiet"> {say(deskWords.latest(said(line.latestOn)))}</span>}
        {line.rawOn && line.rawOn !== line.on && line.rawOn !== line.latestOn && <span className="quiet"> · {say(deskWords.raw(said(line.rawOn)))}</span>}
      </td>
    </tr>
  )
}
