import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { load, Provisional, today, useDesk, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../contract.ts'
import { LoadYear } from './load-year.tsx'
import { deskWords } from './words.ts'

/** This year and the two after it: deadlines reach no further. */
const YEARS = [0, 1, 2]

export async function loader({ params }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const now = Number(today().slice(0, 4))
  const years = await Promise.all(
    YEARS.map((ahead) => load(district, organisationOperations.readCalendar, { params: { year: String(now + ahead) } })),
  )
  return { years }
}

type Data = Awaited<ReturnType<typeof loader>>
type Year = Data['years'][number]

/** What keeps the district's days right: the tables of working days, year by year. */
export function Component() {
  const { years }: Data = useLoaderData()
  const say = useSay()
  return (
    <div className="page">
      <h1>{say(deskWords.office)}</h1>
      <Calendars years={years} />
    </div>
  )
}

function Calendars({ years }: { years: readonly Year[] }) {
  const say = useSay()
  const { me } = useDesk()
  const atCentre = !me.unitPath.includes('.')
  const firstMissing = atCentre ? years.find((each) => each.provisional)?.year : undefined
  return (
    <section className="card">
      <h2>{say(deskWords.calendars)}</h2>
      <table className="dense stacking">
        <tbody>
          {years.map((each) => (
            <tr key={each.year}>
              <th scope="row">{each.year}</th>
              <td>{each.provisional ? <Provisional /> : each.source}</td>
              <td>
                {each.warning
                  ? say(each.warning)
                  : say(deskWords.daysOff(each.holidays.length, each.makeUpDays.length))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {firstMissing !== undefined && <LoadYear key={firstMissing} year={firstMissing} />}
    </section>
  )
}
