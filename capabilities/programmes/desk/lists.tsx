import { Button, Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, Empty, momentWords, More, needed, PickChoice, shortDay, useDesk, useLanguage, usePages, usePress, useSay } from '#platform/ui/desk'
import { type ActionBody, type ActionShown, type LookLine, programmesOperations as ops } from '../contract.ts'
import { LISTS } from '../domain/work.ts'
import { deskWords } from '../words/desk.ts'
import { LIST_WORDS } from '../words/names.ts'
import { Act } from './act.tsx'

const words = deskWords.action

/** Measures of each list: who, until when, evidence, done. */
export function Actions({ actions }: { actions: readonly ActionShown[] }) {
  const say = useSay()
  return (
    <>
      <Act<ActionBody, { id: string }> title={words.add} draftKey="action" send={(body, commandId, district) => call(district, ops.addTitleAction, { commandId, body })}>
        <Form.Item name="list" label={say(words.list)} rules={chosen(say)}>
          <PickChoice options={LIST_WORDS} />
        </Form.Item>
        <Form.Item name="measure" label={say(words.measure)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="owner" label={say(words.owner)} rules={needed(say)}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="dueOn" label={say(words.due)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </Act>
      {actions.length === 0 && (
        <Empty title={say(deskWords.empty.actions)}>
          <p>{say(deskWords.hint.actions)}</p>
        </Empty>
      )}
      {LISTS.map((list) => {
        const own = actions.filter((each) => each.list === list)
        return own.length === 0 ? null : (
          <section key={list}>
            <h2>{say(LIST_WORDS[list])}</h2>
            {own.map((each) => (
              <Line key={each.id} action={each} />
            ))}
          </section>
        )
      })}
    </>
  )
}

function Line({ action }: { action: ActionShown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <p>
        <strong>{action.measure}</strong> {action.late && <span className="chip chip-error">{say(deskWords.programme.late)}</span>}
      </p>
      <p className="quiet">
        {action.owner} · {shortDay(action.dueOn, language)}
      </p>
      {action.doneOn === null ? (
        <Act<{ evidence: string }, { id: string }> title={words.done} draftKey={`done.${action.id}`} send={(body, commandId, district) => call(district, ops.finishTitleAction, { params: { id: action.id }, commandId, body })}>
          <Form.Item name="evidence" label={say(words.evidence)} rules={needed(say)}>
            <Input maxLength={300} />
          </Form.Item>
        </Act>
      ) : (
        <p>
          <span className="chip chip-done">{say(words.doneOn(shortDay(action.doneOn, language)))}</span> {action.evidence}
        </p>
      )}
    </section>
  )
}

/** Looks that wait: who asks, why, which number; nothing of the child. */
export function Looks({ first }: { first: { looks: readonly LookLine[]; next: string | null } }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, zone } = useDesk()
  const press = usePress(deskWords.saved)
  const { items, more } = usePages(first, (before) => call(district, ops.listMinorLooks, { query: { before } }), (page) => page.looks)
  return (
    <>
      {items.length === 0 && (
        <Empty title={say(deskWords.empty.looks)}>
          <p>{say(deskWords.hint.looks)}</p>
        </Empty>
      )}
      {items.map((each) => (
        <section key={each.id} className="card">
          <p>
            <strong>{each.askedBy}</strong> · {each.number} · {momentWords(each.askedAt, language, zone)}
          </p>
          <p>{each.reason}</p>
          <Button onClick={() => void press((commandId) => call(district, ops.grantMinorLook, { params: { id: each.id }, commandId, body: {} }))}>{say(deskWords.people.grant)}</Button>
        </section>
      ))}
      <More more={more} />
    </>
  )
}
