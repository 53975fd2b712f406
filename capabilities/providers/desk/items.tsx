import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { Act, addressOf, call, chosen, DayField, dayRule, dayWords, Empty, More, needed, Note, PickChoice, SafePhotoField, TabLinks, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { ITEM_VIEWS, type ItemShown, type ItemView, providersOperations as ops } from '../contract.ts'
import type { ItemStep, Trade } from '../domain.ts'
import { STEP_WORDS, TRADE_WORDS } from '../words.ts'
import { deskWords as words } from './words.ts'

interface ItemsProps {
  readonly view: ItemView
  readonly first: { readonly items: readonly ItemShown[]; readonly next: string | null }
  readonly mayPublish: boolean
  /** Without views: part of another page. */
  readonly plain?: boolean
}

/** Work for whoever takes it on. */
export function Items({ view, first, mayPublish, plain = false }: ItemsProps) {
  const say = useSay()
  const { district } = useDesk()
  const [publishing, publish] = useState(false)
  const { revalidate } = useRevalidator()
  const { items, more } = usePages(first, (before) => call(district, ops.listServiceItems, { query: { view, before } }), (page) => page.items)
  return (
    <>
      {mayPublish && <p className="button-row"><Button type="primary" onClick={() => publish(true)}>{say(words.publish)}</Button></p>}
      {!plain && <TabLinks label={words.tabs.items} tabs={ITEM_VIEWS} here={view} words={words.views} to={(each) => `?tab=items&view=${each}`} />}
      {items.length === 0 && <Empty title={say(words.none)}><p>{say(words.noneHint)}</p></Empty>}
      {items.map((each) => <Item key={each.id} item={each} />)}
      <More more={more} />
      {publishing && (
        <Act<{ trade: Trade; title: string; place: string; wantedOn: string }, ItemShown>
          title={words.publish} draftKey="providers.item" close={() => publish(false)} done={() => void revalidate()}
          send={(body, commandId, slug) => call(slug, ops.publishServiceItem, { commandId, body })}
        >
          <Note tone="info">{say(words.publicHint)}</Note>
          <Form.Item name="trade" label={say(words.trade)} rules={chosen(say)}><PickChoice options={TRADE_WORDS} /></Form.Item>
          <Form.Item name="title" label={say(words.what)} rules={needed(say)}><Input maxLength={200} /></Form.Item>
          <Form.Item name="place" label={say(words.where)} rules={needed(say)}><Input maxLength={200} /></Form.Item>
          <Form.Item name="wantedOn" label={say(words.wanted)} rules={dayRule(say)}><DayField /></Form.Item>
        </Act>
      )}
    </>
  )
}

function Item({ item }: { item: ItemShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [step, take] = useState<ItemStep>()
  return (
    <section className="card">
      <h3>
        {item.title} <span className={item.state === 'verified' ? 'chip chip-done' : 'chip'}>{say(item.stateWords)}</span> {item.late && <span className="chip chip-warn">{say(words.late)}</span>}{' '}
        {item.inOwnArea && <span className="chip">{say(words.ownArea)}</span>}
      </h3>
      <p>
        {item.place} · {say(item.unit)} · <span className="quiet">{say(item.tradeWords)} · {say(item.promisedOn === null ? words.wantedOn(dayWords(item.wantedOn, language)) : words.promisedOn(dayWords(item.promisedOn, language)))}</span>
      </p>
      {item.company !== null && <p><strong>{item.company}</strong></p>}
      {item.returned !== null && <p className="quiet">{say(words.returned(item.returned.company, dayWords(item.returned.on, language)))}</p>}
      {item.doneOn !== null && <p>{say(words.doneOn(dayWords(item.doneOn, language)))} {item.doneNote} <span className="quiet">{item.noPhotoWhy}</span></p>}
      {item.photoId !== null && <img src={addressOf(district, ops.readServiceItemPhoto, { params: { itemId: item.id } })} alt={say(words.photoOf)} width={240} />}
      {item.verifiedOn !== null && <p>{say(words.verifiedOn(dayWords(item.verifiedOn, language)))} {item.verifiedNote}</p>}
      {item.verifiedOn === null && item.verifiedNote !== null && <p className="quiet">{item.verifiedNote}</p>}
      <p className="button-row no-print">
        {item.may.map((each) => <Button key={each.step} size="small" onClick={() => take(each.step)}>{say(each.label)}</Button>)}
      </p>
      {step && <TakeStep item={item} step={step} close={() => take(undefined)} done={() => void revalidate()} />}
    </section>
  )
}

interface StepValues {
  readonly note?: string
  readonly promisedOn?: string
  readonly photo?: string
  readonly noPeople?: boolean
  readonly noPhotoWhy?: string
}

function TakeStep({ item, step, close, done }: { item: ItemShown; step: ItemStep; close(): void; done(): void }) {
  const say = useSay()
  const send = ({ note = '', promisedOn, photo, noPeople, noPhotoWhy }: StepValues, commandId: string, district: string) =>
    call(district, ops.takeServiceItemStep, {
      params: { itemId: item.id }, commandId,
      body: { step, note, ...(promisedOn ? { promisedOn } : {}), ...(photo ? { photo, photoWithoutPeople: noPeople === true } : {}), ...(noPhotoWhy ? { noPhotoWhy } : {}) },
    })
  return (
    <Act<StepValues, ItemShown> title={STEP_WORDS[step]} draftKey={`providers.${step}.${item.id}`} close={close} done={done} send={send} danger={step === 'withdraw'}>
      <p><strong>{item.title}</strong> {item.place}</p>
      {step === 'claim' ? (
        <Form.Item name="promisedOn" label={say(words.promised)} rules={dayRule(say)}><DayField /></Form.Item>
      ) : (
        <Form.Item name="note" label={say(words.note)} rules={step === 'verify' ? [] : needed(say)}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
      )}
      {step === 'report' && (
        <>
          <Form.Item name="photo" label={say(words.photo)}><SafePhotoField /></Form.Item>
          <Form.Item name="noPeople" valuePropName="checked"><Checkbox>{say(words.noPeople)}</Checkbox></Form.Item>
          <Form.Item name="noPhotoWhy" label={say(words.noPhotoWhy)}><Input maxLength={300} /></Form.Item>
        </>
      )}
    </Act>
  )
}
