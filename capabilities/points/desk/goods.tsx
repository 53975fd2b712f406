import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, ListTable, needed, RadioChoice, today, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type GoodsShown, pointsOperations as ops } from '../contract.ts'
import { KEEPING } from '../domain.ts'
import { Act, askSecond } from './act.tsx'
import { deskWords as words } from './words.ts'

type Doing = { readonly kind: 'add' } | { readonly kind: 'receive' | 'price'; readonly goodsId: string } | { readonly kind: 'count'; readonly lotId: string }

/** What the shop has, by delivery and last day. */
export function Goods({ goods }: { goods: readonly GoodsShown[] }) {
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const mayKeep = KEEPING.includes(me.role)
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <>
      {mayKeep && (
        <p className="button-row">
          <Button type="primary" onClick={() => start({ kind: 'add' })}>
            {say(words.addGoods)}
          </Button>
        </p>
      )}
      <ListTable items={goods} heads={[words.columns.goods, words.columns.price, words.columns.left, words.columns.lots]} none={words.noGoods} hint={words.noGoodsHint}>
        {(each) => <Row key={each.id} goods={each} start={start} mayKeep={mayKeep} />}
      </ListTable>
      {doing?.kind === 'add' && <Add close={close} />}
      {doing?.kind === 'receive' && <Receive goodsId={doing.goodsId} close={close} />}
      {doing?.kind === 'price' && <Price goodsId={doing.goodsId} close={close} />}
      {doing?.kind === 'count' && <Count lotId={doing.lotId} close={close} />}
    </>
  )
}

function Row({ goods, start, mayKeep }: { goods: GoodsShown; start(doing: Doing): void; mayKeep: boolean }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <tr>
      <th scope="row">
        {goods.name}{' '}
        {mayKeep && (
          <span className="button-row">
            <Button size="small" onClick={() => start({ kind: 'receive', goodsId: goods.id })}>
              {say(words.receive)}
            </Button>
            <Button size="small" onClick={() => start({ kind: 'price', goodsId: goods.id })}>
              {say(words.setPrice)}
            </Button>
          </span>
        )}
      </th>
      <td data-label={say(words.columns.price)}>{goods.price === null ? say(words.noPrice) : `${goods.price} / ${goods.measure}`}</td>
      <td data-label={say(words.columns.left)}>{goods.left}</td>
      <td data-label={say(words.columns.lots)}>
        <ul>
          {goods.lots.map((each) => (
            <li key={each.id}>
              {say(each.bestBefore === null ? words.lotPlain(each.left) : words.lot(each.left, dayWords(each.bestBefore, language)))} {say(words.from[each.cameFrom])} <span className="quiet">{each.donor}</span>{' '}
              {each.expired && <span className="chip chip-warn">{say(words.expired)}</span>}{' '}
              <Button size="small" onClick={() => start({ kind: 'count', lotId: each.id })}>
                {say(words.count)}
              </Button>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function Add({ close }: { close(): void }) {
  const say = useSay()
  return (
    <Act<{ name: string; measure: string; price: number }, { id: string }> title={words.addGoods} draftKey="goods" close={close} send={(body, commandId, district) => call(district, ops.addGoods, { commandId, body })}>
      <Form.Item name="name" label={say(words.columns.goods)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="measure" label={say(words.measure)} rules={needed(say)}>
        <Input maxLength={10} className="short" />
      </Form.Item>
      <Form.Item name="price" label={say(words.price)} rules={needed(say)}>
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
    </Act>
  )
}

function Receive({ goodsId, close }: { goodsId: string; close(): void }) {
  const say = useSay()
  return (
    <Act<{ n: number; cameFrom: 'donation' | 'bought'; donor?: string; bestBefore?: string }, { id: string }>
      title={words.receive}
      draftKey={`receive.${goodsId}`}
      initial={{ cameFrom: 'donation' }}
      close={close}
      send={({ n, cameFrom, donor, bestBefore }, commandId, district) => call(district, ops.receiveGoods, { params: { goodsId }, commandId, body: { n, cameFrom, donor: donor ?? '', bestBefore: bestBefore ?? null } })}
    >
      <Form.Item name="n" label={say(words.n)} rules={needed(say)}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="cameFrom" label={say(words.cameFrom)} rules={chosen(say)}>
        <RadioChoice options={words.from} />
      </Form.Item>
      <Form.Item name="donor" label={say(words.donor)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="bestBefore" label={say(words.bestBefore)} rules={dayRule(say, false)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}

function Price({ goodsId, close }: { goodsId: string; close(): void }) {
  const say = useSay()
  return (
    <Act<{ price: number; fromOn: string }, { id: string }>
      title={words.setPrice}
      draftKey={`price.${goodsId}`}
      initial={{ fromOn: today() }}
      close={close}
      send={(body, commandId, district) => call(district, ops.setPrice, { params: { goodsId }, commandId, body })}
    >
      <Form.Item name="price" label={say(words.price)} rules={needed(say)}>
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </Act>
  )
}

function Count({ lotId, close }: { lotId: string; close(): void }) {
  const say = useSay()
  return (
    <Act<{ difference: number; ground: string }, { id: string }>
      title={words.ask}
      draftKey={`count.${lotId}`}
      close={close}
      send={({ difference, ground }, commandId, district) => askSecond(district, commandId, { about: 'stock', subjectId: lotId }, difference, ground)}
    >
      <Form.Item name="difference" label={say(words.difference)} rules={needed(say)}>
        <InputNumber min={-100_000} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="ground" label={say(words.ground)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </Act>
  )
}
