import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { useParams, useSearchParams } from 'react-router-dom'
import { DayField, TabLinks, UnitField, type UnitThere, useDesk, useSay } from '#platform/ui/desk'
import { deskWords } from './words.ts'

const PATHS = { cases: 'indicators', services: 'service-figures' } as const

/** The two halves of what a unit does: matters, and services. */
export function FigureTabs({ here }: { here: keyof typeof PATHS }) {
  const { district = '' } = useParams()
  return <TabLinks label={deskWords.title} tabs={['cases', 'services']} here={here} words={deskWords.tabs} to={(tab) => `/${district}/${PATHS[tab]}`} />
}

type Asked = Readonly<Partial<Record<'from' | 'to' | 'asOf', string>>>

/** Of which unit and period; what is chosen stands in the address. */
export function Period({ asked: given, unit, units }: { asked: Asked; unit: string | null; units: readonly UnitThere[] }) {
  const say = useSay()
  const [, setSearch] = useSearchParams()
  const { me } = useDesk()
  const [asked, setAsked] = useState({ unit: unit ?? me.unitId, ...given })
  const names = (['from', 'to', 'asOf'] as const).filter((name) => given[name] !== undefined)
  const change = (name: (typeof names)[number]) => (value: string | undefined) => setAsked({ ...asked, [name]: value ?? '' })
  return (
    <form
      className="period"
      onSubmit={(event) => {
        event.preventDefault()
        setSearch(asked)
      }}
    >
      <label htmlFor="unit">{say(deskWords.unit)}</label>
      <UnitField id="unit" units={units} value={asked.unit} onChange={(chosen) => setAsked({ ...asked, unit: chosen ?? me.unitId })} />
      {names.map((name) => (
        <Fragment key={name}>
          <label htmlFor={name}>{say(deskWords[name])}</label>
          <DayField id={name} value={asked[name] ?? ''} onChange={change(name)} />
        </Fragment>
      ))}
      <Button htmlType="submit">{say(deskWords.show)}</Button>
    </form>
  )
}
