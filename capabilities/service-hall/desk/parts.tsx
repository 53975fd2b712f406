import { Button, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { call, type DeskRefusal, newCommandId, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { Said } from '#platform/words'
import { type ItemShape, serviceHallOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'

export interface ItemNamed {
  readonly id: string
  readonly kind: 'applied' | 'guided'
  readonly name: Said
}

export const optionsOf = (items: readonly ItemNamed[]): Readonly<Record<string, Said>> => Object.fromEntries(items.map((each) => [each.id, each.name]))

/** The item that was chosen, with its places. */
export function useItem(itemId: string | undefined): ItemShape | undefined {
  const { district } = useDesk()
  const [found, show] = useState<ItemShape>()
  useEffect(() => {
    let current = true
    if (itemId !== undefined) {
      void call(district, ops.readService, { params: { itemId } }).then((answered) => {
        if (current && answered.ok) show(answered.value)
      })
    }
    return () => {
      current = false
    }
  }, [district, itemId])
  return found?.id === itemId ? found : undefined
}

/** Sends a press, tells what came of it, and loads the page anew. */
export function usePress() {
  const { revalidate } = useRevalidator()
  return async <Answer,>(send: (commandId: string) => Promise<Result<Answer, DeskRefusal>>, done: (answer: Answer) => Said = () => deskWords.saved) => {
    const answered = await send(newCommandId())
    tell(answered.ok ? done(answered.value) : answered.refusal)
    void revalidate()
  }
}

export interface Made {
  readonly code: string
  readonly pin: string
  /** What it is for, where and when: the paper says it too. */
  readonly about: readonly Said[]
  readonly hint: Said
  /** Its page, where it goes on. */
  readonly to?: string
}

/** Number and PIN of what was taken, once; printed it stands alone on the paper. */
export function Slip({ title, made, close }: { title: Said; made: Made; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const words = deskWords.applications
  return (
    <section className="card slip" aria-live="polite">
      <h2 className="no-print">{say(title)}</h2>
      <p>{made.about.map(say).join(' · ')}</p>
      <p>
        {say(words.code)} <strong className="code">{made.code}</strong> · {say(words.pin)} <strong className="code">{made.pin}</strong>
      </p>
      <p className="quiet">
        {say(made.hint)} {`${window.location.origin}/d/${district}/services/own`}
      </p>
      <p className="button-row no-print">
        <Button onClick={() => window.print()}>{say(words.print)}</Button>
        {made.to && (
          <Link className="step-link" to={made.to}>
            {say(words.openIt)}
          </Link>
        )}
        <Button type="primary" onClick={close}>
          {say(words.done)}
        </Button>
      </p>
    </section>
  )
}

/** Takes the only place there is; a place of another item does not stay chosen. */
export function useOnlyPlace(form: FormInstance, places: readonly { readonly facilityId: string }[] | undefined): void {
  const ids = places?.map((each) => each.facilityId).join(' ')
  useEffect(() => {
    if (ids !== undefined) form.setFieldValue('facilityId', ids !== '' && !ids.includes(' ') ? ids : undefined)
  }, [form, ids])
}
