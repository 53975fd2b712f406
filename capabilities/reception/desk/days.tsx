import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { Empty, load, PeriodForm, shortDay, TableHead, useLanguage, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type ReceptionDays, receptionOperations as ops } from '../contract.ts'
import { MEASURES, type Measure } from '../domain.ts'
import { deskWords, MEASURE_WORDS } from '../words.ts'
import { ReceptionPage } from './tabs.tsx'

const words = deskWords.days

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const [from, to] = [asked.get('from'), asked.get('to')]
  return load(params['district'] ?? '', ops.readReceptionDays, { query: { ...(from ? { from } : {}), ...(to ? { to } : {}) } })
}

/** What the days came to, as they were kept; person-times and cases are never mixed. */
export function Component() {
  const data = useLoaderData<ReceptionDays>()
  const say = useSay()
  return (
    <ReceptionPage part="days">
      <PeriodForm days={{ from: data.from, to: data.to }} />
      {data.days.length === 0 ? <Empty title={say(words.none)} /> : <Figures data={data} />}
    </ReceptionPage>
  )
}

function Figures({ data }: { data: ReceptionDays }) {
  const say = useSay()
  const { language } = useLanguage()
  const shown: readonly Measure[] = MEASURES.filter((each) => each !== 'open' && (data.sum[each] ?? 0) !== 0)
  return (
    <>
      <p>
        <strong>
          {say(words.perDay)} {data.perServiceDay ?? '–'}
        </strong>{' '}
        · {say(words.openDays)} {data.openDays} <span className="quiet">{say(words.perDayWhy)}</span>
      </p>
      <div className="scroll">
        <table className="dense stacking">
          <TableHead heads={[words.day, ...shown.map((each) => MEASURE_WORDS[each])]} />
          <tbody>
            {[{ on: '', figures: data.sum }, ...data.days].map(({ on, figures }) => (
              <tr key={on}>
                <th scope="row">{on === '' ? say(words.whole) : shortDay(on, language)}</th>
                {shown.map((each) => (
                  <td key={each} data-label={say(MEASURE_WORDS[each])}>
                    {figures[each] || null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Named title={words.byKind} list={data.byKind} />
      <Named title={words.byTopic} list={data.byTopic} />
    </>
  )
}

function Named({ title, list }: { title: Said; list: ReceptionDays['byKind'] }) {
  const say = useSay()
  if (list.length === 0) return null
  return (
    <section>
      <h3>{say(title)}</h3>
      <ul>
        {list.map((each) => (
          <li key={each.name.en}>
            {say(each.name)} <strong>{each.n}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
