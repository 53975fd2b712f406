import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, Empty, More, needed, PickChoice, TabLinks, today, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type EarningShown, pointsOperations as ops } from '../contract.ts'
import { ACTIVITY_KINDS, type ActivityKind, APPROVING, showNumber } from '../domain.ts'
import { KIND_WORDS, OUTCOME_WORDS } from '../words.ts'
import { Act, askSecond, Decide } from './act.tsx'
import { deskWords as words } from './words.ts'

type View = 'waiting' | 'decided'

export function Views({ tab, view }: { tab: string; view: View }) {
  return <TabLinks label={words.title} tabs={['waiting', 'decided']} here={view} words={words.views} to={(each) => `?tab=${tab}&view=${each}`} />
}

/** What organisers entered; another person approves it. */
export function Activities({ view, first }: { view: View; first: { earnings: readonly EarningShown[]; next: string | null } }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const [entering, enter] = useState(false)
  const { items, more } = usePages(first, (before) => call(district, ops.listEarnings, { query: { view, before } }), (page) => page.earnings)
  const again = () => void revalidate()
  return (
    <>
      <p className="button-row">
        <Button type="primary" onClick={() => enter(true)}>
          {say(words.enter)}
        </Button>
      </p>
      <Views tab="activities" view={view} />
      {items.length === 0 && (
        <Empty title={say(words.noActivities)}>
          <p>{say(words.noActivitiesHint)}</p>
        </Empty>
      )}
      {items.map((each) => (
        <Activity key={each.id} earning={each} again={again} />
      ))}
      <More more={more} />
      {entering && <Enter close={() => enter(false)} again={again} />}
    </>
  )
}

function Activity({ earning, again }: { earning: EarningShown; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district, me } = useDesk()
  const [asking, ask] = useState<string>()
  return (
    <section className="card">
      <p>
        <strong>{say(KIND_WORDS[earning.kind])}</strong> {dayWords(earning.on, language)} <span className="quiet">{earning.evidence}</span>
      </p>
      <ul className="columns">
        {earning.lines.map((each) => (
          <li key={each.id}>
            {each.number === null ? say(words.noActive) : showNumber(each.number)} +{each.n} <span className="chip">{say(OUTCOME_WORDS[each.outcome])}</span>{' '}
            {each.outcome === 'posted' && APPROVING.includes(me.role) && (
              <Button size="small" onClick={() => ask(each.id)}>
                {say(words.takeBack)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {earning.note !== '' && <p className="quiet">{earning.note}</p>}
      {earning.state === 'waiting' && !earning.mayDecide && <p className="quiet">{say(words.own)}</p>}
      {earning.mayDecide && (
        <Decide
          agree={words.approve}
          done={again}
          decide={(agreed, commandId) => call(district, ops.decideEarning, { params: { earningId: earning.id }, commandId, body: { agreed, note: '' } })}
        />
      )}
      {asking && <AskBack subject={{ about: 'earning', subjectId: asking }} close={() => ask(undefined)} />}
    </section>
  )
}

/** Taking back: the ground now, the decision by somebody else. */
export function AskBack({ subject, close }: { subject: { about: 'earning' | 'redemption'; subjectId: string }; close(): void }) {
  const say = useSay()
  return (
    <Act<{ ground: string }, { id: string }> title={words.ask} draftKey={`back.${subject.subjectId}`} close={close} send={({ ground }, commandId, district) => askSecond(district, commandId, subject, 0, ground)}>
      <Form.Item name="ground" label={say(words.ground)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </Act>
  )
}

function Enter({ close, again }: { close(): void; again(): void }) {
  const say = useSay()
  return (
    <Act<{ kind: ActivityKind; on: string; evidence: string; numbers: string }, EarningShown>
      title={words.enter}
      draftKey="enter"
      initial={{ on: today() }}
      close={close}
      done={again}
      send={({ kind, on, evidence, numbers }, commandId, district) =>
        call(district, ops.enterEarning, { commandId, body: { kind, on, evidence, numbers: numbers.split(/[\n,，;；]+/).map((each) => each.trim()).filter((each) => each !== '') } })
      }
    >
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(ACTIVITY_KINDS.map((each) => [each, KIND_WORDS[each]]))} />
      </Form.Item>
      <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="evidence" label={say(words.evidence)} extra={say(words.evidenceHint)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="numbers" label={say(words.numbers)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
    </Act>
  )
}
