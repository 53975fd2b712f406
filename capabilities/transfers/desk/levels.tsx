import { Form, Input } from 'antd'
import { call, chosen, needed, Note, PickChoice, RadioChoice, StepForm, useSay } from '#platform/ui/desk'
import { transfersOperations } from '../contract.ts'
import { type DOWN_GROUNDS, type Ground, type TOLD, UP_GROUNDS } from '../domain.ts'
import { GROUND_WORDS, STEP_WORDS, TOLD_WORDS } from '../words.ts'
import type { TransferFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

interface Values<Why extends Ground> {
  readonly toUnitId: string
  readonly ground: Why
  readonly matter: string
  readonly reason: string
  readonly told: (typeof TOLD)[number]
}

const isUp = (ground: string) => UP_GROUNDS.some((each) => each === ground)
const groundsOf = (up: boolean) => Object.fromEntries(Object.entries(GROUND_WORDS).filter(([ground]) => isUp(ground) === up))

/** To the level above: the nearest is chosen beforehand. */
export function GoUp({ open, view, exit }: TransferFormProps) {
  return (
    <StepForm<Values<(typeof UP_GROUNDS)[number]>, unknown>
      draftKey={`${open.caseId}.transfer.escalate`}
      initial={view.levels.up[0] ? { toUnitId: view.levels.up[0].unitId } : {}}
      sendLabel={STEP_WORDS.escalate}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(open.district, transfersOperations.escalateCase, { params: { caseId: open.caseId }, body, commandId })}
    >
      <Fields up units={view.levels.up} />
    </StepForm>
  )
}

/** To a centre below. */
export function GoDown({ open, view, exit }: TransferFormProps) {
  return (
    <StepForm<Values<(typeof DOWN_GROUNDS)[number]>, unknown>
      draftKey={`${open.caseId}.transfer.hand-down`}
      initial={{}}
      sendLabel={STEP_WORDS['hand-down']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(open.district, transfersOperations.handDownCase, { params: { caseId: open.caseId }, body, commandId })}
    >
      <Fields up={false} units={view.levels.down} />
    </StepForm>
  )
}

function Fields({ up, units }: { up: boolean; units: TransferFormProps['view']['levels']['up'] }) {
  const say = useSay()
  return (
    <>
      <Note tone="info">
        <p>{say(up ? deskWords.upHint : deskWords.downHint)}</p>
      </Note>
      <Form.Item name="toUnitId" label={say(up ? deskWords.levelUp : deskWords.levelDown)} rules={chosen(say)}>
        <PickChoice options={Object.fromEntries(units.map((each) => [each.unitId, each.name]))} />
      </Form.Item>
      <Form.Item name="ground" label={say(deskWords.why)} rules={chosen(say)}>
        <RadioChoice options={groundsOf(up)} />
      </Form.Item>
      <Form.Item name="matter" label={say(deskWords.matter)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="reason" label={say(deskWords.ground)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="told" label={say(deskWords.told)} rules={chosen(say)}>
        <RadioChoice options={TOLD_WORDS} />
      </Form.Item>
    </>
  )
}
