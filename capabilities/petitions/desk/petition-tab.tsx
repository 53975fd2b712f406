import { addressOf, dayWords, kitWords, type OpenCase, useLanguage, useSay } from '#platform/ui/desk'
import { petitionsOperations, type PetitionView } from '../contract.ts'
import { deskWords } from './words.ts'

/** Where the petition stands, its clocks, its papers and its course. */
export default function PetitionTab({ open, view }: { open: OpenCase; view: PetitionView }) {
  const say = useSay()
  const { language } = useLanguage()
  const received = deskWords.receivedWords({ zh: dayWords(view.receivedOn, 'zh'), en: dayWords(view.receivedOn, 'en') })
  return (
    <div className="stacked">
      <p>
        <strong>{say(view.typeWords)} · {say(view.stateWords)}</strong> · {say(view.unit)}
        {view.handler && ` · ${say(deskWords.handler(view.handler))}`}
        {view.handlerPost && ` · ${say(deskWords.handler(say(view.handlerPost)))}`}
      </p>
      <p className="quiet">
        {say(view.form)} · {say(received)} · {say(deskWords.peopleWords(view.people))}
        {view.repeat && ` · ${say(view.repeat)}`}
      </p>
      {view.dues.length > 0 && (
        <ul>
          {view.dues.map((each) => (
            <li key={each.clock}>
              {dayWords(each.on, language)} · {say(each.words)}
              {each.optional && <span className="quiet"> {say(deskWords.optional)}</span>}
            </li>
          ))}
        </ul>
      )}
      <Papers open={open} papers={view.papers} />
      <Course events={view.events} />
    </div>
  )
}

function Papers({ open, papers }: { open: OpenCase; papers: PetitionView['papers'] }) {
  const say = useSay()
  if (papers.length === 0) return null
  return (
    <section>
      <h3>{say(deskWords.papers)}</h3>
      <ul>
        {papers.map((each) => (
          <li key={each.paper}>
            <a href={addressOf(open.district, petitionsOperations.printPetitionPaper, { params: { caseId: open.caseId, paper: each.paper } })} target="_blank" rel="noreferrer">
              {say(each.words)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Course({ events }: { events: PetitionView['events'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section>
      <h3>{say(deskWords.course)}</h3>
      {events.map((each, index) => (
        <div key={`${each.kind}${String(index)}`}>
          <p>
            {dayWords(each.on, language)} · <strong>{say(each.words)}</strong>
            {each.lines.length > 0 && `${say(kitWords.colon)}${each.lines.map((line) => say(line)).join(say(kitWords.and))}`}
          </p>
          {each.text && <p className="quiet" style={{ whiteSpace: 'pre-line' }}>{each.text}</p>}
        </div>
      ))}
    </section>
  )
}
