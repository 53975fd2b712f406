import { Button, Input, InputNumber, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, dayWords, type DeskRefusal, newCommandId, RefusalNote, tell, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type CardShown, type GoodsShown, pointsOperations as ops, type RedemptionShown } from '../contract.ts'
import { showNumber } from '../domain.ts'
import { AskBack } from './activities.tsx'
import { deskWords as words } from './words.ts'

interface CounterProps {
  readonly goods: readonly GoodsShown[]
  readonly exchanges: { readonly redemptions: readonly RedemptionShown[] }
}

/** Scan a card, choose goods, exchange: by keys alone, and ready for the next card. */
export function Counter({ goods, exchanges }: CounterProps) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [typed, type] = useState('')
  const [card, show] = useState<CardShown>()
  const [refusal, refuse] = useState<DeskRefusal>()
  const field = useRef<InputRef>(null)
  useEffect(() => {
    if (!card) field.current?.focus()
  }, [card])
  const look = async () => {
    const found = await call(district, ops.readCard, { query: { number: typed } })
    refuse(found.ok ? undefined : found.refusal)
    show(found.ok ? found.value : undefined)
    if (!found.ok) field.current?.select()
  }
  const next = () => {
    type('')
    show(undefined)
    void revalidate()
  }
  return (
    <>
      <form
        className="button-row"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <label htmlFor="card">{say(words.scan)}</label>
        <Input id="card" ref={field} value={typed} autoComplete="off" inputMode="numeric" className="short" onChange={(event) => type(event.target.value)} />
        <Button htmlType="submit">{say(words.look)}</Button>
      </form>
      {refusal && <RefusalNote refusal={refusal} />}
      {card && <Basket key={card.number} card={card} goods={goods.filter((each) => each.price !== null && each.left > 0)} next={next} />}
      <Lately redemptions={exchanges.redemptions} />
    </>
  )
}

function Basket({ card, goods, next }: { card: CardShown; goods: readonly GoodsShown[]; next(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const [pieces, choose] = useState<Readonly<Record<string, number>>>({})
  const [commandId, renew] = useState(newCommandId)
  const [busy, setBusy] = useState(false)
  const [refusal, refuse] = useState<DeskRefusal>()
  const items = goods.flatMap(({ id }) => (pieces[id] ? [{ goodsId: id, pieces: pieces[id] }] : []))
  const total = goods.reduce((sum, each) => sum + (each.price ?? 0) * (pieces[each.id] ?? 0), 0)
  const exchange = async () => {
    setBusy(true)
    const done = await call(district, ops.redeemPoints, { commandId, body: { number: card.number, items } })
    setBusy(false)
    if (done.ok) {
      tell(words.exchanged(done.value.n))
      next()
      return
    }
    if (done.refusal.status !== 0) renew(newCommandId())
    refuse(done.refusal)
  }
  return (
    <section className="card">
      <h2>
        {showNumber(card.number)} · {say(words.usable(card.usable))}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (items.length > 0 && !busy) void exchange()
        }}
      >
        <Wanted goods={goods} pieces={pieces} choose={choose} />
        {refusal && <RefusalNote refusal={refusal} />}
        <p className="button-row">
          <strong>{say(words.total(total))}</strong>
          <Button type="primary" htmlType="submit" disabled={items.length === 0} loading={busy}>
            {say(words.exchange)}
          </Button>
          {items.length === 0 && <span className="quiet">{say(words.nothingChosen)}</span>}
          <Button onClick={next}>{say(words.another)}</Button>
        </p>
      </form>
    </section>
  )
}

interface WantedProps {
  readonly goods: readonly GoodsShown[]
  readonly pieces: Readonly<Record<string, number>>
  choose(pieces: Readonly<Record<string, number>>): void
}

function Wanted({ goods, pieces, choose }: WantedProps) {
  const say = useSay()
  return (
    <ul className="columns">
      {goods.map((each, index) => (
        <li key={each.id}>
          <label htmlFor={`goods-${index}`}>
            {each.name} <span className="quiet">{say(words.onShelf(each.price ?? 0, each.measure, each.left))}</span>
          </label>{' '}
          <InputNumber id={`goods-${index}`} min={0} max={each.left} precision={0} autoFocus={index === 0} value={pieces[each.id] ?? 0} onChange={(n) => choose({ ...pieces, [each.id]: n ?? 0 })} />
        </li>
      ))}
    </ul>
  )
}

function Lately({ redemptions }: { redemptions: readonly RedemptionShown[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const [asking, ask] = useState<string>()
  return (
    <>
      <h2>{say(words.lately)}</h2>
      {redemptions.length === 0 && <p className="quiet">{say(words.noExchanges)}</p>}
      <ul>
        {redemptions.map((each) => (
          <li key={each.id}>
            {dayWords(each.on, language)} · {each.number === null ? say(words.noActive) : showNumber(each.number)} · {each.lines.map((line) => `${line.name} ${line.pieces} ${line.measure}`).join(language === 'zh' ? '、' : ', ')} · {say(words.cost(each.n))}{' '}
            {each.reversed ? (
              <span className="chip">{say(words.reversed)}</span>
            ) : (
              <Button size="small" onClick={() => ask(each.id)}>
                {say(words.takeBack)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking && <AskBack subject={{ about: 'redemption', subjectId: asking }} close={() => ask(undefined)} />}
    </>
  )
}
