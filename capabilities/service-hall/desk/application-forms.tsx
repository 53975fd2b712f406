import { Checkbox, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useRevalidator } from 'react-router-dom'
import { addressOf, call, chosen, DayField, dayRule, RadioChoice, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type ApplicationShape, type DecideBody, serviceHallOperations as ops } from '../contract.ts'
import type { Ground } from '../domain/applications.ts'
import { deskWords } from '../words/desk.ts'
import { GROUND_WORDS, OUTCOME_WORDS, STEP_WORDS } from '../words/names.ts'

const words = deskWords.one

function useDone() {
  const { revalidate } = useRevalidator()
  return () => {
    tell(deskWords.saved)
    void revalidate()
  }
}

function Box({ title, children }: { title: Said; children: ReactNode }) {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(title)}</h2>
      {children}
    </section>
  )
}

interface Ticked {
  readonly ticked?: readonly number[]
  readonly handInBy?: string
}

/** Tick everything that is missing; it is told once, and printed. */
export function Tell({ one }: { one: ApplicationShape }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone()
  const told = () => {
    done()
    window.open(addressOf(district, ops.printOneTimeNotice, { params: { id: one.id } }), '_blank')
  }
  return (
    <Box title={STEP_WORDS.tell}>
      <StepForm<Ticked, unknown>
        draftKey={null}
        name="tell"
        initial={{ ticked: [] }}
        sendLabel={words.tell}
        done={told}
        send={({ ticked = [], handInBy }, commandId) => call(district, ops.tellWhatIsMissing, { params: { id: one.id }, commandId, body: { missing: [...ticked], ...(handInBy ? { handInBy } : {}) } })}
      >
        <Form.Item name="ticked" label={say(words.missing)}>
          <Checkbox.Group className="radio-choice" options={one.materials.map((each, index) => ({ value: index, label: `${say(each.name)} · ${say(each.form)}` }))} />
        </Form.Item>
        <Form.Item name="handInBy" label={say(words.handInBy)} rules={dayRule(say, false)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </Box>
  )
}

/** Tick what came in of what was told. */
export function Supply({ one }: { one: ApplicationShape }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone()
  const indexOf = (zh: string) => one.materials.findIndex((each) => each.name.zh === zh)
  const open = one.missing.filter((each) => !each.supplied)
  return (
    <Box title={STEP_WORDS.supply}>
      <StepForm<Ticked, unknown>
        key={open.length}
        draftKey={null}
        name="supply"
        initial={{ ticked: [] }}
        sendLabel={words.save}
        done={done}
        send={({ ticked = [] }, commandId) => call(district, ops.noteMaterialHandedIn, { params: { id: one.id }, commandId, body: { supplied: [...ticked] } })}
      >
        <Form.Item name="ticked" label={say(words.supply)}>
          <Checkbox.Group className="radio-choice" options={open.map((each) => ({ value: indexOf(each.name.zh), label: say(each.name) }))} />
        </Form.Item>
      </StepForm>
    </Box>
  )
}

/** Granted, or not and why. */
export function Decide({ id }: { id: string }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone()
  return (
    <Box title={words.decision}>
      <StepForm<DecideBody, unknown>
        draftKey={null} name="decide" initial={{}} sendLabel={STEP_WORDS.decide} done={done}
        send={(body, commandId) => call(district, ops.decideServiceApplication, { params: { id }, commandId, body })}
      >
        <Form.Item name="outcome" label={say(words.outcome)} rules={chosen(say)}>
          <RadioChoice options={OUTCOME_WORDS} />
        </Form.Item>
        <Form.Item name="reason" label={say(words.why)}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </StepForm>
    </Box>
  )
}

/** Time that is not counted, with its ground. */
export function Pause({ id }: { id: string }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone()
  return (
    <Box title={STEP_WORDS.pause}>
      <StepForm<{ ground: Ground }, unknown>
        draftKey={null} name="pause" initial={{}} sendLabel={STEP_WORDS.pause} done={done}
        send={({ ground }, commandId) => call(district, ops.moveServiceApplication, { params: { id }, commandId, body: { step: 'pause', ground } })}
      >
        <Form.Item name="ground" label={say(words.ground)} rules={chosen(say)}>
          <RadioChoice options={GROUND_WORDS} />
        </Form.Item>
      </StepForm>
    </Box>
  )
}

/** A child’s names are shown once somebody else said yes to this look. */
export function AskLook({ id, asked }: { id: string; asked: boolean }) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone()
  if (asked) return <p className="note info">{say(words.lookAsked)}</p>
  return (
    <Box title={words.askLook}>
      <p>{say(words.lookNeeded)}</p>
      <StepForm<{ reason: string }, unknown>
        draftKey={null} name="look" initial={{}} sendLabel={words.askLook} done={done}
        send={({ reason }, commandId) => call(district, ops.askApplicationLook, { params: { id }, commandId, body: { reason: reason ?? '' } })}
      >
        <Form.Item name="reason" label={say(words.reason)}>
          <Input maxLength={300} />
        </Form.Item>
      </StepForm>
    </Box>
  )
}
