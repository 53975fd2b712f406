import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { call, chosen, codeWords, DayField, dayRule, dayWords, ListTable, needed, PickChoice, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { careOperations as ops, type HelpBody, type HelpLine } from '../contract.ts'
import { DOING } from '../domain.ts'
import { HELP_WORDS } from '../words.ts'
import { stateWords } from './calls.tsx'
import { Act } from './act.tsx'
import { deskWords as words } from './words.ts'
import { type Waiting, WaitingFields, waitingGiven } from './who-waits.tsx'

type Doing = { readonly kind: 'note' } | { readonly kind: 'take'; readonly taskId: string }

/** Help among neighbours: what is wanted on which day, and which group brings it. */
export function Help({ first }: { first: { readonly tasks: readonly HelpLine[]; readonly next: string | null } }) {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<Doing>()
  const mayDo = DOING.some((each) => each === me.role)
  const { items, more } = usePages(first, (after) => call(district, ops.listHelpTasks, { query: { after } }), (page) => page.tasks)
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <>
      {mayDo && (
        <p className="button-row">
          <Button type="primary" onClick={() => start({ kind: 'note' })}>
            {say(words.noteHelp)}
          </Button>
        </p>
      )}
      <ListTable items={items} heads={[words.kind, words.columns.wanted, words.columns.taken, words.columns.state, words.columns.unit]} none={words.noHelp} hint={words.noHelpHint} more={more}>
        {(each) => <Line key={each.id} line={each} mayDo={mayDo} take={() => start({ kind: 'take', taskId: each.id })} />}
      </ListTable>
      {doing?.kind === 'note' && <NoteHelp close={close} />}
      {doing?.kind === 'take' && <Take taskId={doing.taskId} close={close} />}
    </>
  )
}

function Line({ line, mayDo, take }: { line: HelpLine; mayDo: boolean; take(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <tr>
      <th scope="row">
        <Link data-row to={`/${district}/tickets/${line.id}`}>
          {say(HELP_WORDS[line.kind])}
        </Link>
      </th>
      <td data-label={say(words.columns.wanted)}>{dayWords(line.wantedOn, language)}</td>
      <td data-label={say(words.columns.taken)}>
        {line.takenBy !== '' && line.takenBy}
        {line.takenBy === '' && !line.over && mayDo && (
          <Button size="small" onClick={take}>
            {say(words.take)}
          </Button>
        )}
        {line.takenBy === '' && !mayDo && <span className="quiet">{say(words.waiting)}</span>}
      </td>
      <td data-label={say(words.columns.state)}>{say(stateWords(line.state))}</td>
      <td data-label={say(words.columns.unit)}>{say(line.unit)}</td>
    </tr>
  )
}

interface Typed extends Waiting {
  readonly kind: HelpBody['kind']
  readonly wantedOn: string
}

function NoteHelp({ close }: { close(): void }) {
  const say = useSay()
  return (
    <Act<Typed, { code: string }>
      title={words.noteHelp}
      draftKey="help"
      close={close}
      told={({ code }) => ({ zh: codeWords(code), en: codeWords(code) })}
      send={({ place, words: more, phone, notice, ...typed }, commandId, district) => call(district, ops.noteHelpTask, { commandId, body: { ...typed, ...waitingGiven({ place, words: more, phone, notice }) } })}
    >
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <PickChoice options={HELP_WORDS} />
      </Form.Item>
      <Form.Item name="wantedOn" label={say(words.wantedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <WaitingFields />
    </Act>
  )
}

function Take({ taskId, close }: { taskId: string; close(): void }) {
  const say = useSay()
  return (
    <Act<{ group: string }, { id: string }> title={words.take} draftKey={`take.${taskId}`} close={close} send={(body, commandId, district) => call(district, ops.takeHelpTask, { params: { taskId }, commandId, body })}>
      <Form.Item name="group" label={say(words.group)} rules={needed(say)}>
        <Input maxLength={30} />
      </Form.Item>
    </Act>
  )
}
