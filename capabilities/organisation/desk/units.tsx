import { Input } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { Empty, load, useSay } from '#platform/ui/desk'
import { peopleOperations } from '../../people/contract.ts'
import { organisationOperations } from '../contract.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const [units, directory] = await Promise.all([
    load(district, organisationOperations.listUnits, {}),
    load(district, peopleOperations.listDirectory, { query: {} }),
  ])
  return { units: units.units, people: directory.people }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Who is where: people of one's own unit and below, and every unit of the district with what it is for. */
export function Component() {
  const { units, people }: Data = useLoaderData()
  const say = useSay()
  const [text, setText] = useState('')
  const fits = (...parts: readonly string[]) => parts.join(' ').toLowerCase().includes(text.trim().toLowerCase())
  const found = people.filter((each) => fits(each.name, say(each.roleName), say(each.unitName), each.duty))
  const foundUnits = units.filter((each) => fits(say(each.name), say(each.kindName)))
  return (
    <div className="page">
      <h1>{say(deskWords.title)}</h1>
      <p className="quiet">{say(deskWords.hint)}</p>
      <Input
        allowClear
        className="find"
        value={text}
        aria-label={say(deskWords.search)}
        placeholder={say(deskWords.search)}
        onChange={(event) => setText(event.target.value)}
      />
      {found.length + foundUnits.length === 0 && <Empty title={say(deskWords.none)} />}
      {found.length > 0 && <People people={found.slice(0, 200)} />}
      <Units units={foundUnits.slice(0, 300)} />
    </div>
  )
}

function People({ people }: { people: Data['people'] }) {
  const say = useSay()
  return (
    <table className="dense stacking">
      <thead>
        <tr>
          <th scope="col">{say(deskWords.name)}</th>
          <th scope="col">{say(deskWords.post)}</th>
          <th scope="col">{say(deskWords.unit)}</th>
          <th scope="col">{say(deskWords.duty)}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((each) => (
          <tr key={each.postingId}>
            <th scope="row">{each.name}</th>
            <td data-label={say(deskWords.post)}>{say(each.roleName)}</td>
            <td data-label={say(deskWords.unit)}>{say(each.unitName)}</td>
            <td {...(each.duty ? { 'data-label': say(deskWords.duty) } : {})}>{each.duty}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Units({ units }: { units: Data['units'] }) {
  const say = useSay()
  if (units.length === 0) return null
  return (
    <section>
      <h2>{say(deskWords.units)}</h2>
      <table className="dense stacking">
        <thead>
          <tr>
            <th scope="col">{say(deskWords.unit)}</th>
            <th scope="col">{say(deskWords.kind)}</th>
            <th scope="col">{say(deskWords.does)}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((each) => (
            <tr key={each.id}>
              <th scope="row" className={`level-${each.level}`}>
                {say(each.name)}
              </th>
              <td data-label={say(deskWords.kind)}>{say(each.kindName)}</td>
              <td data-label={say(deskWords.does)}>{say(each.functionName)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
