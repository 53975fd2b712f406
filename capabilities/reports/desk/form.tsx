import { type LoaderFunctionArgs, useLoaderData } from 'react-router-dom'
import { dayWords, load, Note, PeriodForm, TableHead, today, useLanguage, useSay } from '#platform/ui/desk'
import { organisationOperations } from '../../organisation/contract.ts'
import { type FormShown, reportsOperations } from '../contract.ts'
import { lastSpanBefore } from '../domain.ts'
import { deskWords as words } from '../words/desk.ts'
import { Changing } from './mapping.tsx'
import { Tabs } from './tabs.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const last = lastSpanBefore('month', today())
  const [district, unit] = [params.district ?? '', asked.get('unit')]
  const query = { from: asked.get('from') ?? last.from, to: asked.get('to') ?? last.to, ...(unit ? { unit } : {}) }
  const [form, { units }] = await Promise.all([load(district, reportsOperations.readMediationForm, { query }), load(district, organisationOperations.listUnits, {})])
  return { form, units, unit }
}

type Data = Awaited<ReturnType<typeof loader>>

/** The statistical form of people’s mediation, and which of our categories stand on which line. */
export function Component() {
  const { form, units, unit } = useLoaderData<Data>()
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="page">
      <h1>{say(words.form)}</h1>
      <p className="quiet">{say(words.formHint(dayWords(form.asOf, language)))}</p>
      <Tabs here="form" />
      <PeriodForm days={{ from: form.from, to: form.to }} units={units} unit={unit} />
      {form.onlyCounts && (
        <Note>
          <p>{say(words.formOnlyCounts)}</p>
          {form.toldFrom !== null && <p>{say(words.toldFrom(dayWords(form.toldFrom, language)))}</p>}
        </Note>
      )}
      <p className="quiet">{say(words.formVersion(form.version))}</p>
      <Table form={form} />
      {form.mayChange && <Changing form={form} key={form.versions[0]?.version ?? 0} />}
      {form.versions.length > 0 && (
        <section>
          <h2>{say(words.versions)}</h2>
          <ul className="plain-list">
            {form.versions.map((each) => (
              <li key={each.version}>
                {say(words.version(each.version, dayWords(each.effectiveFrom, language), each.by))} · {each.note}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type Counts = FormShown['total']

function Table({ form }: { form: FormShown }) {
  const say = useSay()
  const { columns } = words
  const heads = [columns.registered, columns.accepted, columns.agreed, columns.terminated]
  const agreed = (counts: Counts) => {
    const [written, oral] = [counts['agreed-written'] ?? null, counts['agreed-oral'] ?? null]
    return written === null || oral === null ? null : written + oral
  }
  const cells = (counts: Counts) => [counts['registered'] ?? null, counts['accepted'] ?? null, agreed(counts), counts['terminated'] ?? null]
  return (
    <div className="table-wrap">
      <table className="dense stacking">
        <TableHead heads={[words.lineName, ...heads, words.ours]} />
        <tbody>
          {[...form.rows, { code: 'total', name: words.total, counts: form.total, categories: [] }].map((row) => (
            <tr key={row.code} data-line={row.code}>
              <th scope="row">{say(row.name)}</th>
              {cells(row.counts).map((cell, index) => (
                <td className="number" key={heads[index]?.en} data-label={heads[index] ? say(heads[index]) : ''}>
                  {cell === null ? '·' : cell.toLocaleString('en-US')}
                </td>
              ))}
              <td className="quiet" data-label={say(words.ours)}>
                {say(words.joined(row.categories))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
