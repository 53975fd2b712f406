import { Button, Form } from 'antd'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router-dom'
import { DayField, dayRule, load, TableHead, useSay } from '#platform/ui/desk'
import { type RescueFigures, rescueOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { RescuePage } from './page.tsx'

const words = deskWords.figures

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const [from, to] = [asked.get('from'), asked.get('to')]
  return load(params['district'] ?? '', ops.readRescueFigures, { query: { ...(from ? { from } : {}), ...(to ? { to } : {}) } })
}

/** Person-times with what each means; below five nothing to whoever only counts. */
export function Component() {
  const data = useLoaderData<RescueFigures>()
  const say = useSay()
  const navigate = useNavigate()
  return (
    <RescuePage part="figures">
      <Form
        layout="inline"
        requiredMark={false}
        key={`${data.from}.${data.to}`}
        initialValues={{ from: data.from, to: data.to }}
        onFinish={({ from, to }: { from: string; to: string }) => void navigate(`?from=${from}&to=${to}`)}
      >
        <Form.Item name="from" label={say(words.from)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="to" label={say(words.to)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Button htmlType="submit">{say(words.show)}</Button>
      </Form>
      <p className="quiet">
        {say(words.personTimes)} {data.kept && say(words.kept)}
      </p>
      <div className="scroll">
        <table className="dense stacking">
          <TableHead heads={[words.what, words.n, words.means]} />
          <tbody>
            {data.figures.map((each) => (
              <tr key={each.figure}>
                <td data-label={say(words.what)}>{say(each.words)}</td>
                <td data-label={say(words.n)}>{each.n ?? say(words.few)}</td>
                <td data-label={say(words.means)} className="quiet">
                  {say(each.meaning)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </RescuePage>
  )
}
