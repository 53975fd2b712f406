import { dayWords, kitWords, useLanguage, useSay } from '#platform/ui/desk'
import type { SlipView } from '../contract.ts'
import { deskWords } from './words.ts'

/** What somebody wrote is shown as it was written, in either language. */
const asWritten = (text: string) => ({ zh: text, en: text })

/** One slip as both units see it: from, to, why, with what, and what was answered. */
export function SlipCard({ view, print, names }: { view: SlipView; print: string; names: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  const { slip } = view
  const due = { zh: dayWords(slip.dueOn, 'zh'), en: dayWords(slip.dueOn, 'en') }
  return (
    <section className="card padded">
      <p>
        <strong>
          {say(slip.from)} {say(deskWords.to)} {say(slip.to)}
        </strong>{' '}
        <span className="chip">{say(slip.stateWords)}</span>
      </p>
      <p className="quiet">
        {dayWords(slip.sentOn, language)} {slip.state === 'sent' && `· ${say(deskWords.dueBy(due))}`} {view.told && `· ${say(view.told)}`}
      </p>
      {view.matter !== '' && <p>{view.matter}</p>}
      <p>{view.reason}</p>
      {view.materials.length > 0 && <p className="quiet">{view.materials.join(say(kitWords.and))}</p>}
      {names && <p>{say(deskWords.line(deskWords.parties, view.parties.length > 0 ? asWritten(view.parties.join(say(kitWords.and))) : deskWords.noNames))}</p>}
      <Answers view={view} />
      <p>
        <a href={print} target="_blank" rel="noreferrer">
          {say(deskWords.print)}
        </a>
      </p>
    </section>
  )
}

function Answers({ view }: { view: SlipView }) {
  const say = useSay()
  const { receivedBy, receivedOn, objection, ground, result } = view
  return (
    <>
      {receivedBy !== null && receivedOn !== null && (
        <p>{say(deskWords.signedBy(receivedBy, { zh: dayWords(receivedOn, 'zh'), en: dayWords(receivedOn, 'en') }))}</p>
      )}
      {objection !== null && <p>{say(deskWords.line(deskWords.objected, asWritten(objection)))}</p>}
      {ground !== null && <p>{say(deskWords.line(deskWords.ground, asWritten(ground)))}</p>}
      {result && <p>{say(deskWords.line(deskWords.result, result))}</p>}
    </>
  )
}
