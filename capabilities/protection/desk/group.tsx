import { Form, Input, Select } from 'antd'
import { call, chosen, DayField, dayRule, DueWords, needed, RadioChoice, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { Static } from 'typebox'
import { type GroupView, protectionOperations } from '../contract.ts'
import { deskWords } from './words.ts'

interface GroupProps {
  readonly group: Static<typeof GroupView>
  readonly reportId: string
  done(): void
}

/** What departments were given, whether the person was told, and the end; no counselling note, not even that there is one. */
export function Group({ group, reportId, done }: GroupProps) {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(deskWords.group)}</h2>
      <p>{say(group.told ? deskWords.told : deskWords.notTold)}</p>
      <ul className="plain">
        {group.tasks.map((task) => (
          <li key={task.id}>
            <strong>{say(task.unitName)}</strong> {task.what}{' '}
            {task.doneOn ? (
              <span className="quiet">
                {say(deskWords.done)} · {task.doneNote}
              </span>
            ) : (
              <DueWords on={task.dueOn} />
            )}
          </li>
        ))}
      </ul>
      {group.state === 'open' && (
        <>
          <GiveTask group={group} reportId={reportId} done={done} />
          <Inform reportId={reportId} done={done} />
          <CloseGroup reportId={reportId} done={done} />
        </>
      )}
    </section>
  )
}

function GiveTask({ group, reportId, done }: GroupProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <details>
      <summary>{say(deskWords.giveTask)}</summary>
      <StepForm<{ unitId: string; what: string; dueOn: string }, unknown>
        draftKey={null}
        name="task"
        initial={{}}
        sendLabel={deskWords.giveTask}
        done={done}
        send={(body, commandId) =>
          call(district, protectionOperations.giveSupportTask, { params: { reportId }, body, commandId })
        }
      >
        <Form.Item name="unitId" label={say(deskWords.unit)} rules={chosen(say)}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={group.units.map((each) => ({ value: each.id, label: say(each.name) }))}
          />
        </Form.Item>
        <Form.Item name="what" label={say(deskWords.what)} rules={needed(say)}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="dueOn" label={say(deskWords.dueOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </details>
  )
}

interface InformValues {
  readonly how: keyof typeof deskWords.hows
  readonly consent: keyof typeof deskWords.consents
  readonly note: string
}

function Inform({ reportId, done }: { reportId: string; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <details>
      <summary>{say(deskWords.inform)}</summary>
      <StepForm<InformValues, unknown>
        draftKey={null}
        name="inform"
        initial={{}}
        sendLabel={deskWords.inform}
        done={done}
        send={(body, commandId) =>
          call(district, protectionOperations.informPerson, { params: { reportId }, body, commandId })
        }
      >
        <Form.Item name="how" label={say(deskWords.how)} rules={chosen(say)}>
          <RadioChoice options={deskWords.hows} />
        </Form.Item>
        <Form.Item name="consent" label={say(deskWords.consent)} rules={chosen(say)}>
          <RadioChoice options={deskWords.consents} />
        </Form.Item>
        <Form.Item name="note" label={say(deskWords.note)} rules={needed(say)}>
          <Input maxLength={500} />
        </Form.Item>
      </StepForm>
    </details>
  )
}

function CloseGroup({ reportId, done }: { reportId: string; done(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <details>
      <summary>{say(deskWords.close)}</summary>
      <StepForm<{ note: string }, unknown>
        draftKey={null}
        name="close"
        initial={{}}
        sendLabel={deskWords.close}
        done={done}
        send={(body, commandId) =>
          call(district, protectionOperations.closeSupport, { params: { reportId }, body, commandId })
        }
      >
        <Form.Item name="note" label={say(deskWords.note)} rules={needed(say)}>
          <Input maxLength={500} />
        </Form.Item>
      </StepForm>
    </details>
  )
}
