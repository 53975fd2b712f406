import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, dayWords, ListTable, needed, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type EvidenceShown, outreachOperations as ops } from '../contract.ts'
import { WRITING } from '../domain.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

interface Adding {
  readonly title: string
  readonly item: string
  readonly keptAt?: string
}

/** What a title asks for, where it is kept, what is missing. */
export function Evidence({ items }: { items: readonly EvidenceShown[] }) {
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [adding, add] = useState(false)
  const again = () => void revalidate()
  const close = () => {
    add(false)
    again()
  }
  return (
    <>
      {WRITING.includes(me.role) && (
        <p className="button-row">
          <Button type="primary" onClick={() => add(true)}>
            {say(words.addEvidence)}
          </Button>
        </p>
      )}
      <ListTable items={items} heads={[words.item, words.evidenceTitle, words.keptAt]} none={words.noEvidence} hint={words.noEvidenceHint}>
        {(each) => <Item key={each.id} item={each} again={again} />}
      </ListTable>
      {adding && <Add close={close} />}
    </>
  )
}

function Item({ item, again }: { item: EvidenceShown; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { me } = useDesk()
  const [placing, place] = useState(false)
  const close = () => {
    place(false)
    again()
  }
  return (
    <tr>
      <th scope="row">{item.item}</th>
      <td data-label={say(words.evidenceTitle)}>{item.title}</td>
      <td data-label={say(words.keptAt)}>
        {item.thereOn ? `${item.keptAt} · ${dayWords(item.thereOn, language)}` : <span className="chip chip-warn">{say(words.missing)}</span>}{' '}
        {WRITING.includes(me.role) && (
          <Button size="small" onClick={() => place(true)}>
            {say(words.setThere)}
          </Button>
        )}
        {placing && (
          <Act<{ keptAt: string }, { id: string }> title={words.setThere} draftKey={null} initial={{ keptAt: item.keptAt }} close={close} send={({ keptAt }, _commandId, district) => call(district, ops.setEvidence, { params: { id: item.id }, body: { keptAt, there: true } })}>
            <Form.Item name="keptAt" label={say(words.keptAt)} rules={needed(say)}>
              <Input maxLength={200} />
            </Form.Item>
          </Act>
        )}
      </td>
    </tr>
  )
}

function Add({ close }: { close(): void }) {
  const say = useSay()
  const send = (typed: Adding, commandId: string, district: string) =>
    call(district, ops.addEvidence, { commandId, body: { title: typed.title, item: typed.item, keptAt: typed.keptAt ?? '', there: Boolean(typed.keptAt) } })
  return (
    <Act<Adding, { id: string }> title={words.addEvidence} draftKey="evidence" close={close} send={send}>
      <Form.Item name="title" label={say(words.evidenceTitle)} rules={needed(say)}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="item" label={say(words.item)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="keptAt" label={say(words.keptAt)}>
        <Input maxLength={200} />
      </Form.Item>
    </Act>
  )
}
