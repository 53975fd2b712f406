import { Link } from 'react-router-dom'
import { TableHead, useDesk, useSay } from '#platform/ui/desk'
import { OPENERS } from '../../indicators/contract/readers.ts'
import type { AlarmPart, AlarmShown } from '../contract.ts'
import { usualWords } from './alarms.tsx'
import { deskWords } from './words.ts'

/** Where a rise comes from, kinds first and then units, each with the way to its matters for whoever may open them. */
export function Parts({ alarm }: { alarm: AlarmShown }) {
  const say = useSay()
  const { district, me } = useDesk()
  const opens = OPENERS.includes(me.role)
  const behind = ({ unitId, category }: { unitId: string; category: string }) =>
    `/${district}/overview/behind?${new URLSearchParams({ unit: unitId, from: alarm.sinceOn, to: alarm.untilOn, of: 'registered', ...(category === '' ? {} : { category }) })}`
  return (
    <>
      {opens && (
        <p>
          <Link to={behind(alarm)}>{say(deskWords.behind)}</Link>
        </p>
      )}
      {alarm.parts.length > 0 && (
        <>
          <h2>{say(deskWords.parts)}</h2>
          <p className="quiet">{say(deskWords.partsHint)}</p>
        </>
      )}
      {(['kind', 'unit'] as const).map((of) => (
        <PartTable key={of} of={of} parts={alarm.parts.filter((each) => each.of === of)} behind={opens ? behind : undefined} />
      ))}
    </>
  )
}

function PartTable({ of, parts, behind }: { of: AlarmPart['of']; parts: readonly AlarmPart[]; behind: ((part: AlarmPart) => string) | undefined }) {
  const say = useSay()
  const { partHeads: heads } = deskWords
  if (parts.length === 0) return null
  return (
    <table className="dense stacking">
      <TableHead heads={[deskWords.partsOf[of], heads.n, heads.usual]} />
      <tbody>
        {parts.map((each) => (
          <tr key={`${each.unitId} ${each.category}`}>
            <th scope="row">{behind ? <Link to={behind(each)}>{say(each.words)}</Link> : say(each.words)}</th>
            <td className="number" data-label={say(heads.n)}>{each.n}</td>
            <td className="number" data-label={say(heads.usual)}>{usualWords(each.usualHundredths)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
