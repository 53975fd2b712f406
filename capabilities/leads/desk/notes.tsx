import { Button } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#platform/http/operation'
import { call, dayWords, Empty, More, tell, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import type { CentreShape } from '../../organisation/contract/places.ts'
import { leadsOperations, type Note } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { NoteForm } from './note-form.tsx'
import { type Outcome, OutcomeForm } from './outcome.tsx'
import { BecameLine, Views } from './views.tsx'

interface NotesProps {
  readonly view: 'open' | 'decided'
  readonly first: AnswerOf<typeof leadsOperations.listNotes>
  readonly communities: readonly CentreShape[]
  done(): void
}

const TAKING = ['grid-worker', 'building-head', 'community-officer', 'auxiliary', 'clerk', 'mediator', 'unit-head']
const OUTCOMES: readonly Outcome[] = ['case', 'ticket', 'hazard', 'nothing']
/** Petitions are passed on by the counter, a dispatcher or a head. */
const WITH_PETITIONS: readonly Outcome[] = ['case', 'ticket', 'hazard', 'petition', 'nothing']
const AREA = ['clerk', 'dispatcher', 'unit-head', 'director']

/** Notes by time, and what became of them; never by house. */
export function Notes({ view, first, communities, done }: NotesProps) {
  const say = useSay()
  const { district, me } = useDesk()
  const [taking, take] = useState(false)
  const [deciding, decide] = useState<Note>()
  const { items, more } = usePages(first, (before) => call(district, leadsOperations.listNotes, { query: { view, before } }), (page) => page.notes)
  const through = () => {
    take(false)
    decide(undefined)
    tell(deskWords.saved)
    done()
  }
  return (
    <>
      {TAKING.includes(me.role) && !taking && (
        <p>
          <Button type="primary" onClick={() => take(true)}>
            {say(deskWords.take)}
          </Button>
        </p>
      )}
      {taking && <NoteForm communities={communities} done={through} cancel={() => take(false)} />}
      <Views tab="notes" view={view} views={deskWords.noteViews} />
      <NoteList items={items} more={more} decide={decide} />
      {deciding && (
        <OutcomeForm
          draftKey={`leads.note.${deciding.id}`}
          title={deskWords.decide}
          outcomes={AREA.includes(me.role) ? WITH_PETITIONS : OUTCOMES}
          communities={deciding.place ? undefined : communities}
          send={(body, commandId) => call(district, leadsOperations.decideNote, { params: { id: deciding.id }, body, commandId })}
          done={through}
          cancel={() => decide(undefined)}
        />
      )}
    </>
  )
}

function NoteList({ items, more, decide }: { items: readonly Note[]; more: (() => void) | undefined; decide(note: Note): void }) {
  const say = useSay()
  if (items.length === 0)
    return (
      <Empty title={say(deskWords.none)}>
        <p>{say(deskWords.noNotes)}</p>
      </Empty>
    )
  return (
    <div className="stacked">
      {items.map((note) => (
        <NoteItem key={note.id} note={note} decide={() => decide(note)} />
      ))}
      <More more={more} />
    </div>
  )
}

function NoteItem({ note, decide }: { note: Note; decide(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <h3>
        {say(note.sourceWords)} <span className="quiet">{say(note.stateWords)}</span>
      </h3>
      {note.text === null ? <p className="quiet">{say(note.became ? deskWords.gone : deskWords.forgotten)}</p> : <p>{note.text}</p>}
      {note.place && <p>{note.place}</p>}
      <p className="quiet">
        {say(deskWords.by(note.author, say(note.unit), dayWords(note.notedOn, language)))}
        {note.teller && ` · ${say(deskWords.told(note.teller))}`}
      </p>
      {note.reason && <p>{say(deskWords.why(note.reason))}</p>}
      <BecameLine became={note.became} />
      {note.mayDecide && <Button onClick={decide}>{say(deskWords.decide)}</Button>}
    </section>
  )
}
