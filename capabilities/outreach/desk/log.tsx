import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, ListTable, needed, PickChoice, today, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { outreachOperations as ops, type PublicityBody, type PublicityShown } from '../contract.ts'
import { LOGGING } from '../domain.ts'
import { TOPIC_WORDS } from '../words.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'

/** The log of publicity: what, where, when, how many heads; never who. */
export function Log({ first }: { first: { readonly entries: readonly PublicityShown[]; readonly next: string | null } }) {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [entering, enter] = useState(false)
  const again = () => void revalidate()
  const { items, more } = usePages(first, (before) => call(district, ops.listPublicity, { query: { before } }), (page) => page.entries)
  const close = () => {
    enter(false)
    again()
  }
  return (
    <>
      {LOGGING.includes(me.role) && (
        <p className="button-row">
          <Button type="primary" onClick={() => enter(true)}>
            {say(words.enter)}
          </Button>
        </p>
      )}
      <ListTable items={items} heads={[words.what, words.topic, words.on, words.spot, words.audience, words.materials]} none={words.noEntries} hint={words.noEntriesHint} more={more}>
        {(each) => <Line key={each.id} entry={each} again={again} />}
      </ListTable>
      {entering && <Enter close={close} />}
    </>
  )
}

function Line({ entry, again }: { entry: PublicityShown; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const [taking, take] = useState(false)
  const close = () => {
    take(false)
    again()
  }
  return (
    <tr>
      <th scope="row">
        {entry.title} <span className="quiet">{say(entry.unit)}</span> {entry.takenBack !== null && <span className="chip chip-warn">{`${say(words.takenBack)}：${entry.takenBack}`}</span>}{' '}
        {entry.mayTakeBack && (
          <Button size="small" type="text" onClick={() => take(true)}>
            {say(words.takeBack)}
          </Button>
        )}
        {taking && (
          <Act<{ ground: string }, { id: string }> title={words.takeBack} draftKey={null} danger close={close} send={(body, _commandId, district) => call(district, ops.takeBackPublicity, { params: { id: entry.id }, body })}>
            <Form.Item name="ground" label={say(words.why)} rules={needed(say)}>
              <Input maxLength={300} />
            </Form.Item>
          </Act>
        )}
      </th>
      <td data-label={say(words.topic)}>{say(TOPIC_WORDS[entry.topic])}</td>
      <td data-label={say(words.on)}>{dayWords(entry.on, language)}</td>
      <td data-label={say(words.spot)}>{entry.place}</td>
      <td data-label={say(words.audience)}>{say(words.heads(entry.audience))}</td>
      <td data-label={say(words.materials)}>{entry.materials}</td>
    </tr>
  )
}

function Enter({ close }: { close(): void }) {
  const say = useSay()
  return (
    <Act<PublicityBody, { id: string }> title={words.enter} draftKey="publicity" initial={{ on: today() }} close={close} send={(body, commandId, district) => call(district, ops.enterPublicity, { commandId, body: { ...body, materials: body.materials ?? '' } })}>
      <Form.Item name="topic" label={say(words.topic)} rules={chosen(say)}>
        <PickChoice options={TOPIC_WORDS} />
      </Form.Item>
      <Form.Item name="title" label={say(words.what)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="place" label={say(words.spot)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="audience" label={say(words.audience)} rules={needed(say)}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="materials" label={say(words.materials)}>
        <Input maxLength={300} />
      </Form.Item>
    </Act>
  )
}
