import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { call, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { serviceHallOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

const words = deskWords.applications

/** The number on a slip leads to its application, or to the day of its appointment. */
export function NumberSearch() {
  const say = useSay()
  const { district } = useDesk()
  const navigate = useNavigate()
  const [refused, setRefused] = useState<Said>()
  const search = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('number')
    const code = field instanceof HTMLInputElement ? field.value.trim() : ''
    if (code === '') return
    const found = await call(district, ops.findServiceNumber, { params: { code } })
    setRefused(found.ok ? undefined : found.refusal.say)
    if (found.ok) await navigate(`/${district}/service-hall${placeOf(found.value)}`)
  }
  return (
    <search>
      <form className="button-row" onSubmit={(event) => void search(event)}>
        <label htmlFor="hall-number">{say(words.search)}</label>
        <Input id="hall-number" name="number" className="short" autoComplete="off" maxLength={20} placeholder={say(words.searchHint)} aria-describedby="hall-number-told" />
        <Button htmlType="submit">{say(words.find)}</Button>
        <span id="hall-number-told" role="status">
          {refused && say(refused)}
        </span>
      </form>
    </search>
  )
}

const placeOf = ({ id, on }: { readonly id: string; readonly on: string | null }): string => (on === null ? `/applications/${id}` : `?tab=appointments&on=${on}`)
