import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { load, PeriodForm, TableHead, useSay } from '#platform/ui/desk'
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
  return (
    <RescuePage part="figures">
      <PeriodForm days={{ from: data.from, to: data.to }} />
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
