import { Form, Input } from 'antd'
import { Link } from 'react-router-dom'
import { addressOf, call, DayField, dayRule, Empty, More, needed, shortDay, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type ProgrammeBody, type ProgrammeLine, programmesOperations as ops, type TakingPartLine } from '../contract.ts'
import { COUNSELLORS, KEEPING } from '../domain/roles.ts'
import { deskWords } from '../words/desk.ts'
import { Act } from './act.tsx'
import { JoinFamily, JoinPair, TakeOver } from './joining.tsx'

const words = deskWords.programme

interface Listed<Line, Key extends string> {
  readonly first: Readonly<Record<Key, readonly Line[]>> & { readonly next: string | null }
}

type Programmes = Listed<ProgrammeLine, 'programmes'>['first']
type Kept = Listed<TakingPartLine, 'lines'>['first']

/** A blank sheet to sign before anything is entered. */
function Sheets({ about }: { about: 'family' | 'pairing' }) {
  const say = useSay()
  const { district } = useDesk()
  const to = (withChild: 'yes' | 'no') => addressOf(district, ops.printConsentSheet, { query: { about, withChild } })
  return (
    <>
      <a className="text-link" href={to('yes')} target="_blank" rel="noreferrer">
        {say(words.childSheet)}
      </a>
      <a className="text-link" href={to('no')} target="_blank" rel="noreferrer">
        {say(words.sheet)}
      </a>
    </>
  )
}

export function Families({ list, mine, waiting }: { list: Programmes; mine: Kept | null; waiting: readonly { readonly id: string; readonly number: string }[] }) {
  const say = useSay()
  const { me } = useDesk()
  const own = list.programmes.filter((each) => each.mine && each.state !== 'ended')
  return (
    <>
      {COUNSELLORS.includes(me.role) && (
        <div className="button-row">
          <NewProgramme kind="family" />
          {own.length > 0 && <JoinFamily programmes={own.map((each) => ({ id: each.id, name: each.title }))} />}
          <Sheets about="family" />
        </div>
      )}
      {waiting.map((each) => (
        <section className="card" key={each.id}>
          <p>
            <strong>{each.number}</strong> <span className="chip chip-warn">{say(deskWords.notes.waiting)}</span>
          </p>
          <TakeOver id={each.id} />
        </section>
      ))}
      <ProgrammeList first={list} kind="family" empty="families" />
      {mine && (
        <>
          <h2>{say(deskWords.people.mine)}</h2>
          <KeptList first={mine} kind="family" empty="mine" />
        </>
      )}
    </>
  )
}

export function Pairs({ mine }: { mine: Kept }) {
  return (
    <>
      <div className="button-row">
        <JoinPair />
        <Sheets about="pairing" />
      </div>
      <KeptList first={mine} kind="pairing" empty="pairs" />
    </>
  )
}

export function Projects({ list }: { list: Programmes }) {
  const { me } = useDesk()
  return (
    <>
      {KEEPING.includes(me.role) && <NewProgramme kind="project" />}
      <ProgrammeList first={list} kind="project" empty="projects" />
    </>
  )
}

function NewProgramme({ kind }: { kind: 'family' | 'project' }) {
  const say = useSay()
  return (
    <Act<Omit<ProgrammeBody, 'kind'>, { id: string }> title={words.add} draftKey={`new.${kind}`} initial={{ partner: '' }} send={(values, commandId, district) => call(district, ops.enterProgramme, { commandId, body: { ...values, kind } })}>
      <Form.Item name="title" label={say(words.title)} rules={needed(say)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="purpose" label={say(words.purpose)} rules={needed(say)}>
        <Input.TextArea maxLength={300} rows={2} />
      </Form.Item>
      <Form.Item name="partner" label={say(words.partner)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.from)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="untilOn" label={say(words.until)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}

function ProgrammeList({ first, kind, empty }: { first: Programmes; kind: 'family' | 'project'; empty: 'families' | 'projects' }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { items, more } = usePages(first, (before) => call(district, ops.listProgrammes, { query: { kind, before } }), (page) => page.programmes)
  return (
    <div className="stacked">
      {items.length === 0 && (
        <Empty title={say(deskWords.empty[empty])}>
          <p>{say(deskWords.hint[empty])}</p>
        </Empty>
      )}
      {items.map((each) => (
        <section className="card" key={each.id}>
          <Link to={`/${district}/programmes/one/${each.id}`}>
            <strong>{each.title}</strong>
          </Link>{' '}
          <span className="chip">{say(each.stateWords)}</span> {each.endsSoon && <span className="chip chip-warn">{say(words.soon)}</span>}
          <br />
          <span className="quiet">
            {say(words.taking(each.taking))} · {say(words.sessions(each.held))} · {say(words.ends(shortDay(each.untilOn, language)))} {each.partner}
          </span>
        </section>
      ))}
      <More more={more} />
    </div>
  )
}

/** By number alone: no name, and nothing that says who is a child. */
function KeptList({ first, kind, empty }: { first: Kept; kind: 'family' | 'pairing'; empty: 'pairs' | 'mine' }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { items, more } = usePages(first, (before) => call(district, ops.listTakingPart, { query: { kind, before } }), (page) => page.lines)
  return (
    <div className="stacked">
      {items.length === 0 && (
        <Empty title={say(deskWords.empty[empty])}>
          <p>{say(deskWords.hint[empty === 'mine' ? 'families' : empty])}</p>
        </Empty>
      )}
      {items.map((each) => (
        <section className="card" key={each.id}>
          <Link to={`/${district}/programmes/people/${each.id}`}>
            <strong>{each.number}</strong>
          </Link>{' '}
          <span className="chip">{say(each.stateWords)}</span> {each.endsSoon && <span className="chip chip-warn">{say(words.soon)}</span>}
          <br />
          <span className="quiet">
            {each.programme} {say(words.ends(shortDay(each.untilOn, language)))} {each.nextVisit !== null && say(deskWords.people.next(shortDay(each.nextVisit, language)))}
          </span>
        </section>
      ))}
      <More more={more} />
    </div>
  )
}
