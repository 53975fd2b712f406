import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { call, chosen, codeWords, deskClock, ListTable, RadioChoice, useDesk, usePages, useSay } from '#platform/ui/desk'
import { TICKET_STATES } from '../../tickets/words.ts'
import { careOperations as ops, type CallLine, type CategoryShown } from '../contract.ts'
import { DOING, FIELDS } from '../domain.ts'
import { FIELD_WORDS } from '../words.ts'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'
import { type Waiting, WaitingFields, waitingGiven } from './who-waits.tsx'

interface CallsProps {
  readonly first: { readonly calls: readonly CallLine[]; readonly next: string | null }
  readonly categories: readonly CategoryShown[]
}

/** Open calls, the least time left first. */
export function Calls({ first, categories }: CallsProps) {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [noting, note] = useState(false)
  const { items, more } = usePages(first, (after) => call(district, ops.listCareCalls, { query: { after } }), (page) => page.calls)
  const close = () => {
    note(false)
    void revalidate()
  }
  return (
    <>
      {DOING.some((each) => each === me.role) && (
        <p className="button-row">
          <Button type="primary" onClick={() => note(true)}>
            {say(words.noteCall)}
          </Button>
        </p>
      )}
      <ListTable items={items} heads={[words.columns.item, words.columns.left, words.columns.state, words.columns.unit]} none={words.noCalls} hint={words.noCallsHint} more={more}>
        {(each) => <Line key={each.id} line={each} />}
      </ListTable>
      {noting && <NoteCall categories={categories} close={close} />}
    </>
  )
}

const MINUTE_MS = 60_000

/** Words for a ticket's state; one of a later version is shown by its own name. */
export function stateWords(state: string): { zh: string; en: string } {
  return Object.entries(TICKET_STATES).find(([name]) => name === state)?.[1] ?? { zh: state, en: state }
}

function Line({ line }: { line: CallLine }) {
  const say = useSay()
  const { district } = useDesk()
  const left = Math.round((Date.parse(line.dueAt) - deskClock.now().getTime()) / MINUTE_MS)
  return (
    <tr>
      <th scope="row">
        <Link data-row to={`/${district}/tickets/${line.id}`}>
          {say(line.item)}
        </Link>{' '}
        <span className="quiet">
          {say(FIELD_WORDS[line.field])} · {say(line.category)}
        </span>
      </th>
      <td data-label={say(words.columns.left)}>
        <span className={left < 0 ? 'due due-late' : left <= 30 ? 'due due-soon' : 'due'}>{say(left < 0 ? words.late(-left) : words.minutesLeft(left))}</span>
      </td>
      <td data-label={say(words.columns.state)}>{say(stateWords(line.state))}</td>
      <td data-label={say(words.columns.unit)}>{say(line.unit)}</td>
    </tr>
  )
}

interface Typed extends Waiting {
  readonly item: string
  readonly by: 'phone' | 'grid'
}

/** A call in twenty seconds: type to find the item, the place, send. */
function NoteCall({ categories, close }: { categories: readonly CategoryShown[]; close(): void }) {
  const say = useSay()
  const { me } = useDesk()
  const options = FIELDS.toReversed().flatMap((field) => categories.filter((each) => each.field === field)).map((each) => ({
    label: `${say(FIELD_WORDS[each.field])} · ${say(each.name)}`, options: each.items.map((item) => ({ value: item.code, label: `${say(item.name)} · ${say(each.name)}` })),
  }))
  return (
    <Act<Typed, { code: string }>
      title={words.noteCall}
      draftKey="call"
      initial={{ by: me.role === 'grid-worker' ? 'grid' : 'phone' }}
      close={close}
      told={({ code }) => words.called(codeWords(code))}
      send={({ place, words: more, phone, notice, ...typed }, commandId, district) => call(district, ops.noteCareCall, { commandId, body: { ...typed, ...waitingGiven({ place, words: more, phone, notice }) } })}
    >
      <Form.Item name="item" label={say(words.item)} rules={chosen(say)}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <WaitingFields />
      <Form.Item name="by" label={say(words.came)}>
        <RadioChoice options={words.cameBy} />
      </Form.Item>
    </Act>
  )
}
