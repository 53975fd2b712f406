import { Button, Input } from 'antd'
import { useState } from 'react'
import { Note, type OpenCase, useSay } from '#platform/ui/desk'
import type { PartiesShown, PersonShown } from '../contract.ts'
import { Authorities } from './authorities.tsx'
import { type Asked, Reveal } from './reveal.tsx'
import { deskWords } from './words.ts'

/** Beyond so many people the list gets a field to find somebody in it. */
const FEW = 8

/** Who it is between, from two to two hundred: one line a person, with who may sign for them today. */
export default function PeopleTab({ open, parties }: { open: OpenCase; parties: PartiesShown }) {
  const say = useSay()
  const { people, group } = parties
  const [wanted, want] = useState('')
  const [asked, ask] = useState<Asked>()
  const [full, setFull] = useState<Readonly<Record<string, string>>>({})
  const homes = [...new Set(people.flatMap((each) => (each.householdId === null ? [] : [each.householdId])))]
  const homeOf = (person: PersonShown) => (person.householdId === null ? '' : letterOf(homes.indexOf(person.householdId)))
  const shown = people.map((person, index) => ({ person, number: index + 1 })).filter(({ person }) => fits(person, homeOf(person), wanted, say(deskWords.sides[person.side])))
  const nameOf = (id: string | null) => people.find((each) => each.id === id)?.name ?? ''
  return (
    <>
      {group && (
        <Note tone={group.advice === 'offer' ? 'info' : 'warn'}>
          <p>{say(group.say)}</p>
        </Note>
      )}
      <p className="quiet">{parties.sides.map((each) => `${say(deskWords.sides[each.side])} ${say(deskWords.persons(each.persons))}`).join(' · ')}</p>
      {people.length > FEW && <Finder wanted={wanted} want={want} shown={shown.length} all={people.length} />}
      <table className="dense stacking">
        <Columns />
        <tbody>
          {shown.map(({ person, number }) => (
            <Line key={person.id} person={person} number={number} home={homeOf(person)} full={full} ask={ask} nameOf={nameOf} />
          ))}
          <Reporters reporters={parties.reporters} />
        </tbody>
      </table>
      <Authorities open={open} parties={parties} />
      {asked && (
        <Reveal
          open={open}
          asked={asked}
          close={() => ask(undefined)}
          show={(text) => {
            setFull({ ...full, [`${asked.person.id}.${asked.field}`]: text })
            ask(undefined)
          }}
        />
      )}
    </>
  )
}

function Columns() {
  const say = useSay()
  return (
    <thead>
      <tr>
        {(['number', 'name', 'side', 'phone', 'household', 'signs'] as const).map((each) => (
          <th key={each} scope="col">
            {say(deskWords.columns[each])}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Finder({ wanted, want, shown, all }: { wanted: string; want(text: string): void; shown: number; all: number }) {
  const say = useSay()
  return (
    <p className="filter-line">
      <Input allowClear value={wanted} aria-label={say(deskWords.find)} placeholder={say(deskWords.find)} onChange={(event) => want(event.target.value)} />{' '}
      <span className="quiet" aria-live="polite">
        {say(deskWords.shownOf(shown, all))}
      </span>
    </p>
  )
}

function Reporters({ reporters }: Pick<PartiesShown, 'reporters'>) {
  const say = useSay()
  return reporters.map((each) => (
    <tr key={each.id}>
      <td />
      <td>{each.name === '' ? <span className="quiet">{say(deskWords.anonymous)}</span> : each.name}</td>
      <td>{say(deskWords.reporters)}</td>
      <td colSpan={3}>{each.phone ?? <span className="quiet">{say(deskWords.noPhone)}</span>}</td>
    </tr>
  ))
}

/** A, B, … Z, then A1, B1 …: a home has no other name on a screen. */
function letterOf(index: number): string {
  const round = Math.floor(index / 26)
  return `${String.fromCharCode(65 + (index % 26))}${round === 0 ? '' : String(round)}`
}

function fits(person: PersonShown, home: string, wanted: string, side: string): boolean {
  const text = wanted.trim().toLowerCase()
  return text === '' || [person.name, person.phone ?? '', home, side].some((each) => each.toLowerCase().includes(text))
}

interface LineProps {
  readonly person: PersonShown
  readonly number: number
  readonly home: string
  readonly full: Readonly<Record<string, string>>
  ask(asked: Asked): void
  nameOf(id: string | null): string
}

function Line({ person, number, home, full, ask, nameOf }: LineProps) {
  const say = useSay()
  const value = (field: 'name' | 'phone', masked: string) => {
    const known = full[`${person.id}.${field}`]
    if (known !== undefined) return known
    return (
      <>
        {masked}{' '}
        {masked.includes('＊') || masked.includes('*') ? (
          <Button size="small" type="link" onClick={() => ask({ person, field })}>
            {say(deskWords.reveal)}
            <span className="visually-hidden">{` ${say(deskWords.fields[field])} ${person.name}`}</span>
          </Button>
        ) : null}
      </>
    )
  }
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        {value('name', person.name)}
        {person.standing !== 'party' && <span className="chip">{say(deskWords.standings[person.standing])}</span>}
        {person.persons > 1 && <span className="chip">{say(deskWords.persons(person.persons))}</span>}
        {person.lacksGuardian && <span className="chip chip-warn">{say(deskWords.noGuardian)}</span>}
        {person.toBeHeard && <span className="chip chip-warn">{say(deskWords.toBeHeard)}</span>}
      </td>
      <td data-label={say(deskWords.columns.side)}>{say(deskWords.sides[person.side])}</td>
      <td data-label={say(deskWords.columns.phone)}>{person.phone === null ? <span className="quiet">{say(deskWords.noPhone)}</span> : value('phone', person.phone)}</td>
      <td>{home === '' ? '' : say(deskWords.household(home))}</td>
      <td data-label={say(deskWords.columns.signs)}>
        <Signs person={person} nameOf={nameOf} />
      </td>
    </tr>
  )
}

function Signs({ person, nameOf }: Pick<LineProps, 'person' | 'nameOf'>) {
  const say = useSay()
  if (person.fault !== null) return <span className="chip chip-warn">{say(person.fault)}</span>
  const words = person.ways.map((way) =>
    say(way.as === 'self' ? deskWords.self : way.as === 'guardian' ? deskWords.guardian(nameOf(way.signerId)) : deskWords.agent(nameOf(way.signerId))))
  return <>{[...new Set(words)].join(' / ')}</>
}
