import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, Empty, needed, PickChoice, TableHead, today as now, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { pointsOperations as ops, type RuleBody, type RuleShown, type YearEndBody, type YearEndShown } from '../contract.ts'
import { ACTIVITY_KINDS, KEEPING } from '../domain.ts'
import { BODY_WORDS, KIND_WORDS } from '../words.ts'
import { Act, Decide } from './act.tsx'
import { deskWords as words } from './words.ts'

interface RulesProps {
  readonly rules: readonly RuleShown[]
  readonly yearEnds: readonly YearEndShown[]
  readonly today: string
}

/** What the assembly decided: versions are added, never edited, and count once another person confirmed them. */
export function Rules({ rules, yearEnds, today }: RulesProps) {
  const say = useSay()
  const { me } = useDesk()
  const { revalidate } = useRevalidator()
  const [doing, start] = useState<'rule' | 'year'>()
  const mayKeep = KEEPING.includes(me.role)
  const close = () => {
    start(undefined)
    void revalidate()
  }
  return (
    <>
      {mayKeep && (
        <p className="button-row">
          <Button type="primary" onClick={() => start('rule')}>
            {say(words.addRule)}
          </Button>
          <Button onClick={() => start('year')}>{say(words.announce)}</Button>
        </p>
      )}
      {rules.length === 0 ? (
        <Empty title={say(words.noRules)}>
          <p>{say(words.noRulesHint)}</p>
        </Empty>
      ) : (
        <RuleTable rules={rules} again={() => void revalidate()} />
      )}
      <Years yearEnds={yearEnds} />
      {doing === 'rule' && <AddRule today={today} close={close} />}
      {doing === 'year' && <Announce close={close} />}
    </>
  )
}

function RuleTable({ rules, again }: { rules: readonly RuleShown[]; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const { columns } = words
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[columns.rule, columns.n, columns.most, columns.from, columns.basis, columns.state]} />
        <tbody>
          {rules.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {say(KIND_WORDS[each.kind])} <span className="quiet">{each.title} · {each.evidence}</span>
              </th>
              <td data-label={say(columns.n)}>{each.n}</td>
              <td data-label={say(columns.most)}>{each.mostAMonth}</td>
              <td data-label={say(columns.from)}>{dayWords(each.fromOn, language)}</td>
              <td data-label={say(columns.basis)}>
                {say(BODY_WORDS[each.decidedBy])} {dayWords(each.decidedOn, language)} {each.decision} <span className="quiet">{each.decisionFile}</span>
              </td>
              <td data-label={say(columns.state)}>
                <span className="chip">{say(words.ruleState[each.state])}</span>
                {each.mayConfirm && (
                  <Decide agree={words.confirm} done={again} decide={(agreed, commandId) => call(district, ops.confirmPointsRule, { params: { ruleId: each.id }, commandId, body: { agreed, note: '' } })} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Years({ yearEnds }: { yearEnds: readonly YearEndShown[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <h2>{say(words.years)}</h2>
      {yearEnds.length === 0 && <p className="quiet">{say(words.noYears)}</p>}
      <ul>
        {yearEnds.map((each) => (
          <li key={each.id}>
            <strong>{each.year}</strong> → {dayWords(each.lastDay, language)} · {each.decision} <span className="quiet">{each.decisionFile} · {say(words.announcedOn)} {dayWords(each.announcedOn, language)}</span>{' '}
            {each.closed && <span className="chip chip-done">{say(words.closed)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The decision behind it: day, title, and where its paper lies. */
function Decision() {
  const say = useSay()
  return (
    <>
      <Form.Item name="decidedOn" label={say(words.decidedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="decision" label={say(words.decision)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="decisionFile" label={say(words.decisionFile)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  )
}

function AddRule({ today, close }: { today: string; close(): void }) {
  const say = useSay()
  return (
    <Act<RuleBody, { id: string }> title={words.addRule} draftKey="rule" initial={{ fromOn: today, mostAMonth: 4 }} close={close} send={(body, commandId, district) => call(district, ops.addPointsRule, { commandId, body })}>
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(ACTIVITY_KINDS.map((each) => [each, KIND_WORDS[each]]))} />
      </Form.Item>
      <Form.Item name="title" label={say(words.ruleTitle)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="n" label={say(words.points)} rules={needed(say)}>
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="mostAMonth" label={say(words.mostAMonth)} rules={needed(say)}>
        <InputNumber min={0} max={31} precision={0} />
      </Form.Item>
      <Form.Item name="evidence" label={say(words.evidence)} rules={needed(say)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="fromOn" label={say(words.fromOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="decidedBy" label={say(words.decidedBy)} rules={chosen(say)}>
        <PickChoice options={BODY_WORDS} />
      </Form.Item>
      <Decision />
    </Act>
  )
}

function Announce({ close }: { close(): void }) {
  const say = useSay()
  return (
    <Act<YearEndBody, { id: string }> title={words.announce} draftKey="year" initial={{ year: Number(now().slice(0, 4)) }} close={close} send={(body, commandId, district) => call(district, ops.announceYearEnd, { commandId, body })}>
      <Form.Item name="year" label={say(words.year)} rules={needed(say)}>
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="lastDay" label={say(words.lastDay)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Decision />
    </Act>
  )
}
