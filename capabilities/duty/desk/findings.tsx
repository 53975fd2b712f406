import { Button, Form, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { call, chosen, dayWords, Empty, More, needed, RadioChoice, TabLinks, useDesk, useLanguage, usePages, usePress, useSay } from '#platform/ui/desk'
import { dutyOperations as ops, type FindingBody, type FindingShown } from '../contract.ts'
import { PASSED_TO, type PassedTo } from '../domain/kinds.ts'
import { FINDING_WORDS, PASSED_WORDS } from '../words/names.ts'
import { Act, Small } from './act.tsx'
import { deskWords } from './words.ts'

const words = deskWords.findings
const VIEWS = ['waiting', 'settled'] as const

/** What rounds found, and where it went. */
export function Findings({ view, first }: { view: 'waiting' | 'settled'; first: { findings: readonly FindingShown[]; next: string | null } }) {
  const say = useSay()
  const { district } = useDesk()
  const [entering, enter] = useState(false)
  const { items, more } = usePages(first, (before) => call(district, ops.listFindings, { query: { view, before } }), (page) => page.findings)
  return (
    <>
      <p>
        <Button type="primary" onClick={() => enter(true)}>
          {say(words.enter)}
        </Button>
      </p>
      <TabLinks label={deskWords.tabs.findings} tabs={VIEWS} here={view} words={words.views} to={(each) => `?tab=findings&view=${each}`} />
      {items.length === 0 && (
        <Empty title={say(words.none)}>
          <p>{say(words.noneHint)}</p>
        </Empty>
      )}
      {items.map((each) => (
        <Finding key={each.id} finding={each} />
      ))}
      <More more={more} />
      {entering && <EnterForm close={() => enter(false)} />}
    </>
  )
}

function Finding({ finding }: { finding: FindingShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const press = usePress()
  return (
    <section className="card">
      <p>
        <span className="chip">{say(finding.kindWords)}</span> {dayWords(finding.foundOn, language)} {finding.post !== null && <span className="quiet">{finding.post}</span>}{' '}
        <span className="chip">{say(finding.passedTo === null ? finding.stateWords : PASSED_WORDS[finding.passedTo])}</span>
      </p>
      {finding.text === null ? <p className="quiet">{say(words.gone)}</p> : <p>{finding.text}</p>}
      {finding.place !== null && <p className="quiet">{finding.place}</p>}
      {finding.state === 'waiting' && (
        <p className="button-row">
          {PASSED_TO.map((to) => (
            <Pass key={to} to={to} pass={() => void press((commandId) => call(district, ops.passFinding, { params: { id: finding.id }, body: { to }, commandId }), () => deskWords.saved)} />
          ))}
        </p>
      )}
    </section>
  )
}

/** A hazard and a note keep the words; with the other two they go, so that one is asked first. */
function Pass({ to, pass }: { to: PassedTo; pass(): void }) {
  const say = useSay()
  if (to === 'hazard' || to === 'note') return <Small label={PASSED_WORDS[to]} press={pass} />
  return (
    <Popconfirm title={say(words.goes)} okText={say(PASSED_WORDS[to])} cancelText={say(words.keep)} onConfirm={pass}>
      <Button size="small">{say(PASSED_WORDS[to])}</Button>
    </Popconfirm>
  )
}

function EnterForm({ close }: { close(): void }) {
  const say = useSay()
  return (
    <Act<FindingBody, { id: string }> title={words.enter} draftKey="finding" initial={{ kind: 'hazard' }} close={close} send={(body, commandId, district) => call(district, ops.enterFinding, { body, commandId })}>
      <p className="quiet">{say(words.hint)}</p>
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <RadioChoice options={FINDING_WORDS} />
      </Form.Item>
      <Form.Item name="text" label={say(words.text)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="place" label={say(words.place)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
    </Act>
  )
}
