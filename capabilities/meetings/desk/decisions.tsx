import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link, useRevalidator } from 'react-router-dom'
import { call, chosen, needed, RadioChoice, shortDay, StepForm, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type DecisionShown, meetingsOperations as ops } from '../contract.ts'
import { DECISION_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

type Doing = { readonly decision: DecisionShown; readonly step: 'report' | 'confirm' }

/** Decisions with what may be done now; `linked` where they stand outside their meeting. */
export function DecisionCards({ decisions, empty, linked = false }: { decisions: readonly DecisionShown[]; empty: Said; linked?: boolean }) {
  const say = useSay()
  const { revalidate } = useRevalidator()
  const [doing, setDoing] = useState<Doing>()
  const close = () => {
    setDoing(undefined)
    void revalidate()
  }
  if (decisions.length === 0) return <p className="quiet">{say(empty)}</p>
  return (
    <div className="stacked">
      {decisions.map((each) => (
        <DecisionCard key={each.id} decision={each} linked={linked} start={(step) => setDoing({ decision: each, step })} />
      ))}
      {doing && <StepModal doing={doing} close={close} cancel={() => setDoing(undefined)} />}
    </div>
  )
}

function DecisionCard({ decision, linked, start }: { decision: DecisionShown; linked: boolean; start(step: Doing['step']): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <section className="card">
      <p>
        <strong>{decision.what}</strong> <span className={decision.state === 'done' ? 'chip chip-done' : 'chip'}>{say(DECISION_WORDS[decision.state])}</span>
        {decision.late && <span className="chip chip-warn">{say(deskWords.late)}</span>}
      </p>
      <p className="quiet">
        {say(decision.owner.name)} · {say(deskWords.due(shortDay(decision.dueOn, language)))} · {say(deskWords.doneWhen(decision.doneWhen))}
        {linked && (
          <>
            {' · '}
            <Link to={`/${district}/meetings/${decision.meetingId}`}>{say(decision.unit.name)}</Link>
          </>
        )}
      </p>
      {decision.report !== null && decision.reportedOn !== null && <p>{say(deskWords.reportedLine(shortDay(decision.reportedOn, language), decision.report))}</p>}
      {decision.doneOn !== null && <p className="quiet">{say(deskWords.doneLine(shortDay(decision.doneOn, language)))}</p>}
      {(decision.mayReport || decision.mayConfirm) && (
        <p className="button-row">
          {decision.mayReport && <Button size="small" onClick={() => start('report')}>{say(deskWords.report)}</Button>}
          {decision.mayConfirm && <Button size="small" onClick={() => start('confirm')}>{say(deskWords.confirm)}</Button>}
        </p>
      )}
    </section>
  )
}

interface Values {
  readonly note: string
  readonly good?: 'yes' | 'no'
}

function StepModal({ doing: { decision, step }, close, cancel }: { doing: Doing; close(): void; cancel(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const params = { decisionId: decision.id }
  const send = ({ note, good }: Values, commandId: string) =>
    step === 'report'
      ? call(district, ops.reportDecision, { params, commandId, body: { note } })
      : call(district, ops.confirmDecision, { params, commandId, body: { good: good === 'yes', note } })
  return (
    <Modal open footer={null} title={say(deskWords[step])} onCancel={cancel}>
      <StepForm<Values, DecisionShown> draftKey={`decision.${decision.id}.${step}`} initial={{}} sendLabel={deskWords[step]} cancel={cancel} done={close} send={send}>
        <p>
          <strong>{decision.what}</strong> · {say(deskWords.doneWhen(decision.doneWhen))}
        </p>
        {step === 'confirm' && (
          <Form.Item name="good" label={say(deskWords.good)} rules={chosen(say)}>
            <RadioChoice options={deskWords.goods} />
          </Form.Item>
        )}
        <Form.Item name="note" label={say(deskWords.note)} rules={needed(say)}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
