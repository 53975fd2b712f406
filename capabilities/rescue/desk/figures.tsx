import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { actingRole, load, PeriodForm, TableHead, useSay } from '#platform/ui/desk'
import { rescueOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { atStation, RescuePage } from './page.tsx'

const words = deskWords.figures

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const [from, to] = [asked.get('from'), asked.get('to')]
  const district = params['district'] ?? ''
  const [figures, station] = await Promise.all([
    load(district, ops.readRescueFigures, { query: { ...(from ? { from } : {}), ...(to ? { to } : {}) } }), actingRole().then((role) => atStation(district, role)),
  ])
  return { ...figures, station }
}

/** Person-times with what each means; below five nothing to whoever only counts. */
export function Component() {
  const data = useLoaderData<Awaited<ReturnType<typeof loader>>>()
  const say = useSay()
  return (
    <RescuePage part="figures" station={data.station}>
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
