import { Button, Input } from 'antd'
import { useState } from 'react'
import { addressOf, call, type DeskRefusal, RefusalNote, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { serviceHallOperations } from '../../service-hall/contract.ts'
import { marketWords as words } from '../words/market.ts'

interface Found {
  readonly id: string
  readonly name: Said
}

/** What an item needs, found in plain words and printed for whoever stands at the booth. */
export function Checklists() {
  const say = useSay()
  const { district } = useDesk()
  const [typed, type] = useState('')
  const [found, show] = useState<readonly Found[]>()
  const [refusal, refuse] = useState<DeskRefusal>()
  const look = async () => {
    const answered = await call(district, serviceHallOperations.findServices, { query: typed.trim() === '' ? {} : { q: typed.trim() } })
    refuse(answered.ok ? undefined : answered.refusal)
    show(answered.ok ? answered.value.items : undefined)
  }
  return (
    <section>
      <h3>{say(words.checklists)}</h3>
      <form
        className="button-row"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <label htmlFor="checklist">{say(words.what)}</label>
        <Input id="checklist" className="short" value={typed} maxLength={100} onChange={(event) => type(event.target.value)} />
        <Button htmlType="submit">{say(words.find)}</Button>
      </form>
      {refusal && <RefusalNote refusal={refusal} />}
      {found?.length === 0 && <p className="quiet">{say(words.nothing)}</p>}
      <ul>
        {found?.map((each) => (
          <li key={each.id}>
            {say(each.name)}{' '}
            <a href={addressOf(district, serviceHallOperations.printServiceChecklist, { params: { itemId: each.id } })} target="_blank" rel="noreferrer">
              {say(words.print)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
