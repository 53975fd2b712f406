import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { call, Key, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { casesOperations } from '../../capabilities/cases/contract.ts'
import { deskWords } from './words.ts'

/** `/` and a code, or a mediation number: straight to the case. */
export function CodeSearch({ district }: { district: string }) {
  const say = useSay()
  const navigate = useNavigate()
  const [refused, setRefused] = useState<Said>()
  const search = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('code')
    const code = field instanceof HTMLInputElement ? field.value.trim() : ''
    if (code === '') return
    const found = await call(district, casesOperations.findCaseByCode, { params: { code } })
    setRefused(found.ok ? undefined : found.refusal.say)
    if (!found.ok || !(field instanceof HTMLInputElement)) return
    field.value = ''
    field.blur()
    await navigate(`/${district}/work/${found.value.id}?view=unit`)
  }
  return (
    <search>
      <form className="code-search" onSubmit={(event) => void search(event)}>
        <label htmlFor="code-search">
          {say(deskWords.searchLabel)} <Key>/</Key>
        </label>
        <input
          id="code-search"
          name="code"
          data-key="/"
          autoComplete="off"
          placeholder={say(deskWords.searchHint)}
          aria-describedby="code-search-told"
        />
        <span id="code-search-told" role="status" className="search-told">
          {refused && say(refused)}
        </span>
      </form>
    </search>
  )
}
