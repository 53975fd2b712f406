import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { call, type DeskRefusal, Key, useSay } from '#platform/ui/desk'
import { ok, type Result } from '#platform/result'
import type { Said } from '#platform/words'
import { casesOperations } from '../../capabilities/cases/contract.ts'
import { serviceHallOperations } from '../../capabilities/service-hall/contract.ts'
import { deskWords } from './words.ts'

/** Where a code leads: its case; at a window also an application or an appointment of its own. */
async function pageOf(district: string, code: string): Promise<Result<string, DeskRefusal>> {
  const found = await call(district, casesOperations.findCaseByCode, { params: { code } })
  if (found.ok) return ok(`work/${found.value.id}?view=unit`)
  const atWindow = await call(district, serviceHallOperations.findServiceNumber, { params: { code } })
  if (!atWindow.ok) return atWindow.refusal.status === 404 ? atWindow : found
  const { id, on } = atWindow.value
  return ok(on === null ? `service-hall/applications/${id}` : `service-hall?tab=appointments&on=${on}`)
}

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
    const found = await pageOf(district, code)
    setRefused(found.ok ? undefined : found.refusal.say)
    if (!found.ok || !(field instanceof HTMLInputElement)) return
    field.value = ''
    field.blur()
    await navigate(`/${district}/${found.value}`)
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
