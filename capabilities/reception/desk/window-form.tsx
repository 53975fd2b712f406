import { Button, Checkbox, Form, Input } from 'antd'
import { call, chosen, needed, newCommandId, type StepExit, StepForm, tell, useDesk, useSay } from '#platform/ui/desk'
import { type HallWindow, receptionOperations as ops, type WindowBody } from '../contract.ts'
import { VISIT_KINDS } from '../domain.ts'
import { deskWords, KIND_WORDS } from '../words.ts'

const words = deskWords.queue

/** A window's name and what it takes; taken away, it is offered no more. */
export function WindowForm({ window, exit }: { window: HallWindow | undefined; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  const known = window ? { nameZh: window.name.zh, nameEn: window.name.en, kinds: [...window.kinds] } : {}
  const retire = async (given: HallWindow) => {
    const body = { id: given.id, nameZh: given.name.zh, nameEn: given.name.en, kinds: [...given.kinds], retired: true }
    const done = await call(district, ops.setWindow, { body, commandId: newCommandId() })
    if (done.ok) void exit.done()
    else tell(done.refusal)
  }
  return (
    <StepForm<WindowBody, unknown>
      draftKey={`reception.window.${window?.id ?? 'new'}`}
      initial={known}
      sendLabel={words.save}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(district, ops.setWindow, { body: { ...body, ...(window ? { id: window.id } : {}) }, commandId })}
    >
      <Form.Item name="nameZh" label={say(words.nameZh)} rules={needed(say)}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="nameEn" label={say(words.nameEn)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kinds" label={say(words.kinds)} rules={chosen(say)}>
        <Checkbox.Group className="radio-choice" options={VISIT_KINDS.map((each) => ({ value: each, label: say(KIND_WORDS[each]) }))} />
      </Form.Item>
      {window && (
        <p>
          <Button size="small" danger onClick={() => void retire(window)}>
            {say(words.retire)}
          </Button>
        </p>
      )}
    </StepForm>
  )
}
