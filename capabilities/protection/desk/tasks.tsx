import { Form, Input } from 'antd'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, DueWords, Empty, load, needed, StepForm, tell, shortDay, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { protectionOperations, type TaskLine } from '../contract.ts'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', protectionOperations.listMyTasks, {})
}

type Data = Awaited<ReturnType<typeof loader>>

/** What I or my unit was asked to do for somebody: the words of the task and nothing of the case. */
export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { revalidate } = useRevalidator()
  const done = () => {
    tell(deskWords.saved)
    void revalidate()
  }
  return (
    <div className="page">
      <h1>{say(deskWords.tasksTitle)}</h1>
      {data.tasks.length === 0 && <Empty title={say(deskWords.tasksNone)} />}
      {data.tasks.map((task) => (
        <Task key={task.id} task={task} done={done} />
      ))}
    </div>
  )
}

function Task({ task, done }: { task: TaskLine; done(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  const kinds: Readonly<Record<string, { zh: string; en: string }>> = deskWords.kinds
  return (
    <section className="card">
      <p className="case-line">
        <strong>{say(kinds[task.kind] ?? deskWords.kinds.support)}</strong>
        {task.doneOn ? (
          <span>
            {say(deskWords.doneOn)} {shortDay(task.doneOn, language)}
          </span>
        ) : (
          <DueWords on={task.dueOn} />
        )}
      </p>
      <p className="words">{task.what}</p>
      {task.doneNote && <p className="quiet">{task.doneNote}</p>}
      {task.state === 'open' && (
        <StepForm<{ note: string }, unknown>
          draftKey={null}
          name={`t${task.id}`}
          initial={{}}
          sendLabel={deskWords.done}
          done={done}
          send={(body, commandId) =>
            call(district, protectionOperations.finishTask, { params: { taskId: task.id }, body, commandId })
          }
        >
          <Form.Item name="note" label={say(deskWords.doneHow)} rules={needed(say)}>
            <Input maxLength={500} />
          </Form.Item>
        </StepForm>
      )}
    </section>
  )
}
